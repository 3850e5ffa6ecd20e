extension WordClass {
  /// "oral", "intravenous", "i.v.", "subcutaneously".
  public static let route = bit(20)
  /// "daily", "weekly", "bid", "o.d.": how often, in one word.
  public static let frequency = bit(21)
  /// "dose", "doses", "dosage".
  public static let doseNoun = bit(22)
  /// "once", "twice": a frequency with what follows.
  public static let multiplier = bit(23)
  /// Words that never belong to the name of a substance: verbs, prepositions, pronouns.
  public static let notSubstance = bit(24)
  /// "serum", "level", "weight": a number near them was measured, not given.
  public static let measured = bit(25)
  /// "received", "administered", "infusion": a number near them was given.
  public static let given = bit(26)
  /// "gel", "solution", "saline": a percentage near them is a strength.
  public static let preparation = bit(27)
  /// "extended-release", "preserved", "standard": stands before a substance and is none.
  public static let substanceAdjective = bit(28)
  /// "at", "dose", "titrated", "tablet": may stand between a substance and its amount.
  public static let bridge = bit(31)
  /// "instillation", "lavage", "infusion": names a route with the place before it.
  public static let instillation = bit(32)
  /// "radiotherapy", "RT", "brachytherapy": what is given in gray.
  public static let radiation = bit(33)
  /// "every", "for", "via", "single": with it a frequency, a duration or a route may begin.
  public static let scheduling = bit(34)
}

