import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why an output cannot be written.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The output's path.
  public var path: String
  /// What the system says.
  public var reason: String

  /// A failure of a path.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What is wrong, and where.
  public var description: String { "cannot write \(path): \(reason)" }
}

/// A file that appears whole or not at all: written beside its place under a temporary name, synced
/// to disk and renamed on ``commit()``, removed if it is let go before.
///
/// A link stays, and what it leads to is replaced. A device, a pipe or a terminal cannot be replaced:
/// it is written to as the bytes come.
public final class AtomicFile {
  /// Where the file will stand.
  public let path: String
  /// The file that is replaced: the path, or where a link at it leads.
  private let target: String
  /// Where the bytes stand until the commit; nil where they go straight to what the path names.
  private let temporaryPath: String?
  private var descriptor: Int32

  /// Opens the temporary file, creating the folders on the way.
  ///
  /// - Parameter path: Where the file is to stand.
  /// - Throws: ``OutputError``.
  public init(_ path: String) throws(OutputError) {
    self.path = path
    target = followingLinks(path)
    var info = stat()
    let isThere = stat(path, &info) == 0
    let kind = isThere ? info.st_mode & S_IFMT : S_IFREG
    if kind == S_IFDIR { throw OutputError(path: path, reason: "it is a folder; name a file") }
    if let opened = openDescriptor(named: path) {
      temporaryPath = nil
      descriptor = fcntl(opened, F_DUPFD_CLOEXEC, 0)
    } else if kind != S_IFREG {
      temporaryPath = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      Self.createFolders(above: target)
      // Hidden, so that who reads the folder meanwhile does not take it for a file of it.
      let (folder, name) = parts(of: target)
      let temporaryPath = "\(folder).\(name).\(getpid()).tmp"
      self.temporaryPath = temporaryPath
      descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      // What only its owner could read stays so.
      if isThere, descriptor >= 0 { fchmod(descriptor, info.st_mode & 0o777) }
    }
    guard descriptor >= 0 else { throw OutputError(path: path, reason: Self.systemMessage()) }
  }

  deinit {
    if descriptor >= 0 { discard() }
  }

  private func discard() {
    if descriptor >= 0 { _ = closeDescriptor() }
    if let temporaryPath { unlink(temporaryPath) }
  }

  private static func createFolders(above path: String) {
    // What cannot be created is reported when the file is opened.
    for index in path.indices where path[index] == "/" && index != path.startIndex {
      mkdir(String(path[..<index]), 0o755)
    }
  }

  static func systemMessage() -> String { diskMessage() }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    try writeAll(bytes, to: descriptor, path: path)
  }

  /// Puts the file in its place, replacing what stood there.
  public func commit() throws(OutputError) {
    guard let temporaryPath else {
      guard closeDescriptor() else { throw OutputError(path: path, reason: Self.systemMessage()) }
      return
    }
    guard fsync(descriptor) == 0, closeDescriptor(), rename(temporaryPath, target) == 0 else {
      let reason = Self.systemMessage()
      discard()
      throw OutputError(path: path, reason: reason)
    }
    // The rename itself is durable once the folder is synced.
    let folderDescriptor = open(parts(of: target).folder, O_RDONLY | O_CLOEXEC)
    if folderDescriptor >= 0 {
      fsync(folderDescriptor)
      close(folderDescriptor)
    }
  }

  /// Closes the file; its number may be another file's from then on, even if closing fails.
  private func closeDescriptor() -> Bool {
    defer { descriptor = -1 }
    return close(descriptor) == 0
  }
}

/// A path's folder, with its slash, and its name there.
private func parts(of path: String) -> (folder: String, name: Substring) {
  guard let slash = path.lastIndex(of: "/") else { return ("./", path[...]) }
  return (String(path[...slash]), path[path.index(after: slash)...])
}

/// Where the links at a path lead, whether or not there is something.
private func followingLinks(_ path: String) -> String {
  var path = path
  // As many as Linux follows.
  for _ in 0..<40 {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0 else { return path }
    let target = String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = target.hasPrefix("/") ? target : parts(of: path).folder + target
  }
  return path
}

/// The descriptor that a path stands for, as "/dev/stdout" does for 1.
///
/// It may lead to a file to which others write, too, and which is not to be replaced.
private func openDescriptor(named path: String) -> Int32? {
  switch path {
  case "/dev/stdout": 1
  case "/dev/stderr": 2
  default: path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst(8)) : nil
  }
}

/// Removes what a killed process has left of a file that it was writing.
///
/// What a process that is still there writes stays.
///
/// - Parameter path: The file; every file of a folder where the path ends in a slash.
public func removeAbandoned(_ path: String) {
  let path = followingLinks(path)
  let (folder, name) = parts(of: path)
  guard let stream = opendir(folder) else { return }
  defer { closedir(stream) }
  var abandoned: [String] = []
  while let entry = readdir(stream) {
    let found = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
    guard found.hasPrefix("."), found.hasSuffix(".tmp"),
      let dot = found.dropLast(4).lastIndex(of: ".")
    else { continue }
    let number = found[found.index(after: dot)...].dropLast(4)
    let isNamed = name.isEmpty || found[..<dot].dropFirst() == name
    if isNamed, !number.isEmpty, number.allSatisfy(\.isNumber) {
      abandoned.append(folder + found)
    }
  }
  for path in abandoned where isWriterGone(path) { unlink(path) }
}

/// Whether no other process has the number that a temporary file's name ends in.
private func isWriterGone(_ temporaryPath: String) -> Bool {
  let number = temporaryPath.split(separator: ".").dropLast().last.flatMap { Int32($0) } ?? 0
  return number <= 0 || number == getpid() || kill(number, 0) != 0 && errno == ESRCH
}

/// Puts bytes in the place of a file, whole or not at all.
///
/// - Parameters:
///   - path: The file.
///   - bytes: What it is to hold.
/// - Throws: ``OutputError``.
public func replaceFile(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
  let file = try AtomicFile(path)
  try file.write(bytes)
  try file.commit()
}

/// Writes all bytes to a descriptor, however many calls it takes.
///
/// - Parameters:
///   - bytes: The bytes.
///   - descriptor: An open file.
///   - path: Its name in the error.
/// - Throws: ``OutputError``.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(OutputError) {
  var failure: OutputError?
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let count = write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      if count >= 0 {
        offset += count
      } else if errno != EINTR {
        failure = OutputError(path: path, reason: AtomicFile.systemMessage())
        return
      }
    }
  }
  if let failure { throw failure }
}
