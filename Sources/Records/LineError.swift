public import Documents

/// What is wrong with a line of a file.
public struct LineError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  public var path: String
  /// The line, counted from 1.
  public var line: Int
  /// The character within it, counted from 1, where its text breaks.
  public var column: Int?
  /// What is wrong and what to do.
  public var message: String

  /// An error of a line as a whole.
  public init(path: String, line: Int, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// An error of a line that is no JSON.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - line: The line's number.
  ///   - text: The line.
  ///   - error: Where it breaks.
  public init(path: String, line: Int, text: ArraySlice<UInt8>, error: JSONSyntaxError) {
    self.init(path: path, line: line, message: "not JSON: \(error.message)")
    column = error.place(in: text).column
  }

  /// The place as editors count it, then what is wrong.
  public var description: String {
    "\(path):\(line):\(column.map { "\($0):" } ?? "") \(message)"
  }
}
