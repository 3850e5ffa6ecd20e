import Documents

// MARK: DOIs

/// A DOI from a field that holds one: lower case, without resolver and white space.
///
/// - Returns: Nil when the bytes do not start with a DOI's prefix ("10." and a registrant).
func canonicalDOI(_ field: some Collection<UInt8>) -> String? {
  var bytes = trimmed(Array(field)[...])
  var wasLink = false
  if bytes.first == 0x31 {
    // "10.", as nearly always.
  } else if let resolver = bytes.firstRange(of: resolverHost, ignoringCase: true) {
    bytes = bytes[resolver.upperBound...]
    wasLink = true
  } else if bytes.starts(with: Array("doi".utf8), by: { lowered($0) == $1 }) {
    bytes = bytes.dropFirst(3).drop { isSpace($0) || $0 == 0x3A }
  }
  var decoded = wasLink ? percentDecoded(bytes) : Array(trimmed(bytes))
  guard doiSuffixStart(decoded[...], from: 0) != nil else { return nil }
  for i in decoded.indices { decoded[i] = lowered(decoded[i]) }
  return String(decoding: decoded, as: UTF8.self)
}

private let resolverHost = Array("doi.org/".utf8)

/// The index behind the slash of a DOI that starts at an index: "10.", four to nine digits,
/// perhaps more groups, "/", and something behind it.
private func doiSuffixStart(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
  guard start + 7 < bytes.endIndex, bytes[start] == 0x31, bytes[start + 1] == 0x30,
    bytes[start + 2] == 0x2E
  else { return nil }
  var i = start + 3
  let registrant = i
  while i < bytes.endIndex, isDigit(bytes[i]) { i += 1 }
  guard (4...9).contains(i - registrant) else { return nil }
  while i + 1 < bytes.endIndex, bytes[i] == 0x2E, isDigit(bytes[i + 1]) {
    i += 1
    while i < bytes.endIndex, isDigit(bytes[i]) { i += 1 }
  }
  guard i + 1 < bytes.endIndex, bytes[i] == 0x2F, !isSpace(bytes[i + 1]) else { return nil }
  return i + 1
}

/// The DOIs in running text or a link, in order, lower case.
///
/// A DOI ends at white space, a quotation mark or a character outside ASCII; punctuation at its end
/// is the sentence's, and so is a bracket that it does not open.
func dois(in bytes: ArraySlice<UInt8>, isLink: Bool = false) -> [String] {
  var found: [String] = []
  let text = isLink ? percentDecoded(bytes)[...] : bytes
  let mark = Array("10.".utf8)
  var from = text.startIndex
  while let start = text.firstRange(of: mark, from: from)?.lowerBound {
    from = start + 3
    if start > text.startIndex, isDigit(text[start - 1]) || text[start - 1] == 0x2E { continue }
    guard let suffix = doiSuffixStart(text, from: start) else { continue }
    var end = suffix
    // Old DOIs of journals quote their SICI, angle brackets included.
    let isSICI = text[suffix...].starts(with: Array("(sici)".utf8), by: { lowered($0) == $1 })
    scan: while end < text.endIndex {
      switch text[end] {
      case 0...0x20, 0x22, 0x7F...: break scan
      case 0x3C, 0x3E: if !isSICI { break scan }
      case 0x3F, 0x23: if isLink { break scan }
      default: break
      }
      end += 1
    }
    for glued in ["pmid:", "pmcid:", "http:", "https:", "doi:"] {
      if let next = text[suffix..<end].firstRange(of: Array(glued.utf8), ignoringCase: true) {
        end = next.lowerBound
      }
    }
    end = withoutFinalPunctuation(text, from: suffix, to: end)
    from = max(from, end)
    guard end > suffix else { continue }
    found.append(String(decoding: text[start..<end].map(lowered), as: UTF8.self))
  }
  return found
}

private func withoutFinalPunctuation(_ text: ArraySlice<UInt8>, from start: Int, to end: Int) -> Int
{
  var end = end
  func opens(_ open: UInt8, _ close: UInt8) -> Bool {
    let body = text[start..<end]
    return body.count(where: { $0 == open }) >= body.count(where: { $0 == close })
  }
  while end > start {
    switch text[end - 1] {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x27, 0x2A, 0x2F: break
    case 0x29: if opens(0x28, 0x29) { return end }
    case 0x5D: if opens(0x5B, 0x5D) { return end }
    case 0x7D: if opens(0x7B, 0x7D) { return end }
    default: return end
    }
    end -= 1
  }
  return end
}

private func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  func hexDigit(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
  }
  var decoded: [UInt8] = []
  var i = bytes.startIndex
  while i < bytes.endIndex {
    if bytes[i] == 0x25, i + 2 < bytes.endIndex, let high = hexDigit(bytes[i + 1]),
      let low = hexDigit(bytes[i + 2])
    {
      decoded.append(high << 4 | low)
      i += 3
    } else {
      decoded.append(bytes[i])
      i += 1
    }
  }
  return decoded
}

// MARK: Other identifiers

/// A PubMed number: digits only, else nil.
func pmid(_ field: some Collection<UInt8>) -> String? {
  let bytes = trimmed(Array(field)[...])
  guard !bytes.isEmpty, bytes.allSatisfy(isDigit) else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}

