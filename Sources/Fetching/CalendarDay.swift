/// A day of the Gregorian calendar, counted so that ranges of days can be halved.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  var number: Int

  init(number: Int) { self.number = number }

  /// The day of a date (the algorithm is Howard Hinnant's days_from_civil).
  init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day that "2026-11-21" states; nil when there is no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
    // February 30 is some other day.
    guard text == "\(parts[0])-\(padded(self.month))-\(padded(self.day))" else { return nil }
  }

  /// The day on which a moment falls in UTC.
  init(secondsSince1970: Double) { number = Int((secondsSince1970 / 86_400).rounded(.down)) }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// The year.
  var year: Int { parts.year }
  /// The month, 1...12.
  var month: Int { parts.month }
  /// The day of the month, 1...31.
  var day: Int { parts.day }

  /// The day as the E-utilities take it: "2026/11/21".
  var slashed: String { "\(year)/\(padded(month))/\(padded(day))" }

  /// Whether a day comes before another.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}

/// A number of at least two digits.
private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
