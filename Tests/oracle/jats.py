"""What a JATS article says, read from its tree.

Written from the JATS Tag Library (https://jats.nlm.nih.gov/archiving/tag-library/1.3/) and the
conventions of README.md, not from the parser's code. Where those leave a choice, a text is a
pattern: the callouts of citations and notes may stand in it or not.
"""
import html.entities
import re

from lxml import etree

from markup import fold, mathml, name, raised
from pubmed import LABELS, canonical_doi, language, medline_date, month

CALLOUTS = {"bibr", "ref", "fn", "table-fn", "aff", "corresp", "author-notes"}
# Content that is no part of the text: metadata of parts, addresses, and what stands for a picture.
SKIPPED = set(
    """
    abbrev-journal-title address aff alt-text alt-title author-comment bio colgroup conference
    contrib-group copyright-holder copyright-statement copyright-year corresp counts
    front-stub funding-group glossary-title history index-term isbn issn kwd-group license long-desc
    object-id permissions product pub-history ref-list response self-uri sub-article
    supplement trans-title-group x
    """.split())
BLOCKS = set(
    """
    attrib code def-item def-list disp-formula-group disp-quote list list-item p preformat speech
    statement verse-group verse-line
    """.split())
FLOATS = {"boxed-text", "chem-struct-wrap", "fig", "supplementary-material", "table-wrap"}
PARTS = {"ack", "app", "glossary", "notes", "sec"}
TITLED = {"caption", "def-list", "list", "statement", "supplementary-material"}
MAIN = {None, "normal", "structured", "unstructured", "main", "abstract", "full", "section"}
SEC_TYPES = {
    "intro": "BACKGROUND", "introduction": "BACKGROUND", "background": "BACKGROUND",
    "objective": "OBJECTIVE", "methods": "METHODS", "materials|methods": "METHODS",
    "results": "RESULTS", "discussion": "CONCLUSIONS", "conclusions": "CONCLUSIONS",
    "conclusion": "CONCLUSIONS",
}
REGISTRATION = re.compile(r"NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}")
ANYTHING = "\ue000"  # what no reader can foretell: TeX


class Text:
    """Pieces of a text, some of which a reader may leave out."""

    def __init__(self, style="numbers"):
        self.style = style
        self.pieces = []  # (text, is optional)

    def add(self, text, is_optional=False):
        if text:
            self.pieces.append((text, is_optional))

    def plain(self):
        return fold("".join(text for text, _ in self.pieces))

    def required(self):
        return fold("".join(text for text, is_optional in self.pieces if not is_optional))

    def patterns(self):
        """Regular expressions for the pieces of the text with or without the optional ones."""
        merged = []
        for text, is_optional in self.pieces:
            if merged and merged[-1][1] == is_optional and not is_optional:
                merged[-1][0] += text
            else:
                merged.append([text, is_optional])
        # What lists callouts goes with them: "1,2–4".
        for i, piece in enumerate(merged[1:-1], 1):
            if re.fullmatch(r"[\s,;–—‐‑-]*", piece[0]) and merged[i - 1][1] and merged[i + 1][1]:
                piece[1] = True
        out = []
        for i, (text, is_optional) in enumerate(merged):
            if text == ANYTHING:
                out.append(".*?")
            elif is_optional:
                text = fold(text)
                both = {re.escape(text), re.escape(raised(text, "0", "marks"))}
                out.append(f" ?(?:{'|'.join(sorted(both))})? ?")
            else:
                text = re.sub(r"[ \t\r\n]+", " ", text)
                # White space beside a callout may go with it.
                if i == 0 or merged[i - 1][1]:
                    text = text.lstrip(" ")
                if i + 1 == len(merged) or merged[i + 1][1]:
                    text = text.rstrip(" ")
                out.append(re.escape(text))
        return out

    def pattern(self):
        return re.compile(f" ?{''.join(self.patterns())} ?", re.S)


