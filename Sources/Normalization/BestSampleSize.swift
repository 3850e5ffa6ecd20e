import Extraction

/// The single best sample size that an article's facts support.
func bestSampleSize(of facts: [Fact]) -> EvidenceRecord.BestSampleSize? {
  for (index, fact) in facts.enumerated() {
    if case .sampleSize(let size) = fact.content, size.scope == .total {
      return .init(
        value: size.value, stage: size.stage, confidence: fact.confidence, fact: index)
    }
  }
  return nil
}
