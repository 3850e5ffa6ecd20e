/// A paragraph without the marks of Markdown.
struct PlainParagraph: Equatable {
  /// The text.
  var text: [UInt8]
  /// Where it was bold, in order.
  var bold: [Range<Int>]
}

/// Drops emphasis, links and images from a paragraph and keeps their words.
///
/// A mark counts only where it cannot be anything else: "5 * 3", "p*q", "snake_case" and a footnote
/// star stay. Of a link the address stays if it is that of a DOI or registry and the text does not
/// hold it. One pass, whatever the text: an opening bracket is never searched for twice.
func plainParagraph(_ source: [UInt8]) -> PlainParagraph {
  guard source.contains(where: { $0 == 0x2A || $0 == 0x5F || $0 == 0x5B || $0 == 0x5C }) else {
    return PlainParagraph(text: source, bold: [])
  }
  return withoutEmphasis(withoutLinks(source))
}

// MARK: Links

private func withoutLinks(_ source: [UInt8]) -> [UInt8] {
  guard source.contains(0x5B) else { return source }
  var plain: [UInt8] = []
  plain.reserveCapacity(source.count)
  var at = 0
  // The next "](": where there is none, no bracket opens a link.
  var middle = -1
  while at < source.count {
    if source[at] == 0x5B, middle < at {
      middle = at
      while middle < source.count,
        source[middle] != 0x5D || middle + 1 == source.count || source[middle + 1] != 0x28
      { middle += 1 }
    }
    guard source[at] == 0x5B, middle - at < longestLinkText,
      at == 0 || source[at - 1] != 0x5C, let link = inlineLink(source, at)
    else {
      plain.append(source[at])
      at += 1
      continue
    }
    if plain.last == 0x21 {
      plain.removeLast()
    } else {
      plain.append(contentsOf: source[link.text])
      if isIdentifierAddress(source[link.address], in: source[link.text]) {
        plain.append(contentsOf: " (".utf8)
        plain.append(contentsOf: source[link.address])
        plain.append(0x29)
      }
    }
    at = link.end
  }
  return plain
}

/// What is longer between brackets is no link's text.
private let longestLinkText = 500

private struct InlineLink {
  var text: Range<Int>
  var address: Range<Int>
  var end: Int
}

/// The link "[text](address)" whose bracket opens at `open`; brackets of its own may stand within.
private func inlineLink(_ source: [UInt8], _ open: Int) -> InlineLink? {
  var depth = 0
  var close = open
  let textLimit = min(source.count, open + longestLinkText)
  while close < textLimit {
    if source[close] == 0x5B { depth += 1 }
    if source[close] == 0x5D {
      depth -= 1
      if depth == 0 { break }
    }
    close += 1
  }
  guard close + 1 < source.count, source[close] == 0x5D, source[close + 1] == 0x28 else {
    return nil
  }
  var end = close + 2
  depth = 1
  let addressLimit = min(source.count, end + 2 * longestLinkText)
  var address = end..<end
  while end < addressLimit {
    let byte = source[end]
    if byte == 0x28 { depth += 1 }
    if byte == 0x29 {
      depth -= 1
      if depth == 0 { break }
    }
    // A title may follow the address.
    if byte == 0x20 {
      guard end + 1 < source.count, source[end + 1] == 0x22 || source[end + 1] == 0x27 else {
        return nil
      }
      if address.isEmpty { address = close + 2..<end }
    }
    end += 1
  }
  guard end < addressLimit, source[end] == 0x29 else { return nil }
  if address.isEmpty { address = close + 2..<end }
  return InlineLink(text: open + 1..<close, address: address, end: end + 1)
}

/// Whether an address names a DOI or registry entry that the text of its link does not.
private func isIdentifierAddress(_ address: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
  if address.firstIndex(ofLowered: "doi.org/") != nil, let doi = doi(in: address) {
    return Parsing.doi(in: text) != doi
  }
  for registry in ["clinicaltrials.gov/", "isrctn.com/", "anzctr.org.au/", "chictr.org.cn/"]
    as [StaticString]
  where address.firstIndex(ofLowered: registry) != nil {
    let number = address.reversed().prefix { isWord($0) }
    return !number.isEmpty && !contains(text, Array(number.reversed()))
  }
  return false
}

private func contains(_ text: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
  guard text.count >= part.count else { return false }
  for at in text.startIndex...(text.endIndex - part.count)
  where text[at..<at + part.count].elementsEqual(part) {
    return true
  }
  return false
}

// MARK: Emphasis

/// A run of `*` or `_` that may open or close emphasis.
private struct EmphasisMark {
  var at: Int
  var byte: UInt8
  var length: Int
  var canOpen: Bool
  var canClose: Bool
  var isUsed = false
}

private func withoutEmphasis(_ source: [UInt8]) -> PlainParagraph {
  var marks = emphasisMarks(source)
  pair(&marks)
  var plain: [UInt8] = []
  plain.reserveCapacity(source.count)
  var bold: [Range<Int>] = []
  var boldStart: Int?
  var next = 0
  var at = 0
  while at < source.count {
    while next < marks.count, marks[next].at < at || !marks[next].isUsed { next += 1 }
    if next < marks.count, marks[next].at == at {
      let mark = marks[next]
      if mark.length >= 2 {
        if let start = boldStart {
          bold.append(start..<plain.count)
          boldStart = nil
        } else {
          boldStart = plain.count
        }
      }
      at += mark.length
      continue
    }
    // "\*" and its like are what a converter writes for the character itself.
    if source[at] == 0x5C, at + 1 < source.count {
      switch source[at + 1] {
      case 0x2A, 0x5F, 0x23, 0x7E, 0x3C, 0x3E, 0x7C, 0x60, 0x5B, 0x5D: at += 1
      default: break
      }
    }
    plain.append(source[at])
    at += 1
  }
  return PlainParagraph(text: plain, bold: bold)
}

private func emphasisMarks(_ source: [UInt8]) -> [EmphasisMark] {
  var marks: [EmphasisMark] = []
  var at = 0
  while at < source.count {
    let byte = source[at]
    guard byte == 0x2A || byte == 0x5F else {
      at += byte == 0x5C ? 2 : 1
      continue
    }
    var end = at + 1
    while end < source.count, source[end] == byte { end += 1 }
    let before = at > 0 ? source[at - 1] : 0x20
    let after = end < source.count ? source[end] : 0x20
    if end - at <= 3 {
      let startsWord = isWord(after) || after == 0x22 || after == 0x28 || after == 0x5B
      let endsWord = !isSpace(before) && before != 0x28
      let mark = EmphasisMark(
        at: at, byte: byte, length: end - at,
        canOpen: startsWord && !isWord(before),
        canClose: endsWord && !isWord(after))
      if mark.canOpen || mark.canClose { marks.append(mark) }
    }
    at = end
  }
  return marks
}

/// Marks that open and close the same kind of emphasis within a few sentences are used.
private func pair(_ marks: inout [EmphasisMark]) {
  var open: [Int] = []
  for index in marks.indices {
    let mark = marks[index]
    if mark.canClose,
      let position = open.suffix(6).lastIndex(where: {
        marks[$0].byte == mark.byte && marks[$0].length == mark.length
          && mark.at - marks[$0].at <= 1000
      })
    {
      marks[open[position]].isUsed = true
      marks[index].isUsed = true
      open.removeSubrange(position...)
    } else if mark.canOpen {
      open.append(index)
    }
  }
}
