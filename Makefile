# Board Clerk's commands. They need make and Python 3.11, 3.12 or 3.13 with venv; everything else they set up
# in this folder, and nothing outside it. PYTHON=... names another Python for the set-up.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready-to-run
READY_TO_TEST := $(VENV)/ready-to-test
BENCH_VENV := .venv-bench
READY_TO_BENCH := $(BENCH_VENV)/ready-to-bench
WORKERS ?= 2

export PIP_CACHE_DIR ?= $(CURDIR)/$(VENV)/cache/pip
export PYRIGHT_PYTHON_CACHE_DIR ?= $(CURDIR)/$(VENV)/cache/pyright
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
# pip asks rustc for its version, and a rustup that was never used would make its folder at home.
ifeq ($(wildcard $(HOME)/.rustup),)
export RUSTUP_HOME ?= $(CURDIR)/$(VENV)/cache/rustup
endif

FITS := import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
FIND_PYTHON = for python in $(PYTHON) $(if $(PYTHON),,python3.13 python3.12 python3.11 python3 python); do \
	if $$python -c '$(FITS)' 2>/dev/null; then echo $$python; exit; fi; done

.PHONY: help setup run demo test check faults e2e bench golden

help:  ## list these commands
	@sed -n 's/^\([a-z0-9]*\):.*## /\1: /p' Makefile | awk -F': ' '{ printf "  make %-8s %s\n", $$1, $$2 }'

setup: $(READY)  ## make the virtual environment; the command is then .venv/bin/boardclerk

run: $(READY)  ## start the bot on this machine, with the invented sample board, in March 2020
	@BOARDCLERK_NOW="$${BOARDCLERK_NOW:-2020-03-06T09:00+00:00}" $(BIN)/python -m boardclerk serve --dev --sample

demo: $(READY)  ## play one whole board cycle and print it as a conversation
	@$(BIN)/python -m boardclerk demo

test: $(READY_TO_TEST)  ## run every test but the long fault tests
	@$(BIN)/python -m pytest -n $(WORKERS) -m "not faults"

faults: $(READY_TO_TEST)  ## run the long fault tests
	@$(BIN)/python -m pytest -n $(WORKERS) -m faults

check: $(READY_TO_TEST)  ## check format, lint, types and the house's layers
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m pyright
	@$(BIN)/lint-imports

e2e: $(READY_TO_TEST)  ## drive Microsoft's own client in a browser; pictures go to out/e2e
	@bash tests/e2e/run.sh

bench: $(READY_TO_TEST) $(READY_TO_BENCH)  ## measure turns a second side by side; tests/bench/__main__.py has the options
	@$(BIN)/python -m tests.bench

golden: $(READY_TO_TEST)  ## write the golden files anew; read the diff before committing it
	@$(BIN)/python -m pytest --refresh-golden tests/cards tests/documents

$(BIN)/python:
	@python="$$($(FIND_PYTHON))"; \
	if [ -z "$$python" ]; then \
		echo "Python 3.11, 3.12 or 3.13 with venv is needed: install one, or name it with PYTHON=/path/to/python3." >&2; \
		exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv $(VENV)

$(READY): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what the bot needs; the first time this takes a minute or two"
	@$(BIN)/python -m pip install --progress-bar on --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(READY_TO_TEST): requirements-dev.lock $(READY)
	@echo "Installing what the tests need"
	@$(BIN)/python -m pip install --progress-bar on --require-hashes -r requirements-dev.lock
	@touch $@

# What the bot is measured against has packages of its own: none of them is the bot's, or its tests'.
$(READY_TO_BENCH): requirements-bench.lock | $(BIN)/python
	@echo "Installing what the bot is measured against, in $(BENCH_VENV)"
	@$(BIN)/python -m venv --clear $(BENCH_VENV)
	@$(BENCH_VENV)/bin/python -m pip install --progress-bar on --require-hashes -r requirements-bench.lock
	@touch $@
