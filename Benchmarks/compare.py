#!/usr/bin/env python3
"""Time winnow and the do-nothing parse of the same files, by turns, and print ratios.

usage: compare.py [--winnow PATH] [--runs 5] FILE...     (PubMed XML, plain or gzip; or a folder)

By turns, because a machine that slows down then slows both. Processor seconds are user and system time of
the process; the first round warms the caches and is not counted; medians of the rounds.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

here = os.path.dirname(os.path.abspath(__file__))
parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
parser.add_argument("--winnow", default=os.path.join(here, "..", ".build", "release", "winnow"))
parser.add_argument("--runs", type=int, default=5)
parser.add_argument("files", nargs="+")
arguments = parser.parse_args()


def measure(command):
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begun
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"compare: {' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


with tempfile.TemporaryDirectory() as folder:
    floor = os.path.join(folder, "do_nothing")
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libxml-2.0", "zlib"], capture_output=True, text=True, check=True
    ).stdout.split()
    subprocess.run(["cc", "-O2", os.path.join(here, "do_nothing.c"), "-o", floor, *flags], check=True)
    out = os.path.join(folder, "out.jsonl")
    files = []
    for path in arguments.files:
        if os.path.isdir(path):
            for place, _, names in os.walk(path):
                files += [os.path.join(place, name) for name in sorted(names)]
        else:
            files.append(path)
    extract = [arguments.winnow, "extract", "--quiet", *arguments.files, "-o", out]
    jobs = {
        "do nothing": [floor, *files],
        "winnow, one thread": [*extract, "--threads", "1"],
        "winnow": extract,
    }
    rounds = {name: [] for name in jobs}
    for turn in range(arguments.runs + 1):
        for name, command in jobs.items():
            result = measure(command)
            if turn > 0:
                rounds[name].append(result)

print(f"{'':20}{'cpu s':>9}{'wall s':>9}{'peak MiB':>10}{'cpu ratio':>11}{'wall/cpu':>10}")
reference = rounds["do nothing"]
for name, results in rounds.items():
    median = lambda values: statistics.median(values)
    ratio = median(mine[0] / other[0] for mine, other in zip(results, reference))
    print(
        f"{name:20}{median(r[0] for r in results):9.3f}{median(r[1] for r in results):9.3f}"
        f"{median(r[2] for r in results):10.1f}{ratio:11.2f}{median(r[1] / r[0] for r in results):10.2f}"
    )
