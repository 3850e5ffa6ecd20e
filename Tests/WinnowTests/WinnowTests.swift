import Foundation
import Testing

@Suite("winnow")
struct WinnowTests {
  @Test("extract reads standard input and writes a record a line")
  func extract() throws {
    let answer = try winnow(
      ["extract", "-"], input: "A trial of something\n\nRegistered as NCT09123456.\n")
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("{\"schema\":\"winnow.record/1\",\"record_id\":\"sha256:"))
    #expect(answer.output.contains("\"id\":\"NCT09123456\""))
    #expect(answer.errors == "winnow: 1 record with 1 fact, 0 rejected\n")
  }

  @Test("- as an output is standard output")
  func standardOutput() throws {
    let article = "A trial of something\n\nRegistered as NCT09123456.\n"
    let plain = try winnow(["extract", "-"], input: article)
    #expect(try winnow(["extract", "-", "-o", "-"], input: article).output == plain.output)
    let records = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: records) }
    let facts = try winnow(
      ["extract", "-", "-o", records, "--facts", "-", "--quiet"], input: article)
    #expect(facts.output.contains("\"id\":\"NCT09123456\""))
    #expect(facts.errors == "")
    #expect(!FileManager.default.fileExists(atPath: projectFolder.path + "/-"))
  }

  @Test("a path that does not exist is named on standard error; the status is 3")
  func missing() throws {
    let answer = try winnow(["extract", "/nowhere/a.xml", "--quiet"])
    #expect(answer.status == 3)
    #expect(answer.output == "")
    #expect(answer.errors.contains("/nowhere/a.xml"))
  }

  @Test(
    "wrong usage is status 2 with a line that says what is wrong",
    arguments: [
      (["extract"], "inputs"), (["extract", "-", "--threads", "-1"], "--threads"),
      (["extract", "-", "--types", "dosis"], "dosis"), (["frobnicate"], "frobnicate"),
      (["check", "/nowhere.json"], "/nowhere.json"), (["fetch"], "fetch"),
      (["run", "/nowhere.json"], "/nowhere.json"),
      (["extract", "-", "-o", "/proc/nowhere/out.jsonl"], "/proc/nowhere/out.jsonl"),
      (["explain"], "inputs"),
      (
        ["extract", "-", "-o", "/tmp/nowhere/a.jsonl", "--facts", "/tmp/nowhere/./a.jsonl"],
        "--facts leads to the same place as -o"
      ),
      (["extract", "-", "--rejects", "-"], "--rejects leads to the same place as standard output"),
      (
        ["extract", "Package.swift", "-o", "Tests/../Package.swift"],
        "-o leads to the same place as the input Package.swift"
      ),
    ])
  func usage(arguments: [String], message: String) throws {
    let answer = try winnow(arguments, input: "text")
    #expect(answer.status == 2)
    #expect(answer.errors.contains(message))
    #expect(answer.output == "")
  }

  @Test("run tells a user's pattern that gives up; check tells an input that is missing")
  func warnings() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-warnings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "PMID: 99000801\n\n" + String(repeating: "a", count: 40) + "b and 20 patients"
    try text.write(to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
    let configuration = #"""
      {"read":["a.txt","b.txt"],"emit":{"records":"r.jsonl","summary":"s.json"},
       "extract":{"custom":[{"name":"words","pattern":"(a+)+c|patients"}]}}
      """#
    try configuration.write(
      to: folder.appendingPathComponent("p.json"), atomically: true, encoding: .utf8)
    let ran = try winnow(["run", "p.json"], in: folder)
    #expect(
      ran.errors.contains("winnow: pattern \"words\" backtracks too long on a part of 1 record"))
    let summary = try String(contentsOf: folder.appendingPathComponent("s.json"), encoding: .utf8)
    #expect(summary.contains("\"costly_patterns\":{\"words\":1}"))
    let checked = try winnow(["check", "p.json"], in: folder)
    #expect(checked.status == 0)
    #expect(checked.errors.hasPrefix("winnow: p.json: $.read[1]: b.txt is missing"))
  }

  @Test("more rejections than allowed are status 1")
  func rejectRate() throws {
    let answer = try winnow(["extract", "-", "--quiet"], input: "")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("-: "))
    #expect(try winnow(["extract", "-", "--max-reject-rate", "1"], input: "").status == 0)
  }

  @Test("explain marks the facts in the text, with rule and confidence")
  func explain() throws {
    let answer = try winnow(["explain", "-"], input: "A trial\n\nRegistered as NCT09123456.\n")
    #expect(answer.status == 0)
    #expect(answer.output.contains("Registered as ⟦NCT09123456⟧0."))
    #expect(
      answer.output.contains("trial id NCT09123456, ClinicalTrials.gov, own  trial_id.nct 99%"))
  }

  #if os(Linux)
    @Test("what cannot be printed is no success", arguments: ["explain", "extract"])
    func fullDisk(command: String) throws {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = [
        "-c", "exec \"$0\" \"$1\" fixtures/articles/text >/dev/full 2>/dev/null",
        try #require(program).path,
        command,
      ]
      shell.currentDirectoryURL = projectFolder
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 2)
    }
  #endif

  @Test(
    "every command has help with examples",
    arguments: ["run", "fetch", "extract", "explain", "check", "report", "evaluate", "history"])
  func help(command: String) throws {
    let answer = try winnow([command, "--help"])
    #expect(answer.status == 0)
    #expect(answer.output.contains("EXAMPLES"))
  }

  @Test("completions are generated for the shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let answer = try winnow(["--generate-completion-script", shell])
    #expect(answer.status == 0)
    #expect(answer.output.contains("extract"))
  }
}
