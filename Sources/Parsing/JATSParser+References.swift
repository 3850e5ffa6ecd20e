import Documents

/// The reference list.
extension JATSParser {
  func startInReference(_ element: JATSElement, _ attributes: XMLAttributes) {
    switch element {
    case .refList: count(element)
    case .ref:
      referenceDOIs.removeAll()
      beginFlow(.run, .plain)
      push(element, .reference)
    case .title, .label: skip()
    case .pubID, .articleID, .objectID, .elocationID:
      // "doi:10.1000/a<pub-id>12345678</pub-id>" has two numbers.
      if isCollecting { flows[flowCount - 1].text.appendSpace() }
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

  func noteReferenceLink(_ target: ArraySlice<UInt8>, _ attributes: XMLAttributes) {
    if let doi = attributes.has("ext-link-type", "doi") ? DOISyntax.canonical(target) : nil {
      cite(doi)
    } else {
      for doi in DOISyntax.all(in: target, isLink: true) { cite(doi) }
    }
  }

  func endReferenceID(from start: Int, isDOI: Bool) {
    guard isCollecting, start <= length else { return }
    if isDOI {
      if let doi = DOISyntax.canonical(flows[flowCount - 1].text.bytes[start...]) { cite(doi) }
      flows[flowCount - 1].text.truncate(to: start)
    }
    flows[flowCount - 1].text.appendSpace()
  }

  func cite(_ doi: String) {
    if !referenceDOIs.contains(doi) { referenceDOIs.append(doi) }
  }

  func endReference() {
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
