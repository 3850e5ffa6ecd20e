extension WordClass {
  /// Those who take part in a trial: "patients", "women", "volunteers".
  public static let person = bit(0)
  /// Other units of a trial: "eyes", "rats", "dyads".
  public static let trialUnit = bit(1)
  /// "randomized", "allocated", "assigned".
  public static let randomized = bit(2)
  /// "enrolled", "recruited", "included".
  public static let enrolled = bit(3)
  /// "screened", "approached", "eligible".
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
  /// What becomes of some of the people: "died", "developed", "withdrew", "had".
  ///
  /// A count that such a word governs is of a subgroup or of events.
  public static let outcome = bit(10)
  /// Prepositions, articles, pronouns and auxiliary verbs: what ends a noun phrase.
  public static let function = bit(11)
  /// "men", "women", "female".
  public static let sex = bit(12)
  /// "study", "trial", "sample".
  public static let study = bit(13)
  /// Several studies: "trials", "studies", "RCTs".
  public static let studies = bit(14)
  /// "planned", "target", "will".
  public static let planned = bit(15)
  /// Units in which people come together and are randomized as one: "clusters", "practices".
  public static let cluster = bit(16)
  /// Words that number what follows: "type 2", "grade 3", "day 28".
  public static let label = bit(17)
  /// Verbs by which a study or a group is said to consist of people: "involving", "comprised".
  public static let consists = bit(18)
  /// "divided", "split": randomized only if by chance.
  public static let divided = bit(19)
  /// Words that can tell a review, or a trial of clusters: "pooled", "meta", "cluster".
  public static let studyKind = bit(29)
  /// "needed", "required": of a sample's size.
  public static let required = bit(30)
  /// Words that can stand before an arm's name behind those in it: "were", "received", "on", "who".
  public static let armLead = bit(50)
}

