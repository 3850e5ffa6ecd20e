import Lexing

/// Shares of what takes no part in a trial: of cells, genes, doses, papers, visits.
extension ProportionReader {
  /// "94% of neurons", "181 (31%) genes", "53 genes (14%)", "three of 10 (30%) items", "of all diagnoses, 87%".
  ///
  /// - Parameters:
  ///   - mention: The share.
  ///   - after: The token behind its percent sign.
  /// - Returns: Whether what it is of is named, and is neither people nor other units of a trial.
  func isOfThings(_ mention: ProportionMention, _ after: Int) -> Bool {
    let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    guard let core = mention.core else {
      return cursor[at: end - 1].isNumber && cursor.namesThings(at: end, hasWhole: true)
    }
    let first = core.lowerBound
    let behind = behindPair(after)
    if cursor.isWord("of", at: behind) { return isOfThings(mention, behindOf: behind) }
    let hasWhole = mention.denominator != nil
    if cursor.opensWithThings(before: start) || continuesThings(first) || isOfWhich(start) {
      return true
    }
    // "80% (564 images)"
    if cursor[at: after].opensBracket, cursor[at: after + 1].isInteger,
      cursor[at: after + 3].closesBracket, cursor.namesThings(at: after + 2, hasWhole: false),
      !namesReports(at: after + 2)
    {
      return true
    }
    let open = cursor[at: first - 1].opensBracket ? first - 1 : start - 1
    guard cursor[at: open].opensBracket else {
      // "37% (143/381) of the antibodies"
      if end > after, cursor.isWord("of", at: end) {
        return cursor.namesThings(at: cursor.behindDeterminers(end + 1), hasWhole: hasWhole)
      }
      return cursor.namesThings(at: max(end, after), hasWhole: hasWhole)
    }
    if cursor[at: open - 1].isWord {
      if isOfMost(before: open) { return true }
      // "53 genes (14%)", "three of 10 items (30%)"
      guard let number = (open - 5..<open - 1).last(where: { cursor[at: $0].isNumber }),
        hasWhole || !(number + 1..<open).contains(where: { cursor[at: $0].is(.function) })
      else { return false }
      return cursor.namesThings(at: number + 1, hasWhole: hasWhole && number > start)
    }
    // "181 (31%) genes", "12 (30%) of the genes", "181 (31%) and 195 (33%) genes"
    guard cursor[at: open - 1].isNumber, let close = cursor.closing(open) else { return false }
    var noun = cursor.moved(to: close + 1)
    while noun.index < close + 60, noun.acceptListedShare() {}
    if noun.isWord("of") { return isOfThings(mention, behindOf: noun.index) }
    return cursor.namesThings(
      at: noun.index, hasWhole: hasWhole || isPart(countedAt: open - 1))
  }

  /// "of the genes", "of 72 studies", and, of a bare percentage, "of the total".
  private func isOfThings(_ mention: ProportionMention, behindOf of: Int) -> Bool {
    let end = mention.tokens.upperBound
    if mention.denominator != nil, end > of + 1, end <= of + 4, cursor[at: end - 1].isNumber {
      return cursor.namesThings(at: end, hasWhole: true)
    }
    switch cursor.named(behindOf: of) {
    case .things: return true
    case .total: return mention.numerator == nil
    case .people, .nothing: return false
    }
  }

  /// The token behind the percentages that share what follows the last: the "of" of "56% and 97% of control".
  func behindPair(_ end: Int) -> Int {
    var place = end
    for _ in 0..<4 {
      var next = cursor.moved(to: place)
      _ = next.accept(.comma)
      if next.accept(.versus) {
        _ = next.accept(.period) || next.accept(word: "with") || next.accept(word: "to")
      } else {
        _ = next.accept(.conjunction) || next.accept(word: "to")
      }
      guard next.index > place, next.percentValue() != nil, next.acceptPercentSign() else { break }
      place = next.index
    }
    return place
  }

  /// "34% of data points are missing, and of these 90%": of the things before.
  private func continuesThings(_ first: Int) -> Bool {
    guard let refused, refused.reason == .notAShare, first - refused.end < 16,
      cursor.isWord("of", at: first - 2)
    else { return false }
    return cursor.isWord("these", at: first - 1) || cursor.isWord("those", at: first - 1)
      || cursor.isWord("them", at: first - 1) || cursor.isWord("which", at: first - 1)
  }
}

