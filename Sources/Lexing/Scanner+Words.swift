import CMemory

extension Scanner {
  /// Takes the words of up to 15 ASCII letters and the signs that stand here one behind another, as most
  /// of a text does.
  ///
  /// All else is left, and so is what may be a number. What is known of the place stands in variables
  /// meanwhile, not in memory.
  @inline(__always)
  mutating func plainWords() {
    if mayEndSentence {
      let first = byte(0) == 0x20 ? 1 : 0
      guard first == 1 || spaceBefore, byte(first) &- 0x41 < 26 else { return }
      endSentence()
      (mayEndSentence, isCiting) = (false, false)
    }
    var place = position
    var count = self.count
    var landmarkCount = self.landmarkCount
    var classes = self.classes
    var space = spaceBefore ? Token.Flags.spaceBefore : []
    // Behind a space, sixteen bytes are read and the one that follows. No word goes on beyond the passage,
    // which a line break ends.
    let limit = min(end, textEnd &- 17)
    while place < limit {
      let isSpace = base[place] == 0x20
      let start = isSpace ? place &+ 1 : place
      var flags = isSpace ? .spaceBefore : space
      let length = Int(winnow_letters(base + start))
      if length == 0 {
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
      guard length < 16 else { break }
      let letters = ASCIILetters(base + start, count: min(length, 8))
      var hash = WordHash(of: letters.folded)
      var lower = letters.lower
      if length > 8 {
        let rest = ASCIILetters(base + start + 8, count: length &- 8)
        hash.add(rest.folded, count: 8)
        lower |= rest.lower
      }
      let stop = start &+ length
      let next = base[stop]
      let entry = lexicon.entry(hash.value)
      guard kinds[Int(next)].endsWord, next != 0x2E || length > 1, entry.pointee.value < 0
      else { break }
      if letters.isCapitalized { flags.insert(.capitalized) }
      if lower == 0 { flags.insert(.upperCase) }
      let token = Token(
        kind: .word, flags: flags, detail: entry.pointee.unit,
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: stop),
        sentence: sentence, payload: letters.folded, classes: entry.pointee.classes)
      tokens[count] = token
      classes.formUnion(token.classes)
      landmarks[landmarkCount] = Int32(truncatingIfNeeded: count)
      landmarkCount &+= Int(entry.pointee.landmark)
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

  /// Takes the word that stands here.
  mutating func word() {
    let start = position
    var hash = WordHash()
    var prefixHash = hash
    var flags: Token.Flags = []
    var hasLower = false
    if base[start] &- 0x41 < 26 { flags.insert(.capitalized) }
    var letters = 0
    var endsInPoint = false
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
          endsInPoint = base[position - 1] == 0x2E
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
    // "200 mg t.i.d. Digoxin was": the point behind a schedule ends the sentence as well.
    if endsInPoint, beginsSentence() {
      mayEndSentence = tokens[count - 1].is(.frequency) || hash.head == Token.head("po")
    }
  }

  /// Whether a word with a capital alone, or the article "A", comes next.
  private func beginsSentence() -> Bool {
    byte(0) == 0x20 && byte(1) &- 0x41 < 26
      && (byte(2) &- 0x61 < 26 || byte(1) == 0x41 && byte(2) == 0x20)
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

  /// Whether letters name what a number directly behind them is a value of, or set it against another:
  /// "OR0.5", "CI0.3–0.8", "40% vs16.3%".
  func isMeasureName(_ hash: WordHash) -> Bool {
    !lexicon.entry(hash.value).pointee.classes.isDisjoint(with: [.measure, .interval, .versus])
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

  /// Makes the word before "=", "<" or ">" a p value's name if it is a "P" with its subscript or a Greek
  /// capital rho in its place.
  mutating func nameComparedP() {
    guard count > 0, tokens[count - 1].isWord else { return }
    if isSubscriptedP(tokens[count - 1].range) {
      tokens[count - 1].classes = .pValue
    } else if isRhoForP(tokens[count - 1].range) {
      tokens[count - 1].classes = .pValue
      tokens[count - 1].payload = Token.head("p")
    } else {
      return
    }
    classes.formUnion(.pValue)
    landmarks[landmarkCount] = Int32(truncatingIfNeeded: count - 1)
    landmarkCount &+= 1
  }

  /// Whether a word is a "P" with its subscript, "PMagnesium": a capitalized word of four letters or more,
  /// but not a pressure, "PEmax", "PImin".
  private func isSubscriptedP(_ word: Range<Int>) -> Bool {
    let (start, end) = (word.lowerBound, word.upperBound)
    guard end - start >= 5, base[start] == UInt8(ascii: "P"), base[start + 1] &- 0x41 < 26,
      tokens[count - 1].classes.isEmpty,
      word.dropFirst(2).allSatisfy({ base[$0] &- 0x61 < 26 })
    else { return false }
    let last = (base[end - 3], base[end - 2], base[end - 1])
    return last != (UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "x"))
      && last != (UInt8(ascii: "m"), UInt8(ascii: "i"), UInt8(ascii: "n"))
  }

  /// Whether a word is a Greek capital rho that stands for a P: "Ρ = .41", but not "Spearman's Ρ".
  private func isRhoForP(_ word: Range<Int>) -> Bool {
    guard word.count == 2, base[word.lowerBound] == 0xCE, base[word.lowerBound + 1] == 0xA1 else {
      return false
    }
    guard count > 1, tokens[count - 2].isWord else { return true }
    let before = tokens[count - 2].payload
    return before != Token.head("s") && before != Token.head("spearman")
      && before != Token.head("correlation")
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

/// Up to eight ASCII letters of a text, the first in the lowest place.
struct ASCIILetters {
  private let bytes: UInt64
  private let mask: UInt64

  /// One to eight letters that stand at a place; eight bytes are read.
  @inline(__always)
  init(_ place: UnsafePointer<UInt8>, count: Int) {
    bytes = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    mask = .max &>> (64 &- UInt64(truncatingIfNeeded: count) &* 8)
  }

  /// The letters in lower case, 0 behind the last.
  @inline(__always) var folded: UInt64 { (bytes | 0x2020_2020_2020_2020) & mask }
  /// A bit for each small letter.
  @inline(__always) var lower: UInt64 { bytes & 0x2020_2020_2020_2020 & mask }
  /// Whether the first is a capital letter.
  @inline(__always) var isCapitalized: Bool { bytes & 0x20 == 0 }
}
