extension Scanner {
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
  /// A comma, an apostrophe or a thin or no-break space separates groups; an ordinary space only where the digits
  /// before are no number of their own ("Group 1 200 patients" is not told apart: one to three
  /// digits, a space and exactly three digits read as one number, the printed habit of ISO 31-0; of
  /// "Group 1 200 mg" see ``standsApart(from:)``).
  @inline(__always)
  func thousandsSeparator() -> Int {
    switch byte(0) {
    case 0x2C, 0x27: return isThousandsGroup(1) ? 1 : 0
    case 0x20: return isThousandsGroup(1) && byte(4) != 0x2E && byte(4) != 0x25 ? 1 : 0
    case 0xC2: return byte(1) == 0xA0 && isThousandsGroup(2) ? 2 : 0
    case 0xE2:
      // U+2004…200A, from a third of an em to a hair, and U+202F; U+2019, the apostrophe of "1’250".
      let isSeparator =
        byte(1) == 0x80 && (0x84...0x8A ~= byte(2) || byte(2) == 0xAF || byte(2) == 0x99)
      return isSeparator && isThousandsGroup(3) ? 3 : 0
    default: return 0
    }
  }

  /// Whether digits end a word, and begin no group of thousands: the 2 of "IL-2 600 mg".
  @inline(__always)
  func endsWord(at start: Int) -> Bool {
    start > 1 && base[start - 1] == 0x2D && kinds[Int(base[start - 2])] == .letter
  }

  /// Whether the number that has been read from a start has a unit of doses three digits on, and is itself
  /// the number of a label or name, or of what is taken: the 2 of "group 2 200 mg", the 12 of "vitamin B 12 500 µg",
  /// the 4 of "4 500 mg tablets".
  func standsApart(from start: Int) -> Bool {
    guard byte(1) != 0x30, let unit = unit(at: 4) else { return false }
    let digits = position - start
    if let last = count > 0 ? tokens[count - 1] : nil, last.isWord, spaceBefore {
      if isLabel(last) { return true }
      if isNumberOfName(start, behind: last) { return true }
      // "RU 486 200 mg"; "MTX 1 200 mg" is a thousand, and so is "UFH 100 000 IU".
      if digits == 3, last.flags.contains(.upperCase), last.end - last.start >= 2,
        unit.unit.quantity == .mass
      {
        return true
      }
    }
    guard digits == 1, base[start] != 0x31, byte(unit.end) == 0x20 else { return false }
    var hash = WordHash()
    var place = unit.end + 1
    while kinds[Int(byte(place))] == .letter {
      hash.add(byte(place) | 0x20)
      place += 1
    }
    return hash.head == Token.head("tablets") || hash.head == Token.head("capsules")
  }

  /// Whether the last token labels a number behind it: "group 2"; in "for 4 weeks 1 200 mg", "the treated group
  /// 1 200 mg" it does not.
  private func isLabel(_ last: Token) -> Bool {
    let before = count > 1 ? tokens[count - 2] : .end
    if last.is(.group) { return !before.isWord || before.is(.function.union(.conjunction)) }
    return last.is(.label) && !before.isNumber && !before.is(.dash)
      && !Scanner.comparisons.contains(last.payload)
  }

  /// The 12 of "vitamin B 12", the 10 of "coenzyme Q 10", the 3 of "omega 3".
  private func isNumberOfName(_ start: Int, behind last: Token) -> Bool {
    let isShort = position - start <= 2
    if last.payload == Token.head("omega") || last.payload == Token.head("factor")
      || last.payload == Token.head("interleukin")
    {
      return isShort
    }
    guard last.end - last.start == 1, count > 1 else { return false }
    let before = tokens[count - 2].payload
    let isVitamin = before == Token.head("vitamin") || before == Token.head("vitamins")
    let (isTeen, isFew) = (base[start] == 0x31, position - start == 1)
    switch last.payload {
    case Token.head("b"): return isVitamin && (isFew || isShort && isTeen)
    case Token.head("d"): return isVitamin && isFew && (base[start] == 0x32 || base[start] == 0x33)
    case Token.head("q"): return isShort && isTeen
    default: return false
    }
  }

  /// Words before a number that the lexicon lists as labels, and behind which a count may stand.
  private static let comparisons: [UInt64] = [
    Token.head("than"), Token.head("least"), Token.head("most"), Token.head("top"),
    Token.head("no"), Token.head("level"), Token.head("levels"), Token.head("score"),
  ]

