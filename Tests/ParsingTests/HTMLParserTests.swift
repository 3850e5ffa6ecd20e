import Documents
import Testing

@testable import Parsing

private func parse(_ bytes: [UInt8]) -> [ParseResult] {
  var results: [ParseResult] = []
  let source = SourceLocation(path: "page.html", format: .html)
  HTMLParser().parse(Piece(source: source, bytes: bytes), into: &results)
  return results
}

private struct MissingArticle: Error {}

private func article(_ bytes: [UInt8]) throws -> Article {
  let results = parse(bytes)
  guard results.count == 1, case .article(let article) = results[0] else { throw MissingArticle() }
  return article
}

/// An article from the head's and body's content.
private func article(head: String = "", _ body: String) throws -> Article {
  try article(Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8))
}

/// Passages as "SECTION|label|text".
private func passages(of article: Article) -> [String] {
  article.passages.map { passage in
    let text = String(decoding: article.text[passage.range], as: UTF8.self)
    return "\(passage.section.rawValue)|\(passage.label ?? "")|\(text)"
  }
}

private func passages(_ body: String) throws -> [String] { passages(of: try article(body)) }

private func rejection(_ page: String) -> Rejection? {
  let results = parse(Array(page.utf8))
  guard results.count == 1, case .rejection(let rejection) = results[0] else { return nil }
  return rejection
}

private let prose = "Zinc lozenges made colds shorter by two days in most who took them in winter."

// MARK: Metadata

@Test("citation fields describe the article")
func citationFields() throws {
  let article = try article(
    head: """
      <title>Zinc - Inventions</title>
      <meta name="citation_title" content="Zinc for &lt;i&gt;Rhinovirus&lt;/i&gt; colds">
      <meta name="citation_doi" content="doi:10.1000/ZN.45">
      <meta name="citation_pmid" content="12345678">
      <meta name="citation_journal_title" content="J Inv Med">
      <meta name="citation_publication_date" content="2012/06/04">
      <meta name="citation_language" content="en">
      <meta name="citation_fulltext_html_url" content="https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321/">
      """, "<p>\(prose)</p>")
  #expect(article.title == "Zinc for Rhinovirus colds")
  #expect(article.doi == "10.1000/zn.45")
  #expect(article.pmid == "12345678")
  #expect(article.pmcid == "PMC7654321")
  #expect(article.journal == "J Inv Med")
  #expect(article.publicationDate?.description == "2012-06-04")
  #expect(article.language == "en")
  #expect(
    article.identifiers == [FieldIdentifier(.ownDOI, "10.1000/zn.45", field: "meta/citation_doi")])
}

@Test("Dublin Core and PRISM fields stand in for citation fields")
func dublinCore() throws {
  let article = try article(
    head: """
      <meta name="DC.Title" content="Zinc for colds"><meta name="dc.identifier" content="10.1000/zn.45">
      <meta name="prism.publicationName" content="J Inv Med"><meta name="dc.date" content="2012-06">
      """, "<p>\(prose)</p>")
  #expect(article.title == "Zinc for colds")
  #expect(article.doi == "10.1000/zn.45")
  #expect(article.journal == "J Inv Med")
  #expect(article.publicationDate?.description == "2012-06")
}

@Test("JSON-LD describes the article in its graph, and broken JSON-LD does no harm")
func linkedData() throws {
  let article = try article(
    head: """
      <script type="application/ld+json">{"@type": broken</script>
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Site"},
      {"@type":["MedicalScholarlyArticle"],"headline":"Zinc for colds","datePublished":"2012-06-04",
      "inLanguage":"en-GB","isPartOf":{"@type":"PublicationIssue","isPartOf":{"@type":"Periodical",
      "name":"J Inv Med"}},"sameAs":"https://doi.org/10.1000/ZN.45",
      "citation":{"@type":"ScholarlyArticle","sameAs":"https://doi.org/10.1000/other"}}]}</script>
      """, "<p>\(prose)</p>")
  #expect(article.title == "Zinc for colds")
  #expect(article.doi == "10.1000/zn.45")
  #expect(article.journal == "J Inv Med")
  #expect(article.language == "en")
  #expect(article.publicationDate?.description == "2012-06-04")
}

@Test("the article that a news page is about keeps its DOI")
func newsDOI() throws {
  let article = try article(
    head: """
      <meta property="og:title" content="Zinc shortens colds">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Zinc shortens colds",
      "sameAs":"https://doi.org/10.1000/zn.45","about":{"@type":"ScholarlyArticle",
      "sameAs":"https://doi.org/10.1000/zn.45"}}</script>
      """,
    "<article><p>\(prose)</p><p>DOI: 10.1000/zn.45, and <a href='https://doi.org/10.1000/zn.46'>more here</a> to be read by all.</p></article>"
  )
  #expect(article.doi == nil)
  #expect(
    article.identifiers == [FieldIdentifier(.relatedDOI, "10.1000/zn.46", field: "a/@href")])
}

