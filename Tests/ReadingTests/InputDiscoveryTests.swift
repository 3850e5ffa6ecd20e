import Documents
import Foundation
import Testing

@testable import Reading

/// The paths below a folder, and the reasons of what was rejected.
private func found(_ paths: [String], below folder: String) -> [String] {
  InputDiscovery(paths: paths).map { input in
    switch input {
    case .file(let file): file.path.replacingOccurrences(of: folder + "/", with: "")
    case .rejection(let rejection):
      "\(rejection.reason.rawValue) "
        + rejection.path.replacingOccurrences(of: folder + "/", with: "")
    }
  }
}

@Test("a folder's files come in the order of their names' bytes, depth first")
func foldersAreSorted() throws {
  let folder = try TemporaryFolder()
  for name in ["b.xml", "a/2.xml", "a/10.xml", "B.xml", "a.xml", "é.xml", "c/d/e.xml"] {
    try folder.write(name, [0x78])
  }
  #expect(
    found([folder.path], below: folder.path)
      == ["B.xml", "a/10.xml", "a/2.xml", "a.xml", "b.xml", "c/d/e.xml", "é.xml"])
}

@Test("paths come in the order given, standard input and repeated ones too")
func orderGiven() throws {
  let folder = try TemporaryFolder()
  let second = try folder.write("2.xml", [0x78])
  let first = try folder.write("1.xml", [0x78])
  #expect(
    found([second, "-", first, second], below: folder.path) == ["2.xml", "-", "1.xml", "2.xml"])
}

@Test(
  "hidden entries, links that lead in circles and pipes are left out of a folder; links to files are not"
)
func leftOut() throws {
  let folder = try TemporaryFolder()
  try folder.write(".hidden.xml", [0x78])
  try folder.write(".git/config", [0x78])
  let file = try folder.write("sub/file.xml", [0x78])
  let files = FileManager.default
  try files.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
  try files.createSymbolicLink(atPath: folder.path + "/linked.xml", withDestinationPath: file)
  #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
  #expect(found([folder.path], below: folder.path) == ["linked.xml", "sub/file.xml"])
  // A folder that is named through a link is walked.
  #expect(found([folder.path + "/loop/sub"], below: folder.path) == ["loop/sub/file.xml"])
}

@Test("a folder elsewhere is walked where a link first leads to it, and never twice")
func linkedFolders() throws {
  let folder = try TemporaryFolder()
  let named = folder.path + "/articles"
  try folder.write("articles/a.xml", [0x78])
  try folder.write("articles/z/b.xml", [0x78])
  try folder.write("data/2023/c.xml", [0x78])
  try folder.write("data/2024/d.xml", [0x78])
  let files = FileManager.default
  func link(_ path: String, to target: String) throws {
    try files.createSymbolicLink(
      atPath: folder.path + path, withDestinationPath: folder.path + target)
  }
  try link("/articles/2023", to: "/data/2023")
  try link("/articles/again", to: "/data/2023")
  try link("/articles/up", to: "")
  try link("/articles/within", to: "/articles/z")
  // In a circle of two.
  try link("/data/2023/next", to: "/data/2024")
  try link("/data/2024/back", to: "/data/2023")
  #expect(found([named], below: named) == ["2023/c.xml", "2023/next/d.xml", "a.xml", "z/b.xml"])
}

@Test("what the run itself writes is left out of a folder, under any name")
func outputsLeftOut() throws {
  let folder = try TemporaryFolder()
  try folder.write("a.xml", [0x78])
  let records = try folder.write("out/records.jsonl", [0x78])
  try folder.write("store/1/index.sqlite", [0x78])
  let files = FileManager.default
  try files.createSymbolicLink(atPath: folder.path + "/latest", withDestinationPath: records)
  let outputs = [
    folder.path + "/store/../out/records.jsonl", folder.path + "/store",
    folder.path + "/out/none.jsonl",
  ]
  func left(_ paths: [String]) -> [String] {
    InputDiscovery(paths: paths, leavingOut: outputs).map { input in
      switch input {
      case .file(let file): file.path.replacingOccurrences(of: folder.path + "/", with: "")
      case .rejection(let rejection): rejection.reason.rawValue
      }
    }
  }
  #expect(left([folder.path]) == ["a.xml"])
  #expect(left([folder.path + "/out", records]) == ["empty", "out/records.jsonl"])
}

@Test("what is not there, leads nowhere or is empty is rejected")
func rejectedPaths() throws {
  let folder = try TemporaryFolder()
  try folder.write("full/x.xml", [0x78])
  let files = FileManager.default
  try files.createDirectory(atPath: folder.path + "/bare", withIntermediateDirectories: false)
  try files.createSymbolicLink(atPath: folder.path + "/full/lost", withDestinationPath: "nowhere")
  let paths = ["none.xml", "full", "full/x.xml/y", "bare"].map { folder.path + "/" + $0 }
  #expect(
    found(paths, below: folder.path)
      == [
        "not_found none.xml", "not_found full/lost", "full/x.xml", "not_found full/x.xml/y",
        "empty bare",
      ])
}

@Test("a rejected path says where, what and what to do")
func rejectionOfPath() throws {
  var discovery = InputDiscovery(paths: ["/no/such/file.xml"])
  #expect(
    discovery.next()
      == .rejection(
        Rejection(
          path: "/no/such/file.xml", stage: .reading, reason: .notFound,
          detail: "there is no such file or folder; check the path's spelling", retriable: true)))
  #expect(discovery.next() == nil)
}

@Test("a file's size is known, and a name that is no UTF-8 can be opened")
func sizesAndOddNames() throws {
  let folder = try TemporaryFolder()
  try folder.write("a.txt", Array("Twelve bytes".utf8))
  let odd = Array((folder.path + "/b").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
  let opened = try #require(fopen(odd, "w"))
  fputs("odd", opened)
  fclose(opened)
  #expect(InputDiscovery(paths: [folder.path, "/nowhere"]).byteCount == 15)
  #expect(InputDiscovery(paths: [folder.path, "-"]).byteCount == nil)
  let inputs = Array(InputDiscovery(paths: [folder.path]))
  let files = inputs.compactMap { input in
    if case .file(let file) = input { file } else { nil }
  }
  #expect(files.map(\.byteCount) == [12, 3])
  #expect(events(FileReader(files[1])).map(Seen.init) == [.piece("odd", .text)])
}
