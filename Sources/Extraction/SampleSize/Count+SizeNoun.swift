import Documents
import Lexing

// MARK: What a size counts, if no people

extension Count {
  /// What "n = 44" counts, if no people: the noun behind it, "(n = 44 eyes)", or those of whom the sentence says
  /// that they were assigned or treated, "Eyes were randomized to bevacizumab (n = 30)".
  func unitOfSize(before sign: Int) -> CountedNoun? {
    if let noun = noun(from: index + 1) { return noun.kind == .people ? nil : noun }
    guard mayHave([.trialUnit, .cluster]), mayHave([.randomized, .divided, .treated]) else {
      return nil
    }
    for verb in sentence.lowerBound..<sign
    where cursor[at: verb].is([.randomized, .divided, .treated])
      && (isPassive(verb) || isFinite(verb))
    {
      return units(before: verb, upTo: sign)
    }
    return nil
  }

  /// The units that are the subject of a verb, where no people stand before a size: clusters only if they are as many,
  /// "Twelve villages were randomised to care (n = 6)", but not "(n = 2345)".
  private func units(before verb: Int, upTo sign: Int) -> CountedNoun? {
    var unit: Int?
    for place in sentence.lowerBound..<sign {
      let token = cursor[at: place]
      if token.is(.person), !token.is(.control), !isModifier(place) { return nil }
      if place < verb, unit == nil, token.is([.trialUnit, .cluster]), !isModifier(place),
        !followsPreposition(place)
      {
        unit = place
      }
    }
    guard let unit else { return nil }
    if self[unit].is(.cluster) {
      let whole = self[unit - 1]
      guard whole.isInteger ? Int(whole.value) >= value : value < 50 else { return nil }
    }
    return CountedNoun(
      tokens: unit..<unit + 1, head: unit, kind: self[unit].is(.cluster) ? .cluster : .unit,
      stage: nil, isControl: false)
  }

  /// Whether a noun with the words before it is the object of a preposition: the "lesions" of "rats with lesions".
  func followsPreposition(_ head: Int) -> Bool {
    var place = head - 1
    while place > head - 8,
      self[place].isNumber || self[place].is(.dash)
        || self[place].isWord && (!self[place].is(.function) || isWord("the", at: place))
    {
      place -= 1
    }
    return isPreposition(place) || isWord("after", at: place) || isWord("to", at: place)
      || isWord("without", at: place)
  }

  /// Whether things are counted, and not those in whom they were: "(N = 44 teams)", "(n = 23,066 survey items)".
  var countsThingsBehind: Bool {
    var last = index
    while last < index + 5, self[last + 1].isWord, !self[last + 1].is(.function) { last += 1 }
    return last > index && namesThings(at: last) && !self[last].is([.person, .trialUnit])
  }
}

extension Count {
  /// Whether what stands before a size is things, and not people: "teleconsultation visits (N = 25,182)", "Articles
  /// indexed in the database (N = 155)"; not "patient records (n = 88)", "our series (n = 61)".
  func sizesThings(endingAt anchor: Int) -> Bool {
    let isThing = namesThings(at: anchor) && !self[anchor].is([.study, .studies, .trialUnit])
    let isOfDocuments = (sentence.lowerBound..<min(sentence.lowerBound + 4, sentence.upperBound))
      .contains {
        isWord("articles", at: $0) || isWord("papers", at: $0) || isWord("abstracts", at: $0)
          || isWord("citations", at: $0)
      }
    return (isThing || isOfDocuments) && !mayHave([.person, .trialUnit, .group])
      && !has("patient", in: sentence) && !has("medical", in: sentence)
  }

  /// Whether a name is that of several groups, of each or of all of which a size may be: "the exercise and usual care
  /// groups (n = 72)".
  func namesSeveral(_ name: Range<Int>) -> Bool {
    namesGroups(name.upperBound - 1) && name.contains { self[$0].is(.conjunction) }
  }
}

// MARK: Sizes that are those of no group

extension Count {
  /// Whether those counted are parts of an outcome: "Failure was defined as relapse (n = 13) or death (n = 4)"; not
  /// groups, "Cases were defined as patients with angina (n = 30)", nor those of whom more is said behind it, "Response,
  /// defined as less pain, was higher with ketamine (n = 30)".
  func isOfDefinition(before sign: Int) -> Bool {
    let before = max(sentence.lowerBound, sign - 40)..<sign
    guard
      let end = before.last(where: {
        isWord("as", at: $0) && isWord("defined", at: $0 - 1)
          || isWord("of", at: $0) && isWord("composite", at: $0 - 1)
      })
    else { return false }
    let goesOn = (end + 1..<sign).contains {
      isAuxiliary($0) && (self[$0 - 1].is(.conjunction) || self[$0 - 1].is(.comma))
    }
    return !goesOn && !mayHave([.randomized, .group])
      && !has([.person, .control], in: sentence.lowerBound..<end)
      && !has([.person, .control], in: end..<sign)
  }

