import Documents
import Lexing

extension SampleSize {
  /// Decides with all counts of an article in view which are sample sizes.
  ///
  /// "37 patients with diabetes" may be the whole sample or a subgroup: what else is stated tells.
  ///
  /// No article has 500 counts (the full texts of the development gold have up to a hundred): a text of
  /// more is several in one, and comparing each with each would take hours.
  static func resolve(
    _ mentions: [SampleSizeMention], of text: LexedText, into findings: inout Findings
  ) {
    let isReview = isReview(text)
    let isClusterTrial = randomizesClusters(text)
    for start in stride(from: 0, to: mentions.count, by: 500) {
      resolve(
        Array(mentions[start..<min(start + 500, mentions.count)]), isReview: isReview,
        isClusterTrial: isClusterTrial, of: text, into: &findings)
    }
  }

  private static func resolve(
    _ all: [SampleSizeMention], isReview: Bool, isClusterTrial: Bool, of text: LexedText,
    into findings: inout Findings
  ) {
    // Echoes are held against what is stated, and are no evidence themselves.
    let echoes = all.filter { $0.strength == .echo }
    let stated = echoes.isEmpty ? all : all.filter { $0.strength != .echo }
    var mentions = telling(screened: splittingTotals(stated), in: text)
    if let total = totalOfArms(mentions, in: text, findings) {
      mentions.removeAll { $0.number == total.number }
      mentions.insert(total, at: mentions.firstIndex { $0.number > total.number } ?? mentions.count)
    }
    if let only = onlyStudyGroup(of: mentions), !text.has(.control) {
      (mentions[only].scope, mentions[only].arm) = (.total, nil)
    }
    let article = ArticleCounts(
      mentions, isReview: isReview, isClusterTrial: isClusterTrial,
      assignsGroups: text.has(.randomized))
    for mention in echoes.isEmpty ? mentions : mentions + echoes {
      if let reason = article.refusal(of: mention) {
        findings.refuse(
          mention.number..<mention.number + 1, as: .sampleSize, rule: mention.rule, reason: reason)
        continue
      }
      var size = SampleSize(mention.value, mention.scope, stage: mention.stage)
      size.arm = mention.arm.map { name(of: $0, in: text) }
      size.unit = mention.unit.map { text.string(tokens: $0..<$0 + 1) }
      size.pooled = article.isReview && mention.scope == .total
      findings.accept(
        .sampleSize(size), quote: mention.quote,
        claiming: mention.strength == .denominator ? nil : mention.number..<mention.number + 1,
        section: mention.section, rule: mention.rule, confidence: article.confidence(of: mention))
    }
  }

  /// An arm's name as it is written, with the bracket closed that goes on behind it: "exercise group (EG)" of
  /// "exercise group (EG; n = 44)".
  private static func name(of arm: Range<Int>, in text: LexedText) -> String {
    let name = text.string(tokens: arm)
    func count(_ sign: UInt8) -> Int { name.utf8.count { $0 == sign } }
    return count(UInt8(ascii: "(")) > count(UInt8(ascii: ")")) ? name + ")" : name
  }

  /// The mention of "the study group" where no other group or total is counted; nil if one is.
  private static func onlyStudyGroup(of mentions: [SampleSizeMention]) -> Int? {
    guard let only = mentions.firstIndex(where: \.isStudyGroup) else { return nil }
    let isOnly = mentions.indices.allSatisfy {
      $0 == only || mentions[$0].strength < .likely || mentions[$0].unit != nil
    }
    return isOnly ? only : nil
  }

  /// Tells those assessed before a trial from those assessed in it: nobody is analyzed before others
  /// are randomized, and nobody in greater number.
  private static func telling(
    screened mentions: [SampleSizeMention], in text: LexedText
  ) -> [SampleSizeMention] {
    var result = mentions
    for index in mentions.indices where mentions[index].stage == .analyzed {
      let one = mentions[index]
      let isBefore = mentions[(index + 1)...].contains {
        $0.sentence == one.sentence && $0.scope == .total && $0.value < one.value
          && ($0.stage == .randomized || $0.stage == .enrolled)
      }
      if one.scope == .total, isBefore, text.string(tokens: one.quote).hasSuffix("assessed") {
        result[index].stage = .screened
      }
    }
    return result
  }

  /// Whether the article pools other studies: "meta-analysis", "systematic review".
  ///
  /// Its title and the first paragraphs of what was done say so; introductions and discussions of
  /// trials speak of others' reviews, and what calls itself a randomized trial is one.
  private static func isReview(_ text: LexedText) -> Bool {
    guard text.has(.studyKind) else { return false }
    var found = false
    var isTrial = false
    text.forEachPassage { passage, cursor in
      if passage.section == .title, passage.tokens.lowerBound == 0, !found {
        isTrial = cursor.bounds.contains {
          cursor[at: $0].is(.randomized)
            && ($0 + 1..<$0 + 4).contains { cursor.isWord("trial", at: $0) }
        }
      }
      guard passage.tokens.lowerBound < 500, passage.section != .references,
        passage.section != .background, passage.section != .conclusions
      else { return }
      for index in cursor.bounds where !found && cursor[at: index].is(.studyKind) {
        if cursor.isWord("metaanalysis", at: index) { found = true }
        guard
          cursor.isWord("meta", at: index) || cursor.isWord("systematic", at: index)
            || cursor.isWord("pooled", at: index)
        else { continue }
        let next = cursor[at: index + 1].is(.dash) ? index + 2 : index + 1
        found =
          cursor.isWord("analysis", at: next) || cursor.isWord("analyses", at: next)
          || cursor.isWord("review", at: next)
      }
      // "Aspirin: a randomized trial and meta-analysis"
      if passage.section == .title, found { isTrial = false }
    }
    return found && !isTrial
  }
}

extension SampleSize {
  /// Whether groups of people are randomized as one: "cluster randomized".
  private static func randomizesClusters(_ text: LexedText) -> Bool {
    var found = false
    text.forEachSentence(having: .studyKind) { sentence, cursor in
      for index in sentence
      where !found && cursor[at: index].is(.studyKind)
        && (cursor.isWord("cluster", at: index) || cursor.isWord("clusters", at: index))
      {
        for next in index + 1..<index + 7 where cursor[at: next].is([.randomized, .study]) {
          found = true
        }
      }
    }
    return found
  }
}
