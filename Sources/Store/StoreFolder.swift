import Documents
import Emission

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder that a configuration names as its store.
///
///     lock          held by the run at work
///     current       the number of the store in use
///     1/            a store: index.sqlite and the folder segments
///     2/            the store that is to take its place, while it is being built
public final class StoreFolder: Sendable {
  /// The folder's path.
  public let path: String
  private let lock: Int32

  /// Takes hold of a folder for this process, and makes it if need be.
  ///
  /// - Parameter path: The folder's path.
  /// - Throws: ``StoreError``; of the kind `locked` while another process holds it.
  public init(_ path: String) throws(StoreError) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try makeFolder(self.path)
    let place = self.path + "/lock"
    lock = open(place, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw StoreError(disk: place) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      // All is set by now, so deinit runs, and closes the lock.
      guard errno == EWOULDBLOCK else { throw StoreError(disk: place) }
      let holder = text(ofFile: place).map { " (process \($0))" } ?? ""
      throw StoreError(
        .locked, place, "another run is at work\(holder); try again when it has ended")
    }
    removeAbandoned(self.path + "/current")
    ftruncate(lock, 0)
    try? writeAll(Array("\(getpid())".utf8), to: lock, path: place)
  }

  deinit { close(lock) }

  /// Opens the store in use only to look something up, also while a run is at work.
  ///
  /// - Parameter path: The folder's path.
  /// - Returns: The store; nil when there is none yet.
  /// - Throws: ``StoreError``.
  public static func openToRead(_ path: String) throws(StoreError) -> Store? {
    guard let number = text(ofFile: path + "/current") else { return nil }
    return try Store("\(path)/\(number)", isReadOnly: true)
  }

  /// The number of the store in use; nil before the first.
  public var current: Int? { text(ofFile: path + "/current").flatMap { Int($0) } }

  /// Makes a store the one in use, and removes the others.
  public func use(_ number: Int) throws(StoreError) {
    try writing { () throws(OutputError) in
      try replaceFile(path + "/current", Array("\(number)\n".utf8))
    }
    try removeOthers(than: number)
  }

  /// Removes the stores that have been replaced.
  public func removeOthers(than number: Int) throws(StoreError) {
    for name in fileNames(path) where Int(name) != nil && name != String(number) {
      try removeItem("\(path)/\(name)")
    }
  }

  /// The folder of a store.
  public func folder(_ number: Int) -> String { "\(path)/\(number)" }

  /// Whether there is a store of a number.
  public func contains(_ number: Int) -> Bool {
    access(folder(number) + "/index.sqlite", F_OK) == 0
  }
}

extension StoreError {
  /// What the system says of a path.
  init(disk path: String, _ code: Int32 = errno) {
    self.init(.disk, path, diskMessage(code))
  }

  /// A file is not as it was written.
  init(damaged path: String, _ detail: String) {
    self.init(
      .disk, path,
      "is damaged: \(detail); the last dataset stays. Remove the store, and the next run builds it "
        + "anew from the inputs")
  }

  init(_ error: OutputError) {
    self.init(
      .disk, error.path, "cannot be written: \(error.reason); the last dataset stays, run again")
  }
}

/// The trimmed text of a small file; nil when there is none.
func text(ofFile path: String) -> String? {
  guard let data = FileManager.default.contents(atPath: path) else { return nil }
  let text = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined()
  return text.isEmpty ? nil : text
}

/// The lines of a small file; none when there is no such file.
func lines(ofFile path: String) -> [String] {
  let data = FileManager.default.contents(atPath: path) ?? Data()
  return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
}

/// The names in a folder, in order; none when there is no such folder.
func fileNames(_ folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

/// When a file's bytes last changed.
func changeTime(_ status: stat) -> timespec {
  #if canImport(Darwin)
    status.st_mtimespec
  #else
    status.st_mtim
  #endif
}

/// When a file's bytes last changed, in nanoseconds since 1970.
func nanoseconds(_ status: stat) -> Int {
  let time = changeTime(status)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}

/// Does what writes; what it throws becomes a ``StoreError``.
func writing<Value>(
  _ body: () throws(OutputError) -> Value
) throws(StoreError) -> Value {
  do throws(OutputError) {
    return try body()
  } catch {
    throw StoreError(error)
  }
}

/// Makes a folder and those on the way, where there are none.
func makeFolder(_ path: String) throws(StoreError) {
  var code: Int32 = 0
  for end in path.indices.dropFirst() + [path.endIndex]
  where end == path.endIndex || path[end] == "/" {
    code = mkdir(String(path[..<end]), 0o777) == 0 ? 0 : errno
  }
  var status = stat()
  guard stat(path, &status) == 0 else { throw StoreError(disk: path, code) }
  guard status.st_mode & S_IFMT == S_IFDIR else { throw StoreError(disk: path, ENOTDIR) }
}

func removeItem(_ path: String) throws(StoreError) {
  do {
    try FileManager.default.removeItem(atPath: path)
  } catch {
    let code = ((error as? CocoaError)?.underlying as? POSIXError)?.code.rawValue
    throw StoreError(disk: path, code ?? EACCES)
  }
}
