/// Where records begin and end in formats made of lines: MEDLINE, RIS and JSON Lines.
public enum RecordLines {
  /// What a line is to the records around it.
  public enum Line: Sendable {
    /// The first line of a record; the one before it, if still open, ends here.
    case first
    /// The last line of a record.
    case last
    /// A record of its own.
    case whole
    /// A field: it belongs to the open record, and where none is it opens one without a first line.
    case field
    /// Any other line.
    case inner
  }

  /// What a line is in a format; always ``Line/inner`` in formats that are not made of lines.
  ///
  /// A byte order mark may stand before any line, as files are joined.
  ///
  /// - Parameters:
  ///   - line: The line without its end.
  ///   - format: The format.
  /// - Returns: The line's part in a record.
  public static func kind(of line: ArraySlice<UInt8>, in format: InputFormat) -> Line {
    switch format {
    case .medline: line.withoutByteOrderMark.starts(with: "PMID-".utf8) ? .first : .inner
    case .ris: kind(ofRIS: line.withoutByteOrderMark)
    case .json, .bioc, .europePMC: line.contains { $0 > 0x20 } ? .whole : .inner
    case .pubmed, .jats, .html, .text: .inner
    }
  }

  /// "TY  - JOUR", perhaps indented; with one space before the dash it is text ("ER - positive").
  private static func kind(ofRIS line: ArraySlice<UInt8>) -> Line {
    let line = line.drop { $0 == 0x20 || $0 == 0x09 }
    let tag = line.prefix(2)
    guard line.dropFirst(2).starts(with: "  -".utf8),
      let first = tag.first, (0x41...0x5A).contains(first),
      let second = tag.last, (0x41...0x5A).contains(second) || (0x30...0x39).contains(second)
    else { return .inner }
    if tag.elementsEqual("TY".utf8) { return .first }
    return tag.elementsEqual("ER".utf8) ? .last : .field
  }
}

extension ArraySlice<UInt8> {
  /// The bytes behind the mark of UTF-8 with which programs of Windows begin a file, if they begin so.
  public var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }
}
