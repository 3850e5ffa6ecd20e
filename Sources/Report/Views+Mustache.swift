import Mustache

// What the templates call the views' values. Without these they would be found by reflection, which
// costs more than all the rest of the page. A name that a view does not have is looked for in those
// around it, so no two of them share one.

extension ArticleView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "number": number
    case "title": title
    case "about": about
    case "year": year
    case "links": links
    case "statusWords": statusWords
    case "size": size
    case "hasTrials": !trials.isEmpty
    case "trials": trials
    case "hasPlots": !plots.isEmpty
    case "plots": plots
    case "hasDoses": !doses.isEmpty
    case "doses": doses
    case "furtherDoses": furtherDoses
    case "foldedDoses": foldedDoses
    case "hasSuspects": !suspects.isEmpty
    case "suspects": suspects
    case "others": others
    case "flagCount": flagCount
    case "sizeValue": sizeValue
    default: nil
    }
  }
}

extension ArticleView.Link: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "address": address
    case "name": self.name
    default: nil
    }
  }
}

extension FactView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "text": text
    case "flags": flags
    case "places": places
    case "link": link
    case "isMentioned": isMentioned
    case "repeats": repeats
    default: nil
    }
  }
}

extension PlaceView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "before": before
    case "quote": quote
    case "after": after
    case "source": source
    default: nil
    }
  }
}

extension ForestPlot: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "axisName": axisName
    case "rows": rows
    case "axis": axis
    case "furtherRows": furtherRows
    case "further": further
    default: nil
    }
  }
}

extension PlotRow: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "effect": effect
    case "mark": mark
    default: nil
    }
  }
}

extension PlotMark: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "reference": reference
    case "square": square
    case "low": low
    case "high": high
    case "leftArrow": leftArrow
    case "rightArrow": rightArrow
    default: nil
    }
  }
}

extension PlotAxis: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "reference": reference
    case "ticks": ticks
    default: nil
    }
  }
}

extension PlotAxis.Tick: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "at": at
    case "number": number
    default: nil
    }
  }
}
