import Lexing

/// What a header says that the numbers of its row or column are.
enum TableStatistic {
  /// "Mean (SD)", "mean ± SEM"; without spread the cell or a note must name it.
  case mean(SpreadKind?)
  /// "Median (IQR)".
  case median(SpreadKind?)
  /// "Mean ± SD or n (%)": what it is shows in how a cell is written.
  case byCell(CellForms)
  /// "n (%)".
  case countAndPercent
  /// "% (n)".
  case percentAndCount
  /// "% (95% CI)".
  case percentAndInterval
  /// "OR (95% CI)".
  case effect(MeasureMention)
  /// "95% CI" of the column before it.
  case interval(level: Double?)
  /// "P value".
  case pValue
  /// Something else that is no measurement of a group: a test, a difference without interval.
  case other
}

/// A header's size: "(n = 120)".
struct HeaderSize {
  /// How many.
  var value: Int
  /// What is counted, if no people; nil for people.
  var unit: Range<Int>?
  /// From "n" to the number.
  var tokens: Range<Int>
}

/// What a cell that heads a row or column says; it is asked for by each cell beneath.
final class HeaderReading {
  /// All of its tokens.
  var tokens: Range<Int>
  /// What its numbers are, if it says so.
  var statistic: TableStatistic?
  /// A measure whose interval may stand in the next column: "OR".
  var measure: MeasureMention?
  /// Its size.
  var size: HeaderSize?
  /// Its words without the size.
  var name: Range<Int>
  /// Whether its first word states what its numbers are: "Mean (SD)", "Number (%) of patients".
  var beginsWithStatement = false
  /// Whether a percent sign stands in it.
  var hasPercent = false
  /// Whether percentages are those of a rate over time: "n (%/yr)".
  var isRate = false
  /// Whether its words are "n", "number of patients" or the like, and nothing else.
  var isCount = false
  /// Whether the sizes of groups at a stage of the trial stand here: "Randomised, n".
  var isSampleSize = false
  /// Whether the number of those measured stands before their average: "n; mean (SD)".
  var beginsWithCount = false
  /// "SD", "SEM", "IQR" alone: the spread of the averages in the column before.
  var spreadAlone: SpreadKind?
  /// The sign by which measurements are percentages: "Change (%)", but not "n (%)".
  var percentUnit: Range<Int>?
  /// Whether changes are meant.
  var isChange = false
  /// Whether a gain or a loss is meant: "Weight loss", "Reduction in pain".
  var namesGain = false
  /// Whether arms are compared: "Increment", "Contrast", "Drug vs placebo", "Drug − placebo".
  var isContrast = false
  /// Whether it names an interval.
  var hasInterval = false
  /// The level of the interval that it names.
  var intervalLevel: Double?
  /// What a bracket adds to the name before the size: the "500 mg" of "Metformin (500 mg, n = 53)".
  var nameInBracket: Range<Int>?
  /// Whether the columns beside it show that it names an arm: "Metformin" beside "Placebo".
  var isBesideArm = false
  /// Whether it names several arms, but not all: "Combined (n = 112)" beside "Placebo (n = 56)".
  var isPooledArm = false
  /// Whether the estimates are said to be adjusted.
  var isAdjusted = false
  /// Whether a p value belongs to an estimate beside it, not to a trend or an interaction.
  var isOfEstimate = true
  /// The unit of the measurements: "(kg)".
  var unit: Range<Int>?

  /// Whether the header states what its numbers are, and not that of a group.
  var isStatistic: Bool { statistic != nil }

  init(tokens: Range<Int>) {
    self.tokens = tokens
    name = tokens
  }

  /// Whether a kind of people, or an outcome that only people have, and nothing else is named: "Male", "Sex, female, %",
  /// "Smokers, %", "Mortality", but not "Body fat of men (%)", "Controls (%)".
  ///
  /// - Parameters:
  ///   - cursor: A cursor over the table.
  ///   - areOthers: Whether what people suffer from counts as well: "Nausea", "Diabetes mellitus".
  /// - Returns: Whether it is.
  func namesPeopleOrOutcome(_ cursor: Cursor, ailments areOthers: Bool = false) -> Bool {
    var isNamed = false
    for index in tokens where cursor[at: index].isWord {
      let token = cursor[at: index]
      if token.is([.sex, .person]) && !token.is(.control) && !cursor.isWord("cases", at: index)
        || cursor.isWord("mortality", at: index) || cursor.isWord("orr", at: index)
        || areOthers && cursor.namesAilment(at: index)
      {
        isNamed = true
      } else if !cursor.isWord("sex", at: index), !cursor.isWord("gender", at: index),
        !cursor.isWord("current", at: index), !cursor.isWord("former", at: index),
        !(areOthers && cursor.qualifiesAilment(at: index))
      {
        return false
      }
    }
    return isNamed
  }
}

