import Documents
import Extraction
import Normalization
import Testing

private func fact(
  _ size: SampleSize, _ section: Section = .methods, confidence: Double = 0.95, at start: Int = 0
) -> Fact {
  Fact(
    .sampleSize(size), at: .text(start..<start + 10), section: section, rule: "test",
    confidence: confidence)
}

private func record(_ facts: Fact...) -> EvidenceRecord {
  EvidenceRecord(
    Article(source: SourceLocation(path: "test.txt", format: .text)), facts: facts)
}

@Suite("Best sample size")
struct BestSampleSizeTests {
  @Test("randomized before enrolled, enrolled before the later stages, planned and screened last")
  func stages() {
    let best = record(
      fact(SampleSize(300, stage: .screened)), fact(SampleSize(130, stage: .enrolled)),
      fact(SampleSize(120, stage: .randomized)), fact(SampleSize(110, stage: .completed))
    ).sampleSize
    #expect(best?.value == 120)
    #expect(best?.stage == .randomized)
    #expect(best?.fact == 2)
    #expect(
      record(
        fact(SampleSize(300, stage: .screened)), fact(SampleSize(110, stage: .completed))
      ).sampleSize?.value == 110)
    #expect(
      record(
        fact(SampleSize(200, stage: .planned)), fact(SampleSize(90, stage: .enrolled))
      ).sampleSize?.value == 90)
  }

  @Test("a randomized part of a much larger enrolled sample is not the sample")
  func part() {
    #expect(
      record(
        fact(SampleSize(247, stage: .enrolled)), fact(SampleSize(18, stage: .randomized))
      ).sampleSize?.value == 247)
  }

  @Test("far fewer people than one arm, of whom no more is told, are a part of the sample")
  func fewerThanArm() {
    let arm = fact(SampleSize(47, .arm, stage: .randomized, arm: "tiotropium"))
    #expect(record(fact(SampleSize(20)), arm).sampleSize == nil)
    #expect(record(fact(SampleSize(46)), arm).sampleSize?.value == 46)
    #expect(record(fact(SampleSize(20, stage: .analyzed)), arm).sampleSize?.value == 20)
  }

  @Test("the study's own sections before the background, people before other units")
  func preferences() {
    #expect(
      record(
        fact(SampleSize(900, stage: .randomized), .background),
        fact(SampleSize(80, stage: .treated))
      ).sampleSize?.value == 80)
    #expect(
      record(
        fact(SampleSize(58, stage: .randomized, unit: "practices")),
        fact(SampleSize(2199, stage: .enrolled))
      ).sampleSize?.value == 2199)
  }

  @Test("arms alone state no total")
  func armsAlone() {
    #expect(record(fact(SampleSize(75, .arm)), fact(SampleSize(75, .arm))).sampleSize == nil)
  }

  @Test("the same words in another order give the same number")
  func order() {
    let facts = [fact(SampleSize(70)), fact(SampleSize(90)), fact(SampleSize(80))]
    #expect(record(facts[0], facts[1], facts[2]).sampleSize?.value == 90)
    #expect(record(facts[2], facts[0], facts[1]).sampleSize?.value == 90)
  }
}

@Suite("Arm sums")
struct ArmSumsTests {
  private func checks(
    total: Int, of unit: String? = nil, arms: [Int], stage: SampleSize.Stage? = .randomized
  ) -> [Check] {
    var size = SampleSize(total, stage: .randomized)
    size.unit = unit
    var facts = [fact(size)]
    for (index, arm) in arms.enumerated() {
      facts.append(fact(SampleSize(arm, .arm, stage: stage), at: 20 * (index + 1)))
    }
    return EvidenceRecord(
      Article(source: SourceLocation(path: "test.txt", format: .text)), facts: facts
    ).facts[0].checks
  }

  @Test(
    "a total whose arms miss it is flagged",
    arguments: [(100, [50, 48]), (100, [51, 50]), (90, [30, 30, 31])])
  func flagged(total: Int, arms: [Int]) {
    #expect(checks(total: total, arms: arms) == [.armsDoNotSum])
  }

  @Test(
    "sums, crossover arms, some of the arms and single arms pass",
    arguments: [
      (100, [51, 49]), (67, [67, 67, 67]), (150, [50, 51]), (100, [99]), (100, [51, 49, 45]),
      (100, []), (43, [15, 14, 15, 14, 14]), (406, [52, 213, 52, 193]),
    ])
  func passed(total: Int, arms: [Int]) {
    #expect(checks(total: total, arms: arms) == [])
  }

  @Test("people of the arms contradict no total of the clusters that they are of")
  func peopleOfClusters() {
    #expect(checks(total: 12, of: "practices", arms: [412, 398]) == [])
    #expect(checks(total: 12, arms: [412, 398]) == [.armsDoNotSum])
  }

  @Test("arms counted at another stage contradict nothing")
  func otherStage() {
    #expect(checks(total: 100, arms: [48, 47], stage: .completed) == [])
  }
}
