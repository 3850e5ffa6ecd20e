import Foundation
import GRDB
import Testing

@testable import Store

@Suite("a store that cannot be made or written")
struct StoreFolderTests {
  private func detail(_ body: () throws -> Void) throws -> String? {
    do {
      try body()
      return nil
    } catch let error as StoreError {
      return error.detail
    }
  }

  @Test("says that a file stands in its place or in that of a folder above")
  func fileInItsPlace() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-folder-\(UUID().uuidString)").path
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    for place in [path, path + "/below/store"] {
      let detail = try detail { _ = try StoreFolder(place) }
      #expect(
        detail == "Not a directory; a file stands where a folder is to be; move it or name "
          + "another folder")
    }
  }

  @Test("says that it may not be written", .enabled(if: getuid() != 0))
  func permission() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-folder-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(
      try detail { _ = try StoreFolder(path + "/store") }
        == "Permission denied; grant read and write permission to the user who runs winnow")
  }

  @Test("names the disk where the database cannot be written")
  func fullDisk() {
    let error = StoreError(DatabaseError(resultCode: .SQLITE_IOERR_WRITE, message: "I/O"), "x")
    #expect(error.detail == "I/O; the disk is full or fails; make room or see to it, and run again")
  }
}
