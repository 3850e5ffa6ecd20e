import CLibXML2

/// Hands the elements and the text of record elements to the methods that a subclass overrides.
///
/// It wraps libxml2's SAX2 interface: no tree, no String for each event, no entity but the
/// predefined ones, no DTD, no network, nothing on standard error. The records are parsed under a
/// root of our own, so they need neither prologue nor root; a document type declaration is an
/// error there, hence no entity can be defined. Element names arrive as indices of the list of
/// names given to the initialiser, by local name: a prefix need not be declared.
///
/// One reader serves one thread at a time and is reused from piece to piece.
class XMLReader {
  /// The index of a name that is not in the list.
  static let unknownName = -1

  private static let start = Array(
    """
    <x xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    """.utf8)
  private static let end = Array("</x>\0".utf8)
  /// A dictionary of more names than this is thrown away: no vocabulary has as many, hostile input
  /// may.
  private static let nameLimit: Int32 = 20_000
  private static let unknownLimit = 1_000

  private let names: [String]
  private var context: xmlParserCtxtPtr
  /// Maps the addresses of interned names to indices, by open addressing.
  private let slots: UnsafeMutableBufferPointer<(name: UnsafePointer<UInt8>?, index: Int)>
  /// The root element around what is parsed; only the first ``length`` bytes count.
  private var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  private var length = 0

  /// The number of open elements whose events are handed on, the root among them.
  private var level = 0
  /// The number of open elements of a skipped subtree.
  private var skipped = 0
  private(set) var fault: XMLFault?
  /// How often each element that is not in the list of names occurred outside skipped subtrees.
  private(set) var unknownElements: [String: Int] = [:]

  /// A reader that knows some element names.
  init(names: [String]) {
    self.names = names
    xmlInitParser()
    context = Self.makeContext()
    var capacity = 64
    while capacity < 4 * names.count { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: (nil, Self.unknownName))
    prepareContext()
  }

  deinit {
    xmlFreeParserCtxt(context)
    freeNamedCharacters()
    slots.deallocate()
    buffer.deallocate()
  }

  // MARK: For subclasses

  /// A record element begins; ``start(_:_:)`` follows.
  func startRecord(byte: Int) {}
  /// The record element that began last is complete.
  func endRecord(byte: Int) {}
  /// An element begins; calling ``skip()`` here keeps everything up to its end from being handed
  /// on, its end included.
  func start(_ name: Int, _ attributes: XMLAttributes) {}
  /// An element ends.
  func end(_ name: Int) {}
  /// Copies the bytes that are to be parsed to a place with room for half as many again; may leave out
  /// what is never asked for.
  ///
  /// - Returns: How many bytes it has written.
  func copy(_ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Int {
    bytes.baseAddress.map { target.update(from: $0, count: bytes.count) }
    return bytes.count
  }
  /// A stretch of text, in UTF-8; a paragraph may come in many.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Whether the element whose start is being handled is a record's.
  final var isAtRecord: Bool { level == 2 }

  /// Skips the element whose start is being handled.
  final func skip() { skipped = 1 }

  /// Whether ``text(_:)`` is to be called; libxml2 does not even ask us otherwise.
  final var wantsText = true {
    didSet {
      guard wantsText != oldValue, let sax = context.pointee.sax else { return }
      sax.pointee.characters = wantsText ? Self.characters : nil
      // The same function for both spares libxml2 the question whether text is only white space.
      sax.pointee.ignorableWhitespace = wantsText ? Self.characters : nil
    }
  }

  /// Ends the parse from within: markup that is well-formed but no record.
  final func fail(_ message: String) {
    note(XMLFault(kind: .malformed, message: message, line: line, byte: byte))
    context.pointee.disableSAX = 1
  }

  // MARK: Parsing

  /// Parses record elements that stand one after another.
  ///
  /// - Parameters:
  ///   - bytes: The elements.
  ///   - encoding: The name of their encoding, if it is not UTF-8.
  /// - Returns: Nil when all of it is well-formed.
  final func read(_ bytes: UnsafeBufferPointer<UInt8>, encoding: String? = nil) -> XMLFault? {
    fault = nil
    level = 0
    skipped = 0
    if let encoding {
      guard convert(bytes, from: encoding) else {
        return XMLFault(
          kind: .encoding, message: "the bytes are no text in the declared encoding \(encoding)",
          line: 1, byte: 0)
      }
    } else {
      fill(room: bytes.count + bytes.count / 2) { copy(bytes, to: $0) }
    }
    parse()
    if xmlDictSize(context.pointee.dict) > Self.nameLimit {
      xmlFreeParserCtxt(context)
      context = Self.makeContext()
      prepareContext()
    }
    return fault
  }

  /// Puts the root's tags into the buffer, and between them what the body writes; it returns how much
  /// it has written.
  func fill(room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    let room = Self.start.count + room + Self.end.count
    if buffer.count < room {
      buffer.deallocate()
      buffer = .allocate(capacity: room)
    }
    guard let base = buffer.baseAddress else { return }
    base.update(from: Self.start, count: Self.start.count)
    length = Self.start.count
    length += body(base + length)
    (base + length).update(from: Self.end, count: Self.end.count)
    length += Self.end.count
  }

  private func parse() {
    guard let input = xmlNewInputStream(context), let base = buffer.baseAddress else { return }
    let count = length - 1  // without the NUL that libxml2 wants behind the end
    input.pointee.base = UnsafePointer(base)
    input.pointee.cur = UnsafePointer(base)
    input.pointee.end = UnsafePointer(base + count)
    input.pointee.length = Int32(clamping: count)
    inputPush(context, input)
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlParseDocument(context)
    if context.pointee.wellFormed == 0 {
      note(XMLFault(kind: .malformed, message: "not well-formed", line: line, byte: byte))
    }
    xmlCtxtReset(context)
  }

  /// The offset of the place that the parser has reached among the bytes given.
  private var byte: Int {
    guard let input = context.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return 0 }
    return max(0, current - base - Self.start.count)
  }

