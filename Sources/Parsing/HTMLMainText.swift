/// Which part of a page is the article, and what in it is not text.
///
/// Three steps, each of which looks at elements only, never at the words of a site:
/// 1. Elements that are not prose by their kind or by a word of their class or id (`nav`, `aside`,
///    "share-bar", "relatedArticles") are left out, unless they hold two fifths of the page's
///    prose: then the word is about something else (`<div class="page has-sidebar">`).
/// 2. Prose is text outside of links, in stretches of some length.
/// 3. The main element is the one of `article`, `main` and their like that holds most prose; if
///    none holds half of it, the smallest element that holds nearly all.
struct HTMLMainText {
  /// What an element is for, as far as the text's sections depend on it.
  enum Role: UInt8 {
    case plain
    /// Not text: the element is skipped with all that it contains.
    case leftOut
    case abstract
    case references
    case caption
  }

  /// The role of each node of the page.
  private(set) var roles: [Role]
  /// The element whose text is the article's.
  private(set) var root = 0
  /// Bytes of prose in the article's text.
  private(set) var proseCount = 0
  /// Abstracts outside of ``root``, in document order.
  private(set) var abstracts: [Int] = []

  /// Judges the elements of a page.
  init(_ tree: HTMLTree) {
    roles = Array(repeating: .plain, count: tree.nodes.count)
    guard !tree.nodes.isEmpty else { return }
    for (index, node) in tree.nodes.enumerated() where node.tag != nil {
      if Self.isHidden(tree, index) { roles[index] = .leftOut }
    }
    var prose = proseCounts(tree)
    let total = prose[0]
    let naming = Self.namesOfProse(tree, prose, roles)
    for (index, node) in tree.nodes.enumerated() {
      guard let tag = node.tag, roles[index] == .plain else { continue }
      let role = Self.role(tree, index, tag, sparing: naming)
      let limit = role == .references ? total / 5 * 4 : total / 5 * 2
      if role == .leftOut || role == .references, prose[index] > limit { continue }
      roles[index] = role
    }
    prose = proseCounts(tree)
    root = Self.mainElement(tree, prose, roles)
    proseCount = prose[root]
    collectAbstracts(tree)
  }

  private mutating func collectAbstracts(_ tree: HTMLTree) {
    var index = 0
    while index < tree.nodes.count {
      let isMain = index == root
      if roles[index] == .leftOut || isMain || roles[index] == .abstract {
        let isAround = index < root && tree.nodes[index].end > root
        if roles[index] == .abstract, !isMain, !isAround { abstracts.append(index) }
        index = isAround ? index + 1 : tree.nodes[index].end
      } else {
        index += 1
      }
    }
  }

  /// Bytes of prose within each node.
  private func proseCounts(_ tree: HTMLTree) -> [Int] {
    var counts = Array(repeating: 0, count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if roles[index] == .leftOut || node.tag == .a {
        index = node.end
        continue
      }
      if node.tag == nil {
        let text = tree.text(of: index).trimmingSpace
        if text.count >= 20 { counts[index] = text.count }
      }
      index += 1
    }
    for index in counts.indices.reversed() where tree.nodes[index].parent >= 0 {
      counts[tree.nodes[index].parent] += counts[index]
    }
    return counts
  }

  private static func mainElement(_ tree: HTMLTree, _ prose: [Int], _ roles: [Role]) -> Int {
    var best: Int?
    for (index, node) in tree.nodes.enumerated() {
      guard let tag = node.tag, isMainCandidate(tree, index, tag) else { continue }
      // Of candidates one in the other the inner one wins if it loses next to nothing.
      let atLeast =
        best.map { index < tree.nodes[$0].end ? prose[$0] / 10 * 9 : prose[$0] + 1 } ?? 1
      if prose[index] >= atLeast { best = index }
    }
    if let best, prose[best] * 2 >= prose[0] { return best }
    var index = 0
    while true {
      var child = index + 1
      var next: Int?
      while child < tree.nodes[index].end {
        if prose[child] * 20 >= prose[index] * 19, prose[child] > 0 { next = child }
        child = tree.nodes[child].end
      }
      guard let next, let tag = tree.nodes[next].tag, tag.isBlock || tag == .other || tag == .span,
        tag != .p, tag != .table, tag != .tr
      else { return index }
      index = next
    }
  }

  private static func isMainCandidate(_ tree: HTMLTree, _ index: Int, _ tag: HTMLTag) -> Bool {
    switch tag {
    case .article, .main: return true
    case .p, .span, .a, .body, .html: return false
    default: break
    }
    if let role = tree.value(.role, of: index), role.elementsEqual("main".utf8) { return true }
    if let property = tree.value(.itemprop, of: index),
      property.elementsEqual("articleBody".utf8)
    {
      return true
    }
    return false
  }

  /// Whether no browser shows the element's text, or shows it as a control.
  private static func isHidden(_ tree: HTMLTree, _ index: Int) -> Bool {
    guard let tag = tree.nodes[index].tag else { return false }
    if tag.isNeverText { return true }
    if tree.nodes[index].attributes.isEmpty { return false }
    if tree.value(.hidden, of: index) != nil { return true }
    if let value = tree.value(.ariaHidden, of: index), value.hasLoweredPrefix("true") {
      return true
    }
    guard let style = tree.value(.style, of: index),
      let at = style.firstIndex(ofLowered: "display")
    else { return false }
    let value = style[(at + 7)...].drop { isSpace($0) || $0 == 0x3A }
    // A page that fades in after loading hides its body.
    return value.hasLoweredPrefix("none") && tag != .body && tag != .html
  }