/// What a phrase names of which a share is told.
enum Shared {
  /// People or other units of a trial, also by a pronoun.
  case people
  /// Anything else.
  case things
  /// A whole without saying of what: "of the total".
  case total
  /// Nothing: "of 489", "of the affected".
  case nothing
}

extension Cursor {
  /// What the phrase behind an "of" names, up to its verb or next preposition: "of the slow acetylators", "of
  /// enkephalin-containing neurons in rats", "of the total number of patients".
  func named(behindOf of: Int) -> Shared {
    var place = of + 1
    var (hasNoun, isTotal) = (false, false)
    for _ in 0..<16 {
      let token = self[at: place]
      if token.isWord {
        if isUnitWord(at: place) { return .people }
        if isPronoun(at: place) {
          // "of those before"
          return isWord("before", at: place + 1) ? .things : .people
        }
        if isWord("of", at: place) {
          guard isTotal else { break }
        } else if token.is(.conjunction) || token.is(.versus) {
          guard let next = sharedBehind(place) else { break }
          place = next
          continue
        } else if isTotalWord(at: place) || isWord("number", at: place) {
          isTotal = true
        } else if !isDeterminer(at: place) {
          if endsPhrase(at: place, hasNoun: hasNoun) { break }
          (hasNoun, isTotal) = (true, false)
        }
      } else if token.is(.comma) {
        guard hasNoun, let next = sharedBehind(place) else { break }
        place = next
        continue
      } else if token.is(.openParenthesis), hasNoun, self[at: place + 2].is(.closeParenthesis) {
        // "of intention-to-treat (ITT) patients"
        place += 2
      } else if !token.isNumber, !token.is(.dash), !token.is(.quote), !token.is(.slash) {
        break
      }
      place += 1
    }
    guard hasNoun else { return isTotal ? .total : .nothing }
    return isOfAdjective(at: place - 1, of) ? .nothing : .things
  }

  /// Whether a word ends the phrase of which a share is told: a preposition, a verb, the participle behind a
  /// noun, "outcomes measured".
  private func endsPhrase(at place: Int, hasNoun: Bool) -> Bool {
    if endsInParticiple(at: place) { return isPlural(at: place - 1) }
    let token = self[at: place]
    // "school-aged", "the FOR/BUD group"
    guard token.is(.function), !token.flags.contains(.upperCase), !self[at: place - 1].is(.dash)
    else { return false }
    return hasNoun
      || !isWord("that", at: place) && !isWord("this", at: place) && !isWord("it", at: place)
  }

  /// Whether a phrase ends without its noun: "of the affected", "of the surgically treated".
  private func isOfAdjective(at last: Int, _ of: Int) -> Bool {
    guard isWord("the", at: of + 1), endsInParticiple(at: last), !self[at: last].is(.reference)
    else { return false }
    return last == of + 2 || self[at: last - 1].is(.dash)
      || last == of + 3 && (isAdverb(at: of + 2) || self[at: of + 2].isNumber)
  }

  private func isAdverb(at index: Int) -> Bool {
    let token = self[at: index]
    return token.isWord && token.end - token.start > 4
      && text[Int(token.end) - 1] == UInt8(ascii: "y")
      && text[Int(token.end) - 2] == UInt8(ascii: "l")
  }

  /// Where a phrase goes on behind a conjunction or comma: behind the "of" of the next share, "20% of placebo
  /// and 30% of drug recipients", or at the next word, "of young, healthy men".
  private func sharedBehind(_ place: Int) -> Int? {
    var next = moved(to: place + 1)
    if self[at: place].is(.comma) { _ = next.accept(.conjunction) }
    if next.peek().isNumber {
      guard !isPlural(at: place - 1), !isWord(of: things, at: place - 1) else { return nil }
      // "of the one and 45 (83%) of the other group"
      if next.count() != nil, next.accept(word: "of") { _ = next.count() }
      if next.peek().opensBracket, let close = closing(next.index) {
        next.index = close + 1
      } else {
        next.index = place + (self[at: place + 1].is(.conjunction) ? 2 : 1)
        guard next.percentValue() != nil, next.acceptPercentSign() else { return nil }
      }
      return next.accept(word: "of") ? next.index : nil
    }
    guard next.peek().isWord, !next.peek().is([.function, .outcome]) else { return nil }
    guard self[at: place].is(.comma) else { return next.index }
    return (0..<6).contains { isUnitWord(at: next.index + $0) } ? next.index : nil
  }

