import Documents
import Testing

@testable import Reading

private func detect(_ text: String) -> DetectedContent {
  detectContent(Array(text.utf8)[...])
}

private func records(
  _ format: InputFormat, _ encoding: String? = nil, strict: Bool = true
) -> DetectedContent {
  .records(format, encoding: encoding, isTextBetweenRecordsWrong: strict)
}

@Test(
  "markup is told by its root element",
  arguments: [
    ("<PubmedArticleSet>", records(.pubmed)),
    ("\u{FEFF}\n<?xml version='1.0'?><!-- <html> --><?p?>\n<PubmedArticle>", records(.pubmed)),
    ("<!DOCTYPE x [<!ENTITY a \"]><html>\">]><PubmedBookArticle>", records(.pubmed)),
    ("<MedlineCitationSet>", records(.pubmed)),
    ("<DeleteCitation>", records(.pubmed)),
    ("<results>note<PubmedArticle>", records(.pubmed, strict: false)),
    ("Warning: slow\n<?xml version='1.0'?><PubmedArticleSet><PubmedArticle>", records(.pubmed)),
    ("<?xml version='1.0'?>\u{1}PubmedArticleSet><PubmedArticle>", records(.pubmed)),
    ("<?xml version='1.0'?>>><article><front><article-meta>", records(.jats)),
    ("<article article-type='research-article'>", records(.jats)),
    ("<ns0:article xmlns:ns0='x'><ns0:front>", records(.jats)),
    ("<article>", records(.jats)),
    ("<pmc-articleset>", records(.jats)),
    ("<OAI-PMH xmlns='x'>", records(.jats, strict: false)),
    ("<dump><a:article><a:front><article-meta>", records(.jats, strict: false)),
    ("<!DOCTYPE html><html>", .whole(.html)),
    ("<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<HTML>", .whole(.html)),
    ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", .whole(.html)),
    ("<article class='post'><div>", .whole(.html)),
    ("<collection><source>PMC</source><document><passage>", records(.bioc, strict: false)),
    (
      "<responseWrapper><hitCount>1</hitCount><resultList><result>",
      records(.europePMC, strict: false)
    ),
    ("{\"documents\":[{\"passages\":[{\"infons\":{}}]}]}", .objects(.bioc)),
    ("{\"resultList\":{\"result\":[]}}", .objects(.europePMC)),
    ("{\"title\":\"T\"}\n{\"title\":\"U\"}", .lines(.json)),
    ("[\n {\"title\":\"T\"}]", .objects(.json)),
    ("[7, \"a {b}\", {\"title\":\"T\"}]", .objects(.json)),
    ("[\"We gave tea.\", \"And milk", .objects(.json)),
    ("Provider: A\nContent: text\n\nTY  - JOUR\nTI  - Tea\n", .lines(.ris)),
    ("Provider: A\nTY  - is a tag.\nWe gave tea.", .whole(.text)),
    ("{\n \"title\":\"T\"}", .objects(.json)),
    ("[Article in German] Tea", .whole(.text)),
    ("{braces} and text", .whole(.text)),
    ("<div id='a'>", .whole(.html)),
    ("saved page\n<html lang='en'>", .whole(.html)),
    ("n < 20 and p > 0.05", .whole(.text)),
    ("<50 mg was given", .whole(.text)),
    ("<a@example.org> wrote", .whole(.text)),
    ("<!-- note -->\n# Methods", .whole(.text)),
    ("# Results\n\u{0C}20 patients", .whole(.text)),
  ])
func markup(text: String, expected: DetectedContent) {
  #expect(detect(text) == expected)
}

@Test(
  "an encoding is named only if the bytes must be read by it",
  arguments: [
    ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "ISO-8859-1"),
    ("<?xml version='1.0' encoding = 'windows-1252' ?>", "WINDOWS-1252"),
    ("<?xml version='1.0' encoding='utf-8'?>", nil),
    ("<?xml version='1.0' encoding='UTF-16'?>", nil),
    ("<?xml version='1.0'?>", nil),
  ])
func declaredEncoding(declaration: String, encoding: String?) {
  #expect(detect(declaration + "<PubmedArticleSet>") == records(.pubmed, encoding))
}

@Test(
  "XML of another kind is rejected by its root's name",
  arguments: [
    ("<?xml version='1.0'?><TEI xmlns='x'>", "TEI"),
    ("<eSearchResult><Count>", "eSearchResult"),
    ("<article xmlns='http://docbook.org/ns/docbook'>", "article (DocBook)"),
    ("<article-meta><article-id>", "article-meta"),
  ])
func unknownRoots(text: String, root: String) {
  #expect(
    detect(text)
      == .rejected(
        .unknownFormat,
        detail: "the XML's root element is \(root); give PubMed XML, JATS, HTML or text"))
}

