import Documents

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The values at a path of names, in order; arrays on the way count with each of their values.
  func values(at path: [String]) -> [JSONValue] {
    path.reduce([self]) { values, name in
      values.flatMap { $0.elements.compactMap { $0[name] }.flatMap(\.elements) }
    }
  }

  /// The value itself, or those of an array.
  var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [self] }
  }

  /// The texts and whole numbers, such as ids and years, that the value is or lists.
  var strings: [String] {
    elements.compactMap {
      switch $0 {
      case .string(let text): text
      case .number(let number): Int(exactly: number).map { String($0) }
      case .array, .object, .bool, .null: nil
      }
    }
  }
}
