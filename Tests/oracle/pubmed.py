"""What a PubMed XML record says, read from its tree.

Written from NLM's description of the elements
(https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html) and the DTD's documentation
(https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/), not from the parser's code.
"""
import re

from markup import flat, fold, name

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
CATEGORIES = {"BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"}
# Labels of which there can be no two opinions, for parts without a category.
LABELS = {
    "BACKGROUND": "BACKGROUND", "INTRODUCTION": "BACKGROUND",
    "OBJECTIVE": "OBJECTIVE", "OBJECTIVES": "OBJECTIVE", "PURPOSE": "OBJECTIVE", "AIM": "OBJECTIVE",
    "AIMS": "OBJECTIVE",
    "METHOD": "METHODS", "METHODS": "METHODS", "MATERIALS AND METHODS": "METHODS",
    "MATERIAL AND METHODS": "METHODS", "PATIENTS AND METHODS": "METHODS",
    "STUDY DESIGN": "METHODS", "DESIGN": "METHODS",
    "RESULT": "RESULTS", "RESULTS": "RESULTS", "FINDINGS": "RESULTS",
    "CONCLUSION": "CONCLUSIONS", "CONCLUSIONS": "CONCLUSIONS", "DISCUSSION": "CONCLUSIONS",
    "INTERPRETATION": "CONCLUSIONS", "CONCLUSIONS AND RELEVANCE": "CONCLUSIONS",
}
# MEDLINE's codes (ISO 639-2/B) with their ISO 639-1 equivalents.
LANGUAGES = {
    "afr": "af", "alb": "sq", "ara": "ar", "arm": "hy", "aze": "az", "bos": "bs", "bul": "bg",
    "cat": "ca", "chi": "zh", "cze": "cs", "dan": "da", "dut": "nl", "eng": "en", "epo": "eo",
    "est": "et", "fin": "fi", "fre": "fr", "geo": "ka", "ger": "de", "gla": "gd", "gre": "el",
    "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "ice": "is", "ind": "id", "ita": "it",
    "jpn": "ja", "kin": "rw", "kor": "ko", "lat": "la", "lav": "lv", "lit": "lt", "mac": "mk",
    "mal": "ml", "mao": "mi", "may": "ms", "nor": "no", "per": "fa", "pol": "pl", "por": "pt",
    "pus": "ps", "rum": "ro", "rus": "ru", "san": "sa", "slo": "sk", "slv": "sl", "spa": "es",
    "srp": "sr", "swe": "sv", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi",
    "wel": "cy",
}
# Data banks that are trial registries, as ICTRP names them, with the form of their numbers.
REGISTRIES = {
    "ClinicalTrials.gov": r"NCT\d{8}", "ISRCTN": r"ISRCTN\d{8}", "EudraCT": r"\d{4}-\d{6}-\d\d",
    "ANZCTR": r"ACTRN\d{14}", "ChiCTR": r"ChiCTR[-\w]+", "CTRI": r"CTRI/\d{4}/\d+/\d{6}",
    "DRKS": r"DRKS\d{8}", "IRCT": r"IRCT\w+", "JapicCTI": r"JapicCTI-\d+", "JPRN": r".+",
    "NTR": r"NTR?\d+", "PACTR": r"PACTR\d+", "ReBec": r"RBR-\w+", "RPCEC": r"RPCEC\d+",
    "SLCTR": r"SLCTR/\d{4}/\d+", "TCTR": r"TCTR\d+", "UMIN-CTR": r"UMIN\d+", "KCT": r"KCT\d+",
    "CRiS": r"KCT\d+", "REPEC": r"PER-\d+-\d+",
}
# The relations of CommentsCorrections and the publication types, from the weakest.
STATUS_OF_RELATION = {
    "ErratumIn": "corrected", "CorrectedandRepublishedIn": "corrected",
    "PartialRetractionIn": "corrected", "ExpressionOfConcernIn": "expression-of-concern",
    "RetractionOf": "retraction-notice", "RetractionIn": "retracted",
    "RetractedandRepublishedIn": "retracted",
}
STATUS_OF_TYPE = {
    "Retraction of Publication": "retraction-notice", "Retraction Notice": "retraction-notice",
    "Retracted Publication": "retracted",
}
STATUS_ORDER = [
    "current", "corrected", "expression-of-concern", "retraction-notice", "retracted",
]


def canonical_doi(text):
    """Lower case, without a resolver; None for what is no DOI."""
    text = re.sub(r"\s", "", text or "")
    text = re.sub(r"^(https?://)?((dx\.)?doi\.org/|doi:)", "", text, flags=re.I)
    return text.lower() if re.match(r"10\.[\d.]{4,}/\S", text) else None


