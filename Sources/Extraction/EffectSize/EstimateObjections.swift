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
    return section == .methods || isOfSampleSizeCalculation() || isSupposed
  }

  /// Whether the estimate is one that would be: "this would be an effect size of 0.33".
  private var isSupposed: Bool {
    guard let name = mention?.tokens.lowerBound else { return false }
    let verb =
      cursor.isWord("an", at: name - 1) || cursor.isWord("a", at: name - 1)
      ? name - 2 : name - 1
    return cursor.isWord("be", at: verb) && cursor.isWord("would", at: verb - 1)
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

  /// Whether the number is a dose or a limit: "at doses of 300 mg", "the limit of −1 day".
  func isDose() -> Bool {
    cursor[at: start - 2].is([.doseNoun, .design]) || cursor[at: start - 1].is(.doseNoun)
  }

  /// Whether the "β" is that of a test's second error: "with α = 0.05 and β = 0.20".
  var isErrorRate: Bool {
    guard !estimate.isTested, !estimate.isSigned else { return false }
    return (max(sentenceStart, start - 12)..<max(sentenceStart, start)).contains {
      cursor.isWord("α", at: $0) || cursor.isWord("alpha", at: $0)
        || cursor.isWord("error", at: $0) && cursor.isWord("ii", at: $0 - 1)
    }
  }

  /// Whether the number is set by the design: "to detect a difference of 10%", "margin".
  func isDesign() -> Bool {
    guard estimate.interval == nil, estimate.p == nil else { return false }
    for index in max(sentenceStart, start - 25)..<max(sentenceStart, start)
    where cursor[at: index].is(.design) {
      return true
    }
    for index in estimate.end..<estimate.end + 8 where cursor[at: index].is(.design) {
      return cursor[at: index].sentence == cursor[at: start].sentence
    }
    return false
  }
}
