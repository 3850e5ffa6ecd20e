import Documents
import Evaluation
import Foundation
import Records

/// A file with a content, as long as the body runs.
func withFile<Result>(_ content: String, _ body: (String) throws -> Result) throws -> Result {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("winnow-evaluation-\(UUID().uuidString).jsonl").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try Data(content.utf8).write(to: URL(fileURLWithPath: path))
  return try body(path)
}

/// The figures of records, a line each, against a gold file's lines.
func figures(gold: String, records: String) throws -> Scores {
  try withFile(gold) { goldPath in
    var evaluation = Evaluation(try Gold(contentsOf: goldPath))
    try withFile(records) { path in
      try readRecords(path) { line in
        if case .record(let record) = line { evaluation.add(record) }
        return true
      }
    }
    return evaluation.scores()
  }
}

/// What is wrong with a gold file's lines, with the file's name left out.
func mistakes(gold: String) throws -> [String] {
  try withFile(gold) { path in
    do {
      _ = try Gold(contentsOf: path)
      return []
    } catch GoldError.mistakes(let mistakes) {
      return mistakes.map { $0.description.replacing(path, with: "gold.jsonl") }
    }
  }
}

extension TypeScore.Count {
  /// Required, stated and matched.
  var counts: [Int] { [gold, predicted, matched] }
}
