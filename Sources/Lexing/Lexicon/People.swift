extension WordClass {
  /// Those who take part in a trial: "patients", "women", "volunteers".
  public static let person = bit(0)
  /// Other units of a trial: "eyes", "rats", "clusters".
  public static let trialUnit = bit(1)
  /// "randomized", "allocated", "assigned".
  public static let randomized = bit(2)
  /// "enrolled", "recruited", "included".
  public static let enrolled = bit(3)
  /// "screened", "assessed", "eligible".
  public static let screened = bit(4)
  /// "analyzed", "evaluable".
  public static let analyzed = bit(5)
  /// "completed", "finished".
  public static let completed = bit(6)
  /// "received", "treated", "underwent".
  public static let treated = bit(7)
  /// "group", "arm", "cohort".
  public static let group = bit(8)
  /// "placebo", "control", "sham".
  public static let control = bit(9)
}

/// Words for people, trial units and what happens to them in a trial.
let peopleWords: [WordList] = [
  WordList(
    .person,
    """
    patient patients participant participants subject subjects people persons individuals women men \
    children adults volunteers infants neonates adolescents students outpatients inpatients
    """),
  WordList(.trialUnit, "eyes knees teeth rats mice lambs pigs dogs clusters practices hospitals"),
  WordList(.randomized, "randomized randomised randomly allocated assigned"),
  WordList(.enrolled, "enrolled recruited included entered"),
  WordList(.screened, "screened assessed eligible"),
  WordList(.analyzed, "analyzed analysed evaluable"),
  WordList(.completed, "completed finished"),
  WordList(.treated, "treated received underwent"),
  WordList(.group, "group groups arm arms cohort cohorts"),
  WordList(.control, "placebo control controls sham"),
]
