import Documents

/// The abstracts of a PubMed record: the article's own, and apart from it those that say the same
/// again, in another language or for lay readers.
struct PubMedAbstracts {
  /// A part of an abstract; its text stands in the record's running text.
  struct Part {
    var section: Section
    var label: String?
    var range: Range<Int>
  }

  private struct Other {
    var type: String?
    var language: String?
    var parts: [Part] = []

    /// From the one that tells readers of facts most: English, written for experts.
    var rank: Int { (language == "en" ? 0 : 2) + (type == "plain-language-summary" ? 1 : 0) }
  }

  private var own: [Part] = []
  private var others: [Other] = []
  private var isInOther = false

  mutating func removeAll() {
    own.removeAll(keepingCapacity: true)
    if !others.isEmpty { others = [] }
    isInOther = false
  }

  /// An `OtherAbstract` begins; its language is English where it names none, as the DTD says.
  mutating func beginOther(type: String?, language: String?) {
    isInOther = true
    others.append(Other(type: type, language: languageCode(language ?? "eng")))
  }

  mutating func endOther() { isInOther = false }

  /// How many parts there are.
  var partCount: Int { others.reduce(own.count) { $0 + $1.parts.count } }

  mutating func append(_ part: Part) {
    if isInOther {
      others[others.count - 1].parts.append(part)
    } else {
      own.append(part)
    }
  }

  /// Gives an article its abstract, or for want of one the best of the others; these stay apart.
  ///
  /// - Parameters:
  ///   - article: The article to complete.
  ///   - bytes: The record's running text.
  func finish(_ article: inout Article, _ bytes: [UInt8]) {
    if !own.isEmpty { append(own, to: &article, bytes) }
    guard !others.isEmpty else { return }
    var others = others.filter { !$0.parts.isEmpty }
    if own.isEmpty,
      let best = others.indices.min(by: { (others[$0].rank, $0) < (others[$1].rank, $1) })
    {
      append(others.remove(at: best).parts, to: &article, bytes)
    }
    article.otherAbstracts = others.map { other in
      OtherAbstract(
        type: other.type, language: other.language,
        parts: other.parts.map {
          OtherAbstract.Part(
            label: $0.label, text: String(decoding: bytes[$0.range], as: UTF8.self))
        })
    }
  }

  private func append(_ parts: [Part], to article: inout Article, _ bytes: [UInt8]) {
    if parts.count == 1, parts[0].label == nil || parts[0].label == "UNLABELLED",
      parts[0].section == .body, let split = splitAbstract(bytes[parts[0].range])
    {
      for part in split.parts {
        article.append(part.section ?? .body, label: part.label, split.text[part.range])
      }
      return
    }
    for part in parts where !appendSplit(part, to: &article, bytes) {
      article.append(part.section, label: part.label, bytes[part.range])
    }
  }

  /// Appends a part that holds others: some journals label the first alone, and let the other headings run into it
  /// ("… is unclear.Methods and Results:We …").
  ///
  /// - Returns: Whether it does.
  private func appendSplit(_ part: Part, to article: inout Article, _ bytes: [UInt8]) -> Bool {
    guard part.section == .background || part.section == .objective, part.range.count > 300 else {
      return false
    }
    let text = Array(bytes[part.range])
    let inner = runInHeadings(in: text)
    guard inner.contains(where: { $0.section == .methods || $0.section == .results }) else {
      return false
    }
    for one in inner {
      article.append(
        one.section ?? part.section, label: one.label ?? part.label, text[one.range])
    }
    return true
  }

  /// An abstract in one piece, split at the headings that run into it ("BACKGROUND: … METHODS: …");
  /// nil unless it begins with one and has another.
  private func splitAbstract(
    _ bytes: ArraySlice<UInt8>
  ) -> (text: [UInt8], parts: [LabelledPart])? {
    guard hasLeadingHeading(bytes) else { return nil }
    let text = Array(bytes)
    let parts = runInHeadings(in: text)
    let sections = parts.compactMap(\.section).filter { $0 != .body }
    return Set(sections).count > 1 ? (text, parts) : nil
  }
}