/// A PubMed Central id with its prefix from "PMC123", "pmc-id: PMC123;" or "123"; else nil.
func pmcid(_ field: some Collection<UInt8>) -> String? {
  var bytes = trimmed(Array(field)[...])
  if let prefix = bytes.firstRange(of: Array("pmc".utf8), ignoringCase: true) {
    bytes = bytes[prefix.upperBound...]
    if let again = bytes.firstRange(of: Array("pmc".utf8), ignoringCase: true) {
      bytes = bytes[again.upperBound...]
    }
  }
  let digits = bytes.prefix(while: isDigit)
  guard !digits.isEmpty else { return nil }
  return "PMC" + String(decoding: digits, as: UTF8.self)
}

// MARK: Dates

/// The parts of a date as their elements give them.
struct DateFields {
  var year: Int?
  var month: Int?
  var day: Int?
  /// A date in words that stands in for the parts.
  var medline: PartialDate?

  /// The date as precise as it was given.
  var date: PartialDate? {
    guard let year else { return medline }
    return PartialDate(year: year, month: month, day: day)
  }
}

/// A whole number of a few digits, else nil.
func number(_ field: some Collection<UInt8>) -> Int? {
  var number: Int?
  var hasEnded = false
  for byte in field {
    if isDigit(byte), !hasEnded, number ?? 0 < 1_000_000 {
      number = 10 * (number ?? 0) + Int(byte - 0x30)
    } else if isSpace(byte) {
      hasEnded = number != nil
    } else {
      return nil
    }
  }
  return number
}

/// A year of four digits, else nil.
func yearNumber(_ field: some Collection<UInt8>) -> Int? {
  number(field).flatMap { (1000...9999).contains($0) ? $0 : nil }
}

/// A day of a month, else nil.
func dayNumber(_ field: some Collection<UInt8>) -> Int? {
  number(field).flatMap { (1...31).contains($0) ? $0 : nil }
}

/// A month from its number or its English name, short or long, else nil.
func monthNumber(_ field: some Collection<UInt8>) -> Int? {
  if let number = number(field) { return (1...12).contains(number) ? number : nil }
  let letters = trimmed(Array(field)[...]).prefix(3).map(lowered)
  guard letters.count == 3 else { return nil }
  return months.firstIndex(of: letters).map { $0 + 1 }
}

private let months: [[UInt8]] = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
].map { Array($0.utf8) }

/// The beginning of a period in words, such as "1998 Dec-1999 Jan" (1998-12), "2000 Spring" (2000),
/// "1976 Aug 28-Sep 4" (1976-08-28), "Winter 1998-1999" (1998).
func medlineDate(_ field: some Collection<UInt8>) -> PartialDate? {
  var words: [[UInt8]] = [[]]
  for byte in field {
    if isDigit(byte) || isLetter(byte) {
      words[words.count - 1].append(byte)
    } else if words.last?.isEmpty == false {
      words.append([])
    }
  }
  guard let position = words.firstIndex(where: { $0.count == 4 && yearNumber($0) != nil }),
    let year = yearNumber(words[position])
  else { return nil }
  var date = PartialDate(year: year)
  let rest = words[(position + 1)...]
  if let month = rest.first, month.first.map(isLetter) == true {
    date.month = monthNumber(month)
    if date.month != nil, let day = rest.dropFirst().first, day.count <= 2 {
      date.day = dayNumber(day)
    }
  }
  return date
}

// MARK: Languages

/// The ISO 639-1 code of a language code, such as "en" for "eng", "EN" or "en-US"; codes without
/// one stay as they are spelled.
func languageCode(_ field: String) -> String {
  let primary = field.prefix { $0 != "-" && $0 != "_" }.lowercased()
  if primary.utf8.count == 2 { return primary }
  return languages[primary] ?? field
}

/// The languages of MEDLINE (https://www.nlm.nih.gov/bsd/language_table.html), both of ISO 639-2's
/// spellings where they differ.
private let languages: [String: String] = [
  "afr": "af", "alb": "sq", "sqi": "sq", "amh": "am", "ara": "ar", "arm": "hy", "hye": "hy",
  "aze": "az", "ben": "bn", "bos": "bs", "bul": "bg", "cat": "ca", "chi": "zh", "zho": "zh",
  "cze": "cs", "ces": "cs", "dan": "da", "dut": "nl", "nld": "nl", "eng": "en", "epo": "eo",
  "est": "et", "fin": "fi", "fre": "fr", "fra": "fr", "geo": "ka", "kat": "ka", "ger": "de",
  "deu": "de", "gla": "gd", "gre": "el", "ell": "el", "heb": "he", "hin": "hi", "hrv": "hr",
  "hun": "hu", "ice": "is", "isl": "is", "ind": "id", "ita": "it", "jpn": "ja", "kin": "rw",
  "kor": "ko", "lat": "la", "lav": "lv", "lit": "lt", "mac": "mk", "mkd": "mk", "mal": "ml",
  "mao": "mi", "mri": "mi", "may": "ms", "msa": "ms", "nor": "no", "per": "fa", "fas": "fa",
  "pol": "pl", "por": "pt", "pus": "ps", "rum": "ro", "ron": "ro", "rus": "ru", "san": "sa",
  "slo": "sk", "slk": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv", "tha": "th",
  "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "wel": "cy", "cym": "cy",
]
