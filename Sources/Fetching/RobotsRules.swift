/// What a site's robots.txt allows to this program (RFC 9309).
struct RobotsRules: Sendable, Equatable {
  /// One line of a group: a path, which may hold * and end with $.
  struct Rule: Sendable, Equatable {
    var allows: Bool
    var path: [UInt8]
  }

  /// The rules of the group that speaks to this program, or else to all.
  var rules: [Rule] = []
  /// The seconds that the site asks to leave between requests.
  var crawlDelay: Double?

  /// The name by which a site may speak to this program.
  static let agent = "winnow"

  /// A site without rules.
  init() {}

  /// The rules in a robots.txt.
  init(_ text: String) {
    var groups: [String: RobotsRules] = [:]
    var agents: [String] = []
    var isInRules = false
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.prefix { $0 != "#" }.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 || parts.count == 1 && line.contains(":") else { continue }
      let value = parts.count == 2 ? String(parts[1]).trimmed : ""
      switch String(parts[0]).trimmed.lowercased() {
      case "user-agent":
        if isInRules { agents = [] }
        isInRules = false
        agents.append(String(value.prefix { $0 != "/" && $0 != " " }).lowercased())
      case let key where key == "allow" || key == "disallow":
        isInRules = true
        // An empty path matches nothing: "Disallow:" allows all.
        guard !value.isEmpty else { continue }
        let rule = Rule(allows: key == "allow", path: Array(value.utf8))
        for agent in agents { groups[agent, default: RobotsRules()].rules.append(rule) }
      case "crawl-delay":
        isInRules = true
        guard let seconds = Double(value), seconds >= 0 else { continue }
        for agent in agents { groups[agent, default: RobotsRules()].crawlDelay = seconds }
      default:
        continue
      }
      // A group without a rule is a group all the same.
      for agent in agents where groups[agent] == nil { groups[agent] = RobotsRules() }
    }
    self = groups[Self.agent] ?? groups["*"] ?? RobotsRules()
  }

  /// Whether a page may be fetched: the longest path that matches decides, and allowing wins a tie.
  ///
  /// - Parameter page: The page's path with its query.
  /// - Returns: True when no rule forbids it.
  func allows(_ page: String) -> Bool {
    let page = Array(page.utf8)
    let matching = rules.filter { matches($0.path[...], page[...]) }
    guard let longest = matching.map(\.path.count).max() else { return true }
    return matching.contains { $0.allows && $0.path.count == longest }
  }
}

/// Whether a path with wildcards matches the beginning of a page's.
private func matches(_ pattern: ArraySlice<UInt8>, _ page: ArraySlice<UInt8>) -> Bool {
  // The last * and how far the page had been matched there: another * makes earlier ones settled.
  var star: (pattern: Int, page: Int)?
  var place = pattern.startIndex
  var position = page.startIndex
  while true {
    if place == pattern.endIndex { return true }
    if pattern[place] == UInt8(ascii: "*") {
      star = (place + 1, position)
      place += 1
      continue
    }
    let isEnd = pattern[place] == UInt8(ascii: "$") && place + 1 == pattern.endIndex
    if isEnd, position == page.endIndex { return true }
    if !isEnd, position < page.endIndex, pattern[place] == page[position] {
      place += 1
      position += 1
      continue
    }
    guard let last = star, last.page < page.endIndex else { return false }
    star = (last.pattern, last.page + 1)
    place = last.pattern
    position = last.page + 1
  }
}
