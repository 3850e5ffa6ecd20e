import CMemory

/// Markup within a paragraph whose meaning shows in plain text, in PubMed XML and JATS alike:
/// superscripts and MathML, by local name.
enum InlineMarkup: String, CaseIterable {
  case sup
  case math
  case mi
  case mn
  case mo
  case ms
  case mtext
  case mrow
  case msup
  case msub
  case msubsup
  case mfrac
  case mfenced
  case msqrt
  case mroot
  case mspace
  case mtable
  case mtr
  case mlabeledtr
  case mtd
  case mover
  case munder
  case munderover
  case mstyle
  case mpadded
  case menclose
  case merror
  case mmultiscripts
  case mprescripts
  case none
  case maction
  case semantics
  case mphantom
  case annotation
  case annotationXML = "annotation-xml"
}

/// Text that grows from stretches between tags into what a reader sees.
///
/// A run of white space becomes one space (so indentation disappears, thin and no-break spaces
/// stay), superscript numbers become Unicode superscripts (a power or citation mark is not part of
/// the number before it), formulas become a line.
struct RunningText {
  enum Superscripts {
    /// "<sup>131</sup>I" is "131I", as in titles; after a digit as in ``numbers``.
    case plain
    /// "10<sup>9</sup>" is "10⁹"; letters stay as they are.
    case numbers
    /// Small letters too, as the marks of footnotes in tables: "12.3<sup>a</sup>" is "12.3ᵃ".
    case marks
  }

  private struct MathFrame {
    var markup: InlineMarkup
    /// How many children have begun.
    var children = 0
    /// Where the element's own superscript begins, when it is one.
    var superscript: Int?
    /// Where the element begins, when it is the numerator or denominator of a fraction.
    var fractionPart: Int?
    var isNumerator = false
    var separators: [UInt8] = []
    var close: [UInt8] = []
  }

  private(set) var bytes: [UInt8] = []
  /// Where the present field begins: white space at its start is dropped.
  private(set) var fieldStart = 0
  var superscripts = Superscripts.numbers
  private var openSuperscripts: [Int] = []
  private var math: [MathFrame] = []

  /// The length in bytes.
  var count: Int { bytes.count }
  /// The bytes of the present field.
  var field: ArraySlice<UInt8> { bytes[fieldStart...] }

  mutating func removeAll() {
    if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
    beginField()
  }

  /// Begins another field behind what is there.
  mutating func beginField() {
    fieldStart = bytes.count
    if !openSuperscripts.isEmpty { openSuperscripts.removeAll(keepingCapacity: true) }
    if !math.isEmpty { math.removeAll(keepingCapacity: true) }
  }

  /// Ends the field and gives its range without white space at its end.
  mutating func endField() -> Range<Int> {
    while bytes.count > fieldStart, let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return fieldStart..<bytes.count
  }

  /// Removes everything from an offset on.
  mutating func truncate(to count: Int) {
    bytes.removeSubrange(max(count, fieldStart)...)
  }

  mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    if math.isEmpty {
      appendFolded(run)
    } else if let frame = math.last {
      switch frame.markup {
      case .mi, .mn, .mo, .ms, .mtext: appendToken(run)
      default: break  // indentation
      }
    }
  }

  /// Appends a space, unless there is white space or nothing before it.
  mutating func appendSpace() {
    if let last = bytes.last, bytes.count > fieldStart, !isSpace(last) { bytes.append(0x20) }
  }

  /// Begins the next cell of a table's row.
  mutating func appendTab() {
    if let last = bytes.last, last == 0x20 { bytes.removeLast() }
    bytes.append(0x09)
  }

  private mutating func appendFolded(_ run: UnsafeBufferPointer<UInt8>) {
    var afterSpace = bytes.count == fieldStart || bytes.last.map(isSpace) == true
    guard let base = run.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    var start = 0
    var i = 0
    while i < run.count {
      // Sixteen bytes at once, or eight, as long as there is nothing to fold.
      if i + 8 <= run.count, !(afterSpace && run[i] == 0x20) {
        let count = winnow_folded(raw + i, run.count - i)
        if count > 0 {
          i += count
          afterSpace = run[i - 1] == 0x20
          continue
        }
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        if isFolded(word) {
          afterSpace = run[i + 7] == 0x20
          i += 8
          continue
        }
      }
      let byte = run[i]
      if byte > 0x20 {
        afterSpace = false
      } else if byte == 0x20 && !afterSpace {
        afterSpace = true
      } else {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[start..<i]))
        if !afterSpace { bytes.append(0x20) }
        afterSpace = true
        start = i + 1
      }
      i += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[start...]))
  }

  /// Appends the text of a MathML token without surrounding white space and invisible operators.
  private mutating func appendToken(_ run: UnsafeBufferPointer<UInt8>) {
    let isWords = math.last?.markup == .mtext
    // U+2061...U+2064 are function application, invisible times, comma and plus.
    if !isWords, run.count == 3, run[0] == 0xE2, run[1] == 0x81, (0xA1...0xA4).contains(run[2]) {
      return
    }
    if isWords {
      appendFolded(run)
    } else {
      for byte in run where !isSpace(byte) { bytes.append(byte) }
    }
  }

  // MARK: Markup

  mutating func openSuperscript() { openSuperscripts.append(bytes.count) }

  /// Opens inline markup.
  ///
  /// - Returns: Whether its content is to be read; it is not for annotations.
  mutating func open(_ markup: InlineMarkup, _ attributes: XMLAttributes) -> Bool {
    if markup == .sup {
      openSuperscript()
      return true
    }
    if markup == .mphantom || markup == .annotation || markup == .annotationXML { return false }
    if markup == .math { math.removeAll(keepingCapacity: true) }
    var frame = MathFrame(markup: markup)
    if let parent = math.indices.last {
      let child = math[parent].children
      math[parent].children += 1
      switch (math[parent].markup, child) {
      case (.mfrac, 0):
        frame.fractionPart = bytes.count
        frame.isNumerator = true
      case (.mfrac, 1):
        bytes.append(0x2F)
        frame.fractionPart = bytes.count
      case (.msup, 1), (.msubsup, 2): frame.superscript = bytes.count
      case (.mfenced, 1...): bytes.append(contentsOf: math[parent].separators)
      case (.mroot, 1): return false
      case (.mtr, 1...), (.mtable, 1...), (.mlabeledtr, 1...): appendSpace()
      default: break
      }
    }
    switch markup {
    case .mfenced:
      bytes.append(contentsOf: attributes["open"].map(Array.init) ?? [0x28])
      frame.close = attributes["close"].map(Array.init) ?? [0x29]
      frame.separators = attributes["separators"].map { Array($0.prefix(1)) } ?? [0x2C]
    case .msqrt, .mroot:
      bytes.append(contentsOf: Array("√(".utf8))
      frame.close = [0x29]
    case .mspace: appendSpace()
    default: break
    }
    math.append(frame)
    return true
  }

  /// Closes inline markup.
  mutating func close(_ markup: InlineMarkup) {
    if markup == .sup {
      if let start = openSuperscripts.popLast() { raise(from: start) }
      return
    }
    guard let frame = math.popLast() else { return }
    bytes.append(contentsOf: frame.close)
    if let start = frame.superscript { raise(from: start) }
    if let start = frame.fractionPart { bracket(from: start, isNumerator: frame.isNumerator) }
  }

  /// Puts brackets around a part of a fraction that has several terms: without its bar,
  /// (x−m)/s would read as x−m/s.
  private mutating func bracket(from start: Int, isNumerator: Bool) {
    guard start < bytes.count, hasSeveralTerms(bytes[start...], isNumerator: isNumerator) else {
      return
    }
    bytes.insert(0x28, at: start)
    bytes.append(0x29)
  }

  /// Turns what stands from an offset on into superscripts, if it is a number, a sign or a list of
  /// them.
  private mutating func raise(from start: Int) {
    guard start < bytes.count, start >= fieldStart else { return }
    // Even in a title a power must not become part of its base.
    guard superscripts != .plain || start > fieldStart && bytes[start - 1] &- 0x30 < 10 else {
      return
    }
    var raised: [UInt8] = []
    var hasNumber = false
    var i = start
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      switch byte {
      case 0x30...0x39, 0x2B:
        hasNumber = true
        raised.append(contentsOf: superscript(of: byte))
      case 0x2D:
        hasNumber = true
        raised.append(contentsOf: minus)
      case 0x28: raised.append(contentsOf: [0xE2, 0x81, 0xBD])
      case 0x29: raised.append(contentsOf: [0xE2, 0x81, 0xBE])
      case 0x20, 0x2C, 0x2E, 0x2F, 0x3B, 0x3A: raised.append(byte)
      case 0xE2 where i + 1 < bytes.count && isMinus(bytes[i], bytes[i + 1]):
        hasNumber = true
        raised.append(contentsOf: minus)
        i += 2
      // Thin, hair and narrow no-break spaces, and the no-break space.
      case 0xE2 where i + 1 < bytes.count && bytes[i] == 0x80 && isThinSpace(bytes[i + 1]):
        raised.append(contentsOf: bytes[(i - 1)...(i + 1)])
        i += 2
      case 0xC2 where i < bytes.count && bytes[i] == 0xA0:
        raised.append(contentsOf: [0xC2, 0xA0])
        i += 1
      case 0x61...0x7A where superscripts == .marks:
        // Marks stand alone or in a list: "a", "a,b"; "th" is no mark.
        let isAlone = i >= bytes.count || !isLetter(bytes[i])
        guard isAlone, let letter = superscriptLetters[byte] else { return }
        hasNumber = true
        raised.append(contentsOf: letter)
      default: return
      }
    }
    guard hasNumber else { return }
    bytes.replaceSubrange(start..., with: raised)
  }
}

