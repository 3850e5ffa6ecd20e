import Lexing

extension Cursor {
  /// Whether a word ends like the name of a drug: the stems of WHO's International Nonproprietary
  /// Names (https://www.who.int/teams/health-product-and-policy-standards/inn) that no ordinary
  /// English word shares.
  func hasDrugStem(at index: Int) -> Bool {
    let token = self[at: index]
    guard token.isWord, token.end - token.start >= 6 else { return false }
    let word = text[token.range]
    let stems = drugStems[Int(text[Int(token.end) - 1] | 0x20)]
    return stems.contains { stem in
      word.count >= stem.count
        && zip(word.suffix(stem.count), stem).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}

/// The stems as lower-case bytes, by their last one.
private let drugStems: [[[UInt8]]] = {
  let stems = """
    caine mab nib pril sartan olol azole statin cillin mycin micin cycline floxacin oxetine \
    azepam zolam triptan setron tidine gliptin gliflozin formin glutide parin xaban profen \
    fenac sone olone fentanil tanyl orphine orphan oxone barbital ketamine medetomidine \
    onidine terol tropium vir vudine quine taxel platin citabine trexate poetin stim mustine \
    limus dronate semide dipine pamil zosin toin apine peridol azine iline epine epoxide \
    hexidine iodine thane oxin prine illamine butamine opamine dramine pramine tyline \
    cillinate salicylic ozide azide lukast phylline naltrexone glitazone prost steride \
    stigmine nephrine tropin actin gabalin pentin racetam vaptan grel clidine mustard oprim curonium \
    flurane pofol idomide sunate mether carpine sporine sporin bicin relbin relbine phamide \
    estrant xifene lutamide gestrel poside cristine blastine zolid penem dopa trexed tecan \
    gabine tocin pressin reotide relin relix gatran nercept tacept bercept parib ciclib quantel mectin glinide \
    uracil vorin prostol metrine oxifen denafil dalafil fibrate thiazide sentan oxicam kacin iaxone \
    roxime fazolin peridone faxine alopram zolpidem mantine nirole timibe warfarin purinol chicine \
    paratide odeine morphone methadone rolac methacin omidate phedrine odarone tiazem sonide \
    xostat betasol trigine epezil pyrrolate caftor \
    glimepiride adol codone aspirin fungin coxib tadine rizine rozole \
    dilol alol mestane utamol cetamol minophen piride apride ronate gesterone tradiol latonin
    """
    .utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { Array($0) }
  return (0...255).map { last in stems.filter { $0.last.map(Int.init) == last } }
}()
