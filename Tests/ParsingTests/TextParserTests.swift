import Documents
import Testing

@testable import Parsing

private func parse(_ bytes: [UInt8]) -> [ParseResult] {
  var results: [ParseResult] = []
  let source = SourceLocation(path: "note.txt", format: .text)
  TextParser().parse(Piece(source: source, bytes: bytes), into: &results)
  return results
}

private func article(_ text: String) throws -> Article {
  let results = parse(Array(text.utf8))
  guard results.count == 1, case .article(let article) = results[0] else {
    throw MissingArticle()
  }
  return article
}

private struct MissingArticle: Error {}

/// Passages as "SECTION|label|text".
private func passages(_ text: String) throws -> [String] {
  let article = try article(text)
  return article.passages.map { passage in
    let text = String(decoding: article.text[passage.range], as: UTF8.self)
    return "\(passage.section.rawValue)|\(passage.label ?? "")|\(text)"
  }
}

@Test(
  "a title stands alone above the text",
  arguments: [
    ("# Zinc for colds\n\nIt helped.", "Zinc for colds"),
    ("Zinc for colds\n==============\n\nIt helped.", "Zinc for colds"),
    ("Zinc for colds: a trial\n\nBACKGROUND: Colds are common.", "Zinc for colds: a trial"),
    ("Zinc for colds.\n\nAbstract\n\nColds are common.", "Zinc for colds."),
    (
      "Does zinc help? A randomized trial\n\nMETHODS: We gave zinc.\n\nRESULTS: Yes.",
      "Does zinc help? A randomized trial"
    ),
    ("Colds are common. Zinc may help.\n\nWe tried it.", nil),
    ("Colds are common.\n\nWe tried zinc.", nil),
    ("Introduction\nColds are common.", nil),
    ("by jdoe\nShare\n\nIntroduction\nColds are common.", nil),
    ("June 4 2012\n\nColds are common in winter.", nil),
    ("A single sentence on 5 mg of zinc.", nil),
  ] as [(String, String?)])
func titles(text: String, expected: String?) throws {
  #expect(try article(text).title == expected)
}

@Test("a text of one paragraph begins with its title, and each part stands once")
func oneParagraph() throws {
  let text = "Zinc for the common cold: a trial. We gave zinc. Colds were shorter."
  #expect(try article(text).title == "Zinc for the common cold: a trial.")
  #expect(try passages(text) == ["BODY||\(text)"])
  #expect(
    try passages("Zinc for the common cold: a trial. METHODS: We gave zinc.") == [
      "TITLE||Zinc for the common cold: a trial.", "METHODS|METHODS|We gave zinc.",
    ])
  let prose = "Zinc is a metal that people need. It is cheap. It is sold widely."
  #expect(try article(prose).title == nil)
}

/// A page of PubMed as text, invented.
private let page = """
  Skip to main page content
  U.S. flag

  An official website of the United States government

  Dot gov

  The .gov means it’s official.
  Federal government websites often end in .gov or .mil. Before sharing, look twice.

  Access keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation
  Clinical Trial
  . 2021 May 7;12(3):45-51.
  doi: 10.1000/ZN.2021.45.

  Zinc Lozenges for the Common Cold: A Trial

  Affiliations
  Clinical Trial

  Zinc Lozenges for the Common Cold: A Trial

  Ann Example et al. J Inv Med. .

  Abstract

  Objective: To test zinc.

  Methods: We gave 10 mg to 12 adults.

  Trial Registration: NCT00000000.

  PMID: 12345678
  PMCID: PMC7654321

  PubMed Disclaimer

  Publication types
  """