/// Whether an operator or a space stands outside brackets in a part of a fraction.
///
/// The sign before a numerator is none: −1/2.
private func hasSeveralTerms(_ part: ArraySlice<UInt8>, isNumerator: Bool) -> Bool {
  var depth = 0
  for (index, character) in String(decoding: part, as: UTF8.self).unicodeScalars.enumerated() {
    switch character {
    case "(", "[", "{": depth += 1
    case ")", "]", "}": depth -= 1
    case " ", "+", "-", "−", "–", "±", "∓", "×", "·", "⋅", "*", "∗", "/", "÷", "=", "<", ">", "≤",
      "≥", ",":
      if depth == 0 && !(isNumerator && index == 0) { return true }
    default: break
    }
  }
  return false
}

/// Whether eight bytes, the first in the lowest place, have no control character and no two spaces
/// side by side.
@inline(__always)
private func isFolded(_ word: UInt64) -> Bool {
  let highBits: UInt64 = 0x8080_8080_8080_8080
  let lowBits: UInt64 = 0x0101_0101_0101_0101
  // A byte below 0x20 borrows from its high bit; bytes above 0x7F are left out by `~word`.
  let controls = (word &- lowBits &* 0x20) & ~word & highBits
  // A byte that is zero after the exclusive or is a space. Borrows make false alarms, no misses.
  let difference = word ^ (lowBits &* 0x20)
  let spaces = (difference &- lowBits) & ~difference & highBits
  return controls == 0 && spaces & (spaces >> 8) == 0
}

private let minus: [UInt8] = Array("⁻".utf8)

/// Whether the two bytes after E2 make a hyphen, dash or minus sign.
private func isMinus(_ second: UInt8, _ third: UInt8) -> Bool {
  (second == 0x80 && (0x90...0x94).contains(third)) || (second == 0x88 && third == 0x92)
}

/// Whether the byte after E2 80 makes a thin, hair or narrow no-break space.
private func isThinSpace(_ third: UInt8) -> Bool {
  third == 0x89 || third == 0x8A || third == 0xAF
}

/// The superscript of a digit or plus sign.
private func superscript(of byte: UInt8) -> [UInt8] {
  switch byte {
  case 0x31: [0xC2, 0xB9]
  case 0x32: [0xC2, 0xB2]
  case 0x33: [0xC2, 0xB3]
  case 0x2B: [0xE2, 0x81, 0xBA]
  default: [0xE2, 0x81, 0x80 + byte]
  }
}

private let superscriptLetters: [UInt8: [UInt8]] = {
  let plain = "abcdefghijklmnoprstuvwxyz".utf8
  let raised = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
  return Dictionary(uniqueKeysWithValues: zip(plain, raised.map { Array(String($0).utf8) }))
}()
