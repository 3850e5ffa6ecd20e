import Documents
import Lexing

/// What the headers beside, above and beneath one show of the arm that it names.
extension TableReader {
  /// The name of an arm with what a bracket adds to it: "Metformin (500 mg)" of "Metformin (500 mg, n = 53)".
  func armName(_ reading: HeaderReading) -> String {
    let name = withoutMarks(grid.text.string(tokens: reading.name))
    guard let bracket = reading.nameInBracket else { return name }
    return name + " (" + withoutMarks(grid.text.string(tokens: bracket)) + ")"
  }

  /// A name without the raised letters of footnotes: the "EDGE intervention" of "EDGEᵃ intervention"; the Greek and the lowered
  /// ones belong to names, "IFNᵧ".
  private func withoutMarks(_ name: String) -> String {
    var scalars = name.unicodeScalars
    scalars.removeAll {
      0x1D2C...0x1D5C ~= $0.value && $0.value != 0x1D45 || 0x1D9B...0x1DBF ~= $0.value
    }
    return String(scalars)
  }

  /// Notes that a header is a size of less than ten, "8 patients", where one beside it is nothing but a larger one, "12 patients".
  func markSizes(in row: Int) {
    let cells = grid.table.rows[row].cells
    guard
      let larger = cells.first(where: {
        grid.cellTokens[$0].count == 2 && grid.reading(of: $0).size?.tokens.count == 2
      })
    else { return }
    let noun = grid.cursor[at: grid.cellTokens[larger].upperBound - 1]
    for cell in cells where grid.cellTokens[cell].count == 2 {
      let reading = grid.reading(of: cell)
      let (number, unit) = (reading.tokens.lowerBound, reading.tokens.upperBound - 1)
      guard reading.size == nil, grid.cursor.isCount(at: number),
        grid.cursor[at: unit].mayBe(noun)
      else { continue }
      reading.size = HeaderSize(
        value: Int(grid.cursor[at: number].value),
        unit: noun.is(.person) ? nil : unit..<unit + 1, tokens: reading.tokens)
      reading.name = reading.tokens.upperBound..<reading.tokens.upperBound
    }
  }

  /// Notes which headers of a row name arms although no word of theirs says so: those beside "Placebo", those
  /// beneath "Treatment group".
  func markArms(in row: Int) {
    let cells = grid.table.rows[row].cells
    guard cells.allSatisfy({ grid.reading(of: $0).size == nil }) else { return }
    let candidates = cells.filter { mayBeBesideArm($0) }
    guard candidates.count > 1 else { return }
    let isKnown = candidates.contains { cell in
      let name = grid.reading(of: cell).name
      return name.contains { grid.cursor.namesComparator(at: $0) }
        || name.count > 1 && !grid.cursor.namesArmsInGeneral(name)
          && name.contains { grid.cursor.isArmWord(at: $0) }
    }
    for cell in candidates
    where isKnown || parent(of: cell).map({ isHeadingOfArms($0, over: cell) }) == true {
      grid.reading(of: cell).isBesideArm = true
    }
  }

  /// Whether a header can name an arm: it states nothing, has no unit and names no time.
  private func mayBeBesideArm(_ cell: Int) -> Bool {
    guard grid.table.cells[cell].columns.lowerBound > 0, grid.isFilled(cell) else { return false }
    let reading = grid.reading(of: cell)
    let cursor = grid.cursor
    let hasUnit = reading.unit.map { !cursor.abbreviates($0, cell: reading.tokens) } ?? false
    return reading.isOfGroup && !reading.beginsWithStatement && !hasUnit
      && reading.measure == nil && !reading.isChange
      && !reading.isCount && reading.spreadAlone == nil && scope(of: reading) == .arm
      && !reading.name.allSatisfy { cursor.isTimeWord(at: $0) || cursor[at: $0].kind != .word }
      && !reading.name.contains { cursor.namesOtherColumn(at: $0) }
  }

  /// The header above one.
  private func parent(of cell: Int) -> Int? {
    let headers = grid.headers[grid.table.cells[cell].columns.lowerBound]
    guard let place = headers.firstIndex(of: cell), place > 0 else { return nil }
    return headers[place - 1]
  }

