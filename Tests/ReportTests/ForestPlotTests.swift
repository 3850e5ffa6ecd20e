import Foundation
import Records
import Testing

@testable import Report

@Suite("Forest plots")
struct ForestPlotTests {
  private typealias Estimate = PlotScale.Estimate

  @Test("a ratio stands on a logarithmic axis: its half as far from 1 as its double")
  func logarithmic() {
    let scale = PlotScale(
      [Estimate(value: 0.5, low: 0.25, high: 1), Estimate(value: 2, low: 1, high: 4)], isLog: true,
      reference: 1)
    #expect(abs(scale.place(1) - PlotScale.width / 2) < 0.001)
    #expect(abs((scale.place(2) - scale.place(1)) - (scale.place(1) - scale.place(0.5))) < 0.001)
    #expect(scale.ticks == [0.5, 1, 2])
    #expect(scale.place(0) == -.infinity)
  }

  @Test("a difference stands on a linear axis around 0")
  func linear() {
    let scale = PlotScale(
      [Estimate(value: -7.2, low: -11, high: -3.4)], isLog: false, reference: 0)
    #expect(scale.ticks == [-10, -5, 0])
    #expect(scale.place(-11) > PlotScale.margin)
    #expect(scale.place(0) < PlotScale.width - PlotScale.margin)
  }

  @Test(
    "axes name a few round numbers, the one of no effect among them",
    arguments: [
      (true, 0.9, 1.1, [0.9, 0.95, 1, 1.05, 1.1]), (true, 0.02, 40, [0.1, 1, 10]),
      (true, 0.6, 0.9, [0.6, 0.7, 0.8, 0.9, 1]),
      (false, -0.02, 0.18, [0, 0.05, 0.1, 0.15]),
      (false, -400, 1200, [0, 500, 1000]), (true, 1, 1, [0.5, 1, 2]),
      (false, 0, 0, [-1, -0.5, 0, 0.5, 1]),
    ])
  func ticks(isLog: Bool, low: Double, high: Double, ticks: [Double]) {
    let scale = PlotScale(
      [Estimate(value: (low + high) / 2, low: low, high: high)], isLog: isLog,
      reference: isLog ? 1 : 0)
    #expect(scale.ticks == ticks)
  }

  @Test("an interval that is far wider than the others runs off the axis and ends in an arrow")
  func arrows() throws {
    let estimates = [
      Estimate(value: 0.8, low: 0.6, high: 1.1), Estimate(value: 0.9, low: 0.7, high: 1.2),
      Estimate(value: 1.1, low: 0.001, high: 5000),
    ]
    let scale = PlotScale(estimates, isLog: true, reference: 1)
    let usual = PlotMark(estimates[0], on: scale)
    #expect(usual.leftArrow == nil)
    #expect(usual.rightArrow == nil)
    #expect(usual.square != nil)
    let wide = PlotMark(estimates[2], on: scale)
    #expect(wide.low == "4")
    #expect(wide.high == "256")
    #expect(wide.leftArrow == "1,11.0 8,7.0 8,15.0")
    #expect(wide.rightArrow == "259.0,11.0 252.0,7.0 252.0,15.0")
  }

  @Test("a ratio of 0 stands left of a logarithmic axis, its interval on it")
  func zero() {
    let none = Estimate(value: 0, low: 0, high: 1.58)
    #expect(none.isPlottable(isLog: true))
    #expect(!Estimate(value: 0).isPlottable(isLog: true))
    let scale = PlotScale([none, Estimate(value: 2, low: 0.5, high: 4)], isLog: true, reference: 1)
    let mark = PlotMark(none, on: scale)
    #expect(mark.square == nil)
    #expect(mark.leftArrow != nil)
    #expect(mark.low == "4")
    #expect(scale.ticks == [0.5, 1, 2])
  }

  @Test(
    "an interval is drawn as stated: beside an estimate outside it, without end where it has none")
  func intervals() {
    let outside = Estimate(value: 4, low: 1, high: 2)
    let oneSided = Estimate(value: 2, low: 1, high: nil)
    let scale = PlotScale([outside, oneSided], isLog: true, reference: 1)
    let mark = PlotMark(outside, on: scale)
    #expect(mark.low == mark.reference)
    #expect(mark.high == PlotMark(Estimate(value: 2, low: 1, high: 2), on: scale).high)
    #expect(mark.rightArrow == nil)
    let open = PlotMark(oneSided, on: scale)
    #expect(open.high == "256")
    #expect(open.leftArrow == nil)
    #expect(open.rightArrow != nil)
  }

