import Documents
import Extraction

/// The single best sample size that an article's facts support: the number a reviewer would enter
/// as "participants".
///
/// Randomized counts go before enrolled ones, these before counts at later or earlier stages; people
/// before other units; the study's own sections before the background; of equals the larger, then
/// the first.
func bestSampleSize(of facts: [Fact]) -> EvidenceRecord.BestSampleSize? {
  let totals = facts.indices.compactMap { index -> (index: Int, size: SampleSize)? in
    guard case .sampleSize(let size) = facts[index].content, size.scope == .total else {
      return nil
    }
    return (index, size)
  }
  let largestArm =
    facts.lazy.compactMap { fact -> Int? in
      guard case .sampleSize(let size) = fact.content, size.scope == .arm, size.unit == nil,
        size.stage != .planned, size.stage != .screened, fact.section != .table,
        fact.confidence > 0.7
      else { return nil }
      return size.value
    }.max() ?? 0
  let largestEnrolled =
    totals.lazy.filter { $0.size.stage == .enrolled }.map(\.size.value).max() ?? 0
  var best: (index: Int, size: SampleSize, rank: Double)?
  for (index, size) in totals {
    // Far fewer people than an arm, of whom nothing more is told, are a part: "24 carriers, 26 patients and 34
    // controls"; all who answered may be a few less than were in one arm.
    if size.stage == nil, size.unit == nil, size.value * 4 < largestArm * 3 { continue }
    var rank = rank(of: size, in: facts[index])
    // A randomized count far below the enrolled one is that of a part of them.
    if size.stage == .randomized, size.value * 4 < largestEnrolled { rank -= 3 }
    if let current = best, (rank, size.value) <= (current.rank, current.size.value) { continue }
    best = (index, size, rank)
  }
  return best.map {
    .init(
      value: $0.size.value, stage: $0.size.stage, confidence: facts[$0.index].confidence,
      fact: $0.index)
  }
}

/// How good an answer a total is; higher is better.
private func rank(of size: SampleSize, in fact: Fact) -> Double {
  var rank =
    switch size.stage {
    case .randomized: 8.0
    case .enrolled: 7.0
    case nil: fact.confidence > 0.9 ? 6.0 : 3.0
    case .treated, .analyzed: 6.0
    case .completed: 4.5
    case .planned: 4.0
    case .screened: 3.5
    }
  if size.unit != nil { rank -= 6 }
  if fact.section == .background || fact.section == .conclusions { rank -= 3 }
  if fact.confidence < 0.8 { rank -= 3 }
  // A table may be about a part of the study; its prose says of how many it is.
  if fact.section == .table { rank -= 3 }
  return rank
}
