public import Lexing

/// An administered amount of a drug, vaccine, supplement, fluid, gas or radiation, as reported:
/// "50–100 mg/kg daily".
public struct Dose: Sendable, Hashable {
  /// What was given, in ``Dose/unit``; a range keeps both ends.
  public enum Amount: Sendable, Hashable {
    case exact(Double)
    case range(low: Double, high: Double)
  }

  /// The amount, never negative.
  public var amount: Amount
  /// The unit of ``amount``.
  public var unit: UCUMUnit
  /// Denominators as printed: "mg/kg/day" is kg, d.
  public var per: [UCUMUnit]
  /// What was given, as written.
  public var substance: String?
  /// How often, as written: "three times a week".
  public var frequency: String?
  /// By which route, as written: "intravenous".
  public var route: String?
  /// For how long, as written: "for 2 consecutive weeks".
  public var duration: String?

  /// A dose.
  public init(
    _ amount: Amount, _ unit: UCUMUnit, per: [UCUMUnit] = [], substance: String? = nil,
    frequency: String? = nil, route: String? = nil, duration: String? = nil
  ) {
    self.amount = amount
    self.unit = unit
    self.per = per
    self.substance = substance
    self.frequency = frequency
    self.route = route
    self.duration = duration
  }

  /// The UCUM expression of unit and denominators: "mg/kg", "ug/kg/min".
  public var ucum: String { per.reduce(unit.code) { $0 + "/" + $1.code } }
}
