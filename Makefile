# What a user needs: make report, make test. Both prepare .venv first; nothing is installed outside it but system libraries.
PYTHON ?= python3
STATE ?= AE
LANGS ?= ar en fr
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: setup report test lint bench docs clean

setup: $(STAMP)

$(STAMP): pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh tools/setup.sh
	@touch $(STAMP)

report: $(STAMP)
	@$(BIN)/mutabaqa check --all --summary --fail-on never
	@for lang in $(LANGS); do $(BIN)/mutabaqa report $(STATE) --lang $$lang -o build || exit $$?; done

test: $(STAMP)
	@$(BIN)/python -m pytest -n auto

lint: $(STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

docs: $(STAMP)
	@$(BIN)/python -m tools.rule_pages

bench: $(STAMP)
	@$(BIN)/python -m tools.bench

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache
