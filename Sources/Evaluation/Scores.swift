import Documents
public import Extraction
public import Records

/// How well records agree with a gold file.
public struct Scores: Sendable {
  /// How many documents the gold file has.
  public let documents: Int
  /// How many of them have a record.
  public let found: Int
  /// Those that have none.
  public var absent: [String] = []
  /// The figures by type.
  public var types: [FactType: TypeScore] = [:]
  /// For how many documents the best sample size is judged.
  public var judgedSizes = 0
  /// For how many of them it is right.
  public var rightSizes = 0
  /// The best sample sizes that are wrong.
  public var wrongSizes: [WrongSize] = []

  /// A best sample size that is wrong or missing.
  public struct WrongSize: Sendable {
    /// The document.
    public var document: String
    /// What would be right, one of these.
    public var expected: [Double]
    /// What the record has.
    public var found: Double?
  }

  init(documents: Int, found: Int) {
    self.documents = documents
    self.found = found
  }
}

/// The figures of a type of fact.
public struct TypeScore: Sendable {
  /// Everything that a user needs is right.
  public var strict = Count()
  /// The numbers alone are right.
  public var lenient = Count()
  /// In how many strictly right facts a further field is right too, of how many that state it.
  public var fields: [(name: String, right: Int, stated: Int)] = []
  /// The required facts that no record states.
  public var missed: [Miss] = []
  /// The facts that are stated and not required, of documents that list all.
  public var wrong: [(document: String, fact: RecordedFact)] = []

  /// A required fact that no record states.
  public struct Miss: Sendable {
    /// The document.
    public var document: String
    /// The fact, as the gold file has it.
    public var fact: RecordedFact
    /// Whether a record has its numbers, and something else is wrong.
    public var hasNumbers: Bool
  }

  /// What is required, stated and both.
  public struct Count: Sendable {
    /// How many facts are required.
    public var gold = 0
    /// How many are stated in documents that list all facts of the type.
    public var predicted = 0
    /// How many of the required ones are stated.
    public var matched = 0
    /// How many of them in documents that list all.
    var matchedWhereComplete = 0

    /// The share of what is stated that is right; nil if nothing is.
    public var precision: Double? { share(matchedWhereComplete, predicted) }
    /// The share of what is required that is stated; nil if nothing is.
    public var recall: Double? { share(matched, gold) }
    /// The harmonic mean of both; nil if one of them is.
    public var f1: Double? {
      guard let precision, let recall else { return nil }
      return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    private func share(_ part: Int, _ whole: Int) -> Double? {
      whole > 0 ? Double(part) / Double(whole) : nil
    }

    mutating func add(_ facts: Comparison.Facts, isComplete: Bool) {
      let matched = facts.required.count { facts.stated($0.key) != nil }
      gold += facts.required.count
      self.matched += matched
      if isComplete {
        predicted += matched + facts.wrong.count
        matchedWhereComplete += matched
      }
    }
  }

  mutating func add(_ comparison: Comparison, document: String) {
    strict.add(comparison.strict, isComplete: comparison.isComplete)
    lenient.add(comparison.lenient, isComplete: comparison.isComplete)
    for (key, fact) in comparison.strict.required {
      if let stated = comparison.strict.stated(key) {
        addFields(comparison.type, gold: fact, stated: stated)
      } else {
        missed.append(
          Miss(
            document: document, fact: fact, hasNumbers: comparison.nearMisses.contains(key)))
      }
    }
    if comparison.isComplete {
      wrong += comparison.strict.wrong.map { (document, $0.fact) }
    }
  }

  private mutating func addFields(_ type: FactType, gold: RecordedFact, stated: RecordedFact) {
    for name in furtherFields(of: type) {
      guard let value = gold.members[name], value != .null else { continue }
      let isRight = agrees(value, stated.members[name])
      if let place = fields.firstIndex(where: { $0.name == name }) {
        fields[place].right += isRight ? 1 : 0
        fields[place].stated += 1
      } else {
        fields.append((name, isRight ? 1 : 0, 1))
      }
    }
  }
}
