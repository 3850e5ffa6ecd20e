import CArchive
import Documents
import Foundation

@testable import Reading

/// A folder that is gone after the test.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("winnow-reading-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders on its way, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }
}

/// What a reader yields, in a form that reads well in expectations.
enum Seen: Equatable, CustomStringConvertible {
  case piece(
    _ text: String, member: String? = nil, _ format: InputFormat, index: Int = 0, count: Int = 1,
    at: Int = 0)
  case rejection(_ reason: RejectionReason, member: String? = nil, index: Int? = nil)

  init(_ event: ReadEvent) {
    switch event {
    case .piece(let piece):
      self = .piece(
        String(decoding: piece.bytes, as: UTF8.self), member: piece.source.member,
        piece.source.format, index: piece.source.index, count: piece.recordCount,
        at: piece.byteOffset)
    case .rejection(let rejection):
      self = .rejection(rejection.reason, member: rejection.member, index: rejection.index)
    }
  }

  var description: String {
    switch self {
    case .piece(let text, let member, let format, let index, let count, let at):
      "\(format) \(member ?? "-") \(index)+\(count) at \(at): \(text.prefix(200))"
    case .rejection(let reason, let member, let index):
      "\(reason) \(member ?? "-") \(index.map(String.init) ?? "-")"
    }
  }
}

func events(_ reader: FileReader) -> [ReadEvent] {
  var events: [ReadEvent] = []
  while let event = reader.next() { events.append(event) }
  return events
}

/// What comes out of a file with these bytes.
func read(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> [ReadEvent] {
  let folder = try TemporaryFolder()
  return events(FileReader(InputFile(path: try folder.write("input", bytes)), limits: limits))
}

func see(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> [Seen] {
  try read(bytes, limits: limits).map(Seen.init)
}

// MARK: Compression

func gzip(_ bytes: [UInt8]) -> [UInt8] {
  archive(.raw, .gzip, [Entry(path: "member", kind: .file(bytes))])
}

enum ArchiveFormat {
  case raw
  case tar
  case zip
  case encryptedZip
}

enum ArchiveFilter {
  case none
  case gzip
  case xz
  case zstd
  case bzip2
}

/// A member of an archive to be made.
struct Entry {
  enum Kind {
    case file([UInt8])
    case folder
    case symbolicLink(String)
    case hardLink(String)
    case pipe
  }
  var path: String
  var kind: Kind

  static func file(_ path: String, _ text: String) -> Entry {
    Entry(path: path, kind: .file(Array(text.utf8)))
  }
}

func archive(
  _ format: ArchiveFormat, _ filter: ArchiveFilter = .none, _ entries: [Entry]
) -> [UInt8] {
  let archive = archive_write_new()
  defer { archive_write_free(archive) }
  switch filter {
  case .none: archive_write_add_filter_none(archive)
  case .gzip: archive_write_add_filter_gzip(archive)
  case .xz: archive_write_add_filter_xz(archive)
  case .zstd: archive_write_add_filter_zstd(archive)
  case .bzip2: archive_write_add_filter_bzip2(archive)
  }
  switch format {
  case .raw: archive_write_set_format_raw(archive)
  case .tar: archive_write_set_format_pax_restricted(archive)
  case .zip: archive_write_set_format_zip(archive)
  case .encryptedZip:
    archive_write_set_format_zip(archive)
    archive_write_set_options(archive, "zip:encryption=traditional")
    archive_write_set_passphrase(archive, "secret")
  }
  archive_write_set_bytes_in_last_block(archive, 1)
  var output = [UInt8](repeating: 0, count: 8 << 20)
  var used = 0
  output.withUnsafeMutableBytes { output in
    archive_write_open_memory(archive, output.baseAddress, output.count, &used)
    for entry in entries {
      let header = archive_entry_new()
      defer { archive_entry_free(header) }
      archive_entry_set_pathname(header, entry.path)
      archive_entry_set_perm(header, 0o644)
      var content: [UInt8] = []
      switch entry.kind {
      case .file(let bytes):
        content = bytes
        archive_entry_set_filetype(header, 0o100_000)
        archive_entry_set_size(header, Int64(bytes.count))
      case .folder: archive_entry_set_filetype(header, 0o040_000)
      case .symbolicLink(let target):
        archive_entry_set_filetype(header, 0o120_000)
        archive_entry_set_symlink(header, target)
      case .hardLink(let target):
        archive_entry_set_filetype(header, 0o100_000)
        archive_entry_set_hardlink(header, target)
      case .pipe: archive_entry_set_filetype(header, 0o010_000)
      }
      archive_write_header(archive, header)
      content.withUnsafeBytes { bytes in
        _ = archive_write_data(archive, bytes.baseAddress, bytes.count)
      }
    }
    archive_write_close(archive)
  }
  return Array(output.prefix(used))
}

// MARK: Articles

/// A PubMed record of about 60 bytes.
func pubmedArticle(_ pmid: Int) -> String {
  "<PubmedArticle><MedlineCitation><PMID>\(pmid)</PMID></MedlineCitation></PubmedArticle>"
}

let pubmedHead = """
  <?xml version="1.0" encoding="utf-8"?>
  <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://example.org/x.dtd">
  <PubmedArticleSet>

  """

func pubmedSet(_ records: String...) -> [UInt8] {
  Array((pubmedHead + records.joined(separator: "\n") + "\n</PubmedArticleSet>\n").utf8)
}

/// Letters and spaces of which no part repeats, so that they do not compress to nothing.
func noise(_ count: Int, seed: Int = 1) -> String {
  var state = UInt64(seed)
  let bytes = (0..<count).map { _ -> UInt8 in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return 0x60 + UInt8(state >> 59)
  }
  return String(decoding: bytes.map { $0 <= 0x7A ? $0 : 0x20 }, as: UTF8.self)
}

/// A zip of one file that is not compressed, its name marked as UTF-8 (bit 11 of the flags).
func zipWithMarkedName(_ name: [UInt8], _ content: [UInt8]) -> [UInt8] {
  func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var crc: UInt32 = .max
  for byte in content {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  // Version, flags, method, time and date, then the sizes.
  let shared =
    little(20, 2) + little(0x800, 2) + little(0, 2) + little(0x5821_0000, 4)
    + little(Int(~crc), 4) + little(content.count, 4) + little(content.count, 4)
    + little(name.count, 2) + little(0, 2)
  let file = little(0x0403_4B50, 4) + shared + name + content
  let directory =
    little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 2 + 2 + 2 + 4 + 4) + name
  let end =
    little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
    + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  return file + directory + end
}
