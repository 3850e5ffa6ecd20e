/// Parts of the addresses of trial registries, and the kinds of links that PMC has for them.
private let registryMarks = [
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
  let place = link.lowercased() + " " + (type ?? "").lowercased()
  guard registryMarks.contains(where: { place.contains($0) }) else { return nil }
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
  for (prefix, digits) in [("nct", 8), ("isrctn", 8), ("actrn", 14)] {
    let pattern = Array(prefix.utf8)
    var from = text.startIndex
    while let match = text.firstRange(of: pattern, from: from, ignoringCase: true) {
      from = match.upperBound
      let rest = text[match.upperBound...].drop { isSpace($0) || $0 == 0x3A }
      let number = rest.prefix(while: isDigit)
      guard number.count == digits else { continue }
      let id = (text[match] + number).map { isLetter($0) ? $0 & 0xDF : $0 }
      let name = String(decoding: id, as: UTF8.self)
      if !found.contains(name) { found.append(name) }
    }
  }
  return found
}
