import Documents
import Lexing

/// Percentages by which something changed.
extension ProportionReader {
  /// "69% improvement in thirst, 70% in hunger, 77% in fatigue": the noun of a change is said once; "a 42% fall
  /// in proteinuria, versus 8%", "LDL decreased 42%, triglycerides 24% and apo B 34%".
  func continuesChange(_ first: Int, _ end: Int) -> Bool {
    guard let refused, refused.reason == .relativeChange,
      cursor[at: refused.end - 1].sentence == cursor[at: first].sentence
    else { return false }
    if continuesFall(first, from: refused.end) || continuesVerb(first) { return true }
    guard cursor[at: first - 1].is(.comma) || cursor[at: first - 1].is(.conjunction),
      cursor.isWord("in", at: end), first - refused.end < 10
    else { return false }
    let noun = cursor[at: refused.end].is(.change) ? refused.end + 1 : refused.end
    return cursor.isWord("in", at: noun)
      && !(noun..<end + 5).contains { cursor.isPeopleWord(at: $0) || cursor[at: $0].is(.group) }
  }

  /// Whether "versus" leads on from the noun of a change: "a 42% fall in proteinuria, versus 8%".
  private func continuesFall(_ first: Int, from end: Int) -> Bool {
    var versus = first - 1
    if cursor.isWord("with", at: versus) || cursor.isWord("to", at: versus) { versus -= 1 }
    guard cursor[at: versus].is(.versus), versus > end, versus - end < 12,
      cursor[at: end].is(.change)
    else { return false }
    return !(end..<versus).contains {
      cursor.isPeopleWord(at: $0) || cursor.isOutcomeVerb(at: $0) || cursor[at: $0].is(.percent)
    }
  }

  /// Whether a percentage goes on a list whose first one stands behind a verb of change.
  private func continuesVerb(_ first: Int) -> Bool {
    var number = first
    for _ in 0..<6 {
      var place = number - 1
      while number - place < 5, namesPart(at: place) { place -= 1 }
      guard place < number - 1 else { return false }
      if cursor[at: place].is(.conjunction) { place -= 1 }
      if cursor[at: place].is(.comma) { place -= 1 }
      guard cursor[at: place].is(.percent) else { return false }
      number = place - 1
      if cursor[at: number - 1].is(.change) { return true }
    }
    return false
  }

  /// Whether a word can be of the name of what a list of percentages is about: "apo B".
  private func namesPart(at index: Int) -> Bool {
    let token = cursor[at: index]
    return token.is(.dash)
      || token.isWord && !token.is([.conjunction, .person, .versus, .function, .share])
        && !cursor.isOutcomeVerb(at: index)
  }

  /// "the percent change in tumor size in the one group was 1.1%": how much it changed, far before.
  func tellsPercentChange(before verb: Int) -> Bool {
    guard cursor.isWord("was", at: verb) || cursor.isWord("were", at: verb) else { return false }
    for place in stride(from: verb - 1, through: verb - 30, by: -1) {
      let token = cursor[at: place]
      if token.is(.change), !token.is(.changeVerb) {
        return cursor.isWord("percent", at: place - 1) || cursor.isWord("percentage", at: place - 1)
      }
      if cursor.isWord("was", at: place) || cursor.isWord("were", at: place) || token.is(.period)
        || token.is(.semicolon)
      {
        return false
      }
    }
    return false
  }

  /// "reduced by 21%", "a reduction of 25%", "the reduction was only 14.7%", "difference 7.5%".
  func isChange(before first: Int) -> Bool {
    var place = beforeApproximation(first - 1)
    // "by 39 and 82%": the last of a list that shares the sign
    let list = beforeApproximation(cursor.startOfBareList(before: first) - 1)
    if cursor.isWord("by", at: list) { place = list }
    if cursor.isWord("by", at: place) {
      // "reduced pain and was used by 40%": by whom, not by how much.
      if cursor.endsInParticiple(at: place - 1), !cursor[at: place - 1].is(.change) { return false }
      for step in 1...6 where cursor[at: place - step].is(.change) { return true }
      // "was reduced by 24% (…) and pneumonia by 35%"
      if let refused, refused.reason == .relativeChange,
        cursor[at: refused.end - 1].sentence == cursor[at: first].sentence
      {
        return true
      }
      return isComparison(place - 1) || cursor[at: place - 1].is(.comparativeDegree)
        || isAmountOfChange(place)
    }
    if isComparison(place) { return !isResponseRate(place, first) }
    if cursor.isWord("of", at: place) || cursor.isWord("was", at: place)
      || cursor.isWord("were", at: place) || cursor[at: place].is(.equals)
      || cursor[at: place].is(.openParenthesis) || cursor[at: place].is(.colon)
    {
      let before = place - 1
      // "patients with moderate and mild improvement were 40% and 12%"
      if cursor.isWord("were", at: place), countsPeopleWith(before) { return false }
      return isComparison(before)
        || cursor[at: before].is(.change) && cursor[at: before].is(.percentQualified)
          && !cursor[at: place].is(.openParenthesis) && !isLossOfPeople(before)
    }
    // "neutropenia 22%, ALT increase 7%": one of a list of shares
    if followsShare(first) { return false }
    if isObjectOfChange(place) { return true }
    guard cursor[at: place].is(.change) else { return false }
    // "HDL cholesterol improved 7%", but not "(improved 34%, unchanged 12%)"
    if cursor.isWord("improved", at: place) || cursor.isWord("increased", at: place) {
      return isSubject(place - 1)
    }
    // "fell 20%", "rose 20%"
    if !cursor[at: place].is(.percentQualified) {
      return cursor.isWord("fell", at: place) || cursor.isWord("rose", at: place)
        || cursor.isWord("dropped", at: place) || cursor.isWord("grew", at: place)
        || cursor.isWord("declined", at: place)
    }
    return true
  }

