import ArgumentParser
import Documents
import Extraction
import Pipeline

/// `winnow extract`: inputs to JSON lines, without a configuration.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extract records from files, folders, archives or standard input.",
    discussion: """
      The format of each input is told by its content: PubMed XML, JATS, HTML, text; plain or in \
      gzip, xz, zstd, bzip2, tar or zip. Records go to standard output unless -o names a file, \
      which appears whole or not at all; - is standard output, and pipes and devices are written to \
      as the records come.

      EXAMPLES
        winnow extract articles/ -o records.jsonl
        winnow extract dump.tar.gz --facts facts.jsonl --rejects rejects.jsonl -o records.jsonl
        curl -s https://example.org/page.html | winnow extract - --text
      """)

  @Argument(help: "Files, folders, archives, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(name: .shortAndLong, help: "Where the records go.", completion: .file())
  var output: String?

  @Option(help: "Where to write the facts, one flat JSON line each.", completion: .file())
  var facts: String?

  @Option(help: "Where to write what was rejected, one JSON line each.", completion: .file())
  var rejects: String?

  @Option(help: "Where to write the run's accounts as JSON.", completion: .file())
  var summary: String?

  @Flag(help: "Write each record's text, too.")
  var text = false

  @Option(
    help: "Types of fact to write, separated by commas; all by default.",
    completion: .list(FactType.allCases.map(\.rawValue)))
  var types: String?

  @Option(help: "Worker threads; 0 means one per core.")
  var threads = 0

  @Option(help: "The share of rejected articles above which the exit status is 1.")
  var maxRejectRate = PipelineConfiguration.defaultMaxRejectRate

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("name an input, or - for standard input") }
    guard 0...1024 ~= threads else { throw ValidationError("--threads must be from 0 to 1024") }
    if !(0...1).contains(maxRejectRate) {
      throw ValidationError("--max-reject-rate must lie between 0 and 1")
    }
    _ = try selectedTypes()
    try checkOutputs()
  }

  private func checkOutputs() throws {
    let records = NamedPath(
      output == nil ? "standard output" : "-o", outputPath(output) ?? "/dev/stdout")
    var outputs = [records]
    for (option, path) in [("--facts", facts), ("--rejects", rejects), ("--summary", summary)] {
      if let path = outputPath(path) { outputs.append(NamedPath(option, path)) }
    }
    let named = inputs.map { NamedPath("the input \($0)", $0) }
    if let clash = clashes(of: outputs, with: named).first {
      throw ValidationError(
        "\(clash.output.name) leads to the same place as \(clash.other.name); name another file")
    }
    if let output = outputsOnArticles(outputs, in: named).first {
      throw ValidationError(
        "\(output.name) would replace \(output.path), which is among what is read and was not written "
          + "by winnow; name another file")
    }
  }

  private func selectedTypes() throws -> Set<FactType> {
    guard let types else { return Set(FactType.allCases) }
    return Set(
      try types.split(separator: ",").map { name in
        guard let type = FactType(rawValue: String(name)) else {
          let known = FactType.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("no type of fact is called \"\(name)\"; there are \(known)")
        }
        return type
      })
  }

  private func outputPath(_ path: String?) -> String? { path == "-" ? "/dev/stdout" : path }

  func run() async throws {
    var options = RunOptions(inputs: inputs)
    options.records = output == "-" ? nil : output
    options.facts = outputPath(facts)
    options.rejects = outputPath(rejects)
    options.summary = outputPath(summary)
    options.includesText = text
    options.types = try selectedTypes()
    options.threads = threads
    let isQuiet = quiet
    let progress = Progress()
    let result = try await runPipeline(
      options, progress: quiet ? nil : progress, keepingRejections: "--rejects FILE")
    if !isQuiet {
      printError(
        "winnow: \(grouped(result.emitted)) \(result.emitted == 1 ? "record" : "records") with "
          + "\(grouped(result.factCount)) \(result.factCount == 1 ? "fact" : "facts"), "
          + "\(grouped(result.rejected)) rejected")
    }
    try endRun(result, maxRejectRate: maxRejectRate)
  }
}
