import Documents
import Lexing

/// What the caption and the footnotes of a table say that its numbers are.
struct TableNotes {
  /// The only spread that they name: "values are means ± SD".
  var spread: SpreadKind?

  /// Reads the captions beside the rows of a table.
  init(of table: Table, in text: LexedText, _ cursor: Cursor) {
    guard let first = table.rows.lazy.compactMap(\.passage).first,
      let last = table.rows.lazy.compactMap(\.passage).last
    else { return }
    var kinds: Set<SpreadKind> = []
    var hasMean = false
    func read(_ passage: LexedText.LexedPassage) {
      var cursor = cursor.restricted(to: passage.tokens)
      while !cursor.isAtEnd {
        if cursor.isWord("mean") || cursor.isWord("means") { hasMean = true }
        var ahead = cursor
        if cursor.peek().isWord, let kind = ahead.spreadLabel() {
          if kind.isSingle { kinds.insert(kind) }
          cursor.index = max(ahead.index, cursor.index + 1)
        } else {
          cursor.index += 1
        }
      }
    }
    var index = first
    while index > 0, text.passages[index - 1].section == .caption, first - index < 4 {
      index -= 1
      read(text.passages[index])
    }
    index = last + 1
    while index < text.passages.count, text.passages[index].section == .caption, index - last < 20 {
      read(text.passages[index])
      index += 1
    }
    if hasMean, kinds.count == 1 { spread = kinds.first }
  }
}
