import Documents

/// How much each kind of status says: a record gets the strongest that its fields name.
private let statusOrder: [RecordStatus] = [
  .current, .corrected, .expressionOfConcern, .retractionNotice, .retracted,
]

extension Article {
  /// Notes what another record is to this one.
  ///
  /// "RetractionIn" stands in the retracted article and "RetractionOf" in the notice.
  ///
  /// - Parameter type: A `RefType` of PubMed; Europe PMC writes them as words, "Retraction in".
  mutating func note(relation type: String) {
    // Most relations are citations and comments, and none of these.
    guard let first = type.utf8.first, first != UInt8(ascii: "C") || type.utf8.count > 9 else {
      return
    }
    switch type.filter({ $0 != " " }).lowercased() {
    case "retractionin", "retractedandrepublishedin": note(.retracted)
    case "retractionof": note(.retractionNotice)
    case "expressionofconcernin": note(.expressionOfConcern)
    case "erratumin", "correctedandrepublishedin", "partialretractionin": note(.corrected)
    default: break
    }
  }

  /// Notes a publication type of MeSH.
  mutating func note(publicationType type: String) {
    // Most types are none of these.
    guard type.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "r") else { return }
    switch type.lowercased() {
    case "retracted publication": note(.retracted)
    case "retraction of publication", "retraction notice": note(.retractionNotice)
    default: break
    }
  }

  private mutating func note(_ new: RecordStatus) {
    guard let new = statusOrder.firstIndex(of: new), let old = statusOrder.firstIndex(of: status),
      new > old
    else { return }
    status = statusOrder[new]
  }
}
