import Documents
import Extraction
import Records

/// What else a fact of a type may state: its words are compared and no part of its keys.
func furtherFields(of type: FactType) -> [String] {
  switch type {
  case .dose: ["substance", "route", "frequency", "duration"]
  case .sampleSize: ["stage", "arm"]
  case .effectSize: ["p", "p_op", "ci_level"]
  case .trialID: ["registry"]
  case .groupMean: ["stat"]
  case .doi, .testStatistic, .pValue, .proportion, .custom: []
  }
}

/// Whether a field agrees with the gold's: numbers are equal, words too but for case and punctuation, or
/// one within the other, as "ketamine" is in "intravenous ketamine".
func agrees(_ gold: JSONValue, _ stated: JSONValue?) -> Bool {
  if case .number(let number) = gold {
    switch stated {
    case .number(let other): return number.toSixDigits == other.toSixDigits
    case .string(let text): return Double(text)?.toSixDigits == number.toSixDigits
    default: return false
    }
  }
  let (gold, stated) = (words(gold), words(stated))
  return !stated.isEmpty && (stated.contains(gold) || gold.contains(stated))
}

/// The words of a value with spaces around each, in lower case, without punctuation; "" for none.
private func words(_ value: JSONValue?) -> String {
  guard case .string(let text)? = value else { return "" }
  let words = comparison(text).lowercased().split {
    !($0.isASCII && ($0.isLetter || $0.isNumber) || "<>=".contains($0))
  }
  return words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
}
