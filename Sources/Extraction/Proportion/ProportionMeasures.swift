import Documents
import Lexing

/// Quantities that are measured in percent, and quantities that change.
extension ProportionReader {
  /// "Eosinophils were 34% in one group", "infarct size was lower (18% vs 24%)": the subject of the verb is
  /// measured in percent.
  ///
  /// "Adequate sperm motility was found in 34%" tells of those who have it.
  func isOfMeasure(before first: Int) -> Bool {
    var verb = beforeApproximation(first - 1)
    if cursor[at: verb].opensBracket {
      guard let compared = comparison(before: verb) else { return false }
      verb = compared
    }
    guard
      cursor.isWord("was", at: verb) || cursor.isWord("were", at: verb)
        || cursor.isWord("is", at: verb) || cursor.isWord("averaged", at: verb)
        || cursor.isWord("of", at: verb)
    else { return false }
    if cursor.isWord("of", at: verb) {
      // "a parasitaemia of 0.2%", "a probability of about 75%"
      return cursor.isWord("probability", at: verb - 1) || endsMeasure(at: verb - 1)
    }
    return isSubjectMeasured(endingAt: verb - 1)
  }

  /// "had 28% revision rates", "a 12% relapse rate": the noun behind a percentage says that it is a share, whatever was
  /// spoken of before.
  func namesOwnRate(behind after: Int) -> Bool {
    for place in after..<after + 3 {
      if cursor.isWord("rate", at: place) || cursor.isWord("rates", at: place) {
        return place > after && !cursor.isWord(of: Self.otherRates, at: place - 1)
      }
      guard cursor[at: place].isWord,
        !cursor[at: place].is([.function, .percentMeasure, .change, .average])
      else { return false }
    }
    return false
  }

  /// What has a rate that is no share of people.
  private static let otherRates = WordSet([
    "annual", "correction", "detection", "discount", "error", "filtration", "flow", "heart",
    "misclassification",
    "negative", "positive", "recovery", "saturation",
  ])

  /// The verb of "was higher with the drug (34% vs 28%", whose bracket opens at an index.
  private func comparison(before open: Int) -> Int? {
    for index in stride(from: open - 1, through: open - 8, by: -1) {
      guard cursor[at: index].isWord || cursor[at: index].is(.dash),
        !cursor[at: index].is([.person, .share])
      else { return nil }
      if cursor.isWord("was", at: index) || cursor.isWord("were", at: index) {
        return (index + 1..<open).contains {
          cursor[at: $0].is(.comparativeDegree) || cursor.isWord("reduced", at: $0)
            || cursor.isWord("increased", at: $0) || cursor.isWord("similar", at: $0)
        } ? index : nil
      }
    }
    return nil
  }

  /// Whether the head of a subject is measured in percent: it ends the subject, or a preposition follows it
  /// and none stands before it.
  private func isSubjectMeasured(endingAt end: Int) -> Bool {
    for index in stride(from: end, through: end - 9, by: -1) {
      let token = cursor[at: index]
      guard
        token.isWord || token.isNumber || token.is(.dash) || token.is(.openParenthesis)
          || token.is(.closeParenthesis) || token.is(.percent),
        !token.is([.share, .versus]), !cursor.isOutcomeVerb(at: index),
        token.sentence == cursor[at: end].sentence
      else { return false }
      guard
        index == end || cursor[at: index + 1].is(.function) || cursor[at: index + 1].opensBracket
      else { continue }
      if endsMeasure(at: index) { return isHead(index) }
      if estimatesProbability(at: index) { return true }
    }
    return false
  }

  /// Whether a noun is not what another is of or with: "patients with a low ejection fraction".
  private func isHead(_ noun: Int) -> Bool {
    for index in stride(from: noun - 1, through: noun - 5, by: -1) {
      let token = cursor[at: index]
      guard token.isWord || token.is(.dash), token.sentence == cursor[at: noun].sentence else {
        return true
      }
      if cursor.isWord("of", at: index) {
        return cursor.isWord("percentage", at: index - 1)
          || cursor.isWord("proportion", at: index - 1)
          || cursor.isWord("percent", at: index - 1) || cursor.isWord("fraction", at: index - 1)
          || cursor.isWord("level", at: index - 1) || cursor.isWord("levels", at: index - 1)
      }
      if cursor.isWord("with", at: index) || cursor.isWord("in", at: index)
        || cursor.isWord("for", at: index) || cursor.isWord("by", at: index)
        || cursor.isWord("without", at: index) || cursor.isWord("to", at: index)
        || cursor.isWord("than", at: index)
      {
        // "time in range"
        if cursor.isWord("in", at: index), cursor.isWord("time", at: index - 1) { continue }
        return false
      }
    }
    return true
  }

