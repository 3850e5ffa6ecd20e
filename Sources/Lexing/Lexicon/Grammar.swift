extension WordClass {
  /// A trial registry's prefix: "NCT", "ISRCTN"; also of words that go on with digits.
  public static let registry = bit(51)
  /// A month's name or abbreviation.
  public static let month = bit(52)
  /// "and", "or".
  public static let conjunction = bit(53)
  /// "versus", "vs", "compared".
  public static let versus = bit(54)
  /// Abbreviations whose period ends no sentence: "vs.", "approx.", "Fig.".
  public static let abbreviation = bit(55)
}

/// Function words and names that several fact types need.
let grammarWords: [WordList] = [
  WordList(
    .registry,
    """
    nct isrctn eudract euctr actrn chictr chictrior ctri drks irct jrct jrcts umin jprn kct ntr nl \
    pactr phrr rbr rpcec slctr tctr lbctr itmctr hkuctr japicctu japiccti jma ctis u1111 crd per \
    snctp nmrr doh ukcrn ctr ntc iscrtn isrtcn irsctn isrcnt isctrn isrcn isrct isctn isrctrn isrcnt \
    isrtn actrno actnr atcrn actr chictrr chitcr chict netherlands dutch nederlands trialregister
    """),
  WordList(
    .month,
    """
    january february march april may june july august september october november december jan feb \
    mar apr jun jul aug sep sept oct nov dec
    """),
  WordList(.conjunction, "and or"),
  WordList([.versus], "versus vs compared against"),
  WordList(
    .abbreviation,
    "vs approx ca max fig figs dr mr mrs ms prof st no nos al resp eg ie cf etc viz ref refs vol inc"
  ),
]

/// What each numeral word is worth; composition is the lexer's work.
let numerals: [(word: String, value: Double)] = [
  ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
  ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
  ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
  ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40),
  ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
  ("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000),
]
