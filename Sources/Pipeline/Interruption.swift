import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The request to end early that SIGINT, SIGTERM and SIGHUP make, the last when a connection ends.
///
/// The records at hand are finished; outputs that are not complete are not published.
public enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// Whether a signal has asked the run to end.
  public static var isRequested: Bool { signal.load(ordering: .relaxed) != 0 }

  /// The signal that asked; 0 if none did.
  public static var signalNumber: Int32 { signal.load(ordering: .relaxed) }

  /// Begins to listen; a second signal ends the process at once.
  public static func listen() {
    for number in [SIGINT, SIGTERM] + (isIgnored(SIGHUP) ? [] : [SIGHUP]) {
      #if canImport(Darwin)
        Darwin.signal(number) { received in
          Interruption.signal.store(received, ordering: .relaxed)
          Darwin.signal(received, SIG_DFL)
        }
      #else
        Glibc.signal(number) { received in
          Interruption.signal.store(received, ordering: .relaxed)
          Glibc.signal(received, SIG_DFL)
        }
      #endif
    }
    // A reader that goes away, or a limit to files' sizes, is an error of the write, not the death of
    // the run.
    for number in [SIGPIPE, SIGXFSZ] {
      #if canImport(Darwin)
        Darwin.signal(number, SIG_IGN)
      #else
        Glibc.signal(number, SIG_IGN)
      #endif
    }
  }

  /// Whether who started the process wants a signal to be ignored, as "nohup" does.
  private static func isIgnored(_ number: Int32) -> Bool {
    #if canImport(Darwin)
      let handler = Darwin.signal(number, SIG_IGN)
      Darwin.signal(number, handler)
    #else
      let handler = Glibc.signal(number, SIG_IGN)
      Glibc.signal(number, handler)
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
