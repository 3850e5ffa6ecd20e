import Documents
import Lexing

/// Percentages that tell how strong a preparation, a buffer or a bath is.
extension ProportionReader {
  /// "0.5% bupivacaine", "1% amylacetate", "containing 10% hydroxyapatite", "0.1% Tween 20": no share of people, but
  /// of what was given or worked with.
  func isStrength(_ first: Int, _ end: Int) -> Bool {
    isGivenStrength(first, end) || isOfChemical(end) || isPartOfMixture(first, end)
      || isOfReagent(first, end) || isStrengthBehindName(first, end)
  }

  /// "0.5% bupivacaine", "lidocaine spray 10%", "21% O2", "0.5% artificial tears".
  private func isGivenStrength(_ first: Int, _ end: Int) -> Bool {
    for step in 0...3 {
      let token = cursor[at: end + step]
      guard token.isWord || token.is(.dash) else { break }
      if token.is(.formulation) { return true }
      if cursor.isWord("tears", at: end + step) {
        return cursor.isWord("artificial", at: end + step - 1)
      }
      if isPreposition(end + step) { break }
    }
    let isBracketed = cursor[at: first - 1].is(.openParenthesis)
    if cursor[at: isBracketed ? first - 2 : first - 1].is(.formulation) { return true }
    // "received 5% propolis": what is given has a strength.
    guard cursor[at: end].isWord, !isPreposition(end), !cursor.isPeopleWord(at: end) else {
      return false
    }
    return cursor.isWord("received", at: first - 1) || cursor.isWord("containing", at: first - 1)
      || cursor.isWord("contained", at: first - 1) || cursor.isWord("applied", at: first - 1)
  }

  /// "5% dry milk", "0.1% Tween 20", "1.0% NP-40, 0.5% DOC": a reagent follows, or one of the same mixture was told of
  /// before the comma.
  private func isOfReagent(_ first: Int, _ end: Int) -> Bool {
    guard cursor[at: end].isWord else { return false }
    if namesReagent(at: end, first) { return true }
    let before = cursor[at: first - 1]
    // "1% NP-40, 0.5% DOC", "PBS/0.05% Tween-20/5% goat serum"
    if before.is(.comma) || before.is(.slash) || before.is(.conjunction) || before.is(.plus),
      let refused, refused.end < first, first - refused.end <= 7,
      namesReagent(at: refused.end, refused.end - 2)
    {
      return !cursor.isPeopleWord(at: end) && !cursor.isOutcomeVerb(at: end)
    }
    return isAtBench(first, end)
  }

  /// Whether a word, or one behind the adjectives of foods, names what is mixed in a laboratory: "5% agar", "with 5%
  /// gelatin"; "positive were 24% gelatin, 12% milk" tells of allergies.
  private func namesReagent(at index: Int, _ first: Int) -> Bool {
    var place = index
    while place < index + 4,
      cursor[at: place].is(.dash) || cursor.isWord(of: Self.reagentAdjectives, at: place)
    {
      place += 1
    }
    if cursor.isWord(of: Self.reagents, at: place) { return true }
    if cursor.isWord("np", at: place) {
      return cursor[at: place + 1].isInteger || cursor[at: place + 1].is(.dash)
    }
    // "grew to 80% confluent", but not "the rash was 24% confluent"
    if cursor.isWord("confluent", at: place) {
      return !cursor.sentence(at: first).contains { cursor.isWord(of: Self.rashes, at: $0) }
    }
    if cursor.isWord(of: Self.allergens, at: place) { return !tellsOfAllergy(first) }
    // "5% milk in PBS", but not "5% milk", to which some are allergic
    return cursor.isWord("milk", at: place)
      && (place > index && !tellsOfAllergy(first)
        || cursor.isWord("in", at: place + 1) && cursor.isWord(of: Self.salines, at: place + 2))
  }

  /// Whether a percentage before a food stands where results tell who did not tolerate it: "positive: 24% casein",
  /// "reports were 24% gelatin", "the allergens were 24% nickel, 12% gelatin".
  private func tellsOfAllergy(_ first: Int) -> Bool {
    guard section != .methods else { return false }
    return cursor[at: first - 1].is(.colon) || cursor.isWord("were", at: first - 1)
      || cursor.sentence(at: first).contains { cursor.isWord(of: Self.allergies, at: $0) }
  }

  /// Whether the sentence tells of work at the bench, where a percentage behind a preposition or in a list of
  /// concentrations stands before the name of a reagent: "permeabilized in PBS with 0.2% saponin".
  private func isAtBench(_ first: Int, _ end: Int) -> Bool {
    guard !cursor[at: end].is([.function, .outcome, .conjunction, .versus]),
      !cursor.endsInParticiple(at: end), !cursor.isPeopleWord(at: end)
    else { return false }
    // "Of 60 biopsies incubated, 30% grew"
    let isListed = cursor[at: first - 1].is(.comma)
    guard isListed || cursor[at: first - 1].isWord || cursor[at: first - 1].is(.slash) else {
      return false
    }
    guard section == .methods else {
      return (first - 4..<first).contains { namesSaline(at: $0) }
        || (end..<end + 4).contains { namesSaline(at: $0) }
    }
    return cursor.sentence(at: first).contains {
      // "Serum from 60 patients with 45% stage III disease was incubated"
      namesSaline(at: $0)
        || cursor.isWord(of: Self.benchWords, at: $0)
          && !(cursor.endsInParticiple(at: $0) && (isListed || $0 > first))
    }
  }