  /// Whether the one before in a list was taken for a share: "neutropenia 22%, ALT increase 7%".
  private func followsShare(_ first: Int) -> Bool {
    guard lastEnd < first, refused?.end != lastEnd else { return false }
    var place = first - 1
    while first - place < 5, cursor[at: place].isWord || cursor[at: place].is(.dash),
      !cursor[at: place].is(.conjunction)
    {
      place -= 1
    }
    if cursor[at: place].is(.conjunction) { place -= 1 }
    if cursor[at: place].is(.comma) { place -= 1 }
    return place < first - 1 && place + 1 == lastEnd
  }

  /// "Losartan reduced urinary protein 42%": a verb of change has a subject, and its object ends at an index.
  private func isObjectOfChange(_ last: Int) -> Bool {
    for index in stride(from: last, through: last - 4, by: -1) {
      if index < last, isActiveChange(index) { return true }
      guard namesPart(at: index), !cursor[at: index].is(.change) else { return false }
    }
    return false
  }

  /// Whether a verb at an index says that a subject before it changed something: "the drug lowered", but not
  /// "with lowered", "were decreased appetite".
  func isActiveChange(_ index: Int) -> Bool {
    (cursor.isWord("reduced", at: index) || cursor.isWord("lowered", at: index)
      || cursor.isWord("decreased", at: index) || cursor.isWord("increased", at: index)
      || cursor.isWord("raised", at: index) || cursor.isWord("improved", at: index))
      && isSubject(index - 1)
  }

  /// Whether a word can be the last of a subject: a noun, as far as it is no word of grammar and none for
  /// people, of whom a percentage is a share.
  private func isSubject(_ index: Int) -> Bool {
    // "the drug significantly reduced"
    let token = cursor[at: index]
    let isAdverb =
      token.isWord && token.end - token.start > 4
      && cursor.text[Int(token.end) - 1] == UInt8(ascii: "y")
      && cursor.text[Int(token.end) - 2] == UInt8(ascii: "l")
    let subject = cursor[at: isAdverb ? index - 1 : index]
    return subject.isWord && !subject.is([.function, .conjunction, .person, .share])
      && !cursor.isOutcomeVerb(at: isAdverb ? index - 1 : index)
  }

  /// "the reduction in urinary protein was 42%", "a reduction in urinary protein of 42%", "the survival
  /// advantage at 5 years was 11%": a noun of change with what it is of leads to the percentage.
  func isAmountOfNoun(before first: Int) -> Bool {
    let link = beforeApproximation(first - 1)
    let isOf = cursor.isWord("of", at: link)
    guard
      isOf || cursor.isWord("was", at: link) || cursor.isWord("were", at: link)
        || cursor.isWord("averaged", at: link)
    else { return false }
    if namesAdvantage(at: link - 1) { return true }
    for index in stride(from: link - 2, through: link - 14, by: -1) {
      let token = cursor[at: index]
      guard token.isWord || token.isNumber || token.is(.dash) || token.is(.slash),
        !cursor.isOutcomeVerb(at: index)
      else { return false }
      if cursor.isWord(of: Self.changeNouns, at: index) || namesAdvantage(at: index),
        isPreposition(of: index + 1)
      {
        // "the size of the effect of counselling was 37%"
        return isOf || headsClause(index) || cursor.isWord("size", at: index - 3)
      }
    }
    return false
  }

  private func isPreposition(of index: Int) -> Bool {
    cursor.isWord("in", at: index) || cursor.isWord("of", at: index)
      || cursor.isWord("at", at: index)
      || cursor.isWord("from", at: index) || cursor.isWord("between", at: index)
  }

  /// "absolute benefit", "survival advantage".
  private func namesAdvantage(at index: Int) -> Bool {
    cursor.isWord("advantage", at: index)
      || cursor.isWord("benefit", at: index)
        && (cursor.isWord("absolute", at: index - 1) || cursor.isWord("survival", at: index - 1)
          || cursor.isWord("mortality", at: index - 1))
  }

