/// The part of an article that a passage belongs to.
///
/// The first five are NLM's categories of structured abstracts
/// (https://www.nlm.nih.gov/bsd/policy/structured_abstracts.html); the others say where else in an
/// article text can stand. `body` is prose of which nothing more is known.
public enum Section: String, Sendable, Hashable, CaseIterable {
  /// Why the study was done.
  case background = "BACKGROUND"
  /// What it set out to find.
  case objective = "OBJECTIVE"
  /// How it was done: design, patients, interventions, outcomes.
  case methods = "METHODS"
  /// What was found.
  case results = "RESULTS"
  /// What the authors make of it; a discussion counts here.
  case conclusions = "CONCLUSIONS"
  /// The article's title.
  case title = "TITLE"
  /// Cells of a table.
  case table = "TABLE"
  /// The caption of a table or figure, and the footnotes of a table.
  case caption = "CAPTION"
  /// An entry of the reference list.
  case references = "REFERENCES"
  /// A statement of trial registration.
  case registration = "REGISTRATION"
  /// Prose of an unlabelled abstract or an unlabelled part of a text.
  case body = "BODY"
}
