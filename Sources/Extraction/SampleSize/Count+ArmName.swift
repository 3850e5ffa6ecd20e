import Documents
import Lexing

// MARK: The names of arms

extension Count {
  /// The name that begins at a place: up to a comma, a verb or the next count.
  func name(from start: Int) -> Range<Int> {
    var end = start
    while end < start + 14, sentence.contains(end) {
      let token = self[end]
      if token.is(.openParenthesis), self[end + 2].is(.closeParenthesis), self[end + 3].is(.group) {
        // "the radiotherapy (control) group"
        end += 3
        continue
      }
      if abbreviatesGenus(end) {
        end += 1
        continue
      }
      if token.kind == .symbol, !token.is(.dash), !token.is(.slash), !token.is(.plus),
        !token.is(.quote),
        !token.is(.percent)
      {
        break
      }
      // "were treated with stents compared with 498 …"
      if isWord("whilst", at: end) || isWord("with", at: end) && startsPeople(end + 1) { break }
      if token.is([.conjunction, .versus]) || isWord("while", at: end) || isWord("whereas", at: end)
      {
        var next = end + 1
        while next < end + 4, !self[next].isNumber { next += 1 }
        if next < end + 4, !isWord("mg", at: next + 1), self[next + 1].unit == nil { break }
        if token.is(.versus) || isWord("while", at: end) || isWord("whereas", at: end) { break }
      }
      if end == start {
        end += 1
        continue
      }
      if token.is([.outcome, .completed]) { break }
      // "the comparison group provided data"
      if self[end - 1].is(.group) || isWord("condition", at: end - 1), ends(end, with: "ed") {
        break
      }
      if endsName(end) || startsShare(end) { break }
      end += 1
    }
    return start..<end
  }

  /// Whether the next group or its share begins: "v 15/131", "but only 22/41", "in 19/51", the 37% of "group B 37%".
  private func startsShare(_ place: Int) -> Bool {
    if self[place].isNumber {
      return self[place + 1].is(.slash) && self[place + 2].isNumber
        || self[place + 1].is(.percent)
          && (self[place - 1].is(.group) || self[place - 2].is(.group))
    }
    if isWord("in", at: place) { return self[place + 1].isNumber && startsShare(place + 1) }
    return isWord("but", at: place) || cursor.namesVersus(at: place)
  }

  /// Whether a number of people, and not an amount, stands at a place: "with 498 treated with surgery".
  private func startsPeople(_ place: Int) -> Bool {
    self[place].isInteger && Count.isWhole(at: place, in: cursor)
      && self[place + 1].is([.treated, .person])
  }

  /// Whether a full stop stands behind the letter of a genus and before its species.
  private func abbreviatesGenus(_ place: Int) -> Bool {
    // "H. pylori"
    let (letter, species) = (self[place - 1], self[place + 1])
    return self[place].is(.period) && letter.isWord && letter.end - letter.start == 1
      && letter.flags.contains(.upperCase) && species.isWord
      && !species.flags.contains(.capitalized)
  }

  /// Words that are no part of a name: "tamoxifen for", "placebo during", "letrozole who".
  private func endsName(_ place: Int) -> Bool {
    isAuxiliary(place) || isWord("for", at: place) || isWord("during", at: place)
      || isWord("after", at: place) || isWord("before", at: place) || isWord("at", at: place)
      || isWord("within", at: place) || isWord("over", at: place) || isWord("than", at: place)
      || isWord("who", at: place) || isWord("whom", at: place) || isWord("had", at: place)
      || isWord("have", at: place) || isWord("has", at: place) || isWord("did", at: place)
      || isWord("compared", at: place) || isWord("treated", at: place)
      || isWord("received", at: place) || isWord("underwent", at: place)
      || isWord("as", at: place) && isWord("their", at: place + 1)
      || (isWord("between", at: place) || isWord("from", at: place) || isWord("in", at: place))
        && self[place + 1].isInteger && (1900...2099).contains(self[place + 1].value)
  }

