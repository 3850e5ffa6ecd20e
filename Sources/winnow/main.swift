// Provisional driver for scoring rules on plain texts, until the pipeline stands.
import Documents
import Emission
import Extraction
import Foundation
import Normalization

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first { $0.hasPrefix("/") || $0.hasPrefix(".") } ?? "."
let withText = arguments.contains("--text")
let extractor = Extractor(explains: arguments.contains("--why"))
var writer = JSONWriter()
var total = Duration.zero
let names: [String: Documents.Section] = [
  "METHODS": .methods, "RESULTS": .results, "BACKGROUND": .background, "CONCLUSIONS": .conclusions,
  "CONCLUSION": .conclusions, "OBJECTIVE": .objective, "OBJECTIVES": .objective, "AIM": .objective,
  "INTRODUCTION": .background, "PURPOSE": .objective, "DISCUSSION": .conclusions,
]
for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
where name.hasSuffix(".txt") {
  let path = folder + "/" + name
  let content = try String(contentsOfFile: path, encoding: .utf8)
  var article = Article(source: SourceLocation(path: path, format: .text))
  for (index, line) in content.split(separator: "\n").enumerated() {
    var section = Documents.Section.body
    var text = Substring(line)
    if let colon = line.firstIndex(of: ":"),
      let known = names[
        line[..<colon].uppercased().split(separator: " ").first.map(String.init) ?? ""]
    {
      section = known
      text = line[line.index(after: colon)...]
    } else if index == 0, line.utf8.count < 400 {
      section = .title
      article.title = String(line)
    }
    article.append(section, text.utf8)
  }
  let t0 = ContinuousClock.now
  let result = extractor.extract(from: article)
  total += ContinuousClock.now - t0
  if arguments.contains("--why") { for r in result.refusals { let q = article.text[max(0,r.range.lowerBound-30)..<min(article.text.count,r.range.upperBound+30)]; FileHandle.standardError.write(Data("\(name) \(r.rule) \(r.reason) | \(String(decoding: q, as: UTF8.self))\n".utf8)) } }
  writer.line(EvidenceRecord(article, facts: result.facts), includesText: withText)
}
FileHandle.standardOutput.write(Data(writer.bytes))

if arguments.contains("--time") { FileHandle.standardError.write(Data("\(total)\n".utf8)) }
