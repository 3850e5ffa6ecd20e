import Documents
import Evaluation
import Extraction
import Records
import Testing

@Suite("Evaluation")
struct EvaluationTests {
  /// One document and one record, of facts as JSON.
  private func score(
    _ type: FactType, gold: String, stated: String
  ) throws -> TypeScore {
    let facts = [gold, stated].map { $0.replacing("\n", with: "") }
    let scores = try figures(
      gold: #"{"doc":"a","complete":["\#(type.rawValue)"],"facts":[\#(facts[0])]}"#,
      records: #"{"source":{"path":"x/a.txt"},"facts":[\#(facts[1])]}"#)
    return try #require(scores.types[type])
  }

  @Test("precision, recall and F1 are those of the facts, each counted once per document")
  func shares() throws {
    let score = try score(
      .sampleSize,
      gold: #"""
        {"type":"sample_size","value":591},{"type":"sample_size","value":296,"scope":"arm"},
        {"type":"sample_size","value":295,"scope":"arm"},{"type":"sample_size","value":296,"scope":"arm"}
        """#,
      stated: #"""
        {"type":"sample_size","value":591,"scope":"total"},{"type":"sample_size","value":591,"scope":"total"},
        {"type":"sample_size","value":295,"scope":"total"},{"type":"sample_size","value":824,"scope":"total"}
        """#)
    #expect(score.strict.counts == [3, 3, 1])
    #expect(score.strict.precision == 1.0 / 3)
    #expect(score.strict.recall == 1.0 / 3)
    #expect(score.strict.f1 == 1.0 / 3)
    // 591, 295 and 296 are required; 591, 295 and 824 stated.
    #expect(score.lenient.counts == [3, 3, 2])
    #expect(score.missed.map(\.hasNumbers) == [false, true])
    #expect(score.wrong.map(\.fact.members["value"]) == [.number(295), .number(824)])
  }

  @Test("nothing required or stated has no share; nothing right has F1 0")
  func noShares() throws {
    let wrong = try score(
      .pValue, gold: #"{"type":"p_value","op":"<","value":0.001}"#,
      stated: #"{"type":"p_value","op":"=","value":0.002}"#)
    #expect(wrong.strict.f1 == 0)
    let silent = try score(
      .pValue, gold: #"{"type":"p_value","op":"<","value":0.001}"#, stated: "")
    #expect(silent.strict.precision == nil)
    #expect(silent.strict.recall == 0)
    #expect(silent.strict.f1 == nil)
  }

  @Test("a fact in doubt is neither required nor held against a record")
  func doubt() throws {
    let gold = #"""
      {"type":"proportion","percent":12.4},{"type":"proportion","percent":9,"doubt":true}
      """#
    let with = try score(
      .proportion, gold: gold,
      stated: #"{"type":"proportion","percent":12.4},{"type":"proportion","percent":9}"#)
    #expect(with.strict.counts == [1, 1, 1])
    let without = try score(
      .proportion, gold: gold, stated: #"{"type":"proportion","percent":12.4}"#)
    #expect(without.strict.counts == [1, 1, 1])
  }

  @Test("where a document does not list all facts of a type, others are not wrong")
  func incomplete() throws {
    let scores = try figures(
      gold: #"""
        {"doc":"1","complete":[],"facts":[{"type":"dose","value":5,"unit":"mg"}]}
        {"doc":"2","facts":[{"type":"dose","value":6,"unit":"mg"}]}
        """#,
      records: #"""
        {"pmid":"1","facts":[{"type":"dose","value":5,"unit":"mg"},{"type":"dose","value":7,"unit":"mg"}]}
        {"pmid":"2","facts":[{"type":"dose","value":6,"unit":"mg"},{"type":"dose","value":7,"unit":"mg"}]}
        """#)
    let dose = try #require(scores.types[.dose])
    #expect(dose.strict.counts == [2, 2, 2])
    #expect(dose.strict.precision == 0.5)
    #expect(dose.strict.recall == 1)
    #expect(dose.wrong.map(\.document) == ["2"])
  }

  @Test("a type that no document states has figures where records state it wrongly")
  func lookalikes() throws {
    let gold = #"{"doc":"1","complete":["dose","doi"],"facts":[]}"#
    let stated = #"{"pmid":"1","facts":[{"type":"dose","value":95,"unit":"mg"}]}"#
    let scores = try figures(gold: gold, records: stated)
    #expect(scores.types.keys.map(\.rawValue) == ["dose"])
    #expect(scores.types[.dose]?.strict.counts == [0, 1, 0])
  }

  @Test(
    "a record belongs to the document of its file, PMID, PMCID or id",
    arguments: [
      ("PMC12", #""source":{"path":"in/PMC12.nxml.gz"},"pmid":"7""#, 1),
      ("a.b", #""source":{"path":"a.b.txt"}"#, 1), ("40172536", #""pmid":"40172536""#, 1),
      ("PMID40172536", #""pmid":"40172536""#, 1), ("PMC9", #""pmcid":"PMC9""#, 1),
      ("doi:10.5555/a", #""record_id":"doi:10.5555/a""#, 1),
      ("notes", #""source":{"path":"dump.tar.gz","member":"dump/notes.md"}"#, 1),
      ("PMC1", #""source":{"path":"PMC12.xml"},"pmid":"1""#, 0),
    ])
  func identity(document: String, members: String, found: Int) throws {
    let scores = try figures(
      gold: #"{"doc":"\#(document)","facts":[]}"#, records: "{\(members),\"facts\":[]}")
    #expect(scores.found == found)
    #expect(scores.absent == (found == 1 ? [] : [document]))
  }

  @Test("the best sample size is that of a document's first record")
  func bestSampleSize() throws {
    let scores = try figures(
      gold: #"""
        {"doc":"1","sample_size":[20,21],"facts":[]}
        {"doc":"2","sample_size":[20],"facts":[]}
        {"doc":"3","sample_size":[20],"facts":[]}
        {"doc":"4","sample_size":[],"facts":[]}
        """#,
      records: #"""
        {"pmid":"1","sample_size":{"value":21},"facts":[]}
        {"pmid":"1","sample_size":{"value":9},"facts":[]}
        {"pmid":"2","sample_size":null,"facts":[]}
        {"pmid":"2","sample_size":{"value":20},"facts":[]}
        {"pmid":"4","sample_size":{"value":9},"facts":[]}
        """#)
    #expect(scores.judgedSizes == 3)
    #expect(scores.rightSizes == 1)
    #expect(scores.wrongSizes.map(\.document) == ["2", "3"])
    #expect(scores.wrongSizes.map(\.found) == [nil, nil])
  }

  @Test("further fields are compared in facts that are strictly right, where the gold states them")
  func fields() throws {
    let score = try score(
      .dose,
      gold: #"""
        {"type":"dose","value":1,"unit":"mg","substance":"ketamine","route":"i.v."},
        {"type":"dose","value":2,"unit":"mg","substance":"Midazolam","route":"oral"},
        {"type":"dose","value":3,"unit":"mg","substance":"saline"}
        """#,
      stated: #"""
        {"type":"dose","value":1,"unit":"mg","substance":"intravenous ketamine","route":"intravenous"},
        {"type":"dose","value":2,"unit":"mg","substance":"midazolam"},
        {"type":"dose","value":3,"unit":"g","substance":"saline"}
        """#)
    #expect(score.fields.map(\.name) == ["substance", "route"])
    #expect(score.fields.map(\.right) == [2, 0])
    #expect(score.fields.map(\.stated) == [2, 2])
  }
}
