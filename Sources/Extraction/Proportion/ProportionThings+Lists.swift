import Lexing

/// Shares of things that a list or a clause before names.
extension ProportionReader {
  /// "Most infections (84%)", "the vast majority of mutations (81.6% in controls)", "a number of reads (13%)", "all but
  /// nine infections (87%)": a share of these things, whose noun ends before the bracket.
  ///
  /// "Most patients had infections (84%)" and "the most frequent infections (84%)" tell of people.
  func isOfMost(before open: Int) -> Bool {
    guard cursor.isPlural(at: open - 1), !mayBePeople(at: open - 1) else { return false }
    for place in stride(from: open - 2, through: open - 7, by: -1) {
      if cursor.isUnitWord(at: place) { return false }
      if cursor.isWord("most", at: place) {
        return !cursor.isWord("the", at: place - 1) && !isOfDegree(place + 1)
      }
      if cursor.isWord("but", at: place) || cursor.isWord("except", at: place) {
        return cursor.isWord("all", at: place - 1)
      }
      if cursor.isWord("of", at: place) {
        return namesPart(at: place - 1)
          || cursor.isWord("number", at: place - 1) && !cursor.isWord("the", at: place - 2)
            && cursor.namesThings(at: place + 1, hasWhole: false)
      }
      let token = cursor[at: place]
      guard token.isWord || token.is(.dash) || token.isNumber, !cursor.endsInVerb(at: place),
        !cursor.isOutcomeVerb(at: place),
        !token.is(.function) || cursor.isWord("the", at: place) || cursor.isWord("these", at: place)
          || cursor.isWord("for", at: place) && cursor.isWord("except", at: place - 1)
      else { return false }
    }
    return false
  }

  /// "most", "majority", "half", "two thirds": the word for a part that "of" follows.
  private func namesPart(at index: Int) -> Bool { cursor.isWord(of: Self.parts, at: index) }

  private static let parts = WordSet([
    "half", "majority", "minority", "most", "quarter", "quarters", "third", "thirds",
  ])

  /// Adjectives of which "most" makes the highest degree: "most common events".
  private func isOfDegree(_ index: Int) -> Bool { cursor.isWord(of: Self.degrees, at: index) }

  private static let degrees = WordSet([
    "common", "commonly", "frequent", "frequently", "important", "likely", "often", "prevalent",
    "serious", "severe",
  ])

  /// Whether a plural may be of people by its meaning or its ending: "dropouts", "urologists", "managers".
  private func mayBePeople(at index: Int) -> Bool {
    let token = cursor[at: index]
    if cursor.isUnitWord(at: index) || cursor.isWord("dropouts", at: index)
      || cursor.isWord("withdrawals", at: index) || cursor.isWord("responses", at: index)
      || cursor.isWord("remissions", at: index)
    {
      return true
    }
    let end = Int(token.end) - 1
    let (first, middle, last) = (
      cursor.text[end - 3], cursor.text[end - 2], cursor.text[end - 1]
    )
    switch last {
    case UInt8(ascii: "t"):
      return middle == UInt8(ascii: "s")
        || middle == UInt8(ascii: "n") && first == UInt8(ascii: "a")
    case UInt8(ascii: "n"): return middle == UInt8(ascii: "a")
    case UInt8(ascii: "r"): return middle == UInt8(ascii: "e") || middle == UInt8(ascii: "o")
    case UInt8(ascii: "e"): return middle == UInt8(ascii: "e")
    default: return false
    }
  }

  /// "The alert fired at 412 visits and was accepted in 41% of cases": the cases are the visits that the sentence has
  /// counted.
  func isOfVisits(_ first: Int, _ after: Int) -> Bool {
    guard cursor.isWord("of", at: after),
      cursor.isWord("cases", at: after + 1)
        || cursor.isWord("cases", at: after + 2) && cursor.isWord("all", at: after + 1)
    else { return false }
    return (cursor.sentence(at: first).lowerBound..<first).contains {
      (cursor.isWord("visits", at: $0) || cursor.isWord("consultations", at: $0)
        || cursor.isWord("encounters", at: $0))
        && (cursor[at: $0 - 1].isInteger || cursor[at: $0 - 2].isInteger)
    }
  }

  /// "leaks consisting of 14 (11.3%) distal anastomoses": what a thing is made of is counted.
  func isPart(countedAt number: Int) -> Bool {
    cursor.isWord("of", at: number - 1)
      && (cursor.isWord("consisting", at: number - 2) || cursor.isWord("composed", at: number - 2))
  }

  /// "Cages of 4/6 mm (68%)": a share of what has the size.
  func isOfSize(_ first: Int) -> Bool {
    cursor[at: first - 1].opensBracket && cursor[at: first - 2].unit?.quantity == .length
      && cursor[at: first - 3].isNumber && cursor[at: first - 4].is(.slash)
      && cursor[at: first - 5].isNumber
  }

