import Emission
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "writes numbers as short as they read back, whole ones without a point",
    arguments: [
      (14, "14"), (-0.5, "-0.5"), (0.1, "0.1"), (1e-5, "1e-05"), (5.81e-48, "5.81e-48"),
      (1_000_000, "1000000"), (0, "0"), (-3, "-3"), (.infinity, "null"), (.nan, "null"),
      (0.85, "0.85"), (-12.005, "-12.005"), (0.0001, "0.0001"), (123456.789, "123456.789"),
      (0.1 + 0.2, "0.30000000000000004"), (1e15 + 0.5, "1000000000000000.5"), (0.999, "0.999"),
    ] as [(Double, String)])
  func numbers(value: Double, expected: String) {
    #expect(written { $0.value(value) } == expected)
  }

  @Test(
    "escapes what JSON must not hold bare and nothing else",
    arguments: [
      ("a \"b\" \\ c", #""a \"b\" \\ c""#), ("tab\tand\u{01}", #""tab\tand\u0001""#),
      ("µg·kg⁻¹ 😀", "\"µg·kg⁻¹ 😀\""), ("line\nbreak", #""line\nbreak""#), ("", "\"\""),
      ("seven b\"", #""seven b\"""#), ("exactly8", "\"exactly8\""),
      ("more than eight\u{7F}", #""more than eight\u007f""#),
      ("\\ then twelve more", #""\\ then twelve more""#),
      ("aé\u{80}ÿ~ !#[]µ", "\"aé\u{80}ÿ~ !#[]µ\""),
    ])
  func strings(value: String, expected: String) {
    #expect(written { $0.value(value) } == expected)
  }

  @Test("puts commas between members and elements, and none elsewhere")
  func structure() {
    let text = written { json in
      json.object { json in
        json.key("a")
        json.array { json in
          json.value(1)
          json.value(2)
          json.object { _ in }
        }
        json.key("b")
        json.null()
        json.key(named: "c\"")
        json.value(true)
      }
      json.endLine()
    }
    #expect(text == "{\"a\":[1,2,{}],\"b\":null,\"c\\\"\":true}\n")
  }
}
