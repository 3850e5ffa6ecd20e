#!/usr/bin/env python3
"""Hold the JSON schemas in docs/ against what the program accepts and emits.

usage: check.py [WINNOW]     (the built program; .build/debug/winnow unless named)

Every line that the fixtures yield must be valid, with and without text; every configuration in
cases.json must be judged alike by the schema and by `winnow check`. Needs the PyPI package jsonschema
and skips with a message where it is missing.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    sys.exit(print("schema: skipped; pip install jsonschema runs this check"))

root = pathlib.Path(__file__).resolve().parents[2]
winnow = sys.argv[1] if len(sys.argv) > 1 else str(root / ".build/debug/winnow")
failures = passed = 0


def check(holds, message):
    global failures, passed
    passed += bool(holds)
    if not holds:
        failures += 1
        print(f"schema: {message}")


def validator(name):
    schema = json.loads((root / "docs" / name).read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


record = validator("record.schema.json")
for options in ([], ["--text"]):
    out = subprocess.run([winnow, "extract", "--quiet", *options, str(root / "fixtures")], capture_output=True)
    lines = out.stdout.decode().splitlines()
    check(lines, "the fixtures yield no records")
    for number, line in enumerate(lines, 1):
        value = json.loads(line)
        errors = [f"{e.json_path}: {e.message[:160]}" for e in record.iter_errors(value)]
        check(not errors, f"record {number} ({value['record_id']}): {errors[:3]}")
        if options:
            text = "".join(p["text"] + "\n" for p in value["passages"])
            for fact in value["facts"]:
                if "start" in fact:
                    check(text[fact["start"]:fact["end"]] == fact["quote"], f"{value['record_id']}: {fact}")

pipeline = validator("pipeline.schema.json")
shipped = json.loads((root / "pipeline.json").read_text())
cases = json.loads((pathlib.Path(__file__).parent / "cases.json").read_text())
for case in [{"config": shipped, "valid": True}, *cases]:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(case["config"], file)
        file.flush()
        status = subprocess.run([winnow, "check", file.name], capture_output=True).returncode
    check((status == 0) == case["valid"], f"winnow check exits {status} for {case['config']}")
    check(pipeline.is_valid(case["config"]) == case["valid"], f"the schema misjudges {case['config']}")

print(f"{passed} passed, {failures} failed")
sys.exit(failures != 0)