  /// "The proportion of sites with deep pockets was higher in one group than in the other (58% vs 50%)": the bracket
  /// that ends a comparison is of what its subject names.
  func isOfComparedThings(_ first: Int) -> Bool {
    guard cursor[at: first - 1].opensBracket else { return false }
    var isCompared = false
    var hasVerb = false
    let start = max(cursor.sentence(at: first).lowerBound, first - 60)
    for index in stride(from: first - 2, through: start, by: -1) {
      let token = cursor[at: index]
      if token.is(.percent) || token.is(.semicolon) { return false }
      isCompared = isCompared || token.is(.comparativeDegree)
      if cursor.isWord("was", at: index) || cursor.isWord("were", at: index) {
        guard isCompared, !hasVerb else { return false }
        hasVerb = true
      }
      if token.is(.share) {
        guard hasVerb, cursor.isWord("of", at: index + 1) else { return false }
        let noun = cursor.isWord("the", at: index + 2) ? index + 3 : index + 2
        return cursor.namesThings(at: noun, hasWhole: false)
      }
    }
    return false
  }

  /// "superior to placebo (34% vs 31% of weeks) but inferior to the drug (34% and 44%)": the bracket of the next
  /// comparison is of the same things.
  func isNextComparison(behind end: Int, _ first: Int) -> Bool {
    let open = first - 1
    guard cursor[at: open].opensBracket, cursor[at: end].sentence == cursor[at: first].sentence
    else { return false }
    var depth = 1
    var place = end
    while place < open, depth > 0 {
      if cursor[at: place].opensBracket { depth += 1 }
      if cursor[at: place].closesBracket { depth -= 1 }
      place += 1
    }
    guard depth == 0, open - place <= 10,
      cursor.isWord("but", at: place) || cursor.isWord("and", at: place)
    else { return false }
    let next = place + 1
    return
      (cursor[at: next].is(.comparativeDegree) || cursor.isWord("inferior", at: next)
      || cursor.isWord("superior", at: next) || cursor.isWord("similar", at: next))
      && (cursor.isWord("to", at: next + 1) || cursor.isWord("than", at: next + 1))
      && (next..<open).allSatisfy { cursor[at: $0].isWord || cursor[at: $0].is(.dash) }
  }

  /// "(n = 13 studies, 25%)": a share of what was published, not of people.
  func isOfReports(_ first: Int) -> Bool {
    cursor[at: first - 1].is(.comma) && cursor[at: first - 3].isNumber
      && namesReports(at: first - 2)
  }

  /// "initiation (n = 13 studies, 25%); implementation (n = 32, 60%)": the noun of the first of a list holds for the
  /// others.
  func continuesReports(_ mention: ProportionMention) -> Bool {
    let first = mention.tokens.lowerBound
    guard cursor[at: first - 1].is(.equals), cursor.isWord("n", at: first - 2),
      let refused, refused.reason == .notAShare, refused.end < first, first - refused.end < 20
    else { return false }
    return (cursor.sentence(at: first).lowerBound..<first).contains {
      namesReports(at: $0) && cursor[at: $0 - 1].isNumber && cursor[at: $0 - 2].is(.equals)
    }
  }

  func namesReports(at index: Int) -> Bool {
    cursor.isWord("studies", at: index) || cursor.isWord("trials", at: index)
      || cursor.isWord("articles", at: index) || cursor.isWord("papers", at: index)
      || cursor.isWord("reviews", at: index) || cursor.isWord("reports", at: index)
      || cursor.isWord("publications", at: index)
  }

  /// "Positive neurons were found in the cortex (12%) and the thalamus (30%)": how many of the cells lie there.
  func isPlaceOfNeurons(_ first: Int) -> Bool {
    guard cursor[at: first - 1].opensBracket, cursor[at: first + 2].closesBracket else {
      return false
    }
    return (max(cursor.sentence(at: first).lowerBound, first - 24)..<first).contains {
      cursor.isWord("were", at: $0)
        && (cursor.isWord("neurons", at: $0 - 1) || cursor.isWord("neurones", at: $0 - 1)
          || cursor.isWord("interneurons", at: $0 - 1) || cursor.isWord("motoneurons", at: $0 - 1))
    }
  }

  /// "660 prescriptions were reviewed, of which 304 (46%) were wrong and 30 (5%) late": of the things that the number
  /// before counts; "12 models, of which 30% of patients …" tells of others.
  func isOfWhich(_ start: Int) -> Bool {
    let sentence = cursor.sentence(at: start)
    guard
      let which = (max(sentence.lowerBound, start - 20)..<start).last(where: {
        cursor.isWord("which", at: $0) && cursor.isWord("of", at: $0 - 1)
      }),
      !(which..<start + 8).contains(where: {
        cursor[at: $0].is(.semicolon) || cursor.isUnitWord(at: $0)
      }),
      let number = (max(sentence.lowerBound, which - 20)..<which).last(where: {
        cursor[at: $0].isInteger && cursor[at: $0].value >= 10
      })
    else { return false }
    return cursor.namesThings(at: number + 1, hasWhole: true)
  }
}
