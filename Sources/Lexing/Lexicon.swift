/// The hash of a word's folded bytes, taken eight at a time.
///
/// Words of up to eight bytes differ in their hashes; of longer ones two share one by a chance of one
/// in 2⁶⁴.
struct WordHash {
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The first eight bytes, the first in the lowest place; 0 behind the last.
  ///
  /// Shorter words are known by it, and words differ from others by it at a glance.
  private(set) var head: UInt64 = 0
  private var state = seed
  private var chunk: UInt64 = 0
  private var shift: UInt64 = 0

  /// Adds a byte that is not 0.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    chunk |= UInt64(byte) << shift
    shift += 8
    if state == Self.seed { head = chunk }
    if shift == 64 {
      mix(chunk)
      (chunk, shift) = (0, 0)
    }
  }

  /// Adds the lowest bytes of a word of eight; only whole words of eight may have been added before.
  @inline(__always)
  mutating func add(_ bytes: UInt64, count: Int) {
    if count == 8 {
      if state == Self.seed { head = bytes }
      mix(bytes)
    } else {
      shift = UInt64(count) << 3
      chunk = bytes & (1 << shift &- 1)
      if state == Self.seed { head = chunk }
    }
  }

  @inline(__always)
  private mutating func mix(_ chunk: UInt64) {
    state = (state ^ chunk) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }

  /// The hash of the bytes so far.
  @inline(__always)
  var value: UInt64 {
    var whole = self
    if shift > 0 { whole.mix(chunk) }
    return whole.state
  }
}

/// The words that the rules know, in one hash table: classes, unit and numeral value of each.
///
/// Words are found by a 64-bit hash of their folded bytes: ASCII in lower case, the micro sign as
/// Greek mu, dots of abbreviations left out. With a few thousand words the chance that some other
/// word of the literature shares a hash is below one in a million million, so bytes are not compared.
public struct Lexicon: Sendable {
  struct Entry: Sendable {
    var hash: UInt64 = 0
    var classes: WordClass = []
    var value: Double = -1
    var unit: UInt8 = 0
  }

  /// The open slots of the table: the upper halves of hashes, 0 where none is.
  ///
  /// Most words of a text are not in the lexicon; these few bytes stay in the fastest cache and say so.
  let marks: [UInt32]
  /// The entry of each slot.
  let entries: [Entry]

  /// All the tables of `Lexicon/` and the units.
  public static let shared = Lexicon()

  init() {
    var entries: [UInt64: Entry] = [:]
    func update(_ word: some StringProtocol, _ change: (inout Entry) -> Void) {
      var hash = WordHash()
      for byte in word.utf8 { hash.add(byte) }
      var entry = entries[hash.value] ?? Entry(hash: hash.value)
      change(&entry)
      entries[hash.value] = entry
    }
    for list in peopleWords + administrationWords + effectWords + grammarWords
      + descriptiveWords
    {
      for word in list.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        update(word) { $0.classes.formUnion(list.classes) }
      }
    }
    for (row, unit) in unitTable.enumerated() {
      for word in unit.spellings.split(separator: " ") {
        update(word) { $0.unit = UInt8(row + 1) }
      }
    }
    for (word, value) in numerals { update(word) { $0.value = value } }

    var size = 1024
    while size < entries.count * 2 { size *= 2 }
    var marks = [UInt32](repeating: 0, count: size)
    var slots = [Entry](repeating: Entry(), count: size)
    for entry in entries.values.sorted(by: { $0.hash < $1.hash }) {
      var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
      while marks[slot] != 0 { slot = (slot + 1) & (size - 1) }
      marks[slot] = Self.mark(entry.hash)
      slots[slot] = entry
    }
    self.marks = marks
    self.entries = slots
  }

  @inline(__always)
  fileprivate static func mark(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) | 1
  }

  /// Calls the body with a view of the table that looks words up without counting references.
  @inline(__always)
  func withTable<Result>(_ body: (LexiconTable) -> Result) -> Result {
    marks.withUnsafeBufferPointer { marks in
      entries.withUnsafeBufferPointer { body(LexiconTable(marks: marks, entries: $0)) }
    }
  }
}

/// The table of a ``Lexicon`` during one pass of the lexer.
struct LexiconTable {
  let marks: UnsafeBufferPointer<UInt32>
  let entries: UnsafeBufferPointer<Lexicon.Entry>

  /// The entry of a folded word's hash.
  @inline(__always)
  func entry(_ hash: UInt64) -> UnsafePointer<Lexicon.Entry>? {
    guard let marks = marks.baseAddress, let entries = entries.baseAddress else { return nil }
    let mask = self.marks.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    let mark = Lexicon.mark(hash)
    while true {
      let found = marks[slot]
      if found == 0 { return nil }
      if found == mark, entries[slot].hash == hash { return entries + slot }
      slot = (slot + 1) & mask
    }
  }
}
