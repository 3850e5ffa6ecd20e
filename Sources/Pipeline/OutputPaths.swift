#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A path and where the user has named it: "--facts", "$.emit.facts".
public struct NamedPath: Sendable, Hashable {
  /// The option or the place in the configuration.
  public var name: String
  /// The path.
  public var path: String

  /// A path that was named.
  public init(_ name: String, _ path: String) {
    self.name = name
    self.path = path
  }
}

/// The outputs that lead to the same place as an input or an earlier output, each with that one.
///
/// Two outputs on one path would make one garbled file, and an output on an input's would replace it.
///
/// - Parameters:
///   - outputs: The files and folders that are written.
///   - inputs: What is read.
/// - Returns: The pairs, in the order of the outputs.
public func clashes(
  of outputs: [NamedPath], with inputs: [NamedPath]
) -> [(output: NamedPath, other: NamedPath)] {
  var known: [String: NamedPath] = [:]
  for input in inputs where input.path != "-" { known[canonicalPath(input.path)] = input }
  var clashes: [(output: NamedPath, other: NamedPath)] = []
  for output in outputs {
    let path = canonicalPath(output.path)
    if path == "/dev/null" { continue }
    if let other = known[path] { clashes.append((output, other)) } else { known[path] = output }
  }
  return clashes
}

/// The outputs that would replace a file in a folder that is read and that no run has written: an article.
///
/// - Parameters:
///   - outputs: The files and folders that are written.
///   - inputs: What is read.
/// - Returns: Them, in their order.
public func outputsOnArticles(_ outputs: [NamedPath], in inputs: [NamedPath]) -> [NamedPath] {
  let folders = inputs.map { canonicalPath($0.path) }
  return outputs.filter { output in
    let path = canonicalPath(output.path)
    guard folders.contains(where: { path.hasPrefix($0 == "/" ? $0 : $0 + "/") }) else {
      return false
    }
    return isForeign(path)
  }
}

/// What stands in the way of a file or folder that a run would write; nil if nothing does.
///
/// - Parameter path: Of what is written; a folder's ends in a slash.
/// - Returns: "/data is no folder", "/data cannot be written to".
public func obstacle(toWriting path: String) -> String? {
  let isFolder = path.hasSuffix("/")
  var place = canonicalPath(path)
  var status = stat()
  if stat(place, &status) == 0 {
    let kind = status.st_mode & S_IFMT
    if (kind == S_IFDIR) != isFolder {
      return isFolder ? "\(place) is no folder" : "\(place) is a folder"
    }
    // A file is replaced by another, which is written beside it.
    if kind == S_IFREG { place = folder(of: place) }
  } else {
    // Folders that are missing are made.
    while place != "/", place != ".", stat(place, &status) != 0 { place = folder(of: place) }
    if status.st_mode & S_IFMT != S_IFDIR { return "\(place) is no folder" }
  }
  return access(place, W_OK) == 0 ? nil : "\(place) cannot be written to"
}

private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Whether a file begins as none does that a run writes.
private func isForeign(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
    let file = fopen(path, "r")
  else { return false }
  defer { fclose(file) }
  var start = [UInt8](repeating: 0, count: 32)
  let count = fread(&start, 1, start.count, file)
  let own = ["{\"schema\":\"winnow.", "{\"record_id\":", "{\"source\":{\"path\":", "# HELP winnow"]
  return !own.contains { start[..<count].starts(with: $0.utf8) }
}

/// The one spelling of all paths that lead to the same place, be there something or not.
private func canonicalPath(_ path: String) -> String {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(cString: real)
  }
  // The working folder may have been removed.
  if path == "." || path == "/" { return path }
  // What is not there yet will stand in a folder that may be.
  var parts = path.split(separator: "/")
  guard let name = parts.popLast() else { return path }
  let isAbsolute = path.hasPrefix("/")
  let parent = parts.joined(separator: "/")
  let folder = canonicalPath(isAbsolute ? "/" + parent : parent.isEmpty ? "." : parent)
  switch name {
  case ".": return folder
  case "..": return String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)])
  default: return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }
}