/// Words for people, trial units and what happens to them in a trial.
let peopleWords: [WordList] = [
  WordList(
    .person,
    """
    patients pts participants subjects people persons individuals women men females males girls boys \
    children adults volunteers infants neonates newborns babies toddlers preschoolers schoolchildren \
    adolescents teenagers youth youths students pupils undergraduates outpatients inpatients mothers \
    gps prescribers fathers parents partners caregivers carers nurses physicians doctors clinicians practitioners \
    residents trainees interns employees workers athletes players cyclists runners swimmers rowers \
    musicians veterans soldiers recruits smokers drinkers users survivors parturients primiparas \
    primigravidas gravidas nulliparas multiparas controls cases recipients respondents elders seniors \
    members twins prisoners offenders donors carriers diabetics asthmatics probands relatives \
    dancers pilots drivers firefighters midwives teachers refugees immigrants pensioners \
    nonsmokers octogenarians latinas latinos radiologists surgeons dentists pharmacists therapists \
    psychologists physiotherapists counselors officers mariners miners homosexuals consumers customers candidates learners readers \
    sufferers attendees enrollees registrants clients inmates detainees amputees insomniacs snorers \
    migraineurs alcoholics addicts abusers nondrinkers abstainers quitters gamblers hypertensives \
    normotensives americans hispanics caucasians asians africans europeans referrals beneficiaries \
    interviewees informants examinees paramedics anesthesiologists anaesthetists technicians operators \
    endoscopists migrants widows orphans travelers travellers pilgrims golfers wrestlers \
    boxers sprinters commuters shoppers gamers astronauts cosmonauts laborers labourers hemophiliacs haemophiliacs epileptics schizophrenics paraplegics tetraplegics \
    quadriplegics hemiplegics dyspeptics atopics stutterers vegetarians vegans omnivores \
    nonagenarians centenarians septuagenarians sexagenarians primigravidae multigravidae nulligravidas \
    triplets preterms schoolgirls schoolboys kindergartners sophomores freshmen graduates \
    postgraduates cadets marines sailors policemen servicemen footballers gymnasts triathletes \
    weightlifters bodybuilders sportsmen sportswomen skiers skaters climbers divers joggers walkers \
    farmers fishermen villagers housewives homemakers retirees spouses wives husbands siblings \
    gynecologists gynaecologists teens decedents applicants attendants competitors \
    casualties professionals speakers grandparents guardians moms mums dads singers listeners bruxers nonusers olds
    """),
  WordList(
    .trialUnit,
    """
    eyes limbs legs knees hips feet hands shoulders teeth molars premolars implants sockets \
    wounds lesions tumors tumours ulcers rats mice rabbits hamsters gerbils pigs piglets \
    swine minipigs dogs beagles cats lambs sheep ewes goats kids horses ponies mares cows calves \
    heifers steers bulls chicks chickens broilers hens turkeys monkeys macaques baboons alpacas \
    llamas ferrets fish larvae animals pregnancies embryos fetuses foetuses dyads couples pairs \
    families households triads fractures vessels specimens samples cadavers ears nails litters \
    wethers rams geese quail deer elk moose bison reindeer elbows wrists ankles fingers thumbs toes breasts incisors canines bicuspids extractions \
    restorations quadrants hemimandibles keratoses warts scars corneas foals gilts sows boars \
    barrows hogs bullocks buffaloes camels puppies kittens felines birds ducks ducklings quails \
    poults pullets cockerels defects primates marmosets chimpanzees frogs zebrafish trout salmon
    """),
  WordList(
    .cluster,
    """
    clusters practices hospitals regions villages schools classes classrooms communities wards \
    clinics centers centres pharmacies districts neighborhoods neighbourhoods municipalities \
    homes facilities worksites kindergartens preschools nurseries churches congregations colleges \
    universities institutions townships counties subdistricts dispensaries workplaces factories prisons
    """),
  WordList(.required, "needed required necessary"),
  WordList(
    .armLead,
    """
    who that were was been be are being then subsequently received underwent given initiated took started \
    treated comprised formed constituted served to in on with for from using receiving taking undergoing of \
    into
    """),
  WordList(.studyKind, "meta metaanalysis systematic pooled cluster clusters"),
  WordList(
    .randomized,
    """
    randomized randomised ramdomised randomizing randomising randomize randomise randomly allocated \
    assigned randomization randomisation rerandomized allotted alloted assigning allocating
    """),
  WordList(
    .enrolled,
    """
    enrolled enroled enrolling enroll enrol recruited recruiting recruit included entered participated \
    registered accrued joined inclusion enrollment enrolment recruitment selected volunteered \
    enlisted accrual
    """),
  WordList(
    .screened, "screened approached invited eligible screening contacted"),
  WordList(
    .analyzed,
    """
    analyzed analysed analyzable evaluable evaluated assessable suitable assessed analysis analyses \
    analyzing analysing studied available investigated examined
    """),
  WordList(.completed, "completed completing finished retained completers"),
  WordList(
    .treated,
    """
    treated received underwent undergone given started began initiated administered commenced took \
    vaccinated immunized immunised
    """),
  WordList(
    .group,
    "group groups arm arms cohort cohorts subgroup subgroups subset subsets"),
  WordList(.control, "placebo control controls sham waitlist comparator comparison vehicle"),
  WordList(
    .outcome,
    """
    died developed experienced withdrew discontinued dropped dropout dropouts lost refused declined \
    achieved reported showed responded relapsed failed excluded presented suffered survived \
    improved worsened deaths events recurrences responders nonresponders occurred observed seen \
    detected recovered recurred progressed remained preferred tolerated missing needed required \
    excluding except withdrawn reached exhibited demonstrated complained \
    converted conceived stopped gained missed noted found left quit resolved healed \
    withdrawing withdrawals exclusion dying \
    attended returned responses complications adverse met lacked lived \
    experiencing presenting responding reporting achieving progression improvement remissions relapses toxicities
    """),
  WordList(
    .function,
    """
    in of with for at from to on by was were is are be been being had has have having who whom whose \
    which that this these those the a an all as than then we they it its their there during after \
    before between among within without per into over under through until while whereas when where \
    but if not nor did do does aged ages old both either each only also versus vs compared via \
    because due using against about describing depicting regarding above below including include includes respectively
    """),
  WordList(.sex, "men women male female males females boys girls man woman"),
  WordList(
    .study,
    """
    study trial sample cohort analysis population series survey experiment investigation rct subcohort project \
    program programme evaluation substudy subsample crossover data dataset database
    """),
  WordList(
    .studies, "trials studies rcts experiments articles datasets cohorts publications reports"),
  WordList(
    .planned,
    "planned anticipated will planning would intended"),
  WordList(
    .label,
    """
    type types grade grades stage stages phase phases day days week weeks month months year years \
    hour hours level levels class classes step table figure fig visit age aged cycle cycles score \
    than least most version model chapter number no top status
    """),
  WordList(
    .consists,
    """
    involving involved comprising comprised consisted consisting containing contained included \
    comprises consists enrolling recruiting randomizing randomising enrolled recruited totaling \
    totalling encompassing encompassed encompasses
    """),
  WordList(
    .divided,
    "divided split separated classified stratified distributed grouped partitioned allotted placed"),
]
