#!/usr/bin/env python3
"""What a night costs: 20 update files on a store of synthetic PubMed records.

usage: nightly.py [--winnow .build/release/winnow] [--sizes 100000 300000] [--folder DIR]

For each size a first load of that many records in files of 30,000, then a night of 20 update files with
2,500 records each (60 revisions of any record, 39 additions and 1 deletion in a hundred), published as
folders, then a run with nothing new, and last the same dataset published as single files. Prints a table
in Markdown. Needs about 6 GB of disk for a million records; made and served on loopback, removed after.
"""
import argparse
import functools
import gzip
import hashlib
import http.server
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

SENTENCES = [
    "Depression is common and {a}% of patients do not respond to a first treatment.",
    "We randomised {n} patients in {c} hospitals to {d} mg of a drug daily (n = {h}) or placebo (n = {h}).",
    "The primary outcome was the change of the score after {w} weeks.",
    "Mean age was {y}.{b} years (SD {s}.{b}); {p} of {h} ({q}%) in the drug group completed the study.",
    "The drug reduced symptoms (hazard ratio 0.{e}, 95% CI 0.{l} to 0.{u}; P = .0{z}).",
    "Adverse events were more frequent with the drug (risk ratio 1.{e}; 95% CI 1.{l} to 1.{u}).",
    "Registered at ClinicalTrials.gov as NCT0{r}.",
]


def abstract(chance):
    half = chance.randrange(50, 900)
    low = chance.randrange(20, 50)
    done = chance.randrange(20, half)
    values = dict(
        a=chance.randrange(10, 60), n=2 * half, h=half, c=chance.randrange(2, 40), d=chance.randrange(1, 90),
        w=chance.randrange(4, 52), y=chance.randrange(20, 80), b=chance.randrange(10), s=chance.randrange(5, 15),
        p=done, q=round(100 * done / half), l=low, e=low + 10, u=low + 25, z=chance.randrange(1, 9),
        r=chance.randrange(1000000, 9999999),
    )
    return " ".join(SENTENCES).format_map(values)


def record(pmid, chance):
    return (
        f'<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{pmid}</PMID><DateRevised><Year>2026'
        f"</Year><Month>11</Month><Day>{chance.randrange(1, 29)}</Day></DateRevised><Article><Journal><Title>Journal "
        "of Synthetic Trials</Title><JournalIssue><PubDate><Year>2025</Year></PubDate></JournalIssue></Journal>"
        f"<ArticleTitle>A synthetic trial, number {pmid}</ArticleTitle><Abstract><AbstractText>{abstract(chance)}"
        '</AbstractText></Abstract><Language>eng</Language><PublicationTypeList><PublicationType UI="D016449">'
        "Randomized Controlled Trial</PublicationType></PublicationTypeList></Article></MedlineCitation><PubmedData>"
        f'<ArticleIdList><ArticleId IdType="pubmed">{pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n'
    )


def write(path, records, deleted=()):
    with gzip.open(path, "wt", compresslevel=1) as out:
        out.write('<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n')
        out.writelines(records)
        if deleted:
            ids = "".join(f'<PMID Version="1">{pmid}</PMID>' for pmid in deleted)
            out.write(f"<DeleteCitation>{ids}</DeleteCitation>\n")
        out.write("</PubmedArticleSet>\n")


def distribute(folder, size):
    """The first load and the night's files."""
    chance = random.Random(7)
    per_file = 30_000
    number = 0
    for start in range(1, size + 1, per_file):
        number += 1
        pmids = range(start, min(start + per_file, size + 1))
        write(folder / "baseline" / f"pubmed26n{number:04}.xml.gz", (record(p, chance) for p in pmids))
    write(folder / "updatefiles" / f"pubmed26n{number + 1:04}.xml.gz", [record(size + 1, chance)])
    return number + 2


