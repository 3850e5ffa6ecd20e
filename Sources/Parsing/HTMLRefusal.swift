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
  guard !metadata.isScholarly, text.count < 2500 else { return nil }
  let titles = [metadata.pageTitle, title].compactMap { $0.map { Array($0.utf8) } }
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
  "access denied", "access to this page has been denied", "are you a robot", "attention required",
  "captcha", "checking your browser", "ddos protection", "enable cookies", "enable javascript",
  "403 forbidden", "error 403", "401 unauthorized", "human verification", "just a moment",
  "pardon our interruption", "request rejected", "robot check", "security check",
  "security verification", "unusual traffic", "validate user", "you have been blocked",
]

private let failingTitles: [StaticString] = [
  "404 not found", "404 error", "error 404", "page not found", "page cannot be found",
  "bad gateway", "internal server error", "service unavailable", "gateway time-out",
  "gateway timeout", "site maintenance", "502 ", "503 ", "404 -", "404 |",
]

private let refusingPhrases: [StaticString] = [
  "access denied", "checking your browser", "complete the captcha", "confirm you are human",
  "confirm you are not a robot", "don't have permission to access", "enable cookies",
  "enable javascript", "enable your browser's cookies", "javascript is disabled",
  "javascript is required", "not a robot", "requires cookies", "turn on javascript",
  "unusual traffic", "verify you are a human", "verify you are human", "your ip address",
]
