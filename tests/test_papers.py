"""The READMEs and the manual are true: their paths, links, commands and search examples."""

import csv
import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest

from a4p_desktop.cli import main
from a4p_desktop.commands.parser import Parser
from a4p_desktop.gui.manual.chapters import CHAPTERS, anchor
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_vocabulary
from a4p_desktop.records.question.question import read_question
from a4p_desktop.records.schema.columns import FACET_WORDS
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.folding import fold
from tests.commands.running import Run
from tests.snapshot.records import TABLES as SNAPSHOT

ROOT = Path(__file__).resolve().parent.parent
MANUAL = [f"resources/manual/{name}" for name in CHAPTERS]
PAPERS = [
    ".github/CONTRIBUTING.md",
    ".github/SECURITY.md",
    "README.md",
    "a4p_desktop/DECISIONS.md",
    "a4p_desktop/README.md",
    "data/README.md",
    "resources/README.md",
    "tests/README.md",
    *MANUAL,
]
MADE_UP = {
    "NAME.datapackage.json",  # NAME is the user's choice
    "my-tables",
    "my.sqlite",
    "sbom.cdx.json",  # of a download
}
"""Examples that look like paths."""
_SUFFIXES = "py|md|sql|csv|json|spec|svg|png|ico|icns|xml|desktop|toml|ttf|txt|sqlite"
_PATH = re.compile(rf"(?:\.?[\w*.-]+/)+(?:[\w*.-]+)?|[\w*.-]+\.(?:{_SUFFIXES})")
_SYMBOL = re.compile(r"[AS]/\w+[/.]\w+(\.\d+)?")  # of a document: A/73/PV.6, S/PV.8218


def text(paper: str) -> str:
    return (ROOT / paper).read_text(encoding="utf-8")


def code(paper: str) -> Iterator[str]:
    """The code in a paper: each line of a block, and each span."""
    for block in re.findall(r"^```\w+\n(.*?)^```", text(paper), re.DOTALL | re.MULTILINE):
        yield from filter(None, block.splitlines())
    without_blocks = re.sub(r"^```.*?^```", "", text(paper), flags=re.DOTALL | re.MULTILINE)
    yield from re.findall(r"`([^`\n]+)`", without_blocks)


def table(paper: str, *headings: str) -> Iterator[list[str]]:
    """The rows of the tables in a paper that have these headings."""
    within = False
    for line in text(paper).splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            within = False
        elif cells == list(headings):
            within = True
        elif within and not set(cells[0]) <= {"-", ":", " "}:
            yield cells


def only_code(cell: str) -> str:
    """The first code span in a cell."""
    found = re.search(r"`([^`]+)`", cell)
    assert found, cell
    return found[1]


# Paths and links ---------------------------------------------------------------------------------


def paths_in(paper: str) -> Iterator[str]:
    for piece in code(paper):
        if _PATH.fullmatch(piece) and not _SYMBOL.fullmatch(piece):
            yield piece


def is_there(paper: str, path: str) -> bool:
    """Whether a path exists, relative to the root, to the paper, or to a folder it describes."""
    places = (
        ROOT,
        (ROOT / paper).parent,
        ROOT / "a4p_desktop",
        ROOT.joinpath("data", "tables"),
    )
    return any(any(place.glob(path.removesuffix("/"))) for place in places)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_path_exists(paper: str) -> None:
    named = set(paths_in(paper)) - MADE_UP
    # Products of `make` may be missing.
    named -= {path for path in named if path.startswith((".venv/", "build/", "dist/"))}
    assert [path for path in sorted(named) if not is_there(paper, path)] == []


def test_a_missing_path_is_found() -> None:
    assert is_there("tests/README.md", "desk.py")
    assert not is_there("tests/README.md", "a4p_desktop/gui/menus.py")
    assert _PATH.fullmatch("a4p_desktop/gui/menus.py")
    assert _PATH.fullmatch("icons/*.svg")
    assert not _PATH.fullmatch("peace oper")


@pytest.mark.parametrize("paper", PAPERS)
def test_every_link_leads_somewhere(paper: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text(paper)):
        if target.startswith("https://"):
            continue
        name, _, fragment = target.partition("#")
        file = (ROOT / paper).parent / name if name else ROOT / paper
        assert file.exists(), target
        if fragment:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert fragment in map(anchor, headings), target


@pytest.mark.parametrize("paper", MANUAL)
def test_a_chapter_links_to_chapters_only(paper: str) -> None:
    targets = re.findall(r"\]\(([^)\s#]*)[^)]*\)", text(paper))
    assert {name for name in targets if name and not name.startswith("https://")} <= {*CHAPTERS}


# Commands ----------------------------------------------------------------------------------------


