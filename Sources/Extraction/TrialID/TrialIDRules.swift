import Documents
import Lexing

extension TrialID {
  /// Adds the registry numbers of a text and of an article's fields to the findings.
  static func extract(
    from text: LexedText, of article: borrowing Article, into findings: inout Findings
  ) {
    text.forEachPassageWithLandmarks { passage, cursor, landmarks in
      for index in landmarks {
        let token = cursor[at: index]
        let mention: Mention?
        let limit = passage.range.upperBound
        if token.is(.registry) {
          mention =
            prefixed(at: index, cursor, in: passage.section, limit: limit)
            ?? dutch(at: index, cursor)
        } else if token.isInteger, token.value >= 2000, token.value < 2100 {
          mention =
            european(at: Int(token.start), cursor.text, limit: limit)
            ?? (cursor[at: index + 1].is(.slash)
              ? namedInFull(at: index, cursor, in: passage.section, limit: limit) : nil)
        } else if token.isInteger, token.end - token.start >= 8 {
          mention = namedInFull(at: index, cursor, in: passage.section, limit: limit)
        } else {
          continue
        }
        guard let mention else { continue }
        if findings.isClaimed(index) { continue }
        findings.accept(
          .trialID(
            TrialID(
              mention.registry, mention.id,
              cursor.leadsToLaterStudy(before: index) && findings.hasOwnTrial
                ? .mentioned : role(at: index, cursor, in: passage.section),
              isValid: mention.isValid)),
          bytes: mention.range, firstToken: index, section: passage.section, rule: mention.rule,
          confidence: mention.isValid ? 0.99 : 0.7)
      }
    }
    for identifier in article.identifiers {
      let (bank, section, role): (String?, Section, Role)
      switch identifier.kind {
      case .dataBank(let name): (bank, section, role) = (name, .registration, .own)
      case .citedRegistration: (bank, section, role) = (nil, .references, .mentioned)
      case .ownDOI, .citedDOI, .relatedDOI: continue
      }
      // What names its bank is one number, whatever spaces are in it: "CTRI/2013/06/ 003753".
      let hasSpace = identifier.value.utf8.contains { $0 <= 0x20 || $0 >= 0x80 }
      let value =
        bank == nil || !hasSpace
        ? identifier.value : identifier.value.filter { !$0.isWhitespace }
      for trial in numbers(in: value, bank: bank, role) {
        findings.accept(
          .trialID(trial), field: identifier.field, section: section, rule: "trial_id.field")
      }
    }
    unifyRoles(of: &findings.facts)
  }

  /// Gives a trial that is the article's own in one place its role everywhere.
  private static func unifyRoles(of facts: inout [Fact]) {
    var own: [String] = []
    for fact in facts {
      if case .trialID(let trial) = fact.content, trial.role == .own { own.append(trial.id) }
    }
    guard !own.isEmpty else { return }
    for index in facts.indices {
      guard case .trialID(var trial) = facts[index].content, trial.role == .mentioned,
        own.contains(trial.id)
      else { continue }
      trial.role = .own
      facts[index].content = .trialID(trial)
    }
  }

  /// Numbers of the title, abstract, methods and registration statements are the article's own, those in
  /// references and tables belong to other trials.
  ///
  /// A background's are others', unless the sentence speaks of the article itself: "Here we report the
  /// ABC trial (NCT01234567)"; a discussion's are others', too, unless the sentence states a registration,
  /// with which many abstracts end: "(ClinicalTrials.gov number, NCT01234567.)".
  private static func role(at index: Int, _ cursor: Cursor, in section: Section) -> Role {
    switch section {
    case .references, .table, .caption: .mentioned
    case .background: cursor.speaksOfOwnStudy(at: index) ? .own : .mentioned
    case .conclusions: statesRegistration(around: index, cursor) ? .own : .mentioned
    case .title, .objective, .methods, .results, .registration, .body: .own
    }
  }

  /// "The trial was registered as", "Trial registration:", "Clinical trial identification number"; but not
  /// "ongoing trials (registration numbers …)".
  private static func statesRegistration(around index: Int, _ cursor: Cursor) -> Bool {
    var states = false
    for place in cursor.sentence(at: index) {
      if cursor.isWord("ongoing", at: place) || cursor.isWord("another", at: place)
        || cursor.isWord("al", at: place)
      {
        return false
      }
      states =
        states || cursor.isWord("number", at: place) || cursor.isWord("registration", at: place)
        || cursor.isWord("registered", at: place) || cursor.isWord("registry", at: place)
    }
    return states
  }

