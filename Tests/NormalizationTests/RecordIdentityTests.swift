import Normalization
import Testing

@Suite("what is typed for a record_id")
struct RecordIdentityTests {
  @Test(
    "leads to the record",
    arguments: [
      ("pmid:40172536", "pmid:40172536"), ("40172536", "pmid:40172536"),
      ("PMID: 40172536", "pmid:40172536"), ("pmcid:PMC3531190", "pmcid:PMC3531190"),
      ("PMC3531190", "pmcid:PMC3531190"), ("pmcid: 3531190", "pmcid:PMC3531190"),
      ("10.4088/JCP.24m15622", "doi:10.4088/jcp.24m15622"),
      ("DOI:10.4088/jcp.24m15622", "doi:10.4088/jcp.24m15622"),
      ("https://doi.org/10.4088/jcp.24m15622", "doi:10.4088/jcp.24m15622"),
      ("SHA256:0AF1", "sha256:0af1"), ("xx", "xx"), ("", ""), ("pmid:", "pmid:"),
    ])
  func recordIDs(text: String, expected: String) {
    #expect(recordID(meantBy: text) == expected)
  }
}
