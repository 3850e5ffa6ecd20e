extension DOI {
  package static let corpus = written + broken + links + lookalikes

  private static let written: [Examples<DOI>] = [
    Examples(
      DOI("10.5555/abc.2024.17", .mentioned),
      in: [
        "doi:10.5555/abc.2024.17.", "(DOI: 10.5555/ABC.2024.17)", "doi10.5555/abc.2024.17",
        "see 10.5555/abc.2024.17, and", "[doi: 10.5555/abc.2024.17](#)", "“10.5555/abc.2024.17”",
        "**10.5555/abc.2024.17**", "10.5555/abc.2024.17PMID: 12345",
      ]),
    Examples(
      DOI("10.5555/s0140-6736(05)67889-0", .mentioned),
      in: ["(doi:10.5555/S0140-6736(05)67889-0)", "10.5555/S0140\u{2013}6736(05)67889\u{2010}0."]),
    Examples(
      DOI("10.5555/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2", .mentioned),
      in: ["10.5555/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"]),
    Examples(
      DOI("10.5555/1097-0142(19990101)85:1<1::aid-c1>3.0.co;2-z", .mentioned),
      in: ["(10.5555/1097-0142(19990101)85:1<1::AID-C1>3.0.CO;2-Z)"]),
    Examples(DOI("10.5555/xyz.2", .mentioned), in: ["<10.5555/xyz.2>", "10.5555/xyz.2</a>"]),
    Examples(
      DOI("10.5555/a1", .mentioned), DOI("10.5555.12/b2", .mentioned),
      in: ["10.5555/a1; 10.5555.12/b2"]),
  ]

  private static let broken: [Examples<DOI>] = [
    Examples(
      DOI("10.5555/j.example.2012.02.033", .mentioned),
      in: ["doi: 10.5555/j. example.2012.02.033", "10.5555/j.example.2012.02.033"]),
    Examples(DOI("10.5555/s12345-017-0318-y", .mentioned), in: ["10.5555/s12345-017- 0318-y."]),
    Examples(DOI("10.5555/example", .mentioned), in: ["10.5555/example. 12 patients left."]),
  ]

  private static let links: [Examples<DOI>] = [
    Examples(
      DOI("10.5555/xyz.1", .mentioned),
      in: [
        "https://doi.org/10.5555/xyz.1", "http://dx.doi.org/10.5555%2Fxyz.1",
        "https://journal.example/doi/10.5555/xyz.1/full",
        "https://journal.example/doi/pdf/10.5555/xyz.1?download=true#page=2",
        "https://journal.example/article?id=10.5555/xyz.1&type=printable",
      ])
  ]

  private static let lookalikes: [Examples<DOI>] = [
    Examples(
      in: [
        "a ratio of 10.1234 to 1", "10.12/3", "section 10.1000",
        "10.5555/", "version 110.5555/abc",
      ])
  ]
}