  /// The name that ends at a place: back to a comma, "or", "to", "receive".
  func armName(endingAt end: Int) -> Range<Int>? {
    guard end >= sentence.lowerBound else { return nil }
    if let group = groupDescribed(endingAt: end) { return armName(endingAt: group) }
    var start = end + 1
    var depth = 0
    while start > sentence.lowerBound, start > end - 40 {
      let token = self[start - 1]
      if token.closesBracket {
        // "trastuzumab (n = 117) with no trastuzumab": the bracket ends another arm.
        if let open = openBracket(before: start - 1), hasSize(in: open..<start) { break }
        depth += 1
      }
      if token.opensBracket {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0 {
        if token.is(.comma) || token.is(.semicolon) || token.is(.colon) || token.is(.emDash) {
          break
        }
        if token.is([.conjunction, .versus]) {
          // "vitamin A and zinc (n = 30)" is one name unless "or" or a bracket stands before.
          if !extendsAge(start - 1),
            !isWord("and", at: start - 1) || self[start - 2].is(.closeParenthesis)
              || self[start - 2].is(.comma) || self[start - 2].is(.semicolon)
              || self[start].is([.function, .group])
          {
            break
          }
        }
        if leadsToName(start - 1) { break }
      }
      start -= 1
    }
    // "398 patients rinsed with chlorhexidine (199 patients)": the people are all arms'.
    if start + 2 < end, self[start].isNumber, self[start + 1].is([.person, .trialUnit]),
      let preposition = (start + 2..<end).first(where: { isWord("with", at: $0) })
    {
      start = preposition + 1
    }
    // "at 5 mg/kg: -0.31 ± 0.10 (n = 8)": the mean of those whose name stands before the colon; "Apoe+/-" is a
    // genotype.
    if (start..<end + 1).contains(where: {
      self[$0].is(.plusMinus)
        && (self[$0].hasSpaceBefore || !self[$0 - 1].isWord || self[$0 + 1].isWord)
    }) {
      return self[start - 1].is(.colon) ? armName(endingAt: start - 2) : nil
    }
    if let named = nameBeforeDetails(start, end) { return named }
    // "7 weeks of treatment with fluoxetine", "two cycles of cisplatin"
    if start + 2 < end, self[start].isNumber, isWord("of", at: start + 2),
      self[start + 1].unit?.quantity == .time || isWord("cycles", at: start + 1)
        || isWord("courses", at: start + 1)
    {
      start += 3
    }
    start = skippingWordsBeforeName(start, end)
    guard start <= end else { return nil }
    if start + 12 > end { return start..<end + 1 }
    // A sentence is no name: "The structure of symptoms was tested across two clinical samples (n = 84".
    return endOfLongName(start, end).map { start..<$0 }
  }

  /// Where a name begins behind words that are none of it: "the placebo group", "those of the normal controls".
  private func skippingWordsBeforeName(_ first: Int, _ end: Int) -> Int {
    var start = first
    while start <= end {
      if isWord("those", at: start) || isWord("that", at: start), isWord("of", at: start + 1) {
        start += 2
      } else if mayStandBeforeName(start) {
        start += 1
      } else {
        break
      }
    }
    return start
  }

  /// Whether a conjunction goes on an age: "65 years and older", "12 years or younger".
  func extendsAge(_ place: Int) -> Bool {
    self[place].is(.conjunction)
      && (isWord("older", at: place + 1) || isWord("younger", at: place + 1)
        || isWord("over", at: place + 1) || isWord("above", at: place + 1))
  }

  /// The group that a clause up to a place describes: "a monitoring group in which sleep was only measured".
  private func groupDescribed(endingAt end: Int) -> Int? {
    for place in stride(from: end, to: max(sentence.lowerBound, end - 20), by: -1) {
      guard self[place].isWord || self[place].is(.dash) else { return nil }
      if isWord("which", at: place) || isWord("whom", at: place) || isWord("where", at: place) {
        let group = isPreposition(place - 1) ? place - 2 : place - 1
        return self[group].is(.group) && !namesGroups(group)
          && !(isWord("which", at: place) && group == place - 1) ? group : nil
      }
    }
    return nil
  }

  /// Whether "n = 30" stands in a range.
  private func hasSize(in range: Range<Int>) -> Bool {
    range.contains { isWord("n", at: $0) && self[$0 + 1].is(.equals) }
  }

  /// Where a name of many words ends and the details of a treatment begin: "indomethacin 50 mg TID for 3 days
  /// followed by 25 mg TID for up to 9 days"; nil of what is a clause: "surveyed for cough before the campaign".
  private func endOfLongName(_ start: Int, _ end: Int) -> Int? {
    guard start > sentence.lowerBound else { return nil }
    let details = (start + 1...end).first {
      isWord("for", at: $0) || isWord("using", at: $0) || isWord("during", at: $0)
        || isWord("followed", at: $0) || isWord("over", at: $0) || isWord("within", at: $0)
        || isWord("after", at: $0) || isWord("until", at: $0) || isAuxiliary($0)
    }
    if let details { return details == start + 1 && ends(start, with: "ed") ? nil : details }
    let isClause = end - start >= 18 && !(start...end).contains { self[$0].opensBracket }
    return isClause ? nil : end + 1
  }

  /// Words behind which a name begins: "randomized to placebo", "receive placebo", "treated with placebo".
  func leadsToName(_ place: Int) -> Bool {
    // "using up to 15% of the output", "skin-to-skin contact", "in-person therapy"
    isWord("to", at: place) && !isWord("up", at: place - 1) && !isInCompound(place)
      || isWord("receive", at: place)
      || isWord("either", at: place) || isWord("into", at: place) || isWord("received", at: place)
      || isWord("undergo", at: place) || isWord("underwent", at: place)
      || isWord("receiving", at: place) || isWord("in", at: place) && !isInCompound(place)
      || isWord("between", at: place)
      || isWord("were", at: place)
      // "longer with 500 mg than 250 mg", but not "less than 25 kg/m²"
      || isWord("than", at: place) && !ends(place - 1, with: "er")
        && !isWord("less", at: place - 1) && !isWord("more", at: place - 1)
      || isWord("fed", at: place)
      // "was longer for fulvestrant"
      || isWord("for", at: place) && ends(place - 1, with: "er")
      || isWord("with", at: place)
        && (isPassive(place - 1) || isWord("treated", at: place - 1))
      || isWord("by", at: place) && isWord("treated", at: place - 1)
      || isWord("from", at: place) && isSource(place - 1)
      || isWord("we", at: place - 1) && ends(place, with: "ed") || leadsToOccasion(place)
      || isWord("given", at: place) || isWord("took", at: place) || isWord("ingested", at: place)
      // "Five trials included a placebo group of 840 men"
      || isWord("included", at: place) && self[place - 1].is([.study, .studies])
  }

  /// "taken from", "collected from", "data from": of whom something was had.
  private func isSource(_ place: Int) -> Bool {
    isWord("taken", at: place) || isWord("drawn", at: place) || isWord("collected", at: place)
      || isWord("obtained", at: place) || isWord("isolated", at: place) || isWord("data", at: place)
      || isWord("samples", at: place) || isWord("sera", at: place)
  }

  /// Whether "after" leads to what was given, as it does before another: "lower after ketamine (n = 14) than after
  /// saline", "After IUI (n = 40) and after IVF"; not "patients after stroke".
  private func leadsToOccasion(_ place: Int) -> Bool {
    guard isWord("after", at: place) || isWord("following", at: place) else { return false }
    return sentence.contains {
      $0 != place && (isWord("after", at: $0) || isWord("following", at: $0))
        && (self[$0 - 1].is([.conjunction, .versus]) || isWord("than", at: $0 - 1)
          || isWord("than", at: place - 1) || self[place - 1].is([.conjunction, .versus]))
    }
  }

  /// Words that are left out of a name: "the placebo group", "whereas the placebo group".
  private func mayStandBeforeName(_ place: Int) -> Bool {
    isWord("the", at: place) || isArticle(place) || isWord("an", at: place)
      || isWord("a", at: place) && self[place + 1].isNumber
        && !self[place].flags.contains(.upperCase)
      || self[place].is(.period) || isWord("either", at: place) || isWord("with", at: place)
      || isWord("taking", at: place) || isWord("while", at: place)
      || isWord("whereas", at: place) || isWord("at", at: place) && self[place + 1].isNumber
  }

  /// The name before words that only say how much or how long: "omega-3, per day for 8 weeks".
  private func nameBeforeDetails(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start <= end, self[start - 1].is(.comma),
      self[start - 2].isWord || self[start - 3].is(.dash),
      !self[start - 2].is([.control, .group]),
      self[start].isNumber && self[start + 1].unit != nil || isWord("per", at: start)
        || isWord("every", at: start)
        || isWord("for", at: start) || isWord("over", at: start) || isWord("once", at: start)
        || isWord("twice", at: start) || isWord("daily", at: start)
    else { return nil }
    return armName(endingAt: start - 2)
  }

  /// Whether "a" is an article, and not a name: "the A group", "a vitamin".
  func isArticle(_ place: Int) -> Bool {
    guard isWord("a", at: place), self[place + 1].isWord else { return false }
    return place == sentence.lowerBound || !self[place].flags.contains(.upperCase)
  }

  /// The words of a bracket that end at a place: "arm A" in "(arm A, 75; …)".
  func shortName(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > end - 6, self[start].isWord || self[start].isNumber || self[start].is(.plus),
      !(self[start].is(.conjunction) && self[start - 1].isNumber)
    {
      start -= 1
    }
    guard start < end, !self[start].is(.plus),
      self[start].kind == .symbol || self[start].is(.conjunction)
    else { return nil }
    // "(88 vs 90)", "(226 v 224)", "(6 control, 6 treated)": another number is no name.
    if Count.isWhole(at: start + 1, in: cursor), self[start + 2].unit == nil { return nil }
    if isWord("v", at: end) { return nil }
    return start + 1..<end + 1
  }

  /// The arm's name beside a number in a bracket: "182 exemestane", "arm A, 75", "81 in the A group".
  func nameBeside(close: Int) -> Range<Int>? {
    var start = index + 1
    // "181 women given letrozole", "99 [50%] patients in the placebo group"
    while start < close, !isWord("not", at: start), !isWord("no", at: start),
      !isWord("without", at: start), skipsToName(start)
    {
      start = max(start + 1, skippingShare(start))
    }
    var end = start
    while end < close, self[end].isWord || self[end].is(.dash) || self[end].is(.plus) { end += 1 }
    while end > start, self[end - 1].is([.conjunction, .versus]) || isWord("v", at: end - 1) {
      end -= 1
    }
    if end > start { return start..<end }
    let before = self[index - 1]
    if !before.isWord, !before.is(.equals), self[start].is(.comma), self[start + 1].isWord {
      // "(125, letrozole; 126, placebo)"
      var end = start + 1
      while end < close, self[end].isWord || self[end].is(.dash) { end += 1 }
      if end == close || self[end].is(.semicolon) { return start + 1..<end }
    }
    return shortName(
      endingAt: before.is(.comma) || before.is(.colon) || before.is(.equals)
        ? index - 2 : index - 1)
  }

  /// Whether a condition of a trial is named: "intervention condition", but no "medical condition".
  func namesCondition(of name: Range<Int>) -> Bool {
    // "in intervention villages"
    if self[name.upperBound - 1].is(.cluster), isWord("intervention", at: name.upperBound - 2) {
      return true
    }
    for place in name where isWord("condition", at: place) {
      return isWord("intervention", at: place - 1) || isWord("treatment", at: place - 1)
        || isWord("experimental", at: place - 1) || isWord("active", at: place - 1)
        || self[place - 1].is(.control)
    }
    return false
  }

  /// Whether what stands at a place leads to an arm's name: "given", "patients in", "[50%]".
  func skipsToName(_ place: Int) -> Bool {
    let next = self[place + 1]
    // "62 in the A arm": the letter is no article.
    let isLetter = self[place].flags.contains(.upperCase) && next.is(.group)
    // "20 on-pump"
    let isJoined = next.is(.dash) && !next.hasSpaceBefore
    return self[place].is(.function) && !isLetter && !isJoined || skippingShare(place) > place
      || self[place].is([.treated, .randomized]) && !next.is(.group) && next.kind != .symbol
      || isWord("receive", at: place) || isWord("undergo", at: place)
      || isWord("receiving", at: place) || isWord("taking", at: place)
      || self[place].is([.person, .trialUnit]) && next.is([.function, .randomized, .treated])
      || isWord("served", at: place) && isWord("as", at: place + 1)
      || isWord("as", at: place) && isWord("served", at: place - 1)
  }
}
