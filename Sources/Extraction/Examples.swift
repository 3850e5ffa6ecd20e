/// Texts that state the same facts: the rows of a corpus.
///
/// A corpus stands beside the rules whose specification and test it is: for each rule texts that
/// must match with the exact fact, and look-alikes that must not.
public struct Examples<Value: Sendable>: Sendable {
  /// The facts of the type that each text states, in order of their place.
  public let facts: [Value]
  /// The texts.
  public let texts: [String]

  /// Texts that state these facts, and nothing else of the type.
  public init(_ facts: Value..., in texts: [String]) {
    self.facts = facts
    self.texts = texts
  }
}

extension Array {
  /// Each text of a corpus with its facts: the arguments of a test.
  public func cases<Value>() -> [(String, [Value])] where Element == Examples<Value> {
    flatMap { example in example.texts.map { ($0, example.facts) } }
  }
}
