import Documents
import Emission
import Extraction
import Foundation
import Records

extension Scores {
  /// The types in the order of their names.
  fileprivate var rows: [(name: String, score: TypeScore)] {
    types.map { ($0.key.rawValue, $0.value) }.sorted { $0.name < $1.name }
  }

  /// The figures as a table, for people.
  public func table() -> String {
    var lines = ["\(documents) documents, \(found) of them with records"]
    lines.append(
      "type            gold   pred  match       P      R     F1   lenient  P      R     F1")
    for (name, score) in rows {
      let (strict, lenient) = (score.strict, score.lenient)
      let counts = [strict.gold, strict.predicted, strict.matched].map { padded(String($0), 6) }
      lines.append(
        name.padding(toLength: 14, withPad: " ", startingAt: 0) + counts.joined(separator: " ")
          + "  " + shares(strict) + "     " + shares(lenient))
    }
    for (name, score) in rows where !score.fields.isEmpty {
      let fields = score.fields.sorted { $0.name < $1.name }
      let figures = fields.map { "\($0.name) \($0.right)/\($0.stated)" }
      lines.append("\(name): " + figures.joined(separator: ", "))
    }
    if judgedSizes > 0 {
      let share = String(format: "%.3f", Double(rightSizes) / Double(judgedSizes))
      lines.append("best sample size: \(rightSizes) of \(judgedSizes) right, \(share)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shares(_ count: TypeScore.Count) -> String {
    [count.precision, count.recall, count.f1]
      .map { padded($0.map { String(format: "%.3f", $0) } ?? "–", 6) }.joined(separator: " ")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The first errors of each type, a line each, with document and quote.
  ///
  /// - Parameter limit: How many of each kind.
  /// - Returns: Lines of text; none if nothing is wrong.
  public func errors(limit: Int) -> String {
    var lines: [String] = []
    func tell(_ kind: String, _ type: String, count: Int, _ errors: [String]) {
      lines += errors.map { "\(kind)  \(type)  \($0)" }
      if count > errors.count { lines.append("\(kind)  \(type)  \(count - errors.count) more") }
    }
    for (name, score) in rows {
      tell(
        "MISSED", name, count: score.missed.count,
        score.missed.prefix(limit).map {
          "\($0.document): \(described($0.fact))"
            + ($0.hasNumbers ? " (its numbers are found)" : "")
        })
      tell(
        "WRONG ", name, count: score.wrong.count,
        score.wrong.prefix(limit).map { document, fact in
          let rule = [fact.string("rule"), fact.string("section")].compactMap(\.self)
          return "\(document): \(described(fact)) (\(rule.joined(separator: ", ")))"
        })
    }
    tell(
      "WRONG ", "best sample size", count: wrongSizes.count,
      wrongSizes.prefix(limit).map { wrong in
        let expected = wrong.expected.map(\.plain).joined(separator: " or ")
        return "\(wrong.document): \(expected) expected, \(wrong.found?.plain ?? "none") found"
      })
    return lines.map { $0 + "\n" }.joined()
  }

  /// The figures as a JSON object on a line, with the first errors of each type if there is a limit.
  public func json(errorLimit: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("documents")
      json.value(documents)
      json.key("found")
      json.value(found)
      json.key("types")
      json.object { json in
        for (name, score) in rows {
          json.key(named: name)
          json.object { json in
            json.key("strict")
            write(score.strict, to: &json)
            json.key("lenient")
            write(score.lenient, to: &json)
          }
        }
      }
      json.key("fields")
      json.object { json in
        for (name, score) in rows where !score.fields.isEmpty {
          json.key(named: name)
          json.object { json in
            for field in score.fields.sorted(by: { $0.name < $1.name }) {
              json.key(named: field.name)
              json.array {
                $0.value(field.right)
                $0.value(field.stated)
              }
            }
          }
        }
      }
      json.key("primary_n")
      json.object { json in
        json.key("documents")
        json.value(judgedSizes)
        json.key("right")
        json.value(rightSizes)
      }
      if errorLimit > 0 {
        json.key("errors")
        json.array { writeErrors(limit: errorLimit, to: &$0) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ count: TypeScore.Count, to json: inout JSONWriter) {
    json.object { json in
      json.key("gold")
      json.value(count.gold)
      json.key("predicted")
      json.value(count.predicted)
      json.key("matched")
      json.value(count.matched)
      let shares: [(StaticString, Double?)] = [
        ("precision", count.precision), ("recall", count.recall), ("f1", count.f1),
      ]
      for (name, share) in shares {
        json.key(name)
        if let share {
          json.value((share * 1e4).rounded(.toNearestOrEven) / 1e4)
        } else {
          json.null()
        }
      }
    }
  }

  private func writeErrors(limit: Int, to json: inout JSONWriter) {
    for (name, score) in rows {
      for miss in score.missed.prefix(limit) {
        write("missed", name, miss.document, miss.fact, to: &json)
      }
      for (document, fact) in score.wrong.prefix(limit) {
        write("wrong", name, document, fact, to: &json)
      }
    }
    for wrong in wrongSizes.prefix(limit) {
      json.object { json in
        json.member("error", "wrong")
        json.member("type", "primary_n")
        json.member("doc", wrong.document)
        json.key("expected")
        json.array { for value in wrong.expected { $0.value(value) } }
        json.key("found")
        if let found = wrong.found { json.value(found) } else { json.null() }
      }
    }
  }

  private func write(
    _ error: String, _ type: String, _ document: String, _ fact: RecordedFact,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("error", error)
      json.member("type", type)
      json.member("doc", document)
      json.member("quote", fact.string("quote") ?? fact.string("field"))
      json.member("states", stated(by: fact))
      json.member("rule", fact.string("rule"))
    }
  }
}

/// A fact's values and its quote: "value 5, unit mL, per kg, substance saline “5 ml/kg saline”".
private func described(_ fact: RecordedFact) -> String {
  let place = fact.string("quote").map { " “\($0)”" } ?? fact.string("field").map { " in \($0)" }
  return stated(by: fact) + (place ?? "")
}

/// A fact's values with their names.
private func stated(by fact: RecordedFact) -> String {
  let apart: Set<String> = [
    "type", "quote", "field", "doubt", "section", "start", "end", "rule", "confidence",
  ]
  return fact.members.compactMap { name, value in
    guard !apart.contains(name) else { return nil }
    return plain(value).map { "\(name) \($0)" }
  }.joined(separator: ", ")
}

private func plain(_ value: JSONValue) -> String? {
  switch value {
  case .null: nil
  case .bool(let isTrue): isTrue ? "yes" : "no"
  case .number(let number): number.plain
  case .string(let text): text
  case .array(let values): values.compactMap(plain).joined(separator: " ")
  case .object: nil
  }
}
