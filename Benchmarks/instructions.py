#!/usr/bin/env python3
"""Count the instructions that winnow takes for a record, under valgrind, and compare with the threshold.

usage: instructions.py [--winnow PATH] [--parts] [--write]

Time depends on the machine and its mood, instructions hardly. The input is made of the fixtures; what the
program costs without records is taken off by counting two inputs of different length. Fails when a record
takes over 5% more than `threshold.json` says; --write puts the present count there; --parts says where they go.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(here)
parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
parser.add_argument("--winnow", default=os.path.join(root, ".build", "release", "winnow"))
parser.add_argument("--parts", action="store_true")
parser.add_argument("--write", action="store_true")
parser.add_argument("records", nargs="*", help="other records than the fixtures'; no threshold then")
arguments = parser.parse_args()
if shutil.which("valgrind") is None:
    print("instructions: skipped, for valgrind is not installed (Debian package valgrind)")
    sys.exit(0)
threshold_path = os.path.join(here, "threshold.json")

# The part of the work by the module in which a function's mangled name says that it stands; the first
# pattern that fits decides: "Cursor" is Lexing's, what Extraction adds to it is rules.
PARTS = [
    ("rules", r"^\$s6Lexing6CursorV10Extraction|^\$s10Extraction"),
    ("cut into records", r"^\$s7Reading"),
    ("leave out the unread", r"^\$s7Parsing7XMLTrim"),
    ("build the article", r"^\$s7Parsing|^\$s9Documents"),
    ("rules: words and numbers", r"^\$s6Lexing6Cursor"),
    ("lex", r"^\$s6Lexing"),
    ("normalise and check", r"^\$s13Normalization"),
    ("write", r"^\$s8Emission"),
    ("pass on", r"^\$s8Pipeline"),
    ("Swift's collections and runtime", r"^\$s[^0-9]|^\$ss|^_?swift"),
]


def run(count, folder):
    source = os.path.join(folder, f"{count}.xml")
    records = arguments.records or [os.path.join(root, "fixtures", "articles", "pubmed", "trials-2025.xml")]
    subprocess.run([sys.executable, os.path.join(here, "multiply.py"), "-n", str(count), "-o", source, *records], check=True)
    profile = os.path.join(folder, f"{count}.profile")
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", arguments.winnow, "extract", "--quiet",
         "--threads", "1", source, "-o", os.path.join(folder, "out.jsonl")],
        capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"instructions: winnow failed under valgrind:\n{done.stderr[-2000:]}")
    return self_costs(profile)


def self_costs(profile):
    """Instructions by (library, function), those of called functions not included."""
    costs, names, libraries = {}, {}, {}
    library = function = ""
    is_call = False

    def named(text, table):
        match = re.match(r"\((\d+)\)(?: (.*))?", text)
        if match[2]:
            table[match[1]] = match[2]
        return table.get(match[1], "")

    with open(profile, errors="replace") as file:
        for line in file:
            if line.startswith("ob="):
                library = named(line[3:], libraries)
            elif line.startswith("fn="):
                function = named(line[3:], names)
            elif line.startswith("cfn="):
                named(line[4:], names)
            elif line.startswith("cob="):
                named(line[4:], libraries)
            elif line.startswith("calls="):
                is_call = True
            elif line[0] in "0123456789+-*":
                if not is_call:
                    fields = line.split()
                    if len(fields) > 1:
                        key = (os.path.basename(library), function)
                        costs[key] = costs.get(key, 0) + int(fields[1])
                is_call = False
    return costs


def part(library, function):
    if "libxml2" in library:
        return "parse (libxml2)"
    if "isal" in library:
        return "decompress"
    if "swift" in library:
        return "Swift's collections and runtime"
    if library.startswith(("libc.", "libc-", "libm.", "ld-", "libpthread")):
        return "C library (copying, searching, memory)"
    for name, pattern in PARTS:
        if re.search(pattern, function):
            return name
    return "the rest"


few, many = 500, 1500
with tempfile.TemporaryDirectory() as folder:
    first, second = run(few, folder), run(many, folder)
per_record = (sum(second.values()) - sum(first.values())) / (many - few)
print(f"{per_record:,.0f} instructions a record")
if arguments.parts:
    parts = {}
    for key, cost in second.items():
        name = part(*key)
        parts[name] = parts.get(name, 0) + (cost - first.get(key, 0)) / (many - few)
    for name, cost in sorted(parts.items(), key=lambda item: -item[1]):
        print(f"  {name:40}{cost:10,.0f}  {cost / per_record:5.1%}")
if arguments.records:
    sys.exit(0)
if arguments.write:
    with open(threshold_path, "w") as file:
        json.dump({"instructions_per_record": round(per_record)}, file)
        file.write("\n")
    sys.exit(0)
with open(threshold_path) as file:
    threshold = json.load(file)["instructions_per_record"]
if per_record > 1.05 * threshold:
    sys.exit(
        f"instructions: that is {per_record / threshold - 1:.1%} over the threshold of {threshold:,}; find what costs"
        " with --parts, or, if it is worth it, write the new threshold with --write and say why in the commit")
