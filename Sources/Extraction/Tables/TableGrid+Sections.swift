import Documents
import Lexing

// MARK: Which headings hold for rows beneath

extension TableGrid {
  /// Whether a heading over all columns has a unit as each of several such headings has, and no row beneath one: then they
  /// part the table by unit, and none ends before the next.
  func isUnitOfSection(_ heading: Int) -> Bool {
    guard reading(of: heading).unit != nil else { return false }
    if readings.sectionsOfUnits == nil { readings.sectionsOfUnits = countSectionsOfUnits() }
    let isTitled = headers.allSatisfy { headers[0].first == $0.first }
    return (readings.sectionsOfUnits ?? 0) + (isTitled ? 1 : 0) > 1
  }

  /// How many headings over all columns have a unit; 0 if not all of them have, or a row has one.
  private func countSectionsOfUnits() -> Int {
    var sections = 0
    for row in table.rows where !row.isHeader {
      guard let cell = row.cells.first(where: { isFilled($0) }) else { continue }
      let reading = reading(of: cell)
      if table.cells[cell].columns.count >= max(2, table.columnCount - 1) {
        if reading.unit == nil { return 0 }
        sections += 1
      } else if reading.unit != nil || reading.percentUnit != nil || reading.isStatistic {
        return 0
      }
    }
    return sections
  }

  /// Whether the present row is one of data: it has values beside its p, or these are missing.
  func isRowOfData(_ row: Int) -> Bool {
    let stub = stubEnd(of: row)
    var (dashes, others) = (0, 0)
    for column in covering.indices.dropFirst(stub) {
      if case .pValue = columnStatistic(of: column)?.statistic { continue }
      let cell = covering[column]
      if isFilled(cell), table.cells[cell].columns.lowerBound == column { return true }
      if isDash(cell) { dashes += 1 } else { others += 1 }
    }
    guard dashes == 0 || others == 0, !isBeforeLevel(row) else { return false }
    return dashes > 0 ? lacksValues() : hasValuesElsewhere(row)
  }

  /// Whether a row of dashes says that it has no values; where it has a unit, or states what its numbers are, "Smoker, n (%) |
  /// – | –", it heads the rows beneath.
  private func lacksValues() -> Bool {
    guard let heading = covering.first(where: { isFilled($0) }) else { return false }
    let reading = reading(of: heading)
    return !reading.isStatistic && reading.unit == nil
  }

  /// Whether the row beneath cannot stand alone, so that this one heads it: "II", "18–40", "Week 8", "Never", "Mean".
  private func isBeforeLevel(_ row: Int) -> Bool {
    guard row + 1 < table.rows.count, !table.rows[row + 1].isHeader,
      let next = table.rows[row + 1].cells.first, table.cells[next].columns.lowerBound == 0,
      isFilled(next)
    else { return false }
    return cursor(of: next).namesLevel()
      || isIndented(next) && covering.first.map { isIndented($0) } == false
  }

  /// Whether a cell begins with a no-break or an em space, by which sub-headings are set in.
  func isIndented(_ cell: Int) -> Bool {
    guard cell >= 0 else { return false }
    let range = table.cells[cell].text
    guard range.count > 2 else { return false }
    let bytes = cursor.text[range.lowerBound..<range.lowerBound + 3]
    let first = bytes.startIndex
    switch bytes[first] {
    case 0xC2: return bytes[first + 1] == 0xA0
    case 0xE2:
      return bytes[first + 1] == 0x80
        && (0x80...0x8A ~= bytes[first + 2] || bytes[first + 2] == 0xAF)
    case 0xE3: return bytes[first + 1] == 0x80 && bytes[first + 2] == 0x80
    default: return false
    }
  }

  /// Whether the present row is set in by a blank before its heading: "| 18–40 |" beneath "Age group | |".
  func isBehindBlank(_ row: Int) -> Bool {
    covering.count > 2 && !isFilled(covering[0]) && isFilled(covering[1]) && stubEnd(of: row) > 1
  }

