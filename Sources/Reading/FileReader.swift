public import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What comes out of a file, in its order.
public enum ReadEvent: Sendable {
  case piece(Piece)
  /// A part of the file, or all of it, that cannot be handed on.
  case rejection(Rejection)
}

/// Reads one file: decompresses it, takes archives apart, and cuts it into pieces to be parsed.
///
/// What a file is, is told by its content and never by its name. Plain files, gzip, xz, zstd and
/// bzip2, tar and zip are read, tar also compressed, and the members of an archive may themselves
/// be compressed. Nothing is written to disk, so a member's path can do no harm, and memory stays
/// within a few times the limits.
///
/// A file is opened by the first ``next()`` and closed after its last event. The calls of `next()`
/// may come from different threads, but never two at a time: whoever holds the reader must hand it
/// over. ``consumedByteCount`` can be read by anyone at any time.
public final class FileReader: @unchecked Sendable {
  private enum State {
    case unopened
    case document(DocumentReader)
    case archive(ArchiveStream)
    case member(DocumentReader, ArchiveStream)
    case finished
  }

  /// How often a file or member may be compressed, one layer within another.
  private static let layerLimit = 2

  private let file: InputFile
  private let descriptor: Int32?
  private let limits: ReadingLimits
  private let consumed = ByteCounter()
  private var state = State.unopened
  /// Whether the archive has had a file in it.
  private var hasMembers = false

  /// A reader of a file; "-" reads standard input.
  public init(_ file: InputFile, limits: ReadingLimits = ReadingLimits()) {
    self.file = file
    self.descriptor = file.path == "-" ? STDIN_FILENO : nil
    self.limits = limits
  }

  /// A reader of what is open already; it stays open.
  ///
  /// - Parameters:
  ///   - descriptor: The file descriptor to read from its present place.
  ///   - path: What records shall name as their file.
  ///   - limits: The sizes of pieces and records.
  public init(descriptor: Int32, path: String, limits: ReadingLimits = ReadingLimits()) {
    self.file = InputFile(path: path)
    self.descriptor = descriptor
    self.limits = limits
  }

  /// How many bytes of the file itself, as it lies on disk, have been read so far.
  public var consumedByteCount: Int { consumed.count }

  /// The next piece or rejection; nil when the file is done.
  ///
  /// A call reads about as much as one piece needs. A file without any event cannot be: what yields
  /// no piece yields a rejection.
  public func next() -> ReadEvent? {
    while true {
      switch state {
      case .unopened:
        if let rejection = open() { return rejection }
      case .document(let reader):
        if let event = reader.next() { return event }
        state = .finished
      case .archive(let archive):
        if let rejection = openMember(of: archive) { return rejection }
      case .member(let reader, let archive):
        if let event = reader.next() { return event }
        // The damage has been rejected as the member's.
        state = archive.isBroken ? .finished : .archive(archive)
      case .finished:
        return nil
      }
    }
  }

  private func open() -> ReadEvent? {
    let opened: Int32
    if let descriptor {
      opened = descriptor
    } else {
      #if canImport(Darwin)
        opened = Darwin.open(file.systemPath, O_RDONLY | O_CLOEXEC)
      #else
        opened = Glibc.open(file.systemPath, O_RDONLY | O_CLOEXEC)
      #endif
      guard opened >= 0 else {
        state = .finished
        return .rejection(Rejection(openingFailed: file.path, errno))
      }
    }
    let source = DescriptorStream(
      descriptor: opened, isOwned: descriptor == nil, consumed: consumed)
    let stream = decompressed(ByteStream(.descriptor(source)))
    switch Container(of: stream.peek(Container.headLength)) {
    case .tar: state = .archive(ArchiveStream(.tar, upstream: stream))
    case .zip:
      if let kind = packagedDocumentKind(stream.peek(Container.headLength)) {
        return reject(.binary, "it is \(kind), which is not read; save it as text or HTML first")
      }
      state = .archive(ArchiveStream(.zip, upstream: stream))
    case .gzip, .xz, .zstd, .bzip2: return rejectLayers(member: nil)
    case nil:
      state = .document(
        DocumentReader(path: file.path, member: nil, stream: stream, limits: limits))
    }
    return nil
  }

  private func openMember(of archive: ArchiveStream) -> ReadEvent? {
    let member: ArchiveStream.Member
    do throws(StreamFailure) {
      guard let next = try archive.nextMember() else {
        guard hasMembers else {
          return reject(.empty, "the archive has no files in it; check how it was made")
        }
        state = .finished
        return nil
      }
      member = next
    } catch {
      return reject(error.reason, error.detail)
    }
    hasMembers = true
    if member.isEncrypted {
      return reject(
        .unreadable, "the member is encrypted; unpack it with its password and give the files",
        member: member.path, isLast: false)
    }
    let stream = decompressed(ByteStream(.archive(archive)))
    let head = stream.peek(Container.headLength)
    switch Container(of: head) {
    case .tar, .zip:
      let kind = packagedDocumentKind(head) ?? "an archive within an archive"
      return reject(
        .binary, "it is \(kind), which is not read; unpack the outer archive and give the files",
        member: member.path, isLast: archive.isBroken)
    case .gzip, .xz, .zstd, .bzip2: return rejectLayers(member: member.path)
    case nil:
      state = .member(
        DocumentReader(path: file.path, member: member.path, stream: stream, limits: limits),
        archive)
    }
    return nil
  }

  /// The stream without the compression around it.
  private func decompressed(_ stream: ByteStream) -> ByteStream {
    var stream = stream
    for _ in 0..<Self.layerLimit {
      switch Container(of: stream.peek(Container.headLength)) {
      case .gzip: stream = ByteStream(.gzip(GzipStream(upstream: stream)))
      case .xz: stream = ByteStream(.archive(ArchiveStream(.xz, upstream: stream)))
      case .zstd: stream = ByteStream(.archive(ArchiveStream(.zstd, upstream: stream)))
      case .bzip2: stream = ByteStream(.archive(ArchiveStream(.bzip2, upstream: stream)))
      case .tar, .zip, nil: return stream
      }
    }
    return stream
  }

  private func rejectLayers(member: String?) -> ReadEvent {
    reject(
      .binary, "it is compressed more than \(Self.layerLimit) times over; decompress it first",
      member: member, isLast: member == nil)
  }

  private func reject(
    _ reason: RejectionReason, _ detail: String, member: String? = nil, isLast: Bool = true
  ) -> ReadEvent {
    if isLast { state = .finished }
    return .rejection(
      Rejection(
        path: file.path, member: member, stage: .reading, reason: reason, detail: detail,
        retriable: reason == .unreadable && member == nil))
  }
}
