import Documents
import Lexing

// MARK: Numbers that look like those of a sample and are of something else

extension Count {
  /// Whether the number is that of the animals that are kept together: "6 replicates of 10 hens", "blocks of
  /// six subjects", "housed in groups of four", "pools of up to 50 individuals".
  var isInPen: Bool {
    var place = index - 1
    if isWord("exceeding", at: place) { return true }
    if isWord("to", at: place), isWord("up", at: place - 1) { place -= 2 }
    guard isWord("of", at: place) else { return false }
    let pens = place - 1
    if isWord("blocks", at: pens) || isWord("replicates", at: pens)
      || isWord("replications", at: pens) || isWord("pens", at: pens)
      || isWord("cages", at: pens) || isWord("pools", at: pens)
    {
      return true
    }
    guard self[pens].is(.group) else { return false }
    return place < index - 1
      || (pens - 4..<pens).contains {
        isWord("housed", at: $0) || isWord("caged", at: $0) || isWord("kept", at: $0)
      }
  }

  /// Whether animals are what others were given: "dosed with 6,000 infective larvae".
  func isDose(of noun: CountedNoun) -> Bool {
    guard noun.kind == .unit, isWord("with", at: index - 1) else { return false }
    let verb = index - 2
    return isWord("dosed", at: verb) || isWord("infected", at: verb)
      || isWord("inoculated", at: verb) || isWord("challenged", at: verb)
      || isWord("infested", at: verb) || isWord("drenched", at: verb)
  }

  /// Whether the number is part of the name of a strain or breed: "Fischer 344 rats", "Ross 308 chicks".
  func isOfStrain(_ noun: CountedNoun) -> Bool {
    let name = index - 1
    guard noun.kind == .unit, self[name].flags.contains(.capitalized) else { return false }
    return isWord("fischer", at: name) || isWord("fisher", at: name) || isWord("cobb", at: name)
      || isWord("ross", at: name) || isWord("hubbard", at: name) || isWord("pic", at: name)
      || isWord("arbor", at: name)
  }

  /// What people are put into, of which there are several to choose from.
  private static let choices = WordSet([
    "groups", "cohorts", "categories", "classes", "grades", "stages", "types", "strata", "scales",
    "arms", "conditions",
  ])

  /// Whether several groups are counted, of which each person is in one: "1 of 12 diagnostic groups".
  func namesChoice(in range: Range<Int>) -> Bool {
    range.clamped(to: sentence).contains { cursor.isWord(of: Self.choices, at: $0) }
  }

  /// What documents, parts of them and other things are called that a study may count, but does not sample
  /// as people.
  private static let things = WordSet([
    "abstracts", "apps", "articles", "chemicals", "citations", "codes", "commentaries", "compounds",
    "countries", "databases", "documents", "domains", "elements", "episodes", "events", "factors",
    "features", "fields", "genes", "guidelines", "hemispheres", "hits", "indicators",
    "instruments", "isolates", "items",
    "journals", "loci", "manuscripts", "markers", "measurements", "measures", "metabolites",
    "metastases", "models",
    "mutations", "neurons", "observations", "outcomes", "papers", "parameters", "peptides",
    "polymorphisms", "predictors", "proteins",
    "publications", "questions", "recommendations", "records", "references",
    "reports", "reviews", "scales", "sequences", "series", "sites", "snps", "species",
    "statements",
    "strains", "studies", "subscales", "symptoms", "tests", "titles", "tools", "topics",
    "trials", "types", "variables", "variants", "visits", "websites",
  ])

  /// Whether a word that counts neither people nor units stands at a place: "articles", "subscales".
  func namesThings(at place: Int) -> Bool { cursor.isWord(of: Self.things, at: place) }

