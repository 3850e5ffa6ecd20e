import Documents
import Extraction
import Lexing
import Testing

@testable import Normalization

/// An effect with its interval, at 95% unless said otherwise.
private func effect(
  _ measure: EffectSize.Measure, _ estimate: Double, _ low: Double? = nil, _ high: Double? = nil,
  level: Double? = 95, unit: String? = nil, p comparison: Comparison? = nil, _ p: Double? = nil
) -> EffectSize {
  var effect = EffectSize(measure, estimate)
  effect.ciLow = low
  effect.ciHigh = high
  effect.ciLevel = low == nil ? nil : level
  effect.unit = unit
  effect.pOperator = comparison
  effect.p = p
  return effect
}

/// The fact after normalization.
private func normalized(_ content: Fact.Content) -> Fact {
  var facts = [
    Fact(content, at: .text(0..<1), section: .results, rule: "test", confidence: 0.95)
  ]
  checkConsistency(of: &facts)
  return facts[0]
}

@Suite("Estimates on metafor's scale")
struct EffectScaleTests {
  private func scaled(_ effect: EffectSize) -> EffectSize? {
    guard case .effectSize(let effect) = normalized(.effectSize(effect)).content else { return nil }
    return effect
  }

  private func isClose(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) < 1e-9 } ?? false
  }

  @Test("ratios are analysed as logarithms, with the error that their interval implies")
  func ratio() {
    // log(0.74) and (log(0.90) - log(0.61)) / (2 * qnorm(0.975)), by R.
    let hazard = scaled(effect(.hazardRatio, 0.74, 0.61, 0.90))
    #expect(hazard?.scale == .log)
    #expect(isClose(hazard?.yi, -0.301105092783922))
    #expect(isClose(hazard?.sei, 0.0992201410906))
  }

  @Test("differences are analysed as they are, risk differences in percent as proportions")
  func difference() {
    let mean = scaled(effect(.meanDifference, -7.2, -11.0, -3.4, unit: "points"))
    #expect(mean?.scale == .identity)
    #expect(mean?.yi == -7.2)
    #expect(isClose(mean?.sei, 1.93881113631))
    let risk = scaled(effect(.riskDifference, 6.1, 2.2, 10.0, unit: "%"))
    #expect(isClose(risk?.yi, 0.061))
    #expect(isClose(risk?.sei, 0.0198983248201))
    #expect(scaled(effect(.meanDifference, 0.04, -0.10, 0.19, unit: "%"))?.yi == 0.04)
  }

  @Test("the error follows the level of the interval, and is not guessed without one")
  func level() {
    let wide = scaled(effect(.meanDifference, 2, 1, 3, level: 99))
    #expect(isClose(wide?.sei, 1 / 2.5758293035489))
    let unknown = scaled(effect(.meanDifference, 2, 1, 3, level: nil))
    #expect(unknown?.yi == 2)
    #expect(unknown?.sei == nil)
  }

  @Test(
    "measures without a place in metafor, and contradictions, are not put on a scale",
    arguments: [
      effect(.numberNeededToTreat, 12, 8, 30), effect(.partialEtaSquared, 0.1),
      effect(.relativeRiskReduction, 39), effect(.oddsRatio, 3.1, 0.90, 2.85),
      effect(.oddsRatio, -0.4),
    ])
  func without(effect: EffectSize) {
    #expect(scaled(effect)?.yi == nil)
    #expect(scaled(effect)?.sei == nil)
  }
}

@Suite("Checks of estimates")
struct EffectCheckTests {
  @Test(
    "an estimate outside of its interval is flagged",
    arguments: [
      (effect(.oddsRatio, 3.1, 0.90, 2.85), [Check.ciExcludesEstimate]),
      (effect(.oddsRatio, 1.9, 1.0, 1.94), []),
      // One-sided intervals, as trials of non-inferiority print them.
      (effect(.hazardRatio, 1.31, nil, 1.17), [.ciExcludesEstimate]),
      (effect(.hazardRatio, 0.81, nil, 1.17), []),
      (effect(.meanDifference, 2.4, 2.9, nil), [.ciExcludesEstimate]),
      // The rounding of the estimate may cross the bound.
      (effect(.oddsRatio, 1.9, 1.94, 2.4), []),
      // "a reduction of 3.9 days (95% CI −5.5 to −2.3)"
      (effect(.meanDifference, 3.9, -5.5, -2.3), []),
    ])
  func interval(effect: EffectSize, checks: [Check]) {
    #expect(normalized(.effectSize(effect)).checks == checks)
  }

