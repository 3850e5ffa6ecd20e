internal import CLibXML2

/// Elements that mean something here; all others are `other`.
enum HTMLTag: String, CaseIterable {
  case a, abbr, address, annotation, article, aside, audio, b, blockquote, body, br, button, canvas
  case caption, center, cite, code, dd, dialog, div, dl, dt, em, fieldset, figcaption, figure, font
  case footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, label
  case legend, li, link, main, map, math, menu, meta, nav, noscript, object, ol, option, p, picture
  case pre, script, section, select, span, strong, style, sub, summary, sup, svg, table, tbody, td
  case template, textarea, tfoot, th, thead, time, title, tr, tt, u, ul, video
  case other

  fileprivate static let byName = Dictionary(
    uniqueKeysWithValues: HTMLTag.allCases.map { ($0.rawValue, $0) })

  /// Whether the element begins and ends a line of text.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .br, .caption, .center, .dd, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
      .h6, .header, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .option, .p, .pre, .section,
      .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// 1...6 for `h1`...`h6`.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether no text of the element is ever part of the page's prose.
  var isNeverText: Bool {
    switch self {
    case .annotation, .audio, .button, .canvas, .dialog, .head, .iframe, .input, .map, .noscript,
      .object, .option, .script, .select, .style, .svg, .template, .textarea, .video:
      true
    default: false
    }
  }
}

/// Attributes that mean something here.
enum HTMLAttribute: String, CaseIterable {
  case ariaHidden = "aria-hidden"
  case `class`, colspan, content, datetime, hidden, href, id, itemprop, lang, name, property, rel
  case role, rowspan, style, type

  fileprivate static let byName = Dictionary(
    uniqueKeysWithValues: HTMLAttribute.allCases.map { ($0.rawValue, $0) })
}

/// A web page as a flat list of nodes in document order, free of libxml2's memory.
struct HTMLTree {
  /// An element or a stretch of text.
  struct Node {
    /// Nil for text.
    var tag: HTMLTag?
    /// The index of the element around it; -1 for the root.
    var parent: Int
    /// The index after its last descendant.
    var end: Int
    /// Its text in ``HTMLTree/bytes``; empty for an element.
    var text: Range<Int>
    /// Its attributes in ``HTMLTree/attributes``.
    var attributes: Range<Int>
  }

  /// All nodes, each before its descendants.
  private(set) var nodes: [Node] = []
  /// The text of all nodes and attributes.
  private(set) var bytes: [UInt8] = []
  private var attributes: [(name: HTMLAttribute, value: Range<Int>)] = []

  /// The value of an attribute as it stands; nil when the element has none.
  func value(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    for attribute in attributes[nodes[node].attributes] where attribute.name == name {
      return bytes[attribute.value]
    }
    return nil
  }

  /// The text of a node.
  func text(of node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].text] }

  /// All text within an element, white space as it stands.
  func content(of node: Int) -> [UInt8] {
    var content: [UInt8] = []
    for index in node..<nodes[node].end where nodes[index].tag == nil {
      content.append(contentsOf: text(of: index))
    }
    return content
  }
}

extension HTMLTree {
  /// Parses a page; nil when libxml2 makes nothing of it.
  ///
  /// - Parameters:
  ///   - page: The bytes of the page.
  ///   - encoding: Their encoding's name as iconv knows it.
  init?(_ page: [UInt8], encoding: String) {
    guard !page.isEmpty, page.count <= Int(Int32.max) else { return nil }
    Self.initializeLibXML2
    let document = page.withUnsafeBytes { Self.document($0, encoding: encoding) }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    bytes.reserveCapacity(page.count)
    copy(document.pointee.children)
    guard !nodes.isEmpty else { return nil }
  }

  /// The document that libxml2 makes of a page, to be freed by the caller.
  ///
  /// `htmlReadMemory` would do, but it stops in silence where a page nests 256 elements, as one that
  /// never closes its `font` does; the context takes the option that lifts the limit.
  private static func document(
    _ page: UnsafeRawBufferPointer, encoding: String
  ) -> xmlDocPtr? {
    let bytes = page.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let context = htmlCreateMemoryParserCtxt(bytes, Int32(page.count)) else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    _ = htmlCtxtUseOptions(context, Int32(options))
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    if let handler = xmlFindCharEncodingHandler(encoding) {
      _ = xmlSwitchToEncoding(context, handler)
      // What the page says of its encoding is settled already.
      context.pointee.input.pointee.encoding = UnsafePointer(xmlStrdup(encoding))
    }
    _ = htmlParseDocument(context)
    defer { context.pointee.myDoc = nil }
    return context.pointee.myDoc
  }

  /// libxml2 wants to be initialised once, before threads use it.
  private static let initializeLibXML2: Void = xmlInitParser()

  /// Walks libxml2's tree without recursion: a page can be nested as deeply as it likes.
  private mutating func copy(_ first: UnsafeMutablePointer<xmlNode>?) {
    var open: [Int] = []
    var next = first
    while let node = next {
      var child: UnsafeMutablePointer<xmlNode>?
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        child = append(element: node, in: open.last ?? -1)
        if child != nil { open.append(nodes.count - 1) }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let text = copy(string: node.pointee.content)
        nodes.append(
          Node(
            tag: nil, parent: open.last ?? -1, end: nodes.count + 1, text: text, attributes: 0..<0))
      default: break
      }
      if child != nil {
        next = child
        continue
      }
      var last = node
      while last.pointee.next == nil, let index = open.popLast(), let parent = last.pointee.parent {
        nodes[index].end = nodes.count
        last = parent
      }
      next = last.pointee.next
    }
    for index in open { nodes[index].end = nodes.count }
  }

  /// Appends an element and returns its first child.
  private mutating func append(
    element: UnsafeMutablePointer<xmlNode>, in parent: Int
  ) -> UnsafeMutablePointer<xmlNode>? {
    let name = String(cString: element.pointee.name)
    let start = attributes.count
    var next = element.pointee.properties
    while let attribute = next {
      if let name = HTMLAttribute.byName[String(cString: attribute.pointee.name)] {
        let value = bytes.count
        var text = attribute.pointee.children
        while let node = text {
          _ = copy(string: node.pointee.content)
          text = node.pointee.next
        }
        attributes.append((name, value..<bytes.count))
      }
      next = attribute.pointee.next
    }
    nodes.append(
      Node(
        tag: HTMLTag.byName[name] ?? .other, parent: parent, end: nodes.count + 1, text: 0..<0,
        attributes: start..<attributes.count))
    return element.pointee.children
  }

  private mutating func copy(string: UnsafeMutablePointer<xmlChar>?) -> Range<Int> {
    let start = bytes.count
    if let string {
      bytes.append(
        contentsOf: UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string))))
    }
    return start..<bytes.count
  }
}
