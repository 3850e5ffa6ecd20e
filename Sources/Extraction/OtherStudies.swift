import Documents
import Lexing

/// Whether a sentence tells what others found.
extension Cursor {
  /// Whether the sentence of a token reports another study's finding and not the article's own.
  ///
  /// A background does so until it tells what was done: an abstract may have no heading but this one.
  /// Methods and discussion do where they cite behind the finding:
  /// "Smith et al.", "a recent meta-analysis", a reference's number ("[24]"). "Our", "we", "the present
  /// trial" claim it for the article ("Like earlier trials [18], our trial found an OR of 0.7"), and
  /// what is compared with others' findings is its own ("was 23%, close to those reported in [9]").
  ///
  /// - Parameters:
  ///   - index: A token of the finding.
  ///   - section: The section of the passage.
  /// - Returns: True if the finding is another study's.
  func tellsOfOtherStudies(at index: Int, in section: Section) -> Bool {
    switch section {
    case .background: return !tellsOwnWork(before: index)
    case .conclusions, .methods: break
    default: return opensWithEarlierStudy(sentence(at: index))
    }
    let sentence = sentence(at: index)
    var cites = citesReference(behind: sentence) || opensWithStudies(at: index)
    for place in sentence where self[at: place].isWord {
      if isOwnStudy(at: place) { return false }
      if place > index, leadsToOthers(at: place) { return false }
      cites = cites || namesOtherStudy(at: place)
    }
    return cites
  }

  /// Whether a sentence begins with several studies that are not those of the article: "In studies of adults
  /// with depression, … (Clayton et al.)", "In trials with higher doses, … [4].", but not "In studies of our
  /// group", "In studies 1 and 2", nor without a reference: so speak reviews of what they found.
  ///
  /// - Parameter index: A token of the sentence.
  /// - Returns: True if what it tells is of them.
  func opensWithStudies(at index: Int) -> Bool {
    let sentence = sentence(at: index)
    let first = sentence.lowerBound
    guard isWord("in", at: first),
      isWord("studies", at: first + 1) || isWord("trials", at: first + 1),
      isWord("of", at: first + 2) || isWord("in", at: first + 2) || isWord("with", at: first + 2)
        || isWord("on", at: first + 2) || isWord("among", at: first + 2)
    else { return false }
    guard citesReference(behind: sentence) || sentence.contains(where: { isWord("al", at: $0) })
    else { return false }
    return !sentence.contains { isOwnStudy(at: $0) }
  }

  /// "In a previous study, adverse effects occurred in 8.8%", "Previous trials found rates of 34%", in whatever
  /// section.
  private func opensWithEarlierStudy(_ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    // "Previous trials found response rates of 34%."
    let isSubject =
      isEarlier(at: first) && isStudy(at: first + 1)
      && (isWord("found", at: first + 2) || isWord("reported", at: first + 2)
        || isWord("showed", at: first + 2))
    guard
      isSubject || isWord("in", at: first) && (isEarlier(at: first + 2) || isEarlier(at: first + 1))
    else { return false }
    return (first + 1...first + 4).contains { isStudy(at: $0) }
      && !sentence.contains { isWord("our", at: $0) || isWord("we", at: $0) }
  }

  /// Whether a sentence goes on about a study that the one before cites.
  ///
  /// "… a pilot study conducted by Smith and Jones [16]. The study showed that with only 98 participants …"
  ///
  /// Where an article has no methods, a survey that it cites is another's: "In 2015, a survey was carried out in Spain
  /// [12]. A total of 1,230 donors were tested."
  func continuesOtherStudy(_ sentence: Range<Int>, in section: Section) -> Bool {
    let first = sentence.lowerBound
    if section == .body, first > bounds.lowerBound, isWord("total", at: first + 1),
      isWord("a", at: first)
    {
      return citesSurvey(self.sentence(at: first - 1))
    }
    // "A similar rate was reported in Italy, where four of 359 donors were infected [49]."
    if section == .body, citesReference(behind: sentence), !sentence.contains(where: isOwnStudy),
      sentence.contains(where: {
        isWord("was", at: $0) && isWord("reported", at: $0 + 1) && isWord("in", at: $0 + 2)
      })
    {
      return true
    }
    guard first > bounds.lowerBound, isWord("the", at: first), isStudy(at: first + 1),
      isWord("showed", at: first + 2) || isWord("found", at: first + 2)
        || isWord("included", at: first + 2) || isWord("reported", at: first + 2)
    else { return false }
    let before = self.sentence(at: first - 1)
    return citesReference(behind: before)
      && before.contains {
        isWord("by", at: $0) || isWord("al", at: $0) || isWord("authors", at: $0)
      }
      && !before.contains { isOwnStudy(at: $0) }
  }

