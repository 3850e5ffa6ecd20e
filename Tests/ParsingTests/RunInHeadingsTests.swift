import Documents
import Testing

@testable import Parsing

/// Parts as "SECTION|label|text"; "-" where there is none.
private func parts(_ text: String, bold: [String] = []) -> [String] {
  let bytes = Array(text.utf8)
  var from = text.startIndex
  var ranges: [Range<Int>] = []
  for word in bold {
    guard let found = text[from...].firstRange(of: word) else { continue }
    ranges.append(text[..<found.lowerBound].utf8.count..<text[..<found.upperBound].utf8.count)
    from = found.upperBound
  }
  return runInHeadings(in: bytes, emphasized: ranges).map { part in
    let text = String(decoding: bytes[part.range].trimmingSpace, as: UTF8.self)
    return "\(part.section?.rawValue ?? "-")|\(part.label ?? "-")|\(text)"
  }
}

@Test(
  "known headings split a paragraph",
  arguments: [
    ("Methods: We gave zinc.", ["METHODS|Methods|We gave zinc."]),
    ("Background - Colds are common.", ["BACKGROUND|Background|Colds are common."]),
    ("RESULTS – It worked.", ["RESULTS|RESULTS|It worked."]),
    ("METHODS. We gave zinc.", ["METHODS|METHODS|We gave zinc."]),
    (
      "METHODS. We gave 1.5 g. Zinc. RESULTS. It worked.",
      ["METHODS|METHODS|We gave 1.5 g. Zinc.", "RESULTS|RESULTS|It worked."]
    ),
    (
      "Methods – We gave zinc. Results – It worked.",
      ["METHODS|Methods|We gave zinc.", "RESULTS|Results|It worked."]
    ),
    // No-break spaces around a heading.
    (
      "Methods: We gave zinc.\u{A0} Results:\u{A0}It worked.",
      ["METHODS|Methods|We gave zinc.\u{A0}", "RESULTS|Results|It worked."]
    ),
    // Thin spaces between the words of a heading.
    (
      "Colds last.Methods\u{2004}and\u{2004}Results:We gave zinc.\u{2009}Conclusions:\u{2009}It worked.",
      [
        "-|-|Colds last.", "RESULTS|Methods and Results|We gave zinc.\u{2009}",
        "CONCLUSIONS|Conclusions|It worked.",
      ]
    ),
    (
      "Methods: We gave zinc. Results. It worked.",
      ["METHODS|Methods|We gave zinc. Results. It worked."]
    ),
    (
      "It relieves symptoms. METHODS: We gave zinc. Results: It worked.",
      [
        "-|-|It relieves symptoms.", "METHODS|METHODS|We gave zinc.", "RESULTS|Results|It worked.",
      ]
    ),
    ("Trial Registration: NCT00000000.", ["REGISTRATION|Trial Registration|NCT00000000."]),
    (
      "CLINICALTRIALS.GOV IDENTIFIER: NCT00000000",
      ["REGISTRATION|CLINICALTRIALS.GOV IDENTIFIER|NCT00000000"]
    ),
    ("FUNDING: The state paid.", ["BODY|FUNDING|The state paid."]),
    // What took the headings' tags away left no space.
    (
      "Background:Colds are common.Methods:We gave zinc.Results:46% recovered.Conclusion:Our aim was met.",
      [
        "BACKGROUND|Background|Colds are common.", "METHODS|Methods|We gave zinc.",
        "RESULTS|Results|46% recovered.", "CONCLUSIONS|Conclusion|Our aim was met.",
      ]
    ),
  ])
func knownHeadings(text: String, expected: [String]) {
  #expect(parts(text) == expected)
}

@Test(
  "what only looks like a heading does not split",
  arguments: [
    "The results: pain fell by 3 points.",
    "Two arms were used in methods: A and B.",
    "Results of the vote: 12 to 3.",
    "Of the patients: 12 left.",
    "Ratio 3:1 was used. Time 12:30 was noted.",
    "ZINCO: a randomized trial",
    "DOI: 10.1000/abc",
    "It is listed. Registry:number follows.",
    "Results were mixed.",
  ])
func lookalikes(text: String) {
  #expect(parts(text) == ["-|-|\(text)"])
}

@Test("bold text is a heading where it is known and set off")
func boldHeadings() {
  #expect(
    parts("Methods We gave zinc.", bold: ["Methods"]) == ["METHODS|Methods|We gave zinc."])
  #expect(
    parts("Done. Results: It worked.", bold: ["Results:"])
      == ["-|-|Done.", "RESULTS|Results|It worked."])
  #expect(
    parts("We value methods that work.", bold: ["methods"])
      == ["-|-|We value methods that work."])
}

@Test("a paragraph of colons is read in one pass")
func hostileColons() {
  let text = String(repeating: "Aa: ", count: 200_000)
  #expect(parts(text).count == 1)
}
