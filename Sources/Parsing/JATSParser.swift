import Documents

/// Builds articles from JATS full text.
///
/// The text has the title, the main abstract, then body, back matter and floats in their order.
/// A float (figure, table, boxed text, footnote) within a paragraph comes after the paragraph.
/// A table gives a passage for each row, its cells separated by tabs.
final class JATSParser: XMLRecordParser {
  /// What is to be done at an element's end.
  enum Role {
    case none
    case block
    /// A part with a heading of its own.
    case section(ownsFlow: Bool, isTyped: Bool)
    /// Flowing text that stands on its own: body, back, floats.
    case matter
    case abstract
    case heading
    case floatLabel
    case float
    case table
    case row(RowPlace?)
    case cell
    case footnote
    case field(JATSElement)
    case reference
    case referenceID(start: Int, isDOI: Bool)
    case fieldPart
    case superscript(callouts: Int)
    case math(InlineMarkup)
    case callout(start: Int, isInline: Bool)
    /// A link to the entry of a registry, the last of ``registryLinks``.
    case link(start: Int)
    case runIn(start: Int)
    case formula(start: Int, isDisplay: Bool)
    case tex
    case alternatives
    /// One that ``scope`` counts.
    case counted
    case date
    case customMeta
    case articleMeta
  }

  struct Frame {
    var element: JATSElement?
    var role: Role
    /// The length of the text when the element began.
    var start = 0
    /// Of alternatives: whether one of them has given text.
    var isTaken = false
  }

  /// How many elements of a kind are open.
  struct Scope {
    var articleMeta = 0
    var titleGroup = 0
    var categories = 0
    var reference = 0
    var footnotes = 0
    var abstract = 0
    var caption = 0
    var tableFoot = 0

    mutating func add(_ count: Int, of element: JATSElement?) {
      switch element {
      case .titleGroup: titleGroup += count
      case .articleCategories: categories += count
      case .refList: reference += count
      case .authorNotes, .fnGroup: footnotes += count
      case .caption: caption += count
      case .tableWrapFoot: tableFoot += count
      default: break
      }
    }
  }

  enum FlowKind {
    /// Paragraphs become passages.
    case prose
    /// Everything up to the end becomes one text.
    case run
  }

  struct Flow {
    var kind = FlowKind.prose
    var text = RunningText()
    var runIn: (section: Section, label: String)?
  }

  struct Context {
    var section: Section
    var label: String?
  }

  struct Held {
    var section: Section
    var label: String?
    var bytes: [UInt8]
    /// Of a table's row: which one it is.
    var row: RowPlace?
  }

  /// A row of ``tables``.
  struct RowPlace {
    var table: Int
    var row: Int
  }

  let elements = JATSElement.allCases
  let markup = InlineMarkup.allCases
  let skippedNames: Range<Int>
  let citationNames: Range<Int>
  let inlineNames: Range<Int>

  var article = Article(source: SourceLocation(path: "", format: .jats))
  var frames: [Frame] = []
  var scope = Scope()
  /// The texts being collected: each float, heading or field suspends the one before it.
  ///
  /// They are kept for their buffers; ``flowCount`` of them are in use.
  var flows: [Flow] = []
  var flowCount = 0
  var contexts: [Context] = []
  /// Passages of floats that wait for the end of the paragraph around them.
  var held: [Held] = []
  /// Abstracts that count only when there is no main one, with the rank of their kind.
  var otherAbstracts: [(rank: Int, passages: [Held])] = []
  var otherRank: Int?
  var hasMainAbstract = false
  var callouts = 0
  var tex: [UInt8] = []
  var idType = ""
  var date = DateFields()
  var dateKind: JATSDateKind?
  var dates = JATSDates()
  var metaName = ""
  /// The tables of the article, and which of them are open: a cell may hold a table.
  var tables: [TableOutline] = []
  var openTables: [Int] = []
  var tableID: String?
  var referenceDOIs: [String] = []
  /// Of the open links that lead to the entry of a registry, their targets and the numbers in them.
  var registryLinks: [(target: String, id: String)] = []
  var pmcUID: String?
  /// Where the last callout was dropped in the text that is being collected.
  var lastCallout: Int?
  /// Commas, spaces and hyphens, and the bytes of dashes.
  let listMarks: Set<UInt8> = [0x20, 0x2C, 0x2D, 0x3B, 0xE2, 0x80, 0x90, 0x91, 0x92, 0x93]
  /// Where the last superscript within a callout began.
  var superscriptsWithin: Int?

