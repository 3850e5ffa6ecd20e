import Documents
import Lexing

/// Numbers without their prefix, behind a registry's name in full.
extension TrialID {
  /// A word of a registry's name by which it is told from the others, and what its numbers begin with.
  private static let names: [(word: StaticString, prefix: String)] = [
    ("clinicaltrials", "NCT"), ("network", "UMIN"), ("standard", "ISRCTN"), ("current", "ISRCTN"),
    ("isrctn", "ISRCTN"), ("zealand", "ACTRN"), ("australian", "ACTRN"), ("anzctr", "ACTRN"),
    ("anzctrn", "ACTRN"), ("chinese", "CHICTR"), ("china", "CHICTR"), ("german", "DRKS"),
    ("iranian", "IRCT"), ("iran", "IRCT"), ("india", "CTRI"), ("thai", "TCTR"),
    ("african", "PACTR"),
  ]

  /// "Australian New Zealand Clinical Trials Registry 12605000112345", "Current Controlled Trials,
  /// number 35739639", "Clinical Trials Registry India (2011/12/002227)".
  static func namedInFull(
    at index: Int, _ cursor: Cursor, in section: Section, limit: Int
  ) -> Mention? {
    let sentence = cursor[at: index].sentence
    for place in stride(from: index - 1, through: index - 14, by: -1) {
      let token = cursor[at: place]
      guard token.sentence == sentence, !token.isNumber else { return nil }
      guard token.isWord,
        let name = names.first(where: { cursor.isWord(oneOf: $0.word, at: place) }),
        let registry = Registry.named(name.prefix.utf8),
        isRegistry(name.prefix, at: place, cursor, in: section),
        name.prefix == "UMIN" || leadsToNumber(from: place, to: index, cursor)
      else { continue }
      let start = Int(cursor[at: index].start)
      guard let body = body(registry.structure, from: start, in: cursor.text, limit: limit),
        body.isValid, name.prefix != "UMIN" || body.value.hasPrefix("0000")
      else { return nil }
      return Mention(
        registry: registry.name, id: registry.canonical + body.value, isValid: true,
        range: start..<body.end, rule: "trial_id.\(name.prefix.lowercased())")
    }
    return nil
  }

  /// Whether a word of many meanings is part of the registry's name.
  private static func isRegistry(
    _ prefix: String, at place: Int, _ cursor: Cursor, in section: Section
  ) -> Bool {
    switch prefix {
    case "UMIN": cursor.isWord("information", at: place - 1)
    case "ISRCTN":
      cursor.isWord("isrctn", at: place)
        || (place + 1...place + 3).contains { cursor.isWord("controlled", at: $0) }
    case "NCT": true
    default: speaksOfRegister(place, cursor, in: section)
    }
  }

  /// Whether only labels stand between a registry's name and a number: "Registry (registration no.".
  private static func leadsToNumber(from name: Int, to index: Int, _ cursor: Cursor) -> Bool {
    for place in name + 1..<index where cursor[at: place].isWord {
      let word = cursor[at: place].range
      guard
        isLabel(cursor.text[word]) || mayNameRegistry(place, cursor)
          || cursor[at: place].is(.registry)
      else { return false }
    }
    return true
  }

  /// Words of the names of registries, and those that link them with a number: "controlled", "under".
  private static func mayNameRegistry(_ place: Int, _ cursor: Cursor) -> Bool {
    cursor.isWord("gov", at: place) || cursor.isWord("controlled", at: place)
      || cursor.isWord("of", at: place) || cursor.isWord("randomised", at: place)
      || cursor.isWord("randomized", at: place) || cursor.isWord("new", at: place)
      || cursor.isWord("zealand", at: place) || cursor.isWord("and", at: place)
      || cursor.isWord("as", at: place) || cursor.isWord("under", at: place)
      || cursor.isWord("is", at: place) || cursor.isWord("the", at: place)
      || cursor.isWord("with", at: place)
  }

  /// "Dutch Trial Register, 5687", "Nederlands Trial Register TC = 5687", "trialregister.nl number
  /// 5687".
  static func dutch(at index: Int, _ cursor: Cursor) -> Mention? {
    guard
      cursor.isWord("netherlands", at: index) || cursor.isWord("dutch", at: index)
        || cursor.isWord("nederlands", at: index) || cursor.isWord("trialregister", at: index)
    else { return nil }
    let sentence = cursor[at: index].sentence
    var names = cursor.isWord("trialregister", at: index)
    for place in index + 1..<index + 14 {
      let token = cursor[at: place]
      guard token.sentence == sentence else { return nil }
      if token.isWord {
        names =
          names || cursor.isWord("register", at: place) || cursor.isWord("registry", at: place)
        guard
          isLabel(cursor.text[token.range]) || cursor.isWord("nl", at: place)
            || cursor.isWord("national", at: place) || cursor.isWord("ntr", at: place)
            || cursor.isWord("www", at: place)
        else { return nil }
      } else if token.isNumber {
        guard names, token.isInteger, token.end - token.start >= 3, token.end - token.start <= 5,
          !token.flags.contains(.grouped)
        else { return nil }
        return Mention(
          registry: "Netherlands Trial Register",
          id: "NTR" + String(decoding: cursor.text[token.range], as: UTF8.self), isValid: true,
          range: token.range, rule: "trial_id.ntr")
      }
    }
    return nil
  }
}
