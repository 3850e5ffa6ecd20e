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
    /// Any other line.
    case inner
  }

  /// What a line is in a format; always ``Line/inner`` in formats that are not made of lines.
  ///
  /// - Parameters:
  ///   - line: The line without its end.
  ///   - format: The format.
  /// - Returns: The line's part in a record.
  public static func kind(of line: some Collection<UInt8>, in format: InputFormat) -> Line {
    switch format {
    case .medline: line.starts(with: "PMID-".utf8) ? .first : .inner
    case .ris:
      line.starts(with: "TY  -".utf8) ? .first : line.starts(with: "ER  -".utf8) ? .last : .inner
    case .json, .bioc, .europePMC: line.contains { $0 > 0x20 } ? .whole : .inner
    case .pubmed, .jats, .html, .text: .inner
    }
  }
}