  /// Whether the number has no noun of its own, and the last one before it is that of things.
  ///
  /// "50 articles were selected. Of them, 42", "Of 90 genes, 12", "Of 13 sites invited, 12".
  var countsThingsBefore: Bool {
    let first = max(cursor.bounds.lowerBound, sentence.lowerBound - 30)
    for place in stride(from: index - 1, to: first - 1, by: -1) {
      let token = cursor[at: place]
      if token.is([.person, .trialUnit]) { return false }
      if token.isWord, namesThings(at: place), !cursor[at: place + 1].is(.person) {
        // "13 invited sites", not "42 met two criteria"
        var number = place - 1
        while number > place - 4, cursor[at: number].isWord,
          !cursor[at: number].is(.function),
          !cursor[at: number].is(Self.stages.union(.outcome))
            || cursor[at: number].is(.screened)
        {
          number -= 1
        }
        return cursor[at: number].isNumber
      }
    }
    return false
  }

  /// Whether so many belong to each of those who are counted elsewhere: "each rabbit received two implants".
  var belongsToEach: Bool {
    !isWord("of", at: index - 1)
      && (max(sentence.lowerBound, index - 5)..<index).contains {
        (isWord("each", at: $0) || isWord("every", at: $0)) && !isWord("of", at: $0 + 1)
          && self[$0 + 1].isWord && !self[$0 + 1].is([.group, .cluster, .function])
          && $0 + 2 < index && ($0..<index).allSatisfy { self[$0].isWord }
      }
  }

  /// Whether a collection from which a study takes its people holds so many: "a database of 4 million patients",
  /// "From a database of 560 patients, 164 were"; not the study's own, "we reviewed a database of 560 patients".
  var isOfDatabase: Bool {
    guard value >= 100_000 || isWord("from", at: sentence.lowerBound), isWord("of", at: index - 1)
    else { return false }
    let place = index - 2
    return isWord("database", at: place) || isWord("dataset", at: place)
      || isWord("registry", at: place) || isWord("register", at: place)
      || isWord("databases", at: place) || isWord("set", at: place) && isWord("data", at: place - 1)
  }

  /// Whether the sample was drawn from those counted: "Patients were randomly selected from 1200 patients", "chosen from
  /// 900 students", but not "Blood was drawn from 40 patients".
  var isFrame: Bool {
    let from = isWord("from", at: index - 1) ? index - 1 : index - 2
    guard isWord("from", at: from), from > sentence.lowerBound,
      has(.person, in: max(sentence.lowerBound, from - 20)..<from)
    else { return false }
    let verb = isWord("randomly", at: from - 1) ? from - 2 : from - 1
    return isWord("selected", at: verb) || isWord("chosen", at: verb) || isWord("sampled", at: verb)
      || isWord("drawn", at: verb) && has("randomly", in: verb - 2..<from)
  }

  /// Whether the size of a trial to come is told, and not this one's: "A future trial would need 120 patients in each
  /// group", "Based on these data, 57 in each group are required"; not "this larger trial", nor what methods call so.
  var isOfNextTrial: Bool {
    sentence.contains {
      if isWord("would", at: $0) { return isHypothetical($0) }
      if isWord("future", at: $0) || isWord("definitive", at: $0)
        || section != .methods && (isWord("larger", at: $0) || isWord("confirmatory", at: $0))
      {
        return describesStudy($0) && !isWord("this", at: $0 - 1)
          && (!isWord("our", at: $0 - 1) || isWord("future", at: $0))
      }
      return section != .methods && isWord("based", at: $0)
        && (isWord("on", at: $0 + 1) || isWord("upon", at: $0 + 1))
        && (isWord("this", at: $0 + 2) || isWord("these", at: $0 + 2) || isWord("our", at: $0 + 2))
    }
  }

  /// Whether "would" tells of a need that nobody met: "640 would have been required", and behind the methods "212 would
  /// be necessary", "we would need 900".
  private func isHypothetical(_ would: Int) -> Bool {
    if isWord("have", at: would + 1), isWord("been", at: would + 2) { return isNeed(would + 3) }
    guard section == .results || section == .conclusions else { return false }
    return isNeed(isWord("be", at: would + 1) ? would + 2 : would + 1)
  }

  private func isNeed(_ place: Int) -> Bool {
    isWord("need", at: place) || isWord("needed", at: place) || isWord("require", at: place)
      || isWord("required", at: place) || isWord("necessary", at: place)
  }

