import Documents
import Records

extension RecordedFact {
  /// An effect size for a reader: "HR 0.74 (95% CI 0.61 to 0.9), p = 0.003, adjusted".
  var effectText: String {
    let measure = string("measure") ?? "OTHER"
    var text = Self.measureNames[measure] ?? measure
    if let estimate = number("estimate") { text += " " + printed(estimate) }
    if let unit = string("unit") { text += unit == "%" ? "%" : " " + unit }
    if let interval { text += " (\(interval))" }
    var parts = [text]
    if let p = number("p") { parts.append("p \(string("p_op") ?? "=") \(printed(p))") }
    if members["adjusted"] == .bool(true) { parts.append("adjusted") }
    if let row = string("row") { parts.append(row) }
    return parts.joined(separator: ", ")
  }

  private var interval: String? {
    let level = number("ci_level").map { printed($0) + "% " } ?? ""
    switch (number("ci_low"), number("ci_high")) {
    case (let low?, let high?): return "\(level)CI \(printed(low)) to \(printed(high))"
    case (let low?, nil): return "\(level)CI from \(printed(low))"
    case (nil, let high?): return "\(level)CI to \(printed(high))"
    case (nil, nil): return nil
    }
  }

  /// Codes that readers write otherwise.
  static let measureNames = [
    "COHEN_D": "Cohen’s d", "HEDGES_G": "Hedges’ g", "ETA2": "η²", "PARTIAL_ETA2": "partial η²",
    "R": "r", "R2": "R²", "BETA": "β", "GMR": "geometric mean ratio", "RATIO": "ratio",
    "PD": "percent difference", "OTHER": "effect",
  ]

  /// A dose for a reader: "80 mg/kg/d amoxicillin, oral, for 3 days".
  var doseText: String {
    var text = ""
    if let value = number("value") {
      text = printed(value)
    } else if let low = number("low"), let high = number("high") {
      text = "\(printed(low)) to \(printed(high))"
    }
    let unit = printedUnit(string("ucum") ?? string("unit") ?? "")
    text += (unit == "%" ? "" : " ") + unit
    if let substance = string("substance") { text += " " + substance }
    let further = [string("route"), string("frequency"), string("duration")]
    return ([text] + further.compactMap(\.self)).joined(separator: ", ")
  }
}
