import Documents
import Extraction
import Records

extension Check {
  /// What is wrong, as a reader says it.
  var words: String {
    switch self {
    case .ciExcludesEstimate: "the estimate lies outside its own interval"
    case .pInconsistentWithCI: "the p value and the interval disagree about the null value"
    case .percentMismatch: "x/n is not the percentage printed with it"
    case .armsDoNotSum: "the arms' sizes do not add up to the randomized total"
    case .impossibleValue: "a value that cannot be"
    }
  }
}

extension RecordedFact {
  /// The checks that it has failed, in words; the name of one that is not known here.
  var failedChecks: [String] {
    strings("checks").map(checkWords)
  }
}

extension FactType {
  /// Its name, of one fact.
  private var word: String {
    switch self {
    case .doi: "DOI"
    case .trialID: "trial id"
    case .testStatistic: "test statistic"
    case .effectSize: "effect size"
    case .pValue: "p value"
    case .dose: "dose"
    case .groupMean: "group mean"
    case .sampleSize: "sample size"
    case .proportion: "proportion"
    case .custom: "match of your own patterns"
    }
  }

  /// Its name, of several facts or of one.
  func words(_ count: Int) -> String {
    if count == 1 { return word }
    return self == .custom ? "matches of your own patterns" : word + "s"
  }
}

/// What a check found wrong; the name of one that is not known here.
func checkWords(_ name: String) -> String { Check(rawValue: name)?.words ?? name }

/// A type's name, of several facts or of one; the code of one that is not known here.
func typeWords(_ code: String, _ count: Int = 2) -> String {
  FactType(rawValue: code)?.words(count) ?? code
}

/// A record's status that a reader must see; nil for one that is current.
func status(_ code: String?) -> String? {
  switch code {
  case nil, "current": nil
  case "retracted": "Retracted"
  case "retraction-notice": "Notice of a retraction"
  case "corrected": "Corrected"
  case "expression-of-concern": "Expression of concern"
  case "deleted": "Deleted"
  case .some(let code): code
  }
}

/// A number with a minus sign and not a hyphen.
func printed(_ number: Double) -> String { number.plain.replacing("-", with: "−") }

/// A whole number with its thousands apart: "12 345".
func printed(_ number: Int) -> String {
  let digits = Array(String(number))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0, digits.count > 4 { text.append("\u{202F}") }
    text.append(digit)
  }
  return text
}

/// A UCUM code as readers write it: "µg/kg", "IU", "tablet".
func printedUnit(_ code: String) -> String {
  code.replacing("[drp]", with: "drops").replacing("[tb'U]", with: "TU")
    .split(separator: "/", omittingEmptySubsequences: false)
    .map { part in
      let bare = part.filter { !"{}[]".contains($0) }
      return bare == "ug" || bare == "umol" || bare == "uL" || bare == "uCi"
        ? "µ" + bare.dropFirst() : bare
    }.joined(separator: "/")
}
