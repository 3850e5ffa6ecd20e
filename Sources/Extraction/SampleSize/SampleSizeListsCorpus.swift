extension SampleSize {
  static let lists: [Examples<SampleSize>] = [
    Examples(
      SampleSize(63, stage: .randomized),
      SampleSize(20, .arm, stage: .randomized, arm: "A"),
      SampleSize(22, .arm, stage: .randomized, arm: "B"),
      SampleSize(21, .arm, stage: .randomized, arm: "C"),
      in: [
        """
        Sixty-three patients were randomized into groups A, B, and C (n = 20, 22, and 21, \
        respectively).
        """
      ]),
    Examples(
      SampleSize(17, .arm, stage: .randomized, arm: "fish oil"),
      SampleSize(16, .arm, stage: .randomized, arm: "olive oil"),
      SampleSize(14, .arm, stage: .randomized, arm: "corn oil"),
      in: [
        """
        Volunteers were randomized to fish oil, olive oil or corn oil (n=17, 16, and 14, \
        respectively).
        """
      ]),
    Examples(
      SampleSize(33, .arm, stage: .randomized, arm: "ketamine"),
      SampleSize(31, .arm, stage: .randomized, arm: "midazolam"),
      in: [
        "Children were assigned to receive ketamine or midazolam (n = 33 and 31, respectively)."
      ]),
    Examples(
      SampleSize(45, .arm, stage: .randomized, arm: "drug A"),
      SampleSize(47, .arm, stage: .randomized, arm: "placebo"),
      in: [
        "Patients were randomized to drug A or placebo (n = 45 vs 47)."
      ]),
    Examples(
      SampleSize(30, .arm, stage: .randomized),
      SampleSize(31, .arm, stage: .randomized),
      in: [
        """
        Patients were randomized to aspirin plus heparin, aspirin or placebo (n = 30 and 31, \
        respectively).
        """
      ]),
    Examples(
      SampleSize(28, .arm, stage: .enrolled, arm: "I"),
      SampleSize(31, .arm, stage: .enrolled, arm: "II"),
      SampleSize(29, .arm, stage: .enrolled, arm: "III"),
      in: [
        "Groups I, II and III included 28, 31 and 29 patients."
      ]),
    Examples(
      SampleSize(46, .arm, arm: "experimental"),
      SampleSize(44, .arm, arm: "control"),
      in: [
        "The experimental and control groups consisted of 46 and 44 women."
      ]),
    Examples(
      SampleSize(27, .arm, arm: "A"),
      SampleSize(30, .arm, arm: "B"),
      in: [
        "Groups A and B comprised 27 and 30 patients, respectively."
      ]),
    Examples(
      SampleSize(28, .arm, arm: "control"),
      SampleSize(31, .arm, arm: "exercise"),
      in: [
        "There were 28 and 31 patients in the control and exercise groups, respectively."
      ]),
    Examples(
      SampleSize(45, .arm, stage: .randomized, arm: "letrozole"),
      SampleSize(43, .arm, stage: .randomized, arm: "clomiphene"),
      SampleSize(41, .arm, stage: .randomized, arm: "placebo"),
      in: [
        """
        A total of 45, 43, and 41 women were randomized to letrozole, clomiphene, and placebo, \
        respectively.
        """
      ]),
    Examples(
      SampleSize(114, .arm, stage: .treated, arm: "5 mg"),
      SampleSize(111, .arm, stage: .treated, arm: "10 mg"),
      SampleSize(117, .arm, stage: .treated, arm: "placebo"),
      in: [
        "114, 111, and 117 patients received 5 mg, 10 mg, and placebo, respectively."
      ]),
    Examples(
      SampleSize(20, .arm, stage: .randomized, arm: "A"),
      SampleSize(22, .arm, stage: .randomized, arm: "B"),
      SampleSize(21, .arm, stage: .randomized, arm: "C"),
      in: [
        """
        Patients were randomized into groups A, B, and C (20, 22, and 21 patients, \
        respectively).
        """
      ]),
    Examples(
      SampleSize(20, .arm, arm: "Group I"),
      SampleSize(21, .arm, arm: "group II"),
      SampleSize(19, .arm, arm: "group III"),
      in: [
        """
        Group I (20 patients), group II (21 patients) and group III (19 patients) were \
        compared.
        """
      ]),
    Examples(
      SampleSize(20, .arm, arm: "I"),
      SampleSize(21, .arm, arm: "II"),
      SampleSize(19, .arm, arm: "III"),
      in: [
        """
        Patients were divided into groups I (20 patients), II (21 patients) and III (19 \
        patients).
        """
      ]),
    Examples(
      SampleSize(24, .arm, stage: .treated),
      in: [
        "Two groups, each of 24 patients, were given saline or colloid."
      ]),
    Examples(
      SampleSize(34, .arm),
      in: [
        "Both groups consisted of 34 patients."
      ]),
    Examples(
      SampleSize(27, .arm, arm: "placebo group"),
      in: [
        "The active group comprised 24 and the placebo group 27 patients."
      ]),
    Examples(
      SampleSize(8, .arm, unit: "monkeys"),
      SampleSize(9, .arm, unit: "monkeys"),
      in: [
        "Monkeys were challenged in two groups of 8 and 9 monkeys."
      ]),
    Examples(
      SampleSize(480, stage: .randomized),
      SampleSize(241, .arm, stage: .randomized),
      SampleSize(239, .arm, stage: .randomized),
      in: [
        "In all, 480 women were randomised (241 v 239)."
      ]),
    Examples(
      SampleSize(1344),
      SampleSize(689, .arm, stage: .enrolled),
      SampleSize(655, .arm, stage: .enrolled),
      in: [
        "The trial included 24 practices with 1,344 patients (689 and 655, respectively)."
      ]),
    Examples(
      SampleSize(14, stage: .analyzed, unit: "sheep"),
      SampleSize(7, .arm, stage: .analyzed, arm: "control"),
      SampleSize(7, .arm, stage: .analyzed, arm: "treated"),
      in: [
        "Fourteen sheep (7 control, 7 treated) were studied."
      ]),
    Examples(
      SampleSize(611, stage: .randomized),
      SampleSize(304, .arm, stage: .randomized, arm: "RT"),
      SampleSize(307, .arm, stage: .randomized, arm: "RT + CT"),
      in: [
        "Overall, 611 patients were randomised (RT 304, RT + CT 307)."
      ]),
    Examples(
      SampleSize(80, stage: .analyzed),
      SampleSize(41, .arm, stage: .analyzed, arm: "group M"),
      SampleSize(39, .arm, stage: .analyzed, arm: "group F"),
      in: [
        "Eighty patients (41 in group M and 39 in group F) were analysed."
      ]),
    Examples(
      SampleSize(71, .arm, stage: .enrolled, arm: "nonsmoking"),
      SampleSize(64, .arm, stage: .enrolled, arm: "smoking pregnant women"),
      in: [
        "Seventy-one nonsmoking and 64 smoking pregnant women were enrolled."
      ]),
    Examples(
      SampleSize(45, .arm, arm: "iron"),
      SampleSize(47, .arm, arm: "control"),
      in: [
        "The iron (n = 45) and control (n = 47) groups were compared."
      ]),
    Examples(
      SampleSize(20, .arm, stage: .treated),
      in: [
        "Groups I, II and III (n = 20 each) received saline."
      ]),
    Examples(
      in: [
        "The tumours were graded in 2, 3 and 5 patients, respectively."
      ]),
    Examples(
      SampleSize(92, .arm, stage: .analyzed), SampleSize(88, .arm, stage: .analyzed),
      in: [
        """
        Survival was analyzed in 92 and 88 patients with median times of 5.1 years and 5.3 years, \
        respectively.
        """
      ]),
    Examples(
      SampleSize(420, stage: .enrolled),
      SampleSize(253, .arm, stage: .enrolled, arm: "<50 years"),
      SampleSize(167, .arm, stage: .enrolled, arm: "50-59 years"),
      in: ["In all, 420 patients were included (<50 years, n = 253; 50-59 years, n = 167)."]),
  ]
}
