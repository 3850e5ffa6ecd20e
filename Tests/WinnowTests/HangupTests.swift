import Foundation
import Testing

@Suite("a connection that ends")
struct HangupTests {
  @Test("stops a run, unless nohup has it ignored", arguments: [false, true])
  func hangup(isIgnored: Bool) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-hangup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
    // What a run that was killed has left.
    try Data().write(to: folder.appendingPathComponent(".records.jsonl.99999999.tmp"))
    let process = Process()
    let arguments = ["extract", "-", "--quiet", "-o", folder.path + "/records.jsonl"]
    process.executableURL = program
    process.arguments = arguments
    if isIgnored, let program {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "trap '' HUP; exec \"$0\" \"$@\"", program.path] + arguments
    }
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    unblockSignals()
    try process.run()
    let temporary = ".records.jsonl.\(process.processIdentifier).tmp"
    while try names() != [temporary], process.isRunning { usleep(10_000) }
    sendSignal(process.processIdentifier, SIGHUP)
    try input.fileHandleForWriting.write(contentsOf: Data("We randomised 40 patients.".utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == (isIgnored ? 0 : 129))
    #expect(try names() == (isIgnored ? ["records.jsonl"] : []))
  }
}
