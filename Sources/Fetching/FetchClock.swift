#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Time, chance and the wish to end, as fetching sees them: a test passes its own.
public struct FetchClock: Sendable {
  /// Seconds since an arbitrary moment, which changes of the system's clock do not move.
  public var now: @Sendable () -> Double
  /// Seconds since 1970, for dates that services and configurations state.
  public var date: @Sendable () -> Double
  /// Waits for seconds.
  public var sleep: @Sendable (Double) -> Void
  /// A random number in 0..<1, which keeps clients that failed together from retrying together.
  public var chance: @Sendable () -> Double
  /// Whether the run has been asked to end.
  public var isCancelled: @Sendable () -> Bool

  /// A clock of the given parts.
  public init(
    now: @escaping @Sendable () -> Double, date: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Double) -> Void, chance: @escaping @Sendable () -> Double,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.now = now
    self.date = date
    self.sleep = sleep
    self.chance = chance
    self.isCancelled = isCancelled
  }

  /// The system's clock.
  ///
  /// - Parameter isCancelled: Whether the run has been asked to end.
  /// - Returns: A clock that really waits.
  public static func system(isCancelled: @escaping @Sendable () -> Bool) -> FetchClock {
    FetchClock(
      now: { seconds(CLOCK_MONOTONIC) }, date: { seconds(CLOCK_REALTIME) },
      sleep: { usleep(UInt32($0 * 1_000_000)) }, chance: { Double.random(in: 0..<1) },
      isCancelled: isCancelled)
  }

  /// Waits in short steps, so that a signal ends the wait.
  func wait(_ seconds: Double, for place: String) throws(FetchError) {
    let end = now() + seconds
    while true {
      if isCancelled() { throw .interrupted(place) }
      let left = end - now()
      guard left > 0 else { return }
      sleep(min(left, 0.2))
    }
  }
}

extension FetchError {
  static func interrupted(_ place: String) -> FetchError {
    FetchError(place, .interrupted, "interrupted; run again to go on from here")
  }
}

/// The reading of one of the system's clocks, in seconds.
private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
