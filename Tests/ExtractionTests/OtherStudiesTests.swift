import Documents
import Extraction
import Testing

/// Findings of others and assumptions stand in a full text beside the study's own results.
@Suite("Other studies' findings")
struct OtherStudiesTests {
  private static let types: Set<FactType> = [.effectSize, .proportion, .groupMean, .dose]

  private func findings(in text: String, _ section: Section) throws -> [String] {
    quotes(
      of: try facts(in: text, section: section).filter { Self.types.contains($0.content.type) },
      in: text)
  }

  @Test(
    "a discussion that cites behind a finding tells another study's",
    arguments: [
      "Karppi et al. reported a 59% lower risk of stroke.",
      "A recent meta-analysis found fewer deaths (RR 0.74, 95% CI 0.58–0.95).",
      "Healing was reached by 45% of patients treated without it [12].",
      "Magnesium was correlated with CRP (r = −0.39, P = 0.002).[14]",
      "One trial found more healing with rapid compression (86% vs. 61%).",
      "A meta-analysis of six trials found an absolute risk reduction of 10%.",
      "Bond et al. gave cisatracurium 0.2 mg/kg to adults.",
      "Another trial measured an onset time of 3.1 ± 1.0 min.",
      "In studies of adults with asthma, montelukast 5 to 20 mg had no effect (Knorr et al. 1998).",
      "In trials with more patients, 45% of patients were healed [4].",
    ])
  func others(text: String) throws {
    #expect(try findings(in: text, .conclusions) == [])
  }

  @Test(
    "a discussion that claims a finding or compares it with others' tells its own",
    arguments: [
      (
        "Like earlier trials [18], our trial found fewer deaths (RR 0.74, 95% CI 0.58–0.95).",
        "RR 0.74, 95% CI 0.58–0.95"
      ),
      ("In this study, 45% of patients were healed, more than in the trial of Smith [12].", "45%"),
      ("The quitting rate of 23% in the control group was close to those reported by [9].", "23%"),
      (
        "Leucopenia (25/72, 34.7%) was more frequent than that in other studies [9].",
        "25/72, 34.7%)"
      ),
      ("In studies of our group, 45% of patients were healed.", "45%"),
      ("In studies 1 and 2, 45% of patients were healed.", "45%"),
      ("Prior to the trial, one of the 46 nurses had a diploma.", "one of the 46"),
    ])
  func own(text: String, quote: String) throws {
    #expect(try findings(in: text, .conclusions) == [quote])
  }

  @Test(
    "a background tells what others found",
    arguments: [
      "Ketamine halved pain (RR 0.5, 95% CI 0.3–0.8).", "Pain is felt by 40% of patients.",
    ])
  func background(text: String) throws {
    #expect(try findings(in: text, .background) == [])
  }

  @Test(
    "methods assume an estimate that has neither interval nor p",
    arguments: [
      "An effect size of 0.5 and a power of 80% require 64 patients a group.",
      "Effects were called small (d = 0.2), medium (d = 0.5) or large (d = 0.8).",
      "The test-retest reliability is good (r = 0.85).",
      "The minimal clinically important difference is a mean difference of 6.6 points.",
    ])
  func assumed(text: String) throws {
    #expect(try findings(in: text, .methods) == [])
    let refused = try refusals(in: text, section: .methods).filter { $0.type == .effectSize }
    #expect(refused.allSatisfy { $0.reason == .stipulated } && !refused.isEmpty)
  }

  @Test("methods may state an estimate that was tested")
  func tested() throws {
    let text = "In the pilot, recovery was faster (HR 1.8, 95% CI 1.1–2.9)."
    #expect(try findings(in: text, .methods) == ["HR 1.8, 95% CI 1.1–2.9"])
  }
}
