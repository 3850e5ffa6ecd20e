/// The elements of JATS (and its predecessor, the NLM DTDs) that mean something here.
///
/// The others of the vocabulary are in ``JATSNames``; what is in neither is unknown.
enum JATSElement: String, CaseIterable {
  case article
  // Structure
  case front
  case journalMeta = "journal-meta"
  case articleMeta = "article-meta"
  case body
  case back
  case floatsGroup = "floats-group"
  case floatsWrap = "floats-wrap"
  case subArticle = "sub-article"
  case response
  // Metadata
  case articleID = "article-id"
  case titleGroup = "title-group"
  case articleTitle = "article-title"
  case subtitle
  case journalTitle = "journal-title"
  case articleCategories = "article-categories"
  case subject
  case articleVersion = "article-version"
  case pubDate = "pub-date"
  case year
  case month
  case day
  case stringDate = "string-date"
  case relatedArticle = "related-article"
  case relatedObject = "related-object"
  case abstract
  case transAbstract = "trans-abstract"
  case customMeta = "custom-meta"
  case metaName = "meta-name"
  case metaValue = "meta-value"
  case authorNotes = "author-notes"
  // Sections
  case sec
  case ack
  case app
  case notes
  case glossary
  case title
  case label
  // Blocks
  case p
  case list
  case listItem = "list-item"
  case defList = "def-list"
  case defItem = "def-item"
  case def
  case dispQuote = "disp-quote"
  case statement
  case verseGroup = "verse-group"
  case verseLine = "verse-line"
  case speech
  case preformat
  case code
  case attrib
  case dispFormulaGroup = "disp-formula-group"
  case br = "break"
  // Floats
  case fig
  case tableWrap = "table-wrap"
  case boxedText = "boxed-text"
  case supplementaryMaterial = "supplementary-material"
  case chemStructWrap = "chem-struct-wrap"
  case caption
  case table
  case thead
  case tbody
  case tfoot
  case tr
  case td
  case th
  case tableWrapFoot = "table-wrap-foot"
  case fn
  case fnGroup = "fn-group"
  // Within paragraphs
  case xref
  case extLink = "ext-link"
  case uri
  case bold
  case inlineFormula = "inline-formula"
  case dispFormula = "disp-formula"
  case alternatives
  case texMath = "tex-math"
  // References
  case refList = "ref-list"
  case ref
  case pubID = "pub-id"
  case objectID = "object-id"
  case elocationID = "elocation-id"
}

/// Names of JATS and the NLM DTDs that need no case of their own.
enum JATSNames {
  /// Elements whose content is neither prose nor a field that is read.
  static let skipped = words(
    """
    abbrev-journal-title address aff aff-alternatives alt-text alt-title author-comment bio
    colgroup contract-num contract-sponsor contrib-group copyright-holder copyright-statement
    copyright-year corresp counts funding-group history index-term index-term-range-end issn-l
    issue-id issue-sponsor journal-id journal-subtitle kwd-group license long-desc open-access
    permissions processing-meta product pub-history sec-meta self-uri sig-block support-group
    toc-title trans-title-group volume-id volume-issue-group x
    """)

  /// Elements that are text of a citation, and metadata elsewhere.
  static let citationFields = words(
    """
    conference fpage isbn issn issue issue-part issue-title lpage page-range publisher season
    series supplement volume volume-series
    """)

  /// Elements that may stand within a word and count as part of the text around them.
  static let inline = words(
    """
    fixed-case italic monospace named-content overline roman sans-serif sc strike
    styled-content sub underline
    """)

  /// Other elements whose content counts as that of the element around them.
  static let transparent = words(
    """
    abbrev access-date anonymous answer app-group array article-version-alternatives
    award-id chapter-title chem-struct citation citation-alternatives city col collab
    comment conf-date conf-loc conf-name conf-sponsor country custom-meta-group
    custom-meta-wrap data-title date date-in-citation def-head edition element-citation
    email etal event explanation fig-group font funding-source funding-statement given-names
    glyph-data glyph-ref gov graphic hr include inline-graphic inline-media
    inline-supplementary-material institution institution-id institution-wrap
    journal-title-group media milestone-end milestone-start mixed-citation name
    name-alternatives nested-kwd nlm-citation note on-behalf-of option overline-end
    overline-start part-title patent person-group prefix price private-char publisher-loc
    publisher-name question question-preamble question-wrap question-wrap-group rb ref-title
    related-item role rp rt ruby series-title size source speaker std std-organization
    string-conf string-name subj-group suffix surname table-wrap-group target term
    term-head textual-form time-stamp tr-group trans-source trans-subtitle
    trans-title underline-end underline-start version
    """)

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
