import Extraction
import Testing

@testable import Normalization

/// Values of R 4.2: `pt`, `pf`, `pchisq`, `pnorm`, `qnorm`.
@Suite("Distributions")
struct DistributionsTests {
  private func isClose(_ found: Double?, _ expected: Double) -> Bool {
    guard let found else { return false }
    return abs(found - expected) <= 1e-8 * expected
  }

  @Test(
    "Student's t, two-sided, as R gives it",
    arguments: [
      (2.2, 44, 0.033103583909567101), (0.1, 1, 0.93654896513889285),
      (7.44, 61, 4.0531024992631501e-10), (-3.14, 28.5, 0.0039128615493014517),
      (40, 5, 1.8411962171772952e-07), (0.001, 200, 0.9992031123011389),
    ] as [(Double, Double, Double)])
  func studentT(t: Double, df: Double, p: Double) {
    #expect(isClose(Distributions.studentT(t, df: df), p))
  }

  @Test(
    "F, upper tail, as R gives it",
    arguments: [
      (5.1, 1, 44, 0.028935699538149035), (0.35, 2, 34, 0.70719717681770389),
      (12.3, 1, 85, 0.00072620782825342308), (413.06, 3, 120, 4.7726469411139086e-63),
      (1.5, 10, 7, 0.30332747313208119), (0.01, 4, 1000, 0.99980226255547766),
    ] as [(Double, Double, Double, Double)])
  func f(f: Double, df1: Double, df2: Double, p: Double) {
    #expect(isClose(Distributions.f(f, df1: df1, df2: df2), p))
  }

  @Test(
    "chi-squared, upper tail, as R gives it",
    arguments: [
      (0.8, 1, 0.37109336952269761), (4.979, 1, 0.025656809463137451),
      (14.56, 2, 0.00068918556369279311), (120, 100, 0.084406681093691843), (0.01, 50, 1),
      (95.145, 2, 2.1853739386494736e-21),
    ] as [(Double, Double, Double)])
  func chiSquared(x: Double, df: Double, p: Double) {
    #expect(isClose(Distributions.chiSquared(x, df: df), p))
  }

  @Test(
    "the normal distribution, two-sided, as R gives it",
    arguments: [
      (1.96, 0.049995790296440856), (0.01, 0.9920212873707368), (5, 5.7330314375838782e-07),
      (-2.58, 0.0098800315155412877), (12, 3.5529642241553581e-33),
    ] as [(Double, Double)])
  func normal(z: Double, p: Double) {
    #expect(isClose(Distributions.normal(z), p))
  }

  @Test(
    "a correlation, two-sided, as R gives it by t",
    arguments: [
      (0.31, 62, 0.012671686404188724), (-0.708, 486, 1.9501529761114604e-75),
      (0.05, 10, 0.87736235949653629),
    ] as [(Double, Double, Double)])
  func correlation(r: Double, df: Double, p: Double) {
    #expect(isClose(Distributions.correlation(r, df: df), p))
  }

  @Test(
    "the quantile of an interval's level, as R gives it",
    arguments: [
      (90, 1.6448536269514715), (95, 1.9599639845400536), (99, 2.5758293035488999),
      (99.9, 3.2905267314919255),
    ] as [(Double, Double)])
  func quantile(level: Double, z: Double) {
    #expect(isClose(Distributions.quantile(level: level), z))
  }

  @Test("degrees of freedom of whole registers are computed, more than that are not")
  func large() throws {
    // Values of SciPy 1.17: 2 * t.sf, f.sf, chi2.sf.
    // Seven digits are left.
    let register = try #require(Distributions.studentT(1.96, df: 1e7))
    #expect(abs(register - 0.04999581803) < 1e-8)
    let regression = try #require(Distributions.f(3, df1: 5, df2: 1e8))
    #expect(abs(regression - 0.01036234176) < 1e-8)
    let table = try #require(Distributions.chiSquared(1e6, df: 1e6))
    #expect(abs(table - 0.4998119368) < 1e-8)
    #expect(Distributions.studentT(1.96, df: 1e12) == nil)
    #expect(Distributions.correlation(1e-6, df: 1e12) == nil)
    #expect(Distributions.f(1, df1: 1e12, df2: 1e12) == nil)
    #expect(Distributions.f(1, df1: 3, df2: .infinity) == nil)
    #expect(Distributions.chiSquared(1e12, df: 1e12) == nil)
    // Here the series would take too long.
    #expect(Distributions.chiSquared(1e8, df: 1e8) == nil)
  }

  @Test("nothing is computed without degrees of freedom or beyond what can be")
  func undefined() {
    #expect(Distributions.studentT(2, df: 0) == nil)
    #expect(Distributions.f(2, df1: 0, df2: 10) == nil)
    #expect(Distributions.f(-1, df1: 1, df2: 10) == nil)
    #expect(Distributions.chiSquared(3, df: 0) == nil)
    #expect(Distributions.correlation(1.2, df: 10) == nil)
    #expect(Distributions.quantile(level: 100) == nil)
  }
}
