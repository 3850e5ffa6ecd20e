import Documents
import Extraction
public import Records

/// What readers have found in documents: the facts that records are compared with.
public struct Gold: Sendable {
  /// A document of a gold file.
  struct Document: Sendable {
    /// Its file's name without extensions, its PMID, its PMCID or a record_id.
    var id: String
    /// The types of which it lists every fact; nil if it does not say.
    var complete: Set<FactType>?
    /// What it states.
    var facts: [GoldFact]
    /// The acceptable values of the best sample size; none if that is not judged.
    var sampleSizes: [Double]
  }

  /// The documents, in the file's order.
  let documents: [Document]
  /// The types of which any document has a fact.
  let present: Set<FactType>

  /// Reads a gold file: a JSON object a line, as docs/contributor.md shows.
  ///
  /// - Parameter path: The file; "-" is standard input.
  /// - Throws: ``GoldError``.
  public init(contentsOf path: String) throws(GoldError) {
    var reader = GoldReader(path: path)
    do throws(UnreadableFile) {
      try readJSONLines(path) { line in
        reader.read(line)
        return true
      }
    } catch {
      throw .unreadable(error)
    }
    guard reader.mistakes.isEmpty else { throw .mistakes(reader.mistakes) }
    guard !reader.documents.isEmpty else {
      throw .mistakes([LineError(path: path, line: 1, message: "the file has no documents")])
    }
    documents = reader.documents
    present = Set(documents.flatMap { $0.facts.map(\.type) })
  }
}

/// A fact that a reader has found.
struct GoldFact: Sendable {
  var type: FactType
  var fact: RecordedFact
  /// Whether readers may differ: it is neither required nor held against a record that has it.
  var isDoubtful: Bool
}

/// Why there is no gold to compare with.
public enum GoldError: Error, Sendable {
  case unreadable(UnreadableFile)
  /// Every mistake of the file.
  case mistakes([LineError])
}

/// Reads the lines of a gold file and collects what is wrong with them.
private struct GoldReader {
  let path: String
  var documents: [Gold.Document] = []
  var mistakes: [LineError] = []
  private var lines: [String: Int] = [:]
  private var keys = FactKeyReader()

  init(path: String) { self.path = path }

  mutating func read(_ line: JSONLine) {
    switch line {
    case .wrong(let error): mistakes.append(error)
    case .object(let members, let number):
      do throws(Mistake) {
        let document = try document(members)
        if let first = lines.updateValue(number, forKey: document.id) {
          throw Mistake(
            message: "\"\(document.id)\" stands on line \(first) already; put its facts on one line"
          )
        }
        documents.append(document)
      } catch {
        mistakes.append(LineError(path: path, line: number, message: error.message))
      }
    }
  }

  private mutating func document(
    _ members: JSONValue.Members
  ) throws(Mistake) -> Gold.Document {
    guard let id = members.string("doc"), !id.isEmpty else {
      throw Mistake(
        message: "a document has no \"doc\"; name its file without extension, or its PMID")
    }
    guard case .array(let facts)? = members["facts"] else {
      throw Mistake(message: "a document has no list of \"facts\"; write [] if it states none")
    }
    var document = Gold.Document(id: id, facts: [], sampleSizes: [])
    if members["complete"] != nil {
      document.complete = []
      for name in members.strings("complete") {
        document.complete?.insert(try type(name, in: "\"complete\""))
      }
    }
    for value in members.elements("sample_size") {
      guard case .number(let number) = value else {
        throw Mistake(message: "\"sample_size\" is no list of numbers")
      }
      document.sampleSizes.append(number.toSixDigits)
    }
    for (index, value) in facts.enumerated() {
      let place = "facts[\(index)]"
      guard let fact = RecordedFact(value) else {
        throw Mistake(message: "\(place) has no \"type\"; \(Self.knownTypes)")
      }
      let type = try type(fact.type, in: place)
      do throws(Mistake) {
        _ = try keys.keys(of: fact, type)
      } catch {
        throw Mistake(message: "\(place), \(fact.type): \(error.message)")
      }
      document.facts.append(
        GoldFact(type: type, fact: fact, isDoubtful: fact.members["doubt"] == .bool(true)))
    }
    return document
  }

  private func type(_ name: String, in place: String) throws(Mistake) -> FactType {
    guard let type = FactType(rawValue: name) else {
      throw Mistake(
        message: "\(place): no type of fact is called \"\(name)\"; \(Self.knownTypes)")
    }
    return type
  }

  private static var knownTypes: String {
    "there are " + FactType.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
