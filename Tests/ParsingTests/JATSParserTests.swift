import Documents
import Parsing
import Testing

/// A JATS article with the given parts.
private func jats(
  meta: String = "", title: String = "Tea", body: String = "", back: String = "",
  rest: String = "", attributes: String = "article-type=\"research-article\" xml:lang=\"en\""
) -> Article? {
  let text = """
    <article \(attributes)><front><journal-meta><journal-title-group><journal-title>Tea Science\
    </journal-title></journal-title-group></journal-meta><article-meta>\
    <title-group><article-title>\(title)</article-title></title-group>\(meta)</article-meta></front>\
    <body>\(body)</body><back>\(back)</back>\(rest)</article>
    """
  return article(in: parse(Array(text.utf8), as: .jats))
}

/// The passages behind the title, as "SECTION|label|text".
private func passages(_ article: Article?) -> [String] {
  guard let article else { return [] }
  return article.passages.dropFirst().map {
    let text = String(decoding: article.text[$0.range], as: UTF8.self)
    return "\($0.section.rawValue)|\($0.label ?? "")|\(text)"
  }
}

private func paragraph(_ xml: String) -> String {
  passages(jats(body: "<p>\(xml)</p>")).map { String($0.dropFirst("BODY||".count)) }
    .joined(separator: " ¶ ")
}

