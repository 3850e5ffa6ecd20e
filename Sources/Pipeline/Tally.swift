/// How often each case of an enumeration was met.
///
/// A dictionary would hash the case's raw value, a string, each time: 1% of all work.
public struct Tally<Case: CaseIterable & RawRepresentable<String>>: Sendable, Equatable {
  private var counts = [Int](repeating: 0, count: Case.allCases.count)

  /// Nothing met yet.
  public init() {}

  /// How often a case was met.
  public subscript(_ key: Case) -> Int {
    get { counts[Self.place(of: key)] }
    set { counts[Self.place(of: key)] = newValue }
  }

  /// The cases that were met, by their raw values.
  var byName: [String: Int] {
    var names: [String: Int] = [:]
    for key in Case.allCases where self[key] > 0 { names[key.rawValue] = self[key] }
    return names
  }

  /// All together.
  public var total: Int { counts.reduce(0, +) }

  static func += (tally: inout Self, other: Self) {
    for place in tally.counts.indices { tally.counts[place] += other.counts[place] }
  }

  /// The place of a case in `allCases`: an enumeration without payload is stored as just that.
  private static func place(of key: Case) -> Int {
    withUnsafeBytes(of: key) { Int($0[0]) }
  }
}

extension Tally: ExpressibleByDictionaryLiteral {
  /// Some cases and how often they were met.
  public init(dictionaryLiteral elements: (Case, Int)...) {
    for (key, count) in elements { self[key] = count }
  }
}
