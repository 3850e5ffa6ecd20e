public import Documents

/// The section that a heading announces.
///
/// Case, numbering ("2.1 Methods"), a final colon and the "(s)" of "Result(s)" do not matter. A
/// heading of several names gets the section that comes last in an article, as NLM assigns them
/// ("Background and aims" is OBJECTIVE, "Methods and results" is RESULTS), but results that are
/// discussed at once stay RESULTS.
///
/// - Parameter heading: A heading as the authors wrote it, in English or a Romance language or
///   German.
/// - Returns: Nil for a heading that says nothing about the section, such as "Statins in the
///   elderly"; ``Section/body`` for one that ends any section before it, such as "Funding".
public func section(forHeading heading: String) -> Section? {
  headingMeaning(heading)?.section
}

/// The section of a part with a heading of its own inside another section.
///
/// "Participants" or "Sample" name a part of the methods, unless they stand among the results; no part
/// of methods, results or discussion says why the study was done.
func section(forSubheading heading: String, within parent: Section) -> Section? {
  guard let meaning = headingMeaning(heading) else { return nil }
  // "Objective and subjective measures" among the results
  let isIntroduction = meaning.section == .background || meaning.section == .objective
  if isIntroduction, rank(parent) > rank(.objective) { return nil }
  return meaning.isPart && parent != .body ? nil : meaning.section
}

private struct HeadingMeaning {
  var section: Section
  /// Whether the name is that of a part of a section, which other sections may have as well.
  var isPart: Bool
}

private func headingMeaning(_ heading: String) -> HeadingMeaning? {
  let heading = HeadingWords(heading)
  let words = heading.words
  // Most headings of a full text are about its matter.
  guard words.count <= 14, words.contains(where: \.mayBeginName) else { return nil }
  let nameCount = words.count { !$0.isSeparator }
  if nameCount <= 8, heading.tellsOfRegistration,
    nameCount == 1 || heading.has(trialWords)
  {
    return HeadingMeaning(section: .registration, isPart: false)
  }
  if let meaning = heading.meaning(of: words[...]) { return meaning }
  var best: HeadingMeaning?
  for part in words.split(whereSeparator: { $0.isSeparator || conjunctions.contains($0.head) }) {
    // It may be followed by what it is about: "Aim of the study".
    let name = part.prefix { !prepositions.contains($0.head) }
    guard let meaning = heading.meaning(of: part) ?? heading.meaning(of: name) else { continue }
    guard let known = best else {
      best = meaning
      continue
    }
    if rank(meaning.section) > rank(known.section)
      || (meaning.section == known.section && !meaning.isPart)
    {
      best = meaning
    }
  }
  return best
}

private func rank(_ section: Section) -> Int {
  switch section {
  case .background: 1
  case .objective: 2
  case .methods: 3
  case .conclusions: 4
  case .results: 5
  case .registration: 6
  case .title, .table, .caption, .references, .body: 0
  }
}

/// The words of a heading in small letters, without numbering.
private struct HeadingWords {
  struct Word {
    /// Where it stands among the bytes; empty for a separator.
    var range: Range<Int>
    /// Its first eight letters.
    var head: UInt64

    /// Whether it stands for a comma or slash.
    var isSeparator: Bool { head == 0 }

    /// Whether one of the known names begins with it, as far as its head tells; true for letters
    /// beyond ASCII, which are written in several ways.
    var mayBeginName: Bool {
      head & 0x8080_8080_8080_8080 != 0 || namesBegin.contains(head)
    }
  }

  private(set) var words: [Word] = []
  /// The words with a space between them.
  private var bytes: [UInt8] = []
  /// Where the word begins that is being read, and its head; 0 between words.
  private var start = 0
  private var head: UInt64 = 0

