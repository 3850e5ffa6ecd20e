import Documents
import Testing

@Suite("JSON")
struct JSONValueTests {
  @Test(
    "is read as it stands, members in their order",
    arguments: [
      (
        #" {"b": [1, -2.5e1, true, null], "a": {}} "#,
        JSONValue.object([
          "b": .array([.number(1), .number(-25), .bool(true), .null]), "a": .object([:]),
        ])
      ),
      (#""\"\\\/\b\f\n\r\t\u00e9\ud83c\udf75""#, .string("\"\\/\u{8}\u{C}\n\r\té🍵")),
      (#""half \ud83d \udc00, \ud83d\u0041""#, .string("half \u{FFFD} \u{FFFD}, \u{FFFD}A")),
      ("\u{FEFF}[]", .array([])),
    ])
  func values(text: String, expected: JSONValue) throws {
    #expect(try JSONValue(text.utf8) == expected)
  }

  @Test(
    "that is none says where",
    arguments: [
      ("[1,]", 2), ("{\"a\":1,}", 6), ("[01]", 2), ("[1.]", 3), ("\"a\nb\"", 2), ("\"\\x\"", 2),
      ("\"\\u12\"", 3), ("nul", 0), ("NaN", 0), ("[1 2]", 3), ("{a:1}", 1), ("[1]]", 3), ("[", 1),
      (String(repeating: "[", count: 100_000), 500),
    ])
  func errors(text: String, byte: Int) {
    do throws(JSONSyntaxError) {
      Issue.record("\(try JSONValue(text.utf8))")
    } catch {
      #expect(error.byte == byte)
    }
  }

  @Test("takes on request what programs write by mistake")
  func tolerance() throws {
    let text = #"{"a":[NaN,Infinity,-Infinity,-1,],}"#
    #expect(
      try JSONValue(text.utf8, isTolerant: true)
        == .object(["a": .array([.null, .null, .null, .number(-1)])]))
  }

  @Test("bytes that are no UTF-8 are no text")
  func encoding() {
    #expect(throws: JSONSyntaxError.self) { try JSONValue([0x22, 0xFF, 0x22]) }
  }
}
