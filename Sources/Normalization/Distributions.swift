#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tail probabilities of the distributions behind test statistics, in double precision.
///
/// The incomplete beta and gamma functions are evaluated by their continued fractions with Lentz's
/// method (NIST Digital Library of Mathematical Functions, 8.17 and 8.9; https://dlmf.nist.gov). Where
/// that would not be exact, for more degrees of freedom than a study has, nothing is computed.
enum Distributions {
  /// The two-sided tail of the standard normal distribution.
  static func normal(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// The two-sided tail of Student's t; nil without positive degrees of freedom.
  static func studentT(_ t: Double, df: Double) -> Double? {
    guard df > 0 else { return nil }
    return regularizedBeta(df / (df + t * t), df / 2, 0.5)
  }

  /// The upper tail of F; nil without positive degrees of freedom.
  static func f(_ f: Double, df1: Double, df2: Double) -> Double? {
    guard df1 > 0, df2 > 0, f >= 0 else { return nil }
    return regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2)
  }

  /// The upper tail of chi-squared; nil without positive degrees of freedom.
  static func chiSquared(_ x: Double, df: Double) -> Double? {
    guard df > 0, x >= 0 else { return nil }
    return regularizedUpperGamma(df / 2, x / 2)
  }

  /// The two-sided tail of a product-moment correlation; nil beyond ±1.
  static func correlation(_ r: Double, df: Double) -> Double? {
    guard df > 0, abs(r) <= 1 else { return nil }
    return regularizedBeta(1 - r * r, df / 2, 0.5)
  }

  /// The z that encloses a central share of the standard normal distribution: 1.96 for 95.
  ///
  /// - Parameter level: Percent, between 0 and 100.
  /// - Returns: The quantile, nil outside the range of levels.
  static func quantile(level: Double) -> Double? {
    guard level > 0, level < 100 else { return nil }
    return level == 95 ? quantileOf95 : bisectedQuantile(level: level)
  }

  /// The one that nearly all intervals ask for.
  private static let quantileOf95 = bisectedQuantile(level: 95)

  private static func bisectedQuantile(level: Double) -> Double {
    let tail = 1 - level / 100
    // Bisection to where doubles end: free of magic coefficients.
    var low = 0.0
    var high = 40.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if normal(middle) > tail { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  // MARK: Special functions

  private static func logGamma(_ x: Double) -> Double {
    // `lgamma` writes a global; this does not.
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  /// The largest argument: beyond, the difference of log gammas has fewer than seven digits left.
  private static let largestArgument = 1e8

  /// How long a series or fraction is followed: one that needs more has arguments of no study's size.
  private static let stepLimit = 10_000

  /// The regularized incomplete beta function I_x(a, b); nil where it cannot be computed exactly enough.
  static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double? {
    guard max(a, b) <= largestArgument else { return nil }
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The fraction converges fast below the mean; above, the symmetric one does.
    if x > (a + 1) / (a + b + 2) { return betaFraction(1 - x, b, a).map { 1 - $0 } }
    return betaFraction(x, a, b)
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double? {
    let logFactor =
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x) - log(a)
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var fraction = d
    for step in 1...stepLimit {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      if abs(d) < tiny { d = tiny }
      c = 1 + even / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      if abs(d) < tiny { d = tiny }
      c = 1 + odd / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) < 1e-16 { return min(1, exp(logFactor) * fraction) }
    }
    return nil
  }

  /// The regularized upper incomplete gamma function Q(a, x); nil where it cannot be computed exactly
  /// enough.
  static func regularizedUpperGamma(_ a: Double, _ x: Double) -> Double? {
    guard a <= largestArgument else { return nil }
    if x <= 0 { return 1 }
    let logFactor = a * log(x) - x - logGamma(a)
    if x < a + 1 {
      // The series of the lower function.
      var term = 1 / a
      var sum = term
      var n = a
      for _ in 0..<stepLimit {
        n += 1
        term *= x / n
        sum += term
        if term < sum * 1e-17 { return max(0, 1 - exp(logFactor) * sum) }
      }
      return nil
    }
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for step in 1...stepLimit {
      let i = Double(step)
      let numerator = -i * (i - a)
      b += 2
      d = numerator * d + b
      if abs(d) < tiny { d = tiny }
      c = b + numerator / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) < 1e-16 { return exp(logFactor) * fraction }
    }
    return nil
  }
}