  init(_ heading: String) {
    bytes.reserveCapacity(heading.utf8.count)
    words.reserveCapacity(8)
    // Nearly all headings are ASCII but for dashes and quotation marks, and taking letters for characters
    // costs ten times as much.
    if heading.unicodeScalars.allSatisfy({ $0.isASCII || 0x2010...0x2027 ~= $0.value }) {
      for byte in heading.utf8 {
        switch byte {
        case _ where isLetter(byte): append(byte | 0x20)
        // Apostrophes, and the first bytes of the other signs beyond ASCII.
        case 0x27, 0xE2, 0x80, 0x99: break
        default: finish(isSeparator: Self.separators.contains(byte))
        }
      }
    } else {
      for character in heading.lowercased() {
        if character.isLetter {
          for byte in character.utf8 { append(byte) }
        } else if character != "\u{2019}", character != "'" {
          finish(isSeparator: character.asciiValue.map(Self.separators.contains) == true)
        }
      }
    }
    finish(isSeparator: false)
    while words.last?.isSeparator == true { words.removeLast() }
  }

  private static let separators = Array("/,;|&+".utf8)

  private mutating func append(_ letter: UInt8) {
    if head == 0 {
      if !bytes.isEmpty { bytes.append(0x20) }
      start = bytes.count
    }
    bytes.append(letter)
    if head >> 56 == 0 { head = head << 8 | UInt64(letter) }
  }

  private mutating func finish(isSeparator: Bool) {
    if head != 0 {
      // A lone "s" is what is left of "Result(s)" or "authors'"; numbers are numbering.
      let isNumeral =
        words.isEmpty && bytes[start...].allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
      if isNumeral || head == 0x73 {
        bytes.removeSubrange(max(0, start - 1)...)
      } else {
        words.append(Word(range: start..<bytes.count, head: head))
      }
      head = 0
    }
    if isSeparator, !words.isEmpty { words.append(Word(range: start..<start, head: 0)) }
  }

  /// Whether one of some words stands in the heading.
  func has(_ names: Set<String>) -> Bool {
    words.contains { names.contains(string(bytes[$0.range])) }
  }

  /// Whether a word stands in it that tells of registration.
  var tellsOfRegistration: Bool {
    words.contains { registrationHeads.contains($0.head) } && has(registrationWords)
  }

  /// The meaning of the name that words of the heading are.
  func meaning(of part: ArraySlice<Word>) -> HeadingMeaning? {
    guard let first = part.first, let last = part.last, first.mayBeginName else { return nil }
    return headings[string(bytes[first.range.lowerBound..<last.range.upperBound])]
  }
}

/// The first eight letters of a name's first word, the last in the lowest place.
private func head(_ name: String) -> UInt64 {
  name.utf8.prefix(while: { $0 != 0x20 }).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
}

/// The heads of what the known names begin with.
private let namesBegin = Set(headings.keys.map(head)).union(registrationHeads)
private let registrationHeads = registrationWords.map(head)

private let conjunctions = ["and", "y", "e", "et", "und", "or", "with"].map(head)
private let prepositions = [
  "of", "for", "in", "to", "from", "on", "de", "del", "do", "da", "des", "du", "der",
].map(head)
private let registrationWords: Set<String> = [
  "registration", "registrations", "registered", "registry", "registro", "registrierung",
  "enregistrement", "clinicaltrials", "isrctn", "prospero",
]
/// What is registered: images and patients are, too.
private let trialWords: Set<String> = [
  "trial", "trials", "clinical", "study", "protocol", "protocols", "review", "number", "rct",
  "clinicaltrials", "isrctn", "prospero", "osf", "identifier", "ensaio", "ensayo", "estudo",
  "estudio",
  "information", "prospective",
]