@Test("a page of PubMed as text is its article without the site's furniture")
func pubmedPage() throws {
  let article = try article(page)
  #expect(article.title == "Zinc Lozenges for the Common Cold: A Trial")
  #expect(article.doi == "10.1000/zn.2021.45")
  #expect(article.pmid == "12345678")
  #expect(article.pmcid == "PMC7654321")
  #expect(article.journal == "J Inv Med")
  #expect(article.publicationDate?.description == "2021-05-07")
  #expect(article.publicationTypes == ["Clinical Trial"])
  #expect(
    try passages(page) == [
      "TITLE||Zinc Lozenges for the Common Cold: A Trial",
      "BODY||. 2021 May 7;12(3):45-51.",
      "BODY||doi: 10.1000/ZN.2021.45.",
      "BODY||Ann Example et al. J Inv Med. .",
      "OBJECTIVE|Objective|To test zinc.",
      "METHODS|Methods|We gave 10 mg to 12 adults.",
      "REGISTRATION|Trial Registration|NCT00000000.",
      "BODY|Abstract|PMID: 12345678",
      "BODY|Abstract|PMCID: PMC7654321",
    ])
}

@Test("a PubMed export names journal, date and numbers in its lines")
func pubmedExport() throws {
  let text = """
    1. J Inv Med. 2021 May 7;12(3):45-51. doi: 10.1000/zn.2021.45.

    Zinc lozenges for the common cold.

    Example A(1), Sample B.

    We gave 10 mg to 12 adults. It helped.

    DOI: 10.1000/zn.2021.45
    PMID: 12345678 [Indexed for MEDLINE]
    """
  let article = try article(text)
  #expect(article.journal == "J Inv Med")
  #expect(article.publicationDate?.description == "2021-05-07")
  #expect(article.title == "Zinc lozenges for the common cold.")
  #expect(article.doi == "10.1000/zn.2021.45")
  #expect(article.pmid == "12345678")
}

@Test(
  "the line of a journal above the title is the article's own, in each journal's way to print it",
  arguments: [
    ("J Inv Med 2021;11:e045678. doi:10.1000/zn.2021.45          1", "J Inv Med"),
    ("J. Inv. Med. 2021; 395 (10229): 1054–62", "J. Inv. Med"),
    ("JIM. 2021;323(11):1061-1069. doi:10.1000/zn.2021.45", "JIM"),
    ("Cite this as: J Inv Med 2021;372:n71", "J Inv Med"),
  ])
func citationLine(line: String, journal: String) throws {
  let article = try article(
    """
    \(line)
    https://doi.org/10.1000/zn.2021.45

    Open access          Original research

    Zinc lozenges for the common cold

    Abstract

    We gave 10 mg to 12 adults.

    References

    1. Doe J, Roe K. Zinc. J Inv Med. 2011;3(11):61-69. doi:10.1000/other
    """)
  #expect(article.journal == journal)
  #expect(article.doi == "10.1000/zn.2021.45")
  #expect(article.publicationDate?.description == "2021")
  #expect(article.title == "Zinc lozenges for the common cold")
}

@Test("the line of a journal beneath the title does not take its place")
func citationBeneathTitle() throws {
  let article = try article(
    """
    Zinc lozenges for the common cold in adults

    J Inv Med 2021; 395: 1054–62

    Jane Doe, Kim Roe

    We gave 10 mg to 12 adults.
    """)
  #expect(article.title == "Zinc lozenges for the common cold in adults")
  #expect(article.journal == "J Inv Med")
  #expect(article.publicationDate?.description == "2021")
}

@Test(
  "a title may begin like a comment or a correction",
  arguments: ["Expression of p53 in lung cancer", "Correction of anaemia with iron: a trial"])
func titleLikeCorrection(title: String) throws {
  let article = try article("\(title)\n\ndoi:10.1000/zn.2021.45\n\nWe gave it to all.\n")
  #expect(article.doi == "10.1000/zn.2021.45")
  #expect(article.title == title)
}

@Test(
  "a citation or DOI that a text comments on or corrects is another article's",
  arguments: [
    "Comment on J Inv Med 2021; 395: 1054–62", "Erratum in J Inv Med. 2021;395(2):1054-62.",
    "Published online J Inv Med 2021; 395: 1054–62", "Comment on\n\ndoi:10.1000/other",
    "Reply to Doe and Roe\n\nhttps://doi.org/10.1000/other",
    "Retraction note: zinc for colds\n\ndoi:10.1000/other",
    "Correction for Doe\n\ndoi:10.1000/other",
  ])
