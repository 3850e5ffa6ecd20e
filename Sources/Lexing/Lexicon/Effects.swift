extension WordClass {
  /// A word that names or heads an effect measure: "odds", "hazard", "OR", "difference".
  public static let measure = bit(35)
  /// "ratio", "ratios".
  public static let ratio = bit(36)
  /// "confidence", "CI".
  public static let interval = bit(37)
  /// "p", as in p value.
  public static let pValue = bit(38)
  /// "mean", "median", "average".
  public static let average = bit(39)
  /// "SD", "SEM", "IQR", "deviation".
  public static let spread = bit(40)
  /// "interval", "limits": what "confidence" needs to name an interval.
  public static let intervalNoun = bit(41)
}

/// Words for estimates, intervals, tests and descriptive statistics.
let effectWords: [WordList] = [
  WordList(.measure, "or rr hr irr odds hazard risk hazards difference smd md"),
  WordList(.ratio, "ratio ratios"),
  WordList(
    .interval,
    "ci cis cl cri crls bci hpd hdi ui ci95 ci90 ci99 confidence credible credibility uncertainty"),
  WordList(.intervalNoun, "interval intervals limit limits bound bounds range ranges"),
  WordList(.pValue, "p"),
  WordList(.average, "mean means median medians average"),
  WordList(.spread, "sd sds se sem iqr deviation range"),
]