def month(text):
    text = (text or "").strip()
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    return MONTHS.index(text[:3].lower()) + 1 if text[:3].lower() in MONTHS else None


def medline_date(text):
    """The beginning of a period: "1998 Dec-1999 Jan" is 1998-12, "Winter 2016" 2016."""
    match = re.search(r"\b(\d{4})\b(?:[^\w]+([A-Za-z]+)(?:[^\w]+(\d{1,2})\b)?)?", text)
    if not match:
        return None
    parts = [f"{int(match[1]):04}"]
    if match[2] and month(match[2]):
        parts.append(f"{month(match[2]):02}")
        if match[3]:
            parts.append(f"{int(match[3]):02}")
    return "-".join(parts)


def date(element):
    """As precise as it is given: "2025", "2025-04", "2025-04-02"."""
    if element is None:
        return None
    year = (element.findtext("Year") or "").strip()
    if not year:
        return medline_date(element.findtext("MedlineDate") or "")
    parts = [f"{int(year):04}"]
    if month(element.findtext("Month")):
        parts.append(f"{month(element.findtext('Month')):02}")
        day = (element.findtext("Day") or "").strip()
        if day:
            parts.append(f"{int(day):02}")
    return "-".join(parts)


# Headings of abstracts with the category that NLM gives them where they are labels, from
# https://wayback.archive-it.org/org-350/*/https://structuredabstracts.nlm.nih.gov/downloads.shtml;
# other headings are made of these, joined by "and", "&", "/" or a comma.
HEADINGS = {
    "BACKGROUND": """BACKGROUND; BACKGROUND CONTEXT; CONTEXT; INTRODUCTION; MOTIVATION; RATIONALE;
        SUMMARY OF BACKGROUND DATA; SUMMARY BACKGROUND DATA""",
    "OBJECTIVE": """AIM; AIMS; GOAL; GOALS; HYPOTHESIS; OBJECTIVE; OBJECTIVES; PURPOSE; PURPOSES;
        STUDY OBJECTIVE; STUDY OBJECTIVES; PURPOSE OF REVIEW; PURPOSE OF THE STUDY""",
    "METHODS": """APPROACH; DATA SOURCES; DESIGN; EXPERIMENTAL DESIGN; INTERVENTION; INTERVENTIONS;
        MAIN OUTCOME MEASURE; MAIN OUTCOME MEASURES; MATERIAL; MATERIALS; MEASUREMENTS; MEASURES;
        METHOD; METHODOLOGY; METHODS; OUTCOME MEASURES; PARTICIPANTS; PATIENTS; PROCEDURE; PROCEDURES;
        RESEARCH DESIGN; RESEARCH METHOD; SAMPLE; SETTING; SETTINGS; STATISTICAL ANALYSIS;
        STUDY DESIGN; STUDY SELECTION; DATA EXTRACTION; SUBJECTS""",
    "RESULTS": """FINDINGS; KEY FINDINGS; KEY RESULTS; MAIN FINDINGS; MAIN RESULTS; PRIMARY RESULTS;
        RESULT; RESULTS""",
    "CONCLUSIONS": """CLINICAL RELEVANCE; CONCLUSION; CONCLUSIONS; DISCUSSION; IMPLICATIONS;
        INTERPRETATION; LIMITATIONS; SIGNIFICANCE""",
    "REGISTRATION": """TRIAL REGISTRATION; CLINICAL TRIAL REGISTRATION;
        CLINICAL TRIAL REGISTRATION NUMBER""",
}
CATEGORY = {" ".join(heading.split()): category
            for category, headings in HEADINGS.items() for heading in headings.split(";")}
# Of a heading of several names, the category of the one that comes last in this order.
ORDER = ["BACKGROUND", "OBJECTIVE", "METHODS", "CONCLUSIONS", "RESULTS", "REGISTRATION"]
SPACE = "[ \u00a0]"
MARKS = {":": ":", ".": "[:.]", "-": r"(?: -|:)", "–": "(?: ?–|:)", "—": "(?: ?—|:)"}


def run_in_section(label):
    """The category of a heading; None for what is none."""
    names = [n for n in re.split(r" AND | & |[/&,] ?", " ".join(label.upper().split())) if n]
    found = [CATEGORY.get(name) for name in names]
    return max(found, key=ORDER.index) if found and all(found) else None


