import Documents
import Extraction
import Pipeline
import Testing

@Suite("A run's accounts")
struct RunSummaryTests {
  @Test("are a table for people")
  func table() {
    var summary = RunSummary()
    summary.files = 3
    summary.emitted = 1234
    summary.rejected = 2
    summary.formats[.pubmed] = 1000
    summary.formats[.jats] = 234
    summary.rejections[.malformed] = 1
    summary.rejections[.empty] = 1
    summary.facts[.dose] = 17
    summary.facts[.pValue] = 2400
    summary.withSampleSize = 800
    summary.checks[.percentMismatch] = 2
    summary.unknownElements = ["sec": 1, "glyph": 4]
    #expect(
      summary.table(seconds: 2.059) == """
          files                        3
          articles read            1,236
          records                  1,234   pubmed 1,000, jats 234
          rejected                     2   empty 1, malformed 1
          with sample size           800
          facts                    2,417
            p_value                2,400
            dose                      17
          flagged by checks            2   percent_mismatch 2
          unknown elements             5   glyph 4, sec 1
          in 2.05 s, 600 articles a second
        """)
  }

  @Test("leave out what there is none of")
  func emptyTable() {
    #expect(
      RunSummary().table(seconds: 0) == """
          files                        0
          articles read                0
          records                      0
          rejected                     0
          with sample size             0
          facts                        0
          flagged by checks            0
          in 0.00 s, 0 articles a second
        """)
  }
}
