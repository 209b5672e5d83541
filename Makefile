# One command a task, the same for people and for .ci/run; each sets up what it needs.
#
#   make run      the program, from source (ARGS="FILE")
#   make test     the tests (ARGS="-k search")
#   make lint     ruff and mypy
#   make build    the program as a folder that needs no Python: dist/a4p-desktop
#   make records  data/a4p.sqlite, built anew from data/tables, and the figures of data/README.md
#   make words    the messages of the code, brought into resources/words for translators
#   make bench    how fast the window is, at 250, 100,000 and 1,000,000 statements (ARGS="--quick")
#   make soak     a robot at the window for ten minutes, over 100,000 (ARGS="--seed 2")
#   make clean    away with all that was made
#
# PYTHON=/path/to/python3 chooses the Python of the virtual environment.

VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check install -qq --constraint .ci/constraints.txt
PINS := pyproject.toml .ci/constraints.txt

run: $(VENV)/.run
	$(VENV)/bin/python -m a4p_desktop $(ARGS)

test: $(VENV)/.dev
	$(VENV)/bin/python -m pytest $(ARGS)

lint: $(VENV)/.dev
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy

build: packages-build $(VENV)/.dev
	$(VENV)/bin/pyinstaller --noconfirm --log-level WARN build.spec
	$(VENV)/bin/python -m pytest -m frozen tests/test_frozen.py

records: $(VENV)/.run
	$(VENV)/bin/python -m a4p_desktop build data/tables data/a4p.sqlite
	$(VENV)/bin/python -m tests.data.readme_figures data/README.md

words: $(VENV)/.dev
	$(VENV)/bin/python .ci/words.py

bench: $(VENV)/.dev
	$(VENV)/bin/python -m tests.benchmarks.bench $(ARGS)

soak: $(VENV)/.dev
	$(VENV)/bin/python -m tests.benchmarks.soak $(ARGS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find a4p_desktop tests -name __pycache__ -prune -exec rm -rf {} +

# What the program needs, and on top of it what its makers need. A changed pin makes both anew.
$(VENV)/.run: $(PINS) | packages
	rm -rf $(VENV)
	@echo "Setting up $(VENV): some 90 MB to fetch, once"
	"$${PYTHON:-$$(.ci/find-python)}" -m venv $(VENV)
	$(PIP) hatchling
	$(PIP) --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PIP) --no-build-isolation --editable '.[dev]'
	touch $@

packages:
	@.ci/system-packages run
packages-build:
	@.ci/system-packages build

export PYTHON
.PHONY: run test lint build records words bench soak clean packages packages-build