func citationOfOther(lines: String) throws {
  let article = try article("Zinc shortens colds: a trial\n\n\(lines)\n\nWe gave it to all.\n")
  #expect(article.doi == nil)
  #expect(article.journal == nil)
  #expect(article.title == "Zinc shortens colds: a trial")
}

@Test(
  "a reference is another article, wherever it stands",
  arguments: [
    "References\n\n1. Doe J, Roe K. Zinc. J Inv Med. 2011;3(11):61-69. doi:10.1000/other",
    "References\n\nJ Inv Med. 2011;3(11):61-69. doi:10.1000/other",
    "1. Doe J, Roe K. Zinc. J Inv Med. 2011;3(11):61-69. doi:10.1000/other",
    "Doe J. Zinc for colds. J Inv Med 2011;3:61. doi:10.1000/other",
    "Journal Reference:\nJ. Doe. Zinc. J Inv Med, 2011; 3 (11): 61 DOI: 10.1000/other",
    "The trial ended in 2011; 3 patients: one with a cold, two without. See doi:10.1000/other",
  ])
func referenceIsOther(reference: String) throws {
  let article = try article("Zinc shortens colds: a trial\n\nWe gave it.\n\n\(reference)\n")
  #expect(article.doi == nil)
  #expect(article.journal == nil)
  #expect(article.publicationDate == nil)
  #expect(article.title == "Zinc shortens colds: a trial")
}

@Test("the DOI that a news text mentions is not its own")
func mentionedDOI() throws {
  let article = try article(
    """
    # Zinc shortens colds

    A study has found it.

    More information: The article is "Zinc" ([doi: 10.1000/zn.2021.45](#)).
    """)
  #expect(article.doi == nil)
  #expect(String(decoding: article.text, as: UTF8.self).contains("(doi: 10.1000/zn.2021.45)"))
}

@Test(
  "headings in all their spellings name the section of what follows",
  arguments: [
    ("Title of it\n\nMethods\n\nWe gave zinc.", "METHODS|Methods|We gave zinc."),
    ("Title of it\n\n## Methods\n\nWe gave zinc.", "METHODS|Methods|We gave zinc."),
    ("Title of it\n\n**Results:** It helped.", "RESULTS|Results|It helped."),
    ("Title of it\n\n**RESULTS**\nIt helped.", "RESULTS|RESULTS|It helped."),
    (
      "Title of it\n\n2. Materials and Methods\n\nWe gave zinc.",
      "METHODS|Materials and Methods|We gave zinc."
    ),
    ("Title of it\n\nBackground - Colds are common.", "BACKGROUND|Background|Colds are common."),
    ("Title of it\n\nABSTRACT.METHODS::\n\nWe gave zinc.", "METHODS|METHODS|We gave zinc."),
    (
      "Title of it\n\nConclusions from Report\nIt helped.",
      "CONCLUSIONS|Conclusions from Report|It helped."
    ),
    (
      "Title of it\n\nReferences\n\n1. Example A. Zinc. 2020.",
      "REFERENCES|References|1. Example A. Zinc. 2020."
    ),
  ])
func headings(text: String, expected: String) throws {
  #expect(try passages(text).dropFirst() == [expected])
}

@Test("paragraphs without heading go on with the section, but not with a registration")
func inheritance() throws {
  #expect(
    try passages(
      "Methods: We gave zinc.\n\nAll took it.\n\nTrial registration: NCT00000000.\n\nThe end of it."
    ) == [
      "METHODS|Methods|We gave zinc.", "METHODS||All took it.",
      "REGISTRATION|Trial registration|NCT00000000.", "BODY||The end of it.",
    ])
}

