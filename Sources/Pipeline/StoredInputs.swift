import Digests
import Documents
import Extraction
import Fetching
public import Store

/// What a run with a store reads.
extension PipelineConfiguration {
  /// What is read: the paths that are named, then the folders of the sources.
  var roots: [InputRoot] {
    let named = read.map { InputRoot(path: $0, isLog: false) }
    guard let raw else { return named }
    // The full texts of what is new replace those of what was new the last time.
    let isLog = fetch.contains(where: \.isSinceLastRun)
    return named
      + fetch.flatMap { source in
        fetchedFolders([source], in: raw).map {
          InputRoot(path: $0, isLog: source.isLog || isLog && source.followsOthers)
        }
      }
  }

  /// What a run writes, which it does not read when it lies in a folder that is read.
  var written: [String] { outputs.paths.map(\.path) + (store.map { [$0] } ?? []) }

  /// The year of the baseline that has been fetched; nil when none is wanted or there.
  var baselineYear: Int? {
    guard let raw else { return nil }
    return fetch.compactMap { $0.baselineYear(in: raw) }.max()
  }

  /// Whether a file is an update of a year before the baseline's, which that has taken in.
  var isOutdated: (String) -> Bool {
    let baseline = baselineYear
    return { path in
      guard let baseline, let year = distributionYear(ofFile: path) else { return false }
      return year < baseline
    }
  }

  /// What determines extraction, so that records are extracted anew when it changes.
  var extraction: String {
    let types = facts.map(\.rawValue).sorted()
    let patterns = custom.map { "\($0.name)\u{0}\($0.pattern)" }
    let parts =
      ["winnow.record/1", programVersion, outputs.includesText ? "text" : ""] + types + [""]
      + patterns
    return Digest.sha256.of(Array(parts.joined(separator: "\u{1}").utf8))
  }

  /// Says what a run would read, and leaves everything as it is, also while a run is at work.
  ///
  /// - Parameter store: The path that is named as the store, where there may be none yet.
  /// - Returns: What a run has before it.
  /// - Throws: ``StoreError``.
  public func rehearse(store: String) throws(StoreError) -> InputPlan {
    try Store.rehearse(
      try StoreFolder.openToRead(store), roots, leavingOut: written, extraction: extraction,
      isExcluded: isOutdated)
  }
}
