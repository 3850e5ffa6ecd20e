import Lexing

/// An amount with its unit, as it stands in a text.
struct DoseMention {
  /// The amounts that share the unit: "20, 40 and 80 mg" has three.
  var amounts: [(amount: Dose.Amount, tokens: Range<Int>)]
  var unit: UCUMUnit
  var per: [UCUMUnit]
  /// Whether the denominators stand behind the substance: "3 g of fish oil per day".
  var isPerApart = false
  /// How often it is given, where that stands before the amounts: the "3 ×" of "3 × 400 mg".
  var times: Range<Int>?
  /// From the first number to the last denominator.
  var tokens: Range<Int>
  var rule: StaticString

  /// Whether it is by the weight or surface of a body: "mg/kg", "mg/m2".
  var isByBody: Bool { per.contains { $0.code == "kg" || $0.code == "m2" } }
}
