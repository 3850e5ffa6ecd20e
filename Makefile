# make run    sets up, builds in release and runs the pipeline over the fixtures
# make test   sets up and runs every test
.PHONY: run test setup lint clean

run: setup
	swift build -c release --product winnow
	.build/release/winnow run pipeline.json

test: setup
	swift build --build-tests
	swift test --skip-build
	python3 Tests/schema/check.py

setup:
	@sh Scripts/setup.sh

lint: setup
	swift build -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error --scratch-path .build-lint
	swift format lint --strict --recursive Sources Tests Package.swift

clean:
	rm -rf .build .build-lint out