@Test("a registration statement without a full stop is text, not a heading")
func registrationStatement() throws {
  #expect(
    try passages(
      "Zinc for colds\n\nMethods: We gave zinc.\n\n"
        + "TRIAL REGISTRATION: Example.org ISRCTN90000001") == [
        "TITLE||Zinc for colds", "METHODS|Methods|We gave zinc.",
        "REGISTRATION|TRIAL REGISTRATION|Example.org ISRCTN90000001",
      ])
}

@Test("lines that were wrapped at a width are one paragraph")
func wrappedLines() throws {
  let text = """
    # T

    We gave zinc to adults with a cold that had begun on the day
    before, and we compared them with adults in placebo treat-
    ment for 5 days. Each of them had a cup of tea, and all came
    back.
    """
  #expect(
    try passages(text) == [
      "TITLE||T",
      "BODY||We gave zinc to adults with a cold that had begun on the day before, and we compared "
        + "them with adults in placebo treatment for 5 days. Each of them had a cup of tea, and "
        + "all came back.",
    ])
}

@Test("lines that are paragraphs stay apart")
func linesAsParagraphs() throws {
  let first = String(repeating: "Zinc was given to all who came. ", count: 8) + "It helped."
  let second = "Some did not take it."
  #expect(
    try passages("Introduction\n\(first)\n\(second)") == [
      "BACKGROUND|Introduction|\(first)", "BACKGROUND|Introduction|\(second)",
    ])
}

@Test("a sentence that a page break parts is one again")
func pageBreak() throws {
  let first =
    "All who took the lozenges were better within a week, but those who smoked were better in a"
  #expect(
    try passages("# T\n\n\(first)\n\nspecific way.").last?.hasSuffix("in a specific way.") == true)
}

@Test(
  "Markdown's marks go and all else stays",
  arguments: [
    ("in *Inv Med* and **bold** text", "in Inv Med and bold text"),
    ("5 * 3 and p*q*r and snake_case_name", "5 * 3 and p*q*r and snake_case_name"),
    ("fell by 3* (*P < 0.05 vs. placebo)", "fell by 3* (*P < 0.05 vs. placebo)"),
    ("a [link](https://example.org/x) here", "a link here"),
    ("see [the study](https://doi.org/10.1000/abc)", "see the study (https://doi.org/10.1000/abc)"),
    ("[10.1000/abc](https://doi.org/10.1000/abc)", "10.1000/abc"),
    ("[NCT00000000](https://clinicaltrials.gov/show/NCT00000000)", "NCT00000000"),
    (
      "as [registered](https://clinicaltrials.gov/show/NCT00000000)",
      "as registered (https://clinicaltrials.gov/show/NCT00000000)"
    ),
    ("![a figure](f.png)after it", "after it"),
    ("as shown [1] and [2, 3] (n = 5)", "as shown [1] and [2, 3] (n = 5)"),
    ("0.5 \\* 3 and 4\\_5", "0.5 * 3 and 4_5"),
    ("over > 65 years [IQR 3-5](a b)", "over > 65 years [IQR 3-5](a b)"),
    ("***both*** and __strong__", "both and strong"),
  ])
func markdown(source: String, expected: String) {
  #expect(String(decoding: plainParagraph(Array(source.utf8)).text, as: UTF8.self) == expected)
}

@Test("pipe tables are rows of cells with tabs, items lose their bullets")
func tablesAndLists() throws {
  let text = """
    # T

    | Arm | n |
    |-----|---|
    | Zinc | 12 |

    - first item
    - second item

    ```
    x = 5 * 3
    ```
    """
  #expect(
    try passages(text) == [
      "TITLE||T", "TABLE||Arm\tn", "TABLE||Zinc\t12", "BODY||first item", "BODY||second item",
      "BODY||x = 5 * 3",
    ])
}

