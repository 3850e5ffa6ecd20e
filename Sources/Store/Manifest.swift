import Emission
import GRDB

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A part of a dataset that is published as a folder.
private struct Part {
  var file: String
  var lines: Int
  /// The file of the numbers of its dead lines; nil when all its lines count.
  var removed: String?
  var removedLines: Int
}

extension Store {
  /// Publishes the lines as a folder: the segments as they are, lists of the lines that no longer
  /// count, and last the manifest that names both.
  ///
  /// What neither this manifest nor the last one names is removed, so that whoever reads by the last
  /// one can end in peace.
  func publishFolder(_ path: String, _ kind: LineKind, number: Int) throws(StoreError) {
    let folder = String(path.dropLast())
    try makeFolder(folder)
    var parts: [Part] = []
    for segment in try segments() {
      let name = "\(segment.name).jsonl"
      try link("\(segmentFolder)/\(segment.files[kind] ?? "")", to: "\(folder)/\(name)")
      var part = Part(
        file: name, lines: kind == .records ? segment.lines : segment.factLines, removedLines: 0)
      if segment.dead > 0 {
        let list = segment.removedList
        (part.removed, part.removedLines) = (
          list, try publishList("\(folder)/\(list)", of: segment, kind)
        )
      }
      parts.append(part)
    }
    var json = JSONWriter()
    json.manifest(parts, number: number)
    try writing { () throws(OutputError) in try replaceFile("\(folder)/manifest.json", json.bytes) }
    try removeUnnamed(
      Set(parts.flatMap { [$0.file] + ($0.removed.map { [$0] } ?? []) }), folder, number)
  }

  /// Whether the parts of a folder are those that this store has published.
  func hasParts(_ path: String, _ kind: LineKind) throws(StoreError) -> Bool {
    try segments().allSatisfy { segment in
      var from = stat()
      var to = stat()
      return stat("\(segmentFolder)/\(segment.files[kind] ?? "")", &from) == 0
        && stat("\(path)\(segment.name).jsonl", &to) == 0 && isCopy(to, of: from)
        && (segment.dead == 0 || access(path + segment.removedList, F_OK) == 0)
    }
  }

  /// Whether a published file is a link to a segment's or a copy with its size and time.
  ///
  /// The size alone would not do: a store that was built anew gives its segments the same names.
  private func isCopy(_ file: stat, of segment: stat) -> Bool {
    file.st_ino == segment.st_ino && file.st_dev == segment.st_dev
      || file.st_size == segment.st_size && nanoseconds(file) == nanoseconds(segment)
  }

  /// Links a file to a second place, or copies it to another disk.
  private func link(_ source: String, to target: String) throws(StoreError) {
    var from = stat()
    var to = stat()
    guard stat(source, &from) == 0 else { throw StoreError(disk: source) }
    if stat(target, &to) == 0 {
      if isCopy(to, of: from) { return }
      try removeItem(target)
    }
    #if canImport(Darwin)
      let linked = Darwin.link(source, target)
    #else
      let linked = Glibc.link(source, target)
    #endif
    if linked == 0 { return }
    let file = try ReadableFile(source)
    let copy = try writing { () throws(OutputError) in try AtomicFile(target) }
    try file.copy(0..<file.size, to: copy)
    try writing { () throws(OutputError) in try copy.commit() }
    // Should it not succeed, the next publication copies it once more.
    let times = [changeTime(from), changeTime(from)]
    utimensat(AT_FDCWD, target, times, 0)
  }

  /// Whether a file is there and holds some bytes and no others.
  private func isFile(_ path: String, _ bytes: [UInt8]) throws(StoreError) -> Bool {
    guard let file = try? ReadableFile(path), file.size == bytes.count else { return false }
    return try file.bytes(0..<bytes.count) == bytes
  }

  /// Writes the numbers of the lines that no longer count, from 1, one a line.
  ///
  /// - Returns: How many they are.
  /// - Throws: ``StoreError``.
  private func publishList(
    _ path: String, of segment: Segment, _ kind: LineKind
  ) throws(StoreError) -> Int {
    let dead = Set(try deadLines(of: segment.id))
    let index = try SegmentIndex(contentsOf: "\(segmentFolder)/\(segment.indexFile)")
    var text: [UInt8] = []
    var count = 0
    var number = 0
    for line in 0..<index.count {
      // A line that compaction has taken away has no number.
      let lines =
        kind == .facts
        ? index.factLines(of: line).count : index.bytes(.records, of: line).isEmpty ? 0 : 1
      if dead.contains(line) {
        count += lines
        for offset in 0..<lines { text += Array("\(number + offset + 1)\n".utf8) }
      }
      number += lines
    }
    // A list of this name may be that of a store that was built anew since.
    if try !isFile(path, text) {
      try writing { () throws(OutputError) in try replaceFile(path, text) }
    }
    return count
  }

  /// Removes what has been unnamed since an earlier publication, and notes what is unnamed since this
  /// one.
  private func removeUnnamed(
    _ named: Set<String>, _ folder: String, _ number: Int
  ) throws(StoreError) {
    let list = "\(folder)/.unnamed"
    let known = lines(ofFile: list)
    let isRepeated = known.first == String(number)
    var unnamed: [String] = []
    for name in fileNames(folder) where name.prefix(8).allSatisfy(\.isNumber) {
      if named.contains(name) { continue }
      if known.dropFirst().contains(name), !isRepeated {
        try removeItem("\(folder)/\(name)")
      } else {
        unnamed.append(name)
      }
    }
    let text = ([String(number)] + unnamed).joined(separator: "\n") + "\n"
    try writing { () throws(OutputError) in try replaceFile(list, Array(text.utf8)) }
  }
}

extension JSONWriter {
  fileprivate mutating func manifest(_ parts: [Part], number: Int) {
    object { json in
      json.member("schema", "winnow.manifest/1")
      json.key("generation")
      json.value(number)
      json.key("lines")
      json.value(parts.reduce(0) { $0 + $1.lines - $1.removedLines })
      json.key("parts")
      json.array { json in
        for part in parts {
          json.object { json in
            json.member("file", part.file)
            json.key("lines")
            json.value(part.lines)
            json.member("removed", part.removed)
            json.key("removed_lines")
            json.value(part.removedLines)
          }
        }
      }
    }
    endLine()
  }
}