private let headings: [String: HeadingMeaning] = {
  var table: [String: HeadingMeaning] = [:]
  func add(_ section: Section, isPart: Bool = false, _ names: String) {
    for name in names.utf8.split(whereSeparator: { $0 == 0x3B || $0 == 0x0A }) {
      let words = name.split(separator: 0x20).joined(separator: CollectionOfOne(0x20))
      table[string(Array(words))] = HeadingMeaning(section: section, isPart: isPart)
    }
  }
  add(
    .background,
    """
    background; introduction; intro; context; rationale; background data; background context
    summary of background data; scientific background; motivation; hintergrund; einleitung
    introducción; introduccion; introdução; introducao; antecedentes; fundamento; fundamentos
    justificativa; contexte; contexto; importance; ethnopharmacological relevance
    """)
  add(
    .objective,
    """
    objective; objectives; aim; aims; purpose; purposes; goal; goals; object; hypothesis
    hypotheses; question; questions; research question; research questions; study objective
    study objectives; study aim; study aims; main objective; primary objective; objetivo; objetivos
    objectif; objectifs; obiettivo; obiettivi; scopo; ziel; zielsetzung; fragestellung
    """)
  add(
    .methods,
    """
    methods; method; methodology; methodologies; materials and methods; material and methods
    material and method; methods and materials; patients and methods; patients and method
    subjects and methods; participants and methods; methods and procedures
    methods and analysis; research design and methods; experimental section
    experimental procedures; experimental methods; online methods; star methods; main methods
    search methods; review methods; study methods; materials; material; data collection and analysis
    métodos; metodos; método; metodo; metodología; metodologia; material y métodos
    material y metodos; materiales y métodos; material e métodos; materiais e métodos; metodi
    materiali e metodi; pacientes y métodos; pacientes e métodos; méthodes; méthode; méthodologie
    matériel et méthodes; matériels et méthodes; patients et méthodes; methodik; methoden; methode
    material und methoden; patienten und methoden
    """)
  add(
    .methods, isPart: true,
    """
    approach; design; study design; trial design; research design; experimental design; type of study
    setting; settings; study setting; participants; study participants; patients; patient
    study patients; subjects; study subjects; study population; population; patient population
    patient sample; sample; sample size; sample size calculation; intervention; interventions
    main outcome measure; main outcome measures; main outcome; main outcomes; outcome measure
    outcome measures; outcome measurements; primary outcome measure; primary outcome measures
    secondary outcome measure; secondary outcome measures; measure; measures; measurement
    measurements; main measures; data source; data sources; data extraction; data collection
    data analysis; data analyses; search strategy; selection criteria; study selection; eligibility
    eligibility criteria; inclusion criteria; exclusion criteria; procedure; procedures; protocol
    study protocol; statistical analysis; statistical analyses; statistical methods; statistics
    randomization; randomisation; blinding; masking; recruitment; animals; level of evidence
    diseño; participantes; pacientes; análisis estadístico; análise estatística; type détude
    sujets; mesures; devis; cadre
    """)
  add(
    .results,
    """
    results; result; findings; main results; key results; main findings; key findings
    principal findings; principal results; recent findings; primary results; resultados; resultado
    résultats; résultat; risultati; ergebnisse; ergebnis; evidence synthesis; data synthesis
    """)
  add(
    .conclusions,
    """
    conclusion; conclusions; concluding remarks; discussion; discussions; general discussion
    interpretation; interpretations; authors conclusions; authors conclusion; reviewers conclusions
    implications; clinical implications; practical implications; clinical relevance; significance
    limitations; comment; comments; conclusión; conclusion y; conclusiones; conclusão; conclusões
    conclusao; conclusoes; conclusioni; discusión; discusion; discussão; discussao; discussione
    limites; schlussfolgerung; schlussfolgerungen; fazit; diskussion; expert opinion
    """)
  add(
    .references,
    """
    references; reference; reference list; bibliography; literature cited; works cited; literature
    referencias; referências; références; literatur; referencias bibliográficas; bibliografía
    """)
  add(
    .body,
    """
    funding; financial support; sources of funding; role of the funding source; financial disclosure
    acknowledgement; acknowledgements; acknowledgment; acknowledgments; agradecimientos
    agradecimentos; remerciements; competing interests; competing interest; conflict of interest
    conflicts of interest; conflict of interests; declaration of interests; disclosure; disclosures
    conflict; coi statement; contributions; author contributions; authors contributions
    authors contribution; data availability; data availability statement; ethics and dissemination
    availability of data and materials; abbreviations; supporting information; appendix
    supplementary material; supplementary materials; supplementary information; additional files
    additional file; electronic supplementary material; publishers note; consent for publication
    ethics approval and consent to participate; prepublication history; author summary; keywords
    """)
  // Names that prepositions would cut short.
  add(.objective, "purpose of review; aim of the study; purpose of the study")
  return table
}()
