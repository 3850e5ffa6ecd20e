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
    case .pValue(let p): "p \(p.comparison.rawValue) \(p.value.plain)"
    case .dose(let dose): dose.description
    case .groupMean(let mean): mean.description
    case .sampleSize(let size): size.description
    case .proportion(let share): share.description
    case .custom(let match): "\(match.name) \(match.value)"
    }
  }
}

private func joined(_ parts: String?...) -> String {
  parts.compactMap(\.self).joined(separator: ", ")
}

extension TestStatistic {
  fileprivate var description: String {
    let degrees = [df1, df2].compactMap { $0?.plain }.joined(separator: ", ")
    return joined(
      test.rawValue + (degrees.isEmpty ? "" : "(\(degrees))") + " = " + value.plain,
      p.map { "p \(pOperator?.rawValue ?? "=") \($0.plain)" },
      recomputedP.map { "recomputed p " + (($0 * 1e6).rounded() / 1e6).plain },
      isConsistent.map { $0 ? "consistent" : "inconsistent" })
  }
}

extension EffectSize {
  fileprivate var description: String {
    var interval: String?
    let level = ciLevel.map { $0.plain + "% " } ?? ""
    if let ciLow, let ciHigh {
      interval = level + "CI \(ciLow.plain) to \(ciHigh.plain)"
    } else if let bound = ciHigh ?? ciLow {
      interval = level + "CI \(ciHigh == nil ? "from" : "to") \(bound.plain)"
    }
    return joined(
      "effect \(measure.rawValue) \(estimate.plain)" + (unit.map { " " + $0 } ?? ""), interval,
      p.map { "p \(pOperator?.rawValue ?? "=") \($0.plain)" }, adjusted ? "adjusted" : nil)
  }
}

extension Dose {
  fileprivate var description: String {
    let amount =
      switch amount {
      case .exact(let value): value.plain
      case .range(let low, let high): "\(low.plain) to \(high.plain)"
      }
    return joined("dose \(amount) \(ucum)", substance, route, frequency, duration)
  }
}

extension GroupMean {
  fileprivate var description: String {
    let printed = spreads.map { spread in
      switch spread {
      case .standardDeviation(let sd): "SD \(sd.plain)"
      case .standardError(let se): "SE \(se.plain)"
      case .confidenceInterval(let low, let high):
        "CI \(low.plain) to \(high?.plain ?? "an end that was not reached")"
      case .interquartileRange(let low, let high): "IQR \(low.plain) to \(high.plain)"
      case .range(let low, let high): "range \(low.plain) to \(high.plain)"
      }
    }
    let named = "\(statistic.rawValue) \(value.plain)" + (unit.map { " " + $0 } ?? "")
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
    return "share " + joined(percent.map { $0.plain + "%" }, fraction)
  }
}
