public import Documents

/// What reading a file of JSON lines gives.
public enum JSONLine: Sendable {
  /// The members of a line's object, and the line's number, counted from 1.
  case object(JSONValue.Members, line: Int)
  /// A line that is none.
  case wrong(LineError)
}

/// Reads a file of JSON lines, one object a line, of which only one is in memory at a time.
///
/// Lines of nothing but white space are passed over.
///
/// - Parameters:
///   - path: The file; "-" is standard input.
///   - body: Takes each line, and says whether to go on.
/// - Throws: ``UnreadableFile``, behind what could be read.
public func readJSONLines(
  _ path: String, _ body: (JSONLine) -> Bool
) throws(UnreadableFile) {
  var reader = try LineReader(path)
  var number = 0
  while let line = try reader.next() {
    number += 1
    guard let read = jsonLine(line, path: path, number: number) else { continue }
    if !body(read) { return }
  }
}

private func jsonLine(_ line: LineReader.Line, path: String, number: Int) -> JSONLine? {
  guard case .text(let text) = line else {
    return .wrong(
      LineError(path: path, line: number, message: "the line has no end; is it a file of text?"))
  }
  guard text.contains(where: { $0 > 0x20 }) else { return nil }
  if text.starts(with: [0x1F, 0x8B]) {
    let message = "the file is compressed; read it through zcat, with - as its name here"
    return .wrong(LineError(path: path, line: number, message: message))
  }
  do throws(JSONSyntaxError) {
    guard case .object(let members) = try JSONValue(text) else {
      return .wrong(
        LineError(path: path, line: number, message: "no JSON object, which begins with {"))
    }
    return .object(members, line: number)
  } catch {
    return .wrong(LineError(path: path, line: number, text: text, error: error))
  }
}
