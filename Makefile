# Every command of this repository. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Options for `make run`, such as ARGS="--port 9000".
ARGS ?=
# What `make bench` measures, such as BENCH="core --rounds 3"; `all` takes about ten minutes.
BENCH ?= all
# The name that `make image` gives the image.
IMAGE ?= acquire-mock

binary := .build/release/acquire-mock
formatted := Package.swift Sources Tests
# Progress for a person; for a log only what went wrong.
quiet := [ -t 1 ] && quiet=() || quiet=(--quiet)

.PHONY: help run build test unit lint format readme sanitize-thread sanitize-address build-address build-thread contract contract-address bench bench-check bench-micro soak fuzz fuzz-briefly image clean setup-run setup-test setup-bench

help: ## List these commands
	@echo "make COMMAND, where COMMAND is one of:"
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/\1\t\2/p' Makefile | awk -F '\t' '{ printf "  %-17s %s\n", $$1, $$2 }'

run: build ## Set up, build and start the mock; options in ARGS="--port 9000"
	@echo "==> Starting $(binary) serve $(ARGS)"
	@exec $(binary) serve $(ARGS)

build: setup-run ## Build the release binary, with Swift linked into it
	@echo "==> Building the release binary (the first time takes a few minutes)"
	@$(quiet); .ci/build-release "$${quiet[@]}"
	@echo "    $(CURDIR)/$(binary)"

test: setup-test ## Run every test there is, cheap ones first
	@$(MAKE) lint
	@$(MAKE) -j2 readme build-address
	@$(MAKE) -j1 fuzz-briefly sanitize-address
	@$(MAKE) -j2 contract-address build-thread
	@$(MAKE) sanitize-thread
	@echo "==> Everything passed"

unit: setup-test ## Build for debugging and run the Swift tests
	@.ci/swift-test debug

lint: setup-test ## Check formatting, imports, layout, the scripts, and the checks themselves
	@echo "==> Formatting"
	@swift format lint --strict --recursive --parallel $(formatted)
	@echo "==> Imports and layout"
	@.ci/check-imports
	@echo "==> Scripts"
	@.ci/check-scripts
	@echo "==> The checks themselves"
	@.ci/test-setup
	@.ci/test-check-imports
	@.ci/test-check-readme
	@.ci/test-swift-test

format: setup-test ## Rewrite the Swift sources as the formatter wants them
	@echo "==> Formatting in place"
	@swift format --in-place --recursive --parallel $(formatted)

readme: setup-test ## Run the README's commands as printed
	@.ci/check-readme

sanitize-thread: setup-test ## Run the Swift tests under the thread sanitizer
	@.ci/swift-test thread

sanitize-address: setup-test ## Run the Swift tests under the address and leak sanitizers
	@.ci/swift-test address

# What takes one core of two stands beside the next build.
build-address build-thread: build-%: setup-test
	@.ci/swift-test $* --build-only

contract-address: build-address
	@Tests/Contract/contract .build-asan/debug/acquire-mock

contract: setup-test build ## Attack a started mock by the contract that it serves, with schemathesis
	@Tests/Contract/contract $(binary)

bench: setup-bench build ## Measure the mock beside a bare C server; what in BENCH="core --rounds 3"
	@echo "==> Measuring: $(BENCH)"
	@Tests/Benchmark/bench $(BENCH) --binary $(binary) --json .build/bench/results.json --chart .build/bench/speed.svg

bench-check: bench ## Measure, and compare with the goals; fails if one is missed
	@echo "==> The goals"
	@Tests/Benchmark/bench check --json .build/bench/results.json

bench-micro: setup-run ## Measure parse, check, send and render one by one, without a socket
	@swift build --quiet --configuration release --package-path Tests/Benchmark/Micro --scratch-path .build/micro
	@.build/micro/release/Micro fixtures/send-sms/request.json

soak: build ## Use the mock for SOAK_SECONDS (600) and watch errors, memory and descriptors
	@echo "==> Soak"
	@python3 Tests/Soak/soak.py $(binary)

fuzz: setup-run ## Attack each reader for FUZZ_SECONDS (60), guided by coverage
	@Tests/Fuzz/fuzz

fuzz-briefly: setup-run ## The same for 3 seconds each, with a build that is quick to make
	@FUZZ_SECONDS=3 FUZZ_BUILD=debug Tests/Fuzz/fuzz

image: ## Build the container image with docker, podman or buildah
	@.ci/build-image "$(IMAGE)"

clean: ## Remove everything that was built
	@echo "==> Removing .build and .build-*"
	@rm -rf .build .build-*

setup-run:
	@.ci/setup run

setup-test:
	@.ci/setup test

setup-bench:
	@.ci/setup bench
