/// When a request that failed is made again.
struct RetryPolicy: Sendable {
  /// How often a request is made at most.
  var attempts = 5
  /// The wait before the second attempt, in seconds; it doubles from one to the next.
  var firstWait = 1.0
  /// The longest wait of our own, in seconds.
  var longestWait = 60.0
  /// The longest wait that a service may ask for, in seconds; beyond it, the request fails.
  var longestRetryAfter = 600.0

  /// The wait before the next attempt; nil when there is to be none.
  ///
  /// - Parameters:
  ///   - failed: The number of attempts that have failed, from 1.
  ///   - error: Why the last one did.
  ///   - chance: A random number in 0..<1.
  /// - Returns: Seconds: half of the exponential wait and up to as much again, or what the service
  ///   asks for, when that is longer.
  func wait(after failed: Int, _ error: FetchError, chance: Double) -> Double? {
    guard error.isRetriable, failed < attempts else { return nil }
    var doubled = firstWait
    for _ in 1..<failed { doubled = min(doubled * 2, longestWait) }
    let own = doubled / 2 * (1 + chance)
    guard let asked = error.retryAfter else { return own }
    guard asked <= longestRetryAfter else { return nil }
    return max(own, asked)
  }
}

/// The seconds to wait that a Retry-After header states: a number, or an HTTP date.
///
/// - Parameters:
///   - value: The header's value.
///   - now: Seconds since 1970.
/// - Returns: Seconds, not negative, and at most 2³¹, for which any greater number stands (RFC 9111,
///   1.2.2); nil when the value is neither.
func retryAfterSeconds(_ value: String, now: Double) -> Double? {
  if !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) {
    return min(Double(value) ?? .infinity, 0x1p31)
  }
  return httpDate(value).map { min(max(0, $0 - now), 0x1p31) }
}

/// The seconds since 1970 of an HTTP date: "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7).
func httpDate(_ value: String) -> Double? {
  let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  let parts = value.split(separator: " ")
  guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]),
    let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3])
  else { return nil }
  let time = parts[4].split(separator: ":").compactMap { Int($0) }
  guard (1...31).contains(day), (1900...9999).contains(year), time.count == 3,
    (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2])
  else { return nil }
  let days = CalendarDay(year: year, month: month + 1, day: day).number
  return Double(days * 86_400 + time[0] * 3600 + time[1] * 60 + time[2])
}
