/// The kind of document that bytes hold, told by their content.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// PubMed XML: `PubmedArticleSet` and its records.
  case pubmed
  /// JATS full text: `article`, bare or in a `pmc-articleset` or an OAI-PMH envelope.
  case jats
  /// A web page.
  case html
  /// Plain text or Markdown.
  case text
  /// MEDLINE records, as PubMed exports them for citation managers (nbib).
  case medline
  /// RIS records, as citation managers exchange them.
  case ris
  /// JSON: one object a line, or a list of objects, each with title, abstract or text.
  case json
  /// BioC collections as PMC and PubTator export them, in XML or JSON.
  case bioc
  /// Results of a search in Europe PMC, in XML or JSON.
  case europePMC = "europepmc"
}

/// Where a record stands in what the user gave us.
public struct SourceLocation: Sendable, Hashable {
  /// The file as it was named or found; "-" is standard input.
  public var path: String
  /// The path inside the archive, when the file is one.
  public var member: String?
  /// The format of the file or member.
  public var format: InputFormat
  /// The record's place in its file or member, counted from 0.
  public var index: Int

  /// A place in the input.
  public init(path: String, member: String? = nil, format: InputFormat, index: Int = 0) {
    self.path = path
    self.member = member
    self.format = format
    self.index = index
  }
}

/// Bytes that can be parsed on their own: a whole file or archive member, or as many whole records
/// of a larger one as fill a piece.
///
/// Pieces of a file are parsed in parallel, and a broken record spoils only itself.
public struct Piece: Sendable {
  /// The file, member and format; `index` is that of the piece's first record.
  public var source: SourceLocation
  /// The decompressed bytes.
  ///
  /// For record formats (PubMed XML, sets of JATS articles): whole record
  /// elements one after another, without prologue or root; only the last may be cut short. For
  /// records in JSON: each on a line of its own, with spaces for the line breaks within.
  public var bytes: [UInt8]
  /// Where the piece begins in the decompressed file or member, in bytes.
  public var byteOffset: Int
  /// The encoding that the XML declaration names, if it is another than UTF-8.
  public var encoding: String?
  /// How many records the piece holds.
  public var recordCount: Int

  /// A piece of a file.
  public init(
    source: SourceLocation, bytes: [UInt8], byteOffset: Int = 0, encoding: String? = nil,
    recordCount: Int = 1
  ) {
    self.source = source
    self.bytes = bytes
    self.byteOffset = byteOffset
    self.encoding = encoding
    self.recordCount = recordCount
  }
}
