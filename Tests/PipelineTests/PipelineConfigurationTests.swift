import Extraction
import Fetching
import Foundation
import Pipeline
import Testing

@Suite("pipeline.json")
struct PipelineConfigurationTests {
  private func decoded(_ json: String) throws(ConfigurationError) -> PipelineConfiguration {
    try PipelineConfiguration(json: Data(json.utf8), path: "test.json", relativeTo: "/base")
  }

  private func mistakes(_ json: String) -> [String] {
    do throws(ConfigurationError) {
      _ = try decoded(json)
      return []
    } catch {
      guard case .mistakes(let mistakes) = error else { return ["\(error)"] }
      return mistakes.map(\.path)
    }
  }

  @Test("needs inputs and a place for the records; all else has defaults")
  func defaults() throws {
    let configuration = try decoded(#"{"read":["in","/abs"],"emit":{"records":"out/r.jsonl"}}"#)
    #expect(configuration.read == ["/base/in", "/abs"])
    #expect(configuration.outputs.records == "/base/out/r.jsonl")
    #expect(configuration.outputs.facts == nil)
    #expect(configuration.outputs.includesText == false)
    #expect(configuration.facts == Set(FactType.allCases))
    #expect(configuration.maxRejectRate == 0.01)
    #expect(configuration.threads == 0)
  }

  @Test("takes every option")
  func options() throws {
    let configuration = try decoded(
      #"""
      {"$schema":"s","read":["in"],"extract":{"facts":["dose"],
       "custom":[{"name":"grant","pattern":"R01\\w+"}]},
       "emit":{"records":"r/","facts":"f","rejects":"x","summary":"s","changes":"c/","metrics":"m",
        "include_text":true},
       "store":"kept","max_reject_rate":0.5,"threads":3}
      """#)
    #expect(configuration.facts == [.dose, .custom])
    #expect(configuration.custom == [CustomPattern(name: "grant", pattern: "R01\\w+")])
    #expect(configuration.outputs.facts == "/base/f")
    #expect(configuration.outputs.rejects == "/base/x")
    #expect(configuration.outputs.summary == "/base/s")
    #expect(configuration.outputs.records == "/base/r/")
    #expect(configuration.outputs.changes == "/base/c/")
    #expect(configuration.outputs.metrics == "/base/m")
    #expect(configuration.outputs.includesText)
    #expect(configuration.store == "/base/kept")
    #expect(configuration.maxRejectRate == 0.5)
    #expect(configuration.threads == 3)
  }

  @Test(
    "names the JSON path of each mistake",
    arguments: [
      (#"{"read":["a"],"emit":{"records":"r","record":"x"}}"#, ["$.emit.record"]),
      (#"{"read":["a"],"emit":{"records":"r"},"thread":2}"#, ["$.thread"]),
      (#"{"read":"a","emit":{"records":"r"}}"#, ["$.read"]),
      (#"{"read":["a",7],"emit":{"records":"r"}}"#, ["$.read[1]"]),
      (#"{"read":[],"emit":{"records":"r"}}"#, ["$.read"]),
      (#"{"emit":{}}"#, ["$", "$.emit"]),
      (#"{"read":["a"]}"#, ["$"]),
      (
        #"{"read":["a"],"read":["b"],"emit":{"records":"r","records":"r"}}"#,
        ["$.read", "$.emit.records"]
      ),
      (#"{"read":["a"],"emit":{"records":"r"},"threads":1.5}"#, ["$.threads"]),
      (#"{"read":["a"],"emit":{"records":"r"},"threads":-1}"#, ["$.threads"]),
      (#"{"read":["a"],"emit":{"records":"r"},"max_reject_rate":"1"}"#, ["$.max_reject_rate"]),
      (#"{"read":["a"],"emit":{"records":"r"},"max_reject_rate":1.01}"#, ["$.max_reject_rate"]),
      (#"{"read":["a"],"emit":{"records":"r","include_text":1}}"#, ["$.emit.include_text"]),
      (#"{"read":["a"],"emit":{"records":"r","facts":"r"}}"#, ["$.emit.facts"]),
      (#"{"read":["a"],"emit":{"records":"o/r","facts":"./o/x/../r"}}"#, ["$.emit.facts"]),
      (#"{"read":["a"],"emit":{"records":"o/r","facts":"/base//o/r"}}"#, ["$.emit.facts"]),
      (#"{"read":["a"],"emit":{"records":"r","facts":"/dev/null","rejects":"/dev/null"}}"#, []),
      (#"{"read":["b","a"],"emit":{"records":"./a"}}"#, ["$.emit.records"]),
      (#"{"read":["a"],"emit":{"records":"o/","changes":"o"},"store":"s"}"#, ["$.emit.changes"]),
      (#"{"read":["a"],"emit":{"records":"r","changes":"s/"},"store":"s"}"#, ["$.emit.changes"]),
      (#"{"read":["a"],"emit":{"records":"-","facts":"-"}}"#, ["$.emit.records", "$.emit.facts"]),
      (
        #"{"read":["a"],"emit":{"records":"r"},"extract":{"facts":["dose","dosis"]}}"#,
        ["$.extract.facts[1]"]
      ),
      (
        #"{"read":["a"],"emit":{"records":"r"},"extract":{"custom":[{"name":"x","pattern":"("}]}}"#,
        ["$.extract.custom[0].pattern"]
      ),
      (#"{"read":["a"],"emit":{"records":"r"},"store":"-"}"#, ["$.store"]),
      (#"{"read":["-"],"emit":{"records":"r"},"store":"s"}"#, ["$.read[0]"]),
      (#"{"read":["a"],"emit":{"records":"r","changes":"c"}}"#, ["$.emit.changes"]),
      (
        #"{"read":["a"],"emit":{"records":"r/","facts":"f/"}}"#, ["$.emit.records", "$.emit.facts"]
      ),
      (#"{"read":["a"],"emit":{"records":"r/","metrics":"m/"},"store":"s"}"#, ["$.emit.metrics"]),
      (#"[]"#, ["$"]),
      (#"{"fetch":[],"emit":{"records":"r"}}"#, ["$", "$.fetch"]),
      (#"{"read":["a"],"raw":"x","emit":{"records":"r"}}"#, ["$.raw"]),
    ])
  func mistakes(json: String, paths: [String]) {
    #expect(mistakes(json) == paths)
  }

  @Test("takes every source")
  func sources() throws {
    let configuration = try decoded(
      #"""
      {"fetch":[
        {"source":"pubmed_search","email":"a@b.org","query":"x","since":"2026-01-31","api_key_env":"K"},
        {"source":"pubmed_files","name":"new","email":"a@b.org","set":"updatefiles",
         "base_url":"http://mirror/"},
        {"source":"pmc_oa","email":"a@b.org","for":"fetched"},
        {"source":"pmc_oa","name":"some","email":"a@b.org","list":"ids.txt"},
        {"source":"europe_pmc","email":"a@b.org","query":"y"},
        {"source":"urls","email":"a@b.org","list":"/pages.txt","delay_seconds":2}],
       "raw":"raw","emit":{"records":"r"}}
      """#)
    #expect(configuration.raw == "/base/raw")
    #expect(configuration.read == [])
    #expect(
      configuration.fetch == [
        .pubmedSearch(
          PubMedSearch(
            name: "pubmed_search", email: "a@b.org", query: "x", since: CalendarDay("2026-01-31"),
            keyVariable: "K")),
        .pubmedFiles(
          PubMedFiles(
            name: "new", email: "a@b.org", set: .updatefiles, baseURL: "http://mirror/")),
        .pmcOpenAccess(
          PMCOpenAccess(name: "pmc_oa", email: "a@b.org", articles: .fetched)),
        .pmcOpenAccess(
          PMCOpenAccess(name: "some", email: "a@b.org", articles: .list("/base/ids.txt"))),
        .europePMC(EuropePMC(name: "europe_pmc", email: "a@b.org", query: "y")),
        .webPages(WebPages(name: "urls", email: "a@b.org", list: "/pages.txt", delay: 2)),
      ])
  }

  @Test(
    "names the JSON path of each mistake in a source",
    arguments: [
      (#"7"#, ["$.fetch[0]"]), (#"{"email":"a@b.org"}"#, ["$.fetch[0]"]),
      (#"{"source":"medline","email":"a@b.org"}"#, ["$.fetch[0].source"]),
      (#"{"source":"europe_pmc","query":"x"}"#, ["$.fetch[0]"]),
      (#"{"source":"europe_pmc","query":"x","email":"a b@c"}"#, ["$.fetch[0].email"]),
      (#"{"source":"europe_pmc","query":"x","email":"a@b","name":".x"}"#, ["$.fetch[0].name"]),
      (
        #"{"source":"pubmed_search","query":"x","email":"a@b","base_url":"file:///x"}"#,
        ["$.fetch[0].base_url"]
      ),
      (
        #"{"source":"pubmed_search","query":"x","email":"a@b","since":"last_run","until":"May"}"#,
        ["$.fetch[0].until", "$.fetch[0].since"]
      ),
      (
        #"{"source":"pubmed_search","query":"x","email":"a@b","since":"2026-02-01","until":"2026-01-01"}"#,
        ["$.fetch[0].until"]
      ),
      (#"{"source":"pubmed_files","email":"a@b","set":"all"}"#, ["$.fetch[0].set"]),
      (#"{"source":"pmc_oa","email":"a@b","for":"fetched"}"#, ["$.fetch[0].for"]),
      (#"{"source":"pmc_oa","email":"a@b","ids":["PMC1","2"]}"#, ["$.fetch[0].ids[1]"]),
      (
        #"{"source":"europe_pmc","query":"x","email":"a@b"},{"source":"europe_pmc","query":"y","email":"a@b"}"#,
        ["$.fetch[1].name"]
      ),
    ])
  func sourceMistakes(source: String, paths: [String]) {
    #expect(mistakes("{\"fetch\":[\(source)],\"raw\":\"x\",\"emit\":{\"records\":\"r\"}}") == paths)
  }

  @Test(
    "that is no JSON says where it breaks",
    arguments: [
      ("{\"read\": [}", "line 1, column 11: expected a value, found }"),
      (
        "{\"read\":[\"é\"],\n \"emit\":{\"records\" \"r\"}}",
        "line 2, column 20: expected a colon behind \"records\", found \""
      ),
      ("{\"read\":[\"a\"],\n}", "line 1, column 14: a comma stands before }; remove it"),
      ("{\"read\":[\"a]}", "line 1, column 10: the string that begins here has no end"),
      ("", "line 1, column 1: expected a value, found the end of the file"),
    ])
  func syntax(json: String, reason: String) {
    #expect(throws: ConfigurationError.notJSON(path: "test.json", reason: reason)) {
      try decoded(json)
    }
  }

  @Test("as shipped is in order")
  func shipped() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let configuration = try PipelineConfiguration(
      contentsOf: root.appendingPathComponent("pipeline.json").path)
    #expect(configuration.read == [root.path + "/fixtures/articles"])
  }
}