/// Words for how drugs are given.
let administrationWords: [WordList] = [
  WordList(
    .route,
    """
    oral orally intravenous intravenously iv im sc po subcutaneous subcutaneously intramuscular \
    intramuscularly intranasal intranasally intrathecal intrathecally epidural intravitreal \
    intraperitoneal intraperitoneally ip topical topically inhaled rectal rectally vaginal vaginally \
    sublingual sublingually buccal transdermal intradermal intradermally intralesional intraarticular \
    intraarterial intraarterially perineural caudal intracoronary intratracheal nebulized nebulised \
    intravesical intrauterine local locally peroral perorally enteral enterally parenteral inhalation \
    mouth intravitreally intravaginal intravaginally intracameral intracavernosal intraosseous \
    intrapleural intragastric intragastrically intraductal intranodal intratympanic intracervical \
    subconjunctival subarachnoid sublingualy periarticular peribulbar retrobulbar nasal nasally \
    nebulization nebulisation nebulizer transdermally nasogastric gavage infiltration \
    sublingually buccally intratumoral intratumorally intraventricular intracerebroventricular \
    intracerebroventricularly icv intraocular intraoral intracutaneous \
    intraosseously intrapulmonary intracorporeal intracavernous \
    intraarticularly intralesionally intracoronarily intravesically epidurally perineurally caudally \
    paravertebral endotracheally ophthalmic \
    aerosolized aerosolised aerosol inhaler parenterally subacromial subtenon transmucosal oromucosal \
    orodispersible suppository suppositories enema enemas hypodermic intraduodenal \
    intraduodenally intrarectal intrarectally intracarotid intraportal dermally \
    subgingival subgingivally subpleural subpleurally submucosal submucosally intrapocket \
    intraligamentary supraperiosteal subperiosteal intrapulpal intrasulcular intracanalicular \
    intralymphatic intracolonic intramyocardial intrapericardial intraruminal intramammary \
    intraamniotic intracardiac transbuccal intradetrusor intracavitary intracisternal intrastromal \
    suprachoroidal subretinal intrasphincteric intraneural intrabursal intratendinous peritendinous \
    intraluminal intracystic interscalene endobronchial iontophoresis intraperitoneally intravitreous \
    intrapleurally intracamerally intratracheally subconjunctivally intradiscal infiltrated mdi pmdi dpi \
    pcea turbuhaler turbohaler diskus accuhaler handihaler breezhaler easyhaler respimat
    """),
  WordList(
    .frequency,
    """
    daily weekly monthly hourly nightly yearly annually bid tid qid qd od bd tds qds fortnightly \
    biweekly biw tiw qod qhs qam qpm bds bidaily bimonthly quarterly prn nocte mane qds qw \
    eow qow triweekly biannually biyearly semiannually
    """),
  WordList(.multiplier, "once twice thrice"),
  WordList(.doseNoun, "dose doses dosage dosages bolus boluses"),
  WordList(
    .notSubstance,
    """
    a an the of in on at by for to with without from into over per via during after before until \
    within between among against as than then and or plus versus vs followed either both each every \
    all any this that these those which who when where while was were is are be been had has have \
    received receive receiving given giving got take took taken taking administered administer \
    administering treated treat treatment treatments using used use underwent randomized randomised randomly \
    assigned allocated patients patient participants subjects group groups arm arms placebo control \
    dose doses dosage single total initial daily weekly once twice times bolus infusion injection \
    starting increased reduced up least about approximately only not also add added combined \
    consisting containing showed significantly more less titrated maintained changed switched levels \
    level day days week weeks month months hour hours minute minutes respectively maximum minimum \
    mean median target low high higher lower standard fixed regimen therapy its their our his her \
    could would may can did do does if one two three four five women men children adults volunteers \
    infants administrate administrated administration uniform phase trial range cumulative intake \
    ingestion following overdose increments being because compared comparing compare continued continuing additional equivalent however \
    therefore thus respectively whereas equal course courses cycle cycles fraction fractions sites \
    rate constant maintenance loading titration escalation boost schedule bw bodyweight weight kg \
    mtd dlt primary inj patient animal dog eye mice mouse rat rats excess form forms pre post \
    administrations combination concomitant alone reached above below previous prior adjuvant whether drug drugs same peak \
    base along catheter catheters needle needles cannula cannulas syringe syringes line pump pumps specific \
    residual bled values challenge effect effects x series body inhalation inhalations injections infusions obtain \
    drank drunk ate venous continuous study experimental intervention addition efficacy safety \
    comparison done block blocks blockade influence impact evaluation amount amounts follows schedules regimens strengths pain pains obtains provide provides provided contain contains rates response responses programme program \
    route routes nearest average exceed will should first final highest lowest common thereafter around \
    whilst throughout onto set receipt portion portions leg ratios coated time baseline \
    gave give gives fed bound bind receptors flight flights investigation investigations ltd inc gmbh \
    echocardiography cavity cities questionnaire clearance wt pups mass tolerance neither nor other \
    toxicity toxicities endpoint endpoints end discharge modal meals run full booster third fourth further \
    usual instead nausea sedation consciousness vials back duration induction begun \
    disease diseases disorder disorders syndrome auc steps increment decrements seen experience report \
    stroke cancer hypertension diabetes asthma infarction failure surgery fever large small well \
    summary visit difference elevation volume why mid remains limits figure she died adds studies beyond \
    random superior comparable similar intensity trials intra assess deliver determine evaluate examine \
    explore investigate adjunctive concurrent he intraoperative neoadjuvant perioperative \
    postoperative preoperative prophylactic salvage she supplemental
    """),
  WordList(
    .measured,
    """
    serum plasma urinary urine concentration concentrations level levels weight weighing weighed \
    bodyweight hemoglobin haemoglobin cholesterol glucose triglycerides creatinine bilirubin albumin \
    pressure excretion clearance loss output mass ferritin ldl hdl hba1c proteinuria residual \
    requirement requirements consumption threshold exceeding tumor tumour tidal birthweight \
    birthweights weights centrifuged \
    centrifugation
    """),
  WordList(
    .given,
    """
    received receive receiving given administered administration treated took taking infused injected \
    infusion injection infusions injections bolus supplement supplementation supplemented dose doses \
    dosage tablet tablets capsule capsules prescribed therapy vaccine drops ingested ingestion administrated \
    initiated commenced started instilled inhaled applied consumed drank drunk swallowed chewed \
    gargled rinsed
    """),
  WordList(
    .preparation,
    """
    gel cream creams ointment solution solutions spray saline dextrose glucose lotion drops mouthwash \
    shampoo foam patch suspension albumin varnish starch chloride nacl peroxide \
    emulsion intralipid mannitol hypochlorite oxygen o2 n2o nitrous xenon powder paste toothpaste oil \
    drop eyedrops mouthrinse lozenge lozenges ltot hfnc hfno hfot hhfnc nhf heliox hydroxyapatite
    """),
  WordList(
    .substanceAdjective,
    """
    extended immediate sustained modified release preserved unpreserved open label blinded racemic \
    active pure fresh purified additional intravenous elemental bw body weight bodyweight hyperbaric \
    isobaric plain whole crude aqueous concurrent concomitant matching adjunctive adjuvant \
    intraoperative neoadjuvant perioperative postoperative preoperative prophylactic salvage \
    supplemental
    """),
  WordList(
    .bridge,
    """
    at a of with single total dose to infusion infusions injection injections bolus titrated from up \
    initial range ranging tablet tablets capsule capsules monotherapy alone dosed starting increased escalated reduced \
    fixed standard max maximum approximately about approx ca system systems min minimum mean median \
    therapy treatment prophylaxis loading maintenance ranged varied varying base continuous
    """),
  WordList(
    .instillation, "instillation instillations lavage"),
  WordList(
    .radiation,
    """
    radiation radiotherapy irradiation rt brachytherapy radiochemotherapy chemoradiotherapy \
    chemoradiation tbi imrt ebrt sbrt teletherapy boost photons electrons trt ifrt wbrt crt ccrt \
    radiosurgery srs sabr vmat igrt iort tomotherapy irradiated proton protons
    """),
  WordList(
    .scheduling,
    """
    every q on at day days bolus boluses single divided split before after with in each as ad for over \
    during x lasting until till through via by into intra up when if per block blocks blockade lockout \
    bedtime morning evening
    """),
]