  /// Whether a sentence with a reference tells of a survey in a year, "In 2015, a survey was carried out in
  /// Spain [12]".
  private func citesSurvey(_ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard isWord("in", at: first), self[at: first + 1].isInteger,
      (1900...2099).contains(self[at: first + 1].value), citesReference(behind: sentence)
    else { return false }
    return sentence.contains {
      isWord("conducted", at: $0) || isWord("performed", at: $0)
        || isWord("carried", at: $0) && isWord("out", at: $0 + 1)
    } && !sentence.contains { isOwnStudy(at: $0) }
  }

  /// Whether the sentence of a token speaks of the article itself: "we", "this trial", "the present study".
  func speaksOfOwnStudy(at index: Int) -> Bool {
    sentence(at: index).contains { self[at: $0].isWord && isOwnStudy(at: $0) }
  }

  /// Whether a background has told by now what the authors did: "we analyzed", "Methods and Results:".
  private func tellsOwnWork(before index: Int) -> Bool {
    let start = max(bounds.lowerBound, index - 2 * Self.horizon)
    for place in start..<index where self[at: place].isWord {
      if isWord("methods", at: place), isWord("and", at: place + 1),
        isWord("results", at: place + 2), self[at: place + 3].is(.colon)
      {
        return true
      }
      guard isWord("we", at: place), !sentence(at: place).contains(where: isEarlier) else {
        continue
      }
      let verb = place + 1
      if isWord("analyzed", at: verb) || isWord("analysed", at: verb)
        || isWord("included", at: verb) || isWord("enrolled", at: verb)
      {
        return true
      }
    }
    return false
  }

  /// "we", "our", "present", "current", "this study", "these trials", "this meta-analysis".
  private func isOwnStudy(at index: Int) -> Bool {
    if isWord("we", at: index) || isWord("our", at: index) || isWord("present", at: index)
      || isWord("current", at: index)
    {
      return true
    }
    guard isWord("this", at: index) || isWord("these", at: index) else { return false }
    return (index + 1...index + 4).contains { isStudy(at: $0) || isWord("observed", at: $0) }
  }

  /// "than those reported", "similar to previous results": others' findings are yet to come.
  private func leadsToOthers(at index: Int) -> Bool {
    guard isWord("than", at: index) || isWord("to", at: index) || isWord("with", at: index) else {
      return false
    }
    let next = index + 1
    return isWord("those", at: next) || isWord("that", at: next) || isWord("other", at: next)
      || isWord("others", at: next) || isWord("findings", at: next) || isEarlier(at: next)
  }

  /// "Smith et al.", "previous studies", "another randomized trial", "a recent systematic review", "one
  /// study".
  private func namesOtherStudy(at index: Int) -> Bool {
    if isWord("al", at: index) { return isWord("et", at: index - 1) }
    guard isStudy(at: index) else { return false }
    // "a meta-analysis of 6 trials", but "a randomized trial" may be the article's own.
    let isPooled = isWord("analysis", at: index) && isWord("meta", at: index - 2)
    return (index - 4..<index).contains {
      isEarlier(at: $0) || isWord("another", at: $0) || isWord("other", at: $0)
        || self[at: $0].flags.contains(.spelled) || isWord("several", at: $0)
        || isWord("some", at: $0)
        || isPooled && isWord("a", at: $0)
    }
  }

  private func isStudy(at index: Int) -> Bool {
    isWord("study", at: index) || isWord("studies", at: index) || isWord("trial", at: index)
      || isWord("trials", at: index) || isWord("analysis", at: index)
      || isWord("analyses", at: index) || isWord("review", at: index)
      || isWord("reviews", at: index)
  }

  private func isEarlier(at index: Int) -> Bool {
    isWord("previous", at: index) || isWord("previously", at: index) || isWord("earlier", at: index)
      || isWord("recent", at: index)
      || isWord("prior", at: index) && !isWord("to", at: index + 1)
  }

  /// A reference's number in square brackets at the end of a sentence: "… by 22% [24].", ".[24]".
  private func citesReference(behind sentence: Range<Int>) -> Bool {
    var last = sentence.upperBound - 1
    if self[at: last].is(.period) {
      if self[at: last + 1].is(.openBracket), !self[at: last + 1].hasSpaceBefore,
        self[at: last + 2].isInteger
      {
        return true
      }
      last -= 1
    }
    guard self[at: last].is(.closeBracket) else { return false }
    var place = last - 1
    while self[at: place].isInteger || self[at: place].is(.comma) || self[at: place].is(.dash) {
      place -= 1
    }
    return place < last - 1 && self[at: place].is(.openBracket)
  }
}