  @Test(
    "an interval and a p value on different sides of significance are flagged",
    arguments: [
      (
        effect(.incidenceRateRatio, 1.27, 0.92, 1.75, p: .equal, 0.012), [Check.pInconsistentWithCI]
      ),
      (effect(.hazardRatio, 0.5, 0.3, 0.8, p: .equal, 0.4), [.pInconsistentWithCI]),
      (effect(.meanDifference, 2, -3, 7, p: .less, 0.05), [.pInconsistentWithCI]),
      (effect(.hazardRatio, 0.74, 0.61, 0.90, p: .equal, 0.003), []),
      // The bound lies at the null value: rounding decides.
      (effect(.hazardRatio, 0.80, 0.64, 1.00, p: .equal, 0.046), []),
      (effect(.hazardRatio, 0.80, 0.62, 1.03, p: .equal, 0.04), []),
    ])
  func pValue(effect: EffectSize, checks: [Check]) {
    #expect(normalized(.effectSize(effect)).checks == checks)
  }

  @Test(
    "values that cannot be are flagged, never dropped",
    arguments: [
      effect(.oddsRatio, -0.4), effect(.correlation, 1.3), effect(.hazardRatio, 0.7, 0.5, 0.1),
      effect(.meanDifference, 2, p: .equal, 1.2),
    ])
  func impossible(effect: EffectSize) {
    #expect(normalized(.effectSize(effect)).checks.contains(.impossibleValue))
  }

  @Test("a p value above 1 is flagged")
  func impossibleP() {
    #expect(normalized(.pValue(PValue(.equal, 1.04))).checks == [.impossibleValue])
    #expect(normalized(.pValue(PValue(.equal, 0.04))).checks == [])
  }
}

@Suite("Means and their bounds")
struct MeanBoundsTests {
  private func checks(_ mean: GroupMean) -> [Check] { normalized(.groupMean(mean)).checks }

  @Test("a value outside its own bounds is flagged")
  func outside() {
    #expect(checks(GroupMean(.mean, 45, .range(low: 5, high: 30))) == [.ciExcludesEstimate])
    #expect(
      checks(GroupMean(.median, 3.8, .interquartileRange(low: 4.2, high: 6.1)))
        == [.ciExcludesEstimate])
    #expect(
      checks(GroupMean(.mean, 3.8, .confidenceInterval(low: 4.2, high: 6.1)))
        == [.ciExcludesEstimate])
  }

  @Test("a rounded value, a mean beside quartiles and a change told in words are not")
  func within() {
    #expect(checks(GroupMean(.median, 5, .interquartileRange(low: 5.3, high: 7))) == [])
    #expect(checks(GroupMean(.mean, 12, .interquartileRange(low: 1, high: 5))) == [])
    #expect(checks(GroupMean(.change, 3, .confidenceInterval(low: -4, high: -2))) == [])
    #expect(checks(GroupMean(.mean, 12, .standardDeviation(3))) == [])
  }
}

@Suite("Recomputed p values")
struct RecomputedPTests {
  private func statistic(
    _ test: TestStatistic.Test, _ value: Double, _ df1: Double? = nil, _ df2: Double? = nil,
    decimals: Int = 2, p comparison: Comparison, _ p: Double, pDecimals: Int = 3
  ) -> TestStatistic {
    var statistic = TestStatistic(test, value, df1: df1, df2: df2, decimals: decimals)
    statistic.pOperator = comparison
    statistic.p = p
    statistic.pDecimals = pDecimals
    return statistic
  }

  private func consistency(_ statistic: TestStatistic) -> Bool? {
    guard case .testStatistic(let found) = normalized(.testStatistic(statistic)).content else {
      return nil
    }
    return found.isConsistent
  }

  @Test("agree within the rounding of the statistic and of p")
  func consistent() {
    #expect(consistency(statistic(.t, 2.20, 44, p: .equal, 0.033)) == true)
    #expect(consistency(statistic(.f, 5.1, 1, 44, decimals: 1, p: .equal, 0.029)) == true)
    #expect(consistency(statistic(.chiSquared, 0.80, 1, p: .equal, 0.37, pDecimals: 2)) == true)
    #expect(consistency(statistic(.z, 1.96, p: .less, 0.05, pDecimals: 2)) == true)
    #expect(consistency(statistic(.r, 0.31, 62, p: .equal, 0.012)) == true)
  }

  @Test("agree if the test may have been one-sided, where it has two sides")
  func oneSided() {
    #expect(consistency(statistic(.t, 2.20, 44, p: .equal, 0.017)) == true)
    #expect(consistency(statistic(.f, 5.10, 1, 44, p: .equal, 0.014)) == false)
  }

  @Test("disagree where no rounding explains the difference")
  func inconsistent() {
    #expect(consistency(statistic(.f, 7.29, 1, 171, p: .equal, 0.004)) == false)
    #expect(consistency(statistic(.chiSquared, 4.979, 1, decimals: 3, p: .equal, 0.029)) == false)
    #expect(consistency(statistic(.t, 1.10, 30, p: .less, 0.05, pDecimals: 2)) == false)
  }

  @Test("are left out without degrees of freedom")
  func withoutDegreesOfFreedom() {
    #expect(consistency(statistic(.f, 3.05, p: .equal, 0.018)) == nil)
  }
}
