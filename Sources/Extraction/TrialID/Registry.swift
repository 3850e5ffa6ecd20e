/// A registry of clinical trials, and how its numbers are built.
///
/// The primary registries of the WHO registry network with ClinicalTrials.gov
/// (https://www.who.int/tools/clinical-trials-registry-platform/network/primary-registries), the
/// registers that feed the Japanese one, ITMCTR, and the registers that articles name beside them.
struct Registry: Sendable {
  /// How what follows the prefix is built; lengths count digits.
  enum Structure: Sendable, Equatable {
    /// Digits only: "NCT" and 8.
    case digits(ClosedRange<Int>)
    /// Digits in the form YYYY/MM/NNNNNN: CTRI; YYYY/NNN: SLCTR.
    case dated
    /// Digits, N, digits: IRCT.
    case numbered
    /// A code of letters and digits after a hyphen: RBR-6zvht8.
    case code(ClosedRange<Int>)
    /// Optional letters in hyphens, then digits: ChiCTR-TRC-08000066.
    case lettersAndDigits(ClosedRange<Int>)
    /// Digits in groups with hyphens: PER-012-14, PHRR210101-003296.
    case groups
  }

  /// The name that WHO ICTRP uses, or the registry's own.
  let name: String
  /// What the number begins with, upper case.
  let prefix: String
  /// The prefix in canonical spelling, with the separator that the registry puts after it.
  let canonical: String
  /// What follows the prefix.
  let structure: Structure
  /// Whether the sentence must speak of a register: short prefixes stand for other things too.
  let needsContext: Bool

  init(
    _ name: String, _ prefix: String, canonical: String? = nil, _ structure: Structure,
    needsContext: Bool = false
  ) {
    self.name = name
    self.prefix = prefix
    self.canonical = canonical ?? prefix
    self.structure = structure
    self.needsContext = needsContext
  }

  /// Longer prefixes stand before those they begin with.
  static let all: [Registry] = [
    Registry("ClinicalTrials.gov", "NCT", .digits(8...8)),
    Registry("ISRCTN", "ISRCTN", .digits(8...8)),
    Registry("ANZCTR", "ACTRN", .digits(14...14)),
    Registry("ChiCTR", "CHICTR", canonical: "ChiCTR", .lettersAndDigits(8...10)),
    Registry("ITMCTR", "ITMCTR", .digits(10...10)),
    Registry("CTRI", "CTRI", canonical: "CTRI/", .dated),
    Registry("DRKS", "DRKS", .digits(8...8)),
    Registry("IRCT", "IRCT", .numbered),
    Registry("jRCT", "JRCTS", canonical: "jRCTs", .digits(9...9)),
    Registry("jRCT", "JRCT", canonical: "jRCT", .digits(10...10)),
    Registry("UMIN-CTR", "UMIN", .digits(9...9)),
    Registry("JapicCTI", "JAPICCTI", canonical: "JapicCTI-", .digits(5...6)),
    Registry("JMACCT", "JMAIIA", canonical: "JMA-IIA", .digits(5...5)),
    Registry("CRIS", "KCT", .digits(7...7)),
    Registry("Netherlands Trial Register", "NTR", .digits(2...5)),
    Registry("Netherlands Trial Register", "NL", .digits(4...5), needsContext: true),
    Registry("PACTR", "PACTR", .digits(15...16)),
    Registry("PHRR", "PHRR", .groups),
    Registry("REPEC", "PER", canonical: "PER-", .groups, needsContext: true),
    Registry("ReBec", "RBR", canonical: "RBR-", .code(5...8)),
    Registry("RPCEC", "RPCEC", .digits(8...8)),
    Registry("SLCTR", "SLCTR", canonical: "SLCTR/", .dated),
    Registry("TCTR", "TCTR", .digits(11...11)),
    Registry("LBCTR", "LBCTR", .digits(10...10)),
    Registry("HKUCTR", "HKUCTR", canonical: "HKUCTR-", .digits(1...5)),
    Registry("SNCTP", "SNCTP", .digits(9...9)),
    Registry("UTN", "U", canonical: "U", .groups, needsContext: true),
    Registry("NMRR", "NMRR", canonical: "NMRR-", .groups),
    Registry("SANCTR", "DOH", canonical: "DOH-", .groups, needsContext: true),
    Registry("UKCRN", "UKCRN", .digits(4...5), needsContext: true),
    Registry("Chinadrugtrials", "CTR", .digits(8...8), needsContext: true),
    // A register of reviews, which carry its numbers as trials do theirs.
    Registry("PROSPERO", "CRD", .digits(9...12)),
  ]

  /// The EU Clinical Trials Register: numbers without a prefix, 2004-000446-20.
  static let eudraCT = "EU Clinical Trials Register"
  /// The EU Clinical Trials Information System: 2022-500024-30-00.
  static let ctis = "CTIS"

  /// The registry that gives numbers with a prefix, as printed or with one misprint: "ISCRTN".
  ///
  /// - Parameter word: Letters in upper case.
  /// - Returns: Nil if no registry's prefix is this word.
  static func named(_ word: some Sequence<UInt8>) -> Registry? {
    let word = Array(word)
    return all.first { $0.prefix.utf8.elementsEqual(word) }
      ?? misprinted.first { isMisprint(word, of: Array($0.prefix.utf8)) }
  }

  /// Those whose prefix authors misspell; the lexicon lists how.
  private static let misprinted = all.filter {
    ["NCT", "ISRCTN", "ACTRN", "CHICTR"].contains($0.prefix)
  }

  /// Whether two neighbouring letters have changed places, or one letter is lacking, doubled or
  /// another.
  private static func isMisprint(_ word: [UInt8], of prefix: [UInt8]) -> Bool {
    let common = zip(word, prefix).prefix { $0 == $1 }.count
    let (rest, wanted) = (word.dropFirst(common), prefix.dropFirst(common))
    if rest.count >= 2, rest.prefix(2).reversed().elementsEqual(wanted.prefix(2)),
      rest.dropFirst(2).elementsEqual(wanted.dropFirst(2))
    {
      return true
    }
    guard word.count > 3 else { return false }
    return rest.dropFirst().elementsEqual(wanted) || rest.elementsEqual(wanted.dropFirst())
      || rest.dropFirst().elementsEqual(wanted.dropFirst())
  }
}
