# The commands people use. Needs python3, venv and make; everything else comes from the lock files.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
SERVE ?= 1

.PHONY: help setup setup-dev run test test-postgres check pictures reading-score read bench clean

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

$(VENV)/.runtime: requirements/runtime.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/runtime.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index -e .
	touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.lock
	touch $@

setup: $(VENV)/.runtime ## install what running needs
	$(BIN)/danchu translations compile

setup-dev: $(VENV)/.dev setup ## install what developing needs too

run: setup ## set up, work through the example district, serve it (SERVE=0: only the files)
	$(BIN)/danchu demo
	@if [ "$(SERVE)" = "1" ]; then DANCHU_OPEN_READING=1 $(BIN)/danchu serve --port $(PORT); fi

test: setup-dev ## every test, on SQLite; DANCHU_TEST_DATABASE_URL adds PostgreSQL
	$(BIN)/python -m pytest -n auto -q
	@if [ -n "$$DANCHU_TEST_DATABASE_URL" ]; then $(MAKE) test-postgres; fi

test-postgres: setup-dev
	DANCHU_DATABASE_URL="$$DANCHU_TEST_DATABASE_URL" $(BIN)/python -m pytest -n auto -q -m "not browser and not office"

check: setup-dev ## style, types, the rooms' contract, Django's own checks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy danchu
	$(BIN)/lint-imports
	$(BIN)/danchu check --fail-level WARNING
	$(BIN)/danchu makemigrations --check --dry-run
	$(BIN)/danchu translations check

pictures: setup-dev ## render the papers and the pages as pictures into out/pictures
	$(BIN)/python -m tests.pictures

reading-score: setup-dev ## precision and recall of the reader on the labelled texts
	$(BIN)/python -m tests.reading.score
	$(BIN)/python -m tests.reading.long.score
	$(BIN)/python -m tests.inbox.labelled.score

read: setup ## read the example's own report, and one with planted errors
	test -s out/tam-duong-2024-H1/bao-cao.docx || $(BIN)/danchu demo
	$(BIN)/danchu read out/tam-duong-2024-H1/bao-cao.docx
	$(BIN)/danchu read examples/reading/planted.txt

$(VENV)/.bench: $(VENV)/.runtime requirements/bench.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/bench.lock
	touch $@

bench: $(VENV)/.bench setup-dev ## measure; writes benchmarks/results.json and benchmarks/README.md
	$(BIN)/python -m benchmarks

clean: ## remove what the commands above made
	rm -rf $(VENV) out var staticfiles
