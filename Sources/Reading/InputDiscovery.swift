public import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file to be read.
public struct InputFile: Sendable, Hashable {
  /// The path as it was named or found; "-" is standard input.
  public var path: String
  /// Its size on disk in bytes, for progress; nil when it has none (standard input, a pipe).
  public var byteCount: Int?
  /// The path as the system spells it, with its NUL: a name need not be UTF-8.
  package var systemPath: [CChar]

  /// A file at a path.
  public init(path: String, byteCount: Int? = nil) {
    self.path = path
    self.byteCount = byteCount
    self.systemPath = Array(path.utf8CString)
  }

  package init(systemPath: [CChar], byteCount: Int?) {
    self.path = String(decoding: systemPath.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.byteCount = byteCount
    self.systemPath = systemPath
  }
}

/// One step of a discovery.
public enum DiscoveredInput: Sendable, Hashable {
  case file(InputFile)
  case rejection(Rejection)
}

/// The files that the user's paths stand for, one at a time.
///
/// Paths are taken in the order given. A folder is walked depth first, its entries in the order of
/// their names' bytes, so that every run sees the same order on every machine. One folder is listed
/// at a time. Left out within folders: hidden entries, what is no file (sockets, pipes, devices), and
/// what the run itself writes; a path that the user names is read whatever it is. A link to a folder is
/// followed, unless that lies in the named one, has it in it, or has been walked.
public struct InputDiscovery: Sequence, IteratorProtocol, Sendable {
  /// What the system tells files apart by, whatever their paths.
  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private struct Folder {
    /// With a trailing slash and without NUL.
    var prefix: [CChar]
    /// The entries' names, last first.
    var names: [[CChar]]
  }

  private var paths: ArraySlice<String>
  private var folders: [Folder] = []
  /// The named folder that is being walked, until something is found in it.
  private var emptyFolder: String?
  /// Where the named folder that is being walked really lies, with a slash at its end.
  private var root: String?
  /// The folders outside it that links have led to, and those in them.
  private var linked: Set<Identity> = []
  private var outputs: Set<Identity> = []

  /// A discovery over the paths that the user gave.
  ///
  /// - Parameters:
  ///   - paths: The paths.
  ///   - outputs: Files and folders that are left out of other folders, as they stand now.
  public init(paths: [String], leavingOut outputs: [String] = []) {
    self.paths = paths[...]
    for path in outputs {
      var status = stat()
      if stat(path, &status) == 0 { self.outputs.insert(Identity(status)) }
    }
  }

  /// The size of all files that are still to come, in bytes on disk; nil where one has none, as
  /// standard input has.
  public var byteCount: Int? {
    var sum = 0
    for input in self {
      guard case .file(let file) = input else { continue }
      guard let size = file.byteCount else { return nil }
      sum += size
    }
    return sum
  }

  /// The next file, or what stands in the way of one; nil at the end.
  public mutating func next() -> DiscoveredInput? {
    while true {
      if let found = nextInFolders() {
        emptyFolder = nil
        return found
      }
      if let path = emptyFolder {
        emptyFolder = nil
        return .rejection(
          Rejection(
            path: path, stage: .reading, reason: .empty,
            detail: "the folder has no files in it (hidden ones are left out); name another"))
      }
      guard let path = paths.popFirst() else { return nil }
      if path == "-" { return .file(InputFile(path: path)) }
      if let found = named(path) { return found }
    }
  }

  /// What a path of the user's is; nil when it is a folder, which is then walked.
  private mutating func named(_ path: String) -> DiscoveredInput? {
    let systemPath = Array(path.utf8CString)
    var status = stat()
    guard stat(systemPath, &status) == 0 else { return .rejection(failure(systemPath, errno)) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let isRegular = status.st_mode & S_IFMT == S_IFREG
      return .file(InputFile(path: path, byteCount: isRegular ? Int(status.st_size) : nil))
    }
    if let rejection = open(folder: systemPath) { return .rejection(rejection) }
    emptyFolder = path
    root = realPath(systemPath).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    linked = []
    return nil
  }

  private mutating func nextInFolders() -> DiscoveredInput? {
    while let last = folders.indices.last {
      guard let name = folders[last].names.popLast() else {
        folders.removeLast()
        continue
      }
      let systemPath = folders[last].prefix + name
      var status = stat()
      guard lstat(systemPath, &status) == 0 else {
        return .rejection(failure(systemPath, errno))
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if outputs.contains(Identity(status)) { continue }
        let rejection =
          linked.isEmpty ? open(folder: systemPath) : open(linked: systemPath, status)
        if let rejection { return .rejection(rejection) }
      case S_IFREG:
        if outputs.contains(Identity(status)) { continue }
        return .file(InputFile(systemPath: systemPath, byteCount: Int(status.st_size)))
      case S_IFLNK:
        guard stat(systemPath, &status) == 0 else {
          return .rejection(failure(systemPath, errno))
        }
        if outputs.contains(Identity(status)) { continue }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
          return .file(InputFile(systemPath: systemPath, byteCount: Int(status.st_size)))
        case S_IFDIR where leadsOut(systemPath):
          if let rejection = open(linked: systemPath, status) { return .rejection(rejection) }
        default:
          continue
        }
      default:
        continue
      }
    }
    return nil
  }

  /// Whether a link leads to a folder that is not walked anyway, and has not the named one in it.
  private func leadsOut(_ link: [CChar]) -> Bool {
    guard let root, let target = realPath(link).map({ $0 + "/" }) else { return false }
    return !target.hasPrefix(root) && !root.hasPrefix(target) && target != "//"
  }

  /// Opens a folder to which a link has led, or one in it, unless that has happened before.
  private mutating func open(linked systemPath: [CChar], _ status: stat) -> Rejection? {
    linked.insert(Identity(status)).inserted ? open(folder: systemPath) : nil
  }

  private mutating func open(folder systemPath: [CChar]) -> Rejection? {
    guard let stream = opendir(systemPath) else { return failure(systemPath, errno) }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
        }
      }
      if name.first != CChar(bitPattern: UInt8(ascii: ".")) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { return failure(systemPath, errno) }
    names.sort { strcmp($0, $1) > 0 }
    var prefix = Array(systemPath.dropLast())
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    if prefix.last != slash { prefix.append(slash) }
    folders.append(Folder(prefix: prefix, names: names))
    return nil
  }

  private func failure(_ systemPath: [CChar], _ code: Int32) -> Rejection {
    Rejection(openingFailed: InputFile(systemPath: systemPath, byteCount: nil).path, code)
  }
}

/// Where a path leads when all links are followed; nil if nowhere.
private func realPath(_ path: [CChar]) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

extension Rejection {
  /// The rejection of a path that the system refuses to open or list.
  init(openingFailed path: String, _ code: Int32) {
    let isAbsent = code == ENOENT || code == ENOTDIR
    let detail: String
    switch code {
    case ENOENT, ENOTDIR: detail = "there is no such file or folder; check the path's spelling"
    case EACCES, EPERM: detail = "the system denies reading it; grant read permission"
    case ELOOP: detail = "it is a link that leads back to itself; name the file it should lead to"
    case EMFILE, ENFILE: detail = "too many files are open; raise the limit (ulimit -n)"
    default: detail = "it cannot be opened (\(String(cString: strerror(code)))); check the file"
    }
    self.init(
      path: path, stage: .reading, reason: isAbsent ? .notFound : .unreadable, detail: detail,
      retriable: true)
  }
}
