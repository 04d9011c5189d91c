# Everything runs in .venv, made from the locks on first use; a fresh machine needs Python 3.11, make and git only.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help ingest test check notebooks accuracy bench bench-icdar bench-scale lock clean

help: ## say what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

ingest: $(VENV)/runtime ## read data/raw into data/curated
	$(BIN)/actionplans ingest

test: $(VENV)/dev ## run the tests
	$(BIN)/pytest -n auto

check: $(VENV)/dev ## types, lint, formatting and sizes
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tests/sizes.py

notebooks: $(VENV)/dev ## run the notebooks into pages at data/curated/notebooks
	$(BIN)/jupyter nbconvert --log-level WARN --to html --execute --output-dir data/curated/notebooks notebooks/*.ipynb

accuracy: $(VENV)/dev ## read generated plans and say how exactly, by producer and feature (COUNT plans from seed FIRST)
	$(BIN)/python tests/accuracy.py --first $(or $(FIRST),1) --count $(or $(COUNT),100)

bench: $(VENV)/dev ## ours against other engines, in one interleaved run
	$(BIN)/python tests/bench.py

bench-icdar: $(VENV)/dev ## ours against other engines on the ICDAR 2013 tables in FOLDER
	$(BIN)/python tests/bench_icdar.py "$(FOLDER)"

bench-scale: $(VENV)/dev ## memory by pages, time of an ingest by documents and workers
	$(BIN)/python tests/bench_scale.py

lock: ## pin the newest versions anew (needs uv)
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate --group build -o requirements/build.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements/runtime.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-annotate pyproject.toml --group dev -c requirements/runtime.lock -o requirements/dev.lock

clean: ## remove what was made: .venv, caches, data/curated
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache data/curated/* data/curated/.cache data/curated/.*.lock
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/runtime: requirements/build.lock requirements/runtime.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; name it with: make PYTHON=python3.11 ..."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: $(VENV)/runtime requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@
