# Evidence Kit. `make` or `make help` lists what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HEADLESS := QT_QPA_PLATFORM=offscreen
SAMPLE := build/demo
# A file of tests stays in one process, so what it shares is made once.
BOTH_CORES := -n auto --dist loadfile
CATALOGUES := $(wildcard resources/locale/*/*.po)

# A window needs a screen: an X server, Wayland, or macOS.
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s)))

# Nothing here asks questions, so nothing waits for an answer.
export PIP_NO_INPUT := 1
# With it, each of the many processes of the tests would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test test-all check types rules bench screens pictures package venv system lock i18n format clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: venv ## open the program (without a screen: make the sample police file and say where it is)
ifeq ($(SCREEN),)
	@echo "There is no screen here, so this makes the sample police file."
	@rm -rf $(SAMPLE)
	@$(BIN)/evidence-kit demo --out $(SAMPLE)
	@echo "The PDF is in $(abspath $(SAMPLE))"
else
	@$(PYTHON) tools/system_packages.py --window
	@$(BIN)/evidence-kit open
endif

test: venv ## the tests, without a window (a few minutes)
	$(HEADLESS) $(BIN)/python -m pytest $(BOTH_CORES)

test-all: venv ## also the long tests and those that judge with outside programs
	$(PYTHON) tools/system_packages.py --judges
	$(HEADLESS) $(BIN)/python -m pytest $(BOTH_CORES) -m ""

check: types rules ## style, types, laws of the house, translations (with -j 2 at once)

types: venv ## of these only the types
	$(BIN)/mypy

rules: venv ## and only the others
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tools.laws
	$(BIN)/python -m tools.translations

bench: venv ## measure what we claim, beside a yardstick
	$(HEADLESS) $(BIN)/python -m bench

screens: venv ## draw every screen into build/screens and walk over every widget
	$(HEADLESS) $(BIN)/python -m tools.screens --out build/screens

pictures: venv ## draw the pictures of README and docs anew, from the sample case
	$(HEADLESS) $(BIN)/python -m tools.pictures

package: venv ## build the wheel and the source archive into dist/
	$(BIN)/python -m build --no-isolation --outdir dist

venv: $(VENV)/.ready $(VENV)/.catalogues ## make .venv with the locked packages

system: ## install missing system packages, or print the line that does
	@$(PYTHON) tools/system_packages.py

$(VENV)/.ready: requirements/dev.lock pyproject.toml hatch_build.py
	@$(PYTHON) tools/system_packages.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.lock
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.catalogues: $(CATALOGUES) hatch_build.py | $(VENV)/.ready
	@$(BIN)/python hatch_build.py
	@touch $@

lock: venv ## write requirements/*.lock anew from pyproject.toml and requirements/dev.in
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command "make lock" \
	  --output-file requirements/runtime.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command "make lock" \
	  --output-file requirements/dev.lock pyproject.toml requirements/dev.in

i18n: venv ## gather sentences from the code into the catalogues
	$(BIN)/python -m tools.translations --update

format: venv ## let the formatter do its work
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove everything that can be made again
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find resources -name '*.mo' -delete
