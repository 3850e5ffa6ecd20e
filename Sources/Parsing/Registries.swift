import CMemory

/// Parts of the addresses of trial registries, and the kinds of links that PMC has for them.
private let registryMarks: [StaticString] = [
  "clinicaltrials.gov", "clintrialgov", "clinicaltrials", "isrctn", "anzctr", "actrn",
  "clinicaltrialsregister.eu", "euclinicaltrials", "eudract", "chictr", "drks", "germanctr", "umin",
  "jrct", "japic", "jma-ctr", "ctri.nic", "pactr", "irct", "trialregister.nl", "onderzoekmetmensen",
  "rebec", "ensaiosclinicos", "cris.nih.go.kr", "slctr", "thaiclinicaltrials", "tctr", "rpcec",
  "who.int/trialsearch", "trialsearch.who.int", "repec.ins.gob.pe", "controlled-trials.com",
]

/// The registry number in a link to a trial's entry, such as "NCT01234567" in
/// "https://clinicaltrials.gov/study/NCT01234567".
///
/// - Returns: Nil when the link leads to no registry, or to no trial in it.
func registryID(in link: String, type: String?) -> String? {
  let place = Array((link + " " + (type ?? "")).utf8).map(lowered)
  let isRegistry = place.withUnsafeBytes { place in
    registryMarks.contains {
      memmem(place.baseAddress, place.count, $0.utf8Start, $0.utf8CodeUnitCount) != nil
    }
  }
  guard isRegistry else { return nil }
  // The last stretch with at least five digits: "ISRCTN83088383", "2008-000123-12".
  var best: String?
  for word in link.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) {
    if word.count(where: \.isNumber) >= 5 { best = String(word) }
  }
  return best
}

/// The registry numbers that a text spells with their prefix, of the registries whose numbers have
/// a fixed length; as written, without the space or punctuation within.
func registryNumbers(in text: ArraySlice<UInt8>) -> [String] {
  var found: [String] = []
  for start in text.indices {
    // "nct", "isrctn", "actrn": nearly every place is told apart by its first two letters.
    let first = lowered(text[start])
    guard first == 0x6E || first == 0x69 || first == 0x61, start + 1 < text.endIndex else {
      continue
    }
    let second = lowered(text[start + 1])
    guard second == 0x63 || first == 0x69 && second == 0x73 else { continue }
    for (prefix, digits) in numberedPrefixes
    where text[start...].prefix(prefix.count).map(lowered) == prefix {
      let rest = text[(start + prefix.count)...].drop { isSpace($0) || $0 == 0x3A }
      let number = rest.prefix(while: isDigit)
      guard number.count == digits else { continue }
      let name = String(decoding: prefix.map { $0 & 0xDF } + number, as: UTF8.self)
      if !found.contains(name) { found.append(name) }
    }
  }
  return found
}

/// The registries whose numbers have a fixed length, with that length in digits.
private let numberedPrefixes: [(prefix: [UInt8], digits: Int)] = [
  (Array("nct".utf8), 8), (Array("isrctn".utf8), 8), (Array("actrn".utf8), 14),
]
