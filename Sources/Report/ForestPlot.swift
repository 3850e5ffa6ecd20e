import Documents
import Records

/// The effect sizes of an article that share an axis, a row each.
struct ForestPlot {
  /// What the axis shows: "ratios, log scale", "MD, mmHg".
  var axisName: String
  var rows: [PlotRow]
  var axis: PlotAxis?
  /// The rows behind the first ones, which are shown when asked for.
  var furtherRows: [PlotRow]
  /// "12 more" of them.
  var further: String? { furtherRows.isEmpty ? nil : "\(furtherRows.count) more" }
}

/// An effect size beside its mark on the plot.
struct PlotRow {
  var effect: FactView
  var mark: PlotMark?
}

/// An estimate's mark, in pixels.
struct PlotMark {
  var reference: String
  /// The corner of the square; nil where it stands beyond the plot's edge.
  var square: String?
  var low: String?
  var high: String?
  /// The points of arrows, where estimate or interval run off.
  var leftArrow: String?
  var rightArrow: String?

  static let middle = 11.0

  init(_ estimate: PlotScale.Estimate, on scale: PlotScale) {
    reference = pixels(scale.place(scale.reference))
    let edges = 4.0...(PlotScale.width - 4)
    let value = scale.place(estimate.value)
    if edges.contains(value) { square = pixels(value - 3.5) }
    var (left, right) = (value, value)
    if estimate.low != nil || estimate.high != nil {
      // An interval with one end goes on without end.
      left = estimate.low.map(scale.place) ?? -.infinity
      right = estimate.high.map(scale.place) ?? .infinity
      low = pixels(min(max(left, edges.lowerBound), edges.upperBound))
      high = pixels(min(max(right, edges.lowerBound), edges.upperBound))
    }
    (left, right) = (min(left, value), max(right, value))
    let (top, bottom) = (Self.middle - 4, Self.middle + 4)
    if left < edges.lowerBound { leftArrow = "1,\(Self.middle) 8,\(top) 8,\(bottom)" }
    if right > edges.upperBound {
      let (tip, back) = (PlotScale.width - 1, PlotScale.width - 8)
      rightArrow = "\(tip),\(Self.middle) \(back),\(top) \(back),\(bottom)"
    }
  }
}

/// The axis below the rows.
struct PlotAxis {
  /// A named number of the axis.
  struct Tick {
    var at: String
    var number: String
  }

  var reference: String
  var ticks: [Tick]

  init(_ scale: PlotScale) {
    reference = pixels(scale.place(scale.reference))
    ticks = scale.ticks.map { Tick(at: pixels(scale.place($0)), number: printed($0)) }
  }
}

/// A length to a tenth of a pixel.
private func pixels(_ length: Double) -> String { ((length * 10).rounded() / 10).plain }

/// How a measure is plotted.
enum MeasureAxis {
  /// A ratio, on a logarithmic axis around 1.
  case ratio
  /// A difference or a coefficient, around a number of no effect.
  case difference(reference: Double)
  /// A number whose null is not known, such as an NNT.
  case none

  init(_ measure: String) {
    switch measure {
    case "OR", "RR", "HR", "IRR", "GMR", "RATIO": self = .ratio
    case "AUC": self = .difference(reference: 0.5)
    case "NNT", "OTHER": self = .none
    default: self = .difference(reference: 0)
    }
  }
}

/// Sorts an article's effect sizes into plots.
struct ForestPlots {
  /// How many rows a plot has before the others are folded.
  private static let shownRows = 10

  private struct Group {
    var name: String
    var axis: MeasureAxis
    var list = FactList()
    var estimates: [PlotScale.Estimate?] = []
  }

  private var groups: [Group] = []
  private var groupOf: [String: Int] = [:]

  /// Whether there are none.
  var isEmpty: Bool { groups.isEmpty }

  /// Adds an effect size.
  mutating func add(_ fact: RecordedFact, _ view: FactView) {
    let measure = fact.string("measure") ?? "OTHER"
    let axis = MeasureAxis(measure)
    let name =
      switch axis {
      case .ratio: "ratios, log scale"
      case .difference:
        (RecordedFact.measureNames[measure] ?? measure)
          + (fact.string("unit").map { ", \($0)" } ?? "")
      case .none: "not plotted"
      }
    let place = groupOf[name] ?? groups.count
    if place == groups.count {
      groups.append(Group(name: name, axis: axis))
      groupOf[name] = place
    }
    guard groups[place].list.add(view) else { return }
    groups[place].estimates.append(
      fact.number("estimate").map {
        .init(value: $0, low: fact.number("ci_low"), high: fact.number("ci_high"))
      })
  }

  /// The plots, in the order in which the article comes to them.
  var plots: [ForestPlot] {
    groups.map { group in
      var scale: PlotScale?
      let isLog = if case .ratio = group.axis { true } else { false }
      let estimates = group.estimates.map { estimate in
        estimate.flatMap { $0.isPlottable(isLog: isLog) ? $0 : nil }
      }
      let plotted = estimates.compactMap(\.self)
      if !plotted.isEmpty {
        switch group.axis {
        case .ratio: scale = PlotScale(plotted, isLog: true, reference: 1)
        case .difference(let reference):
          scale = PlotScale(plotted, isLog: false, reference: reference)
        case .none: break
        }
      }
      let rows = zip(group.list.facts, estimates).map { effect, estimate in
        let mark = scale.flatMap { scale in estimate.map { PlotMark($0, on: scale) } }
        return PlotRow(effect: effect, mark: mark)
      }
      return ForestPlot(
        axisName: group.name, rows: Array(rows.prefix(Self.shownRows)),
        axis: scale.map(PlotAxis.init),
        furtherRows: Array(rows.dropFirst(Self.shownRows)))
    }
  }
}
