public import Documents
public import Extraction
public import Normalization
import Parsing
import Reading

/// One result of reading inputs with an eye on the rules.
public enum Explained: Sendable {
  /// A record, and the candidates that the rules refused.
  case record(EvidenceRecord, [Refusal])
  /// Something that yielded no record.
  case rejection(Rejection)
}

/// Reads inputs one after another and hands each record on with what the rules refused.
///
/// - Parameters:
///   - inputs: Files, folders or "-".
///   - custom: The user's own patterns.
///   - visit: Called in the order of the input; returns whether to go on.
/// - Throws: ``CustomPatternError`` for a pattern that does not compile.
public func explain(
  _ inputs: [String], custom: [CustomPattern], visit: (Explained) -> Bool
) throws(CustomPatternError) {
  let extractor = try Extractor(custom: custom, explains: true)
  let parser = ArticleParser()
  for input in InputDiscovery(paths: inputs) {
    switch input {
    case .rejection(let rejection): if !visit(.rejection(rejection)) { return }
    case .file(let file):
      let reader = FileReader(file)
      while let event = reader.next() {
        var results: [ParseResult] = []
        switch event {
        case .rejection(let rejection): results = [.rejection(rejection)]
        case .piece(let piece): parser.parse(piece, into: &results)
        }
        for result in results {
          switch result {
          case .rejection(let rejection): if !visit(.rejection(rejection)) { return }
          case .article(let article):
            let found = extractor.extract(from: article)
            let record = EvidenceRecord(article, facts: found.facts)
            if !visit(.record(record, found.refusals)) { return }
          }
        }
      }
    }
  }
}
