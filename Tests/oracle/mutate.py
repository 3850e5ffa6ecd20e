#!/usr/bin/env python3
"""Damage PubMed, JATS and other files in every way and see that winnow loses nothing but what is
damaged.

usage: mutate.py [--winnow PROGRAM] [--data FOLDER] [--count N] [--seed S]

Takes the project's fixtures and, where they are there, real PubMed and JATS files (see check.py).
Each file is cut, has bytes flipped, tags dropped, doubled or swapped, markup inserted. For each
batch of files: the program ends in time with a status of its own; articles read = emitted +
rejected, and the lines written are as many; every quote stands at its place in the text; and the
records of a PubMed file that were not touched come out as if the file were whole. Damaged files that
fail are kept, and their place is printed. Needs nothing but Python.
"""
import argparse
import gzip
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECORD = re.compile(rb"<PubmedArticle>.*?</PubmedArticle>", re.S)
TAG = re.compile(rb"<[^<>]{1,200}>")
INSERTED = [
    b"<", b">", b"&", b"&bomb;", b"&#0;", b"&#xD800;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x",
    b"\0", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"</", b"<a b=", b"<sup>", b"</p>", b"<table><tr>",
    b"<mfrac>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b" " * 5000, b"<b>" * 300, b"9" * 400,
]


SUFFIXES = (".xml", ".html", ".txt", ".md", ".json", ".jsonl", ".nbib", ".ris")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--winnow", default=str(ROOT / ".build/debug/winnow"))
    parser.add_argument("--data", default=os.environ.get("WINNOW_DATA", ROOT.parent / "shared/data"))
    parser.add_argument("--count", type=int, default=10000, help="files to damage")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def samples(data):
    """Whole inputs: functions that give (name's ending, bytes), drawn with a random generator."""
    found = []
    for path in sorted((ROOT / "fixtures/articles").rglob("*")):
        if path.suffix == ".gz" and path.name.endswith(".xml.gz"):
            found.append(("xml", gzip.decompress(path.read_bytes())))
        elif path.is_file() and path.suffix in SUFFIXES:
            found.append((path.suffix[1:], path.read_bytes()))
    draws = [lambda rng: rng.choice(found)] * 2
    sets = [RECORD.findall(gzip.decompress(p.read_bytes()))
            for p in sorted(pathlib.Path(data).glob("pubmed-records-*.xml.gz"))]
    if sets:
        draws += [lambda rng: ("xml", record_set(rng.sample(rng.choice(sets), 3)))] * 4
    pages = []
    for path in sorted(pathlib.Path(data).glob("html*.tar.gz")):
        with tarfile.open(path) as archive:
            pages += [archive.extractfile(m).read() for m in archive if m.isfile() and m.size < 200_000]
    if pages:
        draws += [lambda rng: ("html", rng.choice(pages))]
    articles = []
    for path in sorted(pathlib.Path(data).glob("jats*.tar.gz")):
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile() and member.name.endswith("xml") and member.size < 200_000:
                    articles.append(archive.extractfile(member).read())
    if articles:
        draws += [lambda rng: ("xml", rng.choice(articles))] * 2
    return draws


def record_set(records):
    return b"<PubmedArticleSet>\n" + b"\n".join(records) + b"\n</PubmedArticleSet>\n"


def damaged(content, rng):
    """The content with one kind of damage; and where it begins and ends."""
    kind = rng.choice(["cut", "head", "flip", "flip", "drop", "drop", "double", "swap", "insert", "hole"])
    at = rng.randrange(len(content))
    if kind == "cut":
        return content[:at], at, len(content)
    if kind == "head":
        return content[at:], 0, at
    if kind == "flip":
        places = sorted(min(len(content) - 1, at + rng.randrange(40)) for _ in range(rng.randint(1, 4)))
        changed = bytearray(content)
        for place in places:
            changed[place] ^= 1 << rng.randrange(8)
        return bytes(changed), places[0], places[-1] + 1
    if kind == "insert":
        return content[:at] + rng.choice(INSERTED) + content[at:], at, at
    if kind == "hole":
        end = min(len(content), at + rng.randrange(1, 400))
        return content[:at] + content[end:], at, end
    tags = list(TAG.finditer(content))
    if not tags:
        return content[:at], at, len(content)
    tag = rng.choice(tags)
    start, end = tag.span()
    if kind == "drop":
        return content[:start] + content[end:], start, end
    if kind == "double":
        return content[:end] + tag[0] + content[end:], start, end
    other = rng.choice(tags)[0]
    return content[:start] + other + content[end:], start, end