  /// Whether a phrase names things that are counted: plural nouns that are never people nor what becomes of
  /// them, or, of what a part and its whole are told, any plural but that of a unit.
  ///
  /// - Parameters:
  ///   - start: The first word of the phrase.
  ///   - hasWhole: Whether "three of 10" stands before it.
  /// - Returns: False also where a unit follows in the phrase: "diabetes patients".
  func namesThings(at start: Int, hasWhole: Bool) -> Bool {
    var isThing = false
    for place in start..<start + 5 {
      let token = self[at: place]
      if token.is(.dash) { continue }
      guard token.isWord, !token.is([.function, .conjunction, .versus, .outcome, .treated]),
        !endsInVerb(at: place), !isWord(of: verbs, at: place)
      else { break }
      if isUnitWord(at: place) { return false }
      isThing = isThing || isWord(of: things, at: place) || hasWhole && isPlural(at: place)
    }
    return isThing
  }

  /// "treated", "receiving".
  func endsInVerb(at place: Int) -> Bool {
    if endsInParticiple(at: place) { return true }
    let token = self[at: place]
    return token.end - token.start > 5 && text[Int(token.end) - 1] == UInt8(ascii: "g")
      && text[Int(token.end) - 2] == UInt8(ascii: "n")
      && text[Int(token.end) - 3] == UInt8(ascii: "i")
  }

  /// Whether a sentence begins with the things of which a share is told behind the comma: "Of the initial
  /// diagnoses, 87%", but not "Of note, 87%"; also a later one, "Among the 240 leaks, 180 (75%) were minor and 60
  /// (25%) major".
  func opensWithThings(before start: Int) -> Bool {
    let isLater = self[at: start - 1].is(.conjunction)
    guard isLater || self[at: start - 1].is(.comma) else { return false }
    if isLater, (start..<start + 8).contains(where: { isUnitWord(at: $0) }) { return false }
    let first = sentence(at: start).lowerBound
    guard start - first < 24, isWord("of", at: first) || isWord("among", at: first),
      let comma = (first + 1..<start).first(where: { self[at: $0].is(.comma) })
    else { return false }
    return (first + 1..<comma).contains { isPlural(at: $0) || isWord(of: things, at: $0) }
      && !(comma + 1..<start).contains { isUnitWord(at: $0) }
      && named(behindOf: first) == .things
  }

  /// Whether a word names people or other units of a trial, organs and diseases that are counted, and births.
  func isUnitWord(at index: Int) -> Bool {
    if isPeopleWord(at: index) { return !isPopulationOfThings(at: index) }
    if self[at: index].is(.cluster) || isWord(of: units, at: index)
      || isTumour(at: index) && !isWord(of: things, at: index)
    {
      return true
    }
    // "58% of patient were male", but not "of patient visits"
    return isWord("patient", at: index)
      && (!self[at: index + 1].isWord || self[at: index + 1].is(.function))
  }

