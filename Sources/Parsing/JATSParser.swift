import Documents

/// Builds articles from JATS full text.
///
/// The text has the title, the main abstract, then body, back matter and floats in their order.
/// A float (figure, table, boxed text, footnote) within a paragraph comes after the paragraph.
/// A table gives a passage for each row, its cells separated by tabs.
final class JATSParser: XMLRecordParser {
  /// What is to be done at an element's end.
  private enum Role {
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
    case row
    case cell
    case footnote
    case field(JATSElement)
    case reference
    case referenceID(start: Int, isDOI: Bool)
    case fieldPart
    case superscript(callouts: Int)
    case math(InlineMarkup)
    case callout(start: Int, isInline: Bool)
    case link(start: Int, target: String?, type: String?)
    case runIn(start: Int)
    case formula(start: Int, isDisplay: Bool)
    case tex
    case alternatives
    case counted(WritableKeyPath<Scope, Int>)
    case date
    case customMeta
    case articleMeta
  }

  private struct Frame {
    var element: JATSElement?
    var role: Role
    /// The length of the text when the element began.
    var start = 0
    /// Of alternatives: whether one of them has given text.
    var isTaken = false
  }

  /// How many elements of a kind are open.
  private struct Scope {
    var articleMeta = 0
    var titleGroup = 0
    var categories = 0
    var reference = 0
    var footnotes = 0
    var cells = 0
    var abstract = 0
    var caption = 0
    var tableFoot = 0
  }

  private enum FlowKind {
    /// Paragraphs become passages.
    case prose
    /// Everything up to the end becomes one text.
    case run
  }

  private struct Flow {
    var kind = FlowKind.prose
    var text = RunningText()
    var runIn: (section: Section, label: String)?
  }

  private struct Context {
    var section: Section
    var label: String?
  }

  private struct Held {
    var section: Section
    var label: String?
    var bytes: [UInt8]
  }

  private let elements = JATSElement.allCases
  private let markup = InlineMarkup.allCases
  private let skippedNames: Range<Int>
  private let citationNames: Range<Int>
  private let inlineNames: Range<Int>

