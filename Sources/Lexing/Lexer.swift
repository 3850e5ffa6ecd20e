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
            base: base, textEnd: bytes.count, lexicon: lexicon, kinds: kinds, lexed: lexed,
            tokens: room.tokens, landmarks: room.landmarks)
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
struct Scanner {
  let base: UnsafePointer<UInt8>
  let textEnd: Int
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
  /// Whether a reference's bracket has begun right behind such a period: "was lower.[23] In".
  var isCiting = false

  init(
    base: UnsafePointer<UInt8>, textEnd: Int, lexicon: LexiconTable,
    kinds: UnsafeBufferPointer<ByteKind>, lexed: LexedText, tokens: UnsafeMutablePointer<Token>,
    landmarks: UnsafeMutablePointer<Int32>
  ) {
    self.base = base
    self.textEnd = textEnd
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
    isCiting = false
    while true {
      plainWords()
      guard position < end else { break }
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
      case .plainSign, .sign:
        sign(byte)
      case .multibyte:
        scalar()
      }
    }
    endSentence()
  }

  /// Notes the sentence whose last token has been read.
  mutating func endSentence() {
    if sentenceStart < count { tokens[sentenceStart].flags.insert(.sentenceStart) }
    lexed.addSentence(tokens: sentenceStart..<count, classes)
    sentence += 1
    sentenceStart = count
    classes = []
  }

  // MARK: Byte classes

  enum ByteKind: UInt8 {
    case space
    /// A sign that is a token, whatever stands around it.
    case plainSign
    case sign, digit, letter, multibyte

    /// Whether no word goes on with such a byte.
    @inline(__always) var endsWord: Bool { rawValue <= ByteKind.sign.rawValue }
  }

  static let kinds: [ByteKind] = (0...255).map { byte in
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0...0x20, 0x7F: .space
    case 0x80...: .multibyte
    // . < = > + and what ends a sentence or quotes
    case 0x2E, 0x3C...0x3E, 0x2B, 0x21, 0x3F, 0x22, 0x27, 0x60, 0x7E: .sign
    default: .plainSign
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
    case 0xB7, 0x2D1, 0x387, 0x2022, 0x2027, 0x2219, 0x22C5: .symbol(.middleDot)
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
    // Raised letters are the marks of footnotes, no part of the word before them.
    case 0x1D2C...0x1D6A, 0x1D9B...0x1DBF: .symbol(.other)
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
    if mayEndSentence, !continuesCitation(kind, Symbol(rawValue: detail)) {
      if spaceBefore, startsSentence { endSentence() }
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

  /// Whether a token behind a period cites, so that the sentence ends behind it: the "[23]" or "[4, 7–9]"
  /// of "was lower.[23] In", the "⁵" of "was lower.⁵ In".
  mutating func continuesCitation(_ kind: Token.Kind, _ symbol: Symbol) -> Bool {
    if isCiting {
      isCiting = !(kind == .symbol && symbol == .closeBracket)
      let isPart =
        kind == .number || kind == .symbol && (symbol == .comma || symbol == .dash || !isCiting)
      isCiting = isCiting && isPart
      return isPart
    }
    guard !spaceBefore else { return false }
    isCiting = kind == .symbol && symbol == .openBracket
    return isCiting || kind == .superscript
  }

  mutating func sign(_ byte: UInt8) {
    let start = position
    var symbol = Symbol(rawValue: byte)
    var length = 1
    switch byte {
    case 0x2E:  // a leading point: ".05"
      if self.byte(1) == 0x2E { return points() }
      let digitBefore = start > 0 && kinds[Int(base[start - 1])] == .digit && !spaceBefore
      // The point of "vs.16.66" ends a word.
      if kinds[Int(self.byte(1))] == .digit, !digitBefore, !isDecimal(start + 1) {
        return number()
      }
    case 0x3C:  // "<=", and "<or="
      nameComparedP()
      if self.byte(1) == 0x3D { (symbol, length) = (.lessOrEqual, 2) }
    case 0x3E:
      nameComparedP()
      if self.byte(1) == 0x3D { (symbol, length) = (.greaterOrEqual, 2) }
    case 0x3D:
      nameComparedP()
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
  @inline(__always)
  func followsAbbreviation() -> Bool {
    guard count >= 2 else { return false }
    let word = tokens[count - 2]
    guard word.isWord, !tokens[count - 1].hasSpaceBefore else { return false }
    // An initial: "A. Smith". "vitamin D. In" is rarer than names in scraped citations.
    if word.end - word.start == 1, word.flags.contains(.upperCase) {
      return count < 3 || !tokens[count - 3].isWord
    }
    // "16.8 v. 16.3"; "1% w/v." has a slash before.
    if word.end - word.start == 1, base[Int(word.start)] == UInt8(ascii: "v"), word.hasSpaceBefore {
      return true
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
}