  /// The registry numbers of a field's value: a data bank's number or a link.
  private static func numbers(in value: String, bank: String?, _ role: Role) -> [TrialID] {
    var article = Article(source: SourceLocation(path: "", format: .text))
    article.append(.registration, value.utf8)
    let lexed = LexedText()
    Lexer().lex(article, into: lexed)
    var found: [TrialID] = []
    lexed.forEachPassage { passage, cursor in
      for index in passage.tokens {
        let token = cursor[at: index]
        let mention =
          token.is(.registry)
          ? prefixed(at: index, cursor, in: .registration, limit: passage.range.upperBound)
          : token.isInteger && token.value >= 2000 && token.value < 2100
            ? european(at: Int(token.start), cursor.text, limit: passage.range.upperBound) : nil
        guard let mention else { continue }
        let trial = TrialID(mention.registry, mention.id, role, isValid: mention.isValid)
        if !found.contains(trial) { found.append(trial) }
      }
    }
    return found
  }

  /// A registry number as it stands in a text.
  struct Mention {
    var registry: String
    var id: String
    var isValid: Bool
    var range: Range<Int>
    var rule: String
  }

  // MARK: Numbers with a prefix

  /// "NCT01234567", "ISRCTN 12345678", "ACTRN: 12614000710628", "ChiCTR-TRC-08000066".
  private static func prefixed(
    at index: Int, _ cursor: Cursor, in section: Section, limit: Int
  ) -> Mention? {
    let token = cursor[at: index]
    let text = cursor.text
    let start = Int(token.start)
    var letters = start
    while letters < Int(token.end), isLetter(text[letters]) { letters += 1 }
    var word = text[start..<letters].map { $0 & 0xDF }
    var after = letters
    // "JMA-IIA00012": the hyphen stands within the prefix.
    if word.elementsEqual("JMA".utf8),
      text[after..<min(after + 4, limit)].elementsEqual("-IIA".utf8)
    {
      word = Array("JMAIIA".utf8)
      after += 4
    }
    if word.elementsEqual("EUCTR".utf8) || word.elementsEqual("EUDRACT".utf8) {
      // With a space or label between, the number's own token begins the rule.
      return european(at: after, text, limit: limit)
    }
    guard let registry = Registry.named(word) else { return nil }
    if registry.needsContext {
      // Two letters stand for many things; only capitals in a sentence about a register count.
      guard text[start..<letters].allSatisfy({ $0 & 0x20 == 0 }),
        speaksOfRegister(index, cursor, in: section)
      else { return nil }
    }
    let isGlued = after < limit && (isDigit(text[after]))
    if !isGlued {
      after = skipSeparator(from: after, in: text, limit: limit, registry: registry)
    }
    let rule = "trial_id.\(registry.prefix.lowercased())"
    guard let body = body(registry.structure, from: after, in: text, limit: limit) else {
      return nil
    }
    // "NTR 5109 patients" in a sentence of its own number would need more context than a prefix.
    if !isGlued, registry.prefix == "NTR", !speaksOfRegister(index, cursor, in: section) {
      return nil
    }
    // A misprinted prefix must lead to a number as the registry builds it.
    if !registry.prefix.utf8.elementsEqual(word), !body.isValid { return nil }
    return Mention(
      registry: registry.name, id: registry.canonical + body.value, isValid: body.isValid,
      range: start..<body.end, rule: rule)
  }

  /// Where the number begins after a prefix that does not touch it: "ISRCTN: 35739639",
  /// "(ISRCTN): 123…", "NCT #0123", "UMIN-CTR ID: 000012345", "CTRI/2012/…", "ISRCTN Registry Number
  /// 35739639".
  private static func skipSeparator(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int, registry: Registry
  ) -> Int {
    var at = start
    scan: while at < min(limit, start + 48) {
      let byte = text[at]
      if isDigit(byte) { return at }
      switch byte {
      case 0x20, 0x23, 0x2D, 0x2E, 0x2F, 0x3A, 0x28, 0x29, 0x3D, 0x5F: at += 1
      case 0x2C where at + 1 < limit && text[at + 1] == 0x20: at += 1
      case 0xC2 where at + 1 < limit && text[at + 1] == 0xA0: at += 2
      case 0xE2 where at + 2 < limit && text[at + 1] == 0x80: at += 3
      default:
        var end = at
        while end < limit, isLetter(text[end]) { end += 1 }
        guard at < end, isLabel(text[at..<end]) else {
          return structureBeginsWithLetters(registry.structure) ? at : start
        }
        at = end
      }
    }
    return at
  }

  /// Whether a word may stand between a registry's name and its number: "registration number".
  static func isLabel(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    labels.contains { label in
      label.utf8.count == word.count && zip(label.utf8, word).allSatisfy { $0 == $1 | 0x20 }
    }
  }