  /// "carcinomas", "hemangiomas".
  private func isTumour(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.end - token.start > 6 else { return false }
    return text[Int(token.end) - 4] | 0x20 == UInt8(ascii: "o")
      && text[Int(token.end) - 3] | 0x20 == UInt8(ascii: "m")
      && text[Int(token.end) - 2] | 0x20 == UInt8(ascii: "a")
      && text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// "of the poultry population", "the cell population".
  private func isPopulationOfThings(at index: Int) -> Bool {
    isWord("population", at: index)
      && (isWord("cell", at: index - 1) || isWord("poultry", at: index - 1)
        || isWord("bacterial", at: index - 1) || isWord("viral", at: index - 1))
  }

  /// "them", "whom", "those"; "these" before no noun.
  private func isPronoun(at index: Int) -> Bool {
    if isWord("them", at: index) || isWord("whom", at: index) || isWord("those", at: index)
      || isWord("us", at: index)
    {
      return true
    }
    guard isWord("these", at: index) else { return false }
    let next = self[at: index + 1]
    return !next.isWord || next.is([.function, .outcome]) || isOutcomeVerb(at: index + 1)
  }

  /// Words that may stand before the noun of a phrase, or for it.
  private func isDeterminer(at index: Int) -> Bool {
    isWord("the", at: index) || isWord("all", at: index) || isWord("these", at: index)
      || isWord("a", at: index) || isWord("an", at: index) || isWord("both", at: index)
      || isWord("our", at: index) || isWord("its", at: index) || isWord("their", at: index)
      || isWord("each", at: index) || isWord("either", at: index) || isWord("other", at: index)
      || isWord("others", at: index)
      || isWord("remaining", at: index) || isWord("series", at: index)
  }

  /// The token behind "the", "all the".
  fileprivate func behindDeterminers(_ index: Int) -> Int {
    var place = index
    while isDeterminer(at: place) { place += 1 }
    return place
  }

  /// Words for a whole that do not say of what: "of the total", "of the remaining 12".
  private func isTotalWord(at index: Int) -> Bool {
    isWord("total", at: index) || isWord("whole", at: index) || isWord("entire", at: index)
      || isWord("remainder", at: index) || isWord("rest", at: index)
  }

  /// Whether a word is written like the plural of a noun: "questions", but not "stenosis", "always".
  func isPlural(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.end - token.start >= 5, !token.flags.contains(.capitalized),
      text[Int(token.end) - 1] == UInt8(ascii: "s"), !isWord("always", at: index),
      !isWord("perhaps", at: index)
    else { return false }
    let before = text[Int(token.end) - 2]
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && before != UInt8(ascii: "i")
  }
}

/// What is counted in patients and animals beside the lexicon's units of trials: tumours, organs, births; and
/// people by what they are or have.
private let units = WordSet([
  "acetylators", "admissions", "aneurysms", "arteries", "bats", "bees", "biopsies", "births",
  "blacks", "bleeders", "callers", "cancers", "cataracts", "completers", "cysts", "deliveries",
  "discs", "disks", "dwellers", "elderly", "flies", "flocks", "grafts", "hearts", "herds",
  "hernias", "heterozygotes", "homozygotes", "hospitalizations", "inhabitants", "joints", "kidneys",
  "livers", "lungs", "malignancies", "metabolizers", "metastases", "mosquitoes", "mosquitos", "msm",
  "neoplasms", "nodules", "noncompleters", "nondiabetics", "nonresponders", "nonsurvivors",
  "offspring", "placebo", "plhiv", "plwh", "plwha", "polyps", "public", "pwid", "segments", "sham",
  "sides", "snails", "specimen", "stenoses", "stones", "strictures", "suspects", "ticks",
  "trainers", "triatomines", "veins", "vertebrae", "whites",
])

/// Plurals that are counted in studies and are neither people nor what becomes of people.
private let things = WordSet([
  "abstracts", "algorithms", "alleles", "anchors", "answers", "antibodies", "antigens", "apps",
  "articles", "assays", "attempts", "bands", "books", "calories", "cdnas", "cells", "channels",
  "citations", "clones", "codons", "commentaries", "compounds", "consultations", "contigs",
  "cultures", "databases", "datasets", "documents", "editorials", "eggs", "entries", "enzymes",
  "episodes", "exons", "experiments", "fibers", "fibres", "fragments", "genera", "genes", "genomes",
  "hybridomas", "images", "incidents", "indicators", "instruments", "interactions", "introns",
  "isolates", "items",
  "journals", "leaves", "lessons", "letters", "ligands", "lines", "loci", "manuscripts", "markers",
  "measurements", "messages", "metabolites", "metaphases", "mirnas", "models", "modules",
  "molecules", "motifs", "neurones", "neurons", "nuclei", "nucleotides", "occasions",
  "opportunities", "organisms", "papers",
  "parameters", "pathogens", "peaks", "peptides", "pixels", "plants", "plasmids", "plots", "posts",
  "preprints", "prescriptions", "primers", "proteins", "pseudogenes", "publications",
  "questionnaires", "questions", "readings", "reads", "receptors", "recommendations", "reports",
  "residues", "reviews", "scales", "screws", "seeds", "sequences", "sessions", "sites", "slides",
  "snps",
  "species",
  "spectra", "spores", "statements", "stations", "stickers", "strains", "studies", "subscales",
  "surveys", "tags", "taxa", "transcripts", "trees", "trials", "tweets", "unigenes", "vacancies",
  "variables", "videos", "voxels", "websites", "yeasts",
])

/// Verbs of the past that no ending shows, before the noun that is their object: "three of 10 took drugs".
private let verbs = WordSet([
  "became", "began", "came", "chose", "felt", "gave", "got", "grew", "held", "kept", "knew", "made",
  "saw", "sought", "spent", "thought", "told", "took", "understood", "used", "went", "wore",
  "wrote",
])
