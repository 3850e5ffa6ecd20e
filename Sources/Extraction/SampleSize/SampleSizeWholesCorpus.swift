extension SampleSize {
  static let wholesAndParts: [Examples<SampleSize>] = [
    Examples(
      SampleSize(301, stage: .randomized),
      SampleSize(157, .arm, stage: .randomized, arm: "dexamethasone group"),
      SampleSize(144, .arm, stage: .randomized, arm: "placebo group"),
      in: [
        """
        A total of 301 patients were randomly assigned to a treatment group: 157 to the \
        dexamethasone group and 144 to the placebo group.
        """
      ]),
    Examples(
      SampleSize(301, .arm, stage: .randomized, arm: "treatment group"),
      SampleSize(299, .arm, stage: .randomized, arm: "control group"),
      in: [
        """
        A total of 301 patients were randomly assigned to the treatment group and 299 to the \
        control group.
        """
      ]),
    Examples(
      SampleSize(60, stage: .randomized),
      SampleSize(31, .arm, stage: .randomized, arm: "yoga"),
      SampleSize(29, .arm, stage: .randomized, arm: "rest"),
      in: [
        """
        A total of sixty (60) patients were randomly allocated to yoga (n = 31) and rest (n = \
        29).
        """
      ]),
    Examples(
      SampleSize(1050, stage: .randomized),
      SampleSize(1041, stage: .treated),
      in: [
        """
        We randomised 1050 patients, of whom 1041 received at least one dose: 520 of vaccine and \
        521 of saline.
        """
      ]),
    Examples(
      SampleSize(1010, stage: .randomized),
      SampleSize(504, .arm, stage: .randomized, arm: "tenecteplase"),
      SampleSize(506, .arm, stage: .randomized, arm: "alteplase"),
      in: [
        """
        1010 patients were enrolled and randomly assigned (504 to tenecteplase and 506 to \
        alteplase).
        """
      ]),
    Examples(
      SampleSize(2303, stage: .enrolled),
      SampleSize(1152, .arm, stage: .randomized, arm: "early"),
      SampleSize(1151, .arm, stage: .randomized, arm: "delayed cord clamping"),
      in: [
        """
        2303 women entered the study: 1152 were allocated to early and 1151 to delayed cord \
        clamping.
        """
      ]),
    Examples(
      SampleSize(700, stage: .randomized),
      SampleSize(346, .arm, stage: .analyzed, arm: "induction group"),
      SampleSize(344, .arm, stage: .analyzed, arm: "expectant group"),
      in: [
        """
        700 women were randomised; 346 in the induction group and 344 in the expectant group \
        were analysed.
        """
      ]),
    Examples(
      SampleSize(131, .arm, stage: .completed, arm: "clopidogrel"),
      SampleSize(135, .arm, stage: .completed, arm: "placebo"),
      in: ["131 patients assigned to clopidogrel and 135 assigned to placebo completed 12 weeks."]),
    Examples(
      SampleSize(1204, stage: .screened),
      SampleSize(412, stage: .randomized),
      SampleSize(207, .arm, stage: .randomized, arm: "telecare"),
      SampleSize(205, .arm, stage: .randomized, arm: "usual care"),
      in: [
        """
        1204 patients were screened and 412 who met the criteria were randomised (207 telecare, \
        205 usual care).
        """
      ]),
    Examples(
      SampleSize(1204, stage: .screened),
      SampleSize(412, stage: .randomized),
      in: ["1204 patients were screened and 412 of them were randomised."]),
    Examples(
      SampleSize(112, stage: .completed),
      SampleSize(120, stage: .randomized),
      in: ["112 patients of the 120 randomised completed the study."]),
    Examples(
      SampleSize(112, stage: .completed),
      SampleSize(120, stage: .enrolled),
      in: ["112 patients (93%) of 120 enrolled completed the study."]),
    Examples(
      SampleSize(200, stage: .randomized),
      in: ["200 patients were randomised in Germany, 100 in France."]),
    Examples(
      SampleSize(704),
      SampleSize(352, .arm, stage: .randomized, arm: "induction"),
      SampleSize(352, .arm, stage: .randomized, arm: "expectant management"),
      in: ["Of the 704 women, 352 were allocated to induction and 352 to expectant management."]),
    Examples(
      SampleSize(30, .arm, stage: .treated),
      SampleSize(30, .arm, stage: .treated, arm: "controls"),
      in: ["Thirty patients were vaccinated and 30 served as controls."]),
    Examples(
      SampleSize(412),
      in: ["The final cohort comprised 412 women."]),
    Examples(
      SampleSize(412),
      in: ["The birth cohort comprised 412 women."]),
    Examples(
      SampleSize(1245, .arm, arm: "derivation cohort"),
      SampleSize(634, .arm, arm: "validation cohort"),
      in: ["The derivation cohort comprised 1,245 patients and the validation cohort 634."]),
    Examples(
      SampleSize(8, .arm, stage: .treated, arm: "ivermectin", unit: "ponies"),
      SampleSize(8, .arm, stage: .treated, arm: "untreated controls"),
      in: ["Eight ponies received ivermectin and eight served as untreated controls."]),
    Examples(
      SampleSize(80, .arm, arm: "case group"),
      SampleSize(40, .arm, arm: "healthy people"),
      in: [
        """
        80 patients with gout served as the case group and 40 healthy people as the control \
        group.
        """
      ]),
    Examples(
      SampleSize(45, .arm, stage: .randomized, arm: "drug A"),
      SampleSize(43, .arm, stage: .randomized, arm: "drug B"),
      in: [
        """
        Patients were randomised to drug A (45 patients; 20 mg daily) or drug B (43 patients; 50 \
        mg daily).
        """
      ]),
    Examples(
      SampleSize(30, .arm, stage: .treated, arm: "Group A"),
      SampleSize(31, .arm, stage: .treated, arm: "Group B"),
      in: ["Group A (30 pts.) received tramadol, while Group B (31 pts.) received placebo."]),
    Examples(
      SampleSize(20, .arm, arm: "Group I"),
      SampleSize(22, .arm, arm: "Group II"),
      in: ["Group I – 20 patients with asthma, Group II – 22 patients with COPD."]),
    Examples(
      SampleSize(200, stage: .randomized),
      SampleSize(180, stage: .randomized),
      SampleSize(101, .arm, stage: .randomized, arm: "coated"),
      SampleSize(99, .arm, stage: .randomized, arm: "standard"),
      in: [
        """
        Two hundred catheters (180 patients) were randomly assigned to coated (n = 101) or \
        standard (n = 99).
        """
      ]),
    Examples(
      SampleSize(64, stage: .randomized, unit: "schools"),
      SampleSize(4512, stage: .randomized),
      SampleSize(32, .arm, stage: .randomized, arm: "intervention"),
      SampleSize(32, .arm, stage: .randomized, arm: "control"),
      in: [
        """
        Sixty-four schools (n = 4,512 students) were randomised to the intervention (n = 32) or \
        control (n = 32).
        """
      ]),
    Examples(
      SampleSize(900, stage: .randomized), SampleSize(880, stage: .treated),
      SampleSize(441, .arm, stage: .treated, arm: "vaccine"),
      SampleSize(439, .arm, stage: .treated, arm: "saline"),
      in: [
        """
        900 participants were randomised, of whom 880 received injections (441 vaccine, 439 \
        saline).
        """
      ]),
    Examples(
      SampleSize(412, stage: .enrolled), SampleSize(800, stage: .planned),
      in: ["We recruited 412 of our target sample of 800 women."]),
    Examples(
      SampleSize(20, stage: .randomized, unit: "wards"),
      SampleSize(612, .arm, stage: .randomized, arm: "training"),
      SampleSize(598, .arm, stage: .randomized, arm: "usual care"),
      in: [
        """
        Twenty wards (n = 612 patients) were allocated to training and 20 wards (n = 598 \
        patients) to usual care.
        """
      ]),
    Examples(
      SampleSize(20, .arm, arm: "Group I"), SampleSize(22, .arm, arm: "Group II"),
      in: ["In Group I there were 20 patients and in Group II 22 patients."]),
    Examples(
      SampleSize(4120, .arm, arm: "intervention villages"),
      SampleSize(4034, .arm, arm: "control villages"),
      in: ["4120 women in intervention villages and 4034 women in control villages were followed."]),
    // Those who remain are the study; those who were excluded are not.
    Examples(
      SampleSize(256), SampleSize(234, stage: .analyzed),
      in: ["Of 256 patients, 22 were excluded and the remaining 234 patients were analyzed."]),
    Examples(
      SampleSize(234, stage: .analyzed),
      in: ["After exclusion of 22 patients, data of 234 patients were available."]),
    Examples(
      in: [
        "Twelve had diabetes; the remaining 76 patients did not.",
        "The remaining 88 patients received placebo.",
      ]),
    // Some who were chosen from all, and all of whom some were chosen.
    Examples(
      SampleSize(312, stage: .enrolled),
      in: [
        "From a prospective registry of 4,210 patients, 312 who underwent surgery were included in this study."
      ]),
    Examples(in: ["Patients were randomly selected from 1200 patients attending the clinic."]),
    Examples(SampleSize(120), in: ["A sample of blood was drawn from 120 patients."]),
    // A part of a group, and those of it who completed.
    Examples(
      SampleSize(48, .arm, arm: "yoga group"),
      in: ["Of the 48 recruited patients in the yoga group, 11 (23%) did not use it."]),
    Examples(
      SampleSize(158, stage: .randomized), SampleSize(150),
      in: ["Of 158 patients randomized, 150 were eligible."]),
    Examples(
      SampleSize(400, stage: .screened), SampleSize(205, stage: .screened),
      in: ["We screened 400 patients; 205 were eligible."]),
    Examples(
      SampleSize(101, stage: .screened), in: ["In total, 101 patients met criteria."]),
    Examples(in: ["101 patients met criteria for depression."]),
    Examples(
      SampleSize(111), in: ["We reviewed 111 patient records."]),
    Examples(
      SampleSize(250), in: ["A total of 250 patient charts were reviewed."]),
  ]
}
