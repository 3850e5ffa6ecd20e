import Lexing

// MARK: Units, percentages and rates in headings

extension Cursor {
  /// The unit that a header gives: "(kg)", ", mmHg", "Haemoglobin g/dl, mean", "Survival, months (95% CI)".
  func headerUnit() -> Range<Int>? {
    for index in bounds {
      let token = self[at: index]
      // "Age, M (SD)"
      if moved(to: index + 1).averageOfLetter() != nil { continue }
      // "Age in years"
      let isLead = token.opensBracket || token.is(.comma) || isWord("in", at: index)
      guard isLead || startsUnit(behind: index) else {
        continue
      }
      var cursor = moved(to: index + 1)
      guard let unit = cursor.measuredUnit(), !cursor[at: unit.lowerBound].is(.percent) else {
        continue
      }
      let after = cursor.peek()
      // "(dose, mg/kg)": what is measured stands before its unit.
      if after.is(.comma),
        isWord("dose", at: unit.lowerBound) || isWord("doses", at: unit.lowerBound)
      {
        continue
      }
      // "[kJ per exercise session]", "[ml/kg body mass]": what a unit is divided by has a name of several words.
      if token.opensBracket, let words = cursor.restOfDivisor() {
        return cursor.isWord("body") ? unit : unit.lowerBound..<words
      }
      // "Haemoglobin g/dl, mean ± SD": only what is divided is a unit without a sign before it.
      if !isLead {
        let isDivided = unit.count > 2 && unit.contains { self[at: $0].is(.slash) }
        guard isDivided, after.is(.comma) || cursor.opensStatement() else { continue }
        return unit
      }
      if after.closesBracket || after.is(.comma) || after.is(.semicolon) { return unit }
      // "(kg.)"
      if after.is(.period), cursor.peek(1).closesBracket { return unit }
      // "Adjusted, HR (95% CI)"
      if token.is(.comma), !self[at: unit.lowerBound].is(.measure), cursor.opensStatement() {
        return unit
      }
      cursor.skipMarks()
      if cursor.isAtEnd { return unit }
    }
    return nil
  }

  /// The end of one or two words that close a bracket behind a unit that is divided: the "session" of "kJ per exercise session".
  private func restOfDivisor() -> Int? {
    let words = peek(1).isWord ? 2 : 1
    guard peek().isWord, peek(words).closesBracket, !peek(-1).opensBracket,
      isWord("per", -2) || isWord("body") && (isWord("mass", 1) || isWord("weight", 1))
    else { return nil }
    return index + words
  }

  /// "bpm", "ms", "breaths/min": of a heart rate, an interval between beats or the like.
  func isUnitOfVitalSign(at index: Int) -> Bool {
    isWord("bpm", at: index) || isWord("beats", at: index) || isWord("breaths", at: index)
      || isWord("ms", at: index) || isWord("msec", at: index) || isWord("s", at: index)
      || isWord("sec", at: index) || isWord("min", at: index) || isWord("minutes", at: index)
      || isWord("h", at: index) || isWord("mmhg", at: index)
  }

