# One command a task, the same for people and for .ci/run; each sets up what it needs. These are the
# tasks, as `make` alone prints them:
#
#   make run      the program, from source (ARGS="FILE")
#   make test     the tests, on all processors; with ARGS="-k search" some of them, on one
#   make test-records  those of records/, without Qt
#   make test-fonts    those that lay out text, with other fonts: Debian's DejaVu, and Noto
#   make access   the commonest tasks by keys alone, as a screen reader hears them: build/access
#   make coverage the tests, and which lines and branches they reach (ARGS="tests/records")
#   make lint     ruff and mypy
#   make build    the program as a folder that needs no Python: dist/a4p-desktop
#   make dist     downloads of it for this system, checked: a tar and a .deb, an SBOM, checksums
#   make dist-twice  whether two builds give the same bytes, some three minutes of them
#   make wheel    the wheel and the sdist
#   make validate the menu entry and what software centres show
#   make records  data/a4p.sqlite, built anew from data/tables, and the figures of data/README.md
#   make words    the messages of the code, brought into resources/words for translators
#   make fonts    the letters that a system may lack, out of Debian's fonts-noto-core and fonts-noto-cjk
#   make bench    how fast the window is, at 250, 100,000 and 1,000,000 statements (ARGS="--quick")
#   make soak     a robot at the window for ten minutes, over 100,000 (ARGS="--seed 2")
#   make fuzz     hostile files, damage and odd places, ten minutes of them (ARGS="--seconds 3600 --seed 2")
#   make clean    away with all that was made
#
# PYTHON=/path/to/python3 chooses the Python of the virtual environment.

VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check install -qq --constraint .ci/constraints.txt
PINS := pyproject.toml .ci/constraints.txt
PAINTING := tests/gui tests/journeys
NO_QT := bibtexparser citeproc-py hypothesis jsonschema openpyxl pycountry pypandoc_binary pypdf pytest pytest-xdist rispy XlsxWriter
HOW := $(or $(ARGS),--numprocesses=auto --dist=worksteal)

help:
	@sed -n 's/^#   //p' Makefile

run: $(VENV)/.run
	$(VENV)/bin/python -m a4p_desktop $(ARGS)

test: $(VENV)/.dev
	$(VENV)/bin/python -m pytest $(HOW)

test-records: $(VENV)-records/.done
	$(VENV)-records/bin/python -m pytest tests/records $(HOW)

test-fonts: $(VENV)/.dev
	.ci/with-fonts truetype/dejavu $(VENV)/bin/python -m pytest $(PAINTING) $(HOW)
	.ci/with-fonts "truetype/noto opentype/noto" $(VENV)/bin/python -m pytest $(PAINTING) $(HOW)

access: $(VENV)/.dev
	@.ci/system-packages access
	rm -rf build/access
	$(VENV)/bin/python -m pytest -m access tests/access $(ARGS)

# Where a slip would spoil what is found or written: every line and branch of these is tested.
WHOLE := $(addprefix a4p_desktop/records/,text/* question/* files/atomic.py files/json_file.py \
    archive/row_sets.py archive/match_query.py export/csv_format.py export/csv_lines.py \
    export/cells/formula_guard.py pages/coverage.py)

coverage: $(VENV)/.dev
	@ls $(WHOLE) >/dev/null
	rm -rf build/coverage
	$(VENV)/bin/coverage run -m pytest $(ARGS)
	$(VENV)/bin/coverage combine --quiet
	$(VENV)/bin/coverage report
	$(VENV)/bin/coverage report --fail-under=100 --include="$$(echo '$(WHOLE)' | tr ' ' ,)"

lint: $(VENV)/.dev
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy

build: packages-build $(VENV)/.dev
	PYTHONHASHSEED=0 $(VENV)/bin/pyinstaller --noconfirm --log-level WARN build.spec
	$(VENV)/bin/python -m pytest -m frozen tests/test_frozen.py

dist: packages-dist build validate
	$(VENV)/bin/python .ci/dist.py dist build/build
	lintian --fail-on error --allow-root dist/*.deb
	cd dist && sha256sum --check SHA256SUMS

dist-twice: packages-dist $(VENV)/.dev
	$(VENV)/bin/python -m pytest -m twice -o faulthandler_timeout=0 tests/test_dist.py

wheel: $(VENV)/.dev
	$(VENV)/bin/python -m hatchling build -d dist

validate:
	@.ci/system-packages validate
	desktop-file-validate resources/*.desktop
	appstreamcli validate --pedantic --no-net resources/*.metainfo.xml

records: $(VENV)/.run
	$(VENV)/bin/python -m a4p_desktop build data/tables data/a4p.sqlite
	$(VENV)/bin/python -m tests.data.readme_figures data/README.md

words: $(VENV)/.dev
	$(VENV)/bin/python .ci/words.py

fonts: $(VENV)/.dev
	$(VENV)/bin/python .ci/fonts.py

bench: $(VENV)/.dev
	$(VENV)/bin/python -m tests.benchmarks.bench $(ARGS)

soak: $(VENV)/.dev
	$(VENV)/bin/python -m tests.benchmarks.soak $(ARGS)

fuzz: $(VENV)/.dev
	$(VENV)/bin/python -m tests.hostile.fuzz $(ARGS)

clean:
	rm -rf $(VENV) $(VENV)-records build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
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

# What the tests of records/ need, and no Qt.
$(VENV)-records/.done: $(PINS) | packages
	rm -rf $(VENV)-records
	"$${PYTHON:-$$(.ci/find-python)}" -m venv $(VENV)-records
	$(subst $(VENV)/,$(VENV)-records/,$(PIP)) $(NO_QT)
	touch $@

packages:
	@.ci/system-packages run
packages-build:
	@.ci/system-packages build
packages-dist:
	@.ci/system-packages dist

# The time that downloads say they were made: that of the last commit.
export SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),946684800)
export PYTHON
.PHONY: help run test test-records test-fonts access coverage lint build dist dist-twice wheel validate records words fonts bench soak fuzz clean packages packages-build packages-dist