def run_in(text):
    """The parts of an abstract in one piece with two headings or more; None of others."""
    label = r"[A-Z][A-Za-z&/, ]{2,78}?"
    first = re.match(rf"(?:ABSTRACT: ?)?({label}) ?(:|\.(?= )|-(?= )|[–—])", text)
    if not first:
        return None
    mark = MARKS[first[2]]
    found = []
    for match in re.finditer(
            rf"(?:^|(?<=[.?!;)])|(?<=[.?!;)] )|(?<=\u00a0)|(?<=ABSTRACT: )){SPACE}*({label}){SPACE}?{mark}(?={SPACE}|$|[A-Z0-9])",
            text):
        if run_in_section(match[1]):
            found.append(match)
    if len({run_in_section(m[1]) for m in found}) < 2 or not (
            found[0].start(1) == 0 or text.startswith("ABSTRACT")):
        return None
    parts = []
    for match, following in zip(found, found[1:] + [None]):
        part = text[match.end():following.start(1) if following else len(text)].strip(" ")
        parts.append((run_in_section(match[1]), match[1].strip(), part.removeprefix("\u00a0").lstrip()))
    return [p for p in parts if p[2]]


def run_in_labelled(section, label, text):
    """A labelled part, split at the headings that run into it; [the part] where it has none of methods or results.

    Journals that label the first part alone let the others follow: "… is unclear.Methods and Results:We …".
    """
    if section not in ("BACKGROUND", "OBJECTIVE") or len(text.encode()) <= 300:
        return [(section, label, text)]
    spaces = " \u2000-\u200a"
    heading = rf"[A-Z][A-Za-z&/,{spaces}]{{2,78}}?"
    found = [
        match for match in re.finditer(
            rf"(?:^|(?<=[.?!;)])|(?<=[.?!;)] )|(?<=\u00a0))[{spaces}\u00a0]*({heading})[{spaces}\u00a0]?:"
            rf"(?=[{spaces}\u00a0]|$|[A-Z0-9])", text)
        if run_in_section(match[1])
    ]
    if not {run_in_section(match[1]) for match in found} & {"METHODS", "RESULTS"}:
        return [(section, label, text)]
    parts = [(section, label, text[:found[0].start(1)].strip())]
    for match, following in zip(found, found[1:] + [None]):
        end = following.start(1) if following else len(text)
        name = " ".join(match[1].split())
        parts.append((run_in_section(name), name, text[match.end():end].strip()))
    return [part for part in parts if part[2]]


def labelled(part):
    """(section or None where it is open, label, text) of a part of an abstract."""
    label = re.sub(r"[: ]+$", "", part.get("Label") or "") or None
    category = part.get("NlmCategory")
    if category in CATEGORIES:
        section = category
    elif label is None:
        section = "BODY"
    else:
        section = LABELS.get(label.upper())
    # A statement of registration counts as such, whatever NLM counts it as.
    if label and "regist" in label.lower():
        section = "REGISTRATION"
    return section, label, flat(part, breaks=("DispFormula",))


def other_abstracts(holder):
    """(type, language, [(label, text)]) of each that has text."""
    found = []
    for other in holder.getparent().findall("OtherAbstract") + holder.findall("OtherAbstract"):
        parts = [labelled(part) for part in other.findall("AbstractText")]
        parts = [(section, label, text) for section, label, text in parts if text]
        if parts:
            # The DTD's default language is English.
            found.append((other.get("Type"), language(other.get("Language", "eng")), parts))
    return found


def abstract(holder):
    """The parts in order, and the abstracts that stand beside them."""
    others = other_abstracts(holder)
    parts = [labelled(part) for part in holder.findall("Abstract/AbstractText")]
    parts = [part for part in parts if part[2]]
    if not parts and others:
        # English comes first, and what is not for lay readers.
        best = min(others, key=lambda o: (o[1] != "en", o[0] == "plain-language-summary"))
        parts = best[2]
        others.remove(best)
    if len(parts) == 1 and parts[0][1] in (None, "UNLABELLED"):
        parts = run_in(parts[0][2]) or parts
    parts = [inner for part in parts for inner in (run_in_labelled(*part) if part[1] else [part])]
    return parts, [(kind, code, [p[1:] for p in found]) for kind, code, found in others]


def issue_date(element):
    """A date in words as it stands, with the year of a season; None for a plain date."""
    if element is None:
        return None
    words = fold(element.findtext("MedlineDate") or element.findtext("Season") or "")
    year = fold(element.findtext("Year") or "")
    return " ".join(part for part in (year, words) if part) if words else None


def first(elements, convert=fold):
    for element in elements:
        value = convert("".join(element.itertext()))
        if value:
            return value
    return None


def language(code):
    return LANGUAGES.get(code.lower(), code) if len(code) != 2 else code.lower()


def dois(elements):
    return [doi for doi in (canonical_doi("".join(e.itertext())) for e in elements) if doi]


