/// Where the results of a run go, in the order of its inputs.
protocol RunSink: AnyObject {
  /// Whether it wants to know the digests of files and the places of records.
  var keepsRecords: Bool { get }
  /// Takes the results of a unit.
  func write(_ result: Processed) throws(RunError)
  /// Takes the end of a lane.
  func end(_ lane: Lane) throws(RunError)
  /// Makes what it was given last.
  func commit(_ summary: RunSummary) throws(RunError)
  /// Forgets what it was given and what does not last yet.
  func abandon()
}
