import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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

/// The built program, which stands beside the test bundle.
let program: URL? = {
  #if os(macOS)
    return Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?
      .bundleURL.deletingLastPathComponent().appendingPathComponent("winnow")
  #else
    return Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("winnow")
  #endif
}()

/// Runs the built program, in the project's folder unless another is named.
///
/// - Parameters:
///   - arguments: Its arguments.
///   - input: Its standard input.
///   - workingFolder: Where it runs.
///   - fileLimit: The size of the largest file that it may write, in blocks of 512 bytes.
///   - meanwhile: Called with its process number when it has started.
/// - Returns: What it answered.
/// - Throws: An error of the system's when it cannot be run.
func winnow(
  _ arguments: [String], input: String? = nil, in workingFolder: URL = projectFolder,
  fileLimit: Int? = nil, meanwhile: (Int32) throws -> Void = { _ in }
) throws -> Answer {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  if let fileLimit, let program {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "ulimit -f \(fileLimit); exec \"$0\" \"$@\"", program.path] + arguments
  }
  process.currentDirectoryURL = workingFolder
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
  unblockSignals()
  try process.run()
  try meanwhile(process.processIdentifier)
  process.waitUntilExit()
  return Answer(
    status: process.terminationStatus,
    output: String(decoding: try Data(contentsOf: paths[1]), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: paths[2]), as: UTF8.self))
}

/// Lets the signals that end a run through to the processes that this thread starts, which inherit what it
/// blocks: the threads that tests run on block all.
func unblockSignals() {
  var signals = sigset_t()
  sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

/// Sends a signal to a process.
func sendSignal(_ process: Int32, _ number: Int32) {
  #if canImport(Darwin)
    _ = Darwin.kill(process, number)
  #else
    _ = Glibc.kill(process, number)
  #endif
}

/// The record_id of each line.
func recordIDs(_ lines: String) -> [String] {
  lines.split(separator: "\n").compactMap { line in
    guard let start = line.range(of: "\"record_id\":\"")?.upperBound else { return nil }
    return String(line[start...].prefix { $0 != "\"" })
  }
}
