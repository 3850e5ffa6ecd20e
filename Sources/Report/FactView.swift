import Documents
import Records

/// A number on the page, with every place that states it.
struct FactView {
  /// The number in words: "80 mg/kg/d, amoxicillin, for 3 days".
  var text: String
  /// What is wrong with it, in words.
  var flags: [String]
  /// Where it stands; more than one for what an article says several times.
  var places: [PlaceView]
  /// Where its text leads; nil for most.
  var link: String?
  /// Whether it is another study's.
  var isMentioned = false

  /// "3 times" for what is stated so often.
  var repeats: String? { places.count > 1 ? "stated \(places.count) times" : nil }
}

/// A place of an article that states a number.
struct PlaceView {
  /// The rest of its sentence before and behind the quote, where the record has its text.
  var before = ""
  var quote: String
  var after = ""
  /// Section, table, rule and confidence.
  var source: String

  init(_ fact: RecordedFact, in passages: [Passage]) {
    quote = fact.string("quote") ?? ""
    var parts = [fact.string("section") ?? "BODY"]
    if let field = fact.string("field") { parts.append("from the field \(field)") }
    if let table = fact.string("table") { parts.append(table) }
    for name in ["row", "column"] {
      if let heading = fact.string(name) { parts.append("\(name) \(heading)") }
    }
    if let rule = fact.string("rule") { parts.append("rule \(rule)") }
    if let confidence = fact.number("confidence") { parts.append("confidence \(confidence.plain)") }
    source = parts.joined(separator: " · ")
    guard let start = fact.number("start").flatMap(Int.init(exactly:)),
      let end = fact.number("end").flatMap(Int.init(exactly:)), start <= end,
      let passage = passages.last(where: { $0.offset <= start })
    else { return }
    (before, after) = passage.surroundings(of: start..<end)
  }
}

/// A passage of a record's text.
struct Passage {
  /// Where it begins, in Unicode scalars of the record's text.
  var offset: Int
  var text: String.UnicodeScalarView
  /// Whether it is made of cells and not of sentences.
  var isTable: Bool

  /// The passages of a record; none where it was written without its text.
  static func all(of record: Record) -> [Passage] {
    record.members.elements("passages").compactMap { value in
      guard case .object(let members) = value, let text = members.string("text"),
        let offset = members.number("offset").flatMap(Int.init(exactly:))
      else { return nil }
      return Passage(
        offset: offset, text: text.unicodeScalars, isTable: members.string("section") == "TABLE")
    }
  }

  /// How much of a sentence is shown on each side, in Unicode scalars.
  private static let reach = 240

  /// The rest of the sentence around a range of the record's text.
  func surroundings(of range: Range<Int>) -> (before: String, after: String) {
    guard !isTable, range.upperBound - offset <= text.count else { return ("", "") }
    let start = text.index(text.startIndex, offsetBy: range.lowerBound - offset)
    let end = text.index(start, offsetBy: range.count)
    return (sentenceHead(upTo: start), sentenceTail(from: end))
  }

  private func sentenceHead(upTo end: String.Index) -> String {
    var start = end
    for _ in 0..<Self.reach where start > text.startIndex {
      let previous = text.index(before: start)
      if start < end, text[previous] == " ", previous > text.startIndex,
        Self.endsSentence(text[text.index(before: previous)]), isCapital(text[start])
      {
        return String(text[start..<end])
      }
      start = previous
    }
    guard start > text.startIndex else { return String(text[start..<end]) }
    // A cut goes between words.
    let word = text[start..<end].firstIndex(of: " ") ?? start
    return "…" + String(text[word..<end])
  }

  private func sentenceTail(from start: String.Index) -> String {
    var end = start
    for _ in 0..<Self.reach where end < text.endIndex {
      let sign = text[end]
      end = text.index(after: end)
      guard Self.endsSentence(sign), end < text.endIndex, text[end] == " " else { continue }
      let next = text.index(after: end)
      if next < text.endIndex, isCapital(text[next]) { return String(text[start..<end]) }
    }
    guard end < text.endIndex else { return String(text[start..<end]) }
    let word = text[start..<end].lastIndex(of: " ") ?? end
    return String(text[start..<word]) + " …"
  }

  private static func endsSentence(_ sign: Unicode.Scalar) -> Bool {
    sign == "." || sign == "?" || sign == "!"
  }

  private func isCapital(_ sign: Unicode.Scalar) -> Bool { sign.properties.isUppercase }
}

/// Facts of an article in order, those that say the same joined.
struct FactList {
  private(set) var facts: [FactView] = []
  private var placeOf: [String: Int] = [:]

  /// Adds a fact, or its place to the one that says the same.
  ///
  /// - Returns: Whether it is a new one.
  @discardableResult
  mutating func add(_ fact: FactView) -> Bool {
    let key = fact.text + fact.flags.joined(separator: "\n")
    if let known = placeOf[key] {
      facts[known].places += fact.places
      return false
    }
    placeOf[key] = facts.count
    facts.append(fact)
    return true
  }
}