  /// Whether the heading of the present row begins its columns of headings and nothing else stands there.
  func isAloneInStub() -> Bool {
    isFilled(covering[0]) && (covering[1] == covering[0] || !isFilled(covering[1]))
  }

  /// Whether a cell says by a dash that it has no value.
  private func isDash(_ cell: Int) -> Bool {
    guard cell >= 0, cellTokens[cell].count == 1, case let token = cursor(of: cell).peek() else {
      return false
    }
    return token.is(.dash) || token.is(.emDash)
  }

  /// Whether a row without values has the same heading as another of its section that has some, so that its own are missing.
  ///
  /// A time may be both. One that has its p value comes again in any section: "Group × time | | | 0.03".
  private func hasValuesElsewhere(_ row: Int) -> Bool {
    guard let stub = table.rows[row].cells.first, table.cells[stub].columns == 0..<1,
      isFilled(stub), cellTokens[stub].contains(where: { !cursor.isTimeWord(at: $0) })
    else { return false }
    let words = text.text[text.bytes(cellTokens[stub])]
    if hasCellsBesideHeading(row) {
      let counts = readings.headingsWithNumbers ?? countHeadingsWithNumbers()
      readings.headingsWithNumbers = counts
      return counts[words, default: 0] > (hasNumbers(row) ? 1 : 0)
    }
    func isSame(_ other: Int) -> Bool {
      guard let cell = table.rows[other].cells.first,
        cellTokens[cell].count == cellTokens[stub].count
      else { return false }
      return text.text[text.bytes(cellTokens[cell])].elementsEqual(words) && hasNumbers(other)
    }
    // A section ends where a row has nothing but its heading.
    for other in row + 1..<table.rows.count {
      guard hasCellsBesideHeading(other) else { break }
      if isSame(other) { return true }
    }
    for other in (0..<row).reversed() {
      guard hasCellsBesideHeading(other) else { break }
      if isSame(other) { return true }
    }
    return false
  }

  private func countHeadingsWithNumbers() -> [ArraySlice<UInt8>: Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for row in table.rows.indices where !table.rows[row].isHeader && hasNumbers(row) {
      guard let stub = table.rows[row].cells.first, isFilled(stub) else { continue }
      counts[text.text[text.bytes(cellTokens[stub])], default: 0] += 1
    }
    return counts
  }

  /// Whether a cell beside the first of a row begins with a number.
  private func hasNumbers(_ row: Int) -> Bool {
    table.rows[row].cells.dropFirst().contains { cursor(of: $0).beginsWithNumber() }
  }

  /// Whether a row of the body has something beside its heading, if only a dash.
  private func hasCellsBesideHeading(_ row: Int) -> Bool {
    !table.rows[row].isHeader
      && table.rows[row].cells.contains {
        table.cells[$0].columns.lowerBound > 0 && (isFilled($0) || isDash($0))
      }
  }
}

extension Cursor {
  /// Whether a heading is a level, a time or a statistic and nothing else: "Grade II", "18–40", "Week 8", "Never", "Mean".
  fileprivate func namesLevel() -> Bool {
    if beginsWithNumber() { return true }
    var isNamed = false
    for index in bounds where self[at: index].isWord {
      guard
        isWord(of: Self.levels, at: index) || isTimeWord(at: index) || self[at: index].is(.sex)
          || isAnswer(at: index)
      else { return false }
      isNamed = true
    }
    return isNamed
  }

  private static let levels = WordSet([
    "a", "absent", "asian", "b", "black", "c", "class", "college", "current", "divorced", "ever",
    "ex", "former", "grade", "hispanic", "high", "i", "ii", "iii", "intermediate", "iv", "large",
    "left", "low", "married", "medium", "mild", "moderate", "negative", "never", "none", "other",
    "positive", "present", "previous", "primary", "right", "rural", "secondary", "severe",
    "single", "small", "stage", "tertiary", "type", "university", "unknown", "urban", "v", "white",
    "widowed",
  ])
}
