import Documents
public import Extraction
import Lexing

extension Fact.Content {
  /// The statement in a line for people: "dose 0.5 mg/kg, ketamine, intravenous".
  public var description: String {
    switch self {
    case .doi(let doi): "doi \(doi.value), \(doi.role.rawValue)"
    case .trialID(let trial):
      "trial id \(trial.id), \(trial.registry), \(trial.role.rawValue)"
        + (trial.isValid ? "" : ", not valid")
    case .testStatistic(let statistic): statistic.description
    case .effectSize(let effect): effect.description
    case .pValue(let p): "p \(p.comparison.rawValue) \(short(p.value))"
    case .dose(let dose): dose.description
    case .groupMean(let mean): mean.description
    case .sampleSize(let size): size.description
    case .proportion(let share): share.description
    case .custom(let match): "\(match.name) \(match.value)"
    }
  }
}

/// A number as JSON would print it.
private func short(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
}

private func joined(_ parts: String?...) -> String {
  parts.compactMap(\.self).joined(separator: ", ")
}

extension TestStatistic {
  fileprivate var description: String {
    let degrees = [df1, df2].compactMap { $0.map(short) }.joined(separator: ", ")
    return joined(
      test.rawValue + (degrees.isEmpty ? "" : "(\(degrees))") + " = " + short(value),
      p.map { "p \(pOperator?.rawValue ?? "=") \(short($0))" },
      recomputedP.map { "recomputed p " + short(($0 * 1e6).rounded() / 1e6) },
      isConsistent.map { $0 ? "consistent" : "inconsistent" })
  }
}

extension EffectSize {
  fileprivate var description: String {
    var interval: String?
    let level = ciLevel.map { short($0) + "% " } ?? ""
    if let ciLow, let ciHigh {
      interval = level + "CI \(short(ciLow)) to \(short(ciHigh))"
    } else if let bound = ciHigh ?? ciLow {
      interval = level + "CI \(ciHigh == nil ? "from" : "to") \(short(bound))"
    }
    return joined(
      "effect \(measure.rawValue) \(short(estimate))" + (unit.map { " " + $0 } ?? ""), interval,
      p.map { "p \(pOperator?.rawValue ?? "=") \(short($0))" }, adjusted ? "adjusted" : nil)
  }
}

extension Dose {
  fileprivate var description: String {
    let amount =
      switch amount {
      case .exact(let value): short(value)
      case .range(let low, let high): "\(short(low)) to \(short(high))"
      }
    return joined("dose \(amount) \(ucum)", substance, route, frequency, duration)
  }
}

extension GroupMean {
  fileprivate var description: String {
    let printed = spreads.map { spread in
      switch spread {
      case .standardDeviation(let sd): "SD \(short(sd))"
      case .standardError(let se): "SE \(short(se))"
      case .confidenceInterval(let low, let high):
        "CI \(short(low)) to \(high.map { short($0) } ?? "an end that was not reached")"
      case .interquartileRange(let low, let high): "IQR \(short(low)) to \(short(high))"
      case .range(let low, let high): "range \(short(low)) to \(short(high))"
      }
    }
    let named = "\(statistic.rawValue) \(short(value))" + (unit.map { " " + $0 } ?? "")
    return ([named] + printed).joined(separator: ", ")
  }
}

extension SampleSize {
  fileprivate var description: String {
    joined(
      "n = \(value)" + (unit.map { " " + $0 } ?? ""), scope.rawValue, arm.map { "“\($0)”" },
      stage?.rawValue, pooled ? "pooled" : nil)
  }
}

extension Proportion {
  fileprivate var description: String {
    var fraction: String?
    if let numerator {
      fraction = String(numerator) + (denominator.map { " of \($0)" } ?? "")
    } else if let denominator {
      fraction = "of \(denominator)"
    }
    return "share " + joined(percent.map { short($0) + "%" }, fraction)
  }
}