class Block:
    """A passage that must, or may, be there."""

    def __init__(self, section, labels, text, is_optional=False):
        self.section, self.labels, self.is_optional = section, labels, is_optional
        self.text = text.plain() if isinstance(text, Text) else text
        has_choice = isinstance(text, Text) and any(o for _, o in text.pieces)
        self.pieces = text.patterns() if has_choice else []
        self.pattern = text.pattern() if has_choice else None

    def fits(self, text):
        return bool(self.pattern.fullmatch(text)) if self.pattern else self.text == text

    def like(self, text):
        """The block's text, for reports: what fits is taken from the other reader's."""
        for count in range(len(self.pieces), 0, -1):
            match = re.compile(" ?" + "".join(self.pieces[:count]), re.S).match(text)
            if match:
                return match[0] + re.sub(r"\\(.)", r"\1", "".join(self.pieces[count:]))
        return self.text


class Context:
    """What holds for a part of the tree."""

    def __init__(self, section="BODY", label=None, **more):
        self.section, self.label = section, label
        self.is_abstract = self.is_caption = self.is_foot = self.is_run = False
        self.__dict__.update(more)

    def but(self, **changes):
        return Context(**{**self.__dict__, **changes})


class Flow:
    """Running text whose paragraphs become blocks; floats wait for the paragraph's end."""

    def __init__(self, give, style="numbers"):
        self.give, self.style = give, style
        self.text, self.held = Text(style), []
        self.run_in = None

    def emit(self, block):
        if self.text.plain():
            self.held.append(block)
        else:
            self.give(block)

    def flush(self, context):
        if context.is_run:
            self.text.add(" ")
            return
        text, held, run_in = self.text, self.held, self.run_in
        self.text, self.held, self.run_in = Text(self.style), [], None
        if text.plain():
            section = "CAPTION" if context.is_caption or context.is_foot else context.section
            labels = {context.label, run_in} if run_in else {context.label}
            self.give(Block(None if run_in else section, labels, text))
        for block in held:
            self.give(block)


def walk(node, flow, context):
    flow.text.add(node.text)
    for child in node:
        visit(child, node, flow, context)
        flow.text.add(child.tail)


def visit(node, parent, flow, context):
    if node.tag is etree.Entity:
        flow.text.add(html.entities.html5.get(node.name + ";", ""))
        return
    kind = name(node)
    if kind is None or kind in SKIPPED:
        return
    if kind in ("td", "th") or kind == "break":
        flow.text.add(" ")
        walk(node, flow, context)
    elif kind == "math":
        flow.text.add(mathml(node))
    elif kind == "sup":
        superscript(node, flow, context)
    elif kind == "xref":
        inner = within(node, flow, context)
        if node.get("ref-type") in CALLOUTS:
            flow.text.add(inner.plain(), True)
        else:
            flow.text.pieces += inner.pieces
    elif kind == "bold" and context.is_abstract and not flow.text.plain():
        inner = within(node, flow, context)
        flow.run_in = re.sub(r"[:. ]+$", "", inner.plain())
        flow.text.pieces += inner.pieces
    elif kind in ("inline-formula", "disp-formula"):
        formula(node, flow, context, " " if kind == "disp-formula" else "")
    elif kind == "alternatives":
        for child in node:
            before = len(flow.text.pieces)
            visit(child, node, flow, context)
            if Text.plain(sliced(flow.text, before)):
                break
    elif kind == "tex-math":
        flow.text.add(ANYTHING, True)
    elif kind == "label":
        pass  # numbers of sections, items and formulas; a float's is read with the float
    elif kind == "title":
        if name(parent) in TITLED:
            flow.flush(context)
            walk(node, flow, context)
            flow.flush(context)
    elif kind == "p" and name(parent) == "def":
        flow.text.add(" ")
        walk(node, flow, context)
    elif kind in BLOCKS:
        flow.flush(context)
        walk(node, flow, context)
        flow.flush(context)
    elif kind in PARTS:
        part(node, flow, context)
    elif kind in FLOATS:
        float_(node, flow, context)
    elif kind == "caption":
        flow.flush(context)
        walk(node, flow, context.but(is_caption=True))
        flow.flush(context.but(is_caption=True))
    elif kind == "table-wrap-foot":
        flow.flush(context)
        flow.style = flow.text.style = "marks"
        walk(node, flow, context.but(is_foot=True))
        flow.flush(context.but(is_foot=True))
    elif kind == "table":
        flow.flush(context)
        walk(node, flow, context)
        flow.flush(context)
    elif kind == "tr":
        row(node, flow, context)
    elif kind == "fn":
        footnote(node, flow, context)
    else:
        walk(node, flow, context)


