import Documents

/// The date that a metadata field or citation line states, as precise as it is stated.
///
/// Understood: "2012/06/04", "2012-06-04T10:00Z", "20120604", "2012 Jun 4", "2012 Jun-Jul" (the
/// year), "June 4, 2012", "4 June 2012". Of "04/06/2012" only the year is certain.
func partialDate(in field: some Collection<UInt8>) -> PartialDate? {
  var parts: [DatePart] = []
  var rest = field[...]
  while let byte = rest.first, parts.count < 5 {
    if isDigit(byte) {
      let digits = rest.prefix(9).prefix(while: isDigit)
      let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      rest = rest.dropFirst(digits.count)
      if digits.count == 8, isYear(value / 10_000), parts.isEmpty {
        return date(value / 10_000, value / 100 % 100, value % 100)
      }
      parts.append(digits.count == 4 && isYear(value) ? .year(value) : .number(value))
      // "T" is followed by the time of day, a colon stands within it.
      if rest.first == 0x54 || rest.first == 0x3A { break }
    } else if isLetter(byte) {
      let word = rest.prefix(while: isLetter)
      rest = rest.dropFirst(word.count)
      if let month = month(word.map(lowered)) { parts.append(.month(month)) }
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

/// The first DOI in a field, line or address, canonical.
func doi(in field: some Collection<UInt8>) -> String? {
  DOISyntax.all(in: field, isLink: true).first
}

/// The number of 1 to 8 digits with which bytes begin, after white space.
func pmid(atStartOf bytes: some Collection<UInt8>) -> String? {
  let digits = bytes.drop(while: isSpace).prefix(9).prefix(while: isDigit)
  guard (1...8).contains(digits.count), digits.first != 0x30 else { return nil }
  return string(digits)
}

/// The id of PubMed Central in bytes such as "/pmc/articles/PMC3531190/", with its prefix.
func pmcid(in bytes: some Collection<UInt8>) -> String? {
  let source = Array(bytes)
  var from = 0
  while let at = source.firstIndex(ofLowered: "pmc", from: from) {
    let digits = source[(at + 3)...].prefix(while: isDigit)
    if (3...9).contains(digits.count), at == 0 || !isWord(source[at - 1]) {
      return "PMC" + string(digits)
    }
    from = at + 3
  }
  return nil
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
