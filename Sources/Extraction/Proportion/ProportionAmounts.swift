import Documents
import Lexing

/// Percentages whose noun is a quantity: it tells how much there was of something, and not how many had it.
extension ProportionReader {
  /// Whether the noun to which a percentage belongs, before an "of" or behind, is a quantity: "an inclination of 3%",
  /// "98% recognition accuracy", "attended 70% (± SD, 28%)".
  func isAmount(_ first: Int, _ after: Int) -> Bool {
    isAmountOfQuantity(first) || namesQuantity(behind: after) || isNamedSpread(first)
      || isComparedByWhich(first)
  }

  /// "an inclination of 3%", "an uncertainty of about 2.2%": what has an amount is a quantity, unless it is a rate, a
  /// risk, an event or a part of people.
  private func isAmountOfQuantity(_ first: Int) -> Bool {
    let of = beforeApproximation(first - 1)
    guard cursor.isWord("of", at: of), isQuantityNoun(of - 1) else { return false }
    for index in stride(from: of - 2, through: of - 14, by: -1) {
      let token = cursor[at: index]
      guard token.isWord || token.isNumber || token.is(.dash), !cursor.isOutcomeVerb(at: index)
      else { return true }
      // "the rate of infection", "survival at an age", "the proportion female"
      if token.is([.share, .riskNoun, .outcome]) || cursor.isWord(of: Self.events, at: index) {
        return false
      }
    }
    return true
  }

  /// Whether a word may be the noun of a quantity; names of diseases, abbreviations and words for people or for a limit
  /// are none.
  private func isQuantityNoun(_ index: Int) -> Bool {
    let token = cursor[at: index]
    guard token.isWord, !token.flags.contains(.capitalized), !token.flags.contains(.upperCase),
      !token.is([
        .function, .share, .riskNoun, .outcome, .person, .trialUnit, .group, .average, .study,
        .treated,
      ]), token.range.count > 3, !cursor.endsInVerb(at: index)
    else { return false }
    // "neutropenia", "stenosis"
    let (before, last) = (cursor.text[Int(token.end) - 2], cursor.text[Int(token.end) - 1])
    if before == UInt8(ascii: "i"), last == UInt8(ascii: "a") || last == UInt8(ascii: "s") {
      return false
    }
    return !cursor.isWord(of: Self.events, at: index) && !cursor.isWord(of: Self.leads, at: index)
  }

  /// What happens to people or is so of them; its amount is how many they are.
  private static let events = WordSet([
    "acceptability", "acceptance", "adoption", "attainment", "attendance", "attrition", "awareness",
    "benefit", "breastfeeding", "carriage", "clearance", "control", "conversion", "crossover",
    "cure", "deficiency", "engraftment", "enrollment", "enrolment", "eradication", "failure",
    "fatality", "fusion", "healing", "hospitalization", "hypertension", "immunity", "infestation",
    "insufficiency", "leakage", "lethality", "malnutrition", "morbidity", "negativity",
    "nonresponse", "obesity", "occurrence", "overweight", "participation", "patency", "penetrance",
    "positivity", "pregnancy", "readmission", "recovery", "recruitment", "rejection", "remission",
    "reoperation", "resistance", "response", "retention", "revision", "satisfaction",
    "seroconversion", "seronegativity", "seropositivity", "seroprevalence", "seroprotection",
    "success", "thrombosis", "toxicity", "union", "uptake", "usage", "vaccination", "withdrawal",
  ])

  /// Words before "of" that name no noun of their own: "because of", "a low of", "a total of".
  private static let leads = WordSet([
    "characteristic", "consist", "consists", "cost", "each", "excess", "half", "high", "instead",
    "level", "levels", "made", "majority", "maximum", "minimum", "minority", "most", "over", "peak",
    "quarter", "range", "regardless", "some", "subset", "total",
  ])

