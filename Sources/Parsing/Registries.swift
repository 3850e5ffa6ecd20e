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
  guard link.utf8.count(where: isDigit) >= 5 else { return nil }
  let place = Array((link + " " + (type ?? "")).utf8).map(lowered)
  let isRegistry = place.withUnsafeBytes { place in
    registryMarks.contains {
      winnow_find(place.baseAddress, place.count, $0.utf8Start, $0.utf8CodeUnitCount) != nil
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
  text.withUnsafeBufferPointer { text in
    var found: [String] = []
    for start in text.indices.dropLast() {
      // "nct", "isrctn", "actrn": nearly every place is told apart by its first two letters.
      switch (text[start] | 0x20, text[start + 1] | 0x20) {
      case (0x6E, 0x63), (0x61, 0x63), (0x69, 0x73): break
      default: continue
      }
      guard let name = registryNumber(at: start, of: text), !found.contains(name) else { continue }
      found.append(name)
    }
    return found
  }
}

private func registryNumber(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> String? {
  for (prefix, digits) in numberedPrefixes
  where text[start...].prefix(prefix.count).elementsEqual(prefix, by: { lowered($0) == $1 }) {
    let rest = text[(start + prefix.count)...].drop { isSpace($0) || $0 == 0x3A }
    let number = rest.prefix(while: isDigit)
    guard number.count == digits else { continue }
    return String(decoding: prefix.map { $0 & 0xDF } + number, as: UTF8.self)
  }
  return nil
}

/// The registries whose numbers have a fixed length, with that length in digits.
private let numberedPrefixes: [(prefix: [UInt8], digits: Int)] = [
  (Array("nct".utf8), 8), (Array("isrctn".utf8), 8), (Array("actrn".utf8), 14),
]
