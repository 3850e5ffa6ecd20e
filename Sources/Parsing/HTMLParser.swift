public import Documents

/// Parses web pages as crawled: publishers' articles, PubMed, PMC, news.
public struct HTMLParser: Sendable {
  /// A parser; it keeps nothing between pages.
  public init() {}

  /// Parses one page into an article, or a rejection of pages that show none.
  ///
  /// - Parameters:
  ///   - piece: A whole page.
  ///   - results: Receives one result.
  public func parse(_ piece: borrowing Piece, into results: inout [ParseResult]) {
    let source = piece.source
    func reject(_ reason: RejectionReason, _ detail: String) {
      results.append(
        .rejection(Rejection(source, stage: .parsing, reason: reason, detail: detail)))
    }
    let page = decodedPage(piece.bytes)
    guard let tree = HTMLTree(page.bytes, encoding: page.encoding) else {
      return reject(.noContent, "no element and no text in the page; fetch it again")
    }
    let metadata = HTMLMetadata(tree)
    let main = HTMLMainText(tree)
    let title = pageTitle(tree, metadata, main)
    var article = Article(source: source)
    article.title = title
    article.doi = metadata.doi
    article.pmid = metadata.pmid
    article.pmcid = metadata.pmcid
    article.journal = metadata.journal
    article.publicationDate = metadata.date
    article.language = metadata.language
    if let doi = metadata.doi {
      article.identifiers.append(FieldIdentifier(.ownDOI, doi, field: metadata.doiField))
    }
    if let title {
      article.status = status(ofTitle: title)
      article.append(.title, title.utf8)
    }
    let start = article.text.count
    var walk = HTMLWalk(tree, main.roles, article: article)
    for abstract in main.abstracts { walk.append(abstract) }
    walk.append(main.root)
    article = walk.article
    if article.text.count - start < 200 { appendFields(metadata, to: &article) }
    let count = article.text.count - start
    if let (reason, detail) = refusal(tree, metadata, article.text[start...], title) {
      return reject(reason, detail)
    }
    guard count > 0 || (metadata.isScholarly && title != nil) else {
      return reject(
        .noContent,
        "no text in the page; if it is drawn by script, fetch the article in another format")
    }
    results.append(.article(article))
  }

  /// Appends what the page's head holds of the text, for pages that show little of it.
  private func appendFields(_ metadata: HTMLMetadata, to article: inout Article) {
    guard let text = metadata.body ?? metadata.abstract else { return }
    for line in text.split(separator: 0x0A) {
      guard let plain = plainText(line) else { continue }
      let bytes = Array(plain.utf8)
      for part in runInHeadings(in: bytes) {
        article.append(part.section ?? .body, label: part.label, bytes[part.range])
      }
    }
  }

  /// The article's title: from its metadata, else its only `h1`, else what the page calls itself.
  private func pageTitle(
    _ tree: HTMLTree, _ metadata: HTMLMetadata, _ main: HTMLMainText
  ) -> String? {
    if let title = metadata.citationTitle { return title }
    var headings: [(level: Int, text: String)] = []
    var index = 0
    while index < tree.nodes.count {
      if main.roles[index] == .leftOut {
        index = tree.nodes[index].end
        continue
      }
      if let level = tree.nodes[index].tag?.headingLevel, level <= 3,
        let text = plainText(tree.content(of: index)), text.utf8.count >= 10,
        !isSectionHeading(text)
      {
        headings.append((level, text))
      }
      index += 1
    }
    // The heading that the page's own title repeats, perhaps cut short, is the article's title.
    let names = [metadata.sharedTitle, metadata.pageTitle].compactMap { $0 }
    for name in names {
      for heading in headings.sorted(by: { $0.level < $1.level })
      where repeats(name, heading.text) {
        return heading.text
      }
    }
    if let title = metadata.sharedTitle { return title }
    // "SpringerLink - Journal Article" names the site only; a heading that is longer says more.
    let first = headings.min { $0.level < $1.level }?.text
    guard let title = metadata.pageTitle.map(withoutSite) else { return first }
    guard let first, title.utf8.count < 30 else { return title }
    return first.utf8.count > title.utf8.count ? first : title
  }

  /// Whether a page's title holds a heading, or begins it.
  ///
  /// PubMed once cut titles: "Ketamine in the trea... [J Sleep]".
  private func repeats(_ name: String, _ heading: String) -> Bool {
    let heading = comparable(heading.utf8)
    let whole = comparable(name.utf8)
    if whole.starts(with: heading) || whole.reversed().starts(with: heading.reversed()) {
      return true
    }
    let bytes = Array(name.utf8)
    guard let cut = bytes.firstIndex(ofLowered: "..."), cut >= 20 else { return false }
    return heading.starts(with: comparable(bytes[..<cut]))
  }

  /// Whether a heading is "Methods" or "References" and not "Methods for the synthesis of zinc".
  private func isSectionHeading(_ heading: String) -> Bool {
    isWordsOfHeadings(heading.utf8) && section(forHeading: heading) != nil
      || comparable(heading.utf8).elementsEqual("references".utf8)
  }

  /// The longest part of "Site - Journal : Title".
  private func withoutSite(_ title: String) -> String {
    let bytes = Array(title.utf8)
    var best = 0..<0
    var start = 0
    for at in 0...bytes.count {
      let isSeparator =
        at == bytes.count
        || (at > 0 && at + 1 < bytes.count && bytes[at - 1] == 0x20 && bytes[at + 1] == 0x20
          && (bytes[at] == 0x2D || bytes[at] == 0x7C || bytes[at] == 0x3A))
      guard isSeparator else { continue }
      if at - start > best.count { best = start..<at }
      start = at + 1
    }
    return string(bytes[best].trimmingSpace)
  }
}