@Suite("JATS: what articles say about themselves")
struct JATSMetadataTests {
  @Test("identifiers come from article-meta only, in either spelling of PMC's")
  func identifiers() {
    let meta = """
      <article-id pub-id-type="pmid">21810267</article-id>
      <article-id pub-id-type="pmcid">3166277</article-id>
      <article-id pub-id-type="pmcid-ver">PMC3166277.2</article-id>
      <article-id pub-id-type="publisher-id">1471-2180</article-id>
      <article-id pub-id-type="doi">10.1186/ABC-1</article-id>
      <related-article related-article-type="companion" ext-link-type="doi" xlink:href="10.1000/Other"/>
      """
    let rest = """
      <sub-article article-type="reply"><front-stub><article-id pub-id-type="doi">10.1000/sub</article-id>
      <title-group><article-title>Reply</article-title></title-group></front-stub>
      <body><p>We treated 99 patients.</p></body></sub-article>
      <response><front-stub/><body><p>Indeed.</p></body></response>
      """
    let article = jats(meta: meta, body: "<p>Text.</p>", rest: rest)
    #expect(article?.pmid == "21810267")
    #expect(article?.pmcid == "PMC3166277")
    #expect(article?.version == 2)
    #expect(article?.doi == "10.1186/abc-1")
    #expect(article?.title == "Tea")
    #expect(article?.journal == "Tea Science")
    #expect(passages(article) == ["BODY||Text."])
    #expect(
      article?.identifiers.map(\.value) == ["10.1186/abc-1", "10.1000/other"])
    #expect(article?.identifiers.last?.kind == .relatedDOI)
  }

  @Test("a default namespace or prefix changes nothing")
  func namespace() {
    #expect(
      jats(attributes: "xmlns=\"https://jats.nlm.nih.gov\" dtd-version=\"1.2\"")?.title == "Tea")
  }

  @Test(
    "callouts are no part of the title",
    arguments: [
      ("Tea<xref ref-type=\"fn\" rid=\"f1\">*</xref>", "Tea"),
      ("Tea<sup><xref ref-type=\"fn\" rid=\"f1\">1</xref></sup> and milk", "Tea and milk"),
      ("Tea<fn><p>Dedicated.</p></fn>", "Tea"),
      ("CO<sub>2</sub> at 10<sup>9</sup>/L", "CO2 at 10⁹/L"),
      ("<italic>Camellia</italic>\n  and\n  water", "Camellia and water"),
    ])
  func title(xml: String, expected: String) {
    #expect(jats(title: xml)?.title == expected)
  }

  @Test(
    "the electronic date counts first, if it has a day",
    arguments: [
      (
        "<pub-date pub-type='ppub'><month>5</month><year>2020</year></pub-date>"
          + "<pub-date pub-type='epub'><day>3</day><month>Mar</month><year>2020</year></pub-date>",
        "2020-03-03"
      ),
      (
        "<pub-date pub-type='collection'><year>2019</year></pub-date>"
          + "<pub-date pub-type='epub'><month>2</month><year>2020</year></pub-date>", "2020-02"
      ),
      (
        "<pub-date pub-type='epub'><year>2020</year></pub-date>"
          + "<pub-date pub-type='ppub'><day>9</day><month>6</month><year>2020</year></pub-date>",
        "2020-06-09"
      ),
      (
        "<pub-date date-type='pub' publication-format='electronic'><day>1</day><month>2</month>"
          + "<year>2021</year></pub-date><pub-date date-type='collection'><year>2021</year></pub-date>",
        "2021-02-01"
      ),
      (
        "<pub-date pub-type='nihms-submitted'><day>1</day><month>1</month><year>2018</year></pub-date>"
          + "<pub-date pub-type='ppub'><season>Spring</season><year>2019</year></pub-date>", "2019"
      ),
      (
        "<pub-date pub-type='pmc-release'><day>1</day><month>1</month><year>2018</year></pub-date>",
        "2018-01-01"
      ),
    ])
  func dates(xml: String, expected: String) {
    #expect(jats(meta: xml)?.publicationDate?.description == expected)
  }

  @Test(
    "retraction is told by type, relation or title",
    arguments: [
      ("research-article", "companion", "Tea", RecordStatus.current),
      ("research-article", "retraction-forward", "Tea", .retracted),
      ("research-article", "correction-forward", "Tea", .corrected),
      ("research-article", "", "RETRACTED: Tea", .retracted),
      ("retraction", "retracted-article", "Retraction: Tea", .retractionNotice),
      ("correction", "corrected-article", "Tea", .current),
    ])
  func status(type: String, relation: String, title: String, expected: RecordStatus) {
    let related = "<related-article related-article-type='\(relation)' xlink:href='10.1000/1'/>"
    let article = jats(meta: related, title: title, attributes: "article-type='\(type)'")
    #expect(article?.status == expected)
    #expect(article?.publicationTypes == [type])
  }

  @Test("the references' DOIs come from fields, links and text, once for each entry")
  func references() {
    let back = """
      <ref-list><title>References</title>
      <ref id="r1"><label>1</label><element-citation><article-title>Tea</article-title><year>2010</year>\
      <pub-id pub-id-type="doi">10.1000/A.1</pub-id><pub-id pub-id-type="pmid">12345</pub-id>\
      </element-citation></ref>
      <ref><mixed-citation>Doe J. Milk. doi:10.1000/B(2)3. PMID: 5</mixed-citation></ref>
      <ref><mixed-citation>Roe. <ext-link xlink:href="https://doi.org/10.1000%2Fc&amp;d">https://doi.org/10.1000/c</ext-link>
      (10.1002/(SICI)1097-0258(19980815)17:15&lt;1661::AID-SIM968&gt;3.0.CO;2-2).</mixed-citation></ref>
      <ref><mixed-citation>Poe. Version 10.1 of 10.12 tables, [doi: 10.1000/e].</mixed-citation></ref>
      </ref-list>
      """
    let article = jats(body: "<p>Text.</p>", back: back)
    #expect(
      article?.identifiers.map(\.value) == [
        "10.1000/a.1", "10.1000/b(2)3", "10.1000/c&d",
        "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2", "10.1000/e",
      ])
    #expect(article?.identifiers.allSatisfy { $0.kind == .citedDOI } == true)
    #expect(passages(article) == ["BODY||Text."])
  }

  @Test("a citation outside the reference list is text, with its volume and pages")
  func citationInText() {
    let xml = """
      See <mixed-citation><source>Tea J</source>. <year>2010</year>;<volume>3</volume>\
      (<issue>2</issue>):<fpage>5</fpage>–<lpage>9</lpage></mixed-citation>.
      """
    #expect(passages(jats(body: "<p>\(xml)</p>")) == ["BODY||See Tea J. 2010;3(2):5–9."])
  }

  @Test("the registry numbers of references are those of other trials")
  func citedRegistrations() {
    let back = "<ref-list><ref><mixed-citation>Doe. NCT01234567.</mixed-citation></ref></ref-list>"
    #expect(
      jats(back: back)?.identifiers == [
        FieldIdentifier(.citedRegistration, "NCT01234567", field: "back/ref-list/ref")
      ])
  }

  @Test("registry numbers of links are kept where the text does not name them")
  func registryLinks() {
    func ids(_ body: String) -> [String] { jats(body: body)?.identifiers.map(\.value) ?? [] }
    let link = "https://clinicaltrials.gov/study/NCT01234567"
    #expect(
      ids("<p>Registered (<ext-link xlink:href=\"\(link)\">here</ext-link>).</p>") == [link])
    #expect(ids("<p>See <ext-link xlink:href=\"\(link)\">NCT01234567</ext-link>.</p>") == [])
    #expect(
      ids("<p>See <ext-link xlink:href=\"https://example.org/12345678\">us</ext-link>.</p>") == [])
    let related = """
      <related-object source-id-type="registry-name" source-id="ClinicalTrials.gov" \
      document-id="NCT00000001" document-id-type="clinical-trial-number"/>
      """
    #expect(
      jats(meta: related)?.identifiers == [
        FieldIdentifier(
          .dataBank("ClinicalTrials.gov"), "NCT00000001", field: "front/article-meta/related-object"
        )
      ])
  }

  @Test("registry numbers of custom fields and of notes count")
  func registryFields() {
    let field = """
      <custom-meta-group><custom-meta><meta-name>Trial registration</meta-name>\
      <meta-value>ISRCTN83088383</meta-value></custom-meta></custom-meta-group>
      """
    let text =
      passages(jats(meta: field)).joined()
      + (jats(meta: field)?.identifiers ?? []).map(\.value).joined()
    #expect(text.contains("ISRCTN83088383"))
  }

  @Test(
    "a front whose body may not be downloaded, and a table that is a picture, are what they are")
  func withoutBody() {
    let text = """
      <article><front><article-meta><title-group><article-title>Tea</article-title></title-group>
      <abstract><p>We brewed.</p></abstract></article-meta></front>
      <!--The publisher of this article does not allow downloading of the full text in XML form.--></article>
      """
    #expect(passages(article(in: parse(Array(text.utf8), as: .jats))) == ["BODY||We brewed."])
    let table = """
      <table-wrap><label>Table 1</label><caption><p>Cups.</p></caption><graphic xlink:href="t1"/></table-wrap>
      """
    #expect(
      passages(jats(body: "<p>Text.</p>" + table)) == ["BODY||Text.", "CAPTION|Table 1|Cups."])
  }

  @Test("an article without title and text is rejected")
  func noContent() {
    let bytes = Array("<article><front><article-meta/></front></article>".utf8)
    #expect(parse(bytes, as: .jats).map(Outcome.init) == [.rejected(.noContent, index: 0)])
  }

  @Test("a broken article among others costs itself only")
  func brokenArticle() {
    func small(_ title: String) -> String {
      "<article><front><article-meta><title-group><article-title>\(title)</article-title>"
        + "</title-group></article-meta></front></article>"
    }
    let bytes = Array((small("A") + small("B</p>") + small("C")).utf8)
    #expect(
      parse(bytes, as: .jats).map(Outcome.init) == [
        .article("A"), .rejected(.malformed, index: 1), .article("C"),
      ])
  }
}

