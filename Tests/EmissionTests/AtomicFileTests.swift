import Emission
import Foundation
import Testing

@Suite("Atomic files")
final class AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("winnow-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func content(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func names() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  @Test("appear whole at the commit, in folders made on the way, and replace what stood there")
  func commit() throws {
    let path = folder + "/deep/records.jsonl"
    for text in ["first", "second"] {
      let file = try AtomicFile(path)
      try file.write(Array(text.utf8))
      #expect(content(path) == (text == "first" ? nil : "first"))
      try file.commit()
      #expect(content(path) == text)
    }
  }

  @Test("have the permissions of what they replace")
  func permissions() throws {
    let path = folder + "/private.jsonl"
    try AtomicFile(path).commit()
    #expect(chmod(path, 0o600) == 0)
    try AtomicFile(path).commit()
    var info = stat()
    #expect(stat(path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
  }

  @Test("leave nothing behind when they are not committed")
  func abandon() throws {
    do {
      let file = try AtomicFile(folder + "/records.jsonl")
      try file.write(Array("half".utf8))
      // Hidden, so that nobody takes it for a file of the folder.
      #expect(names() == [".records.jsonl.\(getpid()).tmp"])
    }
    #expect(names() == [])
  }

  @Test("leave links in place and replace what they lead to, be it there or not")
  func links() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/data/1.jsonl"))
    for (name, target) in [("1.jsonl", "data/1.jsonl"), ("2.jsonl", folder + "/new/2.jsonl")] {
      let link = "\(folder)/\(name)"
      try files.createSymbolicLink(atPath: link, withDestinationPath: target)
      try replaceFile(link, Array("new".utf8))
      #expect(try files.destinationOfSymbolicLink(atPath: link) == target)
      #expect(content(link) == "new")
    }
    #expect(content(folder + "/data/1.jsonl") == "new")
    #expect(content(folder + "/new/2.jsonl") == "new")
    #expect(names() == ["1.jsonl", "2.jsonl", "data", "new"])
  }

  @Test("are written straight to a pipe or device, which stays what it is")
  func pipe() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    // A link to a device, as /dev/stdout may be one.
    try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "pipe")
    for (name, text) in [("pipe", "first"), ("link", "second")] {
      let file = try AtomicFile("\(folder)/\(name)")
      try file.write(Array(text.utf8))
      try file.commit()
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = read(reader, &bytes, bytes.count)
      #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == text)
    }
    #expect(names() == ["link", "pipe"])
    var info = stat()
    #expect(stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("go to what a descriptor's path is open on, behind what others have written there")
  func descriptorPath() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let log = open(folder + "/log", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(log) }
    try writeAll(Array("before\n".utf8), to: log, path: "log")
    try replaceFile("/dev/fd/\(log)", Array("records\n".utf8))
    try writeAll(Array("after\n".utf8), to: log, path: "log")
    #expect(content(folder + "/log") == "before\nrecords\nafter\n")
  }

  @Test("that cannot be put in their place leave nothing behind and close no other's descriptor")
  func failedCommit() throws {
    let path = folder + "/records.jsonl"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var file: AtomicFile? = try AtomicFile(path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(
      throws: OutputError(
        path: path, reason: "Is a directory; a folder stands where the file is to be; name another")
    ) { try file?.commit() }
    #expect(names() == ["records.jsonl"])
    // It most likely gets the number that has become free.
    let other = open(folder, O_RDONLY)
    defer { close(other) }
    file = nil
    #expect(fcntl(other, F_GETFD) >= 0)
  }

  @Test("of a process that was killed are removed, and nothing else is")
  func abandoned() throws {
    // More than any system gives a process.
    let gone = 99_999_999
    let running = ".a.jsonl.\(getppid()).tmp"
    let kept = [
      running, "a.jsonl", "a.jsonl.\(gone).tmp", ".b.jsonl.\(gone).tmp", ".a.jsonl.x7.tmp",
    ]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in kept + [".a.jsonl.\(gone).tmp"] {
      try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    removeAbandoned(folder + "/a.jsonl")
    #expect(names() == kept.sorted())
    removeAbandoned(folder + "/")
    #expect(names() == [running, ".a.jsonl.x7.tmp", "a.jsonl", "a.jsonl.\(gone).tmp"].sorted())
  }

  @Test("say what is wrong with a path that cannot be written")
  func unwritable() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    #expect(throws: OutputError(path: folder, reason: "it is a folder; name a file")) {
      try AtomicFile(folder)
    }
    #expect(throws: OutputError.self) { try AtomicFile("/proc/winnow/records.jsonl") }
  }

  @Test("report a full disk", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func full() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    #expect(
      throws: OutputError(
        path: "full", reason: "No space left on device; make room on the disk, and run again")
    ) {
      try writeAll([1, 2, 3], to: descriptor, path: "full")
    }
  }
}
