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