  @Test(
    "numbers that no plot can show are left out of it and break nothing",
    arguments: [1e300, -1e300, -2, 1e-300])
  func impossible(value: Double) {
    let estimate = Estimate(value: value, low: -1e308, high: 1e308)
    #expect(!estimate.isPlottable(isLog: true))
    for isLog in [true, false] where estimate.isPlottable(isLog: isLog) {
      let scale = PlotScale([estimate], isLog: isLog, reference: isLog ? 1 : 0)
      #expect(scale.ticks.count > 0)
      #expect(scale.place(1e308) > PlotScale.width)
    }
  }

  @Test("effects share an axis by measure and unit, ratios by their scale")
  func groups() throws {
    let page = try page(
      #"""
      "facts":[{"type":"effect_size","measure":"OR","estimate":2,"quote":"a"},
        {"type":"effect_size","measure":"MD","estimate":2,"unit":"mmHg","quote":"b"},
        {"type":"effect_size","measure":"HR","estimate":0.5,"ci_low":0.2,"ci_high":0.9,"quote":"c"},
        {"type":"effect_size","measure":"MD","estimate":2,"unit":"kg","quote":"d"},
        {"type":"effect_size","measure":"NNT","estimate":8,"quote":"e"}]
      """#)
    let names = page.components(separatedBy: "<h3>Effect sizes <span class=\"quiet\">").dropFirst()
      .map { $0.prefix { $0 != "<" } }
    #expect(names == ["ratios, log scale", "MD, mmHg", "MD, kg", "not plotted"])
    #expect(page.components(separatedBy: "<svg class=\"axis\"").count == 4)
    #expect(page.components(separatedBy: "<svg class=\"mark\"").count == 5)
  }

  @Test(
    "an effect size is written as readers write it",
    arguments: [
      (
        #""measure":"HR","estimate":0.74,"ci_low":0.61,"ci_high":0.9,"ci_level":95,"p_op":"=","p":0.003"#,
        "HR 0.74 (95% CI 0.61 to 0.9), p = 0.003"
      ),
      (
        #""measure":"MD","estimate":-7.2,"ci_low":-11,"ci_high":-3.4,"unit":"points","adjusted":true"#,
        "MD −7.2 points (CI −11 to −3.4), adjusted"
      ),
      (#""measure":"RD","estimate":0.6,"unit":"%","ci_high":5.9"#, "RD 0.6% (CI to 5.9)"),
      (#""measure":"COHEN_D","estimate":0.65"#, "Cohen’s d 0.65"),
      (#""measure":"OR","estimate":2,"row":"Sex | Women""#, "OR 2, Sex | Women"),
    ])
  func effectText(members: String, text: String) throws {
    let fact = try record(#""facts":[{"type":"effect_size",\#(members)}]"#).facts[0]
    #expect(fact.effectText == text)
  }

  @Test(
    "a dose is written as readers write it",
    arguments: [
      (
        #""value":80,"unit":"mg","ucum":"mg/kg/d","substance":"amoxicillin","route":"oral","duration":"for 3 days""#,
        "80 mg/kg/d amoxicillin, oral, for 3 days"
      ),
      (#""low":0.1,"high":0.2,"unit":"ug","ucum":"ug/kg/min""#, "0.1 to 0.2 µg/kg/min"),
      (#""value":2,"unit":"{tablet}","ucum":"{tablet}/d""#, "2 tablet/d"),
      (#""value":400,"unit":"[IU]","ucum":"[IU]""#, "400 IU"),
      (#""value":0.5,"unit":"%","ucum":"%","substance":"timolol""#, "0.5% timolol"),
    ])
  func doseText(members: String, text: String) throws {
    let fact = try record(#""facts":[{"type":"dose",\#(members)}]"#).facts[0]
    #expect(fact.doseText == text)
  }
}
