import Documents
public import Extraction
public import Fetching

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a run reads, extracts and writes: pipeline.json, decoded.
///
/// `docs/pipeline.schema.json` describes the same to editors; a test holds the two together.
public struct PipelineConfiguration: Sendable, Equatable {
  /// Where the results go; nil where nothing is written.
  public struct Outputs: Sendable, Equatable {
    /// One JSON line per article; a folder, with a store, where the path ends in a slash.
    public var records: String
    /// One JSON line per fact; likewise.
    public var facts: String?
    /// One JSON line per input or record that yielded nothing.
    public var rejects: String?
    /// The run's accounts as JSON.
    public var summary: String?
    /// A folder, a file in it for each run that changes the dataset: one JSON line per change.
    public var changes: String?
    /// The run's accounts in the format of Prometheus.
    public var metrics: String?
    /// Whether the records carry their text.
    public var includesText: Bool

    /// All that is written, each with its place in the configuration; a folder ends in a slash.
    var paths: [NamedPath] {
      let all = [
        ("records", records), ("facts", facts), ("rejects", rejects), ("summary", summary),
        ("changes", changes.map(asFolder)), ("metrics", metrics),
      ]
      return all.compactMap { key, path in path.map { NamedPath("$.emit.\(key)", $0) } }
    }
  }

  /// Where to fetch from, in order; empty where no network is wanted.
  public var fetch: [SourceConfiguration]
  /// The folder that holds what is fetched, a folder in it for each source; nil without ``fetch``.
  public var raw: String?
  /// Files and folders to read, resolved against the configuration's folder.
  ///
  /// ``raw`` is read besides.
  public var read: [String]
  /// The types of fact to emit.
  public var facts: Set<FactType>
  /// The user's own patterns.
  public var custom: [CustomPattern]
  /// Where the results go.
  public var outputs: Outputs
  /// The folder of what is kept from run to run; nil where every run reads everything.
  public var store: String?
  /// The share of rejected articles, 0...1, above which a run exits with status 1.
  public var maxRejectRate: Double
  /// The number of worker threads; 0 means one per core.
  public var threads: Int

  /// All that a run writes, each with its place in the configuration; a folder ends in a slash.
  public var destinations: [NamedPath] {
    var all = outputs.paths
    if let raw { all.append(NamedPath("$.raw", asFolder(raw))) }
    if let store { all.append(NamedPath("$.store", asFolder(store))) }
    return all
  }
}