extension HeaderReading {
  /// Whether a header names nothing but an interval, that of the measure above: "Follow-up (95% CI)" under "MD (95% CI)"; one
  /// of few words is of a time, "Week 12 (95% CI)", or has no estimates beside it.
  func repeatsInterval(of upper: HeaderReading, _ cursor: Cursor) -> Bool {
    guard hasInterval, measure == nil, !isContrast, case .effect(let mention) = upper.statistic,
      mention.hasIntervalLabel
    else { return false }
    switch statistic {
    case .other: return true
    case .interval:
      return !name.isEmpty
        && name.allSatisfy { cursor.isTimeWord(at: $0) || cursor[at: $0].isInteger }
    case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .percentAndInterval, .effect,
      .pValue, nil:
      return false
    }
  }

  /// What two headers of one column say together, one above the other.
  ///
  /// - Parameters:
  ///   - upper: What the upper one says.
  ///   - words: A cursor over the words of this one.
  ///   - upperWords: A cursor over those of the upper one.
  /// - Returns: Nil if the lower one alone counts.
  func joined(
    with upper: HeaderReading, _ words: Cursor, _ upperWords: Cursor
  ) -> HeaderReading? {
    var forms = upperWords.cellForms()
    let ownForms = words.cellForms()
    guard forms.hasShares != ownForms.hasShares, !forms.isEmpty, !ownForms.isEmpty else {
      return nil
    }
    forms.add(ownForms)
    let joined = HeaderReading(tokens: tokens)
    joined.statistic = .byCell(forms)
    joined.isChange = isChange || upper.isChange
    return joined
  }
}

extension Cursor {
  /// Whether a word is what people suffer from, of which no amount is measured: "nausea", "diabetes".
  func namesAilment(at index: Int) -> Bool { isWord(of: Self.ailments, at: index) }

  /// Whether a word stands beside such: "any rash", "history of stroke", "type 2 diabetes mellitus".
  fileprivate func qualifiesAilment(at index: Int) -> Bool {
    isWord(of: Self.partsOfAilments, at: index)
  }

  private static let ailments = WordSet([
    "alopecia", "arthralgia", "asthma", "cancer", "constipation", "copd", "death", "deaths",
    "diabetes", "diarrhea", "diarrhoea", "dizziness", "dyslipidaemia", "dyslipidemia", "dyspepsia",
    "headache", "headaches", "hypercholesterolaemia", "hypercholesterolemia", "hyperlipidaemia",
    "hyperlipidemia", "hypertension", "infarction", "insomnia", "myalgia", "nausea", "pneumonia",
    "pruritus", "pyrexia", "rash", "sepsis", "somnolence", "stroke", "vomiting",
  ])

  /// Whether words name an amount of what people suffer from, or a change of it, and not how many have it: "Reduction in
  /// seizures", "Symptom scores", "Costs by disease", "Per 100 patient-years".
  func namesAmountOfAilment(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      isWord(of: Self.amounts, at: $0) || isWord("per", at: $0) && self[at: $0 + 1].isNumber
        || moved(to: $0).namesPersonTime()
    }
  }

  private static let amounts = WordSet([
    "accuracy", "cause", "causes", "change", "changes", "cost", "costs", "days", "decrease",
    "duration", "effectiveness", "efficacy", "hours", "improvement", "improvements", "intensity",
    "rate", "rates", "reduction", "reductions", "relative", "score", "scores", "sensitivity",
    "severity", "size", "variance", "volume",
  ])

  private static let partsOfAilments = WordSet([
    "and", "any", "arterial", "history", "mellitus", "myocardial", "of", "or", "previous", "prior",
    "type",
  ])
}
