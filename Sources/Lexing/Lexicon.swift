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

  /// The hash of nothing yet.
  init() {}

  /// The hash of a word's first eight bytes, 0 behind the last.
  @inline(__always)
  init(of head: UInt64) {
    self.head = head
    mix(head)
  }

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
    /// The value of a numeral, -1 of other words.
    var value: Double = -1
    var unit: UInt8 = 0
    /// The place of another word of the same bucket and mark; 0 if there is none.
    var next: UInt16 = 0

    /// Whether it is that of a word, which has a hash.
    @inline(__always) var isKnown: Bool { hash != 0 }
  }

  /// Buckets of eight slots: a byte of the hash of the word in each, 0 where none is.
  ///
  /// Most words of a text are not in the lexicon; these few bytes stay in the fastest cache and say so.
  let marks: [UInt64]
  /// The place of each slot's word among the entries, 0 where none is.
  let places: [UInt16]
  /// The words; the first stands for those that are not known.
  let entries: [Entry]

  /// All the tables of `Lexicon/` and the units.
  public static let shared = Lexicon()

  init() {
    var known: [UInt64: Entry] = [:]
    known.reserveCapacity(4096)
    func update(_ word: some Sequence<UInt8>, _ change: (inout Entry) -> Void) {
      var hash = WordHash()
      for byte in word { hash.add(byte) }
      var entry = known[hash.value] ?? Entry(hash: hash.value)
      change(&entry)
      known[hash.value] = entry
    }
    for list in peopleWords + administrationWords + effectWords + grammarWords
      + descriptiveWords
    {
      for word in list.words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        update(word) { $0.classes.formUnion(list.classes) }
      }
    }
    for (row, unit) in unitTable.enumerated() {
      for word in unit.spellings.utf8.split(separator: 0x20) {
        update(word) { $0.unit = UInt8(row + 1) }
      }
    }
    for (word, value) in numerals { update(word.utf8) { $0.value = value } }

    var entries = [Entry()] + known.values.sorted { $0.hash < $1.hash }
    var bucketCount = 1024
    while true {
      if let table = Self.table(of: &entries, bucketCount: bucketCount) {
        (self.marks, self.places) = table
        break
      }
      bucketCount *= 2
    }
    self.entries = entries
  }

  /// The buckets of the words; nil if one overflows.
  private static func table(
    of entries: inout [Entry], bucketCount: Int
  ) -> (marks: [UInt64], places: [UInt16])? {
    var marks = [UInt64](repeating: 0, count: bucketCount)
    var places = [UInt16](repeating: 0, count: bucketCount * 8)
    for place in 1..<entries.count {
      let hash = entries[place].hash
      let bucket = Int(truncatingIfNeeded: hash) & (bucketCount - 1)
      let slots = bucket * 8..<bucket * 8 + 8
      entries[place].next = 0
      if let alike = slots.first(where: {
        places[$0] != 0 && mark(entries[Int(places[$0])].hash) == mark(hash)
      }) {
        let first = Int(places[alike])
        guard entries[first].next == 0 else { return nil }
        entries[first].next = UInt16(place)
      } else {
        guard let slot = slots.first(where: { places[$0] == 0 }) else { return nil }
        marks[bucket] |= mark(hash) << UInt64((slot - slots.lowerBound) * 8)
        places[slot] = UInt16(place)
      }
    }
    return (marks, places)
  }

  @inline(__always)
  fileprivate static func mark(_ hash: UInt64) -> UInt64 { hash >> 56 | 1 }

  /// Calls the body with a view of the table that looks words up without counting references.
  @inline(__always)
  func withTable<Result>(_ body: (LexiconTable) -> Result) -> Result {
    marks.withUnsafeBufferPointer { marks in
      places.withUnsafeBufferPointer { places in
        entries.withUnsafeBufferPointer {
          body(LexiconTable(marks: marks, places: places, entries: $0))
        }
      }
    }
  }
}

/// The table of a ``Lexicon`` during one pass of the lexer.
struct LexiconTable {
  let marks: UnsafeBufferPointer<UInt64>
  let places: UnsafeBufferPointer<UInt16>
  let entries: UnsafeBufferPointer<Lexicon.Entry>

  /// The entry of a folded word's hash; one without classes, value and unit if the word is not known.
  ///
  /// Whether a word is known can hardly be foreseen, so nothing branches on it.
  @inline(__always)
  func entry(_ hash: UInt64) -> UnsafePointer<Lexicon.Entry> {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The table is never empty.
    let marks = marks.baseAddress.unsafelyUnwrapped
    let places = places.baseAddress.unsafelyUnwrapped
    let entries = entries.baseAddress.unsafelyUnwrapped
    let bucket = Int(truncatingIfNeeded: hash) & (self.marks.count &- 1)
    let others = marks[bucket] ^ (Lexicon.mark(hash) &* ones)
    let same = (others &- ones) & ~others & (ones &* 0x80)
    let slot = bucket &* 8 &+ (same.trailingZeroBitCount &>> 3) & 7
    let found = entries + Int(places[slot])
    let second = entries + Int(found.pointee.next)
    let other = second.pointee.hash == hash ? second : entries
    return found.pointee.hash == hash ? found : other
  }
}