def sliced(text, start):
    part = Text(text.style)
    part.pieces = [(t, o) for t, o in text.pieces[start:] if t != ANYTHING]
    return part


def within(node, flow, context):
    """The text of an element on its own; floats in it go to the flow around."""
    inner = Flow(flow.emit, flow.style)
    walk(node, inner, context.but(is_run=True))
    for block in inner.held:
        flow.emit(block)
    return inner.text


def superscript(node, flow, context):
    inner = within(node, flow, context)
    text = re.sub(r"[ \t\r\n]+", " ", "".join(t for t, _ in inner.pieces))
    follows = bool(flow.text.pieces) and flow.text.pieces[-1][1]
    is_list = re.fullmatch(r"[\s\d,;–—‐‑-]*", text)
    if any(o for _, o in inner.pieces) or (follows and is_list):
        flow.text.add(text, True)
    else:
        before = "".join(t for t, _ in flow.text.pieces[-3:] if t != ANYTHING)
        flow.text.add(raised(text, before, flow.style))


def formula(node, flow, context, space):
    """A formula once: MathML or text before TeX."""
    flow.text.add(space)
    inner = Flow(flow.emit, flow.style)
    walk(node, inner, context.but(is_run=True))
    readable = sliced(inner.text, 0)
    if readable.plain():
        flow.text.pieces += readable.pieces
    elif inner.text.pieces:
        flow.text.add(ANYTHING, True)
    flow.text.add(space)


def heading(node):
    title = node.find("{*}title")
    if title is None:
        return None
    flow = Flow(lambda block: None)
    walk(title, flow, Context(is_run=True))
    return re.sub(r"[:\s]+$", "", flow.text.required()) or None


def part(node, flow, context):
    flow.flush(context)
    label = heading(node)
    kind, type_ = name(node), (node.get("sec-type") or "").lower()
    if kind != "sec":
        inner = context.but(section=None, label=label)
    else:
        plain = re.sub(r"^[\d.\sIVX]+[.\s]", "", label or "").strip().upper()
        is_top = context.section == "BODY"
        section = SEC_TYPES.get(type_) or (LABELS.get(plain) if not type_ else None)
        inner = context.but(section=section if is_top else None, label=label or context.label)
    walk(node, flow, inner)
    flow.flush(inner)


def float_(node, flow, context):
    label = None
    if node.find("{*}label") is not None:
        text = Flow(lambda block: None)
        walk(node.find("{*}label"), text, Context(is_run=True))
        label = text.text.plain() or None
    section = "CAPTION"
    if name(node) == "boxed-text":
        label, section = heading(node) or label, None
    inner = Flow(flow.emit)
    own = Context(section, label, is_abstract=False)
    walk(node, inner, own)
    inner.flush(own)


def row(node, flow, context):
    line = Text("marks")
    cells = [cell for cell in node if name(cell) in ("td", "th")]
    for i, cell in enumerate(cells):
        inner = Flow(flow.emit, "marks")
        inner.text.add("" if i == 0 else "")
        walk(cell, inner, context.but(is_run=True))
        pieces = inner.text.pieces
        text = Text("marks")
        text.pieces = pieces
        if i:
            line.add("\0")
        line.pieces += trimmed(pieces)
    if any(t.strip(" \t\r\n\0") for t, _ in line.pieces if t != ANYTHING):
        flow.emit(Row({context.label}, line))


def trimmed(pieces):
    """Pieces without white space at the cell's ends."""
    pieces = [list(p) for p in pieces]
    while pieces and pieces[0][0] != ANYTHING:
        pieces[0][0] = pieces[0][0].lstrip(" \t\r\n")
        if pieces[0][0]:
            break
        pieces.pop(0)
    while pieces and pieces[-1][0] != ANYTHING:
        pieces[-1][0] = pieces[-1][0].rstrip(" \t\r\n")
        if pieces[-1][0]:
            break
        pieces.pop()
    return [tuple(p) for p in pieces]