  /// Whether an adjective is that of a study, or in a phrase of its own: "future randomized trials", "in the future, a
  /// trial"; not "a larger effect than in earlier studies".
  private func describesStudy(_ adjective: Int) -> Bool {
    if self[adjective + 1].is(.comma) {
      return has([.study, .studies], in: adjective..<adjective + 8)
    }
    var place = adjective + 1
    while place < adjective + 6, !self[place].is([.study, .studies]),
      self[place].is(.comma) || self[place].is(.dash)
        || self[place].isWord && !self[place].is(.function)
    {
      place += 1
    }
    return self[place].is([.study, .studies])
  }

  /// Whether these go on some of those counted before: the 1696 of "1877 patients were collected, including 181 with a
  /// family history and 1696 patients without"; not "including 40 controls and 60 patients".
  func goesOnFromSome() -> Bool {
    guard self[index - 1].is(.conjunction) else { return false }
    return (max(sentence.lowerBound, index - 24)..<index - 1).contains {
      isWord("including", at: $0) && Count.isWhole(at: $0 + 1, in: cursor)
        && !has([.study, .studies], in: $0 - 3..<$0) && !has(.control, in: $0..<index)
        && !has("healthy", in: $0..<index + 4)
    }
  }

  /// "170 children per year".
  func isPerTime(_ noun: CountedNoun) -> Bool {
    let (each, time) = (noun.head + 1, noun.head + 2)
    return (isWord("per", at: each) || isWord("a", at: each) || isWord("each", at: each))
      && (isWord("year", at: time) || isWord("annum", at: time) || isWord("month", at: time))
  }

  /// Whether so many samples are what a method takes at once: "about 2.5 h for 24 samples", "can process 94 samples".
  func isThroughput(_ noun: CountedNoun) -> Bool {
    guard isWord("samples", at: noun.head) || isWord("specimens", at: noun.head) else {
      return false
    }
    return isWord("for", at: index - 1) && self[index - 2].unit?.quantity == .time
      || isWord("process", at: index - 1)
  }

  /// Whether some are told of who took part in a study within the study: "In a qualitative substudy, 20 patients
  /// completed interviews"; not if that is the study: "In the SOLE substudy", "This was a substudy", "In a substudy of the
  /// SOLE trial".
  var isOfSubstudy: Bool {
    let first = max(sentence.lowerBound, index - 14)
    return (first..<index).contains {
      if isWord("substudy", at: $0) || isWord("substudies", at: $0)
        || isWord("sub", at: $0) && self[$0 + 1].is(.dash) && isWord("study", at: $0 + 2)
        || isWord("ancillary", at: $0) && isWord("study", at: $0 + 1)
      {
        let article = isArticle($0 - 1) ? $0 - 1 : $0 - 2
        return isArticle(article) && !isAuxiliary(article - 1)
          && !($0 + 1..<$0 + 8).contains { isAbbreviation($0) && self[$0 + 1].is(.study) }
      }
      return false
    }
  }

  /// Whether cases are only expected: "as compared to 305 and 400 expected cases".
  var isExpectedOnly: Bool {
    let last =
      self[index + 1].is(.conjunction) && self[index + 2].isInteger ? index + 3 : index + 1
    return isWord("expected", at: last) || isWord("predicted", at: last)
      || isWord("projected", at: last)
  }

  /// Whether the people who remain are the study: "22 were excluded and the remaining 234 patients were analyzed";
  /// not "the remaining 88 recovered", "the remaining 58 were included in the control group", nor those of a group,
  /// "In the placebo group two withdrew and the remaining 48".
  func isStudyLeft(by said: Predicate) -> Bool {
    guard isWord("remaining", at: index - 1), said.isFinite, let verb = said.verb,
      said.stage == .analyzed || said.stage == .completed || said.stage == .enrolled,
      !followsOneArm
    else { return false }
    return isPassive(verb) && !has([.group, .control], in: verb + 1..<verb + 9)
      || self[verb].is(.completed) && has(.study, in: verb + 1..<verb + 4)
  }