@Suite("JATS: the text")
struct JATSTextTests {
  @Test("only the main abstract is read")
  func abstracts() {
    let meta = """
      <abstract><title>Abstract</title><sec><title>Aim:</title><p>To brew.</p></sec>
      <sec sec-type="results"><title>What we saw</title><p>Brown.</p></sec></abstract>
      <abstract abstract-type="graphical"><p><fig><graphic/></fig></p></abstract>
      <abstract abstract-type="plain-language-summary"><p>We brewed.</p></abstract>
      <trans-abstract xml:lang="es"><p>Marrón.</p></trans-abstract>
      """
    #expect(passages(jats(meta: meta)) == ["OBJECTIVE|Aim|To brew.", "RESULTS|What we saw|Brown."])
    let lay = "<abstract/><abstract abstract-type='teaser'><p>We brewed.</p></abstract>"
    #expect(passages(jats(meta: lay)) == ["BODY||We brewed."])
  }

  @Test("headings in bold at the start of an abstract's paragraphs count")
  func runInHeadings() {
    let meta =
      "<abstract><p><bold>Results:</bold> Brown.</p><p><bold>Tea</bold> was.</p></abstract>"
    #expect(passages(jats(meta: meta)) == ["RESULTS|Results|Results: Brown.", "BODY||Tea was."])
  }

