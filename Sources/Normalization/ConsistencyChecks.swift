import Extraction
import Lexing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Puts estimates on metafor's scale, recomputes p values, and flags what contradicts itself.
///
/// - Parameter facts: The facts of one article. None is dropped.
func checkConsistency(of facts: inout [Fact]) {
  for index in facts.indices {
    switch facts[index].content {
    case .effectSize(var effect):
      effect.setMetaforScale()
      facts[index].content = .effectSize(effect)
      let failed = failedChecks(of: effect, confidence: facts[index].confidence)
      if !failed.isEmpty { facts[index].checks += failed }
    case .groupMean(let mean):
      if isOutsideItsBounds(mean) { facts[index].checks.append(.ciExcludesEstimate) }
    case .testStatistic(var statistic):
      statistic.recompute()
      facts[index].content = .testStatistic(statistic)
      if isImpossible(statistic) { facts[index].checks.append(.impossibleValue) }
    case .pValue(let p):
      if p.value > 1 || p.value < 0 { facts[index].checks.append(.impossibleValue) }
    default: break
    }
  }
}

// MARK: Effect sizes

/// What an estimate, its interval and its p value contradict.
private func failedChecks(of effect: EffectSize, confidence: Double) -> [Check] {
  var checks: [Check] = []
  if isImpossible(effect) { checks.append(.impossibleValue) }
  if let isWithin = effect.isWithinInterval, !isWithin {
    // "a reduction of 3.9 days (95% CI -5.5 to -2.3)" words the sign and is no contradiction; a ratio
    // has none.
    var mirrored = effect
    mirrored.estimate = -effect.estimate
    if effect.measure.isRatio || mirrored.isWithinInterval == false {
      checks.append(.ciExcludesEstimate)
    }
  }
  // Below that the p may well be another estimate's.
  if confidence >= 0.75, contradictsPValue(effect) { checks.append(.pInconsistentWithCI) }
  return checks
}

private func isImpossible(_ effect: EffectSize) -> Bool {
  if let p = effect.p, p > 1 || p < 0 { return true }
  if let low = effect.ciLow, let high = effect.ciHigh, low > high { return true }
  if effect.measure.isRatio {
    return effect.estimate < 0 || (effect.ciLow ?? 0) < 0
  }
  switch effect.measure {
  case .correlation: return abs(effect.estimate) > 1
  default: return false
  }
}

/// Whether interval and p value clearly stand on different sides of significance.
///
/// Only a 95% interval about an estimate with a known null value is judged, only where its nearer
/// bound lies a tenth of the interval's width from the null value, and p beyond a band about 0.05:
/// rounding, one-sided tests and p values of adjusted models fill what lies between.
private func contradictsPValue(_ effect: EffectSize) -> Bool {
  guard effect.ciLevel == 95, let p = effect.p, let pOperator = effect.pOperator,
    let printedLow = effect.ciLow, let printedHigh = effect.ciHigh, printedLow < printedHigh,
    effect.isWithinInterval == true, let scale = effect.metaforScale
  else { return false }
  var low = printedLow
  var high = printedHigh
  if scale == .log {
    guard printedLow > 0 else { return false }
    low = log(printedLow)
    high = log(printedHigh)
  }
  let margin = 0.1 * (high - low)
  let excludesNull = low > margin || high < -margin
  let includesNull = low < -margin && high > margin
  switch pOperator {
  case .equal:
    return excludesNull && p > 0.1 || includesNull && p < 0.02
  case .less, .lessOrEqual:
    return includesNull && p <= 0.05
  case .greater, .greaterOrEqual:
    return excludesNull && p >= 0.05
  }
}

// MARK: Means

/// Whether a mean or median lies outside the bounds that are printed with it: "median 3.8 (IQR 4.2–6.1)".
///
/// A mean may lie outside the quartiles, and of a change the words may tell the sign.
private func isOutsideItsBounds(_ mean: GroupMean) -> Bool {
  mean.spreads.contains { spread in
    let bounds: (low: Double, high: Double)
    switch spread {
    case .confidenceInterval(let low, let high?): bounds = (min(low, high), max(low, high))
    case .interquartileRange(let low, let high):
      guard mean.statistic == .median else { return false }
      bounds = (low, high)
    case .range(let low, let high): bounds = (low, high)
    default: return false
    }
    // A whole number may be rounded.
    let slack = mean.value.rounded() == mean.value ? 0.5 : 0.05
    let size = mean.value.magnitude
    let values = mean.statistic == .change ? [size, -size] : [mean.value]
    return values.allSatisfy { $0 < bounds.low - slack || $0 > bounds.high + slack }
  }
}

// MARK: Test statistics

private func isImpossible(_ statistic: TestStatistic) -> Bool {
  if let p = statistic.p, p > 1 || p < 0 { return true }
  if let df = statistic.df1, df <= 0 { return true }
  if let df = statistic.df2, df <= 0 { return true }
  switch statistic.test {
  case .r: return abs(statistic.value) > 1
  case .f, .chiSquared: return statistic.value < 0
  case .t, .z: return false
  }
}

extension TestStatistic {
  /// The p of a value of this statistic with its degrees of freedom: two-sided for t, z and r, the
  /// upper tail for F and chi-squared.
  func probability(of value: Double) -> Double? {
    switch test {
    case .z: return Distributions.normal(value)
    case .t: return df1.flatMap { Distributions.studentT(value, df: $0) }
    case .r: return df1.flatMap { Distributions.correlation(value, df: $0) }
    case .chiSquared: return df1.flatMap { Distributions.chiSquared(value, df: $0) }
    case .f:
      guard let df1, let df2 else { return nil }
      return Distributions.f(value, df1: df1, df2: df2)
    }
  }

  /// Sets the recomputed p, and whether the printed one agrees with it.
  ///
  /// As statcheck judges (PMID 26497820), they agree if some value that rounds to the printed
  /// statistic has a p that rounds to the printed p, or fulfils its inequality. One-sided p values of
  /// t, z and r count as agreeing.
  mutating func recompute() {
    guard let recomputed = probability(of: value) else { return }
    recomputedP = recomputed
    guard let p, let pOperator else { return }
    let slack = 0.5 * pow(10, -Double(decimals))
    let magnitude = abs(value)
    var nearer = max(0, magnitude - slack)
    var farther = magnitude + slack
    if test == .r {
      nearer = min(nearer, 1)
      farther = min(farther, 1)
    }
    guard let largest = probability(of: nearer), let smallest = probability(of: farther) else {
      return
    }
    let tails: [Double] = test == .f || test == .chiSquared ? [1] : [1, 0.5]
    isConsistent = tails.contains { tail in
      agrees(p, pOperator, smallest * tail, largest * tail)
    }
  }

  /// Whether a printed p is possible for a recomputed one within bounds.
  private func agrees(
    _ p: Double, _ comparison: Comparison, _ smallest: Double, _ largest: Double
  ) -> Bool {
    switch comparison {
    case .equal:
      let slack = 0.5 * pow(10, -Double(pDecimals ?? 2))
      // "p = .000" stands for anything below its rounding.
      return p - slack <= largest * (1 + 1e-9) && p + slack >= smallest * (1 - 1e-9)
    case .less: return smallest < p
    case .lessOrEqual: return smallest <= p
    case .greater: return largest > p
    case .greaterOrEqual: return largest >= p
    }
  }
}