  /// Whether a unit stands behind a bracket, with what it is of at most: "Liver (μg/g wet tissue)", but not "Fasting (h 12)".
  func bracketsUnit(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      guard self[at: index].opensBracket else { return false }
      var cursor = moved(to: index + 1)
      guard cursor.measuredUnit() != nil else { return false }
      return cursor.peek().closesBracket || cursor.isWord("wet") || cursor.isWord("dry")
        || cursor.isWord("of")
    }
  }

  /// Whether a name is of a quantity that has a unit of its own, or none: "BMI", "LDL/HDL ratio", "pH".
  func namesQuantityWithoutUnit(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      isWord("bmi", at: $0) || isWord("ratio", at: $0) || isWord("index", at: $0)
        || isWord("score", at: $0) || isWord("ph", at: $0)
    }
  }

  /// Whether a name is of how many times as much there is, which has no unit: "Fold change", "Fold-increase".
  func namesFold(_ tokens: Range<Int>) -> Bool { tokens.contains { isWord("fold", at: $0) } }

  /// Whether the word at an index is no part of a unit that stands behind it, as "log10" and "per" are.
  private func startsUnit(behind index: Int) -> Bool {
    self[at: index].isWord && !self[at: index].is(.function) && self[at: index + 1].unit != nil
      && !isWord("log10", at: index) && !isWord("log", at: index)
  }

  /// Whether a bracket with a statistic opens: "(95% CI)", "(mean ± SD)", "(IQR)".
  private func opensStatement() -> Bool {
    guard peek().opensBracket else { return false }
    var ahead = moved(to: index + 1)
    return ahead.peek().is([.spread, .average]) || ahead.intervalLabel() != nil
  }

  /// Whether a percent sign is one of a rate over time: "%/yr", "% per year", "% per patient-year", "per 100".
  func isPercentOfRate() -> Bool {
    guard peek().is(.percent) || namesPercent(), peek(1).is(.slash) || isWord("per", 1) else {
      return false
    }
    // "31%/27% below"
    if peek(1).is(.slash), peek(2).isNumber { return false }
    let unit = peek(2).isWord && peek(3).is(.dash) ? 4 : 2
    return peek(2).isNumber || peek(unit).unit?.quantity == .time || isWord("year", unit)
      || isWord("years", unit) || isWord("yr", unit) || isWord("y", unit)
      || isWord("annum", unit) || isWord("patient", 2) && peek(3).isWord
      || isWord("person", 2) && peek(3).isWord
  }

  /// Whether time under observation is named: "person-years", "patient-months".
  func namesPersonTime() -> Bool {
    guard isWord("person") || isWord("patient") || isWord("subject") else { return false }
    let unit = peek(1).is(.dash) ? peek(2) : peek(1)
    return unit.isWord && unit.unit?.quantity == .time
  }

  /// Whether a heading is the name of a measurement and nothing else: "Age", "BMI", "Mean weight", "Blood pressure".
  func namesMeasurementOnly() -> Bool {
    var isNamed = false
    for index in bounds where self[at: index].isWord {
      let isMeasurement = isWord(of: Self.measurements, at: index)
      guard isMeasurement || isWord(of: Self.partsOfMeasurements, at: index) else { return false }
      isNamed = isNamed || isMeasurement
    }
    return isNamed && !bounds.contains { self[at: $0].isNumber || self[at: $0].is(.percent) }
  }

  /// Whether a heading begins with what people may have and others not, so that a unit is that of its limit: "Elevated CRP
  /// (mg/L)", "Proteinuria (g/day)", but not "High-density lipoprotein (mg/dL)".
  func beginsWithFinding() -> Bool {
    let first = peek()
    guard first.isWord else { return false }
    if isWord("low") || isWord("high") {
      return peek(1).isWord && !isWord("density", 1) && !isWord("sensitivity", 1)
        && !isWord("sensitive", 1) && !isWord("molecular", 1) && !isWord("dose", 1)
    }
    // "Stroke volume (mL)", "Fever duration (h)" are measured.
    return (isWord(of: Self.findings, at: index) || namesAilment(at: index))
      && (isWord("elevated") || isWord("raised") || isWord("abnormal") || !peek(1).isWord)
  }

  private static let findings = WordSet([
    "abnormal", "albuminuria", "anaemia", "anemia", "elevated", "fever", "hyperglycaemia",
    "hyperglycemia", "hyperkalaemia", "hyperkalemia", "hypoglycaemia", "hypoglycemia",
    "hyponatraemia", "hyponatremia", "hypotension", "hypoxaemia", "hypoxemia", "leukocytosis",
    "leukopenia", "neutropenia", "obesity", "overweight", "proteinuria", "raised",
    "thrombocytopenia",
  ])

  private static let measurements = WordSet([
    "age", "bmi", "circumference", "height", "pressure", "weight",
  ])

  private static let partsOfMeasurements = WordSet([
    "at", "baseline", "birth", "blood", "body", "diastolic", "mean", "systolic", "waist",
  ])
}
