import Documents
import Lexing

// MARK: Those who are all of a study, by what their sentence says of them

extension Count {
  /// What stands before a count, and what its noun says of the study.
  func lead(to noun: CountedNoun) -> Lead {
    var lead = lead()
    if areAllOfStudy(behind: noun) {
      (lead.stage, lead.isStudy) = (lead.stage ?? .enrolled, true)
    }
    return lead
  }

  /// Whether those counted are told to be all of the study's: "the 51 patients included in the study had fever", "all 51
  /// patients enrolled in this trial"; not "Ten patients included in the study died", nor one kind of them, "the 40 women
  /// included in the study", "the 12 patients enrolled in the trial with missing data".
  private func areAllOfStudy(behind noun: CountedNoun) -> Bool {
    let isDefinite =
      isWord("all", at: index - 1)
      || isWord("the", at: index - 1)
        && (!isWord("of", at: index - 2) || isWord("all", at: index - 3))
    guard isDefinite, !has(.sex, in: noun.tokens), !has("healthy", in: noun.tokens) else {
      return false
    }
    let isLater = isWord("initially", at: noun.head + 1) || isWord("finally", at: noun.head + 1)
    let verb = noun.head + (isLater ? 2 : 1)
    guard self[verb].is(.enrolled), isWord("in", at: verb + 1) || isWord("into", at: verb + 1),
      isWord("the", at: verb + 2) || isWord("this", at: verb + 2) || isWord("our", at: verb + 2)
    else { return false }
    let next = verb + 4
    return self[verb + 3].is(.study) && !self[verb + 3].is(.analyzed) && !self[next].is(.group)
      && (!isPreposition(next) || isAuxiliary(next)) && !isRelativePronoun(next)
  }

  /// Whether people are counted by their answers: "Responses from 1,037 women were included"; not "Antibody responses from
  /// 12 patients were weak".
  func areAnswers(_ place: Int) -> Bool {
    guard isWord("responses", at: place), isWord("from", at: place + 1) else { return false }
    if has(.analyzed, in: place - 4..<place) { return true }
    return place == sentence.lowerBound
      && (index + 1..<index + 12).contains {
        isAuxiliary($0) && self[$0 + 1].is([.enrolled, .analyzed])
      }
  }

  /// "Our retrospective study concerns 38 cases"; not "Protocol violations concerned 25 patients".
  func isStudyConcerning(_ verb: Int) -> Bool {
    (isWord("concerns", at: verb) || isWord("concerned", at: verb)) && self[verb - 1].is(.study)
  }

  /// "51 of the 57 analyzed patients had it", "seen in the 190 evaluable patients (62%)": all who were analyzed, where no
  /// arm and no trait narrows them.
  func areAllAnalyzed(_ noun: CountedNoun) -> Bool {
    noun.stage == .analyzed && noun.kind == .people && noun.tokens.count == 2
      && isWord("the", at: index - 1) && !isPreposition(noun.head + 1)
      && !isWord("who", at: noun.head + 1) && value >= 10 && section == .results
      && !mayHave([.group, .control, .versus])
  }
}
