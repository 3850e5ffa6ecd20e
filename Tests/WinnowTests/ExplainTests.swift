import Foundation
import Testing

/// What `winnow explain` says of a text on standard input.
private func explained(_ text: String, _ options: String...) throws -> Answer {
  try winnow(["explain", "-"] + options, input: text)
}

@Suite("winnow explain")
struct ExplainTests {
  @Test("marks what a configuration's own patterns find, and only when it is named")
  func custom() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let pattern = #"\\bR01[A-Z]{2}\\d{6}\\b"#
    try Data(
      """
      {"read":["a"],"emit":{"records":"r"},
       "extract":{"custom":[{"name":"grant","pattern":"\(pattern)"}]}}
      """.utf8
    ).write(to: file)
    let text = "A trial\n\nFunded by R01MH123456.\n"
    let answer = try explained(text, "--configuration", file.path)
    #expect(answer.status == 0)
    #expect(answer.output.contains("Funded by ⟦R01MH123456⟧0."))
    #expect(answer.output.contains("grant R01MH123456  custom.grant"))
    #expect(try explained(text).output.contains("Funded by R01MH123456."))
    #expect(try explained(text, "-c", "/nowhere.json").status == 2)
  }
}