  private static let labels = [
    "ctr", "number", "no", "nr", "id", "identifier", "identification", "trial", "trials",
    "clinical",
    "registry", "register", "registration", "registered", "code", "ref", "reference", "tc", "study",
  ]

  private static func structureBeginsWithLetters(_ structure: Registry.Structure) -> Bool {
    switch structure {
    case .code, .lettersAndDigits: true
    case .digits, .dated, .numbered, .groups: false
    }
  }

  // MARK: Numbers without a prefix

  /// "2004-000446-20" of EudraCT and "2022-500024-30-00" of CTIS, with any kind of hyphen.
  private static func european(
    at start: Int, _ text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Mention? {
    guard digits(from: start, in: text, limit: limit).count == 4 else { return nil }
    func group(_ at: Int, _ count: Int) -> Range<Int>? {
      guard let dash = hyphenLength(at, in: text, limit: limit) else { return nil }
      let range = digits(from: at + dash, in: text, limit: limit)
      return range.count == count ? range : nil
    }
    guard let second = group(start + 4, 6), let third = group(second.upperBound, 2) else {
      return nil
    }
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    let core = string(start..<start + 4) + "-" + string(second) + "-" + string(third)
    // CTIS numbers begin with 5 after the year and may carry a version.
    if text[second.lowerBound] == 0x35 {
      let version = group(third.upperBound, 2)
      return Mention(
        registry: Registry.ctis, id: core + (version.map { "-" + string($0) } ?? ""), isValid: true,
        range: start..<(version ?? third).upperBound, rule: "trial_id.ctis")
    }
    return Mention(
      registry: Registry.eudraCT, id: core, isValid: true, range: start..<third.upperBound,
      rule: "trial_id.eudract")
  }

  /// The length of the hyphen at a byte.
  private static func hyphenLength(
    _ at: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int? {
    guard at < limit else { return nil }
    if text[at] == 0x2D { return at + 1 < limit && text[at + 1] == 0x20 ? 2 : 1 }
    // "2004-000446 -20"
    if text[at] == 0x20, at + 1 < limit, text[at + 1] == 0x2D { return 2 }
    guard at + 2 < limit, text[at] == 0xE2 else { return nil }
    let isHyphen = text[at + 1] == 0x80 && (0x90...0x93).contains(text[at + 2])
    return isHyphen || text[at + 1] == 0x88 && text[at + 2] == 0x92 ? 3 : nil
  }

  /// Whether the sentence or its section's heading speaks of a register or trial number.
  static func speaksOfRegister(_ index: Int, _ cursor: Cursor, in section: Section) -> Bool {
    if section == .registration { return true }
    for other in cursor.sentence(at: index) {
      let token = cursor[at: other]
      guard token.isWord, token.end - token.start >= 5 else { continue }
      let word = cursor.text[Int(token.start)..<min(Int(token.start) + 6, Int(token.end))]
      if word.elementsEqual("regist".utf8) || word.elementsEqual("Regist".utf8) { return true }
      if cursor.isWord("trial", at: other) || cursor.isWord("trialregister", at: other) {
        return true
      }
    }
    return false
  }

  static func digits(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Range<Int> {
    var end = start
    while end < limit, isDigit(text[end]) { end += 1 }
    return start..<end
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

extension Findings {
  /// Whether a registry number has been found to be the article's own.
  fileprivate var hasOwnTrial: Bool {
    facts.contains {
      if case .trialID(let trial) = $0.content { trial.role == .own } else { false }
    }
  }
}

extension Cursor {
  /// Whether the number at an index is that of a study in which participants could go on: "could enter a long-term
  /// extension study (NCT01234567)"; "patients of this extension study (NCT01234567)" are the article's own.
  fileprivate func leadsToLaterStudy(before index: Int) -> Bool {
    let sentence = self[at: index].sentence
    var place = index - 1
    var isLater = false
    while place > index - 16, self[at: place].sentence == sentence {
      isLater =
        isLater || isWord("extension", at: place) || isWord("rollover", at: place)
        || isWord("lte", at: place)
        || isWord("follow", at: place) && isWord("on", at: place + 2)
        || isWord("long", at: place) && isWord("term", at: place + 2)
      if isLater, isWord("a", at: place) || isWord("an", at: place) || isWord("separate", at: place)
      {
        return (place - 4..<place).contains {
          isWord("enter", at: $0) || isWord("enrol", at: $0) || isWord("enroll", at: $0)
            || isWord("join", at: $0) || isWord("continue", at: $0) || isWord("roll", at: $0)
            || isWord("participate", at: $0)
        }
      }
      place -= 1
    }
    return false
  }
}