class _ParsedError(Exception):
    """The arguments of a command are valid; the command does not run."""


@pytest.fixture
def parse_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a command parse its arguments and stop there."""
    read = Parser.parse_args

    def parse(self: Parser, words: list[str]) -> None:
        read(self, words)
        raise _ParsedError

    monkeypatch.setattr(Parser, "parse_args", parse)


def commands(*papers: str) -> list[str]:
    """Every line of a block that runs the program with arguments, without its comment."""
    lines = (line.partition("#")[0].strip() for paper in papers for line in code(paper))
    return [line for line in lines if line.startswith("a4p-desktop ")]


@pytest.mark.parametrize("line", commands(*PAPERS))
def test_every_command_is_understood(line: str, parse_only: None) -> None:
    with pytest.raises((_ParsedError, SystemExit)) as ended:
        main(shlex.split(line)[1:])
    # --help and --version exit with 0, an unknown argument with 2.
    assert not isinstance(ended.value, SystemExit) or ended.value.code == 0


def test_a_mistyped_command_is_found(parse_only: None) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["export", "speakers", "--gone"])


def test_every_option_of_the_manual_exists(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        [],
        ["add"],
        ["export"],
        ["cite"],
        ["brief"],
        ["build"],
        ["new"],
        ["tables"],
        ["check"],
    ):
        with pytest.raises(SystemExit):
            main([*words, "--help"])
    known = set(re.findall(r"--[a-z][a-z-]*", capsys.readouterr().out))
    named = {word for paper in MANUAL for word in re.findall(r"--[a-z][a-z-]*", text(paper))}
    assert named - known == set()


@pytest.mark.parametrize("paper", PAPERS)
def test_every_target_of_make_exists(paper: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {word for piece in code(paper) for word in re.findall(r"^make (\w+)", piece)}
    assert named - targets == set()


def test_every_option_of_the_benchmarks_exists() -> None:
    for piece in code("tests/README.md"):
        if called := re.match(r'make (bench|soak) ARGS="(--\w+)', piece):
            module = ROOT / "tests" / "benchmarks" / f"{called[1]}.py"
            assert f'"{called[2]}"' in module.read_text("utf-8"), piece
        for module_name in re.findall(r"-m (tests\.[\w.]+)", piece):
            assert (ROOT / f"{module_name.replace('.', '/')}.py").is_file(), piece


def test_every_fixture_exists() -> None:
    for name, places, _ in table("tests/README.md", "fixture", "where", "what it is"):
        for place in re.findall(r"`([^`]+)`", places):
            for fixture in re.findall(r"`(\w+)`", name):
                known = re.compile(rf"^def {fixture}\(|name=\"{fixture}\"", re.MULTILINE)
                assert known.search(text(place)), (fixture, place)


# The search language -----------------------------------------------------------------------------

Row = Mapping[str, str]
WESTERN = "Western European and Others Group"


def has(word: str, *columns: str) -> Callable[[Row], bool]:
    """Rows that contain the word, in these columns or in any."""
    wanted = fold(word)
    return lambda row: any(wanted in fold(row[name]) for name in columns or row)


def both(*claims: Callable[[Row], bool]) -> Callable[[Row], bool]:
    return lambda row: all(claim(row) for claim in claims)


def either(*claims: Callable[[Row], bool]) -> Callable[[Row], bool]:
    return lambda row: any(claim(row) for claim in claims)


def no(claim: Callable[[Row], bool]) -> Callable[[Row], bool]:
    return lambda row: not claim(row)


def coded(column: str, *values: str) -> Callable[[Row], bool]:
    """Rows whose cell holds one of these codes."""
    return lambda row: bool(set(row[column].split("|")) & {*values})


def dated(first: str, last: str) -> Callable[[Row], bool]:
    """Whether the meeting had a day from `first` to `last`."""

    def claim(row: Row) -> bool:
        start, _, end = row["date"].partition("/")
        return start <= last and (end or start) >= first

    return claim


def snapshot(name: str) -> Sequence[Row]:
    """The rows of a table of the snapshot."""
    with (SNAPSHOT / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def members(group: str) -> set[str]:
    """The codes of the delegations of a regional group."""
    return {row["delegation"] for row in snapshot("delegations") if row["regional_group"] == group}


CLAIMS: Mapping[str, Callable[[Row], bool]] = {
    "peace oper": both(has("peace"), has("oper")),
    '"political solutions"': has("political solutions"),
    "congo OR mali": either(has("congo"), has("mali")),
    "women -police": both(has("women"), no(has("police"))),
    "S/PV.8218": coded("meeting", "sc-8218"),
    "cote ivoire": coded("delegation_code", "CIV"),
    "Россия": coded("delegation_code", "RUS"),
    "date:2018": dated("2018-01-01", "2018-12-31"),
    "date:2018-09": dated("2018-09-01", "2018-09-30"),
    "date:2018-09-25": dated("2018-09-25", "2018-09-25"),
    "date:2010..2019": dated("2010-01-01", "2019-12-31"),
    "date:2018-10..": dated("2018-10-01", "9999-12-31"),
    "date:..2018-03": dated("0000-00-00", "2018-03-31"),
    "-date:2018-09": no(dated("2018-09-01", "2018-09-30")),
    "delegation:rwa": coded("delegation_code", "RWA"),
    "title:minister": has("minister", "title"),
    "summary:women": has("women", "summary"),
    "person:kagame": has("kagame", "person"),
    "level:ministerial level:vice_head": coded("level", "ministerial", "vice_head"),
    "level:ministerial group:WEOG": both(
        coded("level", "ministerial"), coded("delegation_code", *members(WESTERN))
    ),
    'level:"Ministerial level"': coded("level", "ministerial"),
    "-theme:pledges": no(coded("themes", "pledges")),
    "theme:?": coded("themes", ""),
}
"""The rows that each example of the manual finds, by its claim, as a predicate."""


def examples() -> list[str]:
    return [only_code(row[0]) for row in table("resources/manual/search.md", "typed", "finds")]


def found(records: Path, typed: str) -> Sequence[Row]:
    """The rows found, with the titles of their meeting and themes, which an export codes."""
    titles = {row["meeting"]: row["title"] for row in snapshot("meetings")}
    titles |= {row["theme"]: row["title"] for row in snapshot("themes")}
    rows = Run("export", "speakers", "--records", records, "--search", typed).rows
    for row in rows:
        codes = [row["meeting"], *filter(None, row["themes"].split("|"))]
        row["titles"] = "; ".join(titles[code] for code in codes)
    return rows


def test_each_example_has_its_claim() -> None:
    assert sorted(examples()) == sorted(CLAIMS)


@pytest.mark.parametrize("typed", examples())
def test_an_example_finds_what_the_manual_says(records_path: Path, typed: str) -> None:
    rows = found(records_path, typed)
    assert rows
    assert [row["statement"] for row in rows if not CLAIMS[typed](row)] == []


@pytest.mark.parametrize(
    "typed", [typed for typed in examples() if "theme:" in typed or "date:" in typed]
)
def test_an_example_finds_all_such_rows(records_path: Path, typed: str) -> None:
    expected = [row for row in found(records_path, "") if CLAIMS[typed](row)]
    assert len(found(records_path, typed)) == len(expected)


def test_the_facets_are_those_of_the_tables() -> None:
    named = {
        only_code(facet): tabs.split(", ")
        for facet, tabs, _ in table("resources/manual/search.md", "facet", "tabs", "values")
    }
    declared: dict[str, list[str]] = {}
    for shown in TABLES.values():
        for facet in shown.facets:
            declared.setdefault(facet.typed[0], []).append(shown.heading.english)
    assert named == declared


def test_the_values_of_the_facets_are_understood(records_path: Path) -> None:
    with closing(Archive(records_path)) as archive:
        vocabulary = read_vocabulary(archive)
    for facet, _, values in table("resources/manual/search.md", "facet", "tabs", "values"):
        for value in re.findall(r"`([^`]+)`", values):
            question = read_question(f"{only_code(facet)}:{value}", vocabulary)
            assert len(question.conditions) == 1, (facet, value)


def test_the_columns_are_those_of_the_index() -> None:
    (line,) = re.findall(r"^The columns of \*Speakers\* are (.+?)\.", text(MANUAL[1]), re.M)
    declared = [column.name for column in TABLES["speakers"].index if column is not FACET_WORDS]
    assert re.findall(r"`(\w+)`", line) == declared


# Decisions ---------------------------------------------------------------------------------------


def test_decisions_are_numbered_and_dated() -> None:
    heads = re.findall(r"^\*\*(.+?)\*\*\s+\((.*?)\)", text("a4p_desktop/DECISIONS.md"), re.M | re.S)
    # A new decision takes the next number and the last place in its section.
    sections = text("a4p_desktop/DECISIONS.md").split("\n## ")
    numbers = [[int(n) for n in re.findall(r"^\*\*(\d+)\.", part, re.M)] for part in sections]
    assert all(section == sorted(section) for section in numbers)
    assert sorted(chain.from_iterable(numbers)) == list(range(1, len(heads) + 1))
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", date) for _, date in heads)
    assert len(heads) == len(re.findall(r"^\*\*\d", text("a4p_desktop/DECISIONS.md"), re.M))
