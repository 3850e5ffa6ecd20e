import Foundation
import Synchronization

@testable import Fetching

/// A clock that stands still but for the waits, which it counts instead of waiting.
final class TestClock: Sendable {
  private let seconds = Mutex(0.0)
  private let cancelled = Mutex(false)
  /// 2026-11-21 12:00 UTC.
  static let start = 1_795_262_400.0

  /// The seconds waited so far, to the millisecond.
  var waited: Double { (seconds.withLock { $0 } * 1000).rounded() / 1000 }

  func cancel() { cancelled.withLock { $0 = true } }

  /// The clock, with a chance of 0: each wait is the least that it may be.
  var clock: FetchClock {
    FetchClock(
      now: { self.seconds.withLock { $0 } },
      date: { Self.start + self.seconds.withLock { $0 } },
      sleep: { wait in self.seconds.withLock { $0 += wait } }, chance: { 0 },
      isCancelled: { self.cancelled.withLock { $0 } })
  }
}

/// A folder that goes away with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of all files below the folder, in order; hidden ones too.
  var files: [String] {
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

/// What a fetch failed for; nil when it did not fail.
func failure<Success>(_ body: () throws(FetchError) -> Success) -> FetchError? {
  do throws(FetchError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}
