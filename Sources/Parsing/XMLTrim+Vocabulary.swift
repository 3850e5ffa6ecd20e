extension XMLTrim.Vocabulary {
  /// What is not read of PubMed records; of references their DOIs stay, of related records what they
  /// are to this one, unless it only cites them.
  static let pubMed = {
    let cut: [StaticString] = [
      "AuthorList>", "AuthorList ", "Affiliation>", "ChemicalList>", "CitationSubset>",
      "CoiStatement>", "CopyrightInformation>", "DateCompleted>", "DateCreated>", "GrantList>",
      "GrantList ", "History>", "ISOAbbreviation>", "ISSN ", "Issue>", "InvestigatorList>",
      "KeywordList ", "KeywordList>", "MeshHeadingList>", "MedlineJournalInfo>",
      "NumberOfReferences>", "OtherID ", "Pagination>", "PublicationStatus>", "SupplMeshList>",
      "Volume>",
    ]
    return XMLTrim.Vocabulary(
      cut.map { XMLTrim.Unread(name: $0) } + [
        XMLTrim.Unread(
          name: "CommentsCorrections ", opening: "CommentsCorrections RefType=\"Cites\""),
        XMLTrim.Unread(name: "CommentsCorrections ", rest: .tags),
        XMLTrim.Unread(name: "ReferenceList>", rest: .dois),
        XMLTrim.Unread(name: "ArticleIdList>", rest: .identifiers),
        XMLTrim.Unread(name: "Article ", rest: .content),
        XMLTrim.Unread(name: "ArticleDate ", rest: .content),
        XMLTrim.Unread(name: "JournalIssue ", rest: .content),
        XMLTrim.Unread(name: "MedlineCitation ", rest: .content),
        XMLTrim.Unread(name: "PublicationType ", rest: .content),
        XMLTrim.Unread(name: "ELocationID ", opening: "ELocationID EIdType=\"pii\""),
      ], hasIndents: true)
  }()

  /// What is not read of JATS: of the article's metadata some of the names in ``JATSNames/skipped``, of
  /// tables how their cells look, of references what is neither DOI nor registration.
  static let jats = {
    let cut: [StaticString] = [
      "aff>", "aff ", "contrib-group>", "contrib-group ", "counts>", "funding-group>", "history>",
      "journal-id ", "kwd-group>", "kwd-group ", "permissions>",
    ]
    let names: [StaticString] = [
      "article-title>", "article-title ", "name>", "name ", "person-group>", "person-group ",
      "publisher-loc>", "publisher-name>", "source>", "source ", "string-name>",
    ]
    let numbers: [StaticString] = [
      "day>", "edition>", "fpage>", "issue>", "label>", "lpage>", "month>", "pub-id ", "volume>",
      "year>", "year ",
    ]
    let plain: [StaticString] = ["td ", "th ", "p ", "fig ", "table "]
    let citations: [StaticString] = ["citation ", "element-citation ", "mixed-citation "]
    let markup = ["italic>", "italic ", "/italic>", "hr/>", "sub>", "sub ", "/sub>"].map {
      (name: StaticString) in XMLTrim.Unread(name: name, rest: .text)
    }
    return XMLTrim.Vocabulary(
      markup + cut.map { XMLTrim.Unread(name: $0) }
        + plain.map { XMLTrim.Unread(name: $0, rest: .cell) } + [
          XMLTrim.Unread(name: "ref>", rest: .reference),
          XMLTrim.Unread(name: "ref ", rest: .reference),
        ],
      ofReferences: markup + citations.map { XMLTrim.Unread(name: $0, rest: .cell) }
        + names.map { XMLTrim.Unread(name: $0, rest: .unlessIdentifying) }
        + numbers.map { XMLTrim.Unread(name: $0, rest: .unlessDOI) } + [
          XMLTrim.Unread(name: "/ref>", rest: .referenceEnd)
        ])
  }()
}
