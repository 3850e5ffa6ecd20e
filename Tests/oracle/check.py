#!/usr/bin/env python3
"""Compare what winnow reads with what a second, independent reader reads from the same XML.

usage: check.py [--winnow PROGRAM] [--data FOLDER] [--show N] [FILE...]

Reads the project's own fixtures and, where it is there, a folder of real PubMed and JATS files:
*.xml.gz, *.xml, *.nxml and *.tar.gz with them. The folder is --data, else $WINNOW_DATA, else
../shared/data beside the checkout. Prints the agreement of every field and the first
disagreements; exits with 1 if there is one. Needs lxml, and is skipped with a message where it is
missing. README.md says what counts as agreement.
"""
import argparse
import collections
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

try:
    from lxml import etree
except ImportError:
    sys.exit(print("oracle: skipped; pip install lxml runs this check"))

import exports
import grids
import jats
import pubmed


ROOT = pathlib.Path(__file__).resolve().parents[2]
RECORDS = {"PubmedArticle", "PubmedBookArticle", "DeleteCitation", "DeleteDocument"}

# Roots of exports, and the elements in them that are records.
ENVELOPES = {"responseWrapper": "result", "collection": "document"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("files", nargs="*", help="files instead of the fixtures and the data")
    parser.add_argument("--winnow", default=str(ROOT / ".build/debug/winnow"))
    parser.add_argument("--data", default=os.environ.get("WINNOW_DATA", ROOT.parent / "shared/data"))
    parser.add_argument("--show", type=int, default=5, help="disagreements to print for each field")
    return parser.parse_args()


def inputs(options):
    """The files to compare."""
    if options.files:
        return [pathlib.Path(f) for f in options.files]
    files = sorted(p for kind in ("pubmed/*", "jats/*", "exports/*.xml")
                   for p in (ROOT / "fixtures/articles").glob(kind))
    data = pathlib.Path(options.data)
    real = sorted(p for pattern in ("*.xml.gz", "*.xml", "*.nxml", "jats*.tar.gz")
                  for p in data.glob(pattern))
    if not real:
        print(f"oracle: no PubMed or JATS files in {data}; only the fixtures are compared")
    return files + real


def documents(path):
    """The XML documents in a file: (member or None, root element)."""
    # Entities of a DTD stay what they are: nothing is loaded or expanded.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    if path.name.endswith(".tar.gz"):
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile() and member.name.endswith(("xml", "nxml")):
                    try:
                        yield member.name, etree.fromstring(archive.extractfile(member).read(), parser)
                    except etree.XMLSyntaxError as error:
                        yield member.name, error
    else:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rb") as file:
            try:
                yield None, etree.fromstring(file.read(), parser)
            except etree.XMLSyntaxError as error:
                yield None, error


def expected(path):
    """What the oracle reads: {(member, index): [(reader, record)]} and the broken members."""
    records, broken = {}, []
    for member, root in documents(path):
        if isinstance(root, Exception):
            broken.append((member, root))
            continue
        elements = [e for e in root.iter() if isinstance(e.tag, str)]
        kinds = [pubmed.name(e) for e in (elements[:1] if elements else [])]
        if kinds and kinds[0] in ENVELOPES:
            found = [e for e in elements if pubmed.name(e) == ENVELOPES[kinds[0]]]
            reader = exports
        elif kinds and (kinds[0] in RECORDS or kinds[0].startswith(("Pubmed", "PubMed"))):
            found = [e for e in elements if pubmed.name(e) in RECORDS]
            reader = pubmed
        else:
            found = [e for e in elements if pubmed.name(e) == "article"]
            reader = jats
        for index, element in enumerate(found):
            records[member, index] = [(reader, r) for r in reader.read(element)]
            if reader is jats:
                for _, record in records[member, index]:
                    record["tables"] = list(grids.read(element))
    return records, broken


def extracted(winnow, path):
    """What winnow reads: {(member, index): [record]} and the rejected."""
    with tempfile.TemporaryDirectory() as folder:
        rejects = pathlib.Path(folder) / "rejects.jsonl"
        run = subprocess.run(
            [winnow, "extract", "--quiet", "--text", "--max-reject-rate", "1",
             "--rejects", str(rejects), str(path)], capture_output=True)
        if run.returncode:
            sys.exit(f"oracle: winnow exits {run.returncode} for {path}: {run.stderr.decode()}")
        records = collections.defaultdict(list)
        for line in run.stdout.splitlines():
            record = json.loads(line)
            source = record["source"]
            records[source["member"], source["index"]].append(record)
        rejected = {(r.get("member"), r.get("index")): r["detail"]
                    for r in map(json.loads, rejects.read_text().splitlines())}
        return records, rejected


class Tally:
    """Agreements by field, and what disagrees."""

    def __init__(self, show):
        self.show = show
        self.agreed = collections.Counter()
        self.differing = collections.defaultdict(list)

    def compare(self, place, field, want, got):
        if want == got:
            self.agreed[field] += 1
        else:
            self.differing[field].append((place, want, got))

    def report(self):
        for field in sorted({*self.agreed, *self.differing}):
            differing = self.differing[field]
            total = self.agreed[field] + len(differing)
            print(f"{field:28} {self.agreed[field]:7} of {total:7}")
            for place, want, got in differing[:self.show]:
                print(f"    {place}\n      oracle {brief(want, got)}\n      winnow {brief(got, want)}")
        return sum(map(len, self.differing.values()))


def brief(value, other):
    """A value, of long ones only the part that differs."""
    if isinstance(value, list) and isinstance(other, list):
        pairs = [i for i in range(max(len(value), len(other)))
                 if value[i:i + 1] != other[i:i + 1]]
        if pairs:
            first = pairs[0]
            rest = other[first] if first < len(other) else None
            return f"[{first}] of {len(value)}: " + (
                brief(value[first], rest) if first < len(value) else "(none)")
    if isinstance(value, tuple) and isinstance(other, tuple):
        differ = [i for i, (a, b) in enumerate(zip(value, other)) if a != b]
        if differ and differ[-1] == len(value) - 1:
            return f"{value[:-1]} " + brief(value[-1], other[-1])
    if isinstance(value, str) and isinstance(other, str) and len(value) > 160:
        start = len(os.path.commonprefix([value, other]))
        return f"@{start} …" + repr(value[max(0, start - 40):start + 100])
    return repr(value)[:300]


def main():
    options = arguments()
    tally = Tally(options.show)
    for path in inputs(options):
        want, broken = expected(path)
        got, rejected = extracted(options.winnow, path)
        for member, _ in broken:
            tally.compare(f"{path.name} {member or ''}", "broken XML is rejected", True,
                          any(m == member for m, _ in rejected))
        damaged = {member for member, _ in broken}
        for key in sorted({*want, *got}, key=str):
            if key[0] in damaged:
                continue
            place = f"{path.name} {key[0] or ''}#{key[1]}"
            pair(tally, place, want.get(key, []), got.get(key, []), rejected.get(key))
    failures = tally.report()
    print(f"oracle: {failures} disagreements")
    sys.exit(failures != 0)


def pair(tally, place, wanted, got, rejection):
    """Compare the records of one element."""
    tally.compare(place, "records", len(wanted), len(got) if got else rejection or 0)
    for (reader, want), record in zip(wanted, got):
        values = reader.said(record)
        kind, place = reader.__name__, f"{place} {record['record_id']}"
        for field, value in want.items():
            if field == "tables":
                grids.compare(tally, place, value, list(grids.said(record)))
            elif field != "passages":
                tally.compare(place, f"{kind} {field}", *agreeing(value, values[field], field))
            elif kind == "jats":
                compare_blocks(tally, place, value, values[field])
            else:
                compare_passages(tally, place, kind, value, values[field])


def agreeing(want, got, field):
    """Both sides in a form in which they are equal if they agree."""
    if isinstance(want, jats.Block):
        return (got if got and want.fits(got) else want.text), got
    if isinstance(want, set) and field == "cited":
        # DOIs in a reference's text count as well.
        return [], sorted(want - got)
    return want, got


def compare_passages(tally, place, kind, want, got):
    """Texts and labels of all passages; sections where the oracle has an opinion."""
    tally.compare(place, f"{kind} texts", [t for _, _, t in want], [t for _, _, t in got])
    tally.compare(place, f"{kind} labels", [l for _, l, _ in want], [l for _, l, _ in got])
    if len(want) == len(got):
        known = [i for i, (section, _, _) in enumerate(want) if section]
        tally.compare(place, f"{kind} sections", [want[i][:2] for i in known],
                      [got[i][:2] for i in known])


def compare_blocks(tally, place, blocks, passages):
    """Passages of a full text against blocks, in order; after a disagreement, from the next pair
    that agrees."""
    i = j = 0
    while i < len(blocks) or j < len(passages):
        block = blocks[i] if i < len(blocks) else None
        section, label, text = passages[j] if j < len(passages) else (None, None, None)
        if block and text is not None and block.fits(text):
            kind = {"TABLE": "rows", "CAPTION": "captions"}.get(section, "texts")
            tally.agreed[f"jats {kind}"] += 1
            tally.compare(f"{place} {text[:60]!r}", "jats labels",
                          label if label in block.labels else block.labels, label)
            if block.section:
                tally.compare(f"{place} {text[:60]!r}", "jats sections", block.section, section)
            i, j = i + 1, j + 1
            continue
        if block and block.is_optional:
            i += 1
            continue
        step = next(((a, b) for total in range(1, 40) for a in range(total + 1)
                     for b in [total - a] if i + a < len(blocks) and j + b < len(passages)
                     and blocks[i + a].fits(passages[j + b][2])),
                    (len(blocks) - i, len(passages) - j))
        got = "\n".join(p[2] for p in passages[j:j + step[1]])
        want = "\n".join(b.like(got) for b in blocks[i:i + step[0]])
        tally.compare(place, "jats texts", want, got)
        i, j = i + step[0], j + step[1]


if __name__ == "__main__":
    main()
