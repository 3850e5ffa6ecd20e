import CMemory

/// Where tags and elements end, and what is in them.
extension XMLTrim {
  /// Whether the ">" behind attributes ends the tag: it is no part of a value if quotation marks of one kind
  /// stand before it in pairs, the last of them right before it.
  func endsTag(_ attributes: Range<Int>) -> Bool {
    guard bytes[attributes.upperBound - 1] == 0x22, first("'", attributes) == nil else {
      return false
    }
    var isInValue = false
    for byte in UnsafeBufferPointer(rebasing: bytes[attributes]) where byte == 0x22 {
      isInValue.toggle()
    }
    return !isInValue
  }

  /// Whether there may be a DOI or the number of a registration in a reference or a part of it.
  func mayIdentify(_ reference: Range<Int>) -> Bool {
    if first("10.", reference) != nil { return true }
    guard let base = bytes.baseAddress else { return false }
    var place = reference.lowerBound
    // "ct" is part of "NCT", "ISRCTN" and "ACTRN", and of "function".
    let (c, t) = (UInt8(ascii: "c"), UInt8(ascii: "t"))
    while let found = winnow_find_letters(base + place, reference.upperBound - place, c, t) {
      let pair = found - UnsafeRawPointer(base)
      switch (lowered(bytes[pair - 1]), lowered(bytes[pair + 2])) {
      case (UInt8(ascii: "n"), let next) where !isLetter(next): return true
      case (UInt8(ascii: "r"), UInt8(ascii: "n")), (UInt8(ascii: "a"), UInt8(ascii: "r")):
        return true
      default: place = pair + 2
      }
    }
    return false
  }

  /// Whether attributes may make a cell span several rows or columns.
  func maySpan(_ attributes: Range<Int>) -> Bool {
    guard endsTag(attributes) else { return true }
    var place = attributes.lowerBound
    while let span = first("span", place..<attributes.upperBound) {
      place = span + 8
      guard has("span=\"1\"", at: span), place <= attributes.upperBound else { return true }
    }
    return false
  }

  /// Whether what begins at a place is no part of what stands before it, as the volume is of the DOI in
  /// "10.1000/j.<volume>12</volume>" and, with a line break, in "10.1000/1471-\n<volume>12</volume>".
  func isSetOff(_ place: Int, byStop: Bool) -> Bool {
    var before = place - 1
    while before >= 0, isSpace(bytes[before]) { before -= 1 }
    guard before >= 0 else { return true }
    switch bytes[before] {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return before < place - 1
    case UInt8(ascii: "."): return byStop && before < place - 1
    default: return false
    }
  }

  /// Where the comment or CDATA section ends whose second byte is at a place; the place if there is none,
  /// and the end of all where its end is missing.
  func hiddenEnd(at place: Int) -> Int {
    let rest = place..<bytes.count
    if has("!--", at: place) { return first("-->", rest) ?? bytes.count }
    if has("![CDATA[", at: place) { return first("]]>", rest) ?? bytes.count }
    return place
  }

  /// Where the tag ends whose attributes begin at a place.
  ///
  /// Nearly all end soon. Of the others none goes on beyond the next tag, so that no byte is passed for each
  /// of many broken tags.
  @inline(__always)
  func tagEnd(_ attributes: Int) -> Int? {
    let near = min(attributes + 64, bytes.count)
    if let close = first(">", attributes..<near) { return close }
    return first(">", near..<(first("<", near..<bytes.count) ?? bytes.count))
  }

  /// What stands between the tags of an element; nil if the next tag of its name is not its end tag.
  func content(of name: StaticString, at start: Int) -> Range<Int>? {
    let length = name.utf8CodeUnitCount - 1
    guard let close = tagEnd(start + length), bytes[close - 1] != 0x2F
    else { return nil }
    var place = close + 1
    while let next = first(name, length, place..<bytes.count), next + length < bytes.count {
      switch bytes[next - 1] {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "/"):
        guard bytes[next - 2] == 0x3C, bytes[next + length] == 0x3E else { return nil }
        return close + 1..<next - 2
      // "surname" ends with "name", and a source may be called "Open source".
      default: place = next + length
      }
    }
    return nil
  }

  /// Copies what stays of the identifiers in an element; false if one is written in another way than
  /// NLM's.
  func copy(
    _ rest: Rest, of content: Range<Int>, to target: inout UnsafeMutablePointer<UInt8>
  ) -> Bool {
    if rest == .tags { return true }
    var place = content.lowerBound
    while let tag = first("<ArticleId", place..<content.upperBound) {
      place = tag + 10
      if has("List", at: place) { continue }
      guard has(" IdType=\"", at: place) else { return false }
      let kind = place + 9
      guard has("doi", at: kind) || rest == .identifiers && has("pmc", at: kind) else { continue }
      guard has("doi\">", at: kind) || has("pmc\">", at: kind) || has("pmcid\">", at: kind) else {
        return false
      }
      guard let end = first("</ArticleId>", place..<content.upperBound) else { return false }
      place = end + 12
      copy(tag..<place, to: &target)
    }
    return true
  }
}