@Test(
  "exports that are not read are told from text, which they would pass for",
  arguments: [
    ("@article{smith2020,\n title={Tea}}\n\n@article{b,\n title={Milk}}", "BibTeX"),
    ("A database\nEXPORT DATE: 1 May\n\n@ARTICLE{a,\n title={Tea}}", "BibTeX"),
    ("%0 Journal Article\n%T Tea\n", "an export of EndNote with tags such as %0"),
    (
      "FN A Database\nVR 1.0\nPT J\nTI Tea\n",
      "an export of Web of Science with tags of its own"
    ),
    ("PMID,Title,Abstract\n1,Tea,We gave tea.\n2,Milk,\"Milk, hot\"\n", "a table (CSV)"),
    (
      "\u{FEFF}\"Authors\",\"Title\",\"Year\"\n\"A, B\",\"Tea\n or not\",\"2020\"\n",
      "a table (CSV)"
    ),
    ("sep=;\nid;title;abstract\n1;Tea;We gave tea, hot.\n", "a table (CSV)"),
    ("1,\"We gave tea, hot\"\n2,\"Milk\"\n3,\"Rum\"\n", "a table (CSV)"),
    ("pmid\ttitle\tabstract\n1\tTea\tWe gave tea.\n", "a table (TSV)"),
    ("<xml><records><record><ref-type name='x'>17</ref-type>", "an EndNote library in XML"),
    (
      "1. J Tea. 2025 Mar;8(2):4. doi: 10.5555/tea.1.\n\nTea.\n\nPMID: 99000001\n\n\n"
        + "2. Milk. 2024 Jan;4(1):1.\n\nMilk.\n\nPMID: 99000002\n",
      "an export of PubMed as text, with several articles in a file"
    ),
    (
      "1: A B. Tea. J Tea. 2025. PMID: 99000001.\n\n2: C D. Milk. Milk. 2024. PMID: 99000002.\n",
      "a summary of PubMed as text"
    ),
    (
      "Record #1 of 2\nID: CN-01\nTI: Tea\n\nRecord #2 of 2\nID: CN-02\n",
      "an export of the Cochrane Library as text"
    ),
    (
      "<1>\nUnique Identifier\n  1\nTitle\n  Tea.\n\n<2>\nUnique Identifier\n  2\n",
      "an export of Ovid as text"
    ),
  ])
func unreadExports(text: String, kind: String) {
  #expect(
    detect(text)
      == .rejected(
        .unknownFormat,
        detail: "it is \(kind), which is not read; export it as RIS, MEDLINE (nbib) or JSON Lines"))
}

@Test(
  "text with commas, quotes, tabs or a table in it is text",
  arguments: [
    "1. J Tea. 2025 Mar;8(2):4. doi: 10.5555/tea.1.\n\nTea.\n\nPMID: 99000001\n",
    "1. Introduction\n\nTea is hot.\n\n2. Methods\n\nWe gave tea.\n", "Record #1 of 1\nTI: Tea\n",
    "Title, abstract and keywords\nWe gave tea, milk and rum, hot.\n",
    "\"Tea,\" he said, \"is hot.\"\n\"Milk,\" she said, \"is not.\"\n\"Rum,\" they said.\n",
    "Title:\tTea for colds\nYear:\t2020\nAbstract:\tWe gave tea.\n",
    "Group\tn\tMean\nTea\t20\t3.1\nMilk\t21\t3.0\n",
    "| id | title | abstract |\n|---|---|---|\n| 1 | Tea | hot |\n",
    "\\documentclass{article}\n\\title{Tea}\nWe gave tea \\cite{a,b}.\n",
    "@smith, we gave {tea}.\nWrite to a@article.example.\n",
    "Tea, milk, rum\nHot, cold, warm\n20, 21, 22\n",
  ])
func prose(text: String) {
  #expect(detect(text) == .whole(.text))
}

@Test("a prologue without end is bounded: its document type decides, or nothing does")
func endlessPrologue() {
  let padding = String(repeating: "x", count: formatHeadLength)
  let comment = Array(("<?xml version='1.0'?><!--" + padding).utf8)[..<formatHeadLength]
  let known = Array(("<!DOCTYPE article [<!--" + padding).utf8)[..<formatHeadLength]
  #expect(
    detectContent(comment)
      == .rejected(
        .unknownFormat,
        detail: "no root element in the first 65536 bytes of the XML; get the file again or remove "
          + "what stands before its root"))
  #expect(detectContent(known) == records(.jats))
}

@Test(
  "what is no text is named where it is known",
  arguments: [
    (Array("%PDF-1.7".utf8), "it is a PDF, which is not read; convert it to text or XML first"),
    (
      Array("SQLite format 3\0".utf8),
      "it is an SQLite database, which is not read; convert it to text or XML first"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
      "it is a Microsoft Office document, which is not read; convert it to text or XML first"
    ),
    (
      [1, 2, 0, 3, 0xFF],
      "it is neither text nor a known archive; give articles as XML, HTML or text"
    ),
  ])
func binaries(bytes: [UInt8], detail: String) {
  #expect(detectContent(bytes[...]) == .rejected(.binary, detail: detail))
}

@Test("nothing, or white space only, is empty", arguments: ["", " \n\t", "\u{FEFF}\n"])
func emptyContent(text: String) {
  #expect(
    detect(text)
      == .rejected(.empty, detail: "there is nothing in it; get the file again"))
}
