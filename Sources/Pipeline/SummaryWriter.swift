import Documents
import Emission
import Extraction
import Store

extension JSONWriter {
  /// Writes a run's accounts as one object of the schema "winnow.summary/1".
  ///
  /// - Parameters:
  ///   - summary: What was read.
  ///   - stored: What has become of the dataset, where there is a store.
  ///   - started: When the run began, in seconds since 1970; written with a store only, for without
  ///     one the same inputs give the same bytes.
  mutating func line(
    _ summary: RunSummary, _ stored: StoredReport? = nil, started: Double = 0
  ) {
    object { json in
      json.text("schema", "winnow.summary/1")
      json.count("files", summary.files)
      json.count("read", summary.read)
      json.count("emitted", summary.emitted)
      json.count("rejected", summary.rejected)
      json.count("unreadable", summary.unreadable)
      json.count("unfetched", summary.unfetched)
      json.count("outstanding", summary.outstanding)
      json.count("with_sample_size", summary.withSampleSize)
      json.counts("formats", summary.formats.byName)
      json.counts("rejections", summary.rejections.byName)
      json.counts("facts", summary.facts.byName)
      json.counts("checks", summary.checks.byName)
      json.counts("refusals", summary.refusals.byName)
      json.counts("costly_patterns", summary.costlyPatterns.mapValues(\.records))
      json.counts("unknown_elements", summary.unknownElements)
      if let stored {
        json.key("started")
        json.value(started.rounded(.down))
        json.key("seconds")
        json.value(((secondsSince1970() - started) * 1000).rounded() / 1000)
        json.dataset(stored)
      }
    }
    endLine()
  }

  private mutating func dataset(_ report: StoredReport) {
    key("dataset")
    object { json in
      json.count("records", report.records)
      json.count("generation", report.publication?.generation ?? 0)
      json.key("published")
      json.value(report.publication?.isPublished ?? false)
      json.count("unchanged_files", report.plan.unchanged)
      let changes = report.publication?.changes ?? ChangeCounts()
      json.count("added", changes.added)
      json.count("revised", changes.revised)
      json.count("removed", changes.removed)
      json.count("retracted", changes.retracted)
      json.member("changes", report.publication?.changesPath)
    }
  }

  private mutating func text(_ name: StaticString, _ text: String) {
    key(name)
    value(text)
  }

  private mutating func count(_ name: StaticString, _ count: Int) {
    key(name)
    value(count)
  }

  /// Writes counts by name, in the order of the names.
  private mutating func counts(_ name: StaticString, _ counts: [String: Int]) {
    key(name)
    object { json in
      for (label, count) in counts.sorted(by: { $0.key < $1.key }) {
        json.key(named: label)
        json.value(count)
      }
    }
  }
}

extension RunSummary {
  /// The accounts for people, a table of a few lines.
  ///
  /// - Parameter seconds: How long the run took.
  /// - Returns: Lines without a final newline.
  public func table(seconds: Double) -> String {
    var lines: [String] = []
    func row(_ label: String, _ count: Int, _ note: String = "") {
      let number = grouped(count)
      let pad = String(repeating: " ", count: max(1, 12 - number.count))
      let name = label + String(repeating: " ", count: max(1, 18 - label.count))
      lines.append("  " + name + pad + number + (note.isEmpty ? "" : "   " + note))
    }
    func byFrequency(_ counts: [String: Int]) -> [(key: String, value: Int)] {
      counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    }
    func list(_ counts: [String: Int]) -> String {
      byFrequency(counts).map { "\($0.key) \(grouped($0.value))" }.joined(separator: ", ")
    }
    row("files", files)
    row("articles read", read)
    row("records", emitted, list(formats.byName))
    row("rejected", rejected, list(rejections.byName))
    if unfetched > 0 {
      let later = outstanding > 0 ? "\(grouped(outstanding)) to be had later" : ""
      row("not fetched", unfetched, later)
    }
    row("with sample size", withSampleSize)
    row("facts", factCount)
    for (type, count) in byFrequency(facts.byName) { row("  " + type, count) }
    row("flagged by checks", checks.total, list(checks.byName))
    if !unknownElements.isEmpty {
      row("unknown elements", unknownElements.values.reduce(0, +), list(unknownElements))
    }
    let rate = seconds > 0 ? Int(Double(read) / seconds) : 0
    let time = String(Int(seconds * 100) / 100) + "." + twoDigits(Int(seconds * 100) % 100)
    lines.append("  in \(time) s, \(grouped(rate)) articles a second")
    return lines.joined(separator: "\n")
  }

  private func twoDigits(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
}
