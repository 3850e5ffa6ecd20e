import Documents
import Lexing

extension DOI {
  /// Adds the DOIs of a text and of an article's fields to the findings.
  static func extract(
    from text: LexedText, of article: borrowing Article, into findings: inout Findings
  ) {
    let own = article.doi
    text.forEachPassage { passage, cursor in
      for index in passage.tokens where begins(cursor[at: index]) {
        guard !findings.isClaimed(index) else { continue }
        let start = directoryStart(of: cursor[at: index], in: cursor.text)
        guard let mention = mention(at: start, in: cursor.text, limit: passage.range.upperBound)
        else { continue }
        guard let value = DOI.normalize(cursor.text[mention.range]) else {
          findings.refuse(
            index..<index + 1, as: .doi, rule: mention.rule, reason: .malformedIdentifier)
          continue
        }
        let role: Role =
          passage.section == .references ? .cited : value == own ? .own : .mentioned
        findings.accept(
          .doi(DOI(value, role)), bytes: mention.range, firstToken: index,
          section: passage.section, rule: mention.rule, confidence: mention.isBroken ? 0.8 : 0.99)
      }
    }
    for identifier in article.identifiers {
      let role: Role
      switch identifier.kind {
      case .ownDOI: role = .own
      case .citedDOI: role = .cited
      case .relatedDOI: role = .mentioned
      case .dataBank: continue
      }
      guard let value = DOI.normalize(Array(identifier.value.utf8)) else { continue }
      findings.accept(
        .doi(DOI(value, role)), field: identifier.field,
        section: role == .cited ? .references : .body, rule: "doi.field")
    }
  }

  /// A DOI as it stands in a text.
  private struct Mention {
    var range: Range<Int>
    var rule: String
    /// Whether white space of a line break stands within.
    var isBroken: Bool
  }

  /// Whether a token can be a DOI's prefix: "10." and a registrant of four to nine digits, possibly
  /// glued to a label ("doi10").
  private static func begins(_ token: Token) -> Bool {
    if token.isNumber { return token.value >= 10 && token.value < 11 && token.decimals >= 4 }
    return token.isWord && token.flags.contains(.hasDigits)
  }

  /// Where "10." begins in a token: its own beginning, or the end of a word such as "doi10".
  private static func directoryStart(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> Int {
    token.isNumber ? Int(token.start) : Int(token.end) - 2
  }

  /// The DOI that begins at a byte, trailing punctuation left out.
  private static func mention(
    at start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Mention? {
    func byte(_ at: Int) -> UInt8 { at >= 0 && at < limit ? text[at] : 0 }
    func isDigit(_ at: Int) -> Bool { byte(at) &- 0x30 < 10 }
    guard byte(start) == 0x31, byte(start + 1) == 0x30, byte(start + 2) == 0x2E else { return nil }
    var at = start + 3
    while isDigit(at) || byte(at) == 0x2E && isDigit(at + 1) { at += 1 }
    guard at - start >= 7, isDigit(start + 3) else { return nil }
    let isEncoded = byte(at) == 0x25 && byte(at + 1) == 0x32 && byte(at + 2) | 0x20 == 0x66
    guard byte(at) == 0x2F || isEncoded else { return nil }
    at += isEncoded ? 3 : 1

    let suffix = at
    let inURL = standsInURL(start, in: text)
    let isSICI = byte(at) == 0x28 && byte(at + 1) | 0x20 == 0x73 && byte(at + 2) | 0x20 == 0x69
    var isBroken = false
    var depth: [UInt8] = []
    scan: while at < limit {
      let byte = text[at]
      switch byte {
      case 0x28: depth.append(0x29)
      case 0x5B: depth.append(0x5D)
      case 0x29, 0x5D:
        guard depth.last == byte else { break scan }
        depth.removeLast()
      case 0x3C, 0x3E: guard isSICI else { break scan }
      case 0x3F, 0x23, 0x26: if inURL { break scan }
      case 0x22, 0x60, 0x7B, 0x7C, 0x7D, 0x5C, 0x5E: break scan
      case 0...0x20:
        guard continuesAfterBreak(at, from: suffix, in: text, limit: limit) else { break scan }
        isBroken = true
      case 0x80...:
        // Typeset hyphens belong to the DOI; spaces, quotes and dashes beyond ASCII end it.
        guard byte == 0xE2, self.byte(at + 1, text, limit) == 0x80,
          (0x90...0x93).contains(self.byte(at + 2, text, limit))
        else { break scan }
        at += 2
      default: break
      }
      at += 1
    }
    at = trimmed(suffix..<at, in: text, inURL: inURL)
    guard at > suffix else { return nil }
    return Mention(
      range: start..<at, rule: isBroken ? "doi.broken" : inURL ? "doi.url" : "doi.text",
      isBroken: isBroken)
  }

  private static func byte(_ at: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> UInt8 {
    at < limit ? text[at] : 0
  }

  /// Whether the DOI follows a slash or "=", as in "https://doi.org/10.1000/1".
  private static func standsInURL(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    start > 0 && (text[start - 1] == 0x2F || text[start - 1] == 0x3D)
  }

  /// Whether the white space at a byte is a line break within the DOI: it follows a hyphen, slash,
  /// underscore or period, and what stands after it is in lower case or digits and has a digit.
  private static func continuesAfterBreak(
    _ at: Int, from suffix: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Bool {
    guard text[at] == 0x20, at > suffix else { return false }
    switch text[at - 1] {
    case 0x2D, 0x2E, 0x2F, 0x5F: break
    default: return false
    }
    var next = at + 1
    var hasDigit = false
    let first = byte(next, text, limit)
    guard first &- 0x30 < 10 || first &- 0x61 < 26 else { return false }
    while next < limit, text[next] > 0x20, text[next] != 0x2C, text[next] != 0x3B {
      if text[next] &- 0x30 < 10 { hasDigit = true }
      next += 1
    }
    // After a period a plain number may begin the next sentence or be a volume or page.
    if text[at - 1] == 0x2E {
      let word = text[(at + 1)..<next]
      return hasDigit && word.contains { $0 &- 0x61 < 26 } && word.dropLast().contains(0x2E)
    }
    return hasDigit
  }

  /// The end without punctuation that belongs to the sentence, and without the tail of a publisher's
  /// link ("/full", "/abstract", ".pdf").
  private static func trimmed(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, inURL: Bool
  ) -> Int {
    var end = range.upperBound
    let punctuation = Set(".,;:!?'*_-/ ".utf8)
    func trim() {
      while end > range.lowerBound, punctuation.contains(text[end - 1]) { end -= 1 }
    }
    trim()
    if inURL {
      for tail in [
        "/full", "/abstract", "/pdf", "/epdf", "/fulltext", "/meta", ".pdf", "/full/html",
      ] {
        let bytes = tail.utf8
        guard end - range.lowerBound > bytes.count,
          text[(end - bytes.count)..<end].elementsEqual(bytes)
        else { continue }
        end -= bytes.count
        trim()
      }
    }
    return end
  }
}
