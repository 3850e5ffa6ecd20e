import Documents
import Fetching

/// The `fetch` and `raw` of a configuration.
extension ConfigurationReader {
  /// The kinds of source, as `source` names them.
  private static let kinds = ["pubmed_search", "pubmed_files", "pmc_oa", "europe_pmc", "urls"]

  /// Reads where to fetch from and where to.
  ///
  /// - Parameters:
  ///   - root: The whole configuration.
  ///   - resolved: A path, relative to the configuration's folder.
  /// - Returns: The sources, and the folder for what they bring.
  mutating func fetch(
    _ root: Members, resolved: (String) -> String
  ) -> ([SourceConfiguration], String?) {
    let raw = string(root, "raw")
    guard root.values["fetch"] != nil else {
      if root.values["raw"] != nil {
        mistake("$.raw", "nothing is fetched; add \"fetch\", or name the folder in \"read\"")
      }
      return ([], nil)
    }
    if root.values["raw"] == nil {
      mistake("$", "the key \"raw\" is missing: the folder for what is fetched")
    }
    if raw == "-" { mistake("$.raw", "must be a folder") }
    var sources: [SourceConfiguration] = []
    let elements = array(root, "fetch")
    if elements?.isEmpty == true { mistake("$.fetch", "names no source; remove the key") }
    for (index, element) in (elements ?? []).enumerated() {
      let path = "$.fetch[\(index)]"
      guard let source = source(element, at: path, earlier: sources, resolved: resolved) else {
        continue
      }
      if sources.contains(where: { $0.name == source.name }) {
        mistake(
          "\(path).name",
          "another source has the folder \"\(source.name)\"; give this one a name of its own")
      }
      if source.isSinceLastRun, root.values["store"] == nil {
        mistake(
          "\(path).since", "needs a \"store\", which remembers the last run; or name a day")
      }
      sources.append(source)
    }
    return (sources, raw.map(resolved))
  }

  /// Reads one source; nil and a mistake where its kind is not known.
  private mutating func source(
    _ value: JSONValue, at path: String, earlier: [SourceConfiguration],
    resolved: (String) -> String
  ) -> SourceConfiguration? {
    guard case .object(let values) = value else {
      mistake(path, "expected an object, found \(value.kind)")
      return nil
    }
    guard case .string(let kind)? = values["source"], Self.kinds.contains(kind) else {
      let place = values["source"] == nil ? path : "\(path).source"
      mistake(place, "expected a \"source\": \(Self.kinds.joined(separator: ", "))")
      return nil
    }
    switch kind {
    case "pubmed_search": return pubmedSearch(value, at: path)
    case "pubmed_files": return pubmedFiles(value, at: path)
    case "pmc_oa": return pmcOpenAccess(value, at: path, earlier: earlier, resolved: resolved)
    case "europe_pmc": return europePMC(value, at: path)
    default: return webPages(value, at: path, resolved: resolved)
    }
  }