  /// Whether a noun is the head of its clause: no preposition stands before it and its adjectives, as in
  /// "patients with a reduction in pain", and no amount, as in "a 20 mmHg decline in pressure".
  private func headsClause(_ noun: Int) -> Bool {
    for index in stride(from: noun - 1, through: noun - 6, by: -1) {
      let token = cursor[at: index]
      guard token.sentence == cursor[at: noun].sentence, !token.isNumber else {
        return !token.isNumber
      }
      guard token.isWord else { return true }
      if cursor.isWord("the", at: index) || cursor.isWord("a", at: index)
        || cursor.isWord("an", at: index)
      {
        return !cursor[at: index - 1].is(.function)
          || cursor[at: index - 1].sentence != cursor[at: noun].sentence
      }
      if token.is(.function) { return false }
    }
    return true
  }

  private static let changeNouns = WordSet([
    "attenuation", "augmentation", "change", "changes", "decline", "declines", "decrease",
    "decreases", "decrement", "difference", "differences", "drop", "effect", "enhancement", "fall",
    "gain",
    "gains", "improvement", "improvements", "increase", "increases", "increment", "lowering",
    "prolongation", "reduction", "reductions", "rise", "savings", "shortening", "shrinkage",
    "suppression",
  ])

  /// "RR 34%, SD 30%, PD 36%": the rate of response, as those behind it tell.
  private func isResponseRate(_ name: Int, _ first: Int) -> Bool {
    guard cursor.isWord("rr", at: name), cursor[at: first + 1].is(.percent) else { return false }
    let next = first + 3
    return cursor.isWord("sd", at: next) || cursor.isWord("pd", at: next)
      || cursor.isWord("cr", at: next) || cursor.isWord("pr", at: next)
  }

  /// "graft loss was 12%", "fetal loss": an event that people have.
  private func isLossOfPeople(_ index: Int) -> Bool {
    cursor.isWord("loss", at: index)
      && (cursor.isWord("graft", at: index - 1) || cursor.isWord("allograft", at: index - 1)
        || cursor.isWord("fetal", at: index - 1) || cursor.isWord("foetal", at: index - 1)
        || cursor.isWord("pregnancy", at: index - 1) || cursor.isWord("implant", at: index - 1)
        || cursor.isWord("tooth", at: index - 1))
  }

  /// Whether the subject that ends at an index is of people who have something: "patients with a mild
  /// improvement".
  private func countsPeopleWith(_ end: Int) -> Bool {
    for index in stride(from: end, through: end - 10, by: -1) {
      let token = cursor[at: index]
      guard token.isWord || token.is(.dash), token.sentence == cursor[at: end].sentence else {
        return false
      }
      if cursor.isWord("with", at: index) || cursor.isWord("who", at: index)
        || cursor.isWord("showing", at: index) || cursor.isWord("having", at: index)
      {
        // "In patients with diabetes reductions were 35% and 20%"
        return cursor[at: index - 1].is(.person)
          && !(cursor.isWord("in", at: index - 2) || cursor.isWord("for", at: index - 2)
            || cursor.isWord("among", at: index - 2))
      }
    }
    return false
  }

  /// The token before what makes a number approximate, at an index or before it: "by" of "by approximately",
  /// "was" of "was only".
  func beforeApproximation(_ index: Int) -> Int {
    var place = index
    while cursor[at: place].is(.approximately) || cursor.isWord("only", at: place)
      || cursor.isWord("about", at: place) || cursor.isWord("approximately", at: place)
      || cursor.isWord("around", at: place) || cursor.isWord("almost", at: place)
      || cursor.isWord("nearly", at: place) || cursor.isWord("an", at: place)
      || cursor.isWord("over", at: place) || cursor.isWord("additional", at: place)
      || cursor.isWord("average", at: place)
      || cursor.isWord("the", at: place) && cursor.isWord("of", at: place - 1)
    {
      place -= 1
    }
    return place
  }

  /// "reduced amylose content, viscosity and breakdown by": a verb of change leads to "by" over what it
  /// changed.
  private func isAmountOfChange(_ by: Int) -> Bool {
    for index in stride(from: by - 7, through: by - 24, by: -1) {
      let token = cursor[at: index]
      // "attacks fell from 8.4 to 3.2 per week and consumption by 62%"
      let isOfChange = cursor.isWord("from", at: index - 1) || cursor.isWord("to", at: index - 1)
      if token.isNumber && !isOfChange || token.is(.semicolon) || token.kind == .end {
        return false
      }
      if token.is(.changeVerb) { return cursor[at: index].sentence == cursor[at: by].sentence }
    }
    return false
  }

  private func isComparison(_ index: Int) -> Bool {
    cursor.isComparison(at: index) && !cursor[at: index].is(.ratio)
      && !cursor.isWord("adjusted", at: index)
  }
}
