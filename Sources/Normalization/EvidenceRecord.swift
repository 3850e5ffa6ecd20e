public import Documents
public import Extraction

/// What an article yields: its identity, its facts, and the best answers drawn from them.
public struct EvidenceRecord: Sendable {
  /// The single best sample size of an article.
  public struct BestSampleSize: Sendable, Hashable {
    /// The number of participants.
    public var value: Int
    /// The stage at which they were counted, if stated.
    public var stage: SampleSize.Stage?
    /// How likely it is right, 0...1.
    public var confidence: Double
    /// The index of the fact it was taken from.
    public var fact: Int
  }

  /// `pmid:`, `pmcid:`, `doi:` or `sha256:` and the identifier; the same from run to run.
  public var recordID: String
  /// The article.
  public var article: Article
  /// Its facts.
  public var facts: [Fact]
  /// The single best sample size.
  public var sampleSize: BestSampleSize?

  /// Draws the record from an article and its facts.
  public init(_ article: consuming Article, facts: consuming [Fact]) {
    self.article = article
    flagArmSums(&facts)
    checkConsistency(of: &facts)
    flagShares(&facts, in: self.article.text)
    self.recordID = Self.identity(of: self.article)
    self.sampleSize = bestSampleSize(of: facts)
    self.facts = consume facts
  }
}