def pmcid(text):
    match = re.search(r"\d+", text)
    return "PMC" + match[0] if match else None


def read(record):
    """The records that an element of a set gives."""
    kind = name(record)
    if kind in ("DeleteCitation", "DeleteDocument"):
        return [
            dict(pmid=fold(pmid.text), status="deleted", version=int(pmid.get("Version", 1)),
                 title=None, passages=[])
            for pmid in record.findall("PMID")
        ]
    citation = record.find("MedlineCitation" if kind == "PubmedArticle" else "BookDocument")
    article = citation.find("Article") if kind == "PubmedArticle" else citation
    data = record.find("PubmedData" if kind == "PubmedArticle" else "PubmedBookData")
    pmid = citation.find("PMID")
    own_ids = list(record.findall("*/ArticleIdList/ArticleId"))

    title = article.find("ArticleTitle")
    text = flat(title, "plain", breaks=("DispFormula",)) if title is not None else ""
    if not text or text.startswith("[Not Available]"):
        vernacular = article.find("VernacularTitle")
        text = flat(vernacular, "plain") if vernacular is not None else ""
        if not text and article.find("Book/BookTitle") is not None:
            text = flat(article.find("Book/BookTitle"), "plain")

    types = [fold("".join(t.itertext())) for t in article.iter("PublicationType")]
    relations = citation.findall("CommentsCorrectionsList/CommentsCorrections")
    states = [STATUS_OF_RELATION.get(r.get("RefType")) for r in relations]
    states += [STATUS_OF_TYPE.get(t) for t in types]
    status = max([s for s in states if s] + ["current"], key=STATUS_ORDER.index)

    published = date(article.find("Journal/JournalIssue/PubDate"))
    online = date(article.find("ArticleDate"))
    if published is None:
        published = (online or date(article.find("Book/PubDate"))
                     or date(article.find("ContributionDate")))
    elif len(published) < 10 and online:
        published = online

    electronic = dois(e for e in article.findall("ELocationID")
                      if e.get("EIdType") == "doi" and e.get("ValidYN", "Y") == "Y")
    listed = dois(e for e in own_ids if e.get("IdType") == "doi")
    whole = [] if title is not None else dois(
        e for e in article.findall("Book/ELocationID") if e.get("EIdType") == "doi")
    references = record.findall(".//Reference/ArticleIdList/ArticleId")

    numbers = []
    for bank in article.findall("DataBankList/DataBank"):
        form = REGISTRIES.get(fold(bank.findtext("DataBankName") or ""))
        for number in bank.findall("AccessionNumberList/AccessionNumber"):
            number = re.sub(r"\s", "", number.text or "")
            if form and re.fullmatch(form, number, re.I):
                numbers.append(number.upper())

    parts, others = abstract(article)
    return [dict(
        pmid=fold(pmid.text),
        pmcid=first((e for e in own_ids if e.get("IdType") in ("pmc", "pmcid")), pmcid),
        doi=next(iter(electronic + listed + whole), None),
        title=text or None,
        journal=first(article.findall("Journal/Title")),
        publication_date=published,
        issue_date=issue_date(article.find("Journal/JournalIssue/PubDate")
                              if article.find("Journal/JournalIssue/PubDate") is not None
                              else article.find("Book/PubDate")),
        other_abstracts=others,
        language=first(article.findall("Language"), language),
        publication_types=[t for t in types if t],
        status=status,
        version=int(pmid.get("Version", 1)),
        revised=date(citation.find("DateRevised")),
        registrations=sorted(set(numbers)),
        cited=sorted(set(dois(e for e in references if e.get("IdType") == "doi"))),
        passages=([("TITLE", None, text)] if text else []) + parts,
    )]


def said(record):
    """The same fields of a record that winnow wrote."""
    facts = record["facts"]
    def fields(kind, path, **keys):
        return [f for f in facts if f["type"] == kind and path in f.get("field", "")
                and all(f[k] == v for k, v in keys.items())]
    values = {key: record[key] for key in (
        "pmid", "pmcid", "doi", "title", "journal", "publication_date", "language",
        "publication_types", "status", "version", "revised")}
    values["issue_date"] = record.get("issue_date")
    values["other_abstracts"] = [
        (o["type"], o["language"], [(p.get("label"), p["text"]) for p in o["passages"]])
        for o in record.get("other_abstracts", [])]
    values["registrations"] = sorted(
        {f["id"].upper() for f in fields("trial_id", "AccessionNumber", role="own")})
    values["cited"] = sorted({f["value"] for f in fields("doi", "ReferenceList", role="cited")})
    values["passages"] = [
        (p["section"], p.get("label"), p["text"]) for p in record["passages"]]
    return values
