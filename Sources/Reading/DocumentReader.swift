import Documents

/// Reads one document, a file or a member of an archive, from its stream of bytes.
final class DocumentReader {
  fileprivate enum State {
    case unopened
    case splitting(Splitter)
    /// All has been read; what the splitter still holds comes out, then the failure.
    case ending(Splitter, StreamFailure?)
    case whole(InputFormat)
    case failed(StreamFailure)
    case finished
  }

  /// How much is read at a time.
  private static let readLength = 128 << 10

  private let path: String
  private let member: String?
  private let limits: ReadingLimits
  private var stream: ByteStream
  private var state = State.unopened

  init(path: String, member: String?, stream: ByteStream, limits: ReadingLimits) {
    self.path = path
    self.member = member
    self.stream = stream
    self.limits = limits
  }

  /// The next piece or rejection; nil at the document's end.
  func next() -> ReadEvent? {
    while true {
      switch state {
      case .unopened:
        if let rejection = open() { return rejection }
      case .splitting(let splitter):
        if let event = splitter.next() { return event }
        fill(splitter)
      case .ending(let splitter, let failure):
        if let event = splitter.next() { return event }
        state = failure.map { .failed($0) } ?? .finished
      case .whole(let format):
        return readWhole(format)
      case .failed(let failure):
        return finish(failure.reason, failure.detail, byte: stream.offset)
      case .finished:
        return nil
      }
    }
  }

  private func open() -> ReadEvent? {
    var content = detectContent(stream.peek(formatHeadLength))
    if case .unicode(let encoding) = content {
      stream = ByteStream(.unicode(UnicodeStream(upstream: stream, encoding: encoding)))
      content = detectContent(stream.peek(formatHeadLength))
      // The bytes are UTF-8 now, whatever a declaration says.
      if case .records(let format, _, let isTextWrong) = content {
        content = .records(format, encoding: nil, isTextBetweenRecordsWrong: isTextWrong)
      }
    }
    switch content {
    case .records(let format, let encoding, let isTextWrong):
      state = .splitting(
        .elements(
          RecordSplitter(
            source: SourceLocation(path: path, member: member, format: format), encoding: encoding,
            isTextBetweenRecordsWrong: isTextWrong, limits: limits)))
      return nil
    case .lines(let format):
      let source = SourceLocation(path: path, member: member, format: format)
      state = .splitting(.lines(LineSplitter(source: source, limits: limits)))
      return nil
    case .objects(let format):
      let source = SourceLocation(path: path, member: member, format: format)
      state = .splitting(.objects(ObjectSplitter(source: source, limits: limits)))
      return nil
    case .whole(let format):
      state = .whole(format)
      return nil
    case .rejected(let reason, _) where reason != .binary && stream.failureAhead != nil:
      // So little has come because the stream is broken.
      state = stream.failureAhead.map { .failed($0) } ?? .finished
      return nil
    case .rejected(let reason, let detail):
      return finish(reason, detail)
    case .unicode(let encoding):
      return finish(
        .binary, "it begins like \(encoding.name) and is none; give articles as XML, HTML or text")
    }
  }

  private func fill(_ splitter: Splitter) {
    do throws(StreamFailure) {
      let count = try splitter.fill(Self.readLength) { target throws(StreamFailure) in
        try stream.read(into: target)
      }
      guard count == 0 else { return }
      splitter.finish(damaged: false)
      state = .ending(splitter, nil)
    } catch {
      splitter.finish(damaged: true)
      state = .ending(splitter, error)
    }
  }

  private func readWhole(_ format: InputFormat) -> ReadEvent? {
    var bytes: [UInt8] = []
    var failure: StreamFailure?
    let limit = limits.documentByteCount
    while bytes.count <= limit {
      let start = bytes.count
      let length = max(Self.readLength, start / 2)
      bytes.append(contentsOf: repeatElement(0, count: length))
      var count = 0
      do throws(StreamFailure) {
        count = try bytes.write(start..<start + length) { space throws(StreamFailure) in
          try stream.read(into: space)
        }
      } catch {
        failure = error
      }
      bytes.removeLast(length - count)
      if count == 0 { break }
    }
    if bytes.count > limit {
      return finish(
        .tooLarge,
        "it is larger than the limit of \(limit) bytes for a page or text; split it into articles")
    }
    if let failure {
      // What is in no known encoding is no text; what was cut short is still the part it is.
      guard failure.reason != .badEncoding, !bytes.isEmpty else {
        return finish(failure.reason, failure.detail, byte: stream.offset)
      }
      state = .failed(failure)
    } else {
      state = .finished
    }
    return .piece(
      Piece(source: SourceLocation(path: path, member: member, format: format), bytes: bytes))
  }

  private func finish(
    _ reason: RejectionReason, _ detail: String, byte: Int? = nil
  ) -> ReadEvent {
    state = .finished
    return .rejection(
      Rejection(
        path: path, member: member, byte: byte, stage: .reading, reason: reason, detail: detail,
        retriable: reason == .unreadable))
  }
}

/// What cuts a stream into pieces.
private enum Splitter {
  case elements(RecordSplitter)
  case lines(LineSplitter)
  case objects(ObjectSplitter)

  func next() -> ReadEvent? {
    switch self {
    case .elements(let splitter): splitter.next()
    case .lines(let splitter): splitter.next()
    case .objects(let splitter): splitter.next()
    }
  }

  func fill<Failure>(
    _ count: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    switch self {
    case .elements(let splitter): try splitter.fill(count, read)
    case .lines(let splitter): try splitter.fill(count, read)
    case .objects(let splitter): try splitter.fill(count, read)
    }
  }

  func finish(damaged: Bool) {
    switch self {
    case .elements(let splitter): splitter.finish(damaged: damaged)
    case .lines(let splitter): splitter.finish(damaged: damaged)
    case .objects(let splitter): splitter.finish(damaged: damaged)
    }
  }
}