  private var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  /// The offset of the start tag that is being handled: a tag's first byte is the only "<" in it.
  private var tagStart: Int {
    let reached = min(byte, length - Self.start.count - 1)
    var offset = reached
    while offset > 0, buffer[Self.start.count + offset] != 0x3C { offset -= 1 }
    return offset
  }

  private func note(_ fault: XMLFault) {
    if self.fault == nil { self.fault = fault }
  }

  // MARK: libxml2

  private static func makeContext() -> xmlParserCtxtPtr {
    guard let context = xmlNewParserCtxt() else { fatalError("out of memory") }
    return context
  }

  private static let characters: charactersSAXFunc = { context, bytes, count in
    guard let context else { return }
    Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef {
      if $0.skipped == 0 && $0.level > 1 {
        $0.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
  }

  /// The characters that HTML 4 and the DTDs of JATS name: "&nbsp;", "&alpha;", "&percnt;".
  ///
  /// Publishers' files use them with a DTD that is never loaded. Each stands for one character, so
  /// nothing can be hidden or multiplied by them; all other entities stay undefined.
  private var namedCharacters: [String: UnsafeMutablePointer<xmlEntity>] = [:]

  private func namedCharacter(_ name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
    // In attributes libxml2 takes only the first byte of a predefined entity.
    guard context.pointee.instate != XML_PARSER_ATTRIBUTE_VALUE else { return nil }
    let key = String(cString: name)
    if let known = namedCharacters[key] { return known }
    let html = htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
    guard let scalar = html ?? isoCharacter(named: key) else { return nil }
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    entity.initialize(to: xmlEntity())
    entity.pointee.type = XML_ENTITY_DECL
    entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    let content = Array(String(scalar).utf8) + [0]
    entity.pointee.content = UnsafeMutablePointer<xmlChar>.allocate(capacity: content.count)
    entity.pointee.content.update(from: content, count: content.count)
    namedCharacters[key] = entity
    return entity
  }

  private func freeNamedCharacters() {
    for entity in namedCharacters.values {
      entity.pointee.content.deallocate()
      entity.deallocate()
    }
  }

  private func prepareContext() {
    // Without XML_PARSE_HUGE, nesting is limited; text is handed on in stretches of any number.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let context, let name else { return }
      Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.started(name, XMLAttributes(base: attributes, count: Int(count)))
      }
    }
    sax.getEntity = { context, name in
      guard let context, let name else { return nil }
      return Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.namedCharacter(name)
      }
    }
    sax.endElementNs = { context, name, _, _ in
      guard let context, let name else { return }
      Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.ended(name) }
    }
    sax.characters = wantsText ? Self.characters : nil
    sax.ignorableWhitespace = sax.characters
    sax.serror = { context, error in
      guard let context, let error = error?.pointee else { return }
      Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.failed(error) }
    }
    context.pointee.sax.pointee = sax

    for slot in slots.indices { slots[slot] = (nil, Self.unknownName) }
    for (index, name) in names.enumerated() {
      guard let interned = xmlDictLookup(context.pointee.dict, name, -1) else { continue }
      var slot = self.slot(interned)
      while slots[slot].name != nil { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (interned, index)
    }
  }

  @inline(__always)
  private func slot(_ name: UnsafePointer<UInt8>) -> Int {
    let address = UInt(bitPattern: name)
    return Int(truncatingIfNeeded: address ^ (address >> 9)) & (slots.count - 1)
  }

  @inline(__always)
  private func index(_ name: UnsafePointer<UInt8>) -> Int {
    var slot = self.slot(name)
    while let candidate = slots[slot].name {
      if candidate == name { return slots[slot].index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.unknownName
  }

  private func started(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if skipped > 0 {
      skipped += 1
      return
    }
    level += 1
    guard level > 1 else { return }
    if level == 2 { startRecord(byte: tagStart) }
    let index = index(name)
    if index == Self.unknownName { countUnknown(name) }
    start(index, attributes)
    if skipped > 0 { level -= 1 }
  }

  private func ended(_ name: UnsafePointer<UInt8>) {
    if skipped > 0 {
      skipped -= 1
      if skipped == 0 && level == 1 { endRecord(byte: byte) }
      return
    }
    if level > 1 { end(index(name)) }
    if level == 2 { endRecord(byte: byte) }
    level -= 1
  }

  private func countUnknown(_ name: UnsafePointer<UInt8>) {
    let name = String(cString: name)
    if unknownElements.count < Self.unknownLimit || unknownElements[name] != nil {
      unknownElements[name, default: 0] += 1
    }
  }

  private func failed(_ error: xmlError) {
    let message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
    let kind: XMLFault.Kind
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITY_LOOP:
      kind = .entity
    case XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING:
      kind = .encoding
    // libxml2 has one code for bytes that are no UTF-8 and for characters that XML forbids.
    case XML_ERR_INVALID_CHAR where message.contains("not proper UTF-8"):
      kind = .encoding
    default:
      // Undeclared prefixes and the like: the document is well-formed all the same.
      guard error.level == XML_ERR_FATAL else { return }
      kind = .malformed
    }
    note(
      XMLFault(
        kind: kind,
        message: message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message,
        line: Int(error.line), byte: byte))
    context.pointee.disableSAX = 1
  }
}