@Test(
  "pages of PubMed and PMC name their number",
  arguments: [
    ("<meta name='uid' content='12345678'>", "12345678", nil),
    ("<link rel='canonical' href='https://pubmed.ncbi.nlm.nih.gov/12345678/'>", "12345678", nil),
    ("<link rel='canonical' href='/pmc/articles/PMC7654321/'>", nil, "PMC7654321"),
    (
      "<meta name='ncbi_db' content='pubmed'><meta name='ncbi_uidlist' content='12345678'>",
      "12345678", nil
    ),
    ("<meta name='ncbi_db' content='pubmed'><meta name='ncbi_uidlist' content='1,2'>", nil, nil),
    ("<meta name='og:url' content='https://example.org/PMC7654321'>", nil, nil),
  ] as [(String, String?, String?)])
func ncbiNumbers(head: String, pmid: String?, pmcid: String?) throws {
  let article = try article(head: head, "<h1>Zinc for colds</h1><p>\(prose)</p>")
  #expect(article.pmid == pmid)
  #expect(article.pmcid == pmcid)
}

@Test(
  "the title of a page without fields is the heading that the page's title repeats",
  arguments: [
    (
      "Zinc for the common cold - Inventions",
      "<h1>Inventions Daily</h1><h1>Zinc for the common cold</h1>", "Zinc for the common cold"
    ),
    (
      "Zinc for the common co... [J Inv Med. 2012] - PubMed",
      "<h1>PubMed</h1><h2>Zinc for the common cold in adults.</h2>",
      "Zinc for the common cold in adults."
    ),
    (
      "Inventions : Zinc for the common cold in all adults", "<h1>Article tools</h1>",
      "Zinc for the common cold in all adults"
    ),
    ("Inventions", "<h1>Zinc for the common cold</h1>", "Zinc for the common cold"),
  ])
func pageTitles(title: String, headings: String, expected: String) throws {
  #expect(
    try article(head: "<title>\(title)</title>", "\(headings)<p>\(prose)</p>").title == expected)
}

// MARK: Main text

@Test("the site around the article is left out")
func chrome() throws {
  let text = try passages(
    """
    <header><a href="/">Home</a> Site of zinc and other metals, every day</header>
    <nav><ul><li>A menu of many things to choose from</li></ul></nav>
    <div id="cookie-banner"><p>We use cookies to make this site a better place for you.</p></div>
    <main><h1>Zinc for colds</h1>
    <div class="shareBar">Share this with all of your many friends</div>
    <p>\(prose)</p><p>It was <b>cheap</b>&nbsp;and safe, with <i>n</i>=12 in each of two arms.</p>
    <script>var p = "not text at all, but long enough";</script><style>p { color: red }</style>
    <noscript>Please enable JavaScript to see this page.</noscript>
    <p hidden>Hidden text that nobody sees on the page</p>
    <p style="display: none">More hidden text that nobody sees</p>
    <span aria-hidden="true">Decoration of some length here</span>
    <ul class="related-articles"><li>Copper for colds: another trial of metals</li></ul>
    <p><a href="/a">A teaser for another article</a> | <a href="/b">and one more</a></p>
    <h2>Similar articles</h2><p>Copper for colds in adults, by other people.</p>
    <h2>Conclusion</h2><p>Zinc helps.</p>
    <div id="comments"><p>First! I take zinc each day and never had a cold in my life.</p></div>
    </main>
    <footer>Copyright of the site, with all rights reserved</footer>
    """)
  #expect(
    text == [
      "TITLE||Zinc for colds", "BODY||\(prose)",
      "BODY||It was cheap\u{A0}and safe, with n=12 in each of two arms.",
      "CONCLUSIONS|Conclusion|Zinc helps.",
    ])
}

@Test("a word of chrome on what holds the article is no chrome")
func wordOnArticle() throws {
  let parts = (1...5).map { "<div class='toc-social-section'><p>Part \($0). \(prose)</p></div>" }
  let text = try passages(
    "<div class='page has-sidebar'><div class='text'>\(parts.joined())</div></div>")
  #expect(text == (1...5).map { "BODY||Part \($0). \(prose)" })
}

@Test("a form around the page is no form")
func pageInForm() throws {
  #expect(try passages("<form action='/'><div><p>\(prose)</p></div></form>") == ["BODY||\(prose)"])
}