  /// The words of class and id that elsewhere tell what is not prose, but here stand on two fifths
  /// of it: each part of an article may be a "toc-section" or a "social-block".
  private static func namesOfProse(
    _ tree: HTMLTree, _ prose: [Int], _ roles: [Role]
  ) -> Set<String> {
    var counts: [String: (prose: Int, end: Int)] = [:]
    for (index, node) in tree.nodes.enumerated() where node.tag != nil && prose[index] > 0 {
      if roles[index] == .leftOut || node.attributes.isEmpty { continue }
      for name in [HTMLAttribute.id, .class] {
        guard let value = tree.value(name, of: index) else { continue }
        for word in words(value) where chromeWords.contains(word) {
          let known = counts[word] ?? (0, 0)
          // Elements within one that has been counted do not count again.
          guard index >= known.end else { continue }
          // What holds most of the page by itself is not evidence for its parts.
          guard prose[index] * 5 <= prose[0] * 2 else { continue }
          counts[word] = (known.prose + prose[index], node.end)
        }
      }
    }
    return Set(counts.filter { $0.value.prose * 5 > prose[0] * 2 }.keys)
  }

  private static func role(
    _ tree: HTMLTree, _ index: Int, _ tag: HTMLTag, sparing spared: Set<String>
  ) -> Role {
    switch tag {
    case .nav, .footer, .menu, .aside, .form: return .leftOut
    case .figcaption, .caption: return .caption
    case .header where !isInArticle(tree, index): return .leftOut
    case .html, .body, .main, .a, .sup, .sub, .b, .i, .em, .strong, .td, .th, .tr, .h1, .h2, .h3,
      .h4, .h5, .h6:
      return .plain
    default: break
    }
    if let role = tree.value(.role, of: index) {
      for name in ["navigation", "banner", "contentinfo", "complementary", "search", "dialog"]
      where role.elementsEqual(name.utf8) {
        return .leftOut
      }
    }
    var found = Role.plain
    for name in [HTMLAttribute.id, .class] {
      guard let value = tree.value(name, of: index) else { continue }
      let role = role(ofName: value, sparing: spared)
      if role == .leftOut { return tag == .article ? .plain : .leftOut }
      if found == .plain { found = role }
    }
    if !tag.isBlock, tag != .other, found != .leftOut, found != .caption { return .plain }
    return found
  }

  /// Whether a `header` is that of an article or section and not that of the site.
  private static func isInArticle(_ tree: HTMLTree, _ index: Int) -> Bool {
    var parent = tree.nodes[index].parent
    // A header that lies deeper than this is no site's.
    for _ in 0..<50 where parent >= 0 {
      switch tree.nodes[parent].tag {
      case .article?, .main?, .section?: return true
      default: parent = tree.nodes[parent].parent
      }
    }
    return false
  }

  /// The role that the words of a class or id tell: "relatedArticles", "share-bar", "ref_list".
  static func role(ofName name: ArraySlice<UInt8>, sparing spared: Set<String> = []) -> Role {
    var found = Role.plain
    var previous = ""
    for word in words(name) {
      if chromeWords.contains(word) && !spared.contains(word)
        || chromePairs.contains(previous + " " + word)
      {
        return .leftOut
      }
      switch word {
      case "abstract", "abstr": found = .abstract
      case "references", "reflist", "bibliography", "citedrefs": found = .references
      case "list" where previous == "ref" || previous == "reference" || previous == "citation":
        found = .references
      case "caption", "figcaption", "captions", "legend", "figlegend": found = .caption
      default: break
      }
      previous = word
    }
    return found
  }

  /// The words of a name in any of the usual spellings, lower case.
  private static func words(_ name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in name.prefix(300) {
      let startsWord = isUpper(byte) && word.last.map(isLower) == true
      if !isLetter(byte) || startsWord, !word.isEmpty {
        words.append(string(word.map(lowered)))
        word.removeAll(keepingCapacity: true)
      }
      if isLetter(byte) { word.append(byte) }
    }
    if !word.isEmpty { words.append(string(word.map(lowered))) }
    return words
  }

  private static let chromeWords: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "adverts", "altmetric", "banner",
    "breadcrumb", "breadcrumbs", "citedby", "comments", "consent", "cookie", "cookies", "crumbs",
    "commentlist", "disqus", "dropdown", "footer", "gdpr", "linkout", "login", "masthead", "menu",
    "metrics",
    "modal", "mostread", "nav", "navbar", "navigation", "newsletter", "outbrain", "pager",
    "pagination", "paging", "popup", "portlet", "promo", "recirc", "recommendations", "recommended",
    "related", "respond", "seealso", "share", "sharing", "sidebar", "signin", "signup", "skiplink",
    "skiplinks", "sociable", "social", "sponsored", "submenu", "subscribe", "subscription",
    "taboola", "toolbar", "tooltip", "topnav", "trending",
  ]

  private static let chromePairs: Set<String> = [
    "author bio", "cited by", "global header", "most popular", "most read", "page header",
    "post tags", "read more", "read next", "right column", "search box", "search form",
    "see also", "similar articles", "site header", "skip link", "skip to", "up next",
  ]
}
