import Documents
import Lexing

/// Percentages that are values of a measure, points of a scale or general truths.
extension ProportionReader {
  /// "HbA1c was 7.8%", "mean adherence was 85%": a quantity that is measured in percent.
  func isMeasurement(before first: Int) -> Bool {
    let sentence = cursor[at: first].sentence
    let before = first - 1
    // "Se = 82%; Sp = 97%"
    if cursor[at: before].is(.equals),
      cursor.isWord("se", at: before - 1) || cursor.isWord("sp", at: before - 1)
    {
      return true
    }
    // A linking verb has a subject; elsewhere people or numbers in between break the tie.
    let isLinked =
      cursor.isWord("was", at: before) || cursor.isWord("were", at: before)
      || cursor.isWord("is", at: before) || cursor[at: before].is(.equals)
      || endsChange(before)
    var index = before
    var steps = 0
    var depth = 0
    var hasValue = false
    while steps < (isLinked ? 24 : 20), cursor[at: index].sentence == sentence {
      let token = cursor[at: index]
      if token.closesBracket { depth += 1 }
      if token.opensBracket { depth = max(0, depth - 1) }
      // "values decreased (39.7% …) and were lower in the other group (29.9% …)"
      if let refused, refused.reason == .notAShare, index < refused.end { return true }
      if depth == 0 {
        if token.is(.semicolon) { return isOfTheSame(behind: index, before: first) }
        // A rate is a share though it may be called mean; events are counted, not measured.
        if token.is(.share) {
          // "the saturation rate was 94%"
          return isShareOfQuantity(at: index) || isRateOfMeasure(at: index) || isOfTest(at: index)
        }
        if token.is(.person), !isLinked { return false }
        // "with a score of 7, the risk of relapse was 41%"
        if cursor.isWord("risk", at: index), cursor.isWord("of", at: index + 1) { return false }
        // "In the other group, these values were 72.2%, 4.5% and 22.7%": as those before.
        if cursor.isWord("these", at: index - 1),
          cursor.isWord("values", at: index) || cursor.isWord("figures", at: index)
            || cursor.isWord("numbers", at: index)
        {
          return refused.map { cursor[at: $0.end].sentence >= sentence - 1 } ?? false
        }
        if tellsOfTest(at: index) { return true }
        if token.is(.percentMeasure), !isLimited(at: index) {
          return !isOfRate(at: index) && !isOfShare(at: index)
        }
        // "the mean was 27 sessions with 40% attending": that mean has its value.
        if token.isNumber, !token.flags.contains(.spelled), !isLinked { hasValue = true }
        if cursor.isWord("averaged", at: index) { return true }
        if token.is(.average), !hasValue, !cursor.isWord("on", at: index - 1) {
          // "Median PFS was 5.4 months, and the ORR was 31% (95% CI 25–38)"
          return
            !(cursor[at: first + 2].opensBracket && cursor.isWord("median", at: index)
            && cursor.hasOwnValue(average: index, before: first))
        }
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Whether the clause behind a semicolon tells of what the percentage before it was of, and that was no share: "The
  /// sensitivity of CT was 80%; that of MRI was 85%", but not "those in group B had relapse in 24%".
  private func isOfTheSame(behind semicolon: Int, before first: Int) -> Bool {
    guard let refused, refused.reason == .notAShare, refused.end <= semicolon,
      semicolon - refused.end <= 8,
      cursor.isWord("was", at: first - 1) || cursor.isWord("were", at: first - 1)
    else { return false }
    let word =
      cursor[at: semicolon + 1].isWord && cursor[at: semicolon + 1].is(.conjunction)
      ? semicolon + 2 : semicolon + 1
    return cursor.isWord("that", at: word) && cursor[at: word + 1].is(.function)
      || cursor.isWord("those", at: word) && cursor.isWord("of", at: word + 1)
  }

  /// "the saturation rate", "the correction rate of the angle", "the mean recovery rate": how far each was changed.
  private func isRateOfMeasure(at rate: Int) -> Bool {
    guard cursor.isWord("rate", at: rate) || cursor.isWord("rates", at: rate) else { return false }
    let noun = rate - 1
    if cursor.isWord("recovery", at: noun) || cursor.isWord("resorption", at: noun) {
      return cursor[at: noun - 1].is(.average) && !cursor.isWord("across", at: rate + 1)
        && !cursor.isWord("among", at: rate + 1)
    }
    return cursor.isWord("saturation", at: noun) || cursor.isWord("correction", at: noun)
      || cursor.isWord("inhibition", at: noun)
  }

  /// "the positive predictive value was 76%", "more sensitive than mammography (84% v 62%)".
  private func tellsOfTest(at index: Int) -> Bool {
    if cursor.isWord("predictive", at: index) {
      return cursor.isWord("value", at: index + 1) || cursor.isWord("values", at: index + 1)
    }
    return cursor.isWord("than", at: index + 1)
      && (cursor.isWord("sensitive", at: index) || cursor.isWord("specific", at: index))
  }

  /// "false-positive rate", "true negative rates": how good a test is.
  private func isOfTest(at rate: Int) -> Bool {
    guard cursor.isWord("positive", at: rate - 1) || cursor.isWord("negative", at: rate - 1) else {
      return false
    }
    let kind = cursor[at: rate - 2].is(.dash) ? rate - 3 : rate - 2
    return cursor.isWord("false", at: kind) || cursor.isWord("true", at: kind)
  }

  /// "improved from 33 to" ends at an index: the subject stands before the verb.
  private func endsChange(_ index: Int) -> Bool {
    guard cursor.isWord("to", at: index) else { return false }
    let value = cursor[at: index - 1].is(.percent) ? index - 2 : index - 1
    return cursor[at: value].isNumber && cursor.isWord("from", at: value - 1)
  }

  /// "the percentage of time in bed", "median percentage volume loss": a share of no people.
  private func isShareOfQuantity(at index: Int) -> Bool {
    guard
      cursor.isWord("percentage", at: index) || cursor.isWord("percentages", at: index)
        || cursor.isWord("percent", at: index) || cursor.isWord("proportion", at: index)
        || cursor.isWord("share", at: index)
    else { return false }
    // "the proportion mediated was 30%", "the percentage ulcer size"
    if cursor.isWord("mediated", at: index + 1) || namesExtent(behind: index) { return true }
    guard cursor.isWord("of", at: index + 1) else {
      return cursor[at: index - 1].is(.average) && cursor[at: index + 1].isWord
    }
    let phrase = cursor.moved(to: index + 2)
    if phrase.namesPeople(within: 4) { return false }
    // "the median proportion of therapy given at home"
    if cursor[at: index - 1].is(.average) { return cursor.named(behindOf: index + 1) == .things }
    if cursor.namesThings(at: phrase.isWord("the") ? index + 3 : index + 2, hasWhole: false) {
      return true
    }
    let isNamed = !cursor.isWord("the", at: index + 2)
    return cursor[at: isNamed ? index + 2 : index + 3].is(.reference)
  }

  /// "percentage ulcer size", "percentage reduction": how large something is, or by how much it changed; "the proportion
  /// receiving volume expansion" is of people.
  private func namesExtent(behind percentage: Int) -> Bool {
    for place in percentage + 1..<percentage + 4 {
      guard cursor[at: place].isWord, !cursor[at: place].is(.function),
        !cursor.endsInVerb(at: place)
      else { return false }
      if cursor.isWord("size", at: place) || cursor.isWord("area", at: place)
        || cursor.isWord("volume", at: place) || cursor.isWord("reduction", at: place)
      {
        return true
      }
    }
    return false
  }

  /// "rates of incomplete compliance", "incidence of stenosis": those who have what is otherwise
  /// measured.
  private func isOfRate(at index: Int) -> Bool {
    if cursor.isWord("coverage", at: index) { return cursor.isWord("insurance", at: index - 1) }
    guard cursor.isWord("compliance", at: index) || cursor.isWord("stenosis", at: index) else {
      return false
    }
    let preposition = cursor.isWord("of", at: index - 1) ? index - 1 : index - 2
    return cursor.isWord("of", at: preposition) && cursor[at: preposition - 1].is(.share)
  }

  /// "the proportions of patients with an elevation of enzyme levels": those who have what is otherwise
  /// measured.
  private func isOfShare(at index: Int) -> Bool {
    for place in stride(from: index - 1, through: index - 12, by: -1) {
      let token = cursor[at: place]
      guard token.isWord || token.is(.dash) else { return false }
      if token.is(.share), cursor.isWord("of", at: place + 1) {
        return cursor.moved(to: place + 2).namesPeople(within: 3)
      }
    }
    return false
  }

  /// "0% observed, upper 95% CI 0.6%", "(95% lower bound, 15%)", "upper 95% confidence limit 35%": the one bound
  /// that an interval has.
  func isOneSidedLimit(_ first: Int) -> Bool {
    var name = first - 1
    if cursor[at: name].is(.comma) || cursor[at: name].is(.equals) || cursor[at: name].is(.colon)
      || cursor.isWord("of", at: name) || cursor.isWord("was", at: name)
    {
      name -= 1
    }
    guard
      cursor[at: name].is(.interval) || cursor.isWord("bound", at: name)
        || cursor.isWord("limit", at: name)
    else { return false }
    return (first - 6..<name).contains {
      cursor.isWord("upper", at: $0) || cursor.isWord("lower", at: $0)
    }
  }

  /// "categorized as 100%, >75%, and >50%": the next of the list is a limit, and so is this one.
  func precedesThreshold(_ end: Int) -> Bool {
    // "a 50% or greater reduction"
    if cursor.isWord("or", at: end), cursor[at: end + 1].is(.comparativeDegree) { return true }
    guard cursor[at: end].is(.comma) else { return false }
    let next = cursor[at: end + 1].is(.conjunction) ? end + 2 : end + 1
    return (cursor[at: next].is(.greater) || cursor[at: next].is(.greaterOrEqual))
      && cursor[at: next + 1].isNumber && cursor[at: next + 2].is(.percent)
  }

  /// "at any cutoff from 9% to 59%": "from" leads to what was tried, not to what changed.
  func isOfCutoffs(_ from: Int) -> Bool {
    (from - 8..<from).contains { index in
      cursor[at: index].sentence == cursor[at: from].sentence
        && (cursor.isWord("cutoff", at: index) || cursor.isWord("cutoffs", at: index)
          || cursor.isWord("threshold", at: index) || cursor.isWord("thresholds", at: index))
    }
  }

  /// "HbA1c < 7%": a limit of the measure says which people are counted.
  private func isLimited(at index: Int) -> Bool {
    let behind = cursor[at: index + 1]
    return behind.is(.less) || behind.is(.greater) || behind.is(.lessOrEqual)
      || behind.is(.greaterOrEqual) || cursor.isWord("below", at: index + 1)
      || cursor.isWord("above", at: index + 1) || cursor.isWord("under", at: index + 1)
      || cursor.isWord("over", at: index + 1)
  }

  /// "ACR 20% (ACR20) and 70% (ACR70) response": what a criterion's name repeats; "after a 35%
  /// haemorrhage", "subjected to trauma and 35% haemorrhage": how much blood was taken.
  func namesCriterion(_ first: Int, _ after: Int) -> Bool {
    if cursor.isWord("hemorrhage", at: after) || cursor.isWord("haemorrhage", at: after) {
      return cursor.isWord("a", at: first - 1)
        || (first - 10..<first).contains { cursor.isWord("subjected", at: $0) }
    }
    if namesResponseOfArthritis(first) { return true }
    guard cursor[at: after].is(.openParenthesis), cursor[at: first].isInteger else { return false }
    let (name, number) = (cursor[at: after + 1], cursor[at: first])
    guard name.isWord, name.end - name.start > number.end - number.start,
      cursor[at: after + 2].is(.closeParenthesis)
    else { return false }
    return cursor.text[name.range].suffix(number.range.count)
      .elementsEqual(cursor.text[number.range])
  }

  /// "ACR 20%", "ACR response rates of 20%, 50% and 70%": the criteria of the American College of Rheumatology.
  private func namesResponseOfArthritis(_ first: Int) -> Bool {
    let value = cursor[at: first].value
    guard value == 20 || value == 50 || value == 70 else { return false }
    if cursor.isWord("acr", at: first - 1) { return true }
    return (first - 12..<first - 1).contains {
      cursor.isWord("acr", at: $0)
        && (cursor.isWord("response", at: $0 + 1) || cursor.isWord("responses", at: $0 + 1))
        && (cursor.isWord("of", at: $0 + 2) || cursor.isWord("of", at: $0 + 3))
    }
  }

  /// "at 25% to 75%": a point of a scale; "remained at 34%" is a share.
  func isPoint(_ first: Int) -> Bool {
    guard cursor.isWord("at", at: first - 1) else { return false }
    let before = cursor[at: first - 2]
    return before.isWord && !cursor.isWord("remained", at: first - 2)
      && !cursor.isWord("stood", at: first - 2) && !cursor.isWord("stable", at: first - 2)
      && !before.is(.comparativeDegree)
  }

  /// "accounts for 3% to 4% of all cancers": how common something is, in the present tense, and no finding.
  func statesBurden(_ first: Int, _ after: Int) -> Bool {
    guard section != .results, section != .caption else { return false }
    var end = after
    if cursor.isWord("to", at: end) || cursor[at: end].is(.conjunction) {
      var next = cursor.moved(to: end + 1)
      if next.percentValue() != nil, next.acceptPercentSign() { end = next.index }
    }
    guard cursor.isWord("of", at: end), cursor.isWord("all", at: end + 1),
      (first - 7..<first).contains(where: { accountsFor(at: $0) })
    else { return false }
    return !cursor.sentence(at: first).contains {
      tellsOwnFinding(at: $0) || cursor.isWord("our", at: $0) || cursor.isWord("this", at: $0)
        || cursor.isWord("these", at: $0)
    }
  }

  /// "accounts for", "represents", "constitute".
  private func accountsFor(at index: Int) -> Bool {
    cursor.isWord("for", at: index)
      && (cursor.isWord("accounts", at: index - 1) || cursor.isWord("account", at: index - 1)
        || cursor.isWord("accounting", at: index - 1))
      || cursor.isWord("represents", at: index) || cursor.isWord("represent", at: index)
      || cursor.isWord("comprise", at: index) || cursor.isWord("comprises", at: index)
      || cursor.isWord("constitute", at: index) || cursor.isWord("constitutes", at: index)
  }

  /// A verb of the past, or the authors: "was", "we".
  private func tellsOwnFinding(at index: Int) -> Bool {
    cursor.isWord("was", at: index) || cursor.isWord("were", at: index)
      || cursor.isWord("had", at: index) || cursor.isWord("we", at: index)
  }

  /// A verb of the present: "is", "affects", "can".
  private func isPresentVerb(at index: Int) -> Bool {
    cursor.isWord("is", at: index) || cursor.isWord("are", at: index)
      || cursor.isWord("have", at: index) || cursor.isWord("has", at: index)
      || cursor.isWord("affects", at: index) || cursor.isWord("can", at: index)
      || cursor.isWord("may", at: index) || cursor.isWord("remains", at: index)
      || cursor.isWord("develop", at: index) || cursor.isWord("develops", at: index)
      || cursor.isWord("occurs", at: index) || cursor.isWord("occur", at: index)
      || cursor.isWord("does", at: index) || cursor.isWord("do", at: index)
      || cursor.isWord("suffer", at: index) || cursor.isWord("die", at: index)
  }

  /// Whether a sentence that opens unlabelled prose says what is generally so, in the present tense.
  func isGeneralStatement(_ first: Int) -> Bool {
    // "In 3% of cases, however, there is a risk of bleeding"
    if section == .conclusions {
      guard cursor.isWord("in", at: first - 1),
        let there = (first + 2..<first + 10).first(where: {
          cursor.isWord("there", at: $0)
            && (cursor.isWord("is", at: $0 + 1) || cursor.isWord("are", at: $0 + 1))
        })
      else { return false }
      return !(first..<there).contains { cursor[at: $0].is(.semicolon) }
        && !cursor.sentence(at: first).contains {
          tellsOwnFinding(at: $0) || cursor.isWord("our", at: $0)
        }
    }
    let opening = cursor[at: cursor.bounds.lowerBound].sentence
    guard section == .body, cursor[at: first].sentence - opening < 5 else { return false }
    var isPresent = false
    var sentence = cursor.sentence(at: first)
    // "Because 30% of patients do not tolerate metformin, we compared …"
    if cursor.isWord("because", at: sentence.lowerBound),
      let comma = sentence.first(where: { cursor[at: $0].is(.comma) }), comma > first
    {
      sentence = sentence.lowerBound..<comma
    }
    for index in sentence {
      if tellsOwnFinding(at: index) { return false }
      isPresent = isPresent || isPresentVerb(at: index)
    }
    return isPresent
  }
}
