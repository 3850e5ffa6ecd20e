extension WordClass {
  /// "oral", "intravenous", "i.v.".
  public static let route = bit(20)
  /// "daily", "twice", "weekly".
  public static let frequency = bit(21)
  /// "dose", "doses", "dosage".
  public static let doseNoun = bit(22)
}

/// Words for how drugs are given.
let administrationWords: [WordList] = [
  WordList(
    .route,
    "oral orally intravenous intravenously iv im sc po subcutaneous subcutaneously topical intranasal"
  ),
  WordList(.frequency, "daily twice once weekly monthly hourly bid tid qid qd nightly"),
  WordList(.doseNoun, "dose doses dosage dosages"),
]
