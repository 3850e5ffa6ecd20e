import Foundation
import Loopback
import Testing

@testable import Fetching

@Suite("Folders")
struct FoldersTests {
  @Test("a folder that was built beside another takes its place")
  func commit() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/1.xml", "old")
    let staged = try StagedFolder(target: "\(folder.path)/a")
    try folder.write(".a.new/2.xml", "new")
    try staged.commit()
    #expect(folder.files == ["a/2.xml"])
  }

  /// What a kill leaves, in the order in which ``StagedFolder/commit()`` makes it.
  enum Kill: CaseIterable {
    case whileBuilding
    case betweenTheRenames
    case beforeTheFormerIsRemoved
    case whileTheFormerIsRemoved

    var files: [String] {
      switch self {
      case .whileBuilding: ["a/1.xml", "a/2.xml", ".a.new/3.xml"]
      case .betweenTheRenames: [".a.old/1.xml", ".a.old/2.xml", ".a.new/3.xml"]
      case .beforeTheFormerIsRemoved: ["a/3.xml", ".a.old/1.xml", ".a.old/2.xml"]
      case .whileTheFormerIsRemoved: ["a/3.xml", ".a.old/2.xml"]
      }
    }

    /// The whole folder, old or new, that is in its place afterwards, and what was being built.
    var recovered: [String] {
      switch self {
      case .whileBuilding, .betweenTheRenames: [".a.new/3.xml", "a/1.xml", "a/2.xml"]
      case .beforeTheFormerIsRemoved, .whileTheFormerIsRemoved: ["a/3.xml"]
      }
    }
  }

  @Test("an exchange that was cut short leaves one whole folder", arguments: Kill.allCases)
  func recovery(kill: Kill) throws {
    let folder = try TemporaryFolder()
    for name in kill.files { try folder.write(name, "") }
    _ = try StagedFolder(target: "\(folder.path)/a")
    #expect(folder.files == kill.recovered)
  }

  @Test("a search after a kill brings the same as without", arguments: Kill.allCases)
  func search(kill: Kill) throws {
    let folder = try TemporaryFolder()
    for name in kill.files { try folder.write(name, "") }
    let day = CalendarDay(number: 18_000)
    let server = try PubMedService([PubMedService.Entry(id: 1, day: day)]).serve()
    func run(_ base: String) -> FetchReport {
      let search = PubMedSearch(name: "a", email: "a@example.org", query: "x", baseURL: base)
      return fetch(
        [.pubmedSearch(search)], into: folder.path, clock: TestClock().clock, environment: [:])[0]
    }
    // A search that fails leaves the folder that is whole.
    #expect(run(try LoopbackServer([:]).base).failure?.status == 404)
    #expect(visibleFiles(folder.path + "/a") == kill.recovered.compactMap(inPlace))
    #expect(run(server.base).failure == nil)
    #expect(folder.files == ["a/pubmed-000001.xml"])
  }

  /// The name of a file in the folder "a"; nil for one in a hidden folder.
  private func inPlace(_ file: String) -> String? {
    file.hasPrefix("a/") ? String(file.dropFirst(2)) : nil
  }

  @Test("a small file is replaced whole, whatever a kill has left beside it")
  func smallFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "1")
    try folder.write(".a.part", "half of a longer text")
    try write("22", to: "\(folder.path)/a")
    #expect(folder.files == ["a"])
    #expect(folder.text("a") == "22")
    try write("333", to: "\(folder.path)/.hidden")
    #expect(folder.text(".hidden") == "333")
    #expect(
      failure { () throws(FetchError) in try write("", to: folder.path + "/no/a") }?.reason == .disk
    )
  }
}
