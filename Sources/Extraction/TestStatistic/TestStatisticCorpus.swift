import Lexing

extension TestStatistic {
  /// Texts with their statistics, and look-alikes.
  package static let corpus = tAndZ + fAndChiSquared + lookalikes

  private static let tAndZ: [Examples<TestStatistic>] = [
    Examples(
      TestStatistic(.t, 2.2, df1: 28),
      in: [
        "t(28) = 2.20", "t28 = 2.20", "t [28] = 2.20",
        "t(df = 28) = 2.20", "t = 2.20, df = 28", "T(28) = 2.20", "(t = 2.20; d.f. 28)",
        "t 28 = 2.20", "t = 2.20 with 28 degrees of freedom", "(t = 2.20 on 28 df)",
        "t = 2.20 (28 df)", "t-value = 2.20, df = 28",
      ]),
    Examples(
      TestStatistic(.t, -3.14, df1: 28, p: 0.004),
      in: ["t(28) = −3.14, p = .004", "t(28)=-3.14 (P = .004)"]),
    Examples(
      TestStatistic(.t, 2.36, df1: 57.9, p: 0.02), in: ["t 57.9 = 2.36, P = .02"]),
    // A comma as decimal mark, also where it looks like one of thousands.
    Examples(TestStatistic(.t, 2.34, df1: 12), in: ["t(12)=2,34", "t(12) = 2,34, n = 13"]),
    Examples(
      TestStatistic(.t, 2.345, df1: 12, p: 0.04, decimals: 3),
      in: ["t(12)=2,345, p=0,04", "t = 2,345; df = 12; p = 0,04"]),
    Examples(
      TestStatistic(.t, -2.55, df1: 43, p: 0.02),
      in: ["(t −2,55 / 43 / 0,02)", "(t = −2.55/43/0.02)"]),
    Examples(
      TestStatistic(.t, 2.31, p: 0.02), in: ["(t = 2.31, P = .02)", "t-value = 2.31; p=0.02"]),
    Examples(TestStatistic(.t, 2.53), in: ["(t = 2.53)", "(P < .01, t = 2.53)"]),
    Examples(
      TestStatistic(.t, 4.24, p: 0.01), TestStatistic(.t, 5.11, p: 0.01),
      TestStatistic(.t, 6, p: 0.01),
      in: ["(t = 4.24, 5.11 and 6.00, all P = .01)", "t values were 4.24, 5.11, 6.00 (P = .01)"]),
    Examples(
      TestStatistic(.t, 2.31, p: 0.02, decimals: 2),
      in: [
        "the t statistic was 2.31 (P = .02)", "t-test = 2.31, P = .02",
        "Student's t was 2.31 (P = .02)",
      ]),
    Examples(TestStatistic(.r, 0.35, df1: 48), in: ["r = .35, df = 48", "r48 = .35"]),
    Examples(
      TestStatistic(.z, 2.1, p: 0.04, decimals: 1), in: ["z = 2.1, P = .04", "(Z=2.1, p = .04)"]),
    Examples(
      TestStatistic(.z, 2.26, df1: 11, p: 0.02),
      in: ["(z 11 = 2.26, p = .02)", "z(11) = 2.26, P = .02", "Z11 = 2.26, P = .02"]),
    Examples(
      TestStatistic(.r, 0.35, df1: 48, p: 0.01),
      in: ["r(48) = .35, p = .01", "r (48) = 0.35; P = .01"]),
  ]

  private static let fAndChiSquared: [Examples<TestStatistic>] = [
    Examples(
      TestStatistic(.f, 5.1, df1: 1, df2: 43, decimals: 1),
      in: [
        "F(1, 43) = 5.1", "F1,43 = 5.1", "F (1;43)=5.1", "F[1, 43] = 5.1", "F[1, 43)] = 5.1",
        "F = 5.1, df = 1, 43",
        "F 1,43 = 5.1", "F 1;43 = 5.1", "F 1/43 = 5.1", "F = 5.1 (1, 43)",
        "F = 5.1 with 1 and 43 degrees of freedom",
      ]),
    // The lexer reads "1,120" as one number.
    Examples(TestStatistic(.f, 5.12, df1: 1, df2: 120), in: ["F(1,120) = 5.12", "F 1,120 = 5.12"]),
    Examples(
      TestStatistic(.f, 306.19, df1: 2, df2: 368.8),
      in: ["F(2,368.8) = 306.19", "F 2,368.8 = 306.19"]),
    Examples(TestStatistic(.f, 3.05, p: 0.03), in: ["F = 3.05, P = .03"]),
    // A fit's correlation stands between.
    Examples(
      TestStatistic(.f, 5.2, decimals: 1),
      in: ["(F = 5.2; r = 0.83; r² = 0.69; P < .001)", "(F = 5.2, R2 = 0.69, P < .001)"]),
    Examples(
      TestStatistic(.chiSquared, 4.2, df1: 2, decimals: 1),
      in: [
        "χ²(2, N = 90) = 4.2", "χ2(2)=4.2", "chi-square (2) = 4.2", "chi(2)(2) = 4.2",
        "χ2 = 4.2, df = 2", "Χ² = 4.2, df = 2", "X2(2) = 4.2", "Wald χ2 (2) = 4.2",
        "χ22 = 4.2", "χ2 2 = 4.2", "X(2)(2) = 4.2", "X²(2) = 4.2", "chi-square = 4.2 (2 df)",
        "chi-2 = 4.2, df = 2",
      ]),
    Examples(
      TestStatistic(.chiSquared, 4.2, decimals: 1),
      in: ["χ2=4.2", "chi-square = 4.2", "chi-squared test = 4.2", "χ(2) = 4.2"]),
    Examples(
      TestStatistic(.chiSquared, 4.2, p: 0.02, decimals: 1),
      in: ["the log-rank chi-square was 4.2 (P = .02)", "Wald chi-square, 4.2; P = .02"]),
    Examples(
      TestStatistic(.f, 5.21, p: 0.02), in: ["Scores of females (F = 5.21; P = .02) were higher."]),
  ]

  private static let lookalikes: [Examples<TestStatistic>] = [
    Examples(
      in: [
        "T-score = −2.5", "z scores of 1.2", "F = 12 women", "r(2) = 0.69", "t = 3 h",
        "F1-score = 0.85", "F = 12; r = 0.4", "F 1/2 of them",
        "T = 37 degrees", "chi-square test was used", "X2 and X3", "r = 0.45, P = .01", "t1 = 3.2",
        "T 38 / 40 / 41 °C", "t 12/24/48 h",
        "vitamin F(2) 3.1", "T = 36.5, 37.2 and 38.1 °C, P < .05", "c2 = 4.5 ng/ml", "X2 = 4 arms",
        "x = 3.4", "a 2 x 2 design", "r = .35, n = 48", "t 12 = 12 h",
        "T 37.2 °C, P = .02",
        "Z11 = 4.5 mm", "z 3 = 4 slices", "(BMI z = 1.8; P = .02)",
        "(weight-for-age z = -1.8, P = .02)",
        "(M:F = 1.4; P = .03)", "(M = 14.2, F = 12.3, p = .02)", "females (F = 23; P = .02)",
      ])
  ]
}

extension TestStatistic {
  fileprivate init(
    _ test: Test, _ value: Double, df1: Double? = nil, p: Double, decimals: Int = 2
  ) {
    self.init(test, value, df1: df1, decimals: decimals)
    pOperator = .equal
    self.p = p
    pDecimals = p == 0.004 ? 3 : 2
  }
}
