import Documents

/// The date that a metadata field or citation line states, as precise as it is stated.
///
/// Understood: "2012/06/04", "2012-06-04T10:00Z", "20120604", "2012 Jun 4", "2012 Jun-Jul" (the
/// year), "June 4, 2012", "4 June 2012". Of "04/06/2012" only the year is certain.
func partialDate(in field: some Collection<UInt8>) -> PartialDate? {
  var parts: [DatePart] = []
  var rest = field[...]
  while let byte = rest.first, parts.count < 5 {
    if TextByte.isDigit(byte) {
      let digits = rest.prefix(9).prefix(while: TextByte.isDigit)
      let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      rest = rest.dropFirst(digits.count)
      if digits.count == 8, isYear(value / 10_000), parts.isEmpty {
        return date(value / 10_000, value / 100 % 100, value % 100)
      }
      parts.append(digits.count == 4 && isYear(value) ? .year(value) : .number(value))
      // "T" is followed by the time of day, a colon stands within it.
      if rest.first == 0x54 || rest.first == 0x3A { break }
    } else if TextByte.isLetter(byte) {
      let word = rest.prefix(while: TextByte.isLetter)
      rest = rest.dropFirst(word.count)
      if let month = month(word.map(TextByte.lowered)) { parts.append(.month(month)) }
    } else {
      rest = rest.dropFirst()
    }
  }
  return date(of: parts)
}

private enum DatePart: Equatable {
  case year(Int)
  case month(Int)
  case number(Int)
}

private func date(of parts: [DatePart]) -> PartialDate? {
  switch (parts.first, parts.dropFirst().first, parts.dropFirst(2).first) {
  case (.year(let year), .month, .month): return PartialDate(year: year)
  case (.year(let year), .month(let month), .number(let day)): return date(year, month, day)
  case (.year(let year), .month(let month), _): return PartialDate(year: year, month: month)
  case (.year(let year), .number(let month), .number(let day)): return date(year, month, day)
  case (.year(let year), .number(let month), nil): return date(year, month, nil)
  case (.month(let month), .number(let day), .year(let year)): return date(year, month, day)
  case (.number(let day), .month(let month), .year(let year)): return date(year, month, day)
  case (.month(let month), .year(let year), _): return PartialDate(year: year, month: month)
  case (.number(let first), .number(let second), .year(let year)):
    if first > 12, second <= 12 { return date(year, second, first) }
    if second > 12, first <= 12 { return date(year, first, second) }
    return PartialDate(year: year)
  default:
    for case .year(let year) in parts { return PartialDate(year: year) }
    return nil
  }
}

private func isYear(_ value: Int) -> Bool { (1500...2100).contains(value) }

private func date(_ year: Int, _ month: Int, _ day: Int?) -> PartialDate {
  guard (1...12).contains(month) else { return PartialDate(year: year) }
  guard let day, (1...31).contains(day) else { return PartialDate(year: year, month: month) }
  return PartialDate(year: year, month: month, day: day)
}

private let monthNames: [StaticString] = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]

/// A month by its English name, its first three letters, or "sept".
private func month(_ word: [UInt8]) -> Int? {
  guard word.count >= 3 else { return nil }
  for (index, name) in monthNames.enumerated() where name.bytes.starts(with: word) {
    let isAbbreviation = word.count == 3 || (index == 8 && word.count == 4)
    return isAbbreviation || word.count == name.utf8CodeUnitCount ? index + 1 : nil
  }
  return nil
}

/// The first DOI in a field, lower case and without resolver; percent escapes are undone.
func doi(in field: some Collection<UInt8>) -> String? {
  let bytes = percentDecoded(field)
  var at = 0
  while at + 7 < bytes.count {
    guard bytes[at] == 0x31, bytes[at + 1] == 0x30, bytes[at + 2] == 0x2E,
      at == 0 || !(TextByte.isDigit(bytes[at - 1]) || bytes[at - 1] == 0x2E)
    else {
      at += 1
      continue
    }
    var slash = at + 3
    while slash < bytes.count, TextByte.isDigit(bytes[slash]) || bytes[slash] == 0x2E { slash += 1 }
    if (7...16).contains(slash - at), slash < bytes.count, bytes[slash] == 0x2F {
      let end = endOfDOI(bytes, suffixAt: slash + 1)
      if end > slash + 1 { return string(bytes[at..<end].map(TextByte.lowered)) }
    }
    at = slash
  }
  return nil
}

