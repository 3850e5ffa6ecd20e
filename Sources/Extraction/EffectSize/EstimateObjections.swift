import Documents
import Lexing

/// Why a number that is printed as an estimate is no finding of the study.
extension EstimateContext {
  /// Why the number is no finding; nil if nothing speaks against it.
  var objection: RefusalReason? {
    if isStipulated() { return .stipulated }
    if cursor.tellsOfOtherStudies(at: start, in: section) { return .otherStudy }
    return nil
  }

  /// Whether the plan sets the number: what the methods say without interval and p is assumed
  /// ("an effect size of 0.5 and a power of 80%"), a convention ("small (d = 0.2)") or a property of
  /// an instrument ("test-retest r = 0.85"); elsewhere a word must say so.
  private func isStipulated() -> Bool {
    guard !estimate.isTested else { return false }
    return section == .methods || isOfSampleSizeCalculation()
  }

  /// Whether the sentence reckons the study's size or sets its margin: "80% power to detect an HR of
  /// 0.58", "the non-inferiority margin (d = 0.33)"; surgical margins and a CI's limit are none.
  private func isOfSampleSizeCalculation() -> Bool {
    // "p = 0.02, ηp² = 0.15, power = 0.64": the power that a test was found to have had.
    guard !hasPValue() else { return false }
    return cursor.sentence(at: start).contains { index in
      guard cursor[at: index].is(.design) else { return false }
      return cursor.isWord("detect", at: index) || cursor.isWord("detecting", at: index)
        || cursor.isWord("power", at: index) || cursor.isWord("powered", at: index)
        || cursor.isWord("assuming", at: index) || cursor.isWord("assumed", at: index)
        || cursor.isWord("hypothesized", at: index) || cursor.isWord("hypothesised", at: index)
        || (cursor.isWord("noninferiority", at: index) || cursor.isWord("inferiority", at: index)
          || cursor.isWord("equivalence", at: index)) && cursor.isWord("margin", at: index + 1)
    }
  }
}