@Test("headings name sections, and those within a section belong to it")
func sections() throws {
  let text = try passages(
    """
    <article><h1>Zinc for colds</h1><h2>Abstract</h2><p>\(prose)</p>
    <h2>1. Methods</h2><p>We gave zinc to all.</p><h3>Cups and spoons</h3><p>Each had a cup.</p>
    <h2>Results</h2><h3>Participants</h3><p>There were 12 adults.</p>
    <h2>Thanks</h2><p>We thank the cooks.</p>
    <h2>References</h2><ol><li>Example A. Zinc. 2020.</li></ol></article>
    """)
  #expect(
    text == [
      "TITLE||Zinc for colds", "BODY|Abstract|\(prose)", "METHODS|1. Methods|We gave zinc to all.",
      "METHODS|Cups and spoons|Each had a cup.", "RESULTS|Participants|There were 12 adults.",
      "BODY|Thanks|We thank the cooks.", "REFERENCES|References|Example A. Zinc. 2020.",
    ])
}

@Test("run-in headings of an abstract are labels and not text")
func runInLabels() throws {
  let text = try passages(
    """
    <main><div class="abstract" id="abstract"><h2>Abstract</h2>
    <p><strong class="sub-title"> Purpose: </strong> To test zinc.</p>
    <p><b>Methods</b>: We gave it. <b>Results:</b> It helped.</p><p>It was cheap, too.</p>
    <p><strong class="sub-title">Why now:</strong> Colds are common.</p>
    <p><strong>Trial registration:</strong> NCT00000000</p></div></main>
    """)
  #expect(
    text == [
      "OBJECTIVE|Purpose|To test zinc.", "METHODS|Methods|We gave it.",
      "RESULTS|Results|It helped.", "RESULTS|Abstract|It was cheap, too.",
      "RESULTS|Why now|Colds are common.", "REGISTRATION|Trial registration|NCT00000000",
    ])
}

@Test("a table is rows of cells, a layout table is not")
func tables() throws {
  let text = try passages(
    """
    <main><p>\(prose)</p><table><caption>Table 1. Who took part</caption>
    <tr><th>Arm</th><th>n</th></tr><tr><td><p>Zinc</p></td><td>12<br>(50%)</td></tr></table>
    <table><tr><td><h2>Results</h2><p>It helped them all.</p></td></tr></table>
    <figure><img src="f.png"><figcaption>Figure 1. Colds per week</figcaption></figure>
    <p>Table 2. Cups and spoons</p></main>
    """)
  #expect(
    text == [
      "BODY||\(prose)", "CAPTION|Table 1|Table 1. Who took part", "TABLE|Table 1|Arm\tn",
      "TABLE|Table 1|Zinc\t12 (50%)",
      "RESULTS|Results|It helped them all.", "CAPTION|Results|Figure 1. Colds per week",
      "CAPTION|Table 2|Table 2. Cups and spoons",
    ])
}

@Test("a table of data is a grid, as one of JATS is, with its spans and the label of its caption")
func tableGrid() throws {
  let article = try article(
    """
    <main><p>\(prose)</p><p>Table 2. Days with a cold</p>
    <table><thead><tr><th rowspan="2"></th><th colspan="2">Mean (SD)</th></tr>
    <tr><th>Zinc</th><th>Placebo</th></tr></thead>
    <tbody><tr><td>Days</td><td>4.1 (1.2)</td><td>5.3 (1.4)</td></tr></tbody></table>
    <div class="caption">SD, standard deviation.</div>
    <table><tr><td>Cups</td><td>Spoons</td></tr><tr><td>2</td><td>3</td></tr></table></main>
    """)
  let table = try #require(article.tables.first)
  #expect(table.label == "Table 2")
  #expect(table.columnCount == 3)
  #expect(table.rows.map(\.isHeader) == [true, true, false])
  let cells = table.cells.map { cell in
    let text = String(decoding: article.text[cell.text], as: UTF8.self)
    return "\(cell.rows) \(cell.columns) \(text)"
  }
  #expect(
    cells == [
      "0..<2 0..<1 ", "0..<1 1..<3 Mean (SD)", "1..<2 1..<2 Zinc", "1..<2 2..<3 Placebo",
      "2..<3 0..<1 Days", "2..<3 1..<2 4.1 (1.2)", "2..<3 2..<3 5.3 (1.4)",
    ])
  #expect(article.tables.map(\.label) == ["Table 2", nil])
  #expect(
    article.passages.filter { $0.section != .body }.map(\.label) == [
      "Table 2", "Table 2", "Table 2", "Table 2", "Table 2", nil, nil,
    ])
}

