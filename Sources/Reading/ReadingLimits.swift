/// How much is held in memory at once while reading.
public struct ReadingLimits: Sendable, Hashable {
  /// The largest record, web page or text that is read, in bytes; a larger one is rejected.
  public var documentByteCount: Int
  /// The size at which a run of records is handed on, in bytes: a piece ends with the first record
  /// that reaches it.
  public var pieceByteCount: Int

  /// The limits; the defaults suit files of any size.
  ///
  /// - Parameters:
  ///   - documentByteCount: 64 MB: room for any article, and little enough that several readers
  ///     can meet such a record at once.
  ///   - pieceByteCount: 256 KB, so that pieces of many files can be interleaved and a piece still
  ///     costs much more to parse than to hand over.
  public init(documentByteCount: Int = 64 << 20, pieceByteCount: Int = 256 << 10) {
    self.documentByteCount = documentByteCount
    self.pieceByteCount = pieceByteCount
  }
}
