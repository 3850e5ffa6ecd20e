import Documents

// MARK: Identifiers

/// A PubMed number: digits only, else nil.
func pmid(_ field: some Collection<UInt8>) -> String? {
  let bytes = trimmed(Array(field)[...])
  guard !bytes.isEmpty, bytes.allSatisfy(isDigit) else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}

/// A PubMed Central id with its prefix from "PMC123", "pmc-id: PMC123;" or "123"; else nil.
func pmcid(_ field: some Collection<UInt8>) -> String? {
  var bytes = trimmed(Array(field)[...])
  // The prefix may stand twice: "pmc-id: PMC123".
  for _ in 0..<2 {
    if let prefix = bytes.firstIndex(ofLowered: "pmc") { bytes = bytes[(prefix + 3)...] }
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
  /// A date in words as it stands, whole ("1998 Dec-1999 Jan") or a season beside the year.
  var words: String?

  /// The date as precise as it was given.
  var date: PartialDate? {
    guard let year else { return medline }
    return PartialDate(year: year, month: month, day: day)
  }

  /// A date in words as the source gives it, with the year of a season; nil for a date in parts.
  var verbatim: String? { words.map { words in year.map { "\($0) \(words)" } ?? words } }
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
  // White space and U+00A0 may stand before it.
  let name = field.drop { isSpace($0) || $0 == 0xC2 || $0 == 0xA0 }
  return months.firstIndex(of: monthKey(name.prefix(3))).map { $0 + 1 }
}

/// The first three letters of a month's name as one number.
private func monthKey(_ letters: some Collection<UInt8>) -> UInt32 {
  letters.reduce(0) { $0 << 8 | UInt32(lowered($1)) }
}

private let months: [UInt32] = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
].map { monthKey($0.utf8) }

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

/// Whether a date in words is one of year, month and day and no more: "2003", "2003 Mar 7".
func isPlainDate(_ field: some Collection<UInt8>) -> Bool {
  let words = field.split(whereSeparator: isSpace)
  guard let year = words.first, words.count <= 3, yearNumber(year) != nil else { return false }
  if words.count > 1, words[1].count != 3 || monthNumber(words[1]) == nil { return false }
  return words.count < 3 || dayNumber(words[2]) != nil
}

// MARK: Languages

/// The ISO 639-1 code of a language as records and pages name it: "en" for "eng", "EN", "en-US" or
/// "English"; what has no such code stays as it is spelled.
///
/// - Returns: Nil for an empty field.
func languageCode(_ field: String) -> String? {
  if let code = languages[field] { return code }
  let primary = field.prefix { !"-_, ".contains($0) }.lowercased()
  if primary.isEmpty { return nil }
  return primary.utf8.count == 2 ? primary : languages[primary] ?? field
}

/// The languages of MEDLINE (https://www.nlm.nih.gov/bsd/language_table.html), both of ISO 639-2's
/// spellings where they differ, and the English names that pages use.
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
  "chinese": "zh", "dutch": "nl", "english": "en", "french": "fr", "german": "de", "italian": "it",
  "japanese": "ja", "korean": "ko", "polish": "pl", "portuguese": "pt", "russian": "ru",
  "spanish": "es", "turkish": "tr",
]