/// Where a DOI ends: at white space, quotes and characters beyond ASCII, and before punctuation and
/// brackets of what is around it.
private func endOfDOI(_ bytes: [UInt8], suffixAt start: Int) -> Int {
  var end = start
  var angles = 0
  loop: while end < bytes.count {
    switch bytes[end] {
    case 0x00...0x20, 0x22, 0x23, 0x26, 0x7F...0xFF: break loop
    // The query of a URL.
    case 0x3F: break loop
    case 0x3C: angles += 1
    case 0x3E:
      angles -= 1
      if angles < 0 { break loop }
    default: break
    }
    end += 1
  }
  while end > start {
    switch bytes[end - 1] {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x27, 0x2A, 0x7D: end -= 1
    case 0x29 where isUnbalanced(bytes[start..<end], open: 0x28, close: 0x29): end -= 1
    case 0x5D where isUnbalanced(bytes[start..<end], open: 0x5B, close: 0x5D): end -= 1
    default: return end
    }
  }
  return end
}

private func isUnbalanced(_ bytes: ArraySlice<UInt8>, open: UInt8, close: UInt8) -> Bool {
  var depth = 0
  for byte in bytes {
    if byte == open { depth += 1 }
    if byte == close { depth -= 1 }
  }
  return depth < 0
}

private func percentDecoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
  func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
  let source = Array(bytes)
  guard source.contains(0x25) else { return source }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(source.count)
  var at = 0
  while at < source.count {
    if source[at] == 0x25, at + 2 < source.count, let high = hex(source[at + 1]),
      let low = hex(source[at + 2])
    {
      decoded.append(high << 4 | low)
      at += 3
    } else {
      decoded.append(source[at])
      at += 1
    }
  }
  return decoded
}

/// The number of 1 to 8 digits with which bytes begin, after white space.
func pmid(atStartOf bytes: some Collection<UInt8>) -> String? {
  let digits = bytes.drop(while: TextByte.isSpace).prefix(9).prefix(while: TextByte.isDigit)
  guard (1...8).contains(digits.count), digits.first != 0x30 else { return nil }
  return string(digits)
}

/// The id of PubMed Central in bytes such as "/pmc/articles/PMC3531190/", with its prefix.
func pmcid(in bytes: some Collection<UInt8>) -> String? {
  let source = Array(bytes)
  var from = 0
  while let at = source.firstIndex(ofLowered: "pmc", from: from) {
    let digits = source[(at + 3)...].prefix(while: TextByte.isDigit)
    if (3...9).contains(digits.count), at == 0 || !TextByte.isWord(source[at - 1]) {
      return "PMC" + string(digits)
    }
    from = at + 3
  }
  return nil
}

/// The ISO 639-1 code of a language as pages name it: "en-US", "eng", "English", "en".
func languageCode(_ name: String) -> String? {
  let word = name.lowercased().prefix { $0 != "-" && $0 != "_" && $0 != "," && $0 != " " }
  switch word {
  case "": return nil
  case "english", "eng": return "en"
  case "french", "fra", "fre": return "fr"
  case "german", "deu", "ger": return "de"
  case "spanish", "spa": return "es"
  case "portuguese", "por": return "pt"
  case "italian", "ita": return "it"
  case "chinese", "zho", "chi": return "zh"
  case "japanese", "jpn": return "ja"
  case "russian", "rus": return "ru"
  case "korean", "kor": return "ko"
  case "dutch", "nld", "dut": return "nl"
  case "polish", "pol": return "pl"
  case "turkish", "tur": return "tr"
  default: return String(word)
  }
}

/// What a title says of the article's fate: publishers put "RETRACTED ARTICLE: " before it.
func status(ofTitle title: String) -> RecordStatus {
  let bytes = Array(title.utf8)
  if bytes.hasLoweredPrefix("retracted:") || bytes.hasLoweredPrefix("retracted article:")
    || bytes.hasLoweredPrefix("[retracted]")
  {
    return .retracted
  }
  if bytes.hasLoweredPrefix("retraction:") || bytes.hasLoweredPrefix("retraction note")
    || bytes.hasLoweredPrefix("retraction notice")
  {
    return .retractionNotice
  }
  return .current
}
