import Documents

/// What an article's counts say together.
struct ArticleCounts {
  let isReview: Bool
  let isClusterTrial: Bool
  /// Whether people are assigned to groups.
  let assignsGroups: Bool
  private let mentions: [SampleSizeMention]
  /// The largest plainly stated total.
  private var largestTotal = 0
  private var hasArms = false
  private var hasTotal = false
  /// The values of totals that are at least likely.
  private var totals: [Int] = []
  /// The largest total of clusters: centres, schools.
  private var largestClusterTotal = 0
  /// The smallest of the randomized arms of a sentence that add up to a total.
  private var smallestRandomizedArm = 0
  /// The smallest of the randomized arms of the sentence that tells of most people, and how many these are.
  private var smallestArm = 0
  private var sumOfArms = 0
  /// How many are in the arms that one sentence tells, whatever became of them.
  private var sumOfGroups = 0

  init(
    _ mentions: [SampleSizeMention], isReview: Bool, isClusterTrial: Bool, assignsGroups: Bool
  ) {
    self.mentions = mentions
    self.assignsGroups = assignsGroups
    self.isReview = isReview
    self.isClusterTrial = isClusterTrial
    largestTotal = SampleSize.largestTotal(in: mentions)
    for mention in mentions {
      if mention.scope == .total, mention.isCluster {
        largestClusterTotal = max(largestClusterTotal, mention.value)
      }
      if mention.scope == .arm, mention.strength >= .likely { hasArms = true }
      if mention.scope == .total, mention.strength >= .likely {
        hasTotal = true
        totals.append(mention.value)
      }
    }
    let arms = mentions.filter { $0.scope == .arm && $0.stage == .randomized && completesTotal($0) }
    smallestRandomizedArm = arms.map(\.value).min() ?? 0
    readRandomizedArms()
  }

  /// Notes two arms or more that a sentence says were randomized; of several such sentences, those of the one with
  /// most people.
  private mutating func readRandomizedArms() {
    var (sentence, least, sum, parts) = (Int32(-1), 0, 0, 0)
    for mention in mentions
    where mention.scope == .arm && mention.strength >= .likely && mention.unit == nil {
      if mention.sentence != sentence { (sentence, sum, parts) = (mention.sentence, 0, 0) }
      (sum, parts) = (sum + mention.value, parts + 1)
      if parts > 1 { sumOfGroups = max(sumOfGroups, sum) }
    }
    sentence = -1
    for mention in mentions
    where mention.scope == .arm && mention.stage == .randomized && mention.strength >= .likely
      && mention.unit == nil
    {
      if mention.sentence != sentence {
        (sentence, least, sum, parts) = (mention.sentence, mention.value, 0, 0)
      }
      (least, sum, parts) = (min(least, mention.value), sum + mention.value, parts + 1)
      if parts > 1, sum > sumOfArms { (smallestArm, sumOfArms) = (least, sum) }
    }
  }

  /// Why a mention is no sample size; nil if it is one.
  func refusal(of mention: SampleSizeMention) -> RefusalReason? {
    if mention.isCluster, mention.scope == .total, let reason = refusal(ofClusters: mention) {
      return reason
    }
    if isPart(mention) { return .subgroup }
    if tellsOfOthers(mention) { return .otherStudy }
    switch (mention.scope, mention.strength) {
    case (_, .stated):
      return nil
    case (.total, .likely):
      if mention.isFound, isPartOfEarlier(mention) { return .subgroup }
      let isMost = mention.stage == .analyzed && mention.value * 3 > largestTotal * 2
      return mention.value < largestTotal && !repeats(mention) && !isMost ? .subgroup : nil
    case (.total, .possible):
      return refusal(ofPossible: mention)
    case (.total, .denominator):
      return .subgroup
    case (.total, .mentioned):
      return countsOnly(mention) || isEcho(mention) ? nil : .subgroup
    case (_, .echo):
      return isEcho(mention) ? nil : .subgroup
    case (.arm, .likely):
      // In a review a bare n counts studies.
      if isReview, mention.rule == "sample_size.n_equals" { return .otherStudy }
      guard largestTotal > 0 else { return nil }
      let isLarger = mention.value > largestTotal && !isComparedAsLarger(mention)
      return isLarger || mention.value * 40 < largestTotal || isTiny(mention) ? .subgroup : nil
    case (.arm, .possible):
      return completesTotal(mention) || repeats(mention) ? nil : .subgroup
    case (.arm, .denominator), (.arm, .mentioned):
      // Where nobody is assigned, the whole of a share is those just named, the benign of "(60/427)", unless
      // an arm has about that size.
      if mention.isUngrouped, !assignsGroups, !mostOfAnArm(mention.value) { return .subgroup }
      if isStatedArm(mention.value) { return .subgroup }
      if isMostOfTotal(mention) { return .subgroup }
      return hasArms && !mostOfAnArm(mention.value) && !splitsTotal(mention) ? .subgroup : nil
    }
  }

