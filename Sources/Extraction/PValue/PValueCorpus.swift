import Lexing

extension PValue {
  /// Texts with their p values, and look-alikes.
  package static let corpus = single + lists + lookalikes

  private static let single: [Examples<PValue>] = [
    Examples(
      PValue(.less, 0.001),
      in: [
        "fewer relapses (P<0.001)", "(p < .001)", "P\u{2009}<\u{2009}0·001", "P < 0,001",
        "with a p value of less than 0.001", "(p&lt;0.001)", "P = <0.001",
        "the p-value was < 0.001", "the 'p' value being <0.001", "(0.001 > p)",
        "p values were all <0.001", "P below 0.001", "P's < .001", "(P...<...0.001)", "P < 10-3",
        "p < 1 x 10(-3)", "(p<0. 001)", "P < 0.1%", "p=<0.001", "P =< 0.001",
      ]),
    Examples(
      PValue(.equal, 0.03),
      in: [
        "P-value as 0.03",
        "p = .03", "(P=0.03)", "a p value of 0.03", "p-value: 0.03", "P value 0.03", "p 0.03",
        "P for trend = 0.03", "P for trend, 0.03", "P-for-trend: 0.03", "P-trend=0.03",
        "(p = 0.03, OR = 0.45, 95% CI 0.22–0.91)", "(P=0.03 OR=0.45)", "p = .03, η²p = .12",
        "p = .03, η2(p) = .12", "Ptrend = 0.03", "P for interaction = 0.03",
        "P (log-rank) = 0.03", "p[interaction] = .03",
        "p value for the difference between arms = 0.03", "log-rank P=.03", "p1 = 0.03",
        "p = 3.0E-02", "two-sided p=0.03", "(Ρ=.03)", "PMagnesium= 0.03", "(PWomen = .03)",
      ]),
    Examples(
      PValue(.lessOrEqual, 0.05),
      in: ["p≤0.05", "P < or = 0.05", "P <= .05", "P less than or equal to 0.05"]),
    Examples(
      PValue(.greater, 0.05),
      in: [
        "p=>0.05", "PSmoking > 0.05",
        "P>0.05", "(p > 0.05)", "P greater than 0.05",
      ]),
    Examples(PValue(.greaterOrEqual, 0.1), in: ["p≥0.1", "P > or = 0.10"]),
    Examples(PValue(.equal, 5.81e-48), in: ["p=5.81 x 10-48", "P = 5.81 × 10⁻⁴⁸"]),
    Examples(PValue(.equal, 1), in: ["P = 1.00", "p=1"]),
    // A misprint, which is flagged.
    Examples(PValue(.equal, 1.04), in: ["(P = 1.04)"]),
    Examples(
      PValue(.equal, 0.03), PValue(.less, 0.001),
      in: ["Levels rose (plasma P = 0.03, serum P < 0.001)."]),
    // The element.
    Examples(in: ["Serum P = 0.9 ± 0.1 and Ca = 2.2.", "Serum P 0.9 mmol/L, plasma P 0.8."]),
  ]

  private static let lists: [Examples<PValue>] = [
    Examples(
      PValue(.equal, 0.34), PValue(.equal, 0.23), PValue(.equal, 0.32),
      in: ["(p-values: 0.34, 0.23 and 0.32)", "P = .34, .23, and .32, respectively"]),
    Examples(
      PValue(.equal, 0.001), PValue(.equal, 0.02),
      in: ["P = 0.001 and 0.02, respectively", "P = 0.001, 0.02)", "(p=0.001/0.02)"]),
    Examples(PValue(.less, 0.01), PValue(.less, 0.001), in: ["P < 0.01 and <0.001"]),
    Examples(PValue(.less, 0.05), PValue(.less, 0.01), in: ["(P<0.05 or 0.01)"]),
    Examples(PValue(.equal, 0.054), PValue(.less, 0.001), in: ["P = .054 and < .001"]),
    Examples(PValue(.equal, 0), in: ["p = 1e-400"]),
    Examples(PValue(.equal, 0.00023), in: ["p = 2.3e-04", "P = 2.3E-4"]),
    Examples(PValue(.greater, 0.01), PValue(.less, 0.05), in: ["(0.01 < P < 0.05)"]),
    Examples(PValue(.less, 0.01), PValue(.equal, 0.2), in: ["both P<0.01; men, P = 0.2"]),
    // A bare number behind "<" is exact unless both are thresholds.
    Examples(
      PValue(.less, 0.001), PValue(.equal, 0.36),
      in: [
        "(p < 0.001 and 0.36, respectively)", "P values were <0.001 and 0.36 for both",
        "P values ranged from <0.001 to 0.36",
      ]),
    Examples(
      PValue(.less, 0.001), PValue(.equal, 0.04), PValue(.equal, 0.39),
      in: ["(P < .001, .04, and .39, respectively)"]),
    Examples(
      PValue(.equal, 0.03), PValue(.less, 0.001), PValue(.equal, 0.47),
      in: ["P-values were 0.03, <0.001, and 0.47", "(P = 0.03, P < 0.001 and 0.47)"]),
    Examples(
      PValue(.less, 0.05), PValue(.less, 0.01), PValue(.less, 0.001),
      in: ["(P<0.05, 0.01 and 0.001, respectively)"]),
    // Below 0.001 no p is printed: "<" is of the first alone, or of both thresholds.
    Examples(
      PValue(.less, 0.001), PValue(.equal, 0.02), in: ["(P < 0.001 and 0.02, respectively)"]),
    Examples(PValue(.less, 0.05), PValue(.less, 0.02), in: ["(P < 0.05 and 0.02, respectively)"]),
    Examples(PValue(.greater, 0.05), in: ["(P > 0.05 and 0.02)"]),
  ]

  private static let lookalikes: [Examples<PValue>] = [
    Examples(
      in: [
        "P = NS", "p. 12", "(see webappendix p 1)", "in the appendix (p 1)",
        "as recommended by NICE (p.82)", "serum P 3.5 mg/dL", "32P",
        "substance P was 5 pmol", "P. aeruginosa",
        "P = 36 patients", "PS 0 or 1", "P less than 5.0 ng/mL", "alpha = 0.05", "p53", "p.o.",
        "P-gp", "phase 3", "PSA = 0.3", "PaCO2 = 0.4", "PPV = 0.9", "PRR = 0.8", "Pearson = 0.3",
        "PEmax = 0.8", "PImin < 0.3", "POISON = 0.5", "PMagnesium was 0.3", "Spearman's Ρ = 0.4",
        "the transition probability (PStroke = 0.04)",
        "the posterior probability (PBenefit > 0.95)", "p<0.0.005",
        "P was 0.9 mmol/L in cases", "plasma P < 0.8 mmol/l", "available P = 0.35%",
        "dietary P levels of 0.30 and 0.45%", "substance P = 0.4 pmol/l", "Ca:P = 0.6",
      ]),
    // What follows a p value is not always another.
    Examples(
      PValue(.equal, 0.01),
      in: [
        "P = 0.01 and 0.5 mg", "P = 0.01, 0.52–0.90", "P = 0.01 and 0.9 vs 1.2",
        "P = 0.01, 12 patients",
      ]),
  ]
}
