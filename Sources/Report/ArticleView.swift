import Documents
import Records

/// An article's row on the page.
struct ArticleView {
  /// A link to where the article stands.
  struct Link {
    var address: String
    var name: String
  }

  /// How many different effects, doses and flagged facts of an article the page holds.
  private static let limit = 100
  /// How many doses are shown before the others are folded.
  private static let shownDoses = 6

  var number: Int
  var title: String
  /// Journal, year, format and file.
  var about: [String]
  var year: String
  var links: [Link]
  /// In words, where it is not current.
  var statusWords: String?
  var size: FactView?
  var trials: [FactView]
  var plots: [ForestPlot]
  var doses: [FactView]
  var furtherDoses: [FactView]
  var foldedDoses: String?
  /// Facts of other types that have failed a check.
  var suspects: [FactView]
  /// What is not shown: "12 proportions, 3 p values".
  var others: String?
  /// How many facts have failed a check.
  var flagCount: Int
  /// The best sample size, by which the page sorts; 0 if there is none.
  var sizeValue: String

  /// A record's row.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - number: Its place among the rows, counted from 1.
  init(_ record: Record, number: Int) {
    self.number = number
    title = record.string("title") ?? "(no title)"
    year = String((record.string("publication_date") ?? "").prefix(4))
    links = Self.links(of: record)
    statusWords = status(record.string("status"))
    let source = record.members.members("source")
    about = [
      record.string("journal"), year.isEmpty ? nil : year, source?.string("format"),
      (source?.string("member") ?? record.sourcePath)?.split(separator: "/").last.map(String.init),
    ].compactMap(\.self)

    let passages = Passage.all(of: record)
    let best = record.members.members("sample_size")
    size = Self.size(best, of: record, in: passages)
    sizeValue = best?.number("value")?.plain ?? "0"
    flagCount = record.facts.count { !$0.strings("checks").isEmpty }

    var trialList = FactList()
    var plots = ForestPlots()
    var doseList = FactList()
    var suspectList = FactList()
    var shown = 0
    var omitted: [String: Int] = [:]
    for fact in record.facts {
      var view = FactView(
        text: "", flags: fact.failedChecks, places: [PlaceView(fact, in: passages)])
      switch fact.type {
      case "trial_id":
        view.text = fact.string("id") ?? ""
        view.isMentioned = fact.string("role") == "mentioned"
        view.link = Self.trialAddress(fact)
        trialList.add(view)
        continue
      case "effect_size": view.text = fact.effectText
      case "dose": view.text = fact.doseText
      default: view.text = typeWords(fact.type, 1)
      }
      let isShown = ["effect_size", "dose"].contains(fact.type) || !view.flags.isEmpty
      guard isShown, shown < Self.limit else {
        omitted[fact.type, default: 0] += 1
        continue
      }
      shown += 1
      switch fact.type {
      case "effect_size": plots.add(fact, view)
      case "dose": doseList.add(view)
      default:
        view.text = "\(view.text) " + (fact.string("quote") ?? fact.string("field") ?? "")
        suspectList.add(view)
      }
    }
    trials = trialList.facts.filter { !$0.isMentioned } + trialList.facts.filter(\.isMentioned)
    self.plots = plots.plots
    doses = Array(doseList.facts.prefix(Self.shownDoses))
    furtherDoses = Array(doseList.facts.dropFirst(Self.shownDoses))
    foldedDoses = furtherDoses.isEmpty ? nil : "\(furtherDoses.count) more"
    suspects = suspectList.facts
    others = Self.counts(omitted)
  }

  private static func size(
    _ best: JSONValue.Members?, of record: Record, in passages: [Passage]
  ) -> FactView? {
    guard let best, let value = best.number("value") else { return nil }
    let stage = best.string("stage").map { " \($0)" } ?? ""
    var view = FactView(text: "n = \(printed(value))\(stage)", flags: [], places: [])
    if let index = best.number("fact").flatMap(Int.init(exactly:)),
      record.facts.indices.contains(index)
    {
      view.places = [PlaceView(record.facts[index], in: passages)]
      view.flags = record.facts[index].failedChecks
    }
    return view
  }

  private static func links(of record: Record) -> [Link] {
    var links: [Link] = []
    if let pmid = record.string("pmid") {
      links.append(
        Link(address: "https://pubmed.ncbi.nlm.nih.gov/\(encoded(pmid))/", name: "PMID \(pmid)"))
    }
    if let pmcid = record.string("pmcid") {
      links.append(
        Link(address: "https://pmc.ncbi.nlm.nih.gov/articles/\(encoded(pmcid))/", name: pmcid))
    }
    if let doi = record.string("doi") {
      links.append(Link(address: "https://doi.org/\(encoded(doi))", name: "doi:\(doi)"))
    }
    return links
  }

  /// The registry's page, of registries that have one by number.
  private static func trialAddress(_ fact: RecordedFact) -> String? {
    guard let id = fact.string("id"), fact.members["valid"] != .bool(false) else { return nil }
    if id.hasPrefix("NCT") { return "https://clinicaltrials.gov/study/\(encoded(id))" }
    if id.hasPrefix("ISRCTN") { return "https://www.isrctn.com/\(encoded(id))" }
    return nil
  }

  /// A part of an address with every sign escaped that could mean something else there.
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let sign = Character(Unicode.Scalar(byte))
      if sign.isASCII, sign.isLetter || sign.isNumber || "-._~/".contains(sign) {
        encoded.append(sign)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return encoded
  }

  private static func counts(_ numbers: [String: Int]) -> String? {
    guard !numbers.isEmpty else { return nil }
    return numbers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(printed($0.value)) \(typeWords($0.key, $0.value))" }.joined(separator: ", ")
  }
}
