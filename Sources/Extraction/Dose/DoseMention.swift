import Lexing

/// An amount with its unit, as it stands in a text.
struct DoseMention {
  /// The amounts that share the unit: "20, 40 and 80 mg" has three.
  var amounts: [(amount: Dose.Amount, tokens: Range<Int>)]
  var unit: UCUMUnit
  var per: [UCUMUnit]
  /// Whether the denominators stand behind the substance: "3 g of fish oil per day".
  var isPerApart = false
  /// From the first number to the last denominator.
  var tokens: Range<Int>
  var rule: StaticString
}
