# The two commands of the README, and what stands behind them.
#   make chat            install, file the sample articles if the archive is empty, open the page
#   make chat LLM=local  the same with a small language model in the process
#   make test            install what the tests need, and run them, in a process for each core (JOBS=1 in one)
# Settings: DATA=DIR (the archive's folder), PYTHON=python3.12, PORT=8000, any DATELINE_* variable.

VENV   := .venv
BIN    := $(VENV)/bin
LLM    ?= $(or $(DATELINE_LLM),extractive)
SETS   ?=
JOBS   ?= logical
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	  $$p -c 'import sys; sys.exit(not (3,11) <= sys.version_info[:2] <= (3,13))' 2>/dev/null && echo $$p && break; done)
DATA_OPTION := $(if $(DATA),--data "$(DATA)")
EXTRA  := $(if $(filter local,$(LLM)),local,$(if $(filter multilingual,$(DATELINE_EMBEDDING)),multilingual,dateline))
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: chat install test check lint lock bench bench-quality clean browser
.DEFAULT_GOAL := chat

chat: install
	$(BIN)/dateline ingest seeds $(DATA_OPTION) --if-empty
	DATELINE_LLM=$(LLM) $(BIN)/dateline chat $(DATA_OPTION) $(if $(PORT),--port $(PORT))

install: $(VENV)/.$(EXTRA)

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.11, 3.12 or 3.13; name one with PYTHON=…"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# A stamp for each lock file. The package itself is installed last, without its dependencies: they are locked.
$(VENV)/.%: locks/%.txt pyproject.toml | $(BIN)/python
	@echo "Installing from locks/$*.txt; the first time takes some minutes."
	$(INSTALL) --require-hashes -r locks/$*.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

# A file's tests stay in one process, as they share what they file; one process takes up to 3 GB.
test: $(VENV)/.test browser
	$(BIN)/python -m pytest -n $(JOBS) --maxprocesses 4 --dist loadfile

check: $(VENV)/.test lint test

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# The page is tested in Chromium. Where it is missing and the system's packages can be installed, they are.
browser:
	@command -v chromium chromium-browser google-chrome >/dev/null 2>&1 || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	    { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }; } || \
	  echo "No Chromium found: the browser tests will be skipped. Install it to run them."

# Speed, size and retrieval on a set of one's own: make bench SETS=folder (see qa/MEASURED.md, "Speed, size and retrieval").
bench: $(VENV)/.test
	$(BIN)/python -m qa.evaluation.bench $(if $(SETS),--sets "$(SETS)")

# The quality on every question set below a folder, beside plain LlamaIndex + Chroma: make bench-quality SETS=folder
# QUALITY='--limit 50 --only NAME --llm local' and the like go to qa.evaluation.quality.
bench-quality: $(VENV)/.test
	$(BIN)/python -m qa.evaluation.quality $(if $(SETS),--sets "$(SETS)") $(QUALITY)

# New versions: edit pyproject.toml, then make lock. No registry addresses in the files.
lock: | $(BIN)/python
	$(INSTALL) uv
	for set in dateline "local local" "multilingual multilingual" "test test check multilingual"; do set -- $$set; name=$$1; shift; \
	  $(BIN)/uv pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header \
	    --no-annotate $$(for extra in "$$@"; do printf ' --extra %s' $$extra; done) \
	    $$([ $$name = dateline ] || echo -c locks/dateline.txt) -o locks/$$name.txt || exit 1; done

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
