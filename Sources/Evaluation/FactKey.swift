import Documents
import Extraction
import Records

/// What makes two statements the same fact: numbers and codes, whatever the words and the place.
struct FactKey: Hashable {
  /// A number, rounded to six digits so that 0.50 and .5 agree; a code; or nothing.
  enum Part: Hashable {
    case absent
    case number(Double)
    case code(String)
  }

  var parts: [Part]
}

/// A fact's keys.
struct FactKeys {
  /// Everything that a user needs to be right.
  var strict: FactKey
  /// The numbers alone.
  var lenient: FactKey
}

/// What is wrong with a fact or a line of a gold file.
struct Mistake: Error {
  /// What is wrong: "\"value\" is no number".
  var message: String
}

/// Reads keys from facts of gold files and of records.
struct FactKeyReader {
  private var units = UnitSpelling()

  /// The keys of a fact.
  ///
  /// - Throws: ``Mistake`` where a value is missing or is of the wrong kind.
  mutating func keys(of fact: RecordedFact, _ type: FactType) throws(Mistake) -> FactKeys {
    switch type {
    case .sampleSize:
      let value = try number("value", of: fact, isRequired: true)
      return keys([value, .code(fact.string("scope") ?? "total")], lenient: [value])
    case .dose:
      let value = try number("value", of: fact)
      let isRange = value == .absent
      let amount = [
        value, isRange ? try number("low", of: fact) : .absent,
        isRange ? try number("high", of: fact) : .absent,
        .code(units.code(of: fact.string("unit") ?? "")),
      ]
      var per = fact.strings("per") + [fact.string("per")].compactMap(\.self)
      per = per.map { units.code(of: $0) }.sorted()
      return keys(amount + per.map { .code($0) }, lenient: amount)
    case .effectSize: return try effect(fact)
    case .pValue:
      let value = try number("value", of: fact)
      let sign = comparison(fact.string("op") ?? fact.string("operator"))
      return keys([.code(sign), value], lenient: [value])
    case .testStatistic:
      let test = testCode(fact.string("test") ?? "")
      let value = try number("value", of: fact)
      let df = [try number("df1", of: fact), try number("df2", of: fact)]
      return keys([test] + df + [value], lenient: [test, value])
    case .trialID:
      let id = trialID(try string("id", of: fact))
      return keys([id], lenient: [id])
    case .doi:
      let written = try string("value", of: fact)
      let doi = FactKey.Part.code(DOISyntax.canonical(written.utf8) ?? written.lowercased())
      return keys([doi], lenient: [doi])
    case .proportion:
      let percent = try number("percent", of: fact)
      let fraction = [try number("numerator", of: fact), try number("denominator", of: fact)]
      return keys([percent] + fraction, lenient: percent == .absent ? fraction : [percent])
    case .groupMean:
      let value = try number("value", of: fact)
      var strict = [value]
      for name in ["sd", "se", "ci_low", "ci_high"] { strict.append(try number(name, of: fact)) }
      return keys(strict, lenient: [value])
    case .custom:
      let match = [FactKey.Part.code(try string("name", of: fact))]
      let value = FactKey.Part.code(try string("value", of: fact))
      return keys(match + [value], lenient: match + [value])
    }
  }

  private func keys(_ strict: [FactKey.Part], lenient: [FactKey.Part]) -> FactKeys {
    FactKeys(strict: FactKey(parts: strict), lenient: FactKey(parts: lenient))
  }

  private func effect(_ fact: RecordedFact) throws(Mistake) -> FactKeys {
    let estimate = try number("estimate", of: fact)
    let interval = [try number("ci_low", of: fact), try number("ci_high", of: fact)]
    var size = estimate
    if case .number(let value) = estimate { size = .number(abs(value)) }
    let family = measureFamily(fact.string("measure") ?? EffectSize.Measure.other.rawValue)
    return keys([.code(family), estimate] + interval, lenient: [size] + interval)
  }

  private func number(
    _ name: String, of fact: RecordedFact, isRequired: Bool = false
  ) throws(Mistake) -> FactKey.Part {
    switch fact.members[name] {
    case .number(let number): return .number(number.toSixDigits)
    case .string(let text) where !text.isEmpty:
      // "1,009", as it may stand in a text.
      guard let number = Double(text.filter { $0 != "," }) else {
        throw Mistake(message: "\"\(name)\" is no number; write 1009 and not \"\(text)\"")
      }
      return .number(number.toSixDigits)
    case nil, .null, .string:
      if isRequired { throw Mistake(message: "\"\(name)\" is missing; write a number") }
      return .absent
    case .bool, .array, .object: throw Mistake(message: "\"\(name)\" is no number")
    }
  }

  private func string(_ name: String, of fact: RecordedFact) throws(Mistake) -> String {
    guard let text = fact.string(name), !text.isEmpty else {
      throw Mistake(message: "\"\(name)\" is missing; write a string")
    }
    return text
  }
}

/// A comparison in ASCII; "=" where there is none.
func comparison(_ sign: String?) -> String {
  switch sign {
  case nil, "", "==", "eq": "="
  case "≤", "le": "<="
  case "≥", "ge": ">="
  case "lt": "<"
  case "gt": ">"
  case .some(let sign): sign
  }
}

private func testCode(_ test: String) -> FactKey.Part {
  let test = test.lowercased()
  return .code(["χ2", "χ²", "chisq", "x2"].contains(test) ? "chi2" : test)
}

/// A registry's number without what people write differently: "EudraCT 2004-000446-20".
private func trialID(_ id: String) -> FactKey.Part {
  let signs = id.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "/" }
  return .code(signs.hasPrefix("EUDRACT") ? String(signs.dropFirst(7)) : signs)
}

/// The measures among which a mix-up counts as none, since texts do not tell them apart: SMD, Cohen's d
/// and Hedges' g.
private func measureFamily(_ name: String) -> String {
  let code = name.uppercased().replacing("-", with: "_").replacing(" ", with: "_")
  guard let measure = EffectSize.Measure(rawValue: code) ?? synonyms[code] else { return code }
  let family: EffectSize.Measure =
    switch measure {
    case .riskDifference, .absoluteRiskReduction, .percentDifference: .riskDifference
    case .standardizedMeanDifference, .cohenD, .hedgesG: .standardizedMeanDifference
    case .etaSquared, .partialEtaSquared: .etaSquared
    case .correlation, .determination: .correlation
    case .geometricMeanRatio, .ratio: .ratio
    case .oddsRatio, .riskRatio, .hazardRatio, .incidenceRateRatio, .relativeRiskReduction,
      .meanDifference, .regressionCoefficient, .numberNeededToTreat, .areaUnderCurve, .other:
      measure
    }
  return family.rawValue
}

/// Codes of other vocabularies.
private let synonyms: [String: EffectSize.Measure] = [
  "ARD": .riskDifference, "D": .cohenD, "COHENS_D": .cohenD, "G": .hedgesG, "COR": .correlation,
  "RHO": .correlation, "NNH": .numberNeededToTreat, "ROM": .ratio, "LR": .ratio,
]
