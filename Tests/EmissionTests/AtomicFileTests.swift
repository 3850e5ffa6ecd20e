import Emission
import Foundation
import Testing

@Suite("Atomic files")
struct AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("winnow-\(UUID().uuidString)").path

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

  @Test("leave nothing behind when they are not committed")
  func abandon() throws {
    do {
      let file = try AtomicFile(folder + "/records.jsonl")
      try file.write(Array("half".utf8))
      #expect(names().count == 1)
    }
    #expect(names() == [])
  }

  @Test("that cannot be put in their place leave nothing behind and close no other's descriptor")
  func failedCommit() throws {
    let path = folder + "/records.jsonl"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var file: AtomicFile? = try AtomicFile(path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: OutputError(path: path, reason: "Is a directory")) { try file?.commit() }
    #expect(names() == ["records.jsonl"])
    // It most likely gets the number that has become free.
    let other = open(folder, O_RDONLY)
    defer { close(other) }
    file = nil
    #expect(fcntl(other, F_GETFD) >= 0)
  }

  @Test("of a process that was killed are removed, and nothing else is")
  func abandoned() throws {
    let kept = ["a.jsonl", "a.jsonl.tmp", "b.jsonl.17.tmp", "a.jsonl.x7.tmp"]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in kept + ["a.jsonl.17.tmp"] {
      try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    removeAbandoned(folder + "/a.jsonl")
    #expect(names() == kept.sorted())
    removeAbandoned(folder + "/")
    #expect(names() == ["a.jsonl", "a.jsonl.tmp", "a.jsonl.x7.tmp"])
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
    #expect(throws: OutputError(path: "full", reason: "No space left on device")) {
      try writeAll([1, 2, 3], to: descriptor, path: "full")
    }
  }
}