  /// Why clusters are no sample: they were not randomized, or are those of one arm.
  private func refusal(ofClusters mention: SampleSizeMention) -> RefusalReason? {
    let isSample =
      mention.isRandomizedCluster
      || isClusterTrial
        && (mention.stage == .randomized || mention.stage == nil && mention.section != .results)
    if !isSample { return .notACount }
    // "24 centres …: A (12 centres) or B (12 centres)"
    return mention.stage == nil && mention.value < largestClusterTotal ? .subgroup : nil
  }

  /// Why a possible total is none: a larger one is told, or others may as well be.
  private func refusal(ofPossible mention: SampleSizeMention) -> RefusalReason? {
    if repeats(mention) { return nil }
    if mention.value < 5, mention.stage == nil { return .subgroup }
    if !hasTotal, hasArms, isSumOfArms(mention) { return nil }
    if mention.section == .background || mention.section == .conclusions { return .otherStudy }
    // No part of a sample is larger than all of it.
    if mention.section == .results || mention.section == .body, mention.unit == nil, hasTotal,
      largestTotal > 0, mention.value > largestTotal, mention.value >= 10
    {
      return nil
    }
    // Of several that may be the sample, it is the largest.
    return hasTotal || hasArms || isPartOfPossible(mention) ? .subgroup : nil
  }

  /// Whether a count is only of some of a sample or an arm, however plainly it is told.
  private func isPart(_ mention: SampleSizeMention) -> Bool {
    // "603 (47%) were assigned to the reference group": a share is no subgroup if all are told.
    if mention.hasShare, mention.strength > .denominator, mention.value * 2 < largestTotal,
      mention.stage != .randomized || mention.scope == .arm && mention.value * 4 < largestTotal,
      mention.scope == .total || !completesTotal(mention)
    {
      return true
    }
    if mention.isCompared, isPartOfTotal(mention), !completesTotal(mention) { return true }
    if isPartOfFew(mention) { return true }
    let isSizeOfArm = mention.rule == "sample_size.n_equals" && mention.stage == .randomized
    if isTiny(mention), mention.unit == nil, !isSizeOfArm { return true }
    if isSmallPart(mention) || isSmallArm(mention) || isSplitOfFew(mention) { return true }
    // "Eight were lost. Five had been randomised to A and three to B": arms are randomized once.
    return mention.scope == .arm && (mention.section == .results || mention.section == .body)
      && mention.stage == .randomized && mention.value * 2 < smallestRandomizedArm
      && !completesTotal(mention)
  }

  /// Whether results give an arm far fewer people than were randomized to any, without saying what had become
  /// of the others: "Hypotension was seen in the clopidogrel group (n = 22)", of 150.
  private func isSmallArm(_ mention: SampleSizeMention) -> Bool {
    mention.scope == .arm && mention.stage == nil && mention.unit == nil && tellsResults(mention)
      && mention.strength > .denominator && mention.value * 10 < smallestArm * 6
      && mention.rule != "sample_size.each_group" && !completesTotal(mention)
  }

  /// Whether results split some of the people by their arms: "There were 112 smokers (58 clopidogrel, 54
  /// placebo)", of 300.
  private func isSplitOfFew(_ mention: SampleSizeMention) -> Bool {
    mention.whole > 0 && mention.stage == nil && mention.unit == nil && tellsResults(mention)
      && mention.whole * 10 < max(largestTotal, sumOfArms) * 6
  }

  /// Whether results tell what those did who are left of a sample for what was found in them: "33 of the 46 resected
  /// patients completed it", of 74; not "60 of the 63 treated patients", nor 46 who are stated to be an arm.
  private func isPartOfFew(_ mention: SampleSizeMention) -> Bool {
    mention.stage == .completed && mention.ofMany > 0 && mention.ofMany * 3 < largestTotal * 2
      && mention.unit == nil && tellsResults(mention)
      && !mentions.contains {
        $0.value == mention.ofMany && $0.strength >= .likely && $0.stage != nil
      }
  }

