extension WordClass {
  /// A word that begins the name of an effect measure, "odds", "hazard", "OR", "difference", or
  /// whose explained share is one: "variance".
  public static let measure = bit(35)
  /// "ratio", "ratios".
  public static let ratio = bit(36)
  /// What may begin an interval's name: "confidence", "CI".
  public static let interval = bit(37)
  /// "p", as in p value, and its compounds: "ptrend".
  public static let pValue = bit(38)
  /// "mean", "median", "average".
  public static let average = bit(39)
  /// "SD", "SEM", "IQR", "deviation".
  public static let spread = bit(40)
  /// "interval", "limits": what "confidence" needs to name an interval.
  public static let intervalNoun = bit(41)
  /// "more", "lower", "shorter": what turns an amount into a difference.
  public static let comparative = bit(42)
  /// "reduction", "increase", "decline".
  public static let changeNoun = bit(43)
  /// "reduced", "increased", "lowered".
  public static let changeVerb = bit(44)
  /// What a relative reduction reduces: "risk", "mortality", "incidence".
  public static let riskNoun = bit(45)
  /// A letter that names a test's statistic: "t", "F", "χ2", "z".
  public static let statistic = bit(46)
  /// What sets a number by design and not by observation: "detect", "margin", "hypothesized".
  public static let design = bit(47)
  /// "fold", "times": what multiplies.
  public static let fold = bit(49)
  /// What surely names a comparison of groups or an association: "difference", "odds", "HR".
  public static let comparison = bit(48)
}

/// Words for estimates, intervals, tests and descriptive statistics.
let effectWords: [WordList] = [
  WordList(
    .measure,
    """
    or ors aor aors mor etd emd exp corrected subtracted variance variation variability vaccine \
    protective ve rr rrs arr hr hrs ahr ahrs shr irr irrs airr rd ard rrr md wmd lsmd smd smds \
    nnt nnts nnh nntb nnth plr nlr lr areas net auc aucs auroc aurocs gmr gmrs pr prs es odds odd hazard hazards risk rate rates relative \
    absolute incidence mean means standardized standardised difference differences diff weighted \
    cohen cohens hedges hedge eta partial η η2 η2p ηp2 ηp np2 r rs rho ρ r2 correlation correlations \
    correlated pearson spearman regression coefficient coefficients beta β ß b number numbers area effect \
    effects d g likelihood ratio ratios geometric prevalence concordance treatment intervention \
    between group intergroup estimated smr sir subdistribution subhazard coef least ls ror dor \
    percent percentage median adjusted c amd point apr mrr mrrs prr cor por proportional \
    ador adrr adhr uor ashr rom oradj hradj rradj pradj orq2 orq3 orq4 orq5 hrq2 hrq3 hrq4 hrq5 rrq3 rrq4 rrq5 ort2 ort3 hrt2 hrt3
    """),
  WordList(
    .comparison,
    """
    or rr hr irr odds hazard hazards difference differences differed smd md ratio ratios effect \
    coefficient beta adjusted
    """),
  WordList(.fold, "fold folds times"),
  WordList(.ratio, "ratio ratios"),
  WordList(
    .interval,
    """
    ci cis ic cl cri crls bci hpd hdi ui ci95 ci90 ci99 ic95 ic90 ic99 confidence confidential credible credibility \
    uncertainty
    """
  ),
  WordList(.intervalNoun, "interval intervals limit limits bound bounds range ranges"),
  WordList(
    .pValue,
    """
    p ps pvalue pvalues ptrend pinteraction pint padj padjusted pcorr pcorrected pfdr pbonferroni \
    pfwe phet pheterogeneity pdiff pdifference pnoninferiority psuperiority pnominal p1 p2 p3 p4 \
    pgroup ptime ptreatment pintervention poverall plogrank pbetween pwithin plinear padjust \
    punadjusted pcrude punivariate pmultivariate pequivalence pplacebo pcontrol pmodel
    """),
  WordList(.average, "mean means median medians average averaged averaging"),
  WordList(.spread, "sd sds se sem iqr deviation range"),
  WordList(
    .comparative,
    """
    more less lower higher greater fewer shorter longer smaller larger better worse faster slower \
    earlier later increased decreased reduced improved additional excess
    """),
  WordList(
    .changeNoun,
    """
    reduction reductions increase increases decrease decreases decline declines improvement \
    improvements rise fall drop gain loss change changes benefit
    """),
  WordList(
    .changeVerb,
    """
    reduced increased decreased improved lowered raised declined fell rose dropped differed reduces \
    increases decreases reduce increase decrease lower reducing increasing decreasing lowering \
    differ differs shortened prolonged diminished
    """),
  WordList(
    .riskNoun,
    """
    risk risks odds hazard hazards mortality incidence likelihood chance chances probability \
    rate rates death deaths relapse recurrence events episodes infection infections progression \
    complication complications likely frequent
    """),
  WordList(.statistic, "t f z r rs x chi χ χ2 χ22 x2 c2 chi2 chisq chisquare chisquared wald"),
  WordList(
    .design,
    """
    detect detecting power powered margin margins assume assumed assuming assumption hypothesized \
    hypothesised hypothesize expected anticipated threshold clinically minimal minimum minimally \
    prespecified predefined noninferiority inferiority equivalence limit criterion boundary cutoff
    """),
]
