import Documents
import Lexing

extension SampleSize {
  /// Decides with all counts of an article in view which are sample sizes.
  ///
  /// "37 patients with diabetes" may be the whole sample or a subgroup: what else is stated tells.
  static func resolve(
    _ mentions: [SampleSizeMention], of text: LexedText, into findings: inout Findings
  ) {
    let mentions = telling(screened: splittingTotals(mentions), in: text)
    let article = ArticleCounts(
      mentions, isReview: isReview(text), isClusterTrial: randomizesClusters(text))
    for mention in mentions {
      if let reason = article.refusal(of: mention) {
        findings.refuse(
          mention.number..<mention.number + 1, as: .sampleSize, rule: mention.rule, reason: reason)
        continue
      }
      var size = SampleSize(mention.value, mention.scope, stage: mention.stage)
      size.arm = mention.arm.map { text.string(tokens: $0) }
      size.unit = mention.unit.map { text.string(tokens: $0..<$0 + 1) }
      size.pooled = article.isReview && mention.scope == .total
      findings.accept(
        .sampleSize(size), quote: mention.quote,
        claiming: mention.strength == .denominator ? nil : mention.number..<mention.number + 1,
        section: mention.section, rule: mention.rule, confidence: article.confidence(of: mention))
    }
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

  /// Makes arms of the counts of a sentence that add up to a total stated elsewhere: "A was given to
  /// 127 patients and B to 131", of 258.
  private static func splittingTotals(_ mentions: [SampleSizeMention]) -> [SampleSizeMention] {
    var result = mentions
    var first = 0
    while first < mentions.count {
      var end = first
      var sum = 0
      var parts = 0
      while end < mentions.count, mentions[end].sentence == mentions[first].sentence {
        if mentions[end].scope == .total, mentions[end].strength >= .likely {
          sum += mentions[end].value
          parts += 1
        }
        end += 1
      }
      let isStated = mentions.contains {
        $0.scope == .total && $0.strength >= .likely && $0.value == sum
          && $0.sentence != mentions[first].sentence
      }
      if parts >= 2, isStated {
        for index in first..<end where result[index].scope == .total { result[index].scope = .arm }
      }
      first = end
    }
    // "Randomized patients (n = 216) … Dose-dense patients (n = 108) … Conventional patients (n = 108)"
    let sized = result.indices.filter {
      result[$0].scope == .total && result[$0].rule == "sample_size.n_equals"
    }
    for one in sized {
      for other in sized where other > one {
        let sum = result[one].value + result[other].value
        if mentions.contains(where: { $0.scope == .total && $0.value == sum }) {
          result[one].scope = .arm
          result[other].scope = .arm
        }
      }
    }
    // "31 patients had the diet. … There were 27 patients in the control group", of 58.
    for one in result.indices {
      for other in result.indices where other > one {
        let (a, b) = (result[one], result[other])
        let isOpen = a.strength < .stated && b.strength < .stated
        let areParts =
          isOpen && (a.scope == .arm || b.scope == .arm)
          || a.scope == .total && b.scope == .total && a.stage == b.stage && a.stage != nil
        guard b.sentence - a.sentence <= 2, a.strength > .denominator, b.strength > .denominator,
          areParts,
          mentions.contains(where: {
            $0.scope == .total && $0.strength == .stated && $0.value == a.value + b.value
          })
        else { continue }
        for index in [one, other] {
          result[index].scope = .arm
          result[index].strength = max(result[index].strength, .likely)
        }
      }
    }
    likening(&result)
    return result
  }

  /// Takes arms that two sentences tell of in the same words.
  ///
  /// "Thirty patients in the study group received …" and "Thirty-one patients in the control group …".
  private static func likening(_ mentions: inout [SampleSizeMention]) {
    let open = mentions.indices.filter {
      let one = mentions[$0]
      return one.scope == .arm && one.strength == .possible && one.stage == .treated
        && one.section != .results && one.section != .conclusions && one.arm != nil
        && !one.hasShare && one.rule == "sample_size.assigned_to"
    }
    for (one, other) in zip(open, open.dropFirst()) {
      let (a, b) = (mentions[one], mentions[other])
      guard b.sentence - a.sentence == 1, a.value * 5 >= b.value * 4, b.value * 5 >= a.value * 4,
        a.value >= 8
      else { continue }
      mentions[one].strength = .likely
      mentions[other].strength = .likely
    }
  }

  /// Whether the article pools other studies: "meta-analysis", "systematic review".
  ///
  /// Its title and the first paragraphs of what was done say so; introductions and discussions of
  /// trials speak of others' reviews.
  private static func isReview(_ text: LexedText) -> Bool {
    guard text.has(.studyKind) else { return false }
    var found = false
    text.forEachPassage { passage, cursor in
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
    }
    return found
  }
}

extension SampleSize {
  /// Whether groups of people are randomized as one: "cluster randomized".
  private static func randomizesClusters(_ text: LexedText) -> Bool {
    guard text.has(.studyKind) else { return false }
    var found = false
    text.forEachPassage { _, cursor in
      for index in cursor.bounds
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
