/// The attributes of a start tag; they live as long as the call that hands them over.
struct XMLAttributes {
  let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  /// The value of the attribute with this local name, whatever its prefix.
  subscript(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let base else { return nil }
    // Five pointers for each attribute: local name, prefix, URI, value, and the value's end.
    for attribute in 0..<count {
      let fields = base + 5 * attribute
      guard let candidate = fields[0], let value = fields[3], let end = fields[4] else { continue }
      if isName(candidate, name) {
        return UnsafeBufferPointer(start: value, count: end - value)
      }
    }
    return nil
  }

  /// The value's bytes, trimmed; nil when it is absent or empty.
  func bytes(_ name: StaticString) -> ArraySlice<UInt8>? {
    guard let value = self[name] else { return nil }
    var bytes = Array(value)
    // libxml2 leaves an ampersand that it has read in an attribute as a character reference.
    if var from = bytes.firstIndex(of: 0x26) {
      let escape = Array("&#38;".utf8)
      while let found = bytes.firstRange(of: escape, from: from) {
        bytes.replaceSubrange(found, with: CollectionOfOne(0x26))
        from = found.lowerBound + 1
      }
    }
    let text = trimmed(bytes[...])
    return text.isEmpty ? nil : text
  }

  /// The value as text, trimmed; nil when it is absent or empty.
  func string(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether an attribute has exactly this value.
  func has(_ name: StaticString, _ value: StaticString) -> Bool {
    guard let actual = self[name] else { return false }
    let expected = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
    return actual.elementsEqual(expected)
  }
}

/// Whether a name that ends with a NUL is the given one.
private func isName(_ candidate: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
  for i in 0..<name.utf8CodeUnitCount where candidate[i] != name.utf8Start[i] { return false }
  return candidate[name.utf8CodeUnitCount] == 0
}
