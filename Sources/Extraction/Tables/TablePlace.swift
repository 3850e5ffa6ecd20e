/// Where in a table a fact stands, by the headers that lead to its cell.
public struct TablePlace: Sendable, Hashable {
  /// The table's label, else its id, else its number among the article's tables.
  public var table: String
  /// The headings above and beside the cell in its row, from the outermost: "Sex, n (%) | Male".
  public var row: String?
  /// The headers of its column, from the top: "Week 8 | Placebo (n = 120)".
  public var column: String?
  /// The arm that a header names, without its size: "Placebo".
  public var arm: String?

  /// What stands between the headings of a path.
  static let separator = " | "
}
