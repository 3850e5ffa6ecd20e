import Emission
import Store

/// The accounts of a run in the text format of Prometheus, for a textfile collector.
struct Metrics {
  private(set) var text = ""

  /// The accounts of a run.
  ///
  /// - Parameters:
  ///   - summary: What was read.
  ///   - stored: What has become of the dataset, where there is a store.
  ///   - started: When it began, in seconds since 1970.
  ///   - ended: When it ended.
  init(_ summary: RunSummary, _ stored: StoredReport?, started: Double, ended: Double) {
    gauge("last_run_timestamp_seconds", "When the last run ended.", ended)
    gauge("last_run_duration_seconds", "How long the last run took.", max(0, ended - started))
    gauge(
      "last_success_timestamp_seconds",
      "When a run last fetched and read all it was to; 0 for never.",
      stored.map { $0.lastSuccess ?? 0 } ?? (summary.isComplete ? ended : 0))
    gauge("last_run_files", "Files that the last run read.", summary.files)
    gauge("last_run_articles", "Articles that the last run read.", summary.read)
    gauge("last_run_rejected", "Articles that the last run rejected.", summary.rejected)
    gauge("last_run_unreadable", "Inputs that the last run could not read.", summary.unreadable)
    gauge("last_run_unfetched", "Articles that the last run could not fetch.", summary.unfetched)
    gauge(
      "last_run_outstanding", "Of these, those that a later run may bring.", summary.outstanding)
    guard let stored, let publication = stored.publication else { return }
    gauge("dataset_records", "Records in the dataset.", stored.records)
    gauge("dataset_generation", "Publications of the dataset so far.", publication.generation)
    let changes = publication.changes
    head("last_run_changes", "Records that changed with the last run.")
    for (change, count) in [
      ("added", changes.added), ("revised", changes.revised), ("removed", changes.removed),
      ("retracted", changes.retracted),
    ] {
      text += "winnow_last_run_changes{change=\"\(change)\"} \(count)\n"
    }
  }

  private mutating func gauge(_ name: String, _ help: String, _ value: some Numeric) {
    head(name, help)
    text += "winnow_\(name) \(value)\n"
  }

  private mutating func head(_ name: String, _ help: String) {
    text += "# HELP winnow_\(name) \(help)\n# TYPE winnow_\(name) gauge\n"
  }
}
