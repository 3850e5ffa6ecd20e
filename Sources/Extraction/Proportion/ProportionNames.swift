import Lexing

/// Percentages that are the name of a group or of a part of the data.
extension ProportionReader {
  /// "In the 50% group", "fish fed the 5% diet", "Groups T1 (1%) and T2 (3%) received the extract", "70% training and
  /// 30% test sets": what distinguishes a group, and no share of it.
  func namesGroup(_ first: Int, _ end: Int) -> Bool {
    isBeforeGroup(first, end) || isPartOfData(end) || isLevelOfGroup(first)
  }

  /// "the 50% group", "the 30% hemorrhage group", "in 40% groups", "the 5% diet", "with the 5% extract".
  private func isBeforeGroup(_ first: Int, _ end: Int) -> Bool {
    guard cursor[at: end].isWord else { return false }
    let before = first - 1
    let hasArticle =
      cursor.isWord("the", at: before) || cursor.isWord("a", at: before)
      || cursor.isWord("an", at: before) || cursor.isWord("each", at: before)
    // "of the 50% cohort members", "a 12% subset", "was 50% group A"
    if cursor[at: end].is(.group), !cursor.isWord("subset", at: end) {
      return !cursor[at: end + 1].is(.person) && !namesRate(behind: end)
        && (hasArticle || leadsToGroup(before) && !isGroupCode(end + 1))
    }
    guard hasArticle || cursor.isWord("fed", at: before) else { return false }
    if namesPreparation(behind: end) { return true }
    // "a 24% placebo arm mortality", "an 18% case cohort": no level of what was given
    if cursor.isWord("placebo", at: end) || cursor.isWord("control", at: end)
      || cursor.isWord("intervention", at: end) || cursor.isWord("case", at: end)
    {
      return false
    }
    return hasArticle && !cursor[at: end].is([.function, .person, .outcome, .share])
      && cursor[at: end + 1].is(.group) && !cursor[at: end + 2].is(.person)
      && !namesRate(behind: end + 1)
  }

  /// "the 24% cohort mortality", "a 12% intervention group event rate": a rate of the group, of which the percentage is
  /// the value; "the 30% group mortality was 12%" has another.
  private func namesRate(behind group: Int) -> Bool {
    for place in group + 1..<group + 4 {
      guard cursor[at: place].isWord, !cursor[at: place].is(.function) else { return false }
      if cursor[at: place].is(.share) {
        return !cursor.isWord("was", at: place + 1) || !cursor[at: place + 2].isNumber
      }
    }
    return false
  }

  /// "in 50% group", "than 60% group".
  private func leadsToGroup(_ index: Int) -> Bool {
    cursor.isWord("in", at: index) || cursor.isWord("than", at: index)
      || cursor.isWord("with", at: index) || cursor.isWord("between", at: index)
  }

  /// "A", "B2", "1" behind "group".
  private func isGroupCode(_ index: Int) -> Bool {
    cursor[at: index].isNumber || cursor[at: index].isWord && cursor[at: index].range.count <= 2
  }

  /// "diet", "flax seed diet", but not "diet-treated patients".
  private func namesPreparation(behind end: Int) -> Bool {
    for place in end..<end + 4 {
      let token = cursor[at: place]
      guard token.isWord, !token.is([.function, .person, .outcome, .share, .conjunction]) else {
        return false
      }
      if cursor.isWord(of: Self.preparations, at: place) {
        return place == end || !cursor[at: place + 1].isWord && !cursor[at: place + 1].is(.dash)
          || cursor[at: place + 1].is(.function)
      }
    }
    return false
  }

  /// What is fed or given in a strength by which a group is called.
  private static let preparations = WordSet([
    "concentration", "diet", "diets", "extract", "extracts", "feed", "formulation", "mixture",
    "preparation", "ration",
  ])

  /// "70% training and 30% test sets", "80% derivation/20% validation": the parts into which data were split.
  private func isPartOfData(_ end: Int) -> Bool {
    guard cursor.isWord(of: Self.parts, at: end) else { return false }
    return (end - 10..<end + 8).contains {
      (cursor[at: $0 - 1].is(.percent) || cursor.isWord("percent", at: $0 - 1))
        && cursor.isWord(of: Self.parts, at: $0)
        && !cursor[at: $0].mayBe(cursor[at: end]) && namesData(behind: max($0, end))
    }
  }

  /// Whether the last of the parts is said to be one, or the sentence that something was split: "30% test sets".
  private func namesData(behind part: Int) -> Bool {
    (part + 1..<part + 4).contains { cursor.isWord(of: Self.data, at: $0) }
      || cursor.sentence(at: part).contains {
        cursor.isWord("split", at: $0) || cursor.isWord("divided", at: $0)
          || cursor.isWord("partitioned", at: $0)
      }
  }

  private static let data = WordSet([
    "cohort", "cohorts", "data", "dataset", "datasets", "sample", "samples", "set", "sets",
    "subset", "subsets",
  ])

  private static let parts = WordSet([
    "derivation", "development", "test", "testing", "train", "training", "validation",
  ])

  /// "Groups T1 (1%), T2 (3%) and T3 (5%) received the extract": names of groups with what each was given.
  private func isLevelOfGroup(_ first: Int) -> Bool {
    guard cursor[at: first - 1].opensBracket, cursor[at: first + 2].closesBracket else {
      return false
    }
    var place = first - 2
    for _ in 0..<Cursor.longestList {
      // "T1", "C"
      guard cursor[at: place].isWord, cursor[at: place].range.count <= 3 else { return false }
      if cursor[at: place - 1].isNumber { return false }
      place -= 1
      if cursor.isWord("groups", at: place) { return isGivenBehind(first + 2) }
      if cursor[at: place].is(.conjunction) { place -= 1 }
      if cursor[at: place].is(.comma) { place -= 1 }
      guard cursor[at: place].closesBracket, cursor[at: place - 1].is(.percent) else {
        return false
      }
      place -= 4
    }
    return false
  }

  /// Whether a verb of giving follows the list of groups whose bracket closes at an index.
  private func isGivenBehind(_ close: Int) -> Bool {
    var place = close + 1
    let limit = close + 60
    while place < limit {
      if cursor[at: place].is(.comma) { place += 1 }
      if cursor[at: place].is(.conjunction) { place += 1 }
      guard cursor[at: place].isWord, cursor[at: place + 1].opensBracket,
        let next = cursor.closing(place + 1)
      else { break }
      place = next + 1
    }
    if cursor.isWord("were", at: place) { place += 1 }
    return cursor.isWord("received", at: place) || cursor.isWord("fed", at: place)
      || cursor.isWord("given", at: place)
  }
}
