import Testing

@Suite("Gold files")
struct GoldTests {
  private static let types =
    "there are doi, trial_id, test_statistic, effect_size, p_value, dose, group_mean, sample_size, "
    + "proportion, custom"

  @Test(
    "every mistake is told with file, line and what to do",
    arguments: [
      (
        "{\"doc\":\"a\"",
        "gold.jsonl:2:11: not JSON: expected a comma or }, found the end of the file"
      ),
      (
        #"{"facts":[]}"#,
        "gold.jsonl:2: a document has no \"doc\"; name its file without extension, or its PMID"
      ),
      (
        #"{"doc":"a"}"#,
        "gold.jsonl:2: a document has no list of \"facts\"; write [] if it states none"
      ),
      (
        #"{"doc":"a","facts":[{"type":"dosis","value":1}]}"#,
        "gold.jsonl:2: facts[0]: no type of fact is called \"dosis\"; \(types)"
      ),
      (#"{"doc":"a","facts":[{"value":1}]}"#, "gold.jsonl:2: facts[0] has no \"type\"; \(types)"),
      (
        #"{"doc":"a","complete":["p"],"facts":[]}"#,
        "gold.jsonl:2: \"complete\": no type of fact is called \"p\"; \(types)"
      ),
      (
        #"{"doc":"a","facts":[{"type":"sample_size","scope":"arm"}]}"#,
        "gold.jsonl:2: facts[0], sample_size: \"value\" is missing; write a number"
      ),
      (
        #"{"doc":"a","facts":[{"type":"dose","value":"five","unit":"mg"}]}"#,
        "gold.jsonl:2: facts[0], dose: \"value\" is no number; write 1009 and not \"five\""
      ),
      (
        #"{"doc":"a","sample_size":["20"],"facts":[]}"#,
        "gold.jsonl:2: \"sample_size\" is no list of numbers"
      ),
      (
        #"{"doc":"first","facts":[]}"#,
        "gold.jsonl:2: \"first\" stands on line 1 already; put its facts on one line"
      ),
    ])
  func mistake(line: String, message: String) throws {
    #expect(try mistakes(gold: "{\"doc\":\"first\",\"facts\":[]}\n\(line)\n") == [message])
  }

  @Test("a file without documents is a mistake")
  func empty() throws {
    #expect(try mistakes(gold: "\n") == ["gold.jsonl:1: the file has no documents"])
  }
}