class Row(Block):
    """A table's row: cells between tabs."""

    def __init__(self, labels, line):
        self.section, self.labels, self.is_optional = "TABLE", labels, False
        self.text = "".join(t for t, _ in line.pieces if t != ANYTHING).replace("\0", "\t")
        self.text = re.sub(r"[ \r\n]*\t[ \r\n]*", "\t", re.sub(r"[ \r\n]+", " ", self.text))
        cells, cell = [], Text("marks")
        for piece, is_optional in line.pieces:
            if piece == "\0":
                cells.append(cell)
                cell = Text("marks")
            else:
                cell.add(piece if piece == ANYTHING else piece.replace("\t", " "), is_optional)
        cells.append(cell)
        # Empty cells at a row's end are not written; those of a callout only may be empty.
        patterns = [cell.pattern().pattern for cell in cells]
        end = len(cells)
        while end > 1 and not cells[end - 1].required():
            end -= 1
        self.text = self.text.rstrip(" \t")
        self.pieces = []
        rest = "".join("(?:\t" + p for p in patterns[end:]) + ")?" * (len(cells) - end)
        self.pattern = re.compile("\t".join(patterns[:end]) + rest + r"[ \t]*", re.S)


def footnote(node, flow, context):
    if context.is_foot:
        flow.flush(context)
        walk(node, flow, context)
        flow.flush(context)
        return
    inner = Flow(flow.emit)
    walk(node, inner, context.but(is_run=True))
    text = inner.text
    if not text.plain():
        return
    groups = [name(a) for a in node.iterancestors()]
    is_note = "fn-group" in groups or "author-notes" in groups
    must = bool(REGISTRATION.search(text.plain()))
    if is_note:
        flow.emit(Block(None, {None}, text, is_optional=not must))
    else:
        flow.emit(Block(None, {context.label, None}, text))
    for block in inner.held:
        flow.emit(block)


# Metadata


def texts(article, path):
    for element in article.findall(path):
        flow = Flow(lambda block: None)
        walk(element, flow, Context(is_run=True))
        if flow.text.plain():
            yield element, flow.text


def ids(meta, *types):
    return [fold("".join(e.itertext())) for e in meta.findall("{*}article-id")
            if (e.get("pub-id-type") or "").lower() in types]


def date_of(element):
    def field(tag):
        return fold("".join(element.find("{*}" + tag).itertext())) \
            if element.find("{*}" + tag) is not None else ""
    if not re.fullmatch(r"[12]\d{3}", field("year")):
        return medline_date(field("string-date"))
    parts = [field("year")]
    if month(field("month")):
        parts.append(f"{month(field('month')):02}")
        if field("day").isdigit() and 1 <= int(field("day")) <= 31:
            parts.append(f"{int(field('day')):02}")
    return "-".join(parts)


def publication_date(meta):
    """The electronic date if it has a day, else the print date if it has one, else the more
    precise one of the best kind there is."""
    kinds = {"epub": 0, "epub-ppub": 0, "epreprint": 0, "preprint": 0, "ppub": 1, "collection": 2,
             "issue": 2, "issue-pub": 2, "pmc-release": 3}
    dates = []
    for element in meta.iter("{*}pub-date"):
        type_ = (element.get("pub-type") or element.get("date-type") or "pub").lower()
        if type_ in ("pub", "publication"):
            kind = 1 if element.get("publication-format") == "print" else 0
        else:
            kind = kinds.get(type_)
        if kind is not None and date_of(element):
            dates.append((kind, date_of(element)))
    for wanted in (0, 1):
        for kind, date in dates:
            if kind == wanted and len(date) == 10:
                return date
    best = [date for kind, date in dates if kind == min(k for k, _ in dates)]
    return next((d for d in best if len(d) > 4), best[0] if best else None)