private func asFolder(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

/// One mistake in a configuration.
public struct ConfigurationMistake: Error, Sendable, Hashable, CustomStringConvertible {
  /// The JSON path of the value, such as `$.emit.records`.
  public var path: String
  /// What is wrong and what would be right.
  public var message: String

  /// The path and what is wrong there.
  public var description: String { "\(path): \(message)" }
}

/// Why a configuration cannot be used.
public enum ConfigurationError: Error, Sendable, Equatable {
  /// The file does not exist or cannot be read.
  case unreadable(path: String)
  /// The file is no JSON.
  case notJSON(path: String, reason: String)
  /// All mistakes that were found.
  case mistakes([ConfigurationMistake])
}

extension PipelineConfiguration {
  /// The default of `max_reject_rate`: one article in a hundred.
  public static let defaultMaxRejectRate = 0.01

  /// Reads and checks a configuration file.
  ///
  /// - Parameter path: The file's path; relative paths within it are relative to its folder.
  /// - Throws: ``ConfigurationError``; all mistakes at once.
  public init(contentsOf path: String) throws(ConfigurationError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    var folder = "."
    if let slash = path.lastIndex(of: "/") {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    try self.init(json: data, path: path, relativeTo: folder)
  }

  /// Checks a configuration.
  ///
  /// - Parameters:
  ///   - json: The configuration's bytes.
  ///   - path: Its name in messages.
  ///   - folder: The folder against which relative paths are resolved.
  /// - Throws: ``ConfigurationError``; all mistakes at once.
  public init(json: Data, path: String, relativeTo folder: String) throws(ConfigurationError) {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(json)
    } catch {
      let (line, column) = error.place(in: json)
      throw .notJSON(path: path, reason: "line \(line), column \(column): \(error.message)")
    }
    var reader = ConfigurationReader()
    let configuration = reader.configuration(value, folder: folder)
    guard let configuration, reader.mistakes.isEmpty else { throw .mistakes(reader.mistakes) }
    self = configuration
  }
}

/// Walks a configuration and notes each mistake with its path.
struct ConfigurationReader {
  var mistakes: [ConfigurationMistake] = []

  /// An object's members with the path at which it stands.
  struct Members {
    var path: String
    var values: [String: JSONValue]
  }

  mutating func mistake(_ path: String, _ message: String) {
    mistakes.append(ConfigurationMistake(path: path, message: message))
  }

  /// The members of an object with known keys; nil and a mistake if it is none.
  mutating func members(_ value: JSONValue, at path: String, keys: [String]) -> Members? {
    guard case .object(let members) = value else {
      mistake(path, "expected an object, found \(value.kind)")
      return nil
    }
    var values: [String: JSONValue] = [:]
    for (key, value) in members {
      if values.updateValue(value, forKey: key) != nil {
        mistake("\(path).\(key)", "stands here more than once; keep one")
      } else if !keys.contains(key) {
        let known = keys.joined(separator: ", ")
        mistake("\(path).\(key)", "unknown key; known here are \(known)")
      }
    }
    return Members(path: path, values: values)
  }

  mutating func string(_ members: Members, _ key: String, required: Bool = false) -> String? {
    guard let value = members.values[key] else {
      if required { mistake(members.path, "the key \"\(key)\" is missing") }
      return nil
    }
    guard case .string(let string) = value else {
      mistake("\(members.path).\(key)", "expected a string, found \(value.kind)")
      return nil
    }
    if string.isEmpty {
      mistake("\(members.path).\(key)", "must not be empty")
      return nil
    }
    return string
  }

  mutating func number(
    _ members: Members, _ key: String, in range: ClosedRange<Double>, whole: Bool = false
  ) -> Double? {
    guard let value = members.values[key] else { return nil }
    guard case .number(let number) = value else {
      mistake("\(members.path).\(key)", "expected a number, found \(value.kind)")
      return nil
    }
    guard range.contains(number), !whole || number == number.rounded() else {
      let kind = whole ? "a whole number" : "a number"
      mistake(
        "\(members.path).\(key)",
        "expected \(kind) from \(range.lowerBound.plain) to \(range.upperBound.plain), found \(number.plain)"
      )
      return nil
    }
    return number
  }

  mutating func bool(_ members: Members, _ key: String) -> Bool? {
    guard let value = members.values[key] else { return nil }
    guard case .bool(let bool) = value else {
      mistake("\(members.path).\(key)", "expected true or false, found \(value.kind)")
      return nil
    }
    return bool
  }

  mutating func array(_ members: Members, _ key: String) -> [JSONValue]? {
    guard let value = members.values[key] else { return nil }
    guard case .array(let elements) = value else {
      mistake("\(members.path).\(key)", "expected an array, found \(value.kind)")
      return nil
    }
    return elements
  }

  /// The whole configuration.
  mutating func configuration(_ value: JSONValue, folder: String) -> PipelineConfiguration? {
    let keys = [
      "$schema", "read", "extract", "emit", "max_reject_rate", "threads", "fetch", "raw", "store",
    ]
    guard let root = members(value, at: "$", keys: keys) else { return nil }
    _ = string(root, "$schema")
    let store = string(root, "store")
    if store == "-" { mistake("$.store", "must be a folder") }
    func resolved(_ path: String) -> String {
      path.hasPrefix("/") || path == "-" || folder == "." ? path : "\(folder)/\(path)"
    }

    var read: [String] = []
    let keeping = store.map { [NamedPath("$.store", resolved($0))] } ?? []
    var inputs: [NamedPath] = []
    if root.values["read"] == nil, root.values["fetch"] == nil {
      mistake("$", "the key \"read\" is missing; only with \"fetch\" may it be left out")
    }
    if let elements = array(root, "read") {
      if elements.isEmpty { mistake("$.read", "names no file or folder") }
      for (index, element) in elements.enumerated() {
        if case .string(let path) = element, !path.isEmpty {
          if path == "-", store != nil {
            mistake(
              "$.read[\(index)]",
              "standard input cannot be compared with what was read before; remove \"store\"")
          }
          read.append(resolved(path))
          inputs.append(NamedPath("$.read[\(index)]", resolved(path)))
        } else {
          mistake("$.read[\(index)]", "expected the path of a file or folder")
        }
      }
    }

    let (facts, custom) = extract(root)
    for clash in clashes(of: keeping, with: inputs) {
      mistake("$.store", "leads to the same place as \(clash.other.name); name another folder")
    }
    let outputs = emit(root, inputs: keeping + inputs, resolved: resolved)
    let (fetch, raw) = fetch(root, resolved: resolved)
    return PipelineConfiguration(
      fetch: fetch, raw: raw, read: read, facts: facts, custom: custom, outputs: outputs,
      store: store.map(resolved),
      maxRejectRate: number(root, "max_reject_rate", in: 0...1)
        ?? PipelineConfiguration.defaultMaxRejectRate,
      threads: Int(number(root, "threads", in: 0...1024, whole: true) ?? 0))
  }

  private mutating func extract(_ root: Members) -> (Set<FactType>, [CustomPattern]) {
    var facts = Set(FactType.allCases)
    var custom: [CustomPattern] = []
    guard let value = root.values["extract"],
      let section = members(value, at: "$.extract", keys: ["facts", "custom"])
    else { return (facts, custom) }
    if let elements = array(section, "facts") {
      facts = [.custom]
      for (index, element) in elements.enumerated() {
        if case .string(let name) = element, let type = FactType(rawValue: name), type != .custom {
          facts.insert(type)
        } else {
          let known = FactType.allCases.filter { $0 != .custom }.map(\.rawValue).sorted()
          mistake(
            "$.extract.facts[\(index)]",
            "expected a type of fact: \(known.joined(separator: ", "))")
        }
      }
    }
    for (index, element) in (array(section, "custom") ?? []).enumerated() {
      let path = "$.extract.custom[\(index)]"
      guard let members = members(element, at: path, keys: ["name", "pattern"]) else { continue }
      guard let name = string(members, "name", required: true),
        let pattern = string(members, "pattern", required: true)
      else { continue }
      if custom.contains(where: { $0.name == name }) {
        mistake("\(path).name", "another pattern has the name \"\(name)\"")
      }
      do throws(CustomPatternError) {
        _ = try Extractor(custom: [CustomPattern(name: name, pattern: pattern)])
      } catch {
        mistake("\(path).pattern", "\(error.message) at byte \(error.offset)")
      }
      custom.append(CustomPattern(name: name, pattern: pattern))
    }
    return (facts, custom)
  }
}
