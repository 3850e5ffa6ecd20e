import Documents
import Extraction
import Lexing

extension JSONWriter {
  /// Writes a fact as the members of an object, in the order of the record schema.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - text: The article's text, in which its place counts bytes.
  ///   - offsets: The same place in Unicode scalars; nil for a fact of a field.
  mutating func members(of fact: Fact, in text: [UInt8], offsets: Range<Int>?) {
    key("type")
    value(fact.content.type.rawValue)
    content(fact.content)
    if let cell = fact.cell {
      if fact.content.type != .sampleSize { optional("arm", cell.arm) }
      key("table")
      value(cell.table)
      optional("row", cell.row)
      optional("column", cell.column)
    }
    key("section")
    value(fact.section.rawValue)
    switch fact.place {
    case .text(let range):
      if let offsets {
        key("start")
        value(offsets.lowerBound)
        key("end")
        value(offsets.upperBound)
      }
      key("quote")
      text.withUnsafeBufferPointer { value(utf8: UnsafeBufferPointer(rebasing: $0[range])) }
    case .field(let path):
      key("field")
      value(path)
    }
    key("rule")
    value(fact.rule)
    key("confidence")
    value(fact.confidence)
    if !fact.checks.isEmpty {
      key("checks")
      array { for check in fact.checks { $0.value(check.rawValue) } }
    }
  }

  private mutating func content(_ content: Fact.Content) {
    switch content {
    case .doi(let doi):
      key("value")
      value(doi.value)
      key("role")
      value(doi.role.rawValue)
    case .trialID(let trial):
      key("registry")
      value(trial.registry)
      key("id")
      value(trial.id)
      key("role")
      value(trial.role.rawValue)
      key("valid")
      value(trial.isValid)
    case .testStatistic(let statistic): self.statistic(statistic)
    case .effectSize(let effect): self.effect(effect)
    case .pValue(let p):
      key("op")
      value(p.comparison.rawValue)
      key("value")
      value(p.value)
    case .dose(let dose): self.dose(dose)
    case .groupMean(let mean): groupMean(mean)
    case .sampleSize(let size):
      key("value")
      value(size.value)
      key("scope")
      value(size.scope.rawValue)
      optional("stage", size.stage?.rawValue)
      optional("arm", size.arm)
      optional("unit", size.unit)
      if size.pooled {
        key("pooled")
        value(true)
      }
    case .proportion(let share):
      optional("percent", share.percent)
      optional("numerator", share.numerator)
      optional("denominator", share.denominator)
    case .custom(let match):
      key("name")
      value(match.name)
      key("value")
      value(match.value)
    }
  }

  private mutating func statistic(_ statistic: TestStatistic) {
    key("test")
    value(statistic.test.rawValue)
    optional("df1", statistic.df1)
    optional("df2", statistic.df2)
    key("value")
    value(statistic.value)
    optional("p_op", statistic.pOperator?.rawValue)
    optional("p", statistic.p)
    optional("recomputed_p", statistic.recomputedP)
    if let isConsistent = statistic.isConsistent {
      key("consistent")
      value(isConsistent)
    }
  }

  private mutating func effect(_ effect: EffectSize) {
    key("measure")
    value(effect.measure.rawValue)
    key("estimate")
    value(effect.estimate)
    optional("ci_low", effect.ciLow)
    optional("ci_high", effect.ciHigh)
    optional("ci_level", effect.ciLevel)
    optional("p_op", effect.pOperator?.rawValue)
    optional("p", effect.p)
    if effect.adjusted {
      key("adjusted")
      value(true)
    }
    optional("unit", effect.unit)
    optional("yi", effect.yi)
    optional("sei", effect.sei)
    optional("scale", effect.scale?.rawValue)
  }

  private mutating func dose(_ dose: Dose) {
    switch dose.amount {
    case .exact(let amount):
      key("value")
      value(amount)
    case .range(let low, let high):
      key("low")
      value(low)
      key("high")
      value(high)
    }
    key("unit")
    value(dose.unit.code)
    if !dose.per.isEmpty {
      key("per")
      array { for unit in dose.per { $0.value(unit.code) } }
    }
    key("ucum")
    value(dose.ucum)
    optional("substance", dose.substance)
    optional("frequency", dose.frequency)
    optional("route", dose.route)
    optional("duration", dose.duration)
  }

  private mutating func groupMean(_ mean: GroupMean) {
    key("stat")
    value(mean.statistic.rawValue)
    key("value")
    value(mean.value)
    for spread in mean.spreads {
      switch spread {
      case .standardDeviation(let sd): optional("sd", sd)
      case .standardError(let se): optional("se", se)
      case .confidenceInterval(let low, let high):
        optional("ci_low", low)
        optional("ci_high", high)
      case .interquartileRange(let low, let high):
        optional("iqr_low", low)
        optional("iqr_high", high)
      case .range(let low, let high):
        optional("range_low", low)
        optional("range_high", high)
      }
    }
    optional("unit", mean.unit)
  }
}