  private func tellsResults(_ mention: SampleSizeMention) -> Bool {
    mention.section == .results || mention.section == .body || mention.section == .conclusions
  }

  /// Two of a hundred are no sample, but those who had an adverse event.
  private func isTiny(_ mention: SampleSizeMention) -> Bool {
    mention.value < 5 && mention.value * 10 < largestTotal
  }

  /// Whether results tell what became of few of a sample: "five patients had received an anesthetic", "in
  /// the open phase, seven were enrolled", of 884.
  private func isSmallPart(_ mention: SampleSizeMention) -> Bool {
    // Where no larger total is told, the groups are all.
    let isOfGroups = largestTotal <= mention.value && mention.value < 20
    let whole = isOfGroups ? sumOfGroups : largestTotal
    let isOfBody =
      mention.section == .body
      && (mention.value < 5 || isOfGroups && mention.scope == .total)
    guard mention.section == .results || isOfBody,
      mention.unit == nil, !isReview
    else { return false }
    switch (mention.scope, mention.stage) {
    case (.total, .enrolled):
      return mention.value * 10 < largestTotal
        || mention.value < 5 && mention.value < largestTotal
    case (.total, .treated):
      return mention.value * 3 < whole
        || mention.value < 5 && mention.value < largestTotal
    case (.arm, .treated):
      return (mention.value * 5 < largestTotal || mention.value < 5 && mention.value < largestTotal)
        && !completesTotal(mention)
    default: return false
    }
  }

  /// Whether an introduction or a discussion counts people of whom the rest of the article, which has
  /// arms or totals of its own, says nothing.
  private func tellsOfOthers(_ mention: SampleSizeMention) -> Bool {
    guard mention.section == .background || mention.section == .conclusions,
      mention.strength >= .likely, mention.stage != .planned,
      !(mention.isOwn && mention.section == .background)
    else { return false }
    let own = mentions.lazy.filter {
      $0.strength >= .likely && $0.section != .background && $0.section != .conclusions
        && ($0.unit == nil) == (mention.unit == nil)
    }
    return !own.isEmpty && !own.contains { $0.value == mention.value }
  }

  /// Whether the sentence has another arm that is larger than any total: "with it (n = 117) and without
  /// (118)", where the only total is that of a cohort beside the trial.
  private func isComparedAsLarger(_ mention: SampleSizeMention) -> Bool {
    guard mention.stage != nil else { return false }
    return mentions.contains {
      $0.scope == .arm && $0.strength >= .likely && $0.sentence == mention.sentence
        && $0.number != mention.number && $0.value > largestTotal
    }
  }

  private func mostOfAnArm(_ value: Int) -> Bool {
    mentions.contains {
      $0.scope == .arm && $0.strength >= .likely && $0.value > value && value * 10 > $0.value * 8
    }
  }

  /// Whether few of a total are missing from a sum: those who withdrew before their treatment.
  private func isNearly(_ total: Int, _ sum: Int) -> Bool {
    sum < total && sum * 20 >= total * 19
  }

  /// Whether all, or nearly all, of a total are meant, of whom some data are missing.
  private func isMostOfTotal(_ mention: SampleSizeMention) -> Bool {
    mentions.contains {
      $0.scope == .total
        && ($0.value == mention.value
          || mention.arm == nil && $0.strength >= .likely && $0.value > mention.value
            && $0.stage != .screened && mention.value * 10 >= $0.value * 9)
    }
  }

  /// Whether another count that may be the sample is larger; both of "735 women and 152 men" are.
  private func isPartOfPossible(_ mention: SampleSizeMention) -> Bool {
    mentions.contains {
      $0.scope == .total && $0.strength == .possible && $0.value > mention.value
        && ($0.unit == nil) == (mention.unit == nil) && abs($0.number - mention.number) > 4
        && $0.section != .background && $0.section != .conclusions
    }
  }

  /// Whether the article tells of no other sample, and of nobody who is more.
  private func countsOnly(_ mention: SampleSizeMention) -> Bool {
    !hasTotal && !hasArms
      && !mentions.contains {
        $0.number != mention.number
          && ($0.strength == .possible || $0.strength == .mentioned && $0.value > mention.value
            || $0.strength == .mentioned && $0.value == mention.value && $0.number < mention.number)
      }
  }

