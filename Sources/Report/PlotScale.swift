import Foundation
import Records

/// Where numbers stand on a plot's axis.
struct PlotScale {
  /// An estimate with its interval's ends.
  struct Estimate {
    var value: Double
    var low: Double?
    var high: Double?

    /// Whether a plot may show it: of a ratio of 0 its interval, "RR 0 (95% CI 0 to 1.58)".
    func isPlottable(isLog: Bool) -> Bool {
      guard abs(value) <= PlotScale.most else { return false }
      return !isLog || value >= PlotScale.least || value == 0 && (high ?? 0) > 0
    }
  }

  /// A plot's width, and the room at both sides, in pixels.
  static let width = 260.0
  static let margin = 14.0
  /// The least and the greatest number that a plot may show.
  fileprivate static let least = 1e-6
  fileprivate static let most = 1e9

  /// Whether the axis is logarithmic.
  let isLog: Bool
  /// The number of no effect.
  let reference: Double
  /// The axis' ends, on its scale.
  private var ends: ClosedRange<Double>

  /// A scale that shows estimates and the number of no effect.
  ///
  /// An interval that is much wider than the others runs off the axis: it would press them together.
  init(_ estimates: [Estimate], isLog: Bool, reference: Double) {
    self.isLog = isLog
    self.reference = reference
    func onAxis(_ number: Double) -> Double { isLog ? log(number) : number }
    let start = onAxis(reference)
    let widths = estimates.compactMap { estimate -> Double? in
      guard let low = estimate.low, let high = estimate.high, !isLog || low > 0 else { return nil }
      return onAxis(high) - onAxis(low)
    }
    let distances = estimates.map { abs(onAxis($0.value) - start) }
    let usual = max(Self.median(widths), Self.median(distances))
    var (low, high) = (start, start)
    for number in estimates.flatMap({ [$0.value, $0.low, $0.high] }).compactMap(\.self) {
      guard isLog ? (Self.least...Self.most).contains(number) : abs(number) <= Self.most else {
        continue
      }
      let place = onAxis(number)
      guard abs(place - start) <= 5 * usual else { continue }
      (low, high) = (min(low, place), max(high, place))
    }
    if high - low < 1e-12 {
      let room = isLog ? log(2) : max(abs(start), 1)
      (low, high) = (low - room, high + room)
    }
    let room = (high - low) * 0.06
    ends = low - room...high + room
  }

  /// The middle one, the greater of two; 0 of none.
  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.filter(\.isFinite).sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Where a number stands, in pixels; beyond the plot's edges for one that runs off.
  func place(_ number: Double) -> Double {
    let inner = Self.width - 2 * Self.margin
    guard !isLog || number > 0 else { return -.infinity }
    let share =
      ((isLog ? log(number) : number) - ends.lowerBound) / (ends.upperBound - ends.lowerBound)
    return Self.margin + share * inner
  }

  /// The numbers that the axis names, the number of no effect among them.
  var ticks: [Double] {
    let (low, high) =
      isLog ? (exp(ends.lowerBound), exp(ends.upperBound)) : (ends.lowerBound, ends.upperBound)
    if isLog {
      for steps in [[1.0, 2, 5], [1, 3], [1]] {
        let decades = Int(floor(log10(low)))...Int(ceil(log10(high)))
        let ticks = decades.flatMap { decade in steps.map { $0 * pow(10, Double(decade)) } }
          .map(\.toSixDigits).filter { $0 >= low && $0 <= high }
        if (3...6).contains(ticks.count) { return ticks }
      }
      if high / low > 20 {
        let every = ceil((log10(high) - log10(low)) / 5)
        return (-6...6).map { pow(10, Double($0) * every) }.filter { $0 >= low && $0 <= high }
          .map(\.toSixDigits)
      }
    }
    let rough = (high - low) / 5
    let decade = pow(10, floor(log10(rough)))
    let step = [1.0, 2, 5, 10].first { $0 * decade >= rough }.map { $0 * decade } ?? rough
    let first = Int(ceil((low - reference) / step))
    let last = Int(floor((high - reference) / step))
    guard first <= last, last - first < 20 else { return [reference] }
    return (first...last).map { (reference + Double($0) * step).toSixDigits }
  }
}