@Test("nothing but furniture is rejected as empty, bytes of no encoding with their place")
func rejections() throws {
  for (bytes, reason, byte) in [
    (Array("".utf8), RejectionReason.noContent, nil),
    (Array(" \n\nShare\n\nMenu\n".utf8), .noContent, nil),
    (Array("Zinc ".utf8) + [0x81, 0x20, 0x41], .badEncoding, 5),
  ] as [([UInt8], RejectionReason, Int?)] {
    let results = parse(bytes)
    guard results.count == 1, case .rejection(let rejection) = results[0] else {
      Issue.record("no rejection of \(bytes)")
      continue
    }
    #expect(rejection.reason == reason)
    #expect(rejection.byte == byte)
    #expect(rejection.path == "note.txt")
    #expect(rejection.stage == .parsing)
  }
}

@Test(
  "endless lines of any kind are read in one pass",
  arguments: [
    "zinc ", "[", "*", "[a](b", "**a ", "A: ", "doi:10.1000/a;1", "|", "_a_ ", "a-\n", "\n", "> ",
    "- ",
  ])
func endlessLines(unit: String) {
  let count = 400_000 / unit.utf8.count
  #expect(parse(Array(String(repeating: unit, count: count).utf8)).count == 1)
}

/// The tables of a text, a line for each row: its cells with the columns of those that cover several.
private func tables(_ text: String) throws -> [[String]] {
  let article = try article(text)
  return article.tables.map { table in
    table.rows.map { row in
      table.cells[row.cells].map { cell in
        let text = String(decoding: article.text[cell.text], as: UTF8.self)
        return cell.columns.count > 1 ? "\(text) (\(cell.columns.count))" : text
      }.joined(separator: " | ")
    }
  }
}

@Test(
  "columns that a PDF's text or a spreadsheet leaves are a table",
  arguments: [
    (
      """
      Table 1. Who took part
                               Zinc (n=60)     Placebo (n=60)    P value
      Age (years)              54.2 ± 8.1      53.9 ± 7.7         0.74
      Habits
        Smoking, n (%)         12 (20)                            0.66
        Drinking, n (%)         9 (15)         8 (13)             0.80
      The groups were alike.
      """,
      [
        " | Zinc (n=60) | Placebo (n=60) | P value", "Age (years) | 54.2 ± 8.1 | 53.9 ± 7.7 | 0.74",
        "Habits", "Smoking, n (%) | 12 (20) |  | 0.66", "Drinking, n (%) | 9 (15) | 8 (13) | 0.80",
      ]
    ),
    (
      """
                    Zinc                    Placebo
                    Before      After       Before      After
      Pain          5.1         3.2         5.0         4.8
      Cough         2.1         1.2         2.0         1.8
      """,
      [
        " | Zinc (2) | Placebo (2)", " | Before | After | Before | After",
        "Pain | 5.1 | 3.2 | 5.0 | 4.8", "Cough | 2.1 | 1.2 | 2.0 | 1.8",
      ]
    ),
    (
      "Outcome\tZinc\tPlacebo\nDays with a cold\t4.1 (1.2)\t5.3 (1.4)\nCoughs\t\t12 (3)",
      [
        "Outcome | Zinc | Placebo", "Days with a cold | 4.1 (1.2) | 5.3 (1.4)",
        "Coughs |  | 12 (3)",
      ]
    ),
    (
      "| | Zinc | Placebo |\n|---|---|---|\n| Days | 4.1 (1.2) | 5.3 (1.4) |",
      [" | Zinc | Placebo", "Days | 4.1 (1.2) | 5.3 (1.4)"]
    ),
  ])
func alignedTables(text: String, rows: [String]) throws {
  #expect(try tables("# Zinc for colds\n\nResults\n\n\(text)\n") == [rows])
}

@Test(
  "what stands in columns is no table if it holds words, or where a column is in doubt",
  arguments: [
    // Two columns of a page.
    "We gave zinc to 12 adults for        and 3 days. It helped in 1\nthe cold, and 13 got placebo     of 2 cases, and not in 5.",
    // Three columns of a page, with a number in most of their lines.
    "We gave zinc to 12 adults   in the 9 winters of it      were 14 of them who got\nwith 2 colds each year     who slept 8 hours a day     no zinc for 30 days but",
    // Two spaces behind a sentence.
    "It helped.  It was cheap.  We tried it.\nThey slept.  They ate well.  All lived.",
    "Ann Example      Bea Sample      Cy Model\nZinc House       Tin House       Lead House",
    // The middle column runs into the last.
    "Pain          5.1         3.2 (2.0)\nCough         2.1 (1.0 to 3.1)    1.2\nSleep and rest and more 2     4",
    // One line.
    "J Inv Med        2021;3:45        Page 12",
  ])
