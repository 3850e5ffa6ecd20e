extension SampleSize {
  /// What reports of cases, series and older abstracts count.
  package static let cases = reported + found + reviewed + kinds + someOfThem

  private static let reported: [Examples<SampleSize>] = [
    Examples(
      SampleSize(61),
      in: [
        "This paper reviews our experience with the management and outcome of 61 infants with colitis.",
        "We report our results in 61 children with a clubfoot.",
        "The authors describe 61 miners with silicosis.",
      ]),
    Examples(
      SampleSize(3),
      in: [
        "We describe three cases of sudden hearing loss after spinal anaesthesia.",
        "Three farmers with a rash caused by hogweed are described.",
        "Collagen was injected into the larynx of each of three professional singers.",
      ]),
    Examples(in: ["Two cases of heart failure were reported."]),
    Examples(in: ["In all, 14 cases of pneumonia occurred."]),
  ]

  private static let found: [Examples<SampleSize>] = [
    Examples(
      SampleSize(9),
      in: ["Nine patients with a plate were followed. Screws had moved in four patients."]),
    Examples(
      SampleSize(24, stage: .enrolled),
      in: [
        """
        We enrolled 24 patients. Etiologies included a failed fusion (n = 17), trauma (n = 4) and \
        spondylitis (n = 3).
        """
      ]),
    Examples(in: ["Studies with cohorts of more than 20 patients were eligible."]),
    Examples(
      SampleSize(25),
      in: [
        "Of 25 patients who presented at the clinic, 18 had a fracture.",
        "Of the 25 children who attended the hearing clinic, 18 received radiotherapy.",
      ]),
    Examples(in: ["Of the 25 women who attended all sessions, 18 had improved."]),
    Examples(
      SampleSize(1240, unit: "deer"),
      in: ["Out of 1240 deer slaughtered in winter, 310 had flukes."]),
    Examples(
      SampleSize(1240, stage: .analyzed),
      in: ["A cohort of 1240 patients was studied using randomized derivation and validation sets."]
    ),
    Examples(
      SampleSize(111, stage: .treated),
      in: ["A total of 111 cases of staphylococcal infection were treated with cefazolin."]),
    Examples(
      SampleSize(2), in: ["This is a report of two sailors who developed a haemorrhage."]),
  ]

  private static let reviewed: [Examples<SampleSize>] = [
    Examples(
      SampleSize(38),
      in: [
        "We reviewed 38 cases of empyema.",
        "38 cases of splenic rupture were operated on in the years 1971-1989.",
      ]),
    Examples(
      SampleSize(38, stage: .analyzed),
      in: [
        "Thirty-eight cases of tetanus were retrospectively reviewed.",
        "A total of 38 cases of sepsis were analyzed.",
      ]),
    Examples(
      SampleSize(212, stage: .screened), SampleSize(9, stage: .enrolled),
      in: [
        """
        212 cases of typhoid fever were reviewed to identify those with a perforation. Nine patients \
        were enrolled.
        """
      ]),
    Examples(
      SampleSize(57), in: ["We reviewed 57 cases of burns. Skin was grafted in the last 9 cases."]),
    Examples(
      SampleSize(57),
      in: ["We reviewed 57 cases of burns, of the face (31 cases) and of the hands (26 cases)."]),
  ]

  private static let kinds: [Examples<SampleSize>] = [
    Examples(
      SampleSize(44, stage: .analyzed),
      SampleSize(26, .arm, arm: "patients"),
      SampleSize(31, .arm, arm: "blood donors"),
      SampleSize(18, .arm, arm: "patients"),
      in: [
        """
        Forty-four patients with tuberculosis were studied. Twenty-six patients with sarcoidosis, 31 \
        blood donors and 18 patients with asthma were used as control groups.
        """
      ]),
    Examples(
      SampleSize(118, .arm, arm: "W group"), SampleSize(47, .arm, arm: "N group"),
      in: ["There were 118 patients on warfarin (W group) and 47 on no anticoagulant (N group)."]),
    Examples(
      SampleSize(34, stage: .analyzed),
      in: [
        "Thirty-four patients with lymphoma were studied: 6 were in stage I, 9 in stage II and 19 in stage III.",
        "Thirty-four patients were studied: T1 (n = 12), T2 (n = 22), N0 (n = 20) and N1 (n = 14).",
        "Thirty-four patients (21 squamous cell carcinomas, 13 adenocarcinomas) were studied.",
      ]),
    Examples(
      SampleSize(36), in: ["The study group included 36 patients with a mean age of 51 years."]),
    Examples(
      SampleSize(36, .arm, arm: "study group"), SampleSize(20, .arm, arm: "control group"),
      in: [
        """
        The study group included 36 patients with a mean age of 51 years. The control group consisted \
        of 20 people.
        """
      ]),
  ]

  private static let someOfThem: [Examples<SampleSize>] = [
    Examples(
      SampleSize(22, stage: .treated),
      in: [
        """
        Twenty-two divers were treated with oxygen. All six divers who were treated within an hour \
        recovered.
        """
      ]),
    Examples(
      SampleSize(27, stage: .enrolled),
      in: [
        """
        We enrolled 27 women with shock. Lactate of the 20 survivors was lower than that of the seven \
        nonsurvivors.
        """
      ]),
    Examples(
      SampleSize(80, stage: .enrolled),
      in: ["We enrolled 80 adults. In the treated eye, UDVA was 20/25 and UNVA was 20/32."]),
    Examples(
      SampleSize(214), in: ["In total, 214 patients achieved 2-year follow-up."]),
    Examples(
      SampleSize(19, stage: .enrolled), SampleSize(21),
      in: ["Nineteen out of 21 children had complete radiographs and data and were enrolled."]),
    Examples(
      SampleSize(31),
      in: ["The success rate was 87% on all participants (n = 31) and 97% on easy veins (n = 25)."]),
  ]
}
