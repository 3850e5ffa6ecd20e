import Foundation
import Loopback
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("winnow run, interrupted")
struct InterruptionTests {
  @Test(
    "ends with the signal's status and leaves the outputs; the next run goes on",
    arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func goesOn(signal: Int32, status: Int32) throws {
    let refresh = try Refresh()
    func records(_ file: Int) -> [PubMedRecord] {
      (1...50).map { PubMedRecord(pmid: 100 * file + $0, people: 100 + file) }
    }
    var files = [
      "baseline/pubmed26n0001.xml.gz": PubMedRecord.file(records(1)),
      "updatefiles/pubmed26n0002.xml.gz": PubMedRecord.file(records(2)),
    ]
    refresh.distribution.set(files)
    #expect(try refresh.run().status == 0)
    let before = try refresh.outputs()
    // Each is a transaction of its own.
    let night = 3...32
    for file in night {
      let number = file < 10 ? "000\(file)" : "00\(file)"
      files["updatefiles/pubmed26n\(number).xml.gz"] = PubMedRecord.file(records(file))
    }
    refresh.distribution.set(files)

    let applied = refresh.folder.appendingPathComponent("store/1/segments/00000003.records.jsonl")
    let answer = try refresh.run(meanwhile: { process in
      let limit = Date(timeIntervalSinceNow: 60)
      while !FileManager.default.fileExists(atPath: applied.path), Date() < limit { usleep(1000) }
      sendSignal(process, signal)
    })
    #expect(answer.status == status)
    #expect(
      answer.errors == "winnow: interrupted; the outputs are as they were, run again to go on\n")
    #expect(try refresh.outputs() == before)

    let next = try refresh.run()
    #expect(next.status == 0)
    let line = next.output.split(separator: "\n").last ?? ""
    #expect(line.hasSuffix("published 1,600 records: 1,500 added"))
    let read = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? .max
    #expect(read > 0 && read < night.count, "\(line)")
    #expect(
      refresh.records == (1...32).flatMap(records).map { "\($0.pmid) n=\($0.people) v1" })
  }
}
