import Documents

/// What stands behind a registry's prefix: the value in canonical form, its end, and whether the registry
/// gives such numbers.
typealias RegistryNumber = (value: String, end: Int, isValid: Bool)

// MARK: How registries number trials

extension TrialID {
  /// What follows a prefix, in canonical form; nil if it is no number at all.
  static func body(
    _ structure: Registry.Structure, from start: Int, in text: UnsafeBufferPointer<UInt8>,
    limit: Int
  ) -> RegistryNumber? {
    switch structure {
    case .digits(let length): digitsOnly(length, from: start, in: text, limit: limit)
    case .dated: dated(from: start, in: text, limit: limit)
    case .numbered: numbered(from: start, in: text, limit: limit)
    case .code(let length): code(length, from: start, in: text, limit: limit)
    case .lettersAndDigits(let length):
      lettersAndDigits(length, from: start, in: text, limit: limit)
    case .groups: groups(from: start, in: text, limit: limit)
    }
  }

  private static func string(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> String { String(decoding: text[range], as: UTF8.self) }

  /// "NCT01234567": so many digits, none but zeros.
  private static func digitsOnly(
    _ length: ClosedRange<Int>, from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> RegistryNumber? {
    let range = digits(from: start, in: text, limit: limit)
    // Two digits short or over is a misprint; anything else is some other number.
    guard range.count >= max(2, length.lowerBound - 2), range.count <= length.upperBound + 2
    else {
      return nil
    }
    let isPlaceholder = text[range].allSatisfy { $0 == 0x30 }
    let isValid = length.contains(range.count) && !isPlaceholder
    return (string(range, of: text), range.upperBound, isValid)
  }

  /// "CTRI/2013/06/003753", "SLCTR/2013/006": a year and one or two numbers.
  private static func dated(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> RegistryNumber? {
    let year = digits(from: start, in: text, limit: limit)
    guard year.count == 4 else { return nil }
    var end = year.upperBound
    var parts = 1
    while end + 1 < limit, text[end] == 0x2F || text[end] == 0x2D, parts < 3 {
      // "CTRI/2013/06/ 003753"
      let next = text[end + 1] == 0x20 && end + 2 < limit ? end + 2 : end + 1
      guard isDigit(text[next]) else { break }
      end = digits(from: next, in: text, limit: limit).upperBound
      parts += 1
    }
    guard parts >= 2 else { return nil }
    let value = string(start..<end, of: text).replacing("-", with: "/").replacing(" ", with: "")
    return (value, end, true)
  }

  /// "IRCT201409148505N8": a number, and which of its trials.
  private static func numbered(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> RegistryNumber? {
    let first = digits(from: start, in: text, limit: limit)
    guard first.count >= 8 else { return nil }
    // "IRCT201409148505 N8"
    let gap =
      first.upperBound + 2 < limit && text[first.upperBound] == 0x20
        && isDigit(text[first.upperBound + 2]) ? 1 : 0
    let letter = first.upperBound + gap
    guard letter < limit, text[letter] | 0x20 == 0x6E else {
      return (string(first, of: text), first.upperBound, first.count <= 14)
    }
    let second = digits(from: letter + 1, in: text, limit: limit)
    guard !second.isEmpty else { return (string(first, of: text), first.upperBound, false) }
    return (
      string(first, of: text) + "N" + string(second, of: text), second.upperBound, second.count <= 3
    )
  }

  /// "RBR-6zvht8": letters and digits.
  private static func code(
    _ length: ClosedRange<Int>, from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> RegistryNumber? {
    var end = start
    while end < limit, isDigit(text[end]) || isLetter(text[end]) { end += 1 }
    // "RBR participated": an author's initials.
    guard end - start >= 4, end - start <= 12, text[start..<end].contains(where: isDigit) else {
      return nil
    }
    return (string(start..<end, of: text).lowercased(), end, length.contains(end - start))
  }

  /// "ChiCTR-TRC-08000066": perhaps letters, then digits.
  private static func lettersAndDigits(
    _ length: ClosedRange<Int>, from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> RegistryNumber? {
    var at = start
    var letters = ""
    if at < limit, isLetter(text[at]) {
      let first = at
      while at < limit, isLetter(text[at]) { at += 1 }
      guard at - first <= 5, at < limit, text[at] == 0x2D || text[at] == 0x20 else { return nil }
      letters = "-" + string(first..<at, of: text).uppercased() + "-"
      at += 1
    }
    let range = digits(from: at, in: text, limit: limit)
    guard range.count >= 6, range.count <= 12 else { return nil }
    return (letters + string(range, of: text), range.upperBound, length.contains(range.count))
  }

  /// "PER-012-14": groups of digits.
  private static func groups(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> RegistryNumber? {
    var end = digits(from: start, in: text, limit: limit).upperBound
    var count = end - start
    var parts = 1
    while count > 0, end + 1 < limit, text[end] == 0x2D, isDigit(text[end + 1]), parts < 4 {
      let next = digits(from: end + 1, in: text, limit: limit)
      count += next.count
      end = next.upperBound
      parts += 1
    }
    guard parts > 1, count >= 5 else { return nil }
    return (string(start..<end, of: text), end, true)
  }
}