@Test("a caption beneath a table names that and not the next")
func captionBeneathTable() throws {
  func figure(_ number: Int) -> String {
    """
    <figure><table><tr><td>Cups</td><td>Spoons</td></tr><tr><td>2</td><td>\(number)</td></tr></table>
    <figcaption>Table \(number). Cups</figcaption></figure>
    """
  }
  let article = try article("<main><p>\(prose)</p>\(figure(1))\(figure(2))</main>")
  #expect(article.tables.map(\.label) == ["Table 1", "Table 2"])
  #expect(
    article.passages.dropFirst().map(\.label) == [
      "Table 1", "Table 1", "Table 1", "Table 2", "Table 2", "Table 2",
    ])
}

@Test("a caption within a table names that and none before")
func captionWithinTable() throws {
  let rows = "<tr><td>Cups</td><td>Spoons</td></tr><tr><td>2</td><td>7</td></tr>"
  let article = try article(
    """
    <main><p>\(prose)</p><table>\(rows)</table>
    <table><caption>Table 2. Cups</caption>\(rows)</table></main>
    """)
  #expect(article.tables.map(\.label) == [nil, "Table 2"])
}

@Test(
  "superscripts keep their meaning, citation callouts go",
  arguments: [
    ("a count of 10<sup>9</sup>/L here", "a count of 10⁹/L here"),
    ("a dose per m<sup>2</sup> of skin", "a dose per m² of skin"),
    ("at 10<sup>−3</sup> of that", "at 10⁻³ of that"),
    ("ions of Ca<sup>2+</sup> in it", "ions of Ca²⁺ in it"),
    ("the 5<sup>th</sup> day of it", "the 5th day of it"),
    ("was 12.5<sup>a</sup> in all", "was 12.5ᵃ in all"),
    ("as shown.<sup><a href='#r1'>1</a></sup> Then it", "as shown. Then it"),
    ("as shown.<sup><a href='#r1'>1</a>,<a href='#r2'>2</a></sup> Then", "as shown. Then"),
    ("as shown.<a href='p.html#r1'><sup>1</sup></a> Then it", "as shown. Then it"),
    ("as shown.<sup class='xref'>12</sup> Then it", "as shown. Then it"),
    (
      "as shown.<sup><a href='#r1'>1</a></sup><sup>-</sup><sup><a href='#r3'>3</a></sup> Then",
      "as shown. Then"
    ),
    ("much H<sub>2</sub>O in it", "much H2O in it"),
    ("<i>E.</i><b>coli</b> and <span>zinc</span>s", "E.coli and zincs"),
    ("one line<br>and the next", "one line and the next"),
  ])
func inlineMarkup(source: String, expected: String) throws {
  #expect(try passages("<main><p>\(prose)</p><p>\(source)</p></main>").last == "BODY||\(expected)")
}

@Test("the targets of links name DOIs and registry numbers that the text does not")
func linkTargets() throws {
  let article = try article(
    """
    <main><p>\(prose) It was <a href="https://clinicaltrials.gov/study/NCT00000000">registered</a>
    in time, as is due.</p><h2>References</h2><ol>
    <li>Example A. Zinc. <a href="https://doi.org/10.1000/zn.1">CrossRef</a></li>
    <li>Sample B. Tin. doi:10.1000/tin.2 <a href="https://doi.org/10.1000/tin.2">CrossRef</a></li>
    </ol></main>
    """)
  #expect(
    article.identifiers == [
      FieldIdentifier(.dataBank(nil), "NCT00000000", field: "a/@href"),
      FieldIdentifier(.citedDOI, "10.1000/zn.1", field: "a/@href"),
    ])
}

@Test("a page that is drawn by script has its text in JSON-LD")
func scriptedPage() throws {
  let article = try article(
    head: """
      <title>Zinc</title><script type="application/ld+json">{"@type":"NewsArticle",
      "headline":"Zinc shortens colds","articleBody":"\(prose)\\nIt was cheap."}</script>
      """, "<div id='root'></div>")
  #expect(
    passages(of: article) == [
      "TITLE||Zinc shortens colds", "BODY||\(prose)", "BODY||It was cheap.",
    ])
}

@Test("text is found however deeply a page nests it")
func deepPage() throws {
  let open = String(repeating: "<div>", count: 300)
  let close = String(repeating: "</div>", count: 300)
  #expect(
    try passages("\(open)<p>\(prose)</p>\(close)<p>After it all, there is more text.</p>") == [
      "BODY||\(prose)", "BODY||After it all, there is more text.",
    ])
}

