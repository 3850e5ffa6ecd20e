import Documents
import Extraction
import Testing

private func sizes(in text: String, section: Section = .body) throws -> [SampleSize] {
  try facts(in: text, section: section).compactMap {
    if case .sampleSize(let size) = $0.content { size } else { nil }
  }
}

@Suite("Sample sizes")
struct SampleSizeTests {
  @Test("every text yields its sample sizes and nothing else", arguments: SampleSize.corpus.cases())
  func corpus(text: String, expected: [SampleSize]) throws {
    #expect(try sizes(in: text) == expected)
  }

  @Test("in methods a power plans a sample, and training of power does not")
  func power() throws {
    let trained = "Forty men were randomized to power training (n = 20) or control (n = 20)."
    #expect(
      try sizes(in: trained, section: .methods).map(\.stage)
        == Array(repeating: .randomized, count: 3))
    let planned = "With a power of 80%, n = 20 per arm shows a difference."
    #expect(
      try sizes(in: planned, section: .methods) == [SampleSize(20, .arm, stage: .planned)])
  }

  @Test(
    "the studies of a review are pooled, and a trial that mentions one is none",
    arguments: [
      ("Aspirin after stroke: a meta-analysis of randomized trials", true),
      ("Aspirin after stroke: a randomized trial and meta-analysis", true),
      ("Aspirin after stroke: a randomized controlled trial", false),
    ])
  func pooled(title: String, isPooled: Bool) throws {
    var article = Article(source: SourceLocation(path: "test.txt", format: .text))
    article.append(.title, title.utf8)
    article.append(
      .methods, "A meta-analysis was planned with others. We enrolled 120 patients.".utf8)
    let sizes = try Extractor().extract(from: article).facts.compactMap {
      if case .sampleSize(let size) = $0.content { size } else { nil }
    }
    #expect(sizes.map(\.value) == [120])
    #expect(sizes.map(\.pooled) == [isPooled])
  }

  @Test(
    "results tell of those who were analyzed, and of needs that nobody met",
    arguments: [
      (
        "For the per-protocol analysis, 143 patients were included.",
        [SampleSize(143, stage: .analyzed)]
      ),
      ("For pain, 143 patients were included.", [SampleSize(143, stage: .enrolled)]),
      (
        "We randomized 60 patients. Rash was seen in 51 of the 57 analyzed patients.",
        [SampleSize(60, stage: .randomized), SampleSize(57, stage: .analyzed)]
      ),
      (
        "We randomized 60 patients. Rash was seen in 11 of the 27 analyzed patients.",
        [SampleSize(60, stage: .randomized)]
      ),
      ("To show this, 640 participants would have been required.", []),
      ("A sample of 212 patients would be necessary.", []),
      ("We would need 900 participants per arm.", []),
    ])
  func results(text: String, expected: [SampleSize]) throws {
    #expect(try sizes(in: text, section: .results) == expected)
  }

  @Test("methods tell of a need as of a plan")
  func need() throws {
    #expect(
      try sizes(in: "A sample of 212 patients would be necessary.", section: .methods)
        == [SampleSize(212, stage: .planned)])
  }

  @Test("what became of few of a sample counts no sample")
  func fewOfSample() throws {
    let text = """
      We randomized 884 patients. In the open phase, seven patients were enrolled, and five patients had \
      received an anesthetic.
      """
    #expect(
      try sizes(in: text, section: .results) == [SampleSize(884, stage: .randomized)])
  }

  @Test("quotes hold the number and little else")
  func quotes() throws {
    let text =
      "In brief, 100 women with pain were randomized to letrozole (n = 51) or placebo (n=49)."
    #expect(
      try ExtractionTests.quotes(of: facts(in: text), in: text) == [
        "100 women with pain were randomized", "letrozole (n = 51)", "placebo (n=49)",
      ])
  }

  @Test(
    "those eligible of whom results tell an outcome were in the study; those of whom some were enrolled, screened"
  )
  func eligible() throws {
    #expect(
      try sizes(
        in:
          "Eighty patients were treated. Relapse was seen in 52 (65%) of the 80 eligible patients.",
        section: .results) == [SampleSize(80, stage: .treated), SampleSize(80)])
    #expect(
      try sizes(in: "Sixty of the 80 eligible women were enrolled.", section: .results) == [
        SampleSize(60, stage: .enrolled), SampleSize(80, stage: .screened),
      ])
  }

  @Test("a bare count is a sample where the study is described, and not among the results")
  func sections() throws {
    let text = "120 patients with a stent were followed for a year."
    #expect(try sizes(in: text, section: .methods) == [SampleSize(120)])
    let article = "300 patients were enrolled. " + text
    #expect(try sizes(in: article, section: .results) == [SampleSize(300, stage: .enrolled)])
    #expect(try sizes(in: text, section: .references) == [])
    #expect(try sizes(in: text, section: .table) == [])
  }

  @Test("a discussion tells of others unless another section counts as many")
  func discussion() throws {
    func sizes(discussing text: String) throws -> [Int] {
      var article = Article(source: SourceLocation(path: "test.txt", format: .text))
      article.append(.methods, "We randomized 60 men to yoga (n = 30) or rest (n = 30).".utf8)
      article.append(.conclusions, text.utf8)
      return try Extractor().extract(from: article).facts.compactMap {
        if case .sampleSize(let size) = $0.content { size.value } else { nil }
      }
    }
    #expect(try sizes(discussing: "The yoga group (n = 30) slept better.") == [60, 30, 30, 30])
    #expect(try sizes(discussing: "The yoga group (n = 11) slept better.") == [60, 30, 30])
  }

  @Test("some of each arm who received something are no arms, unless they make up the total")
  func someOfEachArm() throws {
    func arms(of total: Int) throws -> [Int] {
      let text =
        "\(total) adults were randomized. In all, 28 patients in the propofol group and 27 patients in "
        + "the sevoflurane group received a valve."
      return try sizes(in: text, section: .results).map(\.value)
    }
    #expect(try arms(of: 90) == [90])
    #expect(try arms(of: 55) == [55, 28, 27])
  }

  @Test("a stated stage is surer than a bare count, and that surer than a denominator")
  func confidence() throws {
    let texts = [
      "100 patients were randomized.", "Forty-six healthy men performed three tests.",
      "Response was seen in 43/195 (22%) on A versus 57/194 (29%) on B.",
    ]
    let confidences = try texts.map { try facts(in: $0)[0].confidence }
    #expect(confidences == confidences.sorted(by: >))
    #expect(Set(confidences).count == 3)
  }
}
