/// Why a parse ended before its end.
struct XMLFault: Error, Equatable {
  enum Kind: Equatable {
    case malformed
    /// A reference to an entity other than the five that XML predefines.
    case entity
    /// Bytes that are no text in the encoding they claim.
    case encoding
  }
  var kind: Kind
  /// What libxml2 says, on one line.
  var message: String
  /// The line, counted from 1 at the first byte given.
  var line: Int
  /// The offset among the bytes given, after conversion to UTF-8.
  var byte: Int
}