// MARK: Encodings

@Test("a page is decoded by its bytes first and by what it says second")
func encodings() throws {
  func title(_ head: String, _ word: [UInt8]) throws -> String? {
    let page = Array("<html><head>\(head)<title>Zinc and its uses in ".utf8) + word
    return try article(page + Array("</title></head><body><p>\(prose)</p></body></html>".utf8))
      .title
  }
  let latin: [UInt8] = [0x4D, 0xE4, 0x72, 0x7A]
  #expect(try title("", latin) == "Zinc and its uses in März")
  #expect(try title("<meta charset=iso-8859-1>", latin) == "Zinc and its uses in März")
  #expect(try title("<meta charset='utf-8'>", latin) == "Zinc and its uses in März")
  #expect(try title("<meta charset=iso-8859-1>", Array("März".utf8)) == "Zinc and its uses in März")
  #expect(try title("<meta charset='windows-1251'>", [0xC6]) == "Zinc and its uses in Ж")
}

// MARK: Refusals

@Test(
  "a page that refuses or holds nothing is rejected with its reason",
  arguments: [
    (
      "<title>Access Denied</title><p>You don't have permission to access this server.</p>",
      RejectionReason.accessDenied
    ),
    (
      "<title>Just a moment...</title><p>Checking your browser before you go on.</p>", .accessDenied
    ),
    ("<title>Inventions</title><p>Please enable cookies and reload the page.</p>", .accessDenied),
    ("<title>403 Forbidden</title><h1>403 Forbidden</h1>", .accessDenied),
    (
      "<title>Sign in - Inventions</title><form><input type=password></form><p>Welcome to us.</p>",
      .accessDenied
    ),
    ("<title>Page not found - Inventions</title><p>Sorry, it is gone.</p>", .noContent),
    (
      "<title>App</title><div id=root></div><noscript>You need to enable JavaScript.</noscript>",
      .noContent
    ),
    ("", .noContent),
    ("<html><body></body></html>", .noContent),
    ("<title>Are you human?</title><h1>CAPTCHA</h1><p>Type the letters.</p>", .accessDenied),
    ("<title>Cookie Absent</title><p>Your browser sent none.</p>", .accessDenied),
    ("<title>Inventions</title><p>Please log in to read on.</p>", .accessDenied),
    (
      "<title>Inventions</title><p>Before you continue to us, choose your cookies.</p>",
      .accessDenied
    ),
    ("<title>Search results: zinc</title><p>Zinc for colds, 20 patients.</p>", .noContent),
    ("<title>zinc - Search Results - PubMed</title><p>Zinc for colds.</p>", .noContent),
    (
      "<title>Inventions</title><h1>Zinc</h1><p>Showing 1 to 20 of 1,345</p><p>Colds.</p>",
      .noContent
    ),
    ("<title>Zinc</title><p>Items: 1 - 20 of 345</p><p>Colds.</p>", .noContent),
  ])
func refusals(page: String, reason: RejectionReason) {
  #expect(rejection(page)?.reason == reason)
}

@Test(
  "an article about searches and counts is no list of results",
  arguments: [
    "<title>Search results of three databases compared</title>",
    "<title>Zinc</title><p>Of the items, 1 to 20 of the scale were read.</p>",
    "<title>Zinc</title><p>Results: 12 of 40 patients and 3 of 41 were cured.</p>",
    "<title>Search results</title><meta name='citation_title' content='Zinc for colds'>",
  ])
func noListing(head: String) {
  #expect(rejection(head + "<body><article><h1>Zinc</h1><p>\(prose)</p></article>") == nil)
}

@Test("an article with a login button, or about denied access, is an article")
func loginButton() throws {
  let page = """
    <title>Access denied: zinc in poor countries</title><a href="/login">Log in</a>
    <form><input type="password"></form><article><h1>Access denied: zinc in poor countries</h1>
    \(String(repeating: "<p>\(prose)</p>", count: 40))</article>
    """
  #expect(rejection(page) == nil)
  let paywalled = """
    <meta name="citation_title" content="Zinc for colds"><p>Log in to read this.</p>
    <input type="password">
    """
  #expect(rejection(paywalled) == nil)
}

@Test(
  "hostile pages are read in bounded time",
  arguments: [
    "<div>", "<b>", "<sup>", "<table><tr><td>", "<p>a", "<a href='#'>x", "<b>a</b>",
    "<h2>Methods</h2>", "&amp;", "<",
  ])
func hostile(unit: String) {
  #expect(parse(Array(String(repeating: unit, count: 20_000).utf8)).count == 1)
}