  /// Whether a larger total of the same kind is stated.
  private func isPartOfTotal(_ mention: SampleSizeMention) -> Bool {
    mentions.contains {
      $0.scope == .total && $0.strength >= .likely && $0.value > mention.value
        && ($0.unit == nil) == (mention.unit == nil)
    }
  }

  /// Whether a sentence before tells of more people: "Nine patients …", later "in four patients".
  private func isPartOfEarlier(_ mention: SampleSizeMention) -> Bool {
    mentions.contains {
      $0.scope == .total && $0.strength >= .likely && $0.value > mention.value
        && ($0.unit == nil) == (mention.unit == nil) && $0.sentence < mention.sentence
    }
  }

  /// Whether people of whom something is told are as many as a sample that is stated.
  private func isEcho(_ mention: SampleSizeMention) -> Bool {
    mention.value >= 10 && repeats(mention)
  }

  /// Whether the same number is plainly stated elsewhere.
  private func repeats(_ mention: SampleSizeMention) -> Bool {
    mentions.contains {
      $0.value == mention.value && $0.scope == mention.scope && $0.strength >= .stated
        && $0.number != mention.number && !isSmallPart($0)
    }
  }

  /// Whether the arms of its sentence add up to a total of the article.
  private func completesTotal(_ mention: SampleSizeMention) -> Bool {
    var sum = 0
    var parts = 0
    var isGiven = false
    for other in mentions
    where other.scope == .arm && other.sentence == mention.sentence && other.strength > .denominator
    {
      isGiven = isGiven || other.rule == "sample_size.given_to"
      sum += other.value
      parts += 1
    }
    guard parts >= 2 else { return false }
    if isGiven, !hasTotal { return mention.section != .results }
    return mentions.contains {
      $0.scope == .total && $0.strength >= .likely && !isSplitOfFew($0)
        && ($0.value == sum
          || (mention.stage == .treated || mention.stage == .randomized) && isNearly($0.value, sum)
          || isGiven && sum < $0.value && sum * 10 >= $0.value * 7)
    }
  }

  /// Whether the arms of its sentence or of the next ones add up to a total: "There were 90 women (50 on A, 40
  /// on B)".
  private func isSumOfArms(_ mention: SampleSizeMention) -> Bool {
    var sums: [Int32: (value: Int, parts: Int)] = [:]
    for other in mentions where other.scope == .arm && other.strength >= .likely {
      sums[other.sentence, default: (0, 0)].value += other.value
      sums[other.sentence, default: (0, 0)].parts += 1
    }
    return sums.values.contains { $0.parts >= 2 && $0.value == mention.value }
  }

  /// Whether an arm is plainly said to have that size.
  private func isStatedArm(_ value: Int) -> Bool {
    mentions.contains { $0.scope == .arm && $0.strength > .denominator && $0.value == value }
  }

  /// Whether the denominators of its sentence add up to a total.
  private func splitsTotal(_ mention: SampleSizeMention) -> Bool {
    mentions.indices.contains {
      mentions[$0].scope == .arm && mentions[$0].strength == .denominator
        && mentions[$0].number != mention.number && mentions[$0].sentence == mention.sentence
        && totals.contains(mentions[$0].value + mention.value)
    }
  }

  /// How often mentions of a kind are right, as counted on the development gold.
  func confidence(of mention: SampleSizeMention) -> Double {
    switch (mention.strength, mention.scope) {
    case (.stated, _) where mention.rule == "sample_size.anyone_randomized": 0.8
    case (.stated, _) where mention.stage != nil: 0.95
    case (.stated, .total): 0.92
    case (.stated, .arm): 0.88
    case (.likely, .total): 0.9
    // "45 patients with asthma and 30 controls" are compared more plainly than sized.
    case (.likely, .arm):
      mention.rule == "sample_size.n_equals" ? 0.6 : mention.isCompared ? 0.9 : 0.8
    case (.possible, .total): 0.75
    // Their sum with other arms confirms them.
    case (.possible, .arm): 0.9
    case (.denominator, _): 0.65
    case (.mentioned, _): 0.6
    case (.echo, _): 0.85
    }
  }
}
