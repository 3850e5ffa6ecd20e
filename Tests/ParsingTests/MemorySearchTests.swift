import CMemory
import Testing

/// What looks at many bytes at once, against what looks at one after another.
@Suite("Searching memory")
struct MemorySearchTests {
  /// Texts of two letters and all lengths up to some hundred, in which most words occur now and then.
  private static let texts: [[UInt8]] = (0...200).map { length in
    (0..<length).map { place in (place * place / 7 + length) % 5 == 0 ? 0x61 : 0x62 }
  }

  /// The first place of a word; nil if there is none.
  private func firstPlace(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard text.count >= word.count else { return nil }
    return (0...text.count - word.count).first { text[$0...].starts(with: word) }
  }

  private func offset(_ found: UnsafeRawPointer?, _ text: UnsafeRawBufferPointer) -> Int? {
    guard let found, let base = text.baseAddress else { return nil }
    return found - base
  }

  @Test("a word is found where it stands first")
  func words() {
    let words = ["aa", "ab", "bba", "abbbba", "aabba", "babbbbbbbab", "abc"].map { Array($0.utf8) }
    for text in Self.texts {
      for word in words {
        let found = text.withUnsafeBytes {
          offset(winnow_find($0.baseAddress, $0.count, word, word.count), $0)
        }
        #expect(found == firstPlace(of: word, in: text))
      }
    }
  }

  @Test("a byte is found where it stands first", arguments: 0...200)
  func bytes(place: Int) {
    for length in [place, place + 1, place + 2, place + 40] {
      var text = [UInt8](repeating: 0x62, count: length)
      if place < length { text[place] = 0x3C }
      if place + 2 < length { text[length - 1] = 0x3C }
      let found = text.withUnsafeBytes {
        offset(winnow_find_near($0.baseAddress, $0.count, 0x3C), $0)
      }
      #expect(found == text.firstIndex(of: 0x3C))
    }
  }

  @Test("white space is counted from the end to the first other byte", arguments: 0...70)
  func space(count: Int) {
    let spaces: [UInt8] = [0x20, 0x0A, 0x20, 0x09, 0x0D]
    for other: UInt8 in [0x08, 0x0E, 0x21, 0x3E, 0x7F, 0xA0, 0xFF] {
      for before in [0, 1, 15, 16, 40] {
        let text =
          [UInt8](repeating: other, count: before) + (0..<count).map { spaces[$0 % spaces.count] }
        #expect(text.withUnsafeBytes { winnow_space_end($0.baseAddress, $0.count) } == count)
      }
    }
  }
}
