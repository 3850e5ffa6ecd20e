public import Documents

/// Turns an article's text into tokens, in one pass over its bytes.
///
/// The text is not rewritten: the lexer understands odd spaces, minus signs, middle dots, thousands
/// and number words where they stand, so every offset stays true.
public struct Lexer: Sendable {
  let lexicon: Lexicon

  /// A lexer with the built-in lexicon.
  public init() { lexicon = .shared }

  /// Replaces the content of a lexed text by the tokens of an article.
  ///
  /// - Parameters:
  ///   - article: The article to read.
  ///   - lexed: Where the tokens go.
  public func lex(_ article: borrowing Article, into lexed: LexedText) {
    lexed.begin(article.text)
    article.text.withUnsafeBufferPointer { bytes in
      lexicon.withTable { lexicon in
        Scanner.kinds.withUnsafeBufferPointer { kinds in
          guard let base = bytes.baseAddress, let room = lexed.room() else { return }
          var scanner = Scanner(
            base: base, lexicon: lexicon, kinds: kinds, lexed: lexed, tokens: room.tokens,
            landmarks: room.landmarks)
          for passage in article.passages {
            scanner.lex(passage.range)
            lexed.add(passage, upTo: scanner.count, landmarks: scanner.landmarkCount)
          }
        }
      }
    }
  }
}

/// The state of one pass.
private struct Scanner {
  let base: UnsafePointer<UInt8>
  let lexicon: LexiconTable
  let kinds: UnsafeBufferPointer<ByteKind>
  let lexed: LexedText
  let tokens: UnsafeMutablePointer<Token>
  let landmarks: UnsafeMutablePointer<Int32>
  /// How many tokens have been read.
  var count = 0
  /// How many of them are landmarks.
  var landmarkCount = 0
  var position = 0
  var end = 0
  var sentence: Int32 = 0
  /// The first token of the sentence.
  var sentenceStart = 0
  /// The classes of the sentence's words together.
  var classes: WordClass = []
  var spaceBefore = true
  /// Set after a period that may end a sentence, until the next token decides.
  var mayEndSentence = false

  init(
    base: UnsafePointer<UInt8>, lexicon: LexiconTable, kinds: UnsafeBufferPointer<ByteKind>,
    lexed: LexedText, tokens: UnsafeMutablePointer<Token>, landmarks: UnsafeMutablePointer<Int32>
  ) {
    self.base = base
    self.lexicon = lexicon
    self.kinds = kinds
    self.lexed = lexed
    self.tokens = tokens
    self.landmarks = landmarks
  }