def untouched(content, start, end):
    """The PMIDs of the records of a PubMed set that the damage leaves whole, as long as it lies
    within one record's content or behind the records."""
    spans = [m.span() for m in RECORD.finditer(content)]
    inside = [s for s in spans if s[0] + 15 <= start and end <= s[1] - 16]
    if not spans or not (inside or start >= len(content) or end == len(content)):
        return None
    keep = [s for s in spans if (s[1] <= start or s[0] >= end) and s not in inside]
    return [re.search(rb"<PMID[^>]*>(\d+)", content[a:b])[1].decode() for a, b in keep]


def check_batch(winnow, folder, expected):
    """What is wrong with the run over a folder; None if nothing is."""
    out = folder.parent / "out"
    out.mkdir(exist_ok=True)
    command = [winnow, "extract", "--quiet", "--text", "--max-reject-rate", "1", str(folder), "-o",
               str(out / "records"), "--rejects", str(out / "rejects"), "--summary", str(out / "summary")]
    try:
        run = subprocess.run(command, capture_output=True, timeout=300)
    except subprocess.TimeoutExpired:
        return "it does not end within 300 s"
    if run.returncode not in (0, 3):
        return f"exit status {run.returncode}: {run.stderr[-500:].decode(errors='replace')}"
    summary = json.loads((out / "summary").read_text())
    records = [json.loads(line) for line in (out / "records").open(encoding="utf-8")]
    rejects = [json.loads(line) for line in (out / "rejects").open(encoding="utf-8")]
    counts = (summary["read"], summary["emitted"], summary["rejected"])
    if counts[0] != counts[1] + counts[2] or counts[1:] != (len(records), len(rejects)):
        return f"read, emitted, rejected are {counts}; lines are {len(records)}, {len(rejects)}"
    seen = {}
    for record in records:
        name = pathlib.Path(record["source"]["path"]).name
        seen.setdefault(name, []).append(record["pmid"])
        text = "".join(p["text"] + "\n" for p in record["passages"])
        for fact in record["facts"]:
            if "start" in fact and text[fact["start"]:fact["end"]] != fact["quote"]:
                return f"{name}: {fact} is not at its place"
    silent = {p.name for p in folder.iterdir()} - set(seen) - {
        pathlib.Path(r["source"]["path"]).name for r in rejects}
    if silent:
        return f"nothing is said of {sorted(silent)}"
    for name, pmids in expected.items():
        missing = set(pmids) - set(seen.get(name, []))
        if missing:
            return f"{name}: the whole records {sorted(missing)} are lost"
    return None


def main():
    options = arguments()
    rng = random.Random(options.seed)
    draws = samples(options.data)
    if len(draws) == 2:
        print(f"mutate: no real files in {options.data}; only the fixtures are damaged")
    failures = done = followed = 0
    while done < options.count:
        with tempfile.TemporaryDirectory() as temporary:
            folder, expected = pathlib.Path(temporary) / "in", {}
            folder.mkdir()
            for number in range(done, min(done + 200, options.count)):
                ending, content = rng.choice(draws)(rng)
                changed, start, end = damaged(content, rng)
                name = f"{number}.{ending}"
                (folder / name).write_bytes(changed)
                whole = untouched(content, start, end) if ending == "xml" else None
                if whole:
                    expected[name] = whole
            done = number + 1
            followed += len(expected)
            trouble = check_batch(options.winnow, folder, expected)
            if trouble:
                failures += 1
                kept = pathlib.Path(tempfile.mkdtemp(prefix="winnow-mutate-"))
                shutil.copytree(folder, kept / "in")
                print(f"mutate: seed {options.seed}, files before {done}, kept in {kept}: {trouble}")
    print(f"mutate: {done} damaged files, {failures} batches with trouble; "
          f"of {followed} the records that stayed whole were followed")
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()