  /// "posterior probability", "population attributable risk".
  private func estimatesProbability(at index: Int) -> Bool {
    cursor.isWord("posterior", at: index - 1) && cursor.isWord("probability", at: index)
      || cursor.isWord("attributable", at: index - 1)
      || cursor.isWord("prevented", at: index - 1) && cursor.isWord("fraction", at: index)
  }

  /// Whether a word, with the one before, names what is measured in percent: "motility", "infarct size".
  private func endsMeasure(at index: Int) -> Bool {
    guard cursor[at: index].isWord else {
      // "Ki-67"
      return cursor[at: index].isInteger && cursor[at: index - 1].is(.dash)
        && cursor.isWord("ki", at: index - 2)
    }
    if cursor.isWord(of: Self.measures, at: index) { return true }
    guard cursor.isWord(of: Self.measureHeads, at: index) else { return false }
    if cursor.isWord("range", at: index) {
      return cursor.isWord("time", at: index - 2)
    }
    let pairs: [(StaticString, StaticString)] = Self.measurePairs
    return pairs.contains {
      cursor.isWord(oneOf: $0.1, at: index) && cursor.isWord(oneOf: $0.0, at: index - 1)
    }
  }

  /// "30% (6.4% cyst fertility)", "(cyst fertility 2.0 and 34.6%)": a bracket that names a measure gives its value, and
  /// says nothing of the next percentage.
  func isBracketedMeasure(_ first: Int, _ after: Int) -> Bool {
    let list = cursor.startOfBareList(before: first)
    if cursor[at: list - 3].opensBracket { return isBareMeasure(list - 1) }
    return cursor[at: first - 1].opensBracket && cursor[at: after].isWord
      && !cursor[at: after].is(.function) && isBareMeasure(after + 1)
      && cursor[at: after + 2].closesBracket
  }

  /// Whether a word alone names a measure that is no injury.
  private func isBareMeasure(_ index: Int) -> Bool {
    cursor.isWord(of: Self.measures, at: index) && !cursor.isWord("strain", at: index)
  }

  private static let measures = WordSet([
    "absorption", "abundance", "activity", "aggregation", "auc", "aucs", "auroc", "aurocs",
    "basophils", "binding", "blasts",
    "carboxyhaemoglobin", "carboxyhemoglobin", "cells", "chimerism", "content", "contents", "d90",
    "digestibility", "efficiencies",
    "eosinophils",
    "fertility", "fmd", "hba2", "hbf", "hbs", "heritability", "index", "methaemoglobin",
    "methemoglobin",
    "monocytes", "motility", "pacing", "parasitaemia", "parasitemia", "pcv",
    "penetration", "protection", "rdw", "reticulocytes", "statistic", "strain", "sucra", "v20",
    "v30",
    "variation", "vasodilation",
  ])

  private static let measureHeads = WordSet([
    "area", "burden", "change", "closure", "curve", "density", "dilation", "emptying", "fat",
    "fill",
    "fraction", "fragmentation", "intensity", "loss", "morphology", "probing", "range", "ratio",
    "reactivity", "recognition", "responses", "salvage", "size", "sleep", "space", "time",
    "vitality", "volume", "width",
  ])

  private static let measurePairs: [(StaticString, StaticString)] = [
    ("af", "burden"), ("allele", "burden"), ("body", "fat"), ("bone", "fill"),
    ("breast", "density"), ("area", "change"), ("cell", "loss"), ("correct", "responses"),
    ("dead", "space"), ("distribution", "width"),
    ("dna", "fragmentation"), ("dose", "intensity"), ("fat", "fraction"), ("gastric", "emptying"),
    ("infarct", "size"), ("liver", "fat"), ("mediated", "dilation"),
    ("myocardial", "salvage"), ("neointimal", "volume"), ("off", "time"),
    ("on", "probing"), ("on", "time"), ("plaque", "volume"),
    ("platelet", "reactivity"), ("possession", "ratio"), ("pvc", "burden"), ("rem", "sleep"),
    ("scar", "size"), ("shunt", "fraction"), ("speech", "recognition"), ("sperm", "morphology"),
    ("size", "change"), ("sperm", "vitality"), ("the", "curve"), ("volume", "change"),
    ("wave", "sleep"),
    ("weight", "loss"), ("wound", "area"), ("wound", "closure"),
  ]

