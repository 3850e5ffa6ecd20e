#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The number of cores that the process may use.
func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// The present moment by the system's clock, in seconds since 1970.
public func secondsSince1970() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Tells how a run gets on, on standard error: one line that changes on a terminal, a plain line
/// every minute elsewhere.
///
/// Called by the scheduler only, one call at a time.
public final class Progress: @unchecked Sendable {
  private let isTerminal: Bool
  private let started = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant
  private var byteCount: Int?
  private var readByteCount = 0
  private var hasLine = false

  /// Progress of a run that begins now.
  public init() {
    isTerminal = isatty(2) == 1
    lastShown = started
  }

  /// The time since the run began, in seconds.
  public var elapsedSeconds: Double { seconds(since: started) }

  private func seconds(since instant: ContinuousClock.Instant) -> Double {
    let parts = (ContinuousClock.now - instant).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  /// Takes the size of what is to be read from now on, in bytes on disk; the time left is unknown
  /// without it.
  func expect(_ byteCount: Int?) { self.byteCount = byteCount.map { readByteCount + $0 } }

  /// Takes how many bytes more have been read.
  func didRead(_ byteCount: Int) { readByteCount += byteCount }

  func update(_ summary: RunSummary) {
    guard seconds(since: lastShown) >= (isTerminal ? 0.2 : 60) else { return }
    lastShown = ContinuousClock.now
    let elapsed = max(elapsedSeconds, 0.001)
    let rate = Int(Double(summary.read) / elapsed)
    let line =
      "\(grouped(summary.read)) articles, \(grouped(rate))/s, \(grouped(summary.factCount)) facts, "
      + "\(grouped(summary.rejected)) rejected, file \(grouped(summary.files))"
      + (timeLeft(elapsed, readByteCount, of: byteCount).map { ", \($0) left" } ?? "")
    if isTerminal {
      write("\r\u{1B}[K\(line)")
      hasLine = true
    } else {
      write("winnow: \(line)\n")
    }
  }

  /// Clears the line.
  func finish() {
    if hasLine { write("\r\u{1B}[K") }
    hasLine = false
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = writeToStandardError($0) }
  }

  private func writeToStandardError(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    #if canImport(Darwin)
      Darwin.write(2, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(2, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// How long reading goes on at the speed that it has had: "1:05", or "2:07:30" with hours.
///
/// - Parameters:
///   - elapsed: The seconds that it took so far.
///   - read: The bytes that have been read.
///   - total: All bytes; nil where they are not known.
/// - Returns: nil in the first seconds, and where the inputs have grown.
func timeLeft(_ elapsed: Double, _ read: Int, of total: Int?) -> String? {
  guard let total, elapsed >= 2, read > 0, read <= total else { return nil }
  let seconds = Int(elapsed / Double(read) * Double(total - read))
  let parts = seconds < 3600 ? [seconds / 60] : [seconds / 3600, seconds / 60 % 60]
  return (parts + [seconds % 60]).enumerated().map { index, part in
    index > 0 && part < 10 ? "0\(part)" : String(part)
  }.joined(separator: ":")
}

/// A number with its thousands separated by commas.
public func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return number < 0 ? "-" + text : text
}

/// A number of things: "1 file", "2,000 files".
public func counted(_ number: Int, _ thing: String) -> String {
  "\(grouped(number)) \(thing)\(number == 1 ? "" : "s")"
}
