# The words people and CI share. On a fresh machine `make run` and `make test` do everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: setup run site test lint types arch format bench browser docs serve words lock clean

setup: $(STAMP)

# Two wheels of one lock file: hashes are checked, nothing is resolved anew.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "l10n needs Python 3.11 or later; name one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q l10n
	@touch $@

run: setup  ## The main job on the sample project of this repository.
	@$(BIN)/python -m l10n sync
	@$(BIN)/python -m l10n release
	@echo
	@$(BIN)/python -m l10n status
	@echo
	@echo "The sources lie in source_texts/, the catalogs to translate in locales/*/LC_MESSAGES/ (open one in Poedit),"
	@echo "the released articles in releases/current/articles/. A tour: docs/tutorial/first-article.md"

test: setup lint types arch  ## Everything that has to hold.
	@$(BIN)/python -m coverage erase
	@$(BIN)/python -m coverage run -m pytest -q -p no:cacheprovider
	@$(BIN)/python -m coverage combine --quiet
	@$(BIN)/python -m coverage report --fail-under=95 --format=total >/dev/null || { $(BIN)/python -m coverage report --fail-under=95; exit 1; }

lint: setup
	@$(BIN)/ruff check --quiet l10n tests examples
	@$(BIN)/ruff format --quiet --check l10n tests examples

types: setup
	@$(BIN)/mypy --no-error-summary

arch: setup
	@$(BIN)/lint-imports --no-cache >/dev/null || $(BIN)/lint-imports --no-cache

format: setup
	@$(BIN)/ruff format l10n tests examples
	@$(BIN)/ruff check --fix l10n tests examples

site: setup  ## The example website, showing the sample project's release.
	@$(BIN)/python -m l10n release || test -e releases/current
	@echo "http://127.0.0.1:8400/ (Ctrl+C ends it)"
	@$(BIN)/python examples/website/app.py

docs: setup  ## Write the reference pages anew from the code.
	@$(BIN)/python -m tests.reference

serve: setup  ## Read and approve the sample project in the browser.
	@$(BIN)/python -m l10n serve

browser: setup  ## The pages in a real browser; skipped where Chromium is absent.
	@$(BIN)/python -m pytest -q -p no:cacheprovider tests/browser

words: setup  ## Take the words of the pages from code and templates into their template and catalogs.
	@$(BIN)/pybabel --quiet extract -F pyproject.toml --no-location --omit-header --sort-output --no-wrap -o l10n/web/locales/web.pot l10n/web
	@for po in l10n/web/locales/*/LC_MESSAGES/web.po; do $(BIN)/python -m l10n po merge $$po l10n/web/locales/web.pot $$po; done

bench: setup  ## The measuring programs, where they lie beside the checkout.
	@$(BIN)/python -m pytest -q -m shared --no-header

lock:  ## Resolve the dependencies anew (needs uv).
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group dev --no-emit-index-url pyproject.toml -o requirements.lock

clean:
	@rm -rf $(VENV) .coverage* .hypothesis .mypy_cache .ruff_cache .pytest_cache build dist *.egg-info
