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
    /// 1 if a fact can begin at the word, to be added up: see ``Landmarks``.
    var landmark: UInt8 = 0

    /// Whether it is that of a word, which has a hash.
    @inline(__always) var isKnown: Bool { hash != 0 }
  }

  /// How many words there is room for.
  fileprivate static let slotCount = 4096

  /// By the lowest bits of its hash, how far a word stands from the slot that the highest ones name.
  ///
  /// The distances are chosen so that no two words share a slot: one comparison tells whether a word of a
  /// text, most of which are not in the lexicon, is.
  let distances: [UInt16]
  /// The words in their slots; the last entry stands for those that are not known.
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

    var words = known.values.sorted { $0.hash < $1.hash }
    for place in words.indices {
      let (unit, classes) = (words[place].unit, words[place].classes)
      let token = Token(kind: .word, detail: unit, start: 0, end: 0, classes: classes)
      words[place].landmark = token.isLandmark ? 1 : 0
    }
    precondition(words.count < Self.slotCount, "the lexicon has more words than slots")
    var bucketCount = 1024
    while true {
      if let table = Self.table(of: words, bucketCount: bucketCount) {
        (self.distances, self.entries) = table
        break
      }
      bucketCount *= 2
    }
  }

  /// The slots of the words; nil if two of a bucket fall into the same one.
  private static func table(
    of words: [Entry], bucketCount: Int
  ) -> (distances: [UInt16], entries: [Entry])? {
    var distances = [UInt16](repeating: 0, count: bucketCount)
    var entries = [Entry](repeating: Entry(), count: slotCount + 1)
    var buckets = [[Entry]](repeating: [], count: bucketCount)
    for word in words {
      buckets[Int(truncatingIfNeeded: word.hash) & (bucketCount - 1)].append(word)
    }
    // Those of many words come first, as long as there is room for them.
    let order = buckets.indices.sorted { buckets[$0].count > buckets[$1].count }
    for bucket in order {
      let words = buckets[bucket]
      let distance = (0..<UInt16(slotCount)).first { distance in
        words.allSatisfy { !entries[slot($0.hash, distance: distance)].isKnown }
      }
      guard let distance else { return nil }
      distances[bucket] = distance
      for word in words {
        let slot = slot(word.hash, distance: distance)
        guard !entries[slot].isKnown else { return nil }
        entries[slot] = word
      }
    }
    return (distances, entries)
  }

  @inline(__always)
  fileprivate static func slot(_ hash: UInt64, distance: UInt16) -> Int {
    // Words that differ in their last letters alone differ here, and hardly in the lowest bits.
    Int(truncatingIfNeeded: hash &>> 52 &+ UInt64(distance)) & (slotCount &- 1)
  }

  /// Calls the body with a view of the table that looks words up without counting references.
  @inline(__always)
  func withTable<Result>(_ body: (LexiconTable) -> Result) -> Result {
    distances.withUnsafeBufferPointer { distances in
      entries.withUnsafeBufferPointer { entries in
        // Neither is ever empty.
        body(
          LexiconTable(
            distances: distances.baseAddress.unsafelyUnwrapped, bucketMask: distances.count - 1,
            entries: entries.baseAddress.unsafelyUnwrapped))
      }
    }
  }
}

/// The table of a ``Lexicon`` during one pass of the lexer.
struct LexiconTable {
  let distances: UnsafePointer<UInt16>
  let bucketMask: Int
  let entries: UnsafePointer<Lexicon.Entry>

  /// The entry of a folded word's hash; one without classes, value and unit if the word is not known.
  ///
  /// Whether a word is known can hardly be foreseen, so nothing branches on it.
  @inline(__always)
  func entry(_ hash: UInt64) -> UnsafePointer<Lexicon.Entry> {
    let distance = distances[Int(truncatingIfNeeded: hash) & bucketMask]
    let found = entries + Lexicon.slot(hash, distance: distance)
    return found.pointee.hash == hash ? found : entries + Lexicon.slotCount
  }
}
