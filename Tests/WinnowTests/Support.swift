import Foundation

/// The folder that holds Package.swift.
let projectFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file of the project.
func projectFile(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: projectFolder.appendingPathComponent(path)), as: UTF8.self)
}

/// What the built program answered.
struct Answer {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs the built program in the project's folder.
func winnow(_ arguments: [String], input: String? = nil) throws -> Answer {
  let process = Process()
  // The test bundle stands beside the program.
  process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
    .appendingPathComponent("winnow")
  #if os(macOS)
    process.executableURL = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?
      .bundleURL.deletingLastPathComponent().appendingPathComponent("winnow")
  #endif
  process.arguments = arguments
  process.currentDirectoryURL = projectFolder
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("winnow-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  // Files and not pipes: nothing can fill up and block.
  let paths = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
  try Data((input ?? "").utf8).write(to: paths[0])
  for path in paths.dropFirst() { try Data().write(to: path) }
  process.standardInput = try FileHandle(forReadingFrom: paths[0])
  process.standardOutput = try FileHandle(forWritingTo: paths[1])
  process.standardError = try FileHandle(forWritingTo: paths[2])
  try process.run()
  process.waitUntilExit()
  return Answer(
    status: process.terminationStatus,
    output: String(decoding: try Data(contentsOf: paths[1]), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: paths[2]), as: UTF8.self))
}

/// The record_id of each line.
func recordIDs(_ lines: String) -> [String] {
  lines.split(separator: "\n").compactMap { line in
    guard let start = line.range(of: "\"record_id\":\"")?.upperBound else { return nil }
    return String(line[start...].prefix { $0 != "\"" })
  }
}
