import CPCRE2
import Documents
import Lexing

/// A user's own fact type: a name and a regular expression in PCRE2's syntax
/// (https://www.pcre.org/current/doc/html/pcre2pattern.html).
public struct CustomPattern: Sendable, Hashable {
  /// What the facts are called.
  public var name: String
  /// The regular expression; its first group, if it has one and it took part, is the value.
  public var pattern: String

  /// A named pattern.
  public init(name: String, pattern: String) {
    self.name = name
    self.pattern = pattern
  }
}

/// What is wrong with a user's regular expression.
public struct CustomPatternError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The pattern's name.
  public var name: String
  /// PCRE2's message.
  public var message: String
  /// Where in the expression, in bytes.
  public var offset: Int

  /// An error at a place of a pattern.
  public init(name: String, message: String, offset: Int) {
    self.name = name
    self.message = message
    self.offset = offset
  }

  /// What is wrong, and where.
  public var description: String { "pattern \"\(name)\": \(message) at byte \(offset)" }
}

/// A compiled pattern; one per worker, since it holds the match's buffers.
final class CustomMatcher {
  let name: String
  private let code: OpaquePointer
  private let match: OpaquePointer
  private let context: OpaquePointer?

  /// Matching gives up beyond this many steps at one place: a pattern that backtracks without end
  /// must not stop the run.
  private static let stepLimit: UInt32 = 1_000_000
  /// How many words of a passage may cost as much before the rest of it is left.
  private static let retreatLimit = 3

  init(_ pattern: CustomPattern) throws(CustomPatternError) {
    var error: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.pattern.utf8)
    guard
      let code = pcre2_compile_8(
        bytes, bytes.count, PCRE2_UTF | PCRE2_UCP, &error, &offset, nil),
      let match = pcre2_match_data_create_from_pattern_8(code, nil)
    else {
      var message = [UInt8](repeating: 0, count: 256)
      let length = pcre2_get_error_message_8(error, &message, message.count)
      throw CustomPatternError(
        name: pattern.name,
        message: String(decoding: message.prefix(max(0, Int(length))), as: UTF8.self),
        offset: offset)
    }
    // Without JIT the pattern is interpreted: slower, with the same matches.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    name = pattern.name
    self.code = code
    self.match = match
    context = pcre2_match_context_create_8(nil)
    if let context { pcre2_set_match_limit_8(context, Self.stepLimit) }
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(match)
    pcre2_code_free_8(code)
  }

  /// Adds the pattern's matches in a text to the findings; false if it gave up on a part of it.
  func extract(from text: LexedText, into findings: inout Findings) -> Bool {
    var isFinished = true
    text.text.withUnsafeBufferPointer { bytes in
      for passage in text.passages {
        let passageBytes = UnsafeBufferPointer(rebasing: bytes[passage.range])
        var offset = 0
        var isWhole = true
        while let found = next(in: passageBytes, from: offset, isWhole: &isWhole) {
          func absolute(_ range: Range<Int>) -> Range<Int> {
            range.lowerBound + passage.range.lowerBound..<range.upperBound
              + passage.range.lowerBound
          }
          findings.accept(
            .custom(CustomMatch(name: name, value: text.string(absolute(found.value)))),
            bytes: absolute(found.whole), section: passage.section, rule: "custom.\(name)",
            confidence: 1)
          offset = found.whole.upperBound
        }
        if !isWhole {
          isFinished = false
          findings.refuse(
            passage.tokens, as: .custom, rule: "custom.\(name)", reason: .patternTooCostly)
        }
      }
    }
    return isFinished
  }

  private enum Outcome {
    case match(whole: Range<Int>, value: Range<Int>)
    case none
    /// A limit was reached, of steps or of memory.
    case gaveUp
  }

  /// The next match in a passage.
  ///
  /// Where matching gives up, it does not say at which place: from there on each is tried by itself, and
  /// the word at which it gives up again is passed over.
  ///
  /// - Parameters:
  ///   - passage: The passage's text.
  ///   - offset: Where to begin.
  ///   - isWhole: Becomes false where a part of the passage is not searched.
  /// - Returns: The place of the match and of its value; nil if there is none.
  private func next(
    in passage: UnsafeBufferPointer<UInt8>, from offset: Int, isWhole: inout Bool
  ) -> (whole: Range<Int>, value: Range<Int>)? {
    // A passage that is costly once is so again: it is not searched at once twice.
    if isWhole {
      switch search(passage, from: offset) {
      case .match(let whole, let value): return (whole, value)
      case .none: return nil
      case .gaveUp: break
      }
    }
    var place = offset
    var retreats = 0
    while place < passage.count, retreats < Self.retreatLimit {
      switch search(passage, from: place, PCRE2_ANCHORED) {
      case .match(let whole, let value): return (whole, value)
      case .none: place += 1
      case .gaveUp:
        isWhole = false
        retreats += 1
        while place < passage.count, passage[place] > 0x20 { place += 1 }
      }
      while place < passage.count, passage[place] & 0xC0 == 0x80 { place += 1 }
    }
    return nil
  }

  private func search(
    _ passage: UnsafeBufferPointer<UInt8>, from offset: Int, _ option: UInt32 = 0
  ) -> Outcome {
    let count = pcre2_match_8(
      code, passage.baseAddress, passage.count, offset,
      PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY | option, match, context)
    if count == PCRE2_ERROR_NOMATCH { return .none }
    guard count > 0, let offsets = pcre2_get_ovector_pointer_8(match) else { return .gaveUp }
    // "\K" may have moved the beginning.
    guard offsets[0] < offsets[1] else { return .none }
    // An unset group has the largest offset (PCRE2_UNSET).
    let isSet = count > 1 && offsets[2] <= passage.count
    let whole = offsets[0]..<offsets[1]
    return .match(whole: whole, value: isSet ? offsets[2]..<offsets[3] : whole)
  }
}