func noTables(text: String) throws {
  #expect(try tables("# Zinc for colds\n\nIt was tried.\n\n\(text)\n") == [])
}

@Test("the line behind a table is text, whatever it begins with")
func lineBehindTable() throws {
  let text = """
    # Zinc for colds

    Results

    Group        Zinc         Placebo
    All          4.1 ± 1.2    5.3 ± 1.4
    Men          4.0 ± 1.1    5.2 ± 1.3
    Days with a cold, mean ± SD
    of all who took part in it.
    """
  #expect(
    try passages(text).dropFirst() == [
      "TABLE|Results|Group\tZinc\tPlacebo", "TABLE|Results|All\t4.1 ± 1.2\t5.3 ± 1.4",
      "TABLE|Results|Men\t4.0 ± 1.1\t5.2 ± 1.3",
      "RESULTS|Results|Days with a cold, mean ± SD of all who took part in it.",
    ])
}

@Test("a caption beneath a table names that and not the next")
func captionBeneathTextTable() throws {
  let text = """
    # Zinc for colds

    | Group | Zinc |
    |---|---|
    | All | 4.1 |

    Table 1. Days with a cold

    | Group | Cost |
    |---|---|
    | All | 5.3 |

    Table 2. What it cost
    """
  #expect(try article(text).tables.map(\.label) == ["Table 1", "Table 2"])
  #expect(
    try passages(text).dropFirst() == [
      "TABLE|Table 1|Group\tZinc", "TABLE|Table 1|All\t4.1",
      "CAPTION|Table 1|Table 1. Days with a cold", "TABLE|Table 2|Group\tCost",
      "TABLE|Table 2|All\t5.3", "CAPTION|Table 2|Table 2. What it cost",
    ])
}

@Test("captions above the tables leave one before them without a name")
func captionsAboveTextTables() throws {
  let text = """
    # Zinc for colds

    | Group | Zinc |
    |---|---|
    | All | 4.1 |

    Table 2. What it cost

    | Group | Cost |
    |---|---|
    | All | 5.3 |

    Table 3. Harms

    | Group | Nausea |
    |---|---|
    | All | 2 |

    We gave it to all.
    """
  #expect(try article(text).tables.map(\.label) == [nil, "Table 2", "Table 3"])
}

@Test("where the captions of one section's tables stand says nothing of the next section's")
func captionsOfSections() throws {
  let table = "| Group | Zinc |\n|---|---|\n| All | 4.1 |"
  let text = """
    # Zinc for colds

    ## Methods

    Table 1. Doses

    \(table)

    Table 2. Days

    \(table)

    ## Results

    \(table)

    Table 3. Pain

    \(table)

    Table 4. Harms

    We gave it to all.
    """
  #expect(
    try article(text).tables.map(\.label) == ["Table 1", "Table 2", "Table 3", "Table 4"])
}

@Test("the caption above a table's rows and the rows bear the table's name")
func captionOfTable() throws {
  let text = """
    # Zinc for colds

    Results

    Table 2 Days with a cold, mean ± SD
    Group        Zinc         Placebo
    All          4.1 ± 1.2    5.3 ± 1.4

    Table 2 shows the days.
    """
  #expect(
    try passages(text).dropFirst() == [
      "CAPTION|Table 2|Table 2 Days with a cold, mean ± SD",
      "TABLE|Table 2|Group\tZinc\tPlacebo", "TABLE|Table 2|All\t4.1 ± 1.2\t5.3 ± 1.4",
      "RESULTS|Results|Table 2 shows the days.",
    ])
}
