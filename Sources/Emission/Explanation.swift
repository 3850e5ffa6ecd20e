import Documents
public import Extraction
public import Normalization

/// A record's text with its facts marked, each with its rule, and the candidates that were refused
/// with the reason: what `winnow explain` shows.
public struct Explanation {
  private let record: EvidenceRecord
  private let refusals: [Refusal]
  private let usesColor: Bool
  private let width: Int

  /// An explanation of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - refusals: The candidates that were refused.
  ///   - usesColor: Whether facts are marked by ANSI colours; by brackets otherwise.
  ///   - width: The columns after which lines break.
  public init(
    _ record: consuming EvidenceRecord, refusals: [Refusal], usesColor: Bool, width: Int = 100
  ) {
    self.record = record
    self.refusals = refusals
    self.usesColor = usesColor
    self.width = max(40, width)
  }

  /// The explanation, ending in a newline.
  public func rendered() -> String {
    let article = record.article
    var lines = [styled(record.recordID, "1") + "  " + (article.title ?? "(no title)")]
    let place = article.source.path + (article.source.member.map { " › \($0)" } ?? "")
    let facts = [article.journal, article.publicationDate?.description, article.status.rawValue]
    lines.append(styled("\(place), record \(article.source.index)", "2"))
    lines.append(styled(facts.compactMap(\.self).joined(separator: " · "), "2"))
    if let best = record.sampleSize {
      lines.append(
        "best sample size \(best.value)" + (best.stage.map { " \($0.rawValue)" } ?? "")
          + ", confidence \(percent(best.confidence)), from fact \(best.fact)")
    }
    for passage in article.passages { lines += explained(passage) }
    let fields = record.facts.enumerated().filter { isField($0.element) }
    if !fields.isEmpty {
      lines += ["", styled("FIELDS", "1")]
      for (index, fact) in fields { lines.append(row(index, fact)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func isField(_ fact: Fact) -> Bool {
    if case .field = fact.place { true } else { false }
  }

  private func range(_ fact: Fact) -> Range<Int>? {
    if case .text(let range) = fact.place { range } else { nil }
  }

  private func styled(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private func color(_ type: FactType) -> String {
    switch type {
    case .sampleSize: "1;32"
    case .dose: "1;34"
    case .effectSize: "1;31"
    case .pValue, .testStatistic: "1;35"
    case .proportion: "1;36"
    case .groupMean: "1;33"
    case .doi, .trialID, .custom: "1;4"
    }
  }

  private func explained(_ passage: Passage) -> [String] {
    let facts = record.facts.enumerated().filter {
      range($0.element).map { passage.range.contains($0.lowerBound) } ?? false
    }
    let refused = refusals.filter { passage.range.contains($0.range.lowerBound) }
    let heading =
      passage.section.rawValue + (passage.label.map { " “\($0)”" } ?? "")
    return ["", styled(heading, "1")]
      + wrapped(marked(passage, facts.map { ($0.offset, $0.element) }))
      + facts.map { row($0.offset, $0.element) }
      + refused.map { refusal in
        styled(
          "    ✗ \(refusal.type.rawValue) “\(text(refusal.range))” (\(refusal.rule)): \(refusal.reason.rawValue)",
          "2")
      }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: record.article.text[range], as: UTF8.self)
  }

  /// The passage's text with each fact marked; a fact within another's words is only listed.
  private func marked(_ passage: Passage, _ facts: [(Int, Fact)]) -> String {
    var output = ""
    var position = passage.range.lowerBound
    for (index, fact) in facts {
      guard let range = range(fact), range.lowerBound >= position else { continue }
      output += text(position..<range.lowerBound)
      if usesColor {
        output += styled(text(range), color(fact.content.type)) + styled("[\(index)]", "2")
      } else {
        output += "⟦\(text(range))⟧\(index)"
      }
      position = range.upperBound
    }
    return output + text(position..<passage.range.upperBound)
  }

  private func row(_ index: Int, _ fact: Fact) -> String {
    var line = "  \(index < 10 ? " " : "")\(index) "
    line += styled(fact.content.description, color(fact.content.type))
    line += styled("  \(fact.rule) \(percent(fact.confidence))", "2")
    if case .field(let path) = fact.place { line += styled("  from \(path)", "2") }
    if !fact.checks.isEmpty {
      line += "  " + styled("⚑ " + fact.checks.map(\.rawValue).joined(separator: ", "), "1;31")
    }
    return line
  }

  /// Breaks text into lines at spaces; control sequences take no room.
  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let size = visibleLength(word)
      if length > 0, length + 1 + size > width {
        lines.append(line)
        (line, length) = ("", 0)
      }
      line += (length > 0 ? " " : "") + word
      length += size + (length > 0 ? 1 : 0)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private func visibleLength(_ word: Substring) -> Int {
    var length = 0
    var isControl = false
    for scalar in word.unicodeScalars {
      if scalar == "\u{1B}" {
        isControl = true
      } else if isControl {
        if scalar == "m" { isControl = false }
      } else {
        length += 1
      }
    }
    return length
  }
}