  @Test("sections come from sec-type, heading or the section around")
  func sections() {
    let body = """
      <p>First.</p>
      <sec sec-type="materials|methods"><label>2</label><title>How we brewed</title><p>Hot.</p>
        <sec><title>Statistical analysis</title><p>None.</p></sec>
        <sec><title>Trial registration</title><p>ISRCTN1.</p></sec></sec>
      <sec><title>3. Results</title><p>Brown.</p>
        <sec><title>Participants</title><p>Twenty.</p></sec>
        <sec><title>Objective and Subjective Taste</title><p>Sweet.</p></sec>
        <sec><p>Untitled.</p></sec></sec>
      <sec><title>Tea in history</title><p>Old.</p></sec>
      """
    let back = "<ack><title>Thanks</title><p>To all.</p></ack>"
    #expect(
      passages(jats(body: body, back: back)) == [
        "BODY||First.", "METHODS|How we brewed|Hot.", "METHODS|Statistical analysis|None.",
        "REGISTRATION|Trial registration|ISRCTN1.", "RESULTS|3. Results|Brown.",
        "RESULTS|Participants|Twenty.", "RESULTS|Objective and Subjective Taste|Sweet.",
        "RESULTS|3. Results|Untitled.", "BODY|Tea in history|Old.",
        "BODY|Thanks|To all.",
      ])
  }

  @Test(
    "citation callouts do not join numbers, powers stay",
    arguments: [
      ("Of 20<sup><xref ref-type=\"bibr\">12</xref></sup> patients", "Of 20 patients"),
      ("Of 20<xref ref-type=\"bibr\"><sup>12</sup></xref> patients", "Of 20 patients"),
      ("of 20<xref ref-type=\"bibr\">12</xref> patients", "of 20 patients"),
      (
        "known.<sup><xref ref-type=\"bibr\">1</xref>,<xref ref-type=\"bibr\">2</xref></sup> We",
        "known. We"
      ),
      (
        "known,<xref ref-type=\"bibr\">1</xref>–<xref ref-type=\"bibr\">3</xref> but",
        "known, but"
      ),
      ("known [<xref ref-type=\"bibr\">12</xref>] and", "known [12] and"),
      ("known (<xref ref-type=\"bibr\">Doe 2010</xref>)", "known (Doe 2010)"),
      ("as <xref ref-type=\"bibr\">Doe</xref> said", "as Doe said"),
      ("10<sup>12</sup>/L", "10¹²/L"),
      ("see <xref ref-type=\"table\">Table 2</xref>", "see Table 2"),
      ("he<xref ref-type=\"fn\">*</xref> said", "he said"),
    ])
  func callouts(xml: String, text: String) {
    #expect(paragraph(xml) == text)
  }

  @Test(
    "a caption within inline markup, where none belongs, is no crash",
    arguments: [
      "It was .05, η<sub>p</sub><sup><caption>Table 1</caption>2</sup> = .05.",
      "<bold>It was<caption>Table 1</caption></bold> 5.",
      "It was <xref ref-type=\"bibr\"><caption>Table 1</caption>2</xref> 5.",
      "It was <ext-link xlink:href=\"x\"><caption>Table 1</caption>2</ext-link> 5.",
      "It was <inline-formula><caption>Table 1</caption>2</inline-formula> 5.",
    ])
  func strayCaptions(xml: String) {
    let all = passages(jats(body: "<sec><title>Results</title><p>\(xml)</p></sec>"))
    #expect(all.last?.hasSuffix("5.") == true)
  }

  @Test(
    "markup within text is transparent, what is no prose is left out",
    arguments: [
      (
        "<sc>d</sc>-glucose <styled-content>is</styled-content> <monospace>x</monospace>",
        "d-glucose is x"
      ),
      ("a<?pub page-break?>b<!-- no -->c", "abc"),
      ("a <x>,</x>b<object-id>1</object-id>", "a b"),
      ("line<break/>end", "line end"),
      ("<unheard-of>of</unheard-of>", "of"),
      ("Q<inline-graphic xlink:href=\"a\"><alt-text>image</alt-text></inline-graphic>.", "Q."),
    ])
  func inlineMarkup(xml: String, text: String) {
    #expect(paragraph(xml) == text)
  }

  @Test(
    "a formula is read once",
    arguments: [
      (
        """
        <inline-formula><alternatives><tex-math>\\documentclass{minimal}\\begin{document}$$p \\leq 5$$\
        \\end{document}</tex-math><mml:math><mml:mi>p</mml:mi><mml:mo>≤</mml:mo><mml:mn>5</mml:mn></mml:math>\
        <inline-graphic/></alternatives></inline-formula>
        """, "p≤5"
      ),
      (
        """
        <inline-formula><tex-math>\\documentclass{minimal}\\usepackage{amsmath}\\begin{document}\
        $$\\frac{1}{2} \\times 10^{-3}\\%$$\\end{document}</tex-math></inline-formula>
        """, "1/2 ×10⁻³%"
      ),
      (
        "<disp-formula><label>(1)</label><mml:math><mml:mi>x</mml:mi></mml:math></disp-formula>",
        "x"
      ),
      ("<inline-formula><italic>p</italic> &lt; 0.05</inline-formula>", "p < 0.05"),
    ])
  func formulas(xml: String, text: String) {
    #expect(paragraph("So \(xml) holds") == "So \(text) holds")
  }

  @Test("blocks are separate even without white space, lists are text")
  func blocks() {
    let body = """
      <sec><title>Results</title><p>Of 20 patients:<list><list-item><label>1.</label><p>ten left</p>\
      </list-item><list-item><p>ten stayed</p></list-item></list>and none died.</p>\
      <disp-quote><p>Quoted.</p></disp-quote><def-list><def-item><term>CI</term><def>\
      <p>interval</p></def></def-item></def-list></sec>
      """
    let texts = passages(jats(body: body)).map { String($0.dropFirst("RESULTS|Results|".count)) }
    #expect(
      texts == [
        "Of 20 patients:", "ten left", "ten stayed", "and none died.", "Quoted.", "CI interval",
      ])
  }

  @Test("floats within a paragraph come after it, their captions as captions")
  func floats() {
    let body = """
      <sec sec-type="results"><title>Results</title><p>Twenty \
      <fig id="f1"><label>Figure 1</label><caption><title>Flow.</title><p>Of 30, ten left.</p></caption>\
      <graphic/></fig>were cured<fn><p>Mostly.</p></fn>.</p><p>Next.</p>\
      <boxed-text><title>Box</title><p>Boxed.</p></boxed-text></sec>
      """
    #expect(
      passages(jats(body: body)) == [
        "RESULTS|Results|Twenty were cured.", "CAPTION|Figure 1|Flow.",
        "CAPTION|Figure 1|Of 30, ten left.", "RESULTS|Results|Mostly.", "RESULTS|Results|Next.",
        "BODY|Box|Boxed.",
      ])
  }

  @Test("tables give a passage for each row, wherever they stand")
  func tables() {
    let table = """
      <table-wrap><label>Table 1</label><caption><p>Doses.</p></caption><alternatives><graphic/><table>
      <thead><tr><th>Drug</th><th>Placebo <break/>(n = 12)</th></tr></thead>
      <tbody><tr><td><p>Age,</p><p>y</p></td><td>12.3<sup>a</sup></td><td/></tr>
      <tr><td>Men</td><td></td><td>3 (25%)<xref ref-type="table-fn"><sup>b</sup></xref></td></tr></tbody>
      </table></alternatives><table-wrap-foot><fn><label>a</label><p>Mean.</p></fn></table-wrap-foot>
      </table-wrap>
      """
    let rows = [
      "CAPTION|Table 1|Doses.", "TABLE|Table 1|Drug\tPlacebo (n = 12)",
      "TABLE|Table 1|Age, y\t12.3ᵃ", "TABLE|Table 1|Men\t\t3 (25%)", "CAPTION|Table 1|Mean.",
    ]
    #expect(passages(jats(body: table)) == rows)
    #expect(passages(jats(rest: "<floats-group>\(table)</floats-group>")) == rows)
    #expect(
      passages(jats(body: "<p>See <xref ref-type='table'>1</xref>\(table) here.</p>")) == [
        "BODY||See 1 here."
      ] + rows)
  }

  @Test(
    "a table is a grid: spans, heads and empty cells have their places, texts are those of rows")
  func grids() throws {
    let table = """
      <p>See<table-wrap id="t7"><label>Table 1</label><table>
      <thead><tr><th rowspan="2">Drug</th><th colspan="2">Arm</th></tr>
      <tr><th>Placebo <break/>(n = 12)</th><th><bold>Dr</bold>ug</th></tr></thead>
      <tbody><tr><td rowspan="9">A<xref ref-type="table-fn">*</xref></td><td/><td>3</td></tr>
      <tr/><tr><td>4</td></tr></tbody><tbody><tr><th>Next</th><th>head</th><td/></tr></tbody>
      </table></table-wrap> here.</p>
      """
    let article = try #require(jats(body: table))
    let grid = try #require(article.tables.first)
    #expect(grid.name == "Table 1" && grid.id == "t7" && grid.columnCount == 3)
    #expect(grid.rows.map(\.isHeader) == [true, true, false, false, false, true])
    let cells = grid.cells.map { cell in
      let text = String(decoding: article.text[cell.text], as: UTF8.self)
      return "\(cell.rows) \(cell.columns) \(text)"
    }
    #expect(
      cells == [
        "0..<2 0..<1 Drug", "0..<1 1..<3 Arm", "1..<2 1..<2 Placebo (n = 12)", "1..<2 2..<3 Drug",
        "2..<5 0..<1 A", "2..<3 1..<2 ", "2..<3 2..<3 3", "4..<5 1..<2 4", "5..<6 0..<1 Next",
        "5..<6 1..<2 head", "5..<6 2..<3 ",
      ])
  }

  @Test(
    "spans beyond reason make no huge grid",
    arguments: ["1000000", "-3", "0", "x", "99999999999999999999"])
  func wildSpans(span: String) throws {
    let table = """
      <table-wrap><table><tr><td colspan="\(span)" rowspan="\(span)">1</td><td>2</td></tr></table></table-wrap>
      """
    let grid = try #require(jats(body: table)?.tables.first)
    #expect(grid.columnCount == (span == "1000000" ? 1001 : 2))
    #expect(grid.cells.map(\.rows) == [0..<1, 0..<1])
    #expect(grid.name == nil)
  }

  @Test("of the notes about authors and article, those about registration are kept")
  func notes() {
    let meta = """
      <author-notes><fn><p>Equal contribution.</p></fn>
      <fn><p>ClinicalTrials.gov NCT00000001.</p></fn><corresp>me@example.org</corresp></author-notes>
      """
    let back = """
      <fn-group><fn><p>No conflicts.</p></fn></fn-group>
      <notes><sec><title>Trial registration</title><p>ISRCTN1.</p></sec></notes>
      """
    #expect(
      passages(jats(meta: meta, back: back)) == [
        "REGISTRATION||ClinicalTrials.gov NCT00000001.",
        "REGISTRATION|Trial registration|ISRCTN1.",
      ])
  }
}
