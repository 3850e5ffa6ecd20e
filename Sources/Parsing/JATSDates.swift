import Documents

/// What a `pub-date` dates, from the best to the last resort.
enum JATSDateKind: Int, Comparable {
  case electronic
  case print
  case collection
  /// When an archive made the article public.
  case release

  /// The kind that the attributes of both styles name; nil for events that are no publication, such
  /// as a submission.
  init?(_ attributes: XMLAttributes) {
    let type = attributes.string("pub-type") ?? attributes.string("date-type") ?? "pub"
    switch type.lowercased() {
    case "epub", "epub-ppub", "epreprint", "preprint": self = .electronic
    case "pub", "publication":
      self = attributes.has("publication-format", "print") ? .print : .electronic
    case "ppub": self = .print
    case "collection", "issue", "issue-pub": self = .collection
    case "pmc-release": self = .release
    default: return nil
    }
  }

  static func < (a: JATSDateKind, b: JATSDateKind) -> Bool { a.rawValue < b.rawValue }
}

/// The dates of an article.
struct JATSDates {
  private var dates: [(kind: JATSDateKind, date: PartialDate)] = []

  /// The publication date: the electronic one, if it has a day; else that of the printed issue, if
  /// it has a day; else the more precise one of the best kind that there is.
  var publication: PartialDate? {
    let days = dates.filter { $0.kind <= .print && $0.date.day != nil }
    if let best = days.min(by: { $0.kind < $1.kind }) { return best.date }
    guard let kind = dates.map(\.kind).min() else { return nil }
    let candidates = dates.filter { $0.kind == kind }
    return (candidates.first { $0.date.month != nil } ?? candidates.first)?.date
  }

  mutating func add(_ date: PartialDate, _ kind: JATSDateKind) { dates.append((kind, date)) }
}
