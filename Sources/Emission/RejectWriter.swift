public import Documents

extension JSONWriter {
  /// Writes a rejection as one line of the rejects file.
  public mutating func line(_ rejection: Rejection) {
    object { json in
      json.key("source")
      json.object { json in
        json.member("path", rejection.path)
        json.member("member", rejection.member)
        json.optional("index", rejection.index)
        json.optional("byte", rejection.byte)
      }
      json.member("stage", rejection.stage.rawValue)
      json.member("reason", rejection.reason.rawValue)
      json.member("detail", rejection.detail)
      json.key("retriable")
      json.value(rejection.retriable)
    }
    endLine()
  }
}

extension Rejection {
  /// The rejection in one line for people: what, where, why.
  public var message: String {
    var place = path
    if let member { place += " › \(member)" }
    if let index { place += ", record \(index)" }
    if let byte { place += ", byte \(byte)" }
    return "\(place): \(detail)"
  }
}
