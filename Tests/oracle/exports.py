"""What a result of Europe PMC and a document of BioC say, read from their trees.

Written from the services' documentation (https://europepmc.org/RestfulWebService,
http://bioc.sourceforge.net/, https://www.ncbi.nlm.nih.gov/research/bionlp/APIs/BioC-PMC/), not from the
parser's code.
"""
import lxml.html

from markup import fold, raised
from pubmed import (
    LABELS, STATUS_ORDER, STATUS_OF_RELATION, STATUS_OF_TYPE, canonical_doi, language, medline_date,
    run_in)

SECTIONS = {"INTRO": "BACKGROUND", "METHODS": "METHODS", "RESULTS": "RESULTS",
            "DISCUSS": "CONCLUSIONS", "CONCL": "CONCLUSIONS"}


def text(element, path):
    """The text of the first element at a path; None where there is none."""
    return fold(element.findtext(path) or "") or None


def html_parts(source):
    """(heading or None, text) of a string with HTML's tags in it."""
    root = lxml.html.fragment_fromstring(source or "", create_parent="div")
    parts, label, out = [], None, []

    def close():
        if fold("".join(out)):
            parts.append((label, fold("".join(out))))
        out.clear()

    out.append(root.text or "")
    for node in root:
        if node.tag == "h4":
            close()
            label = fold(node.text_content()).rstrip(": ") or None
        elif node.tag == "sup":
            out.append(raised(node.text_content(), "".join(out)))
        else:
            out.append(node.text_content())
        out.append(node.tail or "")
    close()
    return parts


def europepmc(result):
    """The record of a result of a search."""
    types = [fold(t.text) for t in result.findall("pubTypeList/pubType")]
    relations = [t.text.replace(" ", "").lower()
                 for t in result.findall("commentCorrectionList/commentCorrection/type")]
    known = {name.lower(): status for name, status in STATUS_OF_RELATION.items()}
    states = [known.get(r) for r in relations] + [STATUS_OF_TYPE.get(t) for t in types]
    printed = medline_date(text(result, "journalInfo/dateOfPublication")
                           or text(result, "journalInfo/yearOfPublication")
                           or text(result, "pubYear") or "")
    online = text(result, "electronicPublicationDate")
    title = "".join(t for _, t in html_parts(result.findtext("title")))
    passages = []
    for label, part in html_parts(result.findtext("abstractText")):
        if label is None:
            passages += run_in(part) or [("BODY", None, part)]
        else:
            section = "REGISTRATION" if "regist" in label.lower() else LABELS.get(label.upper())
            passages.append((section, label, part))
    return dict(
        pmid=text(result, "pmid"), pmcid=text(result, "pmcid"),
        doi=canonical_doi(text(result, "doi")), title=title or None,
        journal=text(result, "journalInfo/journal/title") or text(result, "journalTitle"),
        publication_date=online if online and len(printed or "") < 10 else printed,
        language=language(text(result, "language")) if text(result, "language") else None,
        publication_types=types,
        status=max([s for s in states if s] + ["current"], key=STATUS_ORDER.index),
        version=int(text(result, "versionNumber") or 1), revised=text(result, "dateOfRevision"),
        passages=([("TITLE", None, title)] if title else []) + passages)


def bioc(document):
    """The record of a document; paragraphs, captions and references, but no tables."""
    passages, title, heading, part = [], None, None, None
    infons = [{i.get("key"): fold(i.text or "") for i in p.findall("infon")}
              for p in document.findall("passage")]
    for passage, keys in zip(document.findall("passage"), infons):
        kind = keys.get("type", "").lower()
        name = (keys.get("section_type") or keys.get("section") or kind).upper()
        words = text(passage, "text") or fold(
            " ".join(s.findtext("text") or "" for s in passage.findall("sentence")))
        if name != part:
            part, heading = name, None
        if title is None and kind in ("front", "title"):
            title = words
            passages.append(("TITLE", None, words))
        elif kind.startswith(("title", "abstract_title")):
            heading = words
        elif words and part == "ABSTRACT" and heading is None:
            passages += run_in(words) or [("BODY", None, words)]
        elif words:
            section = SECTIONS.get(part) or LABELS.get((heading or "").upper(), "BODY")
            passages.append((section, heading, words))
    def first(key):
        return next((keys[key] for keys in infons if keys.get(key)), None)
    return dict(
        pmid=first("article-id_pmid") or text(document, "id"), title=title,
        publication_date=first("year"), passages=passages)


READERS = {"result": europepmc, "document": bioc}


def read(element):
    """The records that an element gives."""
    return [READERS[element.tag](element)]


def said(record):
    """The fields of a record that winnow wrote."""
    values = dict(record)
    values["passages"] = [(p["section"], p.get("label"), p["text"]) for p in record["passages"]]
    return values