  /// "100% sequence identity", "63% top-1 accuracy", "61% adherence to the classes": the noun at the end of the phrase
  /// behind a percentage is a quantity.
  private func namesQuantity(behind after: Int) -> Bool {
    for place in behindPair(after)..<behindPair(after) + 5 {
      let token = cursor[at: place]
      if token.is(.dash) || token.isNumber && cursor[at: place - 1].is(.dash) { continue }
      guard token.isWord, !token.is([.function, .person, .outcome, .share, .conjunction]) else {
        return false
      }
      if cursor.isWord(of: Self.quantitiesBehind, at: place) {
        let next = cursor[at: place + 1]
        return !next.isWord || next.is([.function, .conjunction])
      }
    }
    return false
  }

  private static let quantitiesBehind = WordSet([
    "absorption", "accuracies", "accuracy", "adherence", "adhesion", "concordance", "dilution",
    "efficiency", "homologies", "homology", "identities", "identity", "inclination", "overlap",
    "purity", "similarity", "swell", "uncertainty", "utilization",
  ])

  /// "(± standard deviation [SD], 28%)": the spread of the percentage before.
  private func isNamedSpread(_ first: Int) -> Bool {
    guard cursor[at: first - 1].is(.comma) else { return false }
    let name = cursor[at: first - 2].closesBracket ? first - 3 : first - 2
    return cursor[at: name].is(.spread)
  }

  /// "an accuracy of 88%, which was higher than that of the readers (75% and 66%)": of the same as the percentage
  /// before "which".
  private func isComparedByWhich(_ first: Int) -> Bool {
    guard let refused, refused.reason == .notAShare, (1..<20).contains(first - refused.end),
      cursor[at: refused.end].is(.comma), cursor.isWord("which", at: refused.end + 1),
      cursor[at: first - 1].opensBracket
    else { return false }
    return (refused.end + 2..<first - 1).allSatisfy {
      cursor[at: $0].isWord || cursor[at: $0].is(.dash)
    }
      && (refused.end + 2..<first - 1).contains {
        cursor.isWord("than", at: $0) && cursor[at: $0 - 1].is(.comparativeDegree)
      }
  }
}

/// Whether anybody is there of whom a share could be told.
extension ProportionReader {
  /// Whether a bare percentage stands in a text that names neither people nor animals nor other units of a trial, and
  /// in a sentence without a rate or a risk: it is of what such a text is about.
  mutating func isOfNobody(_ mention: ProportionMention, in findings: Findings) -> Bool {
    guard mention.numerator == nil, mention.denominator == nil, text.tokens.count > 120,
      text.sentence(of: cursor[at: mention.tokens.lowerBound]).classes
        .isDisjoint(with: [.share, .riskNoun])
    else { return false }
    let isNobody = namesNobody ?? (text.namesNobody && !findings.haveSampleSize)
    namesNobody = isNobody
    return isNobody && !namesPeople(behind: mention.tokens.upperBound)
      && cursor.sentence(at: mention.tokens.lowerBound).contains {
        // Other languages have other words for people.
        cursor.isWord("the", at: $0) || cursor.isWord("of", at: $0) || cursor.isWord("was", at: $0)
          || cursor.isWord("were", at: $0) || cursor.isWord("with", at: $0)
      }
  }
}

extension Findings {
  /// Whether somebody was counted.
  fileprivate var haveSampleSize: Bool {
    facts.contains {
      if case .sampleSize = $0.content { true } else { false }
    }
  }
}

extension LexedText {
  /// Whether no word of the text names people, animals or other units of a trial.
  fileprivate var namesNobody: Bool {
    var isNamed = false
    forEachSentence(having: [.person, .trialUnit, .sex]) { sentence, cursor in
      isNamed =
        isNamed
        || sentence.contains {
          cursor[at: $0].is([.person, .trialUnit, .sex])
            && !cursor.isWord(of: namesOfThings, at: $0)
        }
    }
    return !isNamed
  }
}

/// Words for units of a trial that laboratories use of things.
private let namesOfThings = WordSet([
  "controls", "defects", "members", "operators", "pairs", "samples", "specimens", "users",
  "vessels",
])