def night(folder, size, number):
    chance = random.Random(11)
    new = size + 2
    for offset in range(20):
        pmids = [chance.randrange(1, size + 1) for _ in range(1500)] + list(range(new, new + 975))
        new += 975
        deleted = [chance.randrange(1, size + 1) for _ in range(25)]
        records = (record(p, chance) for p in pmids)
        write(folder / "updatefiles" / f"pubmed26n{number + offset:04}.xml.gz", records, deleted)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Lists folders as NLM does, and makes the digests."""

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if path.is_dir():
            lines = [f'<a href="{f.name}">{f.name}</a>  2026-01-15 14:29  {f.stat().st_size}' for f in path.iterdir()]
            self.reply("<!DOCTYPE html><pre>" + "\n".join(lines), "text/html")
        elif path.suffix == ".md5":
            digest = hashlib.md5(path.with_suffix("").read_bytes()).hexdigest()
            self.reply(f"MD5({path.stem})= {digest}\n", "text/plain")
        else:
            super().do_GET()

    def reply(self, text, kind):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def run(winnow, command, folder):
    """Runs winnow: seconds, seconds of processor, peak memory in MB, MB written, its last line."""
    start = time.monotonic()
    with open(folder / "said", "w+") as said:
        process = subprocess.Popen([winnow, command], cwd=folder, stdout=said)
        _, status, usage = os.wait4(process.pid, 0)
        said.seek(0)
        line = said.read().strip().splitlines()[-1]
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"winnow {command} ended with {process.returncode}: {line}")
    cost = time.monotonic() - start, usage.ru_utime + usage.ru_stime
    return *cost, usage.ru_maxrss / 1024, usage.ru_oublock / 2048, line


def size_of(folder):
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6


def measure(winnow, parent, size):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="winnow-nightly-", dir=parent))
    for name in ("site/baseline", "site/updatefiles"):
        (folder / name).mkdir(parents=True)
    handler = functools.partial(Handler, directory=str(folder / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    sources = [
        {"source": "pubmed_files", "name": s, "set": s, "email": "a@example.org", "base_url": base}
        for s in ("baseline", "updatefiles")
    ]
    emit = {"records": "out/records/", "facts": "out/facts/", "changes": "out/changes"}
    configuration = {"fetch": sources, "raw": "raw", "store": "store", "emit": emit}
    (folder / "pipeline.json").write_text(json.dumps(configuration))
    try:
        next_number = distribute(folder / "site", size)
        run(winnow, "fetch", folder)
        first = run(winnow, "run", folder)
        night(folder / "site", size, next_number)
        run(winnow, "fetch", folder)
        refresh = run(winnow, "run", folder)
        nothing = run(winnow, "run", folder)
        dataset = size_of(folder / "out/records") + size_of(folder / "out/facts")
        store = size_of(folder / "store/1") - size_of(folder / "store/1/segments")
        emit.update(records="out/records.jsonl", facts="out/facts.jsonl")
        (folder / "pipeline.json").write_text(json.dumps(configuration))
        single = run(winnow, "run", folder)
    finally:
        server.shutdown()
        shutil.rmtree(folder)
    print(
        f"| {size:,} | {dataset:,.0f} | {store:,.0f} | {first[0]:,.1f} | {refresh[0]:.1f} | {refresh[1]:.1f} "
        f"| {refresh[2]:.0f} | {refresh[3]:,.0f} | {nothing[0]:.2f} | {single[0]:.1f} |",
        flush=True,
    )
    print(refresh[4], file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--winnow", default=".build/release/winnow")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 300_000])
    parser.add_argument("--folder", help="where to work; the system's temporary folder unless named")
    options = parser.parse_args()
    winnow = str(pathlib.Path(options.winnow).resolve())
    print("| records | dataset MB | index MB | first load s | a night s | its CPU s | its memory MB | its MB written ", end="")
    print("| nothing new s | as single files s |\n|---|---|---|---|---|---|---|---|---|---|")
    for size in options.sizes:
        measure(winnow, options.folder, size)


main()