  /// Whether a size is that of people of a group who were lost: "those of the drug group who were lost to follow-up (n =
  /// 9)"; not "Less blood was lost with tranexamic acid (n = 50)".
  func followsLoss(_ sign: Int) -> Bool {
    guard let verb = (sign - 9..<sign).last(where: { isWord("lost", at: $0) }) else { return false }
    let isAmount =
      isAuxiliary(verb - 1) && isWord("with", at: verb + 1)
      && !has(.person, in: sentence.lowerBound..<verb)
    guard !isAmount else { return false }
    return !has(.group, in: sign - 3..<sign) && !has(.randomized, in: verb..<sign)
      && !(verb..<sign).contains { self[$0].closesBracket || self[$0].is(.comma) }
  }

  /// What people are given more or less of.
  private static let portions = WordSet([
    "cycles", "courses", "injections", "infusions", "procedures", "doses", "sessions",
    "transfusions", "operations", "vaccinations", "fractions", "embryos",
  ])

  /// Whether a bracket tells how many people had so much of something: "Patients received 4 (n = 20) or 6 (n = 15)
  /// cycles"; not if these are compared, "The trial compared 4 (n = 60) and 6 (n = 62) cycles".
  func isOfPortions(before open: Int) -> Bool {
    guard self[open - 1].isInteger, !self[open - 2].is([.group, .label, .studies]),
      !has("compared", in: open - 10..<open)
    else { return false }
    var place = open
    while place < open + 60, sentence.contains(place) {
      let next = skippingBrackets(place)
      if next > place {
        place = next
      } else if self[place].isNumber || self[place].is(.comma) || self[place].is(.conjunction) {
        place += 1
      } else {
        break
      }
    }
    return cursor.isWord(of: Self.portions, at: place)
  }

  /// Whether a share follows: "(n = 10, 28%)", "(n = 10 [28%])".
  var hasShareInBracket: Bool {
    var place = index + 1
    while self[place].is(.comma) || self[place].is(.semicolon) || self[place].opensBracket {
      place += 1
    }
    return self[place].isNumber && self[place + 1].is(.percent)
  }

  /// Whether words name where in a figure or table something is shown, or how it was tested: "right panel", "upper
  /// row", "ANOVA", "Mann-Whitney test"; not one of two tests that are compared, "(HPV test, n = 40; Pap test, n = 41)".
  func namesPanel(in label: Range<Int>, open: Int) -> Bool {
    label.contains {
      isWord("panel", at: $0) || isWord("panels", at: $0) || isWord("figure", at: $0)
        || isWord("fig", at: $0) || isWord("anova", at: $0)
    }
      || isWord("test", at: label.upperBound - 1) && label.count > 1
        && (!mayHave(.randomized)
          || (open..<(closing(open) ?? open)).count { isWord("test", at: $0) } < 2)
      || isWord("row", at: label.upperBound - 1) || isWord("rows", at: label.upperBound - 1)
      || isWord("column", at: label.upperBound - 1) || isWord("columns", at: label.upperBound - 1)
  }
}

// MARK: Samples told by their origin

extension Count {
  /// What tells one sample of a study from its other.
  private static let partsOfStudy = WordSet([
    "discovery", "replication", "validation", "derivation", "development", "training", "test",
    "testing", "exploratory", "confirmatory", "calibration", "holdout",
  ])

  /// Whether one of several samples of a study ends at a place: "The discovery sample", or "The UK sample" where the
  /// passage tells the size of another, "the US sample (n = 218)".
  func isOneOfSamples(endingAt anchor: Int) -> Bool {
    guard isWord("sample", at: anchor), isWord("the", at: anchor - 2) || isArticle(anchor - 2)
    else { return false }
    if cursor.isWord(of: Self.partsOfStudy, at: anchor - 1) { return true }
    return self[anchor - 1].flags.contains(.capitalized)
      && cursor.surroundings(of: anchor).contains {
        $0 != anchor && cursor.isWord("sample", at: $0) && cursor[at: $0 + 1].is(.openParenthesis)
          && cursor.isWord("n", at: $0 + 2) && cursor[at: $0 - 1].flags.contains(.capitalized)
          && !isSameWord($0 - 1, anchor - 1)
      }
  }

  /// Whether what animals or people received is only how they were kept: "received standard laboratory diet".
  func tellsUpkeep(behind verb: Int) -> Bool {
    (verb + 1..<verb + 6).contains {
      isWord("chow", at: $0)
        || (isWord("diet", at: $0) || isWord("water", at: $0) || isWord("food", at: $0)
          || isWord("care", at: $0))
          && (verb + 1..<$0).contains {
            isWord("standard", at: $0) || isWord("normal", at: $0) || isWord("regular", at: $0)
              || isWord("usual", at: $0) || isWord("routine", at: $0)
          }
    }
  }

  /// Whether the only size of a sentence stands behind what all are given beside their own: "randomized to drug A or
  /// placebo, with open-label B (n = 310)".
  func isGivenToAll(_ name: Range<Int>) -> Bool {
    let with = name.lowerBound - 1
    return isWord("with", at: with) && self[with - 1].is(.comma) && !hasOtherSize
      && has([.conjunction, .versus], in: sentence.lowerBound..<with)
  }
}
