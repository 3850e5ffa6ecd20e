import Documents

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

/// Makes a folder and those above it.
func createFolder(_ path: String) throws(FetchError) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw FetchError(path, .disk, "cannot be made a folder: \(diskMessage())")
  }
}

/// The names in a folder that are not hidden, in order; none when there is no such folder.
func visibleFiles(_ folder: String) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { !$0.hasPrefix(".") }.sorted()
}

/// Removes a file or folder; that there is none is no error.
func remove(_ path: String) throws(FetchError) {
  guard FileManager.default.fileExists(atPath: path) else { return }
  do {
    try FileManager.default.removeItem(atPath: path)
  } catch {
    throw FetchError(path, .disk, "cannot be removed: \(diskMessage())")
  }
}

/// Writes a small file whole or not at all.
func write(_ text: String, to path: String) throws(FetchError) {
  let part = hiddenPath(path, "part")
  defer { unlink(part) }
  let body = try ResponseBody(path: part, limit: .max)
  try body.reset(keeping: 0)
  guard Array(text.utf8).withUnsafeBytes(body.append) else { throw .disk(path) }
  try body.publish(as: path)
}

/// The path of something hidden beside a file or folder: "raw/.pages.new" for "raw/pages".
func hiddenPath(_ path: String, _ suffix: String) -> String {
  let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  return "\(path[..<slash]).\(path[slash...]).\(suffix)"
}

/// Makes lasting that something was put in its place: syncs the folder that holds it.
func syncFolder(above path: String) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The hold of this process on a folder into which it fetches, let go when it goes out of scope or the
/// process ends: two downloads at once would write to the same unfinished files.
struct FolderHold: ~Copyable {
  private let descriptor: Int32

  /// Takes hold of a folder; it throws ``FetchError/Reason/locked`` while another process has it.
  init(_ path: String) throws(FetchError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FetchError(path, .disk, "cannot be opened: \(diskMessage())")
    }
    // Where a file system knows no locks, a run goes on without.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw FetchError(
        path, .locked, "another run is fetching into this folder; try again when it has ended")
    }
  }

  deinit { close(descriptor) }
}

/// A folder that is built beside another under a hidden name and then takes its place.
struct StagedFolder {
  /// The folder whose place is taken.
  let target: String
  /// The folder that is being built.
  let path: String
  private let former: String

  /// Names the folders, and puts the former one back if an exchange was cut short.
  init(target: String) throws(FetchError) {
    self.target = target
    path = hiddenPath(target, "new")
    former = hiddenPath(target, "old")
    if access(target, F_OK) != 0, access(former, F_OK) == 0 {
      guard rename(former, target) == 0 else { throw .disk(target) }
    }
    try remove(former)
  }

  /// Puts the new folder in the place of the former one.
  func commit() throws(FetchError) {
    if access(target, F_OK) == 0, rename(target, former) != 0 { throw .disk(former) }
    guard rename(path, target) == 0 else { throw .disk(target) }
    syncFolder(above: target)
    try remove(former)
  }
}

/// The folders that hold what sources have brought, in the sources' order; without empty ones.
///
/// - Parameters:
///   - sources: The sources.
///   - raw: The folder that holds their folders.
/// - Returns: Paths; what lies in `raw` besides them is not the sources'.
public func fetchedFolders(_ sources: [SourceConfiguration], in raw: String) -> [String] {
  sources.map { "\(raw)/\($0.name)" }.filter { !visibleFiles($0).isEmpty }
}
