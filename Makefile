# Two commands set everything up on a machine with Python 3.11, pip and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ROOMS := calendars procedure store reports tui cli
LOCALES := reports/locales
WORDS := $(patsubst %.po,%.mo,$(wildcard $(LOCALES)/*/LC_MESSAGES/merzim.po))
CODE := $(ROOMS) tests benchmarks tools

.PHONY: demo test lint bench soak format messages lock docs

demo: $(VENV)/installed $(WORDS)
	$(BIN)/merzim demo

test: lint $(WORDS)
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/tools
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy

# The long forms: a thousand kills, a thousand power cuts, eight writers, 200,000 fuzzed rows. MERZIM_SEED gives other moments.
soak: $(VENV)/tools
	MERZIM_SOAK=1 nice $(BIN)/python -m pytest -p no:cacheprovider tests/crash tests/hostile

# make bench SIZES="10000 100000": writes docs/performance.md.
SIZES ?= 1000
bench: $(VENV)/tools
	$(BIN)/python -m benchmarks $(SIZES)

format: $(VENV)/tools
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

# The manual: build/site/index.html, and build/man/merzim.1
docs: $(VENV)/tools $(WORDS)
	$(BIN)/sphinx-build -q -W -b html docs build/site
	$(BIN)/sphinx-build -q -W -b man docs build/man

# Collect the texts shown to people, and bring the catalogues up to date with them.
messages: $(VENV)/tools
	$(BIN)/python -m tools.messages $(LOCALES)/merzim.pot
	$(BIN)/pybabel -q update -D merzim --no-wrap --no-fuzzy-matching --ignore-obsolete -i $(LOCALES)/merzim.pot -d $(LOCALES)

%.mo: %.po | $(VENV)/installed
	$(BIN)/pybabel -q compile -i $< -o $@

# Pin everything anew: what users install, and what tests and the manual need beside it.
lock: $(VENV)/tools
	$(LOCK) --extra build --extra keyring --extra postgres --extra serve -o requirements.lock
	$(LOCK) --all-extras -c requirements.lock -o requirements-dev.lock

LOCK := $(BIN)/uv pip compile -q pyproject.toml --generate-hashes --no-header --no-annotate --universal --python-version 3.11
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check

# Compiled once here: without bytecode every start is three times slower.
$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Merzim needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q $(ROOMS)
	touch $@

# What only those who change Merzim need.
$(VENV)/tools: $(VENV)/installed requirements-dev.lock
	$(INSTALL) --require-hashes -r requirements-dev.lock
	touch $@