  private var article = Article(source: SourceLocation(path: "", format: .jats))
  private var frames: [Frame] = []
  private var scope = Scope()
  /// The texts being collected: each float, heading or field suspends the one before it.
  ///
  /// They are kept for their buffers; ``flowCount`` of them are in use.
  private var flows: [Flow] = []
  private var flowCount = 0
  private var contexts: [Context] = []
  /// Passages of floats that wait for the end of the paragraph around them.
  private var held: [Held] = []
  /// Abstracts that count only when there is no main one, with the rank of their kind.
  private var otherAbstracts: [(rank: Int, passages: [Held])] = []
  private var otherRank: Int?
  private var hasMainAbstract = false
  private var callouts = 0
  private var tex: [UInt8] = []
  private var idType = ""
  private var date = DateFields()
  private var dateKind: JATSDateKind?
  private var dates = JATSDates()
  private var metaName = ""
  private var referenceDOIs: [String] = []
  private var pmcUID: String?

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
    pmcUID = nil
  }

  // MARK: Flows

  private func beginFlow(_ kind: FlowKind, _ superscripts: RunningText.Superscripts = .numbers) {
    if flowCount == flows.count { flows.append(Flow()) }
    flows[flowCount].kind = kind
    flows[flowCount].runIn = nil
    flows[flowCount].text.removeAll()
    flows[flowCount].text.superscripts = superscripts
    flowCount += 1
    lastCallout = nil
  }

  /// Ends the flow and gives its text.
  private func endFlow() -> ArraySlice<UInt8> {
    guard flowCount > 0 else { return [] }
    flowCount -= 1
    lastCallout = nil
    return flows[flowCount].text.bytes[flows[flowCount].text.endField()]
  }

  private var isCollecting: Bool { flowCount > 0 }
  private var isProse: Bool { flowCount > 0 && flows[flowCount - 1].kind == .prose }
  private var length: Int { flowCount > 0 ? flows[flowCount - 1].text.count : 0 }
  private var context: Context { contexts.last ?? Context(section: .body) }

  /// Ends a paragraph: in running prose it becomes a passage, elsewhere a space follows.
  private func breakBlock() {
    guard flowCount > 0 else { return }
    let flow = flowCount - 1
    guard flows[flow].kind == .prose else {
      flows[flow].text.appendSpace()
      return
    }
    let range = flows[flow].text.endField()
    if !range.isEmpty {
      let runIn = flows[flow].runIn
      let section = scope.caption + scope.tableFoot > 0 ? Section.caption : context.section
      let bytes = flows[flow].text.bytes[range]
      flows[flow].text.beginField()
      emit(runIn?.section ?? section, runIn?.label ?? context.label, bytes)
    }
    flows[flow].text.removeAll()
    flows[flow].runIn = nil
    lastCallout = nil
    releaseHeld()
  }

  /// Gives a passage, now or after the paragraphs that are still open around it.
  private func emit(_ section: Section, _ label: String?, _ bytes: ArraySlice<UInt8>) {
    if isWithinParagraph {
      held.append(Held(section: section, label: label, bytes: Array(bytes)))
    } else {
      give(section, label, bytes)
    }
  }

  /// Whether a flow that is suspended or open has text of an unfinished paragraph.
  private var isWithinParagraph: Bool {
    flows[..<flowCount].contains { $0.kind == .run || !$0.text.field.isEmpty }
  }

  private func releaseHeld() {
    guard !held.isEmpty, !isWithinParagraph else { return }
    for passage in held { give(passage.section, passage.label, passage.bytes[...]) }
    held.removeAll()
  }

  private func give(_ section: Section, _ label: String?, _ bytes: ArraySlice<UInt8>) {
    if otherRank != nil {
      otherAbstracts[otherAbstracts.count - 1].passages.append(
        Held(section: section, label: label, bytes: Array(bytes)))
    } else {
      if scope.abstract > 0 { hasMainAbstract = true }
      article.append(section, label: label, bytes)
    }
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
      push(.article, .none)
      startArticle(attributes)
    } else if scope.reference > 0 {
      startInReference(element, attributes)
    } else {
      start(element, attributes)
    }
  }

  private func push(_ element: JATSElement?, _ role: Role) {
    frames.append(Frame(element: element, role: role, start: length))
  }

  private func startMarkup(_ markup: InlineMarkup, _ attributes: XMLAttributes) {
    guard isCollecting else {
      skip()
      return
    }
    let start = length
    guard flows[flowCount - 1].text.open(markup, attributes) else {
      skip()
      return
    }
    frames.append(
      Frame(
        element: nil, role: markup == .sup ? .superscript(callouts: callouts) : .math(markup),
        start: start))
  }

  private func startArticle(_ attributes: XMLAttributes) {
    article.language = attributes.string("lang").flatMap(languageCode)
    guard let type = attributes.string("article-type") else { return }
    article.publicationTypes.append(type)
    switch type {
    case "retraction", "partial-retraction": article.status = .retractionNotice
    case "retracted-article": article.status = .retracted
    default: break
    }
  }

  private func start(_ element: JATSElement, _ attributes: XMLAttributes) {
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
    case .articleID:
      idType = attributes.string("pub-id-type")?.lowercased() ?? ""
      if scope.articleMeta > 0 { beginField(element) } else { skip() }
    case .titleGroup: count(element, \.titleGroup)
    case .articleTitle, .subtitle:
      if scope.titleGroup > 0 { beginField(element, .plain) } else { push(element, .none) }
    case .journalTitle: beginField(element)
    case .articleCategories: count(element, \.categories)
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
    case .authorNotes, .fnGroup: count(element, \.footnotes)
    case .sec, .ack, .app, .notes, .glossary: startSection(element, attributes)
    case .title: startTitle()
    case .label:
      switch frames.last?.element {
      case .fig, .tableWrap, .boxedText, .supplementaryMaterial, .chemStructWrap:
        beginFlow(.run)
        push(element, .floatLabel)
      default: skip()
      }
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
      guard isCollecting else {
        skip()
        return
      }
      contexts.append(Context(section: element == .boxedText ? .body : .caption))
      beginFlow(.prose)
      push(element, .float)
    case .caption:
      breakBlock()
      count(element, \.caption)
    case .tableWrapFoot:
      breakBlock()
      if isCollecting { flows[flowCount - 1].text.superscripts = .marks }
      count(element, \.tableFoot)
    case .table: push(element, .block)
    case .tr:
      beginFlow(.run, .marks)
      push(element, .row)
    case .td, .th:
      if isCollecting, let row = frames.lastIndex(where: { $0.element == .tr }) {
        if frames[row].isTaken { flows[flowCount - 1].text.appendTab() }
        frames[row].isTaken = true
      }
      push(element, .cell)
    case .fn:
      // Without a text around them, these are notes about the authors.
      if scope.tableFoot > 0 {
        breakBlock()
        push(element, .block)
      } else {
        beginFlow(.run)
        push(element, .footnote)
      }
    case .xref: startXref(attributes)
    case .extLink, .uri:
      push(
        element,
        .link(
          start: length, target: attributes.string("href"),
          type: attributes.string("ext-link-type")))
    case .bold:
      let isRunIn = scope.abstract > 0 && isProse && flows[flowCount - 1].text.field.isEmpty
      push(element, isRunIn ? .runIn(start: length) : .none)
    case .inlineFormula, .dispFormula:
      let isDisplay = element == .dispFormula
      if isDisplay && isCollecting { flows[flowCount - 1].text.appendSpace() }
      tex.removeAll()
      push(element, .formula(start: length, isDisplay: isDisplay))
    case .alternatives: push(element, .alternatives)
    case .texMath:
      push(element, .tex)
      beginFlow(.run)
    case .refList:
      scope.reference += 1
      push(element, .counted(\.reference))
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
    case .floatLabel:
      let label = string(endFlow())
      if !label.isEmpty { contexts[contexts.count - 1].label = label }
    case .float:
      breakBlock()
      _ = endFlow()
      contexts.removeLast()
      releaseHeld()
    case .row:
      let row = endFlow()
      if row.contains(where: { !isSpace($0) }) { emit(.table, context.label, row) }
      releaseHeld()
    case .cell: break
    case .footnote: endFootnote()
    case .field(let element): endField(element)
    case .reference: endReference()
    case .referenceID(let start, let isDOI): endReferenceID(from: start, isDOI: isDOI)
    case .fieldPart: if isCollecting { flows[flowCount - 1].text.appendSpace() }
    case .superscript(let before): endSuperscript(from: frame.start, callouts - before)
    case .math(let markup): if isCollecting { flows[flowCount - 1].text.close(markup) }
    case .callout(let start, let isInline): endCallout(from: start, isInline: isInline)
    case .link(let start, let target, let type): endLink(from: start, target, type)
    case .runIn(let start): endRunIn(from: start)
    case .formula(let start, let isDisplay): endFormula(from: start, isDisplay: isDisplay)
    case .tex:
      let source = Array(endFlow())
      tex = plainText(ofTeX: source)
      if !frames.contains(where: { if case .formula = $0.role { true } else { false } }) {
        append(tex)
      }
    case .alternatives: break
    case .counted(let count):
      if count == \.caption || count == \.tableFoot { breakBlock() }
      scope[keyPath: count] -= 1
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

  private func append(_ bytes: [UInt8]) {
    guard isCollecting else { return }
    bytes.withUnsafeBufferPointer { flows[flowCount - 1].text.append($0) }
  }

  private func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private func count(_ element: JATSElement, _ scopeCount: WritableKeyPath<Scope, Int>) {
    scope[keyPath: scopeCount] += 1
    push(element, .counted(scopeCount))
  }

  private func beginField(
    _ element: JATSElement, _ superscripts: RunningText.Superscripts = .numbers
  ) {
    beginFlow(.run, superscripts)
    push(element, .field(element))
  }

  // MARK: Metadata

  private func endField(_ element: JATSElement) {
    let bytes = endFlow()
    guard !bytes.isEmpty else { return }
    switch element {
    case .articleID: noteArticleID(bytes)
    case .articleTitle:
      guard article.title == nil else { return }
      article.title = string(bytes)
      article.append(.title, bytes)
      noteRetractedTitle()
    case .subtitle: article.append(.title, bytes)
    case .journalTitle: if article.journal == nil { article.journal = string(bytes) }
    case .subject: article.publicationTypes.append(string(bytes))
    case .articleVersion: if let version = number(bytes) { article.version = version }
    case .year: date.year = yearNumber(bytes)
    case .month: date.month = monthNumber(bytes)
    case .day: date.day = dayNumber(bytes)
    case .stringDate: date.medline = medlineDate(bytes)
    case .metaName: metaName = string(bytes)
    case .metaValue:
      if section(forHeading: metaName) == .registration {
        article.identifiers.append(
          FieldIdentifier(
            .dataBank(nil), string(bytes),
            field: "front/article-meta/custom-meta-group/custom-meta/meta-value"))
      }
    default: break
    }
  }

  private func noteArticleID(_ bytes: ArraySlice<UInt8>) {
    switch idType {
    case "pmid": if article.pmid == nil { article.pmid = pmid(bytes) }
    case "pmc", "pmcid": if article.pmcid == nil { article.pmcid = pmcid(bytes) }
    case "pmc-uid": pmcUID = pmcid(bytes)
    case "pmcid-ver":
      if let dot = bytes.lastIndex(of: 0x2E), let version = number(bytes[(dot + 1)...]) {
        article.version = version
      }
    case "doi":
      guard article.doi == nil, let doi = DOISyntax.canonical(bytes) else { return }
      article.doi = doi
      article.identifiers.append(
        FieldIdentifier(.ownDOI, doi, field: "front/article-meta/article-id"))
    default: break
    }
  }

  /// A retracted article may say so nowhere but in its title.
  private func noteRetractedTitle() {
    guard article.status == .current, let title = article.title?.lowercased() else { return }
    let marks = [
      "retracted:", "retracted article", "[retracted", "(retracted", "retracted –", "retracted -",
    ]
    if marks.contains(where: { title.hasPrefix($0) }) { article.status = .retracted }
  }

  /// The type says what the other article is, or what it does to this one ("…-forward").
  private func noteRelatedArticle(_ attributes: XMLAttributes) {
    let field = "front/article-meta/related-article"
    for doi in attributes.bytes("href").map({ DOISyntax.all(in: $0, isLink: true) }) ?? [] {
      article.identifiers.append(FieldIdentifier(.relatedDOI, doi, field: field))
    }
    switch attributes.string("related-article-type") {
    case "retraction-forward", "retraction": article.status = .retracted
    case "concern-forward", "expression-of-concern", "object-of-concern-forward":
      if article.status != .retracted { article.status = .expressionOfConcern }
    case "correction-forward", "correction", "erratum":
      if article.status == .current { article.status = .corrected }
    default: break
    }
  }

  private func noteRelatedObject(_ attributes: XMLAttributes) {
    let field = "front/article-meta/related-object"
    let links = attributes.bytes("href").map { DOISyntax.all(in: $0, isLink: true) } ?? []
    for doi in links { article.identifiers.append(FieldIdentifier(.relatedDOI, doi, field: field)) }
    let type = attributes.string("document-id-type") ?? attributes.string("source-id-type") ?? ""
    guard let id = attributes.string("document-id") ?? attributes.string("object-id") else {
      return
    }
    if type.contains("trial") || type.contains("registry") {
      article.identifiers.append(
        FieldIdentifier(.dataBank(attributes.string("source-id")), id, field: field))
    }
  }

  private func endArticleMeta() {
    scope.articleMeta -= 1
    // Lay summaries and translations say the same again.
    if !hasMainAbstract {
      let candidates = otherAbstracts.filter { !$0.passages.isEmpty }
      if let best = candidates.min(by: { $0.rank < $1.rank }) {
        for passage in best.passages { give(passage.section, passage.label, passage.bytes[...]) }
      }
    }
    otherAbstracts.removeAll()
    article.publicationDate = dates.publication
    if article.pmcid == nil { article.pmcid = pmcUID }
  }

  private func finish() {
    emit(article)
  }

  // MARK: Abstracts and sections

  private func startAbstract(_ element: JATSElement, _ attributes: XMLAttributes) {
    let language = attributes.string("lang").flatMap(languageCode)
    let isOtherLanguage = language != nil && language != (article.language ?? language)
    switch attributes.string("abstract-type")?.lowercased() {
    case nil, "normal", "structured", "unstructured", "main", "abstract", "full", "section":
      otherRank =
        element == .transAbstract || (isOtherLanguage && hasMainAbstract) ? 3 : nil
    case "graphical", "scanned-figures": otherRank = 4
    default: otherRank = element == .transAbstract ? 3 : 2
    }
    if let otherRank { otherAbstracts.append((otherRank, [])) }
    scope.abstract += 1
    contexts.append(Context(section: .body))
    beginFlow(.prose)
    push(element, .abstract)
  }

  private func endAbstract() {
    breakBlock()
    _ = endFlow()
    contexts.removeLast()
    scope.abstract -= 1
    otherRank = nil
  }

  private func startSection(_ element: JATSElement, _ attributes: XMLAttributes) {
    breakBlock()
    var context = context
    if element != .sec { context = Context(section: .body) }
    var isTyped = false
    for name in ["sec-type", "notes-type"] as [StaticString] {
      guard let type = attributes.string(name) else { continue }
      let words = type.replacing("-", with: " ")
      if let section = section(forSubheading: words, within: context.section) {
        context.section = section
        isTyped = true
      }
    }
    contexts.append(context)
    // Notes may stand in the front matter, where no text is collected.
    let ownsFlow = !isCollecting
    if ownsFlow { beginFlow(.prose) }
    push(element, .section(ownsFlow: ownsFlow, isTyped: isTyped))
  }

  private func startTitle() {
    switch frames.last?.element {
    case .sec, .ack, .app, .notes, .glossary, .abstract, .transAbstract, .boxedText:
      breakBlock()
      beginFlow(.run)
      push(.title, .heading)
    case .caption, .list, .defList, .statement, .supplementaryMaterial:
      breakBlock()
      push(.title, .block)
    default: skip()
    }
  }

  private func endHeading() {
    var bytes = endFlow()
    while let last = bytes.last, last == 0x3A || isSpace(last) { bytes = bytes.dropLast() }
    guard !bytes.isEmpty, let parent = frames.last, !contexts.isEmpty else { return }
    let heading = string(bytes)
    // The title of an abstract says "Abstract".
    if parent.element == .abstract || parent.element == .transAbstract { return }
    contexts[contexts.count - 1].label = heading
    if case .section(_, isTyped: true) = parent.role { return }
    let current = contexts[contexts.count - 1].section
    if let section = section(forSubheading: heading, within: current) {
      contexts[contexts.count - 1].section = section
    }
  }

  /// A paragraph of an abstract may begin with its heading in bold: "<bold>Methods:</bold> …".
  private func endRunIn(from start: Int) {
    guard isProse else { return }
    var bytes = trimmed(flows[flowCount - 1].text.bytes[start...])
    while let last = bytes.last, last == 0x3A || last == 0x2E { bytes = bytes.dropLast() }
    guard bytes.count <= 60 else { return }
    let heading = string(bytes)
    guard let section = section(forSubheading: heading, within: context.section) else { return }
    flows[flowCount - 1].runIn = (section, heading)
  }

  /// Of the notes about authors and articles, those about a trial's registration are kept.
  private func endFootnote() {
    let bytes = endFlow()
    guard !bytes.isEmpty else { return }
    if mentionsRegistration(bytes) {
      emit(.registration, nil, bytes)
    } else if scope.footnotes == 0 && isCollecting {
      emit(context.section, context.label, bytes)
    }
    releaseHeld()
  }

  private func mentionsRegistration(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.mentions("clinicaltrials.gov") || bytes.mentions("isrctn")
      || bytes.mentions("trial regist") || bytes.mentions("trials regist")
      || bytes.mentions("registration n") || bytes.mentions("prospero") || bytes.mentions("nct0")
  }

  // MARK: Within paragraphs

  private func startXref(_ attributes: XMLAttributes) {
    guard isCollecting else {
      skip()
      return
    }
    switch attributes.string("ref-type") {
    case "bibr", "ref": push(.xref, .callout(start: length, isInline: true))
    case "fn", "table-fn", "aff", "corresp", "author-notes":
      push(.xref, .callout(start: length, isInline: false))
    default: push(.xref, .none)
    }
  }

  /// Drops a callout that is no part of the sentence: one that is or stands in a superscript, the
  /// mark of a footnote, and a number that stands at a word without space or bracket.
  private func endCallout(from start: Int, isInline: Bool) {
    guard isCollecting, start <= length else { return }
    let text = flows[flowCount - 1].text.field
    let isInSuperscript = frames.contains { if case .superscript = $0.role { true } else { false } }
    let isRaised = superscriptsWithin == start
    superscriptsWithin = nil
    // Commas and dashes between callouts go with them.
    let listStart = lastCallout.flatMap { last in
      last <= start && text[last..<start].allSatisfy { listMarks.contains($0) } ? last : nil
    }
    if isInline && !isInSuperscript && scope.titleGroup == 0 {
      let isNumber = text[start...].allSatisfy { isDigit($0) || listMarks.contains($0) }
      let isBracketed = isInBrackets(text[..<start])
      let isMark = isRaised || (isNumber && (listStart != nil || isAttached(text[..<start])))
      if isBracketed || !isMark { return }
    }
    callouts += 1
    lastCallout = listStart ?? start
    flows[flowCount - 1].text.truncate(to: listStart ?? start)
  }

  /// Whether a text ends at a word or its punctuation; no-break and thin spaces are spaces as well.
  private func isAttached(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return false }
    return !isSpace(last) && last < 0x80
  }

  /// Whether a text ends within brackets, as far as its last words tell.
  private func isInBrackets(_ before: ArraySlice<UInt8>) -> Bool {
    for byte in before.suffix(80).reversed() {
      switch byte {
      case 0x28, 0x5B: return true
      case 0x29, 0x5D: return false
      default: continue
      }
    }
    return false
  }

  /// Where the last callout was dropped in the text that is being collected.
  private var lastCallout: Int?
  /// Commas, spaces and hyphens, and the bytes of dashes.
  private let listMarks: Set<UInt8> = [0x20, 0x2C, 0x2D, 0x3B, 0xE2, 0x80, 0x90, 0x91, 0x92, 0x93]
  /// Where the last superscript within a callout began.
  private var superscriptsWithin: Int?

  private func endSuperscript(from start: Int, _ droppedCallouts: Int) {
    guard isCollecting else { return }
    if case .callout(let start, _) = frames.last?.role { superscriptsWithin = start }
    let content = flows[flowCount - 1].text.bytes[start...]
    if start == lastCallout, !content.isEmpty,
      content.allSatisfy({ listMarks.contains($0) || isDigit($0) })
    {
      // What follows a callout in a superscript of its own is the rest of a list: "<sup>–16</sup>".
      flows[flowCount - 1].text.truncate(to: start)
    } else if droppedCallouts > 0 {
      // "<sup>1,<xref>2</xref></sup>": what is left is the rest of a list of citations.
      let rest = trimmed(flows[flowCount - 1].text.bytes[start...])
      let edges: Set<UInt8> = [0x2C, 0x2D, 0x28, 0x29, 0x5B, 0x5D, 0x3B]
      let isWord = rest.contains { isDigit($0) || isLetter($0) }
      let isList = rest.first.map(edges.contains) == true || rest.last.map(edges.contains) == true
      if !isWord || isList || rest.last.map({ $0 >= 0x80 }) == true {
        flows[flowCount - 1].text.truncate(to: start)
      }
    }
    flows[flowCount - 1].text.close(.sup)
  }

  /// A link may lead to a registry's entry without naming it in the text.
  private func endLink(from start: Int, _ target: String?, _ type: String?) {
    guard let target, let id = registryID(in: target, type: type) else { return }
    if isCollecting, start <= length {
      let linked = flows[flowCount - 1].text.bytes[start...]
      if linked.firstRange(of: Array(id.lowercased().utf8), ignoringCase: true) != nil { return }
    }
    article.identifiers.append(
      FieldIdentifier(.dataBank(nil), target, field: fieldPath("ext-link")))
  }

  private func fieldPath(_ last: String) -> String {
    let parts = frames.compactMap(\.element).filter {
      [.body, .back, .front, .articleMeta, .abstract, .floatsGroup, .sec].contains($0)
    }
    var path: [String] = []
    for part in parts where path.last != part.rawValue { path.append(part.rawValue) }
    return (path + [last]).joined(separator: "/")
  }

  private func endFormula(from start: Int, isDisplay: Bool) {
    guard isCollecting else { return }
    if trimmed(flows[flowCount - 1].text.bytes[min(start, length)...]).isEmpty { append(tex) }
    tex.removeAll()
    if isDisplay { flows[flowCount - 1].text.appendSpace() }
  }

  /// Alternatives say the same in different forms: the first that gives text is kept.
  private func chooseAlternative(_ parent: Int, from start: Int) {
    guard isCollecting, length > start else { return }
    if frames[parent].isTaken {
      flows[flowCount - 1].text.truncate(to: start)
    } else {
      frames[parent].isTaken = true
    }
  }

  // MARK: References

  private func startInReference(_ element: JATSElement, _ attributes: XMLAttributes) {
    switch element {
    case .refList:
      scope.reference += 1
      push(element, .counted(\.reference))
    case .ref:
      referenceDOIs.removeAll()
      beginFlow(.run, .plain)
      push(element, .reference)
    case .title, .label: skip()
    case .pubID, .articleID, .objectID, .elocationID:
      let type = attributes.string("pub-id-type") ?? attributes.string("content-type") ?? ""
      push(element, .referenceID(start: length, isDOI: type.lowercased() == "doi"))
    case .extLink, .uri:
      if isCollecting, let target = attributes.bytes("href") {
        noteReferenceLink(target, attributes)
      }
      push(element, .none)
    case .bold: push(element, .none)
    case .table, .tr, .td, .th, .fig, .caption: push(element, .fieldPart)
    default: push(element, .fieldPart)
    }
  }

  private func noteReferenceLink(_ target: ArraySlice<UInt8>, _ attributes: XMLAttributes) {
    if let doi = attributes.has("ext-link-type", "doi") ? DOISyntax.canonical(target) : nil {
      cite(doi)
    } else {
      for doi in DOISyntax.all(in: target, isLink: true) { cite(doi) }
    }
  }

  private func endReferenceID(from start: Int, isDOI: Bool) {
    guard isCollecting else { return }
    if isDOI {
      if let doi = DOISyntax.canonical(flows[flowCount - 1].text.bytes[start...]) { cite(doi) }
      flows[flowCount - 1].text.truncate(to: start)
    }
    flows[flowCount - 1].text.appendSpace()
  }

  private func cite(_ doi: String) {
    if !referenceDOIs.contains(doi) { referenceDOIs.append(doi) }
  }

  private func endReference() {
    let text = endFlow()
    // DOIs in the text repeat those in fields, sometimes cut short by a line break.
    for doi in DOISyntax.all(in: text) where !referenceDOIs.contains(where: { $0.hasPrefix(doi) }) {
      cite(doi)
    }
    for doi in referenceDOIs {
      article.identifiers.append(FieldIdentifier(.citedDOI, doi, field: "back/ref-list/ref"))
    }
    referenceDOIs.removeAll()
    for id in registryNumbers(in: text) {
      article.identifiers.append(
        FieldIdentifier(.citedRegistration, id, field: "back/ref-list/ref"))
    }
  }
}
