import Evaluation
import Testing

@Suite("Figures as text")
struct ScoreTextTests {
  private func scores() throws -> Scores {
    try figures(
      gold: #"""
        {"doc":"a","facts":[{"type":"dose","value":0.5,"unit":"mg","substance":"ketamine","quote":"0.5 mg"},{"type":"dose","value":5,"unit":"mL","per":["kg","h"],"quote":"5 ml/kg/h"}]}
        {"doc":"b","sample_size":[20,21],"facts":[{"type":"p_value","op":"<","value":0.05,"quote":"P < .05"}]}
        """#,
      records: #"""
        {"source":{"path":"a.txt"},"facts":[{"type":"dose","value":0.5,"unit":"mg","substance":"ketamine","quote":"0.5 mg"},{"type":"dose","value":5,"unit":"mL","per":["kg"],"section":"METHODS","start":3,"end":10,"quote":"5 ml/kg","rule":"dose.exact","confidence":0.9}]}
        """#)
  }

  @Test("are a table for people")
  func table() throws {
    #expect(
      try scores().table() == """
        2 documents, 1 of them with records
        type            gold   pred  match       P      R     F1   lenient  P      R     F1
        dose               2      2      1   0.500  0.500  0.500      1.000  1.000  1.000
        p_value            1      0      0       –  0.000      –          –  0.000      –
        dose: substance 1/1
        best sample size: 0 of 1 right, 0.000

        """)
  }

  @Test("come with the first errors, their documents and quotes")
  func errors() throws {
    #expect(
      try scores().errors(limit: 1) == """
        MISSED  dose  a: value 5, unit mL, per kg h “5 ml/kg/h” (its numbers are found)
        WRONG   dose  a: value 5, unit mL, per kg “5 ml/kg” (dose.exact, METHODS)
        MISSED  p_value  b: op <, value 0.05 “P < .05”
        WRONG   best sample size  b: 20 or 21 expected, none found

        """)
    #expect(try scores().errors(limit: 0).split(separator: "\n").first == "MISSED  dose  1 more")
  }

  @Test("are a JSON object on a line")
  func json() throws {
    #expect(
      String(decoding: try scores().json(errorLimit: 0), as: UTF8.self) == """
        {"documents":2,"found":1,"types":{"dose":{"strict":{"gold":2,"predicted":2,"matched":1,\
        "precision":0.5,"recall":0.5,"f1":0.5},"lenient":{"gold":2,"predicted":2,"matched":2,\
        "precision":1,"recall":1,"f1":1}},"p_value":{"strict":{"gold":1,"predicted":0,"matched":0,\
        "precision":null,"recall":0,"f1":null},"lenient":{"gold":1,"predicted":0,"matched":0,\
        "precision":null,"recall":0,"f1":null}}},"fields":{"dose":{"substance":[1,1]}},\
        "primary_n":{"documents":1,"right":0}}

        """)
    let errors = String(decoding: try scores().json(errorLimit: 1), as: UTF8.self)
    #expect(
      errors.contains(
        #"{"error":"missed","type":"p_value","doc":"b","quote":"P < .05","states":"op <, value 0.05","rule":null}"#
      ))
    #expect(
      errors.contains(
        #"{"error":"wrong","type":"primary_n","doc":"b","expected":[20,21],"found":null}"#))
  }
}
