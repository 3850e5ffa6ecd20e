import Documents

/// Why a page is no article, when it has little text and says itself that it refused; else nil.
///
/// An article page with a login button has much text or the metadata of an article.
///
/// - Parameters:
///   - tree: The page.
///   - metadata: What its head says.
///   - text: What was found of main text.
///   - title: The page's title, if it has one.
/// - Returns: The reason, and what to do about it in a sentence.
func refusal(
  _ tree: HTMLTree, _ metadata: HTMLMetadata, _ text: ArraySlice<UInt8>, _ title: String?
) -> (RejectionReason, String)? {
  guard !metadata.isScholarly else { return nil }
  let titles = [metadata.pageTitle, title].compactMap { $0.map { Array($0.utf8) } }
  if titles.contains(where: isListing) || hasResultCount(text) {
    return (.noContent, "a list of search results and no article; fetch the articles it links to")
  }
  guard text.count < 2500 else { return nil }
  for title in titles {
    for phrase in refusingTitles where title.firstIndex(ofLowered: phrase) != nil {
      return (.accessDenied, "the page is titled \"\(string(title.prefix(60)))\"; \(advice)")
    }
    for phrase in failingTitles where title.firstIndex(ofLowered: phrase) != nil {
      return (.noContent, "an error page: \"\(string(title.prefix(60)))\"; fetch the page again")
    }
    if text.count < 800, isLogin(title), hasPasswordField(tree) {
      return (.accessDenied, "the page holds a login and no article; \(advice)")
    }
  }
  guard text.count < 800 else { return nil }
  for phrase in refusingPhrases where text.firstIndex(ofLowered: phrase) != nil {
    return (.accessDenied, "the page says \"\(phrase)\" and has no article; \(advice)")
  }
  if text.count < 200, hasPasswordField(tree) {
    return (.accessDenied, "the page holds a login and no article; \(advice)")
  }
  return nil
}

/// Whether a title is that of a page of search results: "Search results: ketamine", "zinc - Search
/// Results - PubMed", "Showing results 1-25 of 211,962".
private func isListing(_ title: [UInt8]) -> Bool {
  if countsResults(title[...]) { return true }
  let name = Array("search results".utf8)
  guard let at = title.firstIndex(ofLowered: "search results") else { return false }
  let before = title[..<at].trimmingSpace
  let after = title[(at + name.count)...].trimmingSpace
  let separators = Set("-|:–—".utf8)
  let isSetOff = before.isEmpty || before.last.map { separators.contains($0) || $0 >= 0x80 } == true
  return isSetOff
    && (after.isEmpty || after.hasLoweredPrefix("for ")
      || after.first.map { separators.contains($0) || $0 >= 0x80 } == true)
}

/// Whether one of the first lines of a page counts results.
private func hasResultCount(_ text: ArraySlice<UInt8>) -> Bool {
  text.split(separator: 0x0A, maxSplits: 12).prefix(12).contains {
    $0.count <= 100 && countsResults($0)
  }
}

/// Whether a line counts the results that a page shows: "Showing 1 to 20 of 345", "Items: 1 - 20 of 3".
private func countsResults(_ line: ArraySlice<UInt8>) -> Bool {
  let words = line.split(whereSeparator: { !isWord($0) && $0 != 0x2C || $0 >= 0x80 })
    .map { string($0.map(lowered)) }
  for (index, word) in words.enumerated() where word == "of" && index + 1 < words.count {
    // "results", "1", "to", "20", "of", "345"
    let before = words[max(0, index - 5)..<index]
    guard let last = before.last, isCount(last), isCount(words[index + 1]),
      before.dropLast().contains(where: isCount)
    else { continue }
    if before.contains(where: { listingWords.contains($0) }) { return true }
  }
  return false
}

private func isCount(_ word: String) -> Bool {
  word.utf8.allSatisfy { isDigit($0) || $0 == 0x2C } && word.utf8.contains { $0 != 0x2C }
}

private let listingWords: Set<String> = [
  "displaying", "items", "records", "result", "results", "showing", "viewing",
]

private let advice = "fetch it with access, or in another format"

private func isLogin(_ title: [UInt8]) -> Bool {
  title.hasLoweredPrefix("log in") || title.hasLoweredPrefix("login")
    || title.hasLoweredPrefix("sign in") || title.hasLoweredPrefix("signin")
}

private func hasPasswordField(_ tree: HTMLTree) -> Bool {
  tree.nodes.indices.contains { index in
    tree.nodes[index].tag == .input
      && tree.value(.type, of: index)?.hasLoweredPrefix("password") == true
  }
}

private let refusingTitles: [StaticString] = [
  "access denied", "access to this page has been denied", "are you a robot", "are you human",
  "attention required",
  "before you continue", "captcha", "checking your browser", "client challenge", "cookie absent",
  "cookies disabled", "cookies required", "login required", "ddos protection", "enable cookies",
  "enable javascript",
  "403 forbidden", "error 403", "401 unauthorized", "human verification", "just a moment",
  "pardon our interruption", "request rejected", "robot check", "security check",
  "security checkpoint", "security verification", "session expired", "unusual traffic",
  "verifying you are human", "validate user", "you have been blocked",
]

private let failingTitles: [StaticString] = [
  "404 not found", "404 error", "error 404", "page not found", "page cannot be found",
  "bad gateway", "internal server error", "service unavailable", "gateway time-out",
  "gateway timeout", "site maintenance", "502 ", "503 ", "404 -", "404 |",
]

private let refusingPhrases: [StaticString] = [
  "accept all cookies", "accept cookies to continue", "before you continue to",
  "consent to the use of cookies", "cookies are disabled", "log in to view", "please log in to",
  "set to block cookies", "sign in to continue", "sign in to view", "subscribe to continue",
  "subscribe to read", "you need to be logged in", "you must be logged in",
  "access denied", "checking your browser", "complete the captcha", "confirm you are human",
  "confirm you are not a robot", "don't have permission to access", "enable cookies",
  "enable javascript", "enable your browser's cookies", "javascript is disabled",
  "javascript is required", "not a robot", "requires cookies", "turn on javascript",
  "unusual traffic", "verify you are a human", "verify you are human", "your ip address",
]
