import Foundation
import Loopback
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Numbers that are the same in each run of the tests (Vigna's SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("winnow run, killed", .serialized)
struct KillTests {
  /// What the run that is killed has before it.
  enum Night: CaseIterable {
    case updates
    case newYear
  }

  /// The files of the nights before, and those of the night.
  private func distributions(_ night: Night) -> [[String: [UInt8]]] {
    var chance = SplitMix(state: 7)
    func file(_ kind: String, _ year: Int, _ number: Int) -> String {
      "\(kind)/pubmed\(year)n00\(number < 10 ? "0" : "")\(number).xml.gz"
    }
    var files: [String: [UInt8]] = [:]
    files[file("baseline", 26, 1)] = PubMedRecord.file(
      (1...200).map { PubMedRecord(pmid: $0, people: 100) })
    files[file("updatefiles", 26, 2)] = PubMedRecord.file([PubMedRecord(pmid: 1, people: 101)])
    var nights = [files]
    // So many revisions that compaction is due at the next publication.
    files[file("updatefiles", 26, 3)] = PubMedRecord.file(
      (1...60).map { PubMedRecord(pmid: $0 * 3, people: 200) }, deleted: [200])
    nights.append(files)
    let year = night == .updates ? 26 : 27
    if night == .newYear {
      files = [
        file("baseline", 27, 1): PubMedRecord.file(
          (1...180).map { PubMedRecord(pmid: $0, people: $0 % 7 == 0 ? 300 : 100) }),
        file("baseline", 27, 2): PubMedRecord.file(
          (201...230).map { PubMedRecord(pmid: $0, people: 100) }),
      ]
    }
    for number in 4...(night == .updates ? 23 : 9) {
      // Revisions, retractions, additions, and some that were deleted before.
      let records = (1...10).map { _ in
        PubMedRecord(
          pmid: Int.random(in: 1...260, using: &chance),
          people: 100 + Int.random(in: 1...3, using: &chance),
          isRetracted: Int.random(in: 1...20, using: &chance) == 1)
      }
      let deleted = (1...3).map { _ in Int.random(in: 1...260, using: &chance) }
      files[file("updatefiles", year, number)] = PubMedRecord.file(records, deleted: deleted)
    }
    return nights + [files]
  }

  /// Starts a run and kills it after a time; whether it was still at work.
  private func kill(after seconds: Double, in folder: URL) throws -> Bool {
    let process = Process()
    process.executableURL = program
    process.arguments = ["run", "--quiet"]
    process.currentDirectoryURL = folder
    try process.run()
    usleep(UInt32(seconds * 1_000_000))
    let wasAtWork = process.isRunning
    if wasAtWork { sendSignal(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return wasAtWork
  }

  @Test(
    "at any moment, ends after the next run as if it had not been", arguments: Night.allCases)
  func kill(night: Night) throws {
    let moments = ProcessInfo.processInfo.environment["WINNOW_KILLS"].flatMap { Int($0) } ?? 6
    let refresh = try Refresh()
    let nights = distributions(night)
    for files in nights.dropLast() {
      refresh.distribution.set(files)
      #expect(try refresh.run().status == 0)
    }
    refresh.distribution.set(nights.last ?? [:])
    #expect(try winnow(["fetch"], in: refresh.folder).status == 0)

    func copy() throws -> URL {
      let copy = refresh.folder.appendingPathExtension(UUID().uuidString)
      try FileManager.default.copyItem(at: refresh.folder, to: copy)
      return copy
    }
    let whole = try copy()
    defer { try? FileManager.default.removeItem(at: whole) }
    let start = Date()
    #expect(try winnow(["run"], in: whole).status == 0)
    let duration = Date().timeIntervalSince(start)
    let expected = try refresh.outputs(in: whole)
    let sign = night == .updates ? "== facts/00000001-1.jsonl" : "== facts/00000004.jsonl"
    #expect(expected.contains(sign))

    var chance = SplitMix(state: 11)
    var killed = 0
    for moment in 0..<moments {
      let folder = try copy()
      defer { try? FileManager.default.removeItem(at: folder) }
      let share = (Double(moment) + Double.random(in: 0..<1, using: &chance)) / Double(moments)
      killed += try kill(after: share * duration, in: folder) ? 1 : 0
      // Sometimes the next one is killed, too.
      if moment % 3 == 2 {
        _ = try kill(after: Double.random(in: 0..<1, using: &chance) * duration, in: folder)
      }
      let answer = try winnow(["run"], in: folder)
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(try refresh.outputs(in: folder) == expected, "killed at \(share) of the run")
    }
    // The first run is the slowest, so that some of the others have ended by then.
    #expect(killed > moments / 3)
  }
}
