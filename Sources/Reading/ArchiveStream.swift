import CArchive
import Documents

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads what libarchive decompresses or takes apart, without ever writing to disk.
///
/// Of a damaged xz, zstd or bzip2 stream the block in which the damage lies (64 KB for xz) is lost
/// too: libarchive hands out blocks only when they are full.
final class ArchiveStream {
  /// What is opened; libarchive is not left to guess, so that no text is taken for an archive.
  enum Kind {
    case xz
    case zstd
    case bzip2
    case tar
    case zip

    /// The name in messages.
    var name: String {
      switch self {
      case .xz: "xz stream"
      case .zstd: "zstd stream"
      case .bzip2: "bzip2 stream"
      case .tar: "tar archive"
      case .zip: "zip archive"
      }
    }
  }

  /// A file in the archive.
  struct Member {
    /// The path in the archive.
    var path: String
    /// Whether it needs a password.
    var isEncrypted: Bool
  }

  /// A locale in UTF-8: libarchive reads names by the thread's, and a program begins with one of ASCII.
  ///
  /// It is never freed or changed, so that threads can share it.
  private nonisolated(unsafe) static let names =
    newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)

  private let kind: Kind
  private let upstream: ByteStream
  private let archive: OpaquePointer?
  private let input: UnsafeMutableRawBufferPointer
  private var isOpen = false
  /// What the stream below failed with; it says more than libarchive can.
  private var upstreamFailure: StreamFailure?
  private var memberFailure: StreamFailure?
  /// Whether nothing can be read any more.
  private(set) var isBroken = false
  /// The block that libarchive handed out last, and how much of it is still to be copied.
  private var block = UnsafeRawBufferPointer(start: nil, count: 0)
  /// Zeros that stand before the block: a hole of a sparse file.
  private var hole = 0
  private var position: Int64 = 0

  init(_ kind: Kind, upstream: ByteStream) {
    self.kind = kind
    self.upstream = upstream
    self.archive = archive_read_new()
    self.input = .allocate(byteCount: 128 << 10, alignment: 64)
    switch kind {
    case .xz: archive_read_support_filter_xz(archive)
    case .zstd: archive_read_support_filter_zstd(archive)
    case .bzip2: archive_read_support_filter_bzip2(archive)
    case .tar: archive_read_support_format_tar(archive)
    case .zip: archive_read_support_format_zip(archive)
    }
    switch kind {
    case .xz, .zstd, .bzip2:
      archive_read_support_format_raw(archive)
      archive_read_support_format_empty(archive)
    case .tar, .zip: break
    }
  }

  deinit {
    archive_read_free(archive)
    input.deallocate()
  }

  /// Goes to the next file of the archive, past folders, links, special and hidden members.
  func nextMember() throws(StreamFailure) -> Member? {
    memberFailure = nil
    let locale = uselocale(Self.names)
    defer { uselocale(locale) }
    while let entry = try nextEntry() {
      guard archive_entry_filetype(entry) == S_IFREG, archive_entry_hardlink(entry) == nil else {
        continue
      }
      let path = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      let member = Member(
        path: path.map { String(cString: $0) } ?? "(name cannot be read)",
        isEncrypted: archive_entry_is_data_encrypted(entry) != 0)
      if !isHidden(member.path) { return member }
    }
    return nil
  }

  /// Reads some bytes of the member, or of the decompressed stream; 0 is its end.
  func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    switch kind {
    case .xz, .zstd, .bzip2:
      // The raw format has one entry, the whole stream; an empty stream has none.
      if !isOpen, try nextEntry() == nil { return 0 }
    case .tar, .zip: break
    }
    while hole == 0, block.isEmpty {
      if let memberFailure { throw memberFailure }
      guard try nextBlock() else { return 0 }
    }
    if hole > 0 {
      let count = min(hole, target.count)
      UnsafeMutableRawBufferPointer(rebasing: target[..<count])
        .initializeMemory(as: UInt8.self, repeating: 0)
      hole -= count
      return count
    }
    let count = min(block.count, target.count)
    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[..<count]))
    block = UnsafeRawBufferPointer(rebasing: block[count...])
    return count
  }

  private func nextBlock() throws(StreamFailure) -> Bool {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    let status = archive_read_data_block(archive, &start, &count, &offset)
    if status == ARCHIVE_EOF { return false }
    if status != ARCHIVE_OK {
      let failure = failure(status)
      // A wrong checksum comes with the last bytes; they are handed on before.
      guard status == ARCHIVE_WARN, count > 0 else { throw failure }
      memberFailure = failure
    }
    hole = max(0, Int(offset - position))
    position = offset + Int64(count)
    block = UnsafeRawBufferPointer(start: start, count: count)
    return true
  }

  private func nextEntry() throws(StreamFailure) -> OpaquePointer? {
    block = UnsafeRawBufferPointer(start: nil, count: 0)
    hole = 0
    position = 0
    try open()
    var entry: OpaquePointer?
    while true {
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_OK, ARCHIVE_WARN: return entry
      case ARCHIVE_EOF:
        if let upstreamFailure { throw upstreamFailure }
        return nil
      case ARCHIVE_RETRY: continue
      case let status:
        isBroken = true
        throw failure(status)
      }
    }
  }

  private func open() throws(StreamFailure) {
    guard !isOpen else { return }
    isOpen = true
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, client, start in
      guard let client, let start else { return Int(ARCHIVE_FATAL) }
      return Unmanaged<ArchiveStream>.fromOpaque(client).takeUnretainedValue().fillInput(start)
    }
    if kind == .zip, upstream.isSeekable {
      // A zip file's table of contents stands at its end and knows more than the members' headers.
      archive_read_set_seek_callback(archive) { _, client, offset, whence in
        guard let client else { return Int64(ARCHIVE_FATAL) }
        let stream = Unmanaged<ArchiveStream>.fromOpaque(client).takeUnretainedValue()
        return stream.upstream.seek(offset, whence).map(Int64.init) ?? Int64(ARCHIVE_FATAL)
      }
    }
    let status = archive_read_open1(archive)
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
      isBroken = true
      throw failure(status)
    }
  }

  private func fillInput(_ start: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(StreamFailure) {
      start.pointee = UnsafeRawPointer(input.baseAddress)
      return try upstream.read(into: input)
    } catch {
      upstreamFailure = error
      return Int(ARCHIVE_FATAL)
    }
  }

  private func failure(_ status: Int32) -> StreamFailure {
    if status == ARCHIVE_FATAL { isBroken = true }
    if let upstreamFailure { return upstreamFailure }
    var message = archive_error_string(archive).map { String(cString: $0) } ?? "unreadable"
    while message.last?.isWhitespace == true { message.removeLast() }
    return StreamFailure(
      reason: .damagedArchive,
      detail:
        "the \(kind.name) is damaged before byte \(upstream.offset) (\(escaped(message.utf8))); what stands "
        + "before has been read: download or copy the file again")
  }
}

/// Whether a member is hidden, as AppleDouble files are ("._x", "__MACOSX/x").
private func isHidden(_ path: String) -> Bool {
  path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
    if part.elementsEqual("__MACOSX".utf8) { return true }
    let isRelative = part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8)
    return part.first == UInt8(ascii: ".") && !isRelative
  }
}
