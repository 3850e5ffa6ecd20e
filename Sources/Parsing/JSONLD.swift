import Documents

/// What a page's JSON-LD says about the article that the page shows (https://schema.org/Article).
struct LinkedArticle {
  /// The schema's type, such as "NewsArticle".
  var type: String
  /// `headline`, or `name`.
  var title: String?
  /// The DOI in `identifier`, `sameAs`, `@id` or `url` of a scholarly article.
  var doi: String?
  /// The PMID in `identifier`.
  var pmid: String?
  /// The periodical in `isPartOf`.
  var journal: String?
  /// `datePublished` as it stands.
  var date: String?
  /// `inLanguage`.
  var language: String?
  /// `articleBody`: the text of pages that are drawn by script.
  var body: String?

  /// The article that a script element describes; nil if it describes none or is no JSON.
  ///
  /// - Parameter script: The element's content; `@graph`, arrays and `mainEntity` are searched,
  ///   but not `citation`, `about` or other properties: these are other works.
  init?(script: [UInt8]) {
    let script = Array(script.trimmingSpace)
    guard let root = try? JSONValue(script, isTolerant: true) else {
      return nil
    }
    guard let article = Self.article(in: root, depth: 0) else { return nil }
    self = article
  }

  private static let types: Set<String> = [
    "Article", "ScholarlyArticle", "MedicalScholarlyArticle", "NewsArticle", "ReportageNewsArticle",
    "AnalysisNewsArticle", "BlogPosting", "Report", "TechArticle",
  ]

  private static func article(in value: JSONValue, depth: Int) -> LinkedArticle? {
    guard depth < 4 else { return nil }
    switch value {
    case .array(let values):
      for value in values {
        if let article = article(in: value, depth: depth + 1) { return article }
      }
    case .object(let object):
      let names = object["@type"]?.strings ?? []
      if let type = names.first(where: { types.contains($0) }) {
        return LinkedArticle(type: type, object)
      }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let value = object[key], let article = article(in: value, depth: depth + 1) {
          return article
        }
      }
    case .string, .number, .bool, .null: break
    }
    return nil
  }

  private init(type: String, _ object: JSONValue.Members) {
    self.type = type
    title = (object["headline"] ?? object["name"])?.strings.first
    date = object["datePublished"]?.strings.first
    body = object["articleBody"]?.strings.first
    language = object["inLanguage"].flatMap {
      $0.strings.first ?? $0["alternateName"]?.strings.first
    }
    guard type.hasSuffix("ScholarlyArticle") || type == "Article" else { return }
    journal = Self.periodical(object["isPartOf"], depth: 0)
    for key in ["identifier", "doi", "sameAs", "@id", "url"] {
      for identifier in object[key]?.elements ?? [] {
        let values = identifier.strings + (identifier["value"]?.strings ?? [])
        let kind = identifier["propertyID"]?.strings.first?.lowercased() ?? ""
        for value in values {
          if kind.hasSuffix("pmid") || kind.hasSuffix("pubmed") {
            pmid = pmid ?? Parsing.pmid(atStartOf: value.utf8)
          } else {
            doi = doi ?? Parsing.doi(in: value.utf8)
          }
        }
      }
    }
  }

  /// The name of the periodical that an issue or volume is part of.
  private static func periodical(_ value: JSONValue?, depth: Int) -> String? {
    guard depth < 4 else { return nil }
    for element in value?.elements ?? [] {
      let types = element["@type"]?.strings ?? []
      if types.contains("Periodical"), let name = element["name"]?.strings.first { return name }
      if let name = periodical(element["isPartOf"], depth: depth + 1) { return name }
    }
    return nil
  }
}
