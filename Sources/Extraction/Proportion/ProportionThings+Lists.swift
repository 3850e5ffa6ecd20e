import Lexing

/// Shares of things that a list or a clause before names.
extension ProportionReader {
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

  private func namesReports(at index: Int) -> Bool {
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