def status(article, meta, title):
    relations = [e.get("related-article-type") for e in article.iter("{*}related-article")
                 if not any(name(a) in ("sub-article", "response") for a in e.iterancestors())]
    type_ = article.get("article-type")
    if type_ == "retracted-article" or {"retraction-forward", "retraction"} & set(relations):
        return "retracted"
    if type_ in ("retraction", "partial-retraction"):
        return "retraction-notice"
    if re.match(r"[\[(]?retracted(:| article|\]|\)| [-–])", title or "", re.I):
        return "retracted"
    if {"concern-forward", "expression-of-concern", "object-of-concern-forward"} & set(relations):
        return "expression-of-concern"
    if {"correction-forward", "correction", "erratum"} & set(relations):
        return "corrected"
    return "current"


def abstracts(meta, own_language):
    """The main abstracts; another only where there is none."""
    found = []
    for element in meta:
        if name(element) not in ("abstract", "trans-abstract"):
            continue
        blocks = []
        flow = Flow(blocks.append)
        context = Context(is_abstract=True)
        walk(element, flow, context)
        flow.flush(context)
        type_ = (element.get("abstract-type") or "").lower() or None
        lang = element.get("{http://www.w3.org/XML/1998/namespace}lang")
        is_main = name(element) == "abstract" and type_ in MAIN
        if is_main and lang and own_language and language(lang[:2]) != own_language:
            is_main = not any(m for m, _ in found)
        if blocks:
            found.append((is_main, blocks))
    main = [blocks for is_main, blocks in found if is_main]
    return sum(main, []) if main else found[0][1] if found else []


def read(article):
    if name(article) != "article":
        return []
    meta = article.find("{*}front/{*}article-meta")
    lang = article.get("{http://www.w3.org/XML/1998/namespace}lang")
    lang = language(lang.split("-")[0]) if lang else None
    blocks = []
    title = None
    for _, text in texts(meta, "{*}title-group/{*}article-title"):
        style = Flow(None, "plain")
        walk(_, style, Context(is_run=True))
        title = title or style.text
    if title is not None:
        blocks.append(Block("TITLE", {None}, title))
    for element, _ in texts(meta, "{*}title-group/{*}subtitle"):
        flow = Flow(None, "plain")
        walk(element, flow, Context(is_run=True))
        blocks.append(Block("TITLE", {None}, flow.text))
    notes = Flow(blocks.append)
    for element in meta.iter("{*}author-notes"):
        walk(element, notes, Context(is_run=True))
    blocks += abstracts(meta, lang)
    front = Flow(blocks.append)
    for element in article.findall("{*}front/{*}notes"):
        visit(element, None, front, Context())
    for tag in ("body", "back", "floats-group"):
        for element in article.findall("{*}" + tag):
            flow = Flow(blocks.append)
            walk(element, flow, Context())
            flow.flush(Context())
    pmc = ids(meta, "pmc", "pmcid") or ids(meta, "pmc-uid")
    dois = [doi for doi in map(canonical_doi, ids(meta, "doi")) if doi]
    types = [article.get("article-type")] if article.get("article-type") else []
    types += [t.plain() for _, t in texts(meta, "{*}article-categories//{*}subject")]
    journal = next((t.plain() for _, t in texts(article, "{*}front/{*}journal-meta//{*}journal-title")), None)
    cited = {doi for e in article.iter("{*}pub-id") if e.get("pub-id-type") == "doi"
             and any(name(a) == "ref" for a in e.iterancestors())
             and not any(name(a) in ("sub-article", "response") for a in e.iterancestors())
             for doi in [canonical_doi("".join(e.itertext()))] if doi}
    return [dict(
        pmid=next((i for i in ids(meta, "pmid") if i.isdigit()), None),
        pmcid=next(("PMC" + re.search(r"\d+", i)[0] for i in pmc if re.search(r"\d", i)), None),
        doi=next(iter(dois), None),
        title=blocks[0] if title is not None else None,
        journal=journal,
        publication_date=publication_date(meta),
        language=lang,
        publication_types=types,
        status=status(article, meta, title.plain() if title else None),
        cited=cited,
        passages=blocks,
    )]


def said(record):
    values = {key: record[key] for key in (
        "pmid", "pmcid", "doi", "title", "journal", "publication_date", "language",
        "publication_types", "status")}
    values["cited"] = {f["value"] for f in record["facts"]
                       if f["type"] == "doi" and f["role"] == "cited"}
    values["passages"] = [(p["section"], p.get("label"), p["text"]) for p in record["passages"]]
    return values
