extension WordClass {
  /// A change, as noun or verb: "decrease", "improved", "loss".
  public static let change = bit(56)
  /// "lower", "more", "better": what stands behind the number of a comparison.
  public static let comparativeDegree = bit(57)
  /// What is itself measured in percent: "HbA1c", "saturation", "hematocrit", "sensitivity".
  public static let percentMeasure = bit(58)
  /// What a strength in percent belongs to: "dextrose", "cream", "solution".
  public static let formulation = bit(59)
  /// What a percentage is of when it is no group of people: "baseline", "predicted", "maximum".
  public static let reference = bit(60)
  /// "rate", "proportion", "incidence": what names a share.
  public static let share = bit(61)
  /// What a percentage directly before it qualifies, so that it is no share: "power", "point".
  public static let percentQualified = bit(62)
  /// Words of plans and thresholds: "power", "expected", "detect", "defined".
  public static let stipulation = bit(63)
}

/// Words for shares and means of groups.
let descriptiveWords: [WordList] = [
  WordList(
    .change,
    """
    change changes changed changing decrease decreases decreased decreasing increase increases \
    increased increasing reduction reductions reduce reduced reduces reducing decline declines \
    declined gain gains gained loss losses lost improvement improvements improved improve rise rose \
    fall fell drop dropped elevation elevated worsening worsened prolongation shortening shortened \
    regression lowering lowered inhibition inhibited inhibits inhibit diminished diminution attenuation attenuated \
    suppression suppressed enhancement enhanced growth grew shrinkage savings saving rises augmentation \
    increment
    """),
  WordList(
    .comparativeDegree,
    """
    lower higher greater less more fewer larger smaller longer shorter better worse faster slower \
    cheaper likelier likely
    """),
  WordList(
    .percentMeasure,
    """
    hba1c a1c hba hbac glycated glycosylated haemoglobin hemoglobin hematocrit haematocrit hct \
    ejection lvef ef fractional saturation spo2 sao2 svo2 scvo2 rso2 fio2 oxygenation fev1 fvc dlco \
    fef predicted vo2max vo2 vo2peak 1rm hrmax adiposity variability sensitivity specificity \
    accuracy ppv npv purity humidity viability bioavailability yield tbsa stenosis \
    concentration concentrations reticulocyte neutrophils lymphocytes coverage variance inhibition \
    rsd similarity identity homology efficiency incline gradient slope ki67 precision power alpha compliance levels \
    values costs effectiveness agreement concordance reproducibility error bias occupancy \
    moisture porosity incline score scores odi ndi correction cv cvs coefficient coefficients heterogeneity
    """),
  WordList(
    .formulation,
    """
    dextrose glucose saline sucrose nacl cream gel ointment solution lotion spray foam shampoo \
    suspension emulsion lidocaine lignocaine bupivacaine levobupivacaine ropivacaine mepivacaine \
    prilocaine articaine tetracaine procaine chloroprocaine cocaine halothane isoflurane sevoflurane \
    desflurane enflurane nitrous oxygen o2 co2 albumin hydroxyethyl starch hes chlorhexidine povidone \
    iodine hypochlorite fluoride peroxide carbamide ethanol alcohol formalin formaldehyde minoxidil \
    tretinoin hydroquinone hydrocortisone timolol atropine tropicamide phenylephrine pilocarpine \
    cyclopentolate acid glycerol glycerin acetone paraformaldehyde serum agarose mannitol xylitol \
    salicylic urea toothpaste dentifrice mouthwash mouthrinse vaginal eyedrops drops hyperbaric \
    isobaric lipid intralipid propofol benzocaine triclosan silver
    """),
  WordList(
    .reference,
    """
    baseline wt wildtype predicted maximum maximal max output dose doses dosage sessions session time variance \
    variation energy calories kcal calorie intake volume body weight normal value values visits days \
    capacity peak vo2max target requirement requirements reference recommended planned total \
    prescribed score scores protein fat carbohydrate diet difference differences surface length \
    area studies trials articles publications papers range power effort workload heart power costs cost expenditure samples
    """),
  WordList(
    .share,
    """
    rate rates proportion proportions percentage percentages incidence incidences prevalence \
    frequency frequencies mortality survival share percent responders
    """),
  WordList(
    .percentQualified,
    """
    power significance confidence relative absolute point points predicted inhibitory reduction \
    reductions increase increases decrease decreases decline improvement improvements change \
    weight body difference greater lower higher more less fewer better worse risk excess faster \
    longer shorter larger smaller probability level threshold responder responders fat protein \
    chance energy duty maximal submaximal peak max vo2max hrr hrmax 1rm mvc inspired crude pure purity \
    reduced increased decreased loss gain decrement decrements sensitivity specificity accuracy \
    carbohydrate carbohydrates certain certainty credible incline fall rise drop gains lowering attenuation \
    enhancement shrinkage suppression prolongation shortening savings saving augmentation increment deficit
    """),
  WordList(
    .stipulation,
    """
    power powered expected expect detect assuming assumed assumption anticipated margin \
    noninferiority defined definition criterion criteria prespecified predefined threshold \
    noninferior
    """),
]
