import Extraction

/// Flags the proportions whose numbers contradict each other or cannot be.
///
/// - Parameters:
///   - facts: An article's facts.
///   - text: The article's text, for the decimals that a percentage was printed with.
func flagShares(_ facts: inout [Fact], in text: [UInt8]) {
  for index in facts.indices {
    guard case .proportion(let share) = facts[index].content else { continue }
    var decimals = 0
    if case .text(let range) = facts[index].place {
      decimals = percentDecimals(in: text[range]) ?? 0
    }
    let failed = checks(of: share, decimals: decimals)
    if !failed.isEmpty { facts[index].checks += failed }
  }
}

/// What fails when a share is tested against itself.
///
/// - Parameters:
///   - share: The share.
///   - decimals: How many its percentage was printed with: one unit of the last one is granted, since
///     some round and some cut off.
/// - Returns: The checks that fail.
func checks(of share: Proportion, decimals: Int) -> [Check] {
  if let percent = share.percent, percent < 0 || percent > 100 { return [.impossibleValue] }
  guard let denominator = share.denominator, let numerator = share.numerator else { return [] }
  if denominator <= 0 || numerator < 0 || numerator > denominator { return [.impossibleValue] }
  guard let percent = share.percent else { return [] }
  var unit = 1.0
  for _ in 0..<decimals { unit /= 10 }
  let exact = 100 * Double(numerator) / Double(denominator)
  // Decimal fractions are not exact in binary: a difference of just one unit passes.
  return (exact - percent).magnitude > unit * 1.000_001 ? [.percentMismatch] : []
}

/// The decimals of the first percentage in a quote: 1 in "22 of 37 (59.4%)"; nil if it has none.
func percentDecimals(in quote: ArraySlice<UInt8>) -> Int? {
  var index = quote.startIndex
  while index < quote.endIndex {
    guard isDigit(quote[index]) else {
      index += 1
      continue
    }
    while index < quote.endIndex, isDigit(quote[index]) { index += 1 }
    var decimals = 0
    let mark = decimalMark(in: quote, at: index)
    if mark > 0 {
      index += mark
      while index < quote.endIndex, isDigit(quote[index]) {
        index += 1
        decimals += 1
      }
    }
    // Spaces of any kind, the wider ones in several bytes.
    var sign = index
    while sign < quote.endIndex, quote[sign] == 0x20 || quote[sign] >= 0x80 { sign += 1 }
    if quote[sign...].starts(with: "%".utf8) || quote[sign...].starts(with: "per".utf8) {
      return decimals
    }
  }
  return nil
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// The length of a decimal mark (point, comma, middle dot) with a digit behind it; 0 if none.
private func decimalMark(in quote: ArraySlice<UInt8>, at index: Int) -> Int {
  guard index < quote.endIndex else { return 0 }
  let length: Int
  switch quote[index] {
  case 0x2E, 0x2C: length = 1
  case 0xC2: length = 2
  case 0xE2: length = 3
  default: return 0
  }
  let after = index + length
  return after < quote.endIndex && isDigit(quote[after]) ? length : 0
}