  /// The byte at a distance from the position; 0 outside the passage.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    let at = position + offset
    return at < end ? base[at] : 0
  }

  mutating func lex(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
    spaceBefore = true
    mayEndSentence = false
    let first = count
    while position < end {
      if base[position] == 0x20 {
        position += 1
        spaceBefore = true
        guard position < end else { break }
      }
      let byte = base[position]
      // What follows a space is mostly a word; a jump that is foreseen costs less than a table's.
      if byte | 0x20 &- 0x61 < 26 {
        word()
        continue
      }
      switch kinds[Int(byte)] {
      case .space:
        position += 1
        spaceBefore = true
      case .digit:
        number()
      case .letter: break
      case .sign:
        sign(byte)
      case .multibyte:
        scalar()
      }
    }
    endSentence()
    if first < count { tokens[first].flags.insert(.sentenceStart) }
  }

  /// Notes the sentence whose last token has been read.
  mutating func endSentence() {
    lexed.addSentence(tokens: sentenceStart..<count, classes)
    sentence += 1
    sentenceStart = count
    classes = []
  }

  // MARK: Byte classes

  enum ByteKind: UInt8 {
    case space, digit, letter, sign, multibyte

    /// Whether no word goes on with such a byte.
    @inline(__always) var endsWord: Bool { self == .space || self == .sign }
  }

  static let kinds: [ByteKind] = (0...255).map { byte in
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0...0x20, 0x7F: .space
    case 0x80...: .multibyte
    default: .sign
    }
  }

  /// What a scalar beyond ASCII is to the lexer.
  enum ScalarKind {
    case space
    /// Soft hyphen, zero-width characters, combining marks: part of what stands before.
    case ignored
    case letter
    case superscript(Int)
    case superscriptMinus
    case symbol(Symbol)
  }

  /// The scalar at an offset, and its length in bytes; the text is valid UTF-8.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(byte(offset))
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(byte(offset + 1)) & 0x3F
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(byte(offset + 2)) & 0x3F
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(byte(offset + 3)) & 0x3F, 4)
  }

  static func kind(of scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .ignored
    case 0x300...0x36F: .ignored
    case 0xB2, 0xB3: .superscript(Int(scalar) - 0xB0)
    case 0xB9: .superscript(1)
    case 0x2070, 0x2074...0x2079: .superscript(Int(scalar) - 0x2070)
    case 0x207B: .superscriptMinus
    case 0x2010...0x2013, 0x2212, 0xFE63, 0xFF0D: .symbol(.dash)
    case 0x2014, 0x2015: .symbol(.emDash)
    case 0xB1: .symbol(.plusMinus)
    case 0x2264, 0x2A7D, 0x2266: .symbol(.lessOrEqual)
    case 0x2265, 0x2A7E, 0x2267: .symbol(.greaterOrEqual)
    case 0xD7, 0x2715, 0x2A2F: .symbol(.times)
    case 0xB7, 0x2022, 0x2219, 0x22C5: .symbol(.middleDot)
    case 0xB0, 0x2DA: .symbol(.degree)
    case 0x2248, 0x2243, 0x2245, 0x223C: .symbol(.approximately)
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2032, 0x2033: .symbol(.quote)
    case 0x226A: .symbol(.muchLess)
    case 0x226B: .symbol(.muchGreater)
    case 0xFF1C: .symbol(.less)
    case 0xFF1E: .symbol(.greater)
    case 0xFF1D: .symbol(.equals)
    case 0xFF08: .symbol(.openParenthesis)
    case 0xFF09: .symbol(.closeParenthesis)
    case 0xFF0C: .symbol(.comma)
    case 0xFF1A: .symbol(.colon)
    case 0xFF1B: .symbol(.semicolon)
    case 0xFF05: .symbol(.percent)
    case 0xAA, 0xBA, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF,
      0x3040...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFE, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
      0x2080...0x209C,
      0x2100...0x214F, 0x10000...:
      .letter
    default: .symbol(.other)
    }
  }

  // MARK: Tokens

  /// Adds a token from a start to the position.
  @inline(__always)
  mutating func add(
    _ kind: Token.Kind, from start: Int, flags: Token.Flags = [], detail: UInt8 = 0,
    payload: UInt64 = 0, classes: WordClass = [], startsSentence: Bool
  ) {
    var flags = flags
    if spaceBefore { flags.insert(.spaceBefore) }
    if mayEndSentence {
      if spaceBefore, startsSentence {
        endSentence()
        flags.insert(.sentenceStart)
      }
      mayEndSentence = false
    }
    let token = Token(
      kind: kind, flags: flags, detail: detail, start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: position), sentence: sentence, payload: payload,
      classes: classes)
    tokens[count] = token
    self.classes.formUnion(classes)
    landmarks[landmarkCount] = Int32(truncatingIfNeeded: count)
    if token.isLandmark { landmarkCount &+= 1 }
    count &+= 1
    spaceBefore = false
  }

  mutating func sign(_ byte: UInt8) {
    let start = position
    var symbol = Symbol(rawValue: byte)
    var length = 1
    switch byte {
    case 0x2E:  // a leading point: ".05"
      if self.byte(1) == 0x2E { return points() }
      let digitBefore = start > 0 && kinds[Int(base[start - 1])] == .digit && !spaceBefore
      if kinds[Int(self.byte(1))] == .digit, !digitBefore {
        return number()
      }
    case 0x3C:  // "<=", and "<or="
      if self.byte(1) == 0x3D { (symbol, length) = (.lessOrEqual, 2) }
    case 0x3E:
      if self.byte(1) == 0x3D { (symbol, length) = (.greaterOrEqual, 2) }
    case 0x3D:
      if self.byte(1) == 0x3C { (symbol, length) = (.lessOrEqual, 2) }
      if self.byte(1) == 0x3E { (symbol, length) = (.greaterOrEqual, 2) }
    case 0x2B:  // "+/-", "+-"
      if self.byte(1) == 0x2D { (symbol, length) = (.plusMinus, 2) }
      if self.byte(1) == 0x2F, self.byte(2) == 0x2D { (symbol, length) = (.plusMinus, 3) }
    case 0x22, 0x27, 0x60: symbol = .quote
    case 0x7E: symbol = .approximately
    default: break
    }
    position += length
    add(
      .symbol, from: start, detail: symbol.rawValue,
      startsSentence: byte == 0x28 || byte == 0x5B || byte == 0x22)
    if byte == 0x2E || byte == 0x3F || byte == 0x21 {
      mayEndSentence = !followsAbbreviation()
    }
  }

  /// "P...<....001": PubMed records of some years print thin spaces as points.
  ///
  /// A run of points is white space, but the last of four, or of three before "0" without a point
  /// of its own, is a decimal point.
  mutating func points() {
    var length = 0
    while byte(length) == 0x2E { length += 1 }
    var digits = length
    while isDigit(digits) { digits += 1 }
    let hasOwnPoint = byte(digits) == 0x2E && isDigit(digits + 1)
    let isDecimal = isDigit(length) && !hasOwnPoint && (length == 4 || byte(length) == 0x30)
    position += isDecimal ? length - 1 : length
    spaceBefore = true
    if isDecimal { number() }
  }

  /// Whether the word before the period just read is one whose period ends no sentence.
  func followsAbbreviation() -> Bool {
    guard count >= 2 else { return false }
    let word = tokens[count - 2]
    guard word.isWord, !tokens[count - 1].hasSpaceBefore else { return false }
    // An initial: "A. Smith". "vitamin D. In" is rarer than names in scraped citations.
    if word.end - word.start == 1, word.flags.contains(.upperCase) {
      return count < 3 || !tokens[count - 3].isWord
    }
    // "No." is an answer only at the end; "no" in lower case ends sentences ("there was no.").
    return word.is(.abbreviation)
  }

  mutating func scalar() {
    let (value, length) = scalar(at: 0)
    switch Scanner.kind(of: value) {
    case .space:
      position += length
      spaceBefore = true
    case .ignored:
      position += length
    case .letter:
      word()
    case .superscript, .superscriptMinus:
      superscript()
    case .symbol(let symbol):
      let start = position
      position += length
      add(
        .symbol, from: start, detail: symbol.rawValue, startsSentence: symbol == .quote)
    }
  }

  /// "⁹", "⁻²", "¹²": one token with its value.
  mutating func superscript() {
    let start = position
    var value = 0
    var negative = false
    loop: while position < end {
      let (scalar, length) = scalar(at: 0)
      switch Scanner.kind(of: scalar) {
      case .superscript(let digit): value = min(value * 10 + digit, 1_000_000)
      case .superscriptMinus where position == start: negative = true
      default: break loop
      }
      position += length
    }
    if position == start { position += scalar(at: 0).length }
    add(
      .superscript, from: start, payload: Double(negative ? -value : value).bitPattern,
      startsSentence: false)
  }

  // MARK: Numbers

  static let powersOfTen: [Double] = (0...22).map { power in
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }

  @inline(__always)
  func isDigit(_ offset: Int) -> Bool { byte(offset) &- 0x30 < 10 }

  /// Whether exactly three digits stand at an offset.
  @inline(__always)
  func isThousandsGroup(_ offset: Int) -> Bool {
    isDigit(offset) && isDigit(offset + 1) && isDigit(offset + 2) && !isDigit(offset + 3)
  }

  /// The length of a decimal mark that stands at the position with a digit after it; 0 if none.
  ///
  /// - Parameter isZero: Whether the digits before are "0": only then is a comma a decimal mark,
  ///   since "1,2" may be a list and "1,075" is a thousand.
  /// - Returns: Its length in bytes.
  @inline(__always)
  func decimalMark(isZero: Bool) -> Int {
    switch byte(0) {
    case 0x2E: return isDigit(1) ? 1 : 0
    case 0x2C: return isZero && isDigit(1) ? 1 : 0
    case 0xC2: return byte(1) == 0xB7 && isDigit(2) ? 2 : 0
    case 0xE2:  // U+22C5, U+2219
      let isDot =
        byte(1) == 0x8B && byte(2) == 0x85 || byte(1) == 0x88 && byte(2) == 0x99
      return isDot && isDigit(3) ? 3 : 0
    default: return 0
    }
  }

  /// The length of a thousands separator that stands at the position with a group after it.
  ///
  /// A comma or a thin or no-break space separates groups; an ordinary space only where the digits
  /// before are no number of their own ("Group 1 200 patients" is not told apart: one to three
  /// digits, a space and exactly three digits read as one number, the printed habit of ISO 31-0).
  @inline(__always)
  func thousandsSeparator() -> Int {
    switch byte(0) {
    case 0x2C: return isThousandsGroup(1) ? 1 : 0
    case 0x20: return isThousandsGroup(1) && byte(4) != 0x2E && byte(4) != 0x25 ? 1 : 0
    case 0xC2: return byte(1) == 0xA0 && isThousandsGroup(2) ? 2 : 0
    case 0xE2:
      // U+2004…200A, from a third of an em to a hair, and U+202F.
      let isThin = byte(1) == 0x80 && (0x84...0x8A ~= byte(2) || byte(2) == 0xAF)
      return isThin && isThousandsGroup(3) ? 3 : 0
    default: return 0
    }
  }

  mutating func number() {
    let start = position
    var mantissa: UInt64 = 0
    var digits = 0
    var dropped = 0
    var decimals = 0
    var flags: Token.Flags = []

    @inline(__always)
    func take(_ scanner: inout Scanner) {
      let digit = UInt64(scanner.base[scanner.position] &- 0x30)
      if mantissa < 100_000_000_000_000_000 {
        mantissa = mantissa * 10 + digit
      } else {
        dropped += 1
      }
      digits += 1
      scanner.position += 1
    }

    while isDigit(0) { take(&self) }
    if digits >= 1, digits <= 3, mantissa > 0, base[start] != 0x30 {
      // "grade 3 100 patients" in mixed separators does not occur: all groups use the first one.
      let separator = byte(0)
      while thousandsSeparator() > 0, byte(0) == separator {
        position += thousandsSeparator()
        flags.insert(.grouped)
        for _ in 0..<3 { take(&self) }
      }
    }
    let mark = decimalMark(isZero: digits == 1 && mantissa == 0)
    if mark > 0 || digits == 0 {
      if byte(0) != 0x2E { flags.insert(.foreignDecimal) }
      position += digits == 0 ? 1 : mark
      let before = dropped
      while isDigit(0) {
        take(&self)
        decimals += 1
      }
      decimals -= dropped - before
    }
    // "1st", "2nd", "3rd", "4th" are words.
    if decimals == 0, isOrdinalSuffix() {
      position += 2
      var word = WordHash()
      for place in start..<position { word.add(base[place] | 0x20) }
      return add(
        .word, from: start, flags: .hasDigits, payload: word.head, startsSentence: true)
    }
    var value = Double(mantissa)
    if decimals > 0 {
      value /= decimals <= 22 ? Scanner.powersOfTen[decimals] : Double.infinity
    }
    for _ in 0..<min(dropped, 300) where decimals == 0 { value *= 10 }
    if decimals == 0, let scale = followingMagnitude() { value *= scale }
    add(
      .number, from: start, flags: flags,
      // What is beyond any count is no integer, so that each integer fits an Int.
      detail: UInt8(min(value < 1e15 ? decimals : max(decimals, 1), 200)),
      payload: value.bitPattern,
      startsSentence: true)
  }

  func isOrdinalSuffix() -> Bool {
    switch (byte(0) | 0x20, byte(1) | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68):
      kinds[Int(byte(2))] != .letter && kinds[Int(byte(2))] != .digit
    default: false
    }
  }

  /// "3 million": moves past the word.
  mutating func followingMagnitude() -> Double? {
    guard byte(0) == 0x20, byte(1) | 0x20 == 0x6D || byte(1) | 0x20 == 0x74 else { return nil }
    let next = numeral(at: 1)
    guard let next, next.value >= 1000 else { return nil }
    position += 1 + next.length
    return next.value
  }

  /// The numeral word at an offset, with its length.
  func numeral(at offset: Int) -> (value: Double, length: Int)? {
    var hash = WordHash()
    var length = 0
    while length < 12, case let byte = byte(offset + length), kinds[Int(byte)] == .letter {
      hash.add(byte | 0x20)
      length += 1
    }
    let entry = lexicon.entry(hash.value)
    guard length >= 3, entry.pointee.value >= 0 else { return nil }
    return (entry.pointee.value, length)
  }

  /// Composes a number from numeral words, the first of which has just been passed: "one hundred
  /// and twelve", "Forty-two", "two thousand five hundred".
  mutating func spelledNumber(startingWith first: Double) -> Double {
    var total = 0.0
    var current = first
    if first >= 1000 { (total, current) = (first, 0) }
    while true {
      var offset = 0
      if byte(0) == 0x20 || byte(0) == 0x2D { offset = 1 }
      if offset == 0 { break }
      var hasAnd = false
      if byte(0) == 0x20, byte(1) | 0x20 == 0x61, byte(2) | 0x20 == 0x6E, byte(3) | 0x20 == 0x64,
        byte(4) == 0x20
      {
        hasAnd = true
        offset = 5
      }
      guard let next = numeral(at: offset) else { break }
      let remainder = current.truncatingRemainder(dividingBy: 100)
      let isOpen = remainder == 0 && current > 0 || current == 0 && total > 0
      if hasAnd, !isOpen { break }
      switch next.value {
      case 1..<10:
        let isTens = remainder >= 20 && remainder.truncatingRemainder(dividingBy: 10) == 0
        guard !hasAnd && isTens || isOpen else { return total + current }
        current += next.value
      case 10..<100:
        guard isOpen else { return total + current }
        current += next.value
      case 100:
        guard !hasAnd, current > 0, current < 100 else { return total + current }
        current *= 100
      case 1000...:
        guard !hasAnd, current > 0 else { return total + current }
        total += current * next.value
        current = 0
      default: return total + current
      }
      position += offset + next.length
    }
    return total + current
  }

  // MARK: Words

  mutating func word() {
    let start = position
    var hash = WordHash()
    var flags: Token.Flags = []
    var hasLower = false
    letters(&hash, &hasLower)
    // Nearly all words are ASCII letters alone, and end at a space, a comma, a hyphen…
    let next = byte(0)
    guard position > start, kinds[Int(next)].endsWord, next != 0x2E || position > start + 1 else {
      return word(from: start, hash, hasLower: hasLower)
    }
    if base[start] & 0x20 == 0 { flags.insert(.capitalized) }
    if !hasLower { flags.insert(.upperCase) }
    addWord(from: start, hash, flags)
  }

  /// Goes on with a word that has more than ASCII letters in it.
  private mutating func word(from start: Int, _ prefix: WordHash, hasLower: Bool) {
    var hash = prefix
    var prefixHash = hash
    var flags: Token.Flags = []
    var hasLower = hasLower
    if base[start] &- 0x41 < 26 { flags.insert(.capitalized) }
    var letters = position - start
    loop: while position < end {
      let byte = base[position]
      if byte | 0x20 &- 0x61 < 26 {
        hasLower = hasLower || byte & 0x20 != 0
        hash.add(byte | 0x20)
        letters += 1
        position += 1
        continue
      }
      switch kinds[Int(byte)] {
      case .letter: break loop
      case .digit:
        if !flags.contains(.hasDigits) {
          if letters > 1, isDecimal(position), isMeasureName(hash) { break loop }
          flags.insert(.hasDigits)
          prefixHash = hash
        }
        hash.add(byte)
        position += 1
      case .multibyte:
        let (value, length) = scalar(at: 0)
        switch Scanner.kind(of: value) {
        case .letter:
          foldNonASCII(value, length, &hash, &hasLower)
          letters += 1
          position += length
        case .ignored:
          position += length
        default: break loop
        }
      case .space, .sign:
        // An apostrophe or a dot within: "Fisher's" ends before it, "i.v." goes on.
        if byte == 0x2E, letters == 1, !flags.contains(.hasDigits), isDottedAbbreviation(start) {
          dottedAbbreviation(&hash, &hasLower)
        }
        break loop
      }
    }
    if !hasLower { flags.insert(.upperCase) }
    if flags.contains(.hasDigits), !lexicon.entry(hash.value).pointee.isKnown,
      lexicon.entry(prefixHash.value).pointee.classes.contains(.registry)
    {
      return add(
        .word, from: start, flags: flags, payload: hash.head, classes: .registry,
        startsSentence: true)
    }
    addWord(from: start, hash, flags)
  }

  /// Whether a number with decimals stands at a place.
  private func isDecimal(_ place: Int) -> Bool {
    var place = place
    while place < end, base[place] &- 0x30 < 10 { place += 1 }
    guard place + 1 < end else { return false }
    if base[place] == 0x2E { return base[place + 1] &- 0x30 < 10 }
    return place + 2 < end && base[place] == 0xC2 && base[place + 1] == 0xB7
      && base[place + 2] &- 0x30 < 10
  }

  /// Whether letters name what a number directly behind them is a value of: "OR0.5", "CI0.3–0.8".
  private func isMeasureName(_ hash: WordHash) -> Bool {
    !lexicon.entry(hash.value).pointee.classes.isDisjoint(with: [.measure, .interval])
  }

  /// Adds the word that ends at the position, with what the lexicon knows of it.
  @inline(__always)
  private mutating func addWord(from start: Int, _ hash: WordHash, _ flags: Token.Flags) {
    let startsSentence =
      flags.contains(.capitalized) || flags.contains(.hasDigits) || base[start] >= 0x80
    let entry = lexicon.entry(hash.value)
    if entry.pointee.value >= 0, !flags.contains(.hasDigits) {
      let value = spelledNumber(startingWith: entry.pointee.value)
      return add(
        .number, from: start, flags: [flags.intersection(.capitalized), .spelled],
        payload: value.bitPattern, startsSentence: flags.contains(.capitalized))
    }
    add(
      .word, from: start, flags: flags, detail: entry.pointee.unit, payload: hash.head,
      classes: entry.pointee.classes,
      startsSentence: startsSentence)
  }

  /// Moves past ASCII letters, eight at a time; the last ones of a passage are left.
  @inline(__always)
  private mutating func letters(_ hash: inout WordHash, _ hasLower: inout Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    while position + 8 <= end {
      let bytes = UInt64(
        littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
      let folded = bytes | ones &* 0x20
      // The high bit of each byte that is no letter: below "a", above "z" or beyond ASCII.
      let low = folded & (ones &* 0x7F)
      let others =
        (~(low &+ ones &* 0x1F) | (low &+ ones &* 0x05) | bytes) & (ones &* 0x80)
      let count = others.trailingZeroBitCount >> 3
      let letters = count == 8 ? UInt64.max : 1 << (UInt64(count) << 3) &- 1
      hasLower = hasLower || bytes & letters & (ones &* 0x20) != 0
      hash.add(folded, count: count)
      position += count
      if count < 8 { return }
    }
  }

  /// Adds a letter beyond ASCII to a hash, folding case for Greek and Latin-1.
  func foldNonASCII(
    _ value: UInt32, _ length: Int, _ hash: inout WordHash, _ hasLower: inout Bool
  ) {
    var folded = value
    switch value {
    case 0xB5: folded = 0x3BC
    case 0x391...0x3A9: folded = value + 0x20
    case 0xC0...0xDE where value != 0xD7: folded = value + 0x20
    default: break
    }
    if folded == value, value != 0xB5 { hasLower = true }
    if folded == 0xB5 || value == 0xB5 { hasLower = true }
    if folded < 0x800 {
      hash.add(UInt8(0xC0 | folded >> 6))
      hash.add(UInt8(0x80 | folded & 0x3F))
    } else {
      for offset in 0..<length { hash.add(byte(offset)) }
    }
  }

  /// Whether the letter at a start and the dot at the position begin "i.v.", "b.i.d", "e.g.".
  func isDottedAbbreviation(_ start: Int) -> Bool {
    kinds[Int(byte(1))] == .letter && kinds[Int(byte(2))] != .letter
      && kinds[Int(byte(2))] != .digit && position == start + 1
  }

  mutating func dottedAbbreviation(_ hash: inout WordHash, _ hasLower: inout Bool) {
    while byte(0) == 0x2E, kinds[Int(byte(1))] == .letter,
      kinds[Int(byte(2))] != .letter, kinds[Int(byte(2))] != .digit
    {
      let letter = byte(1)
      if letter & 0x20 != 0 { hasLower = true }
      hash.add(letter | 0x20)
      position += 2
    }
    // The last dot belongs to the abbreviation unless it ends the text.
    if byte(0) == 0x2E { position += 1 }
  }
}