  /// "CRP was reduced (42% vs 3%)", "lowered total cholesterol (31%)", "BMD increased more with alendronate
  /// (4.2% vs 1.1%)": how much a quantity that has a unit changed, and no share of people.
  ///
  /// "Nausea decreased (12% vs 24%)" and "with reduced blood pressure (12%)" tell of people.
  func isBracketBehindQuantity(_ first: Int) -> Bool {
    let open = first - 1
    guard cursor[at: open].opensBracket else { return false }
    for index in stride(from: open - 1, through: open - 14, by: -1) {
      let token = cursor[at: index]
      guard token.isWord || token.is(.dash), !token.is([.person, .share, .riskNoun]),
        !cursor.isWord("often", at: index), !cursor.isWord("frequently", at: index)
      else { return false }
      guard token.is(.change), token.is(.changeVerb) else { continue }
      // Its object ends before the bracket, or its subject before it.
      if isQuantity(open - 1) { return open - index <= 6 && isActiveChange(index) }
      var subject = index - 1
      while cursor.isWord("was", at: subject) || cursor.isWord("were", at: subject)
        || cursor.isWord("significantly", at: subject)
      {
        subject -= 1
      }
      return isQuantity(subject)
    }
    return false
  }

  /// "a high sesquiterpene content (92.3%)", "Lactobacillus was more abundant in women than in men (45% vs 12%)": how
  /// much of a whole something makes up, and no share of people.
  ///
  /// "Carriers were enriched among cases (45% vs 12%)" tells of people.
  func isBracketOfContent(_ first: Int) -> Bool {
    let open =
      cursor[at: first - 1].is(.period) || cursor.namesVersus(at: first - 1)
      ? first - 4 : first - 1
    guard cursor[at: open].opensBracket else { return false }
    if cursor.isWord("content", at: open - 1) || cursor.isWord("contents", at: open - 1) {
      return isContentOfSubstance(before: open - 1)
    }
    var isCompared = false
    for index in stride(from: open - 1, through: open - 12, by: -1) {
      guard cursor[at: index].isWord || cursor[at: index].is(.dash) else { return false }
      isCompared = isCompared || cursor.isWord("than", at: index)
      guard isCompared,
        cursor.isWord("abundant", at: index) || cursor.isWord("enriched", at: index)
          || cursor.isWord("dominant", at: index)
      else { continue }
      // "Left dominant circulation was more frequent", "HER2-enriched tumours"
      guard cursor.isWord("more", at: index - 1) || cursor.isWord("less", at: index - 1) else {
        return false
      }
      return !(index - 6..<index).contains { cursor[at: $0].is(.person) }
    }
    return false
  }

  /// "a high sesquiterpene content", "the oil content", but not "satisfied with content", "wanted more clinical
  /// content", "tumors with a high stromal content".
  private func isContentOfSubstance(before content: Int) -> Bool {
    let isSubstance = cursor.isWord(of: Self.substances, at: content - 1)
    var hasDegree = false
    for index in stride(from: content - 1, through: content - 5, by: -1) {
      guard cursor[at: index].isWord || cursor[at: index].is(.dash) else { break }
      if cursor.isWord("with", at: index) {
        return isSubstance && !cursor.isPeopleWord(at: index - 1)
      }
      hasDegree = hasDegree || cursor.isWord("high", at: index) || cursor.isWord("low", at: index)
    }
    return isSubstance || hasDegree
  }

  /// What foods, tissues and plants hold.
  private static let substances = WordSet([
    "alcohol", "amylose", "ash", "carbohydrate", "collagen", "fat", "fiber", "fibre", "gc", "lipid",
    "mineral", "moisture", "oil", "protein", "starch", "sugar", "water",
  ])

  /// Whether a noun names a quantity with a unit: "cholesterol", "LDL-C", "exercise time".
  private func isQuantity(_ index: Int) -> Bool {
    let name =
      cursor[at: index - 1].is(.dash) && cursor.isWord("c", at: index) ? index - 2 : index
    return cursor.isWord(of: Self.quantities, at: name)
  }

  private static let quantities = WordSet([
    "albuminuria", "bmd", "cholesterol", "creatinine", "crp", "distance", "fev1", "glucose",
    "hdl", "insulin", "ldl", "lipoprotein", "mass", "pressure", "proteinuria", "strength", "time",
    "triglyceride", "triglycerides", "volume", "weight",
  ])
}