  init() {
    let first = InlineMarkup.allCases.count + JATSElement.allCases.count
    skippedNames = first..<first + JATSNames.skipped.count
    citationNames =
      skippedNames.upperBound..<skippedNames.upperBound + JATSNames.citationFields.count
    inlineNames = citationNames.upperBound..<citationNames.upperBound + JATSNames.inline.count
    super.init(
      records: ["article"],
      names: JATSElement.allCases.map(\.rawValue) + JATSNames.skipped
        + JATSNames.citationFields + JATSNames.inline + JATSNames.transparent)
  }

  override func startRecord() {
    frames.removeAll(keepingCapacity: true)
    scope = Scope()
    flowCount = 0
    contexts.removeAll(keepingCapacity: true)
    held.removeAll()
    otherAbstracts.removeAll()
    otherRank = nil
    hasMainAbstract = false
    callouts = 0
    tex.removeAll()
    date = DateFields()
    dateKind = nil
    dates = JATSDates()
    referenceDOIs.removeAll()
    registryLinks.removeAll()
    pmcUID = nil
    tables.removeAll()
    openTables.removeAll()
    tableID = nil
  }

  override func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    isInFull
      ? super.copy(bytes, to: target) : XMLTrim.copy(bytes, to: target, without: .jats)
  }

  // MARK: Events

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if flowCount > 0 { flows[flowCount - 1].text.append(bytes) }
  }

  override func start(_ name: Int, _ attributes: XMLAttributes) {
    guard name >= markup.count else {
      if name >= 0 {
        startMarkup(markup[name], attributes)
      } else if isAtRecord {
        skip()
      } else {
        push(nil, scope.reference > 0 ? .fieldPart : .none)
      }
      return
    }
    let index = name - markup.count
    guard index < elements.count else {
      // Fields of a citation are text of the reference list or of the paragraph they stand in.
      let isSkipped =
        scope.reference == 0
        && (skippedNames.contains(name) || citationNames.contains(name) && !isCollecting)
      if isSkipped || isAtRecord {
        skip()
      } else {
        // Fields of a citation may stand side by side without a space.
        let isField = scope.reference > 0 && !inlineNames.contains(name)
        push(nil, isField || frames.last?.element == .metaValue ? .fieldPart : .none)
      }
      return
    }
    let element = elements[index]
    guard (element == .article) == isAtRecord else {
      if isAtRecord { skip() } else { fail("a record begins within a record") }
      return
    }
    if element == .article {
      article = Article(source: source)
      // Most full texts have less.
      article.reserveCapacity(bytes: 1 << 15, passages: 100)
      push(.article, .none)
      startArticle(attributes)
    } else if scope.reference > 0 {
      startInReference(element, attributes)
    } else {
      start(element, attributes)
    }
  }

  func push(_ element: JATSElement?, _ role: Role) {
    frames.append(Frame(element: element, role: role, start: length))
  }

  func start(_ element: JATSElement, _ attributes: XMLAttributes) {
    switch element {
    case .article, .front, .journalMeta: push(element, .none)
    case .subArticle, .response, .objectID: skip()
    case .articleMeta:
      scope.articleMeta += 1
      push(element, .articleMeta)
    case .body, .back, .floatsGroup, .floatsWrap:
      contexts.append(Context(section: .body))
      beginFlow(.prose)
      push(element, .matter)
    case .articleID: startArticleID(attributes)
    case .titleGroup: count(element)
    case .articleTitle, .subtitle:
      if scope.titleGroup > 0 { beginField(element, .plain) } else { push(element, .none) }
    case .journalTitle: beginField(element)
    case .articleCategories: count(element)
    case .subject: if scope.categories > 0 { beginField(element) } else { push(element, .none) }
    case .articleVersion: beginField(element)
    case .pubDate:
      date = DateFields()
      dateKind = JATSDateKind(attributes)
      push(element, .date)
    case .year, .month, .day, .stringDate:
      if case .date = frames.last?.role { beginField(element) } else { push(element, .none) }
    case .relatedArticle:
      noteRelatedArticle(attributes)
      if isCollecting { push(element, .none) } else { skip() }
    case .relatedObject:
      noteRelatedObject(attributes)
      if isCollecting { push(element, .none) } else { skip() }
    case .abstract, .transAbstract: startAbstract(element, attributes)
    case .customMeta: push(element, .customMeta)
    case .metaName, .metaValue:
      if case .customMeta = frames.last?.role { beginField(element) } else { push(element, .none) }
    case .authorNotes, .fnGroup: count(element)
    case .sec, .ack, .app, .notes, .glossary: startSection(element, attributes)
    case .title: startTitle()
    case .label: startLabel()
    case .p where frames.last?.element == .def:
      if isCollecting { flows[flowCount - 1].text.appendSpace() }
      push(element, .none)
    case .def: push(element, .none)
    case .p, .list, .listItem, .defList, .defItem, .dispQuote, .statement, .verseGroup, .verseLine,
      .speech, .preformat, .code, .attrib, .dispFormulaGroup:
      breakBlock()
      push(element, .block)
    case .br:
      if isCollecting { flows[flowCount - 1].text.appendSpace() }
      push(element, .none)
    case .fig, .tableWrap, .boxedText, .supplementaryMaterial, .chemStructWrap:
      if element == .tableWrap { tableID = attributes.string("id") }
      startFloat(element)
    case .caption:
      breakBlock()
      count(element)
    case .tableWrapFoot: startTableFoot()
    case .table: startTable()
    case .thead, .tbody, .tfoot:
      if let table = openTables.last { tables[table].beginGroup(isHead: element == .thead) }
      push(element, .none)
    case .tr: startRow()
    case .td, .th: startCell(element, attributes)
    case .fn: startFootnote()
    case .xref: startXref(attributes)
    case .extLink, .uri: startLink(element, attributes)
    case .bold:
      let isRunIn = scope.abstract > 0 && isProse && flows[flowCount - 1].text.field.isEmpty
      push(element, isRunIn ? .runIn(start: length) : .none)
    case .inlineFormula, .dispFormula: startFormula(element)
    case .alternatives: push(element, .alternatives)
    case .texMath:
      push(element, .tex)
      beginFlow(.run)
    case .refList:
      count(element)
    case .ref, .pubID, .elocationID: push(element, .none)
    }
  }

  override func end(_ name: Int) {
    guard let frame = frames.popLast() else { return }
    switch frame.role {
    case .none: break
    case .block: breakBlock()
    case .section(let ownsFlow, _):
      breakBlock()
      contexts.removeLast()
      if ownsFlow { _ = endFlow() }
    case .matter:
      breakBlock()
      _ = endFlow()
      contexts.removeLast()
    case .abstract: endAbstract()
    case .heading: endHeading()
    case .floatLabel: endFloatLabel()
    case .float: endFloat()
    case .table: endTable()
    case .row(let place): endRow(place)
    case .cell: break
    case .footnote: endFootnote()
    case .field(let element): endField(element)
    case .reference: endReference()
    case .referenceID(let start, let isDOI): endReferenceID(from: start, isDOI: isDOI)
    case .fieldPart: if isCollecting { flows[flowCount - 1].text.appendSpace() }
    case .superscript(let before): endSuperscript(from: frame.start, callouts - before)
    case .math(let markup): if isCollecting { flows[flowCount - 1].text.close(markup) }
    case .callout(let start, let isInline): endCallout(from: start, isInline: isInline)
    case .link(let start): endLink(from: start)
    case .runIn(let start): endRunIn(from: start)
    case .formula(let start, let isDisplay): endFormula(from: start, isDisplay: isDisplay)
    case .tex: endTeX()
    case .alternatives: break
    case .counted:
      if frame.element == .caption || frame.element == .tableWrapFoot { breakBlock() }
      scope.add(-1, of: frame.element)
    case .date:
      if let dateKind, let date = date.date { dates.add(date, dateKind) }
    case .customMeta: metaName = ""
    case .articleMeta: endArticleMeta()
    }
    if let parent = frames.indices.last, case .alternatives = frames[parent].role {
      chooseAlternative(parent, from: frame.start)
    }
    if frame.element == .article { finish() }
  }

  func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  func count(_ element: JATSElement) {
    scope.add(1, of: element)
    push(element, .counted)
  }

  func finish() {
    if !tables.isEmpty { article.tables = tables.compactMap { $0.grid(in: article) } }
    var done = Article(source: source)
    swap(&done, &article)
    emit(consume done)
  }
}
