# make run    sets up, builds in release and runs the pipeline over the fixtures
# make test   sets up and runs every test
# make kill   kills runs at 50 moments and compares what comes of them
# make oracle compares with a second reader, and reads damaged files
# make bench  compares speed with a parse that does nothing (Benchmarks/README.md)
.PHONY: run test kill oracle bench instructions setup lint expected clean

run: setup
	swift build -c release --product winnow
	.build/release/winnow run pipeline.json
	@echo "Next: .build/release/winnow explain fixtures/articles/text/structured.txt"

test: setup
	swift build --build-tests
	swift test --skip-build
	python3 Tests/schema/check.py

kill: setup
	swift build --build-tests
	WINNOW_KILLS=50 swift test --skip-build --filter KillTests

oracle: setup
	swift build -c release --product winnow
	python3 Tests/oracle/check.py --winnow .build/release/winnow
	python3 Tests/oracle/mutate.py --winnow .build/release/winnow

RECORDS ?= fixtures/articles/pubmed/trials-2025.xml
bench: setup
	swift build -c release --product winnow
	python3 Benchmarks/multiply.py -n 30000 -o .build/bench.xml.gz $(RECORDS)
	python3 Benchmarks/compare.py .build/bench.xml.gz

instructions: setup
	swift build -c release --product winnow
	python3 Benchmarks/instructions.py

setup:
	@sh Scripts/setup.sh

lint: setup
	swift build -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error --scratch-path .build-lint
	swift format lint --strict --recursive Sources Tests Package.swift

# The records of the fixtures, to be read over by eye before they are committed.
expected: setup
	swift build --product winnow
	for kind in pubmed jats html text exports archive; do \
	  .build/debug/winnow extract --quiet fixtures/articles/$$kind -o fixtures/expected/$$kind.jsonl; \
	done

clean:
	rm -rf .build .build-lint out
