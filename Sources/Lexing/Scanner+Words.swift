extension Scanner {
  /// Takes the words of ASCII letters and the signs that stand here one behind another, as most of a text
  /// does.
  ///
  /// All else is left, and so is what may begin a sentence or be a number.
  /// What is known of the place stands in variables meanwhile, not in memory.
  @inline(__always)
  mutating func plainWords() {
    guard !mayEndSentence else { return }
    var place = position
    var count = self.count
    var landmarkCount = self.landmarkCount
    var classes = self.classes
    var space = spaceBefore ? Token.Flags.spaceBefore : []
    while place < end {
      var start = place
      var flags = space
      if base[start] == 0x20 {
        start &+= 1
        flags = .spaceBefore
      }
      var letters = ASCIILetters(base + start, count: end &- start)
      if letters.count == 0 {
        guard start < end, kinds[Int(base[start])] == .plainSign else { break }
        let token = Token(
          kind: .symbol, flags: flags, detail: base[start],
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: start &+ 1),
          sentence: sentence)
        tokens[count] = token
        landmarks[landmarkCount] = Int32(truncatingIfNeeded: count)
        if token.isLandmark { landmarkCount &+= 1 }
        count &+= 1
        space = []
        place = start &+ 1
        continue
      }
      if letters.bytes & 0x20 == 0 { flags.insert(.capitalized) }
      let head = letters.folded
      var hash = WordHash(of: head)
      var lower = letters.lower
      var stop = start &+ letters.count
      while letters.count == 8 {
        letters = ASCIILetters(base + stop, count: end &- stop)
        if letters.count > 0 { hash.add(letters.folded, count: 8) }
        lower |= letters.lower
        stop &+= letters.count
      }
      // Where less than eight bytes are left, nothing is known of them.
      guard stop &+ 8 <= end else { break }
      let next = base[stop]
      let entry = lexicon.entry(hash.value)
      guard kinds[Int(next)].endsWord, next != 0x2E || stop > start &+ 1, entry.pointee.value < 0
      else { break }
      if lower == 0 { flags.insert(.upperCase) }
      let token = Token(
        kind: .word, flags: flags, detail: entry.pointee.unit,
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: stop),
        sentence: sentence, payload: head, classes: entry.pointee.classes)
      tokens[count] = token
      classes.formUnion(token.classes)
      landmarks[landmarkCount] = Int32(truncatingIfNeeded: count)
      if token.isLandmark { landmarkCount &+= 1 }
      count &+= 1
      space = []
      place = stop
    }
    position = place
    self.count = count
    self.landmarkCount = landmarkCount
    self.classes = classes
    spaceBefore = !space.isEmpty
  }

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
  mutating func word(from start: Int, _ prefix: WordHash, hasLower: Bool) {
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
      case .space, .plainSign, .sign:
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
  func isDecimal(_ place: Int) -> Bool {
    var place = place
    while place < end, base[place] &- 0x30 < 10 { place += 1 }
    guard place + 1 < end else { return false }
    if base[place] == 0x2E { return base[place + 1] &- 0x30 < 10 }
    return place + 2 < end && base[place] == 0xC2 && base[place + 1] == 0xB7
      && base[place + 2] &- 0x30 < 10
  }

  /// Whether letters name what a number directly behind them is a value of: "OR0.5", "CI0.3–0.8".
  func isMeasureName(_ hash: WordHash) -> Bool {
    !lexicon.entry(hash.value).pointee.classes.isDisjoint(with: [.measure, .interval])
  }

  /// Adds the word that ends at the position, with what the lexicon knows of it.
  @inline(__always)
  mutating func addWord(from start: Int, _ hash: WordHash, _ flags: Token.Flags) {
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
  mutating func letters(_ hash: inout WordHash, _ hasLower: inout Bool) {
    while position < end {
      let letters = ASCIILetters(base + position, count: end - position)
      hasLower = hasLower || letters.lower != 0
      hash.add(letters.folded, count: letters.count)
      position += letters.count
      if letters.count < 8 { return }
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

/// The ASCII letters with which up to eight bytes of a text begin, the first in the lowest place.
struct ASCIILetters {
  /// How many there are; none where less than eight bytes are left.
  let count: Int
  /// The bytes, whatever they are.
  let bytes: UInt64
  private let mask: UInt64

  @inline(__always)
  init(_ place: UnsafePointer<UInt8>, count available: Int) {
    guard available >= 8 else {
      (count, bytes, mask) = (0, 0, 0)
      return
    }
    let ones: UInt64 = 0x0101_0101_0101_0101
    bytes = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    // The high bit of each byte that is no letter: below "a", above "z" or beyond ASCII.
    let low = (bytes | ones &* 0x20) & (ones &* 0x7F)
    let others =
      (~(low &+ ones &* 0x1F) | (low &+ ones &* 0x05) | bytes) & (ones &* 0x80)
    count = others.trailingZeroBitCount &>> 3
    // The bits below the first that is none; all if there is none.
    mask = ((others & (0 &- others)) &>> 7) &- 1
  }

  /// The letters in lower case, 0 behind the last.
  @inline(__always) var folded: UInt64 { (bytes | 0x2020_2020_2020_2020) & mask }
  /// A bit for each small letter.
  @inline(__always) var lower: UInt64 { bytes & 0x2020_2020_2020_2020 & mask }
}
