import Documents
import Lexing

extension DOI {
  /// Adds the DOIs of a text and of an article's fields to the findings.
  static func extract(
    from text: LexedText, of article: borrowing Article, into findings: inout Findings
  ) {
    let own = article.doi
    text.forEachPassageWithLandmarks { passage, cursor, landmarks in
      for index in landmarks where begins(cursor[at: index]) {
        guard !findings.isClaimed(index) else { continue }
        let start = directoryStart(of: cursor[at: index], in: cursor.text)
        guard
          let mention = DOISyntax.mention(
            at: start, in: cursor.text, limit: passage.range.upperBound)
        else { continue }
        let rule = mention.isBroken ? "doi.broken" : mention.isInURL ? "doi.url" : "doi.text"
        guard let value = DOISyntax.canonical(cursor.text[mention.range]) else {
          findings.refuse(index..<index + 1, as: .doi, rule: rule, reason: .malformedIdentifier)
          continue
        }
        let role: Role =
          passage.section == .references ? .cited : value == own ? .own : .mentioned
        findings.accept(
          .doi(DOI(value, role)), bytes: mention.range, firstToken: index,
          section: passage.section, rule: rule, confidence: mention.isBroken ? 0.8 : 0.99)
      }
    }
    for identifier in article.identifiers {
      let role: Role
      switch identifier.kind {
      case .ownDOI: role = .own
      case .citedDOI: role = .cited
      case .relatedDOI: role = .mentioned
      case .dataBank, .citedRegistration: continue
      }
      guard let value = DOISyntax.canonical(identifier.value.utf8) else { continue }
      findings.accept(
        .doi(DOI(value, role)), field: identifier.field,
        section: role == .cited ? .references : .body, rule: "doi.field")
    }
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
}
