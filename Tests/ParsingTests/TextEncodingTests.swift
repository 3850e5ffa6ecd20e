import Testing

@testable import Parsing

/// One byte per scalar: "\u{E9}" is the byte 0xE9.
private func raw(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8($0.value) }
}

private let texts: [(bytes: [UInt8], text: String)] = [
  (raw("5 \u{C2}\u{B5}g"), "5 µg"),
  (raw("\u{EF}\u{BB}\u{BF}Dose"), "Dose"),
  (raw("\u{FF}\u{FE}5\u{0}\u{B5}\u{0}g\u{0}"), "5µg"),
  (raw("\u{FE}\u{FF}\u{0}5\u{0}g"), "5g"),
  (raw("mean 5.1 \u{B1} 0.3"), "mean 5.1 ± 0.3"),
  (raw("Caf\u{E9} visits 10\u{96}20"), "Café visits 10–20"),
  (raw("Fisher\u{92}s exact test"), "Fisher’s exact test"),
  ([], ""),
]

@Test("text is decoded by its mark, as UTF-8, or as Windows-1252 where it looks like it")
func decoding() throws {
  for (bytes, text) in texts {
    #expect(String(decoding: try decodedText(bytes), as: UTF8.self) == text)
  }
}

private let noTexts: [(bytes: [UInt8], invalidAt: Int)] = [
  // A Windows-1252 text cannot hold 0x81.
  (raw("plain \u{81} "), 6),
  // A sequence of UTF-8 that was cut and goes on with text of another kind.
  (raw("ab\u{E2}\u{82} cd"), 2),
  // Random bytes.
  (raw("A\u{C3}(\u{FE}\u{02}\u{B7}\u{99}\u{13}"), 1),
  // The mark promises UTF-8.
  (raw("\u{EF}\u{BB}\u{BF}A\u{E9}B"), 4),
]

@Test("bytes without evidence of an encoding name the place where they stop being UTF-8")
func undecodable() {
  for (bytes, place) in noTexts {
    #expect(throws: UndecodableText(byte: place)) { try decodedText(bytes) }
  }
}

@Test(
  "UTF-8 is what RFC 3629 says",
  arguments: [
    ([0x41, 0xC2, 0xB5, 0xE2, 0x89, 0xA5, 0xF0, 0x9F, 0x98, 0x80], nil),
    ([0xC0, 0xAF], 0),
    ([0xED, 0xA0, 0x80], 0),
    ([0x41, 0xE2, 0x89], 1),
    ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xE0, 0x80, 0x80], 0),
  ] as [([UInt8], Int?)])
func validity(bytes: [UInt8], invalidAt expected: Int?) {
  #expect(firstInvalidUTF8(bytes) == expected)
}