  /// Whether one group alone is told of before the count, by its name or by what it was given: "In the placebo group two
  /// withdrew", "Of 50 patients given placebo"; not "each group", "blood group O", "assigned to aspirin or placebo".
  private var followsOneArm: Bool {
    let isOfAll = isWord("total", at: sentence.lowerBound + 1)
    let groups = (sentence.lowerBound..<index).count { place in
      let next = self[place + 1]
      if self[place].is(.group) {
        return !namesGroups(place) && !isWord("each", at: place - 1)
          && (!next.isWord || next.is([.function, .outcome]))
      }
      if self[place].is(.control) {
        return !next.is([.group, .conjunction]) && !self[place - 1].is([.conjunction, .group])
      }
      guard
        isWord("given", at: place) && !isOfAll && next.isWord && !next.is(.control)
          || self[place].is(.randomized) && isWord("to", at: place + 1)
            && !self[place + 2].is(.control)
      else { return false }
      return !(place..<min(place + 12, index)).prefix { self[$0].kind != .symbol }
        .contains { self[$0].is([.conjunction, .versus, .group, .control]) }
    }
    return groups == 1
  }

  /// Whether others have told of those counted: "have previously been described", "have been reported so far".
  func wasDescribedBefore(behind start: Int) -> Bool {
    for place in start..<start + 12
    where isWord("have", at: place) {
      let been = isWord("been", at: place + 1) ? place + 1 : place + 2
      return isWord("been", at: been)
        && (isWord("described", at: been + 1) || isWord("reported", at: been + 1)
          || isWord("published", at: been + 1))
    }
    return false
  }

  /// Whether a larger number is told at the beginning of the sentence, of whom these are some: "Of 1,961
  /// participants, 237 individuals".
  var isPartOfFronted: Bool {
    let first = sentence.lowerBound
    guard isWord("of", at: first) || isWord("among", at: first), self[index - 1].is(.comma) else {
      return false
    }
    let start = isWord("the", at: first + 1) ? first + 2 : first + 1
    return start < index && Count.isWhole(at: start, in: cursor)
      && self[start].value > Double(2 * value)
  }

  /// Whether a model has the people, or an area: "a hypothetical cohort of 10,000 men", "Treating 1000 women would
  /// prevent", "centres serving 45,000 people".
  var isImagined: Bool {
    let verb = index - 1
    if isWord("serving", at: verb) || isWord("simulated", at: verb) { return true }
    if isWord("treating", at: verb) || isWord("vaccinating", at: verb)
      || isWord("screening", at: verb)
    {
      return has("would", in: index + 1..<index + 12)
    }
    // "in a simulated cardiac arrest, 60 nurses" are people
    return (index - 5..<index - 1).contains {
      guard isWord("hypothetical", at: $0) || isWord("simulated", at: $0) else { return false }
      return isWord("of", at: $0 + 2) || isWord("for", at: $0 + 2)
    }
  }

  /// Whether an interim analysis is told of, and not the sample: "An interim analysis was done after 100
  /// patients had been enrolled".
  var isOfInterimAnalysis: Bool {
    mayHave(.analyzed) && has("interim", in: sentence)
      && (max(sentence.lowerBound, index - 10)..<index).contains {
        isWord("after", at: $0) || isWord("when", at: $0) || isWord("once", at: $0)
      }
  }

  /// Whether those counted live somewhere, whoever of them was studied: "has a population of 250,000 people",
  /// "inhabited by 125,000 people", "home to 4,200 people".
  var isOfPlace: Bool {
    guard value >= 1000 else { return false }
    var place = index - 1
    while isWord("about", at: place) || isWord("approximately", at: place)
      || isWord("over", at: place)
    {
      place -= 1
    }
    if isWord("by", at: place) { return isWord("inhabited", at: place - 1) }
    if isWord("to", at: place) { return isWord("home", at: place - 1) }
    guard isWord("of", at: place), isWord("population", at: place - 1) else { return false }
    return (place - 5..<place - 1).contains {
      isWord("has", at: $0) || isWord("had", at: $0) || isWord("have", at: $0)
        || isWord("with", at: $0)
    }
  }
}
