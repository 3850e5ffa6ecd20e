import Documents
import Lexing

extension SampleSize {
  /// Adds the facts of this type in a text to the findings.
  static func extract(from text: LexedText, into findings: inout Findings) {
  }
}
