import Documents
import Parsing
import Testing

@Suite("Headings")
struct HeadingSectionsTests {
  @Test(
    "a heading tells the section",
    arguments: [
      ("Objectives", Section.objective), ("AIM:", .objective), ("Aim of the study", .objective),
      ("Background", .background), ("1. Introduction", .background), ("Context", .background),
      ("METHODS", .methods), ("2.1 Materials and methods", .methods), ("Methods/Design", .methods),
      ("PATIENT(S)", .methods), ("Design, Setting, and Participants", .methods),
      ("Main Outcomes and Measures", .methods), ("Métodos", .methods),
      ("III. RESULTS", .results), ("Main results", .results), ("Résultats", .results),
      ("Conclusions and Relevance", .conclusions), ("Authors' conclusions", .conclusions),
      ("Discussion", .conclusions), ("Interpretation", .conclusions), ("Conclusão", .conclusions),
      ("Trial registration number", .registration), ("Registration", .registration),
      ("Systematic review registration", .registration), ("References", .references),
      ("Funding", .body), ("Acknowledgements", .body),
    ])
  func known(heading: String, expected: Section) {
    #expect(section(forHeading: heading) == expected)
  }

  @Test(
    "of several names the one counts that comes last in an article, but results stay results",
    arguments: [
      ("Background and aims", Section.objective), ("Methods and Results", .results),
      ("Introduction/Methods", .methods), ("Results and discussion", .results),
      ("Discussion & Conclusions", .conclusions), ("Methods and analysis", .methods),
    ])
  func combined(heading: String, expected: Section) {
    #expect(section(forHeading: heading) == expected)
  }

  @Test(
    "other headings say nothing",
    arguments: [
      "Statins in the elderly", "Objective response rate", "Resultant forces",
      "Sub-Shape Registration", "Patient characteristics", "", "12",
    ])
  func unknown(heading: String) {
    #expect(section(forHeading: heading) == nil)
  }
}
