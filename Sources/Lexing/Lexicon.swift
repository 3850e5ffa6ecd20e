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

  static let hashSeed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  let slots: [Entry]
  let mask: Int

  /// All the tables of `Lexicon/` and the units.
  public static let shared = Lexicon()

  init() {
    var entries: [UInt64: Entry] = [:]
    func update(_ word: some StringProtocol, _ change: (inout Entry) -> Void) {
      let hash = word.utf8.reduce(Self.hashSeed) { Self.hash($0, adding: $1) }
      var entry = entries[hash] ?? Entry(hash: hash)
      change(&entry)
      entries[hash] = entry
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
    while size < entries.count * 4 { size *= 2 }
    var slots = [Entry](repeating: Entry(), count: size)
    for entry in entries.values.sorted(by: { $0.hash < $1.hash }) {
      var slot = Int(truncatingIfNeeded: entry.hash ^ (entry.hash >> 32)) & (size - 1)
      while slots[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
    self.slots = slots
    self.mask = size - 1
  }

  /// The entry of a folded word's hash.
  @inline(__always)
  func entry(
    _ hash: UInt64, in slots: UnsafeBufferPointer<Entry>
  ) -> UnsafePointer<Entry>? {
    guard let base = slots.baseAddress else { return nil }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while true {
      let entry = base + slot
      if entry.pointee.hash == hash { return entry }
      if entry.pointee.hash == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }
}