  /// The unit by which doses are given that stands behind a space or hyphen at an offset, and its end.
  private func unit(at offset: Int) -> (unit: UCUMUnit, end: Int)? {
    guard byte(offset) == 0x20 || byte(offset) == 0x2D else { return nil }
    var hash = WordHash()
    var place = offset + 1
    while place < offset + 12 {
      let byte = byte(place)
      switch kinds[Int(byte)] {
      case .letter:
        hash.add(byte | 0x20)
        place += 1
        continue
      case .multibyte where byte == 0xC2 && self.byte(place + 1) == 0xB5:
        hash.add(0xCE)
        hash.add(0xBC)
        place += 2
        continue
      case .multibyte where byte == 0xCE && self.byte(place + 1) == 0xBC:
        hash.add(0xCE)
        hash.add(0xBC)
        place += 2
        continue
      default: break
      }
      break
    }
    let detail = lexicon.entry(hash.value).pointee.unit
    guard place > offset + 1, detail != 0 else { return nil }
    let unit = UCUMUnit(rawValue: detail)
    switch unit.quantity {
    case .mass, .activity, .volume, .substance: return unit.code == "kg" ? nil : (unit, place)
    default: return nil
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
      let mayGroup =
        separator != 0x20
        || !endsWord(at: start) && !(thousandsSeparator() > 0 && standsApart(from: start))
      while mayGroup, thousandsSeparator() > 0, byte(0) == separator {
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
    // "3 million", and "1.2 million", which is a whole number
    if let scale = followingMagnitude() {
      value = decimals > 0 ? (value * scale).rounded() : value * scale
      decimals = 0
    }
    add(
      .number, from: start, flags: flags,
      // What is beyond any count is no integer, so that each integer fits an Int.
      detail: UInt8(min(value < 1e15 ? decimals : max(decimals, 1), 200)),
      payload: value.bitPattern,
      startsSentence: true)
  }

  @inline(__always)
  func isOrdinalSuffix() -> Bool {
    switch (byte(0) | 0x20, byte(1) | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68):
      kinds[Int(byte(2))] != .letter && kinds[Int(byte(2))] != .digit
    default: false
    }
  }

  /// "3 million": moves past the word.
  mutating func followingMagnitude() -> Double? {
    // "million", "billion", "thousand"
    guard byte(0) == 0x20, case let first = byte(1) | 0x20,
      first == 0x6D || first == 0x62 || first == 0x74
    else { return nil }
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
  /// and twelve", "Forty-two", "two thousand five hundred", "one thousand, two hundred and five".
  mutating func spelledNumber(startingWith first: Double) -> Double {
    var total = 0.0
    var current = first
    if first >= 1000 { (total, current) = (first, 0) }
    while true {
      var offset = joint()
      if offset == 0, total > 0, current == 0, hundredsFollowComma() { offset = 2 }
      if offset == 0 { break }
      var hasAnd = false
      if byte(0) == 0x20, byte(1) | 0x20 == 0x61, byte(2) | 0x20 == 0x6E, byte(3) | 0x20 == 0x64,
        byte(4) == 0x20
      {
        hasAnd = true
        offset = 5
      }
      // "One hundred and 9", "Ninety- nine"
      if hasAnd, total + current >= 100, current.truncatingRemainder(dividingBy: 100) == 0,
        let rest = digitsOfRest(at: offset)
      {
        position += offset + rest.length
        return total + current + rest.value
      }
      var isSpaced = false
      if byte(0) == 0x2D && byte(1) == 0x20 || byte(0) == 0x20 && byte(1) == 0x2D {
        (isSpaced, offset) = (true, 2)
      }
      guard let next = numeral(at: offset) else { break }
      let remainder = current.truncatingRemainder(dividingBy: 100)
      let isOpen = remainder == 0 && current > 0 || current == 0 && total > 0
      if hasAnd, !isOpen { break }
      switch next.value {
      case 1..<10:
        let isTens = remainder >= 20 && remainder.truncatingRemainder(dividingBy: 10) == 0
        guard !hasAnd && isTens || isOpen && !isSpaced else { return total + current }
        current += next.value
      case 10..<100:
        guard isOpen, !isSpaced else { return total + current }
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

  /// One or two digits at an offset that end a number in words: the 9 of "One hundred and 9 participants".
  private func digitsOfRest(at offset: Int) -> (value: Double, length: Int)? {
    guard isDigit(offset), byte(offset) != 0x30 else { return nil }
    let length = isDigit(offset + 1) ? 2 : 1
    guard byte(offset + length) == 0x20, byte(offset + length + 1) | 0x20 &- 0x61 < 26 else {
      return nil
    }
    let first = Double(byte(offset) &- 0x30)
    return length == 1 ? (first, 1) : (first * 10 + Double(byte(offset + 1) &- 0x30), 2)
  }

  /// Whether ", two hundred" comes next.
  private func hundredsFollowComma() -> Bool {
    guard byte(0) == 0x2C, byte(1) == 0x20, let digit = numeral(at: 2), digit.value < 10 else {
      return false
    }
    let space = byte(2 + digit.length)
    return (space == 0x20 || space == 0x2D) && numeral(at: 3 + digit.length)?.value == 100
  }

  /// The length of the space or hyphen that joins two numeral words: "forty two", "forty-two",
  /// "forty\u{2010}two"; 0 if none stands here.
  private func joint() -> Int {
    let (value, length) = scalar(at: 0)
    switch value {
    case 0x20, 0x2D, 0xA0, 0x2010...0x2012: return length
    default: return 0
    }
  }
}
