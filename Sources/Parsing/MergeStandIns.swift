public import Documents

/// What a parser makes of one record.
public enum ParseResult: Sendable {
  case article(Article)
  case rejection(Rejection)
}

/// The section that a heading names; nil for a heading of another kind.
public func section(forHeading heading: String) -> Section? {
  let words = heading.lowercased().split { !$0.isLetter }.map(String.init)
  guard let first = words.first else { return nil }
  if words.starts(with: ["trial", "registration"]) || words.starts(with: ["clinical", "trial"]) {
    return .registration
  }
  switch first {
  case "objective", "objectives", "aim", "aims", "purpose", "hypothesis": return .objective
  case "background", "introduction", "context", "importance", "rationale": return .background
  case "methods", "method", "materials", "design", "setting", "settings", "participants",
    "patients", "interventions", "intervention", "subjects", "measurements", "methodology",
    "statistical", "procedures":
    return .methods
  case "main", "primary", "secondary":
    return words.contains("outcome") || words.contains("outcomes") ? .methods : nil
  case "outcome", "outcomes": return words.contains { $0.hasPrefix("measure") } ? .methods : nil
  case "study": return words.dropFirst().first == "design" ? .methods : nil
  case "data": return words.count > 1 ? .methods : nil
  case "results", "findings", "result": return .results
  case "conclusions", "conclusion", "discussion", "interpretation", "implications", "limitations":
    return .conclusions
  case "references", "bibliography": return .references
  default: return nil
  }
}