  /// "in PBS", "with TBST", "PBS/0.05% Tween-20"; "TBS was low" and "the syndrome (PBS)" tell of something else.
  private func namesSaline(at index: Int) -> Bool {
    cursor.isWord(of: Self.salines, at: index)
      && (cursor.isWord("in", at: index - 1) || cursor.isWord("with", at: index - 1)
        || cursor[at: index - 1].is(.conjunction) || cursor[at: index - 1].is(.slash)
        || cursor[at: index + 1].is(.slash))
  }

  /// Buffers that only laboratories use.
  private static let salines = WordSet(["pbs", "pbst", "tbs", "tbst"])

  /// What is done and taken in a laboratory; elsewhere than in the methods the words are of people, "tumor lysis".
  private static let benchWords = WordSet([
    "buffer", "immersed", "incubated", "lysed", "lysis", "permeabilised", "permeabilized", "rinsed",
  ])

  /// What may stand between a strength and its reagent.
  private static let reagentAdjectives = WordSet([
    "dried", "dry", "fat", "fatty", "fish", "free", "non", "nonfat", "powdered", "skim", "skimmed",
    "sodium",
  ])

  /// Detergents, fixatives, media and their like, and how densely cells have grown on them.
  private static let reagents = WordSet([
    "acrylamide", "agar", "bleach", "confluence", "confluency", "deoxycholate", "dodecyl", "edta",
    "etoh",
    "ficoll", "glutaraldehyde", "hcl", "hematoxylin", "igepal", "methylcellulose", "naoh",
    "nonidet", "np40", "percoll", "pfa", "polyacrylamide", "sarkosyl", "sarcosyl", "triton",
    "trypsin",
    "tween",
  ])

  private static let rashes = WordSet([
    "discrete", "eruption", "lesions", "macules", "papules", "rash", "skin",
  ])

  private static let allergies = WordSet([
    "allergen", "allergens", "allergic", "allergies", "allergy", "anaphylaxis", "intolerance",
    "poisoning", "sensitised", "sensitized",
  ])

  /// What is mixed in a laboratory, and what people are allergic to or have taken as well.
  private static let allergens = WordSet(["casein", "gelatin", "gelatine", "glycine", "methanol"])

  /// "zinc oxide 10% and dexpanthenol 5% ointment", "sodium hyaluronate 0.1% and carboxymethylcellulose 0.5%": a
  /// substance stands before the percentage, as its name tells in the methods, or as the last of a list has a
  /// strength.
  private func isStrengthBehindName(_ first: Int, _ end: Int) -> Bool {
    guard cursor[at: first - 1].isWord, !cursor[at: first - 1].is(.function) else { return false }
    if section == .methods, endsAsChemical(at: first - 1, Self.givenEndings) { return true }
    guard cursor[at: end].is(.conjunction) else { return false }
    var place = end + 1
    while place < end + 4, cursor[at: place].isWord, !cursor[at: place].is(.function) { place += 1 }
    var next = cursor.moved(to: place)
    guard place > end + 1, next.percentValue() != nil, next.acceptPercentSign() else {
      return false
    }
    return cursor[at: next.index].is(.formulation)
  }

  /// How the names of what is given as an ointment or drops end, before its strength.
  private static let givenEndings: [StaticString] = [
    "oxide", "cellulose", "hyaluronate", "panthenol",
  ]

  /// "1% amylacetate", "0.6% eugenol/0.4% cineol", "used 2% sucrose": a strength, by the name of a chemical that
  /// is no drug of an arm.
  private func isOfChemical(_ end: Int) -> Bool {
    guard cursor[at: end].isWord, cursor[at: end].hasSpaceBefore,
      // "seizures in 0.8% magnesium sulfate vs 1.9% placebo": shares of arms
      !cursor.sentence(at: end).contains(where: {
        cursor[at: $0].is(.versus) || cursor.isWord("placebo", at: $0)
      })
    else { return false }
    // "1% ethyl acetate", "5% sodium carbonate"
    let isNamed = Self.chemicalBeginnings.contains { cursor.isWord(oneOf: $0, at: end) }
    let last = isNamed ? end + 1 : end
    guard !cursor.isPeopleWord(at: last + 1) else { return false }
    return endsAsChemical(at: last, Self.chemicalEndings)
  }

  /// Whether a word ends like the names of substances.
  private func endsAsChemical(at index: Int, _ endings: [StaticString]) -> Bool {
    guard cursor[at: index].isWord, cursor[at: index].range.count >= 5 else { return false }
    let word = cursor.text[cursor[at: index].range]
    return endings.contains { ending in
      word.suffix(ending.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount),
        by: { $0 | 0x20 == $1 })
    }
  }

  /// What the names of esters and salts begin with.
  private static let chemicalBeginnings: [StaticString] = [
    "sodium", "potassium", "calcium", "magnesium", "ammonium", "zinc", "aluminum", "aluminium",
    "methyl", "ethyl", "propyl", "butyl", "amyl", "isoamyl", "hexyl", "benzyl", "vinyl",
    "propylene", "polyethylene", "benzalkonium", "carbon",
    "cetylpyridinium",
  ]

  /// How the names of esters, salts, alcohols and oils end, and hardly another word.
  private static let chemicalEndings: [StaticString] = [
    "cetate", "utyrate", "phosphate", "sulfate", "sulphate", "citrate", "carbonate", "benzoate",
    "chloride", "hydroxide", "dioxide", "peroxide", "eugenol", "cineol", "cineole", "ethanol",
    "propanol", "butanol", "octanol", "hexanol", "geraniol", "linalool", "thymol", "menthol",
    "aldehyde", "cellulose", "cholate", "limonene", "citral", "agarose", "glycol",
  ]
}
