public import Documents

/// An article's record, read back from a line that `winnow extract` or `winnow run` has written.
public struct Record: Sendable {
  /// The schema of the records that are read.
  static let schema = "winnow.record/1"

  /// The line's members, by the names of docs/record.schema.json.
  public let members: JSONValue.Members
  /// The facts, in the order in which they are written.
  public let facts: [RecordedFact]

  /// A record of a line's members.
  ///
  /// - Parameter members: The members.
  /// - Throws: ``NoRecord`` for any other object.
  public init(_ members: JSONValue.Members) throws(NoRecord) {
    if let schema = members.string("schema"), schema != Self.schema {
      throw NoRecord(
        message:
          "the schema is \"\(schema)\" and not \"\(Self.schema)\"; extract anew with this version")
    }
    guard case .array(let facts)? = members["facts"] else {
      let reason =
        members["rule"] == nil ? "it has no list of \"facts\"" : "it is a fact of a file of facts"
      throw NoRecord(
        message: "no record: \(reason); name the records that winnow extract writes with -o")
    }
    self.members = members
    self.facts = facts.compactMap(RecordedFact.init)
    guard self.facts.count == facts.count else {
      throw NoRecord(message: "no record: one of its facts has no \"type\"")
    }
  }

  /// The value of a name, if it is a string.
  public func string(_ name: String) -> String? { members.string(name) }

  /// Where it was read.
  public var sourcePath: String? { members.members("source")?.string("path") }
}

/// A fact of a record.
public struct RecordedFact: Sendable, Equatable {
  /// Its type's name, as "effect_size".
  public let type: String
  /// Its members, by the names of docs/record.schema.json.
  public let members: JSONValue.Members

  /// A fact of an object with a type; nil for any other value.
  public init?(_ value: JSONValue) {
    guard case .object(let members) = value, let type = members.string("type") else { return nil }
    self.type = type
    self.members = members
  }

  /// The value of a name, if it is a string.
  public func string(_ name: String) -> String? { members.string(name) }
  /// The value of a name, if it is a number.
  public func number(_ name: String) -> Double? { members.number(name) }
  /// The strings of a name's array; none if there is no array.
  public func strings(_ name: String) -> [String] { members.strings(name) }
}

/// Why an object is no record.
public struct NoRecord: Error, Sendable, Hashable {
  /// What is wrong and what to do.
  public var message: String
}

/// What reading a file of records gives.
public enum RecordLine: Sendable {
  case record(Record)
  /// A line that is none.
  case wrong(LineError)
}

/// Reads a file of records, of which only one is in memory at a time.
///
/// - Parameters:
///   - path: The file; "-" is standard input.
///   - body: Takes each line, and says whether to go on.
/// - Throws: ``UnreadableFile``, behind what could be read.
public func readRecords(
  _ path: String, _ body: (RecordLine) -> Bool
) throws(UnreadableFile) {
  try readJSONLines(path) { read in
    switch read {
    case .wrong(let error): return body(.wrong(error))
    case .object(let members, let line):
      do throws(NoRecord) {
        return body(.record(try Record(members)))
      } catch {
        return body(.wrong(LineError(path: path, line: line, message: error.message)))
      }
    }
  }
}

extension JSONValue.Members {
  /// The value of a name, if it is a string.
  public func string(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  /// The value of a name, if it is a number.
  public func number(_ name: String) -> Double? {
    if case .number(let number)? = self[name] { number } else { nil }
  }

  /// The members of a name's object, if it is one.
  public func members(_ name: String) -> JSONValue.Members? {
    if case .object(let members)? = self[name] { members } else { nil }
  }

  /// The elements of a name's array; none if there is no array.
  public func elements(_ name: String) -> [JSONValue] {
    if case .array(let elements)? = self[name] { elements } else { [] }
  }

  /// The strings of a name's array; none if there is no array.
  public func strings(_ name: String) -> [String] {
    elements(name).compactMap { if case .string(let text) = $0 { text } else { nil } }
  }
}
