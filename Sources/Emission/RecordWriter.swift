import Documents
import Extraction
public import Normalization

extension JSONWriter {
  /// Writes a record as one line of the schema "winnow.record/1".
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - includesText: Whether its passages are written too.
  public mutating func line(_ record: borrowing EvidenceRecord, includesText: Bool) {
    beginObject()
    member("schema", "winnow.record/1")
    member("record_id", record.recordID)
    key("source")
    beginObject()
    member("path", record.article.source.path)
    member("member", record.article.source.member)
    member("format", record.article.source.format.rawValue)
    key("index")
    value(record.article.source.index)
    endObject()
    member("pmid", record.article.pmid)
    member("pmcid", record.article.pmcid)
    member("doi", record.article.doi)
    member("title", record.article.title)
    member("journal", record.article.journal)
    member("publication_date", record.article.publicationDate?.description)
    optional("issue_date", record.article.issueDate)
    member("language", record.article.language)
    key("publication_types")
    array { for type in record.article.publicationTypes { $0.value(type) } }
    member("status", record.article.status.rawValue)
    key("version")
    value(record.article.version)
    member("revised", record.article.revised?.description)
    key("sample_size")
    sampleSize(record.sampleSize)
    key("facts")
    facts(of: record)
    if includesText {
      key("passages")
      passages(of: record.article)
      otherAbstracts(of: record.article)
      if !record.article.tables.isEmpty {
        key("tables")
        tables(of: record.article)
      }
    }
    endObject()
    endLine()
  }

  private mutating func sampleSize(_ best: EvidenceRecord.BestSampleSize?) {
    guard let best else { return null() }
    object { json in
      json.key("value")
      json.value(best.value)
      json.member("stage", best.stage?.rawValue)
      json.key("confidence")
      json.value(best.confidence)
      json.key("fact")
      json.value(best.fact)
    }
  }

  private mutating func facts(of record: borrowing EvidenceRecord) {
    var counter = ScalarCounter()
    let text = record.article.text
    array { json in
      // Facts are large: they are read where they stand.
      record.facts.withUnsafeBufferPointer { facts in
        guard let first = facts.baseAddress else { return }
        for index in facts.indices {
          json.object {
            $0.members(
              of: first[index], in: text, offsets: counter.offsets(of: first[index].place, in: text)
            )
          }
        }
      }
    }
  }

  /// Writes a record's facts, one flat line each, with the record's id and format.
  public mutating func factLines(_ record: borrowing EvidenceRecord) {
    var counter = ScalarCounter()
    let article = record.article
    for fact in record.facts {
      object { json in
        json.member("record_id", record.recordID)
        // An article may be there as PubMed's record and as full text.
        json.member("format", article.source.format.rawValue)
        json.members(
          of: fact, in: article.text, offsets: counter.offsets(of: fact.place, in: article.text))
      }
      endLine()
    }
  }

  private mutating func passages(of article: Article) {
    var counter = ScalarCounter()
    array { json in
      for passage in article.passages {
        json.object { json in
          json.key("offset")
          json.value(counter.scalars(before: passage.range.lowerBound, in: article.text))
          json.member("section", passage.section.rawValue)
          json.optional("label", passage.label)
          json.key("text")
          article.text.withUnsafeBufferPointer {
            json.value(utf8: UnsafeBufferPointer(rebasing: $0[passage.range]))
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func otherAbstracts(of article: Article) {
    guard !article.otherAbstracts.isEmpty else { return }
    key("other_abstracts")
    array { json in
      for abstract in article.otherAbstracts {
        json.object { json in
          json.member("type", abstract.type)
          json.member("language", abstract.language)
          json.key("passages")
          json.array { json in
            for part in abstract.parts {
              json.object { json in
                json.optional("label", part.label)
                json.member("text", part.text)
              }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes the grids of an article's tables.
  fileprivate mutating func tables(of article: Article) {
    var counter = ScalarCounter()
    array { json in
      for table in article.tables {
        json.object { json in
          json.optional("name", table.name)
          json.key("columns")
          json.value(table.columnCount)
          json.key("rows")
          json.array { json in
            for row in table.rows {
              json.object { json in
                json.key("header")
                json.value(row.isHeader)
                json.key("cells")
                json.array { json in
                  for cell in table.cells[row.cells] {
                    json.cell(cell, in: article.text, &counter)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func cell(
    _ cell: Table.Cell, in text: [UInt8], _ counter: inout ScalarCounter
  ) {
    object { json in
      json.key("column")
      json.value(cell.columns.lowerBound)
      json.key("columns")
      json.value(cell.columns.count)
      json.key("rows")
      json.value(cell.rows.count)
      guard !cell.text.isEmpty else { return }
      json.key("start")
      json.value(counter.scalars(before: cell.text.lowerBound, in: text))
      json.key("end")
      json.value(counter.scalars(before: cell.text.upperBound, in: text))
    }
  }
}

/// Turns byte offsets into Unicode scalars, counting from the last one in either direction.
struct ScalarCounter {
  private var byte = 0
  private var scalar = 0

  /// The number of scalars before a byte that begins one.
  mutating func scalars(before offset: Int, in text: [UInt8]) -> Int {
    let between = min(byte, offset)..<max(byte, offset)
    let scalars = text.withUnsafeBufferPointer {
      between.count - continuationBytes($0, between)
    }
    scalar += offset < byte ? -scalars : scalars
    byte = offset
    return scalar
  }

  /// A fact's place in scalars; nil for a field.
  mutating func offsets(of place: Fact.Place, in text: [UInt8]) -> Range<Int>? {
    guard case .text(let range) = place else { return nil }
    let start = scalars(before: range.lowerBound, in: text)
    return start..<scalars(before: range.upperBound, in: text)
  }
}

/// How many bytes of UTF-8 in a range go on a character; eight are looked at together.
private func continuationBytes(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  guard let base = text.baseAddress else { return 0 }
  var count = 0
  var index = range.lowerBound
  while index + 8 <= range.upperBound {
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    let high = word & 0x8080_8080_8080_8080
    // Nearly all text is ASCII. The bytes that go on a character are 0b10…: bit 7 without bit 6.
    if high != 0 { count += (high & ~(word << 1)).nonzeroBitCount }
    index += 8
  }
  while index < range.upperBound {
    if base[index] & 0xC0 == 0x80 { count += 1 }
    index += 1
  }
  return count
}
