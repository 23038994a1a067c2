# The commands of this project, the same at home and in CI. `make` alone lists them.
PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: help install run test lint format bench clean
help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

.venv/.installed: requirements.lock pyproject.toml
	command -v $(PYTHON) >/dev/null && $(PYTHON) -m venv .venv || python3 -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

install: .venv/.installed ## set up .venv from the lock file

run: install ## read the example pages
	$(BIN)/dateline read examples/pages/crossing-4-deal.html examples/pages/convoy-2-correction.html
	@mkdir -p build
	$(BIN)/dateline add examples/pages --store build/examples.sqlite
	$(BIN)/dateline events --store build/examples.sqlite --limit 20

# Looks of the pages are checked by axe-core where npm is, and skipped where it is not.
node_modules/axe-core/axe.min.js: package.json
	command -v npm >/dev/null && npm install --no-audit --no-fund --no-package-lock --silent || true

test: install node_modules/axe-core/axe.min.js ## run all tests
	$(BIN)/python -m pytest

lint: install ## formatter, linter and types
	$(BIN)/ruff format --check src tests benchmarks training corpus
	$(BIN)/ruff check src tests benchmarks training corpus
	$(BIN)/mypy

format: install ## format the code
	$(BIN)/ruff format src tests benchmarks training corpus
	$(BIN)/ruff check --fix src tests benchmarks training corpus

bench: install ## measure quality and speed where ../shared is present
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	$(BIN)/python -m benchmarks

clean: ## remove what was built
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache
