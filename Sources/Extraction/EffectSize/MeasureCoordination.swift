import Lexing

/// Names that are coordinated before their values.
extension Cursor {
  /// The names of a coordination that ends with a measure, where as many values follow: of "The sensitivity,
  /// specificity and AUC were 84%, 77% and 0.86" two that are no measures, and the AUC.
  ///
  /// - Returns: The names in their order, nil for one that is no measure; empty if the measure stands
  ///   alone. Where the values are not as many, none is a measure.
  func coordinatedNames(endingWith last: MeasureMention) -> [MeasureMention?] {
    guard isWord("were", -1) || isWord("was", -1) else { return [] }
    var names: [MeasureMention?] = [last]
    guard index == last.tokens.upperBound + 1 else {
      return isListMark(at: last.tokens.upperBound)
        ? coordinatedNames(beginningWith: last) : []
    }
    guard self[at: last.tokens.lowerBound - 1].is(.conjunction) else { return [] }
    var end = last.tokens.lowerBound - 1
    while names.count < 8, let name = nameEnding(at: end - 1) {
      names.append(name.measure)
      end = name.start - 1
      guard self[at: end].is(.comma) else { break }
    }
    names.reverse()
    return withValues(names)
  }

  /// The names of a coordination that begins with a measure: "The AUC, sensitivity and specificity in the
  /// test set were 0.96, 0.84 and 0.95".
  private func coordinatedNames(beginningWith first: MeasureMention) -> [MeasureMention?] {
    var names: [MeasureMention?] = [first]
    var place = first.tokens.upperBound
    while names.count < 8, isListMark(at: place) {
      while isListMark(at: place) { place += 1 }
      if namesStatistic(at: place) {
        place += 1
      } else if namesStatistic(at: place + 1) {
        place += 2
      } else {
        return []
      }
      names.append(nil)
    }
    guard place <= index - 1, (place..<index).allSatisfy({ self[at: $0].isWord }) else { return [] }
    return withValues(names)
  }

  /// The names, if as many values follow; none of them a measure's if not.
  private func withValues(_ names: [MeasureMention?]) -> [MeasureMention?] {
    guard names.count > 1 else { return [] }
    let values = countValues(upTo: names.count + 1)
    guard values > 1 else { return [] }
    return values == names.count ? names : [MeasureMention?](repeating: nil, count: values)
  }

  /// The name of a statistic or measure that ends at an index, or before the comma there.
  private func nameEnding(at index: Int) -> (start: Int, measure: MeasureMention?)? {
    let last = self[at: index].is(.comma) ? index - 1 : index
    // "absolute risk reduction (95% CI)"
    for start in stride(from: last, to: last - 10, by: -1) where self[at: start].is(.measure) {
      var cursor = moved(to: start)
      if let mention = cursor.measure(), mention.certainty != .vague, mention.certainty != .letter,
        mention.tokens.upperBound == last + 1
      {
        return (start, mention)
      }
    }
    guard namesStatistic(at: last) else { return nil }
    return (isWord("predictive", at: last - 1) ? last - 1 : last, nil)
  }

  /// "," or "and".
  private func isListMark(at index: Int) -> Bool {
    self[at: index].is(.comma) || self[at: index].is(.conjunction)
  }

  /// How many values stand from here in a list, with their intervals, at most a number.
  private func countValues(upTo most: Int) -> Int {
    var cursor = self
    var count = 0
    while count < most, cursor.estimate(isLabelled: true) != nil {
      count += 1
      let hasComma = cursor.accept(.comma)
      guard cursor.accept(.conjunction) || hasComma else { break }
    }
    return count
  }
}
