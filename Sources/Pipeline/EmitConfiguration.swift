/// The `emit` of a configuration.
extension ConfigurationReader {
  /// Reads where the results go.
  ///
  /// - Parameters:
  ///   - root: The whole configuration.
  ///   - inputs: What is read or kept, which no output may replace.
  ///   - resolved: A path, relative to the configuration's folder.
  /// - Returns: The outputs.
  mutating func emit(
    _ root: Members, inputs: [NamedPath], resolved: (String) -> String
  ) -> PipelineConfiguration.Outputs {
    var outputs = PipelineConfiguration.Outputs(records: "records.jsonl", includesText: false)
    guard let value = root.values["emit"] else {
      mistake("$", "the key \"emit\" is missing")
      return outputs
    }
    let keys = [
      "records", "facts", "rejects", "summary", "changes", "metrics", "include_text",
    ]
    guard let section = members(value, at: "$.emit", keys: keys) else { return outputs }
    let hasStore = root.values["store"] != nil
    if section.values["changes"] != nil, !hasStore {
      mistake("$.emit.changes", "needs a \"store\", which remembers what was there before")
    }
    var named: [NamedPath] = []
    func path(_ key: String, required: Bool = false) -> String? {
      guard let path = string(section, key, required: required) else { return nil }
      if path == "-" {
        mistake(
          "$.emit.\(key)",
          "standard output has the run's accounts; name a file, or use winnow extract")
        return nil
      }
      if path.hasSuffix("/"), key != "changes" {
        if key != "records", key != "facts" {
          mistake("$.emit.\(key)", "must be a file")
        } else if !hasStore {
          mistake("$.emit.\(key)", "a folder needs a \"store\"; name a file")
        }
      }
      let resolved = resolved(path)
      named.append(NamedPath("$.emit.\(key)", resolved))
      return resolved
    }
    outputs.records = path("records", required: true) ?? outputs.records
    outputs.facts = path("facts")
    outputs.rejects = path("rejects")
    outputs.summary = path("summary")
    outputs.changes = path("changes")
    outputs.metrics = path("metrics")
    for clash in clashes(of: named, with: inputs) {
      mistake(clash.output.name, "leads to the same place as \(clash.other.name); name another")
    }
    for output in outputsOnArticles(named, in: inputs) {
      mistake(
        output.name,
        "would replace \(output.path), which is among what is read and was not written by winnow; "
          + "name another")
    }
    outputs.includesText = bool(section, "include_text") ?? false
    return outputs
  }
}