  /// Whether a header only says that arms stand beneath it, "Treatment group" over "Metformin" and "Placebo";
  /// over "Before" and "After", or beside "Control group", it is one.
  func isHeadingOfArms(_ cell: Int, over lower: Int) -> Bool {
    let columns = grid.table.cells[cell].columns
    let reading = grid.reading(of: cell)
    guard columns.count > 1, grid.table.cells[lower].columns.count < columns.count,
      reading.size == nil, !reading.isStatistic
    else { return false }
    let below = grid.reading(of: lower)
    // "Zinc" over "5 mg" and "10 mg", "Zinc groups" over any names.
    if grid.cursor.isDoseOfArm(at: below.name.lowerBound) { return true }
    guard
      grid.cursor.namesArmsInGeneral(reading.name) || grid.cursor.endsWithArms(reading.name)
    else { return false }
    guard scope(of: below) == .arm,
      !below.name.allSatisfy({
        grid.cursor.isTimeWord(at: $0) || grid.cursor[at: $0].kind != .word
      })
    else { return false }
    let isPlural = grid.cursor.namesSeveralArms(reading.name)
    return isPlural
      || !grid.table.rows[grid.table.cells[cell].rows.lowerBound].cells.contains { other in
        other != cell && grid.reading(of: other).name.contains { grid.cursor.isArmWord(at: $0) }
      }
  }

  /// Notes that a header names several arms and not all: there is more beside it than it holds.
  func markPooledArm(_ cell: Int, in row: Int, _ parent: Int?) {
    let reading = grid.reading(of: cell)
    guard let size = reading.size, let first = reading.name.first,
      grid.cursor.namesSum(at: first), parent.map({ isArmOverTotal($0) }) != true
    else { return }
    var sum = 0
    var largest = 0
    var sums = 1
    for other in grid.table.rows[row].cells where other != cell {
      let beside = grid.reading(of: other)
      guard let value = beside.size?.value, let word = beside.name.first else { continue }
      largest = max(largest, value)
      if !grid.cursor.namesWhole(at: word) {
        sum += value
      } else if grid.cursor.namesSum(at: word) {
        sums += 1
      }
    }
    let whole = Double(sum) / Double(sums)
    reading.isPooledArm = size.value < largest || whole > 0 && Double(size.value) < 0.9 * whole
  }

  /// Whether nothing but words for people stands behind "All", "Total".
  func namesWholeOnly(_ reading: HeaderReading) -> Bool {
    reading.name.dropFirst().allSatisfy {
      !grid.cursor[at: $0].isWord || grid.cursor.namesMembers(at: $0)
    }
  }

  /// Whether a name is that of those who were analyzed, not of an arm: "ITT population", "Per protocol".
  func namesAnalysisSet(_ reading: HeaderReading) -> Bool {
    let cursor = grid.cursor
    var isNamed = false
    for index in reading.name {
      let token = cursor[at: index]
      guard token.isWord else {
        guard token.is(.dash) || token.opensBracket || token.closesBracket else { return false }
        continue
      }
      if cursor.namesStage(at: index) {
        isNamed = true
      } else if !cursor.isPartOfAnalysisSet(at: index) {
        return false
      }
    }
    return isNamed
  }

  /// The stage that the name of an analysis set tells.
  func stage(of reading: HeaderReading) -> SampleSize.Stage? {
    guard namesAnalysisSet(reading) else { return nil }
    let cursor = grid.cursor
    for index in reading.name {
      let token = cursor[at: index]
      if token.is(.randomized) { return .randomized }
      if token.is(.completed) { return .completed }
      if token.is(.enrolled) { return .enrolled }
      if cursor.isWord("safety", at: index) { return .treated }
    }
    return .analyzed
  }
}

extension HeaderReading {
  /// Whether its numbers, if it says what they are, are those of a group.
  var isOfGroup: Bool {
    switch statistic {
    case .mean, .median, .byCell, .countAndPercent, .percentAndCount, .percentAndInterval, nil: true
    case .effect, .interval, .pValue, .other: false
    }
  }

  /// Whether what the heading of the stub states, "Event, n (%)", may be what the columns of arms hold.
  var isOfColumns: Bool {
    switch statistic {
    case .mean(.some), .countAndPercent, .byCell: true
    case .mean(nil), .median, .percentAndCount, .percentAndInterval, .effect, .interval, .pValue,
      .other, nil:
      false
    }
  }

  /// Whether its numbers may have bounds that are no effect's: "Median (IQR)", "Mean (95% CI)".
  var hasBounds: Bool {
    switch statistic {
    case .mean(let spread), .median(let spread): spread?.isSingle != true
    case .byCell(let forms): forms.bounded != nil
    case .percentAndInterval, .interval, .effect, .other: true
    case .countAndPercent, .percentAndCount, .pValue, nil: false
    }
  }
}