  /// What all sources have: their members, folder, contact and address.
  private mutating func common(
    _ value: JSONValue, at path: String, kind: String, keys: [String], defaultBaseURL: String?
  ) -> (members: Members, name: String, email: String, baseURL: String)? {
    let shared = ["source", "name", "email"] + (defaultBaseURL == nil ? [] : ["base_url"])
    guard let members = members(value, at: path, keys: shared + keys) else { return nil }
    let name = string(members, "name") ?? kind
    if name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._\-]{0,99}/) == nil {
      mistake(
        "\(path).name", "names a folder of \"raw\": letters, digits, \".\", \"_\" and \"-\" only")
    }
    let email = string(members, "email", required: true) ?? ""
    // It stands in a header of every request.
    if !email.isEmpty, email.wholeMatch(of: /[!-;=?-~]+@[!-;=?-~]+/) == nil {
      mistake("\(path).email", "expected an address to which the service's operators may write")
    }
    var baseURL = defaultBaseURL ?? ""
    if let stated = string(members, "base_url") {
      baseURL = stated
      if !stated.hasPrefix("http://"), !stated.hasPrefix("https://") {
        mistake("\(path).base_url", "expected an http or https address, found \"\(stated)\"")
      }
    }
    return (members, name, email, baseURL)
  }

  private mutating func pubmedSearch(_ value: JSONValue, at path: String) -> SourceConfiguration? {
    let keys = ["query", "since", "until", "date", "api_key_env"]
    guard
      let (members, name, email, baseURL) = common(
        value, at: path, kind: "pubmed_search", keys: keys,
        defaultBaseURL: PubMedSearch.defaultBaseURL)
    else { return nil }
    var dateType = PubMedSearch.DateType.entry
    if let stated = string(members, "date") {
      if let known = PubMedSearch.DateType(rawValue: stated) {
        dateType = known
      } else {
        mistake("\(path).date", "expected entry or modification, found \"\(stated)\"")
      }
    }
    let sinceLastRun = members.values["since"] == .string("last_run")
    let since = sinceLastRun ? nil : day(members, "since")
    let until = day(members, "until")
    if let since, let until, until < since {
      mistake("\(path).until", "lies before \"since\"")
    }
    return .pubmedSearch(
      PubMedSearch(
        name: name, email: email, query: string(members, "query", required: true) ?? "",
        since: since, sinceLastRun: sinceLastRun, until: until, dateType: dateType,
        keyVariable: string(members, "api_key_env"), baseURL: baseURL))
  }

  private mutating func day(_ members: Members, _ key: String) -> CalendarDay? {
    guard let text = string(members, key) else { return nil }
    if let day = CalendarDay(text) { return day }
    mistake("\(members.path).\(key)", "expected a day such as 2026-01-31, found \"\(text)\"")
    return nil
  }

  private mutating func pubmedFiles(_ value: JSONValue, at path: String) -> SourceConfiguration? {
    guard
      let (members, name, email, baseURL) = common(
        value, at: path, kind: "pubmed_files", keys: ["set"],
        defaultBaseURL: PubMedFiles.defaultBaseURL)
    else { return nil }
    let stated = string(members, "set", required: true)
    let set = stated.flatMap(PubMedFiles.Set.init(rawValue:))
    if let stated, set == nil {
      mistake("\(path).set", "expected baseline or updatefiles, found \"\(stated)\"")
    }
    return .pubmedFiles(
      PubMedFiles(name: name, email: email, set: set ?? .updatefiles, baseURL: baseURL))
  }

  private mutating func pmcOpenAccess(
    _ value: JSONValue, at path: String, earlier: [SourceConfiguration],
    resolved: (String) -> String
  ) -> SourceConfiguration? {
    guard
      let (members, name, email, baseURL) = common(
        value, at: path, kind: "pmc_oa", keys: ["for", "ids", "list"],
        defaultBaseURL: PMCOpenAccess.defaultBaseURL)
    else { return nil }
    let stated = ["for", "ids", "list"].filter { members.values[$0] != nil }
    if stated.count != 1 {
      mistake(path, "expected one of \"for\": \"fetched\", \"ids\" and \"list\"")
    }
    var articles = PMCOpenAccess.Articles.fetched
    if let elements = array(members, "ids") { articles = .ids(ids(elements, at: "\(path).ids")) }
    if let list = string(members, "list") { articles = .list(resolved(list)) }
    if let stated = string(members, "for") {
      if stated != "fetched" { mistake("\(path).for", "expected \"fetched\", found \"\(stated)\"") }
      let hasSearch = earlier.contains {
        if case .pubmedSearch = $0 { true } else { false }
      }
      if !hasSearch {
        mistake("\(path).for", "no pubmed_search stands before this source; there must be one")
      }
    }
    return .pmcOpenAccess(
      PMCOpenAccess(name: name, email: email, articles: articles, baseURL: baseURL))
  }

  private mutating func ids(_ elements: [JSONValue], at path: String) -> [String] {
    if elements.isEmpty { mistake(path, "names no article") }
    var ids: [String] = []
    for (index, element) in elements.enumerated() {
      if case .string(let id) = element, id.wholeMatch(of: /PMC\d{1,9}/) != nil {
        ids.append(id)
      } else {
        mistake("\(path)[\(index)]", "expected a PMCID such as \"PMC1234567\"")
      }
    }
    return ids
  }

  private mutating func europePMC(_ value: JSONValue, at path: String) -> SourceConfiguration? {
    guard
      let (members, name, email, baseURL) = common(
        value, at: path, kind: "europe_pmc", keys: ["query"],
        defaultBaseURL: EuropePMC.defaultBaseURL)
    else { return nil }
    return .europePMC(
      EuropePMC(
        name: name, email: email, query: string(members, "query", required: true) ?? "",
        baseURL: baseURL))
  }

  private mutating func webPages(
    _ value: JSONValue, at path: String, resolved: (String) -> String
  ) -> SourceConfiguration? {
    guard
      let (members, name, email, _) = common(
        value, at: path, kind: "urls", keys: ["list", "delay_seconds"], defaultBaseURL: nil)
    else { return nil }
    return .webPages(
      WebPages(
        name: name, email: email, list: string(members, "list", required: true).map(resolved) ?? "",
        delay: number(members, "delay_seconds", in: 0...3600) ?? WebPages.defaultDelay))
  }
}
