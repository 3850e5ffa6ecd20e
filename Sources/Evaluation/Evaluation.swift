import Documents
import Extraction
public import Records

/// Compares records with a gold file.
///
/// A fact counts once per document, however often and wherever it is stated.
public struct Evaluation {
  private let gold: Gold
  private let documentOf: [String: Int]
  /// What the records of each document state.
  private var stated: [Int: [RecordedFact]] = [:]
  /// The best sample size of each document's first record.
  private var best: [Int: Double?] = [:]
  /// How many records belong to none of the documents.
  public private(set) var strangers = 0

  /// A comparison with no records yet.
  public init(_ gold: Gold) {
    self.gold = gold
    documentOf = Dictionary(
      uniqueKeysWithValues: gold.documents.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// Adds what a record states.
  public mutating func add(_ record: Record) {
    guard let document = identifiers(of: record).firstNonNil({ documentOf[$0] }) else {
      strangers += 1
      return
    }
    stated[document, default: []] += record.facts
    if best[document] == nil {
      let size = record.members.members("sample_size")?.number("value")
      best[document] = .some(size.map(\.toSixDigits))
    }
  }

  /// The figures of what has been added.
  public func scores() -> Scores {
    var scores = Scores(documents: gold.documents.count, found: best.count)
    scores.absent = gold.documents.indices.filter { best[$0] == nil }.map { gold.documents[$0].id }
    var keys = FactKeyReader()
    for type in FactType.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      var score = TypeScore()
      for (index, document) in gold.documents.enumerated() {
        let comparison = Comparison(
          of: type, document, stated: stated[index] ?? [], keys: &keys,
          isComplete: document.complete?.contains(type) ?? gold.present.contains(type))
        score.add(comparison, document: document.id)
      }
      // A type that no document states is worth a line where records state it wrongly.
      if gold.present.contains(type) || score.strict.predicted > 0 { scores.types[type] = score }
    }
    for (index, document) in gold.documents.enumerated() where !document.sampleSizes.isEmpty {
      let size = best[index] ?? nil
      scores.judgedSizes += 1
      if let size, document.sampleSizes.contains(size) {
        scores.rightSizes += 1
      } else {
        scores.wrongSizes.append(
          .init(document: document.id, expected: document.sampleSizes, found: size))
      }
    }
    return scores
  }
}

/// By which names a gold file may call a record's document, the likeliest first.
private func identifiers(of record: Record) -> [String] {
  var names: [String] = []
  if let path = record.sourcePath { names.append(stem(path)) }
  if let member = record.members.members("source")?.string("member") { names.append(stem(member)) }
  if let pmid = record.string("pmid") { names += [pmid, "PMID\(pmid)"] }
  if let pmcid = record.string("pmcid") { names.append(pmcid.uppercased()) }
  if let id = record.string("record_id") { names.append(id) }
  return names
}

/// A file's name without folders and extensions: "PMC1.nxml.gz" is "PMC1".
private func stem(_ path: String) -> String {
  var name = path.split(separator: "/").last ?? ""
  while let dot = name.lastIndex(of: "."),
    ["txt", "xml", "nxml", "htm", "html", "md", "gz", "json"].contains(
      name[name.index(after: dot)...])
  {
    name = name[..<dot]
  }
  return String(name)
}

extension Sequence {
  /// The first result that there is.
  fileprivate func firstNonNil<Result>(_ body: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = body(element) { return result }
    }
    return nil
  }
}

/// The facts of one type of one document, required and stated.
struct Comparison {
  /// The facts of one kind of key.
  struct Facts {
    /// Required facts, each once.
    var required: [(key: FactKey, fact: RecordedFact)] = []
    /// Those that are stated, each once.
    var stated: [(key: FactKey, fact: RecordedFact)] = []
    fileprivate var requiredKeys: [FactKey: Int] = [:]
    fileprivate var statedKeys: [FactKey: Int] = [:]
    fileprivate var doubtful: Set<FactKey> = []

    fileprivate mutating func require(_ key: FactKey, _ fact: GoldFact) {
      if fact.isDoubtful {
        doubtful.insert(key)
      } else if requiredKeys[key] == nil {
        requiredKeys[key] = required.count
        required.append((key, fact.fact))
      }
    }

    fileprivate mutating func state(_ key: FactKey, _ fact: RecordedFact) {
      guard statedKeys[key] == nil else { return }
      statedKeys[key] = stated.count
      stated.append((key, fact))
    }

    /// The stated fact of a key.
    func stated(_ key: FactKey) -> RecordedFact? { statedKeys[key].map { stated[$0].fact } }
    /// What is stated and neither required nor in doubt.
    var wrong: [(key: FactKey, fact: RecordedFact)] {
      stated.filter { requiredKeys[$0.key] == nil && !doubtful.contains($0.key) }
    }
  }

  let type: FactType
  /// Whether the document lists every fact of the type, so that others are wrong.
  let isComplete: Bool
  private(set) var strict = Facts()
  private(set) var lenient = Facts()
  /// The required facts whose numbers alone are stated.
  private(set) var nearMisses: Set<FactKey> = []

  init(
    of type: FactType, _ document: Gold.Document, stated: [RecordedFact],
    keys: inout FactKeyReader, isComplete: Bool
  ) {
    self.type = type
    self.isComplete = isComplete
    var numbers: [(strict: FactKey, lenient: FactKey)] = []
    for fact in document.facts where fact.type == type {
      // A gold file's facts have keys: it was read so.
      guard let key = try? keys.keys(of: fact.fact, type) else { continue }
      strict.require(key.strict, fact)
      lenient.require(key.lenient, fact)
      numbers.append((key.strict, key.lenient))
    }
    let malformed = FactKey(parts: [.code("malformed")])
    for fact in stated where fact.type == type.rawValue {
      let key = (try? keys.keys(of: fact, type)) ?? FactKeys(strict: malformed, lenient: malformed)
      strict.state(key.strict, fact)
      lenient.state(key.lenient, fact)
    }
    for key in numbers where strict.stated(key.strict) == nil && lenient.stated(key.lenient) != nil
    {
      nearMisses.insert(key.strict)
    }
  }
}
