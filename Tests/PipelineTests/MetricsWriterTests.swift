import Testing

@testable import Pipeline
@testable import Store

@Suite("Metrics")
struct MetricsWriterTests {
  private var summary: RunSummary {
    var summary = RunSummary()
    summary.files = 3
    summary.emitted = 10
    summary.rejected = 2
    summary.unreadable = 1
    (summary.unfetched, summary.outstanding) = (5, 4)
    return summary
  }

  private let run = """
    # HELP winnow_last_run_timestamp_seconds When the last run ended.
    # TYPE winnow_last_run_timestamp_seconds gauge
    winnow_last_run_timestamp_seconds 1700000012.5
    # HELP winnow_last_run_duration_seconds How long the last run took.
    # TYPE winnow_last_run_duration_seconds gauge
    winnow_last_run_duration_seconds 12.5
    # HELP winnow_last_success_timestamp_seconds When a run last fetched and read all it was to; 0 for never.
    # TYPE winnow_last_success_timestamp_seconds gauge
    winnow_last_success_timestamp_seconds 0.0
    # HELP winnow_last_run_files Files that the last run read.
    # TYPE winnow_last_run_files gauge
    winnow_last_run_files 3
    # HELP winnow_last_run_articles Articles that the last run read.
    # TYPE winnow_last_run_articles gauge
    winnow_last_run_articles 12
    # HELP winnow_last_run_rejected Articles that the last run rejected.
    # TYPE winnow_last_run_rejected gauge
    winnow_last_run_rejected 2
    # HELP winnow_last_run_unreadable Inputs that the last run could not read.
    # TYPE winnow_last_run_unreadable gauge
    winnow_last_run_unreadable 1
    # HELP winnow_last_run_unfetched Articles that the last run could not fetch.
    # TYPE winnow_last_run_unfetched gauge
    winnow_last_run_unfetched 5
    # HELP winnow_last_run_outstanding Of these, those that a later run may bring.
    # TYPE winnow_last_run_outstanding gauge
    winnow_last_run_outstanding 4

    """

  private let dataset = """
    # HELP winnow_dataset_records Records in the dataset.
    # TYPE winnow_dataset_records gauge
    winnow_dataset_records 110
    # HELP winnow_dataset_generation Publications of the dataset so far.
    # TYPE winnow_dataset_generation gauge
    winnow_dataset_generation 7
    # HELP winnow_last_run_changes Records that changed with the last run.
    # TYPE winnow_last_run_changes gauge
    winnow_last_run_changes{change="added"} 4
    winnow_last_run_changes{change="revised"} 3
    winnow_last_run_changes{change="removed"} 2
    winnow_last_run_changes{change="retracted"} 1

    """

  private func text(_ stored: StoredReport?) -> String {
    Metrics(summary, stored, started: 1_700_000_000, ended: 1_700_000_012.5).text
  }

  @Test("are gauges of the run, each with its help and type")
  func withoutStore() {
    #expect(text(nil) == run)
    var whole = summary
    (whole.unreadable, whole.outstanding) = (0, 0)
    let success = Metrics(whole, nil, started: 1_700_000_000, ended: 1_700_000_012.5).text
    #expect(success.contains("\nwinnow_last_success_timestamp_seconds 1700000012.5\n"))
  }

  @Test("with a store, say when all was last read, and what has become of the dataset")
  func withStore() {
    var report = StoredReport(plan: InputPlan())
    report.records = 110
    var changes = ChangeCounts()
    (changes.added, changes.revised, changes.removed, changes.retracted) = (4, 3, 2, 1)
    report.publication = PublicationReport(
      generation: 7, isPublished: true, changes: changes, changesPath: nil)
    #expect(text(report) == run + dataset)
    report.lastSuccess = 1_690_000_000
    #expect(text(report).contains("\nwinnow_last_success_timestamp_seconds 1690000000.0\n"))
  }

  @Test("a clock that goes back gives no duration below zero")
  func clock() {
    let text = Metrics(summary, nil, started: 20, ended: 10).text
    #expect(text.contains("\nwinnow_last_run_duration_seconds 0.0\n"))
  }
}
