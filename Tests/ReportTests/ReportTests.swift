import Foundation
import Records
import Testing

@Suite("Report")
struct ReportTests {
  @Test("an article's row has its ids as links, year, sample size with stage and trial ids")
  func identity() throws {
    let page = try page(
      #"""
      "record_id":"pmid:99","pmid":"99","pmcid":"PMC7","doi":"10.5555/a(b)<c>","title":"A trial",
      "journal":"J Invent","publication_date":"2025-04-02","status":"current",
      "source":{"path":"a.xml","format":"pubmed"},
      "sample_size":{"value":1591,"stage":"randomized","confidence":0.95,"fact":0},
      "facts":[
        {"type":"sample_size","value":1591,"scope":"total","section":"METHODS","start":3,"end":10,
         "quote":"1,591 were","rule":"sample_size.people","confidence":0.95},
        {"type":"trial_id","registry":"ClinicalTrials.gov","id":"NCT09000002","role":"mentioned","valid":true},
        {"type":"trial_id","registry":"ISRCTN","id":"ISRCTN90000101","role":"own","valid":true}]
      """#)
    #expect(page.contains("<a href=\"https://pubmed.ncbi.nlm.nih.gov/99/\">PMID 99</a>"))
    #expect(page.contains("<a href=\"https://pmc.ncbi.nlm.nih.gov/articles/PMC7/\">PMC7</a>"))
    #expect(
      page.contains(
        "<a href=\"https://doi.org/10.5555/a%28b%29%3Cc%3E\">doi:10.5555/a(b)&lt;c&gt;</a>"))
    #expect(
      page.contains("<bdi>J Invent</bdi></span> <span class=\"part\"><bdi>2025</bdi></span> "))
    #expect(
      page.contains("data-number=\"1\" data-year=\"2025\" data-size=\"1591\" data-flags=\"0\">"))
    let size = try part(of: page, from: "<h3>Sample size</h3>", to: "<h3>Trial ids</h3>")
    #expect(size.contains("n = 1591 randomized"))
    #expect(size.contains("<mark>1,591 were</mark>"))
    #expect(size.contains("METHODS · rule sample_size.people · confidence 0.95"))
    let trials = try part(of: page, from: "<h3>Trial ids</h3>", to: "</article>")
    let own = try #require(trials.range(of: "ISRCTN90000101"))
    let mentioned = try #require(trials.range(of: "NCT09000002, another study’s"))
    #expect(own.lowerBound < mentioned.lowerBound)
    #expect(trials.contains("href=\"https://www.isrctn.com/ISRCTN90000101\""))
    #expect(page.contains("Not shown: 1 sample size"))
  }

  @Test("everything from records is escaped, also behind an accent, and other scripts stay")
  func escaping() throws {
    let page = try page(
      #"""
      "title":"<script>alert(1)</script> & \"x\" <\u0301b> \u05d0\u05d1 \ud83d\ude00 \u0000","pmid":"1\"><b>",
      "journal":"{{title}}","status":"<i>",
      "facts":[{"type":"dose","value":1,"unit":"mg","ucum":"mg","substance":"<img src=x>","quote":"'1 mg'"},
        {"type":"trial_id","id":"NCT1\" onload=\"x","role":"own"}]
      """#, wrong: [LineError(path: "<a>.jsonl", line: 3, message: "no <b>")])
    #expect(
      page.contains(
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &lt;\u{301}b&gt; אב 😀 \u{FFFD}</h2>"
      ))
    #expect(page.contains("1 mg &lt;img src=x&gt;"))
    #expect(page.contains("<mark>&#39;1 mg&#39;</mark>"))
    #expect(page.contains("{{title}}"))
    #expect(page.contains("&lt;a&gt;.jsonl:3: no &lt;b&gt;"))
    #expect(page.contains("study/NCT1%22%20onload%3D%22x\""))
    for mark in ["<script>alert", "<img", "<b>\"", "<i>", "\" onload=\"x\""] {
      #expect(!page.contains(mark), "\(mark)")
    }
  }

  @Test("the page needs no network")
  func selfContained() throws {
    let page = try page(#""pmid":"1","facts":[]"#)
    for mark in ["<link", "<img", "src=", "@import", "url(", "fetch(", "XMLHttp"] {
      #expect(!page.contains(mark), "\(mark)")
    }
  }

  @Test("counts cover all articles; those beyond the limit are told and not shown")
  func limit() throws {
    let dose = #"{"type":"dose","value":1,"unit":"mg","quote":"1 mg","confidence":0.8}"#
    let page = try page(
      #""title":"First","facts":[\#(dose)]"#, #""title":"Second","facts":[\#(dose),\#(dose)]"#,
      #""title":"Third","status":"retracted","facts":[]"#, limit: 1)
    #expect(page.contains("<li><b>3</b> articles</li>"))
    #expect(page.contains("<li><b>3</b> facts</li>"))
    #expect(
      page.contains(
        "<tr><th scope=\"row\">doses</th><td>3</td><td>0</td><td>3</td><td>0</td></tr>"))
    #expect(page.contains("<tr class=\"warning\"><th scope=\"row\">Retracted</th><td>1</td></tr>"))
    #expect(page.contains("First</h2>"))
    #expect(!page.contains("Second</h2>"))
    #expect(
      page.contains(
        "Only the first 1 of 3 articles are shown below; 2 are counted here and not shown."))
  }

  @Test("a record that is not current is marked")
  func status() throws {
    let page = try page(
      #""title":"T","status":"corrected","facts":[]"#, #""title":"U","status":"current","facts":[]"#
    )
    #expect(page.components(separatedBy: "<strong class=\"status\">").count == 2)
    #expect(page.contains("<strong class=\"status\">Corrected</strong>"))
    #expect(page.contains("data-flags=\"0\" data-status>"))
  }

  @Test("a failed check is told in words beside its number, whatever the type")
  func checks() throws {
    let page = try page(
      #"""
      "title":"T","facts":[
        {"type":"effect_size","measure":"OR","estimate":3.1,"ci_low":0.9,"ci_high":2.85,"quote":"OR 3.10",
         "checks":["ci_excludes_estimate","p_inconsistent_with_ci"]},
        {"type":"proportion","percent":65,"quote":"30 of 40 (65%)","checks":["percent_mismatch"]},
        {"type":"proportion","percent":75,"quote":"30 of 40 (75%)"},
        {"type":"p_value","value":2,"quote":"P = 2","checks":["new_check"]}]
      """#)
    #expect(page.contains("<b>3</b> with a failed check, in 1 of the articles"))
    #expect(page.contains("<span class=\"flag\">the estimate lies outside its own interval</span>"))
    #expect(
      page.contains(
        "<span class=\"flag\">the p value and the interval disagree about the null value</span>"))
    let others = try part(of: page, from: "Other facts with a failed check</h3>", to: "</article>")
    #expect(
      others.contains(
        "proportion 30 of 40 (65%) <span class=\"flag\">x/n is not the percentage printed with it</span>"
      ))
    #expect(others.contains("<span class=\"flag\">new_check</span>"))
    #expect(page.contains("Not shown: 1 proportion"))
    #expect(page.contains("data-flags=\"3\""))
  }

  @Test("what an article states several times has one row with all its places")
  func repeats() throws {
    let fact =
      #"{"type":"dose","value":80,"unit":"mg","per":["kg"],"ucum":"mg/kg","substance":"amoxicillin","#
    let page = try page(
      #"""
      "title":"T","facts":[\#(fact)"section":"METHODS","quote":"80 mg/kg"},
        \#(fact)"section":"RESULTS","quote":"80 mg per kg"}]
      """#)
    let doses = try part(of: page, from: "<h3>Doses</h3>", to: "</article>")
    #expect(doses.components(separatedBy: "<summary>").count == 2)
    #expect(doses.contains("80 mg/kg amoxicillin <span class=\"quiet\">stated 2 times</span>"))
    #expect(doses.contains("<mark>80 mg/kg</mark></p><footer dir=\"auto\">METHODS"))
    #expect(doses.contains("<mark>80 mg per kg</mark></p><footer dir=\"auto\">RESULTS"))
  }

  @Test("a number's sentence stands around it where the record has its text")
  func sentence() throws {
    // Offsets count Unicode scalars: the first title has two of them beyond the plane of "A".
    let page = try page(
      #"""
      "title":"T","passages":[{"offset":0,"section":"TITLE","text":"\ud83d\ude00 T"},
        {"offset":4,"section":"METHODS","text":"It was blind. Patients took 80 mg twice daily, e.g. at noon. Then they left."}],
      "facts":[{"type":"dose","value":80,"unit":"mg","start":32,"end":37,"quote":"80 mg","section":"METHODS"}]
      """#)
    #expect(
      page.contains(
        "<p dir=\"auto\">Patients took <mark>80 mg</mark> twice daily, e.g. at noon.</p>"))
  }

  @Test("lines that are no records are named and counted")
  func wrongLines() throws {
    let wrong = (1...25).map { LineError(path: "r.jsonl", line: $0, message: "no record") }
    let page = try page(#""facts":[]"#, wrong: wrong)
    #expect(page.contains("<b>25</b> lines are no records"))
    #expect(page.contains("<li>r.jsonl:20: no record</li>"))
    #expect(!page.contains("r.jsonl:21"))
    #expect(page.contains("<li>and 5 more lines</li>"))
  }

  @Test("a page of no records says so")
  func empty() throws {
    #expect(try page().contains("There are no records in it."))
  }
}
