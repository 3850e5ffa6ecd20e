import Documents
import Foundation
import Records
import Report
import Testing

/// A record of JSON members.
func record(_ members: String) throws -> Record {
  guard case .object(let object) = try JSONValue(Array("{\(members)}".utf8)) else {
    throw UnreadableFile(path: members, reason: "no object")
  }
  return try Record(object)
}

/// The page of records, given by their members.
func page(_ records: String..., limit: Int = 100, wrong: [LineError] = []) throws -> String {
  var report = Report(of: ["records.jsonl"], version: "1.2.3", limit: limit)
  for members in records { report.add(try record(members)) }
  for line in wrong { report.add(line) }
  return String(decoding: report.pieces().flatMap(\.self), as: UTF8.self)
}

/// The part of a page between two marks, without them.
func part(of page: String, from start: String, to end: String) throws -> String {
  let begin = try #require(page.range(of: start)?.upperBound, "\(start)")
  let finish = try #require(page[begin...].range(of: end)?.lowerBound, "\(end)")
  return String(page[begin..<finish])
}
