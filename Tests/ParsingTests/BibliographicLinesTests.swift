import Documents
import Testing

@testable import Parsing

@Test(
  "dates are as precise as their field",
  arguments: [
    ("2012/06/04", "2012-06-04"), ("2012-06-04T10:15:00Z", "2012-06-04"), ("2012", "2012"),
    ("2012/6", "2012-06"), ("20120604", "2012-06-04"), ("2012 Jun 4", "2012-06-04"),
    ("2012 Jun", "2012-06"), ("2012 Jun-Jul", "2012"), ("June 4, 2012", "2012-06-04"),
    ("4 June 2012", "2012-06-04"), ("Mon, 04 Jun 2012 10:00:00", "2012-06-04"),
    ("Sept 2012", "2012-09"), ("04/06/2012", "2012"), ("24/06/2012", "2012-06-24"),
    ("06/24/2012", "2012-06-24"), ("2012-00-00", "2012"), ("Spring 2012", "2012"),
    ("volume 12", nil), ("", nil), ("Marchant", nil),
  ] as [(String, String?)])
func dates(field: String, expected: String?) {
  #expect(partialDate(in: field.utf8)?.description == expected)
}

@Test(
  "a DOI is read without resolver, in lower case, without what is around it",
  arguments: [
    ("10.1000/ABC.5", "10.1000/abc.5"), ("doi:10.1000/abc", "10.1000/abc"),
    ("https://doi.org/10.1000%2Fxy(05)1", "10.1000/xy(05)1"),
    ("https://dx.doi.org/10.1000/abc?via=home", "10.1000/abc"),
    ("(doi: 10.1000/s0140-6736(05)66517-7).", "10.1000/s0140-6736(05)66517-7"),
    (
      "10.1002/1097-0142(19990101)85:1<1::AID-C1>3.0.CO;2-Z",
      "10.1002/1097-0142(19990101)85:1<1::aid-c1>3.0.co;2-z"
    ),
    ("version 10.2/3", nil), ("110.1000/abc", nil), ("10.1000/", nil),
  ] as [(String, String?)])
func dois(field: String, expected: String?) {
  #expect(doi(in: field.utf8) == expected)
}

@Test(
  "PubMed numbers and PMC ids are whole numbers",
  arguments: [
    ("/pmc/articles/PMC1234567/", "PMC1234567"), ("PMCID: PMC99123", "PMC99123"),
    ("XPMC1234567", nil), ("PMC", nil),
  ] as [(String, String?)])
func pmcids(field: String, expected: String?) {
  #expect(pmcid(in: field.utf8) == expected)
}

@Test(
  "a PMID has at most eight digits",
  arguments: [(" 12345678/", "12345678"), ("123456789", nil), ("x1", nil), ("0123", nil)]
    as [(String, String?)])
func pmids(field: String, expected: String?) {
  #expect(pmid(atStartOf: field.utf8) == expected)
}

@Test(
  "languages are ISO 639-1 codes",
  arguments: [
    ("en-US", "en"), ("eng", "en"), ("Spanish", "es"), ("de", "de"), ("swe", "sv"), ("cze", "cs"),
    ("ENG", "en"), ("und", "und"), ("", nil),
  ]
    as [(String, String?)])
func languages(name: String, expected: String?) {
  #expect(languageCode(name) == expected)
}

@Test(
  "a title says when its article is retracted",
  arguments: [
    ("RETRACTED ARTICLE: Zinc and colds", RecordStatus.retracted),
    ("Retraction: Zinc and colds", .retractionNotice),
    ("Lip retraction in adults: a survey", .current),
  ])
func statuses(title: String, expected: RecordStatus) {
  #expect(status(ofTitle: title) == expected)
}
