#!/usr/bin/env python3
"""Write a PubMed file of any number of records, each a copy of a given one under a number of its own.

usage: multiply.py -n 30000 -o OUT.xml[.gz] RECORDS.xml[.gz] [...]

The records go round in their order; in the second and later rounds the last digits of some numbers in
titles and abstracts change, so that no two records are the same. The output depends on nothing else.
"""
import argparse
import gzip
import random
import re

parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
parser.add_argument("records", nargs="+")
parser.add_argument("-n", type=int, default=30000, help="how many records")
parser.add_argument("-o", required=True, help="where they go")
arguments = parser.parse_args()


def opened(path, mode):
    return gzip.open(path, mode, compresslevel=6) if path.endswith(".gz") else open(path, mode)


records = []
for path in arguments.records:
    with opened(path, "rb") as file:
        records += re.findall(rb"<PubmedArticle>.*?</PubmedArticle>", file.read(), re.S)
prose = re.compile(rb"(<(?:ArticleTitle|AbstractText)\b[^>]*>)(.*?)(</(?:ArticleTitle|AbstractText)>)", re.S)
number = re.compile(rb"(?<![&#\w.])\d{2,6}(?![\w;])")
dice = random.Random(1)


def varied(match):
    vary = lambda m: m[0][:-1] + b"%d" % dice.randrange(1, 10) if dice.random() < 0.5 else m[0]
    return match[1] + number.sub(vary, match[2]) + match[3]


with opened(arguments.o, "wb") as out:
    out.write(b'<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n')
    for place in range(arguments.n):
        record = records[place % len(records)]
        pmid = rb"\g<1>%d\g<2>" % (60000001 + place)
        record = re.sub(rb'(<PMID Version="\d+">)\d+(</PMID>)', pmid, record, count=1)
        out.write(record if place < len(records) else prose.sub(varied, record))
        out.write(b"\n")
    out.write(b"</PubmedArticleSet>\n")
