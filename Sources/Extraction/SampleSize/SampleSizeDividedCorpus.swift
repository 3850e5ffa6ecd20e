extension SampleSize {
  static let divided: [Examples<SampleSize>] = [
    Examples(
      SampleSize(60, stage: .randomized),
      SampleSize(31, .arm, stage: .randomized, arm: "budesonide"),
      SampleSize(29, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Sixty patients with asthma were randomised: 31 received budesonide and 29 received \
        placebo.
        """
      ]),
    Examples(
      SampleSize(200, stage: .randomized),
      SampleSize(101, .arm, stage: .randomized, arm: "progesterone"),
      SampleSize(99, .arm, stage: .randomized, arm: "no treatment"),
      in: [
        """
        Two hundred women with twin pregnancies were randomly divided into two groups: 101 \
        women received progesterone and 99 women received no treatment.
        """
      ]),
    Examples(
      SampleSize(90, stage: .enrolled),
      SampleSize(45, .arm, stage: .treated, arm: "tacrolimus"),
      SampleSize(45, .arm, stage: .treated, arm: "PUVA"),
      in: [
        """
        Ninety patients with vitiligo were included: 45 patients received tacrolimus and 45 \
        patients received PUVA.
        """
      ]),
    Examples(
      SampleSize(100),
      SampleSize(52, .arm, stage: .treated, arm: "colchicine"),
      SampleSize(48, .arm, stage: .treated, arm: "prednisolone"),
      in: [
        """
        One hundred patients with gout were divided into 2 groups; 52 patients received \
        colchicine and 48 received prednisolone.
        """
      ]),
    Examples(
      SampleSize(240, stage: .randomized),
      SampleSize(121, .arm, stage: .randomized, arm: "sertraline"),
      SampleSize(119, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Patients (18-65 years; n = 240) were randomised to sertraline (n = 121) or placebo (n = \
        119).
        """
      ]),
    Examples(
      SampleSize(64, stage: .randomized),
      SampleSize(32, .arm, stage: .randomized, arm: "ketamine"),
      SampleSize(32, .arm, stage: .randomized, arm: "midazolam"),
      in: [
        """
        Children (ASA I, n = 64) were randomly allocated to ketamine (n = 32) or midazolam (n = \
        32).
        """
      ]),
    Examples(
      SampleSize(240, stage: .randomized),
      SampleSize(120, .arm, stage: .randomized, arm: "losartan"),
      SampleSize(120, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Hypertensive patients (DBP 95-114 mmHg; n = 240) were randomised to losartan (n = 120) \
        or placebo (n = 120).
        """
      ]),
    Examples(
      SampleSize(763, .arm, stage: .randomized, arm: "alteplase"),
      SampleSize(806, .arm, stage: .randomized, arm: "tenecteplase"),
      in: [
        """
        Patients were randomised to alteplase (0.9 mg/kg; n = 763) or tenecteplase (0.25 mg/kg; \
        n = 806).
        """
      ]),
    Examples(
      SampleSize(23, .arm, stage: .treated, arm: "prednisolone 40 mg"),
      SampleSize(48),
      SampleSize(25, .arm, stage: .treated, arm: "placebo"),
      in: [
        """
        Twenty-three of the 48 patients received prednisolone 40 mg, and the other 25 received \
        placebo.
        """
      ]),
    Examples(
      SampleSize(23, .arm, stage: .randomized, arm: "prednisolone"),
      SampleSize(46),
      SampleSize(23, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        Twenty-three of 46 patients were randomised to receive prednisolone; the other 23 \
        received placebo.
        """
      ]),
    Examples(
      SampleSize(63),
      in: [
        """
        Forty-six of the 63 patients underwent resection whereas the remaining 17 had \
        unresectable tumours.
        """
      ]),
    Examples(
      SampleSize(106, stage: .enrolled),
      SampleSize(54, .arm, stage: .randomized, arm: "early amniotomy"),
      SampleSize(52, .arm, stage: .randomized, arm: "conservative management"),
      in: [
        """
        In all, 106 women were recruited, 54 of whom were allocated to early amniotomy and 52 \
        to conservative management.
        """
      ]),
    Examples(
      SampleSize(1226, stage: .enrolled),
      SampleSize(613, .arm, stage: .randomized),
      in: [
        "The trial enrolled 1226 patients, 613 of whom were assigned to each group."
      ]),
    Examples(
      SampleSize(120, stage: .screened),
      SampleSize(98, stage: .randomized),
      in: [
        "We screened 120 patients, 98 of whom were randomised."
      ]),
    Examples(
      SampleSize(33, .arm, stage: .treated, arm: "conservatively"),
      SampleSize(31, .arm, stage: .treated, arm: "surgically"),
      in: [
        "Thirty-three patients were treated conservatively and 31 surgically."
      ]),
    Examples(
      in: [
        "Thirty patients had angioplasty and 32 had bypass surgery."
      ]),
    Examples(
      SampleSize(41, .arm, arm: "formula A"),
      SampleSize(42, .arm, arm: "formula B"),
      in: [
        "Forty-one infants were fed formula A and 42 infants formula B."
      ]),
    Examples(
      SampleSize(61, .arm, stage: .treated, arm: "letrozole"),
      SampleSize(60, .arm, stage: .treated, arm: "clomiphene citrate"),
      in: [
        "Sixty-one women were given letrozole and 60 women clomiphene citrate."
      ]),
    Examples(
      SampleSize(80, stage: .treated),
      SampleSize(42, .arm, stage: .treated, arm: "nails"),
      SampleSize(38, .arm, stage: .treated, arm: "screws"),
      in: [
        "We treated 80 cases: 42 cases were treated with nails and 38 cases with screws."
      ]),
    Examples(
      SampleSize(62, stage: .treated),
      SampleSize(57, stage: .completed),
      in: [
        "Sixty-two patients were vaccinated with a split vaccine and 57 completed the study."
      ]),
    Examples(
      SampleSize(20060, stage: .randomized),
      SampleSize(10060, .arm, stage: .randomized, arm: "tranexamic acid"),
      SampleSize(10000, .arm, stage: .randomized, arm: "placebo"),
      SampleSize(10036, .arm, stage: .analyzed),
      SampleSize(9985, .arm, stage: .analyzed),
      in: [
        """
        We randomly assigned 20 060 patients (10 060 to tranexamic acid and 10 000 to placebo); \
        20 021 (99·8%) had outcome data available (10 036 and 9985, respectively).
        """
      ]),
    Examples(
      SampleSize(420, stage: .randomized),
      SampleSize(210, .arm, stage: .randomized),
      SampleSize(205, .arm, stage: .analyzed),
      SampleSize(207, .arm, stage: .analyzed),
      in: [
        """
        Overall, 420 patients were randomised, 210 in each group; 205 and 207 patients were \
        included in the analysis.
        """
      ]),
    Examples(
      SampleSize(300, stage: .randomized),
      SampleSize(290, stage: .analyzed),
      SampleSize(145, .arm, stage: .analyzed),
      in: [
        "Three hundred patients were randomized; 290 were analyzed (145 in each group)."
      ]),
    Examples(
      SampleSize(90, stage: .completed),
      SampleSize(100, stage: .randomized),
      SampleSize(46, .arm, stage: .completed, arm: "venlafaxine"),
      SampleSize(44, .arm, stage: .completed, arm: "fluoxetine"),
      in: [
        """
        Ninety of the 100 randomised patients completed the study (46 venlafaxine, 44 \
        fluoxetine).
        """
      ]),
    Examples(
      SampleSize(800, stage: .randomized),
      SampleSize(400, .arm, stage: .randomized),
      in: [
        "Eight hundred patients underwent randomization (400 in each group)."
      ]),
    Examples(
      SampleSize(300, stage: .randomized),
      SampleSize(290, stage: .completed),
      SampleSize(146, .arm, stage: .completed, arm: "drug"),
      SampleSize(144, .arm, stage: .completed, arm: "placebo"),
      in: [
        "Of 300 randomized patients, 290 completed the study (146 drug, 144 placebo)."
      ]),
    Examples(
      SampleSize(64, stage: .planned),
      in: [
        "We aimed to recruit 64 participants."
      ]),
    Examples(
      SampleSize(500, stage: .planned),
      in: [
        "The trial was designed to enrol 500 patients."
      ]),
    Examples(
      SampleSize(198, stage: .analyzed),
      SampleSize(101, .arm, stage: .analyzed, arm: "arm A"),
      SampleSize(97, .arm, stage: .analyzed, arm: "arm B"),
      in: [
        "In all, 198 patients were eligible and assessable: 101 on arm A and 97 on arm B."
      ]),
    Examples(
      SampleSize(2957, stage: .analyzed),
      in: [
        "Some were excluded, the sample size being reduced to 2,957 participants."
      ]),
    Examples(
      SampleSize(60, stage: .randomized),
      SampleSize(20, .arm, stage: .randomized),
      in: [
        """
        Sixty patients were randomized into a control group, a sham group and a drug group, 20 \
        in each group.
        """
      ]),
    Examples(
      SampleSize(60),
      SampleSize(30, .arm, stage: .randomized),
      in: [
        """
        Sixty cases of facial palsy were randomly divided into two groups, 30 cases in each \
        one.
        """
      ]),
    Examples(
      SampleSize(27, .arm, stage: .treated, arm: "midazolam"),
      SampleSize(26, .arm, stage: .treated, arm: "placebo"),
      in: [
        "Half the patients (n=27) received midazolam; the other half (n=26) received placebo."
      ]),
    Examples(
      SampleSize(60, stage: .treated),
      in: [
        "Sixty patients (36 premenopausal, 24 postmenopausal) received tamoxifen 20 mg daily."
      ]),
    Examples(
      SampleSize(50, stage: .randomized),
      SampleSize(26, .arm, stage: .randomized, arm: "misoprostol"),
      SampleSize(24, .arm, stage: .randomized, arm: "oxytocin"),
      in: [
        """
        Fifty women (30 nulliparous, 20 multiparous) were randomised to misoprostol (n=26) or \
        oxytocin (n=24).
        """
      ]),
    Examples(
      SampleSize(61, stage: .analyzed),
      SampleSize(31, .arm, stage: .analyzed, arm: "drug"),
      SampleSize(30, .arm, stage: .analyzed, arm: "placebo"),
      in: [
        "Sixty-one patients (31 drug, 30 placebo) were studied."
      ]),
  ]
}
