"""A corpus has the number of statements required, is sound, and is the same for the same seed."""

import csv
import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.debates import OWN

ROOT = Path(__file__).parents[2]
Rows = list[dict[str, str]]


def rows(folder: Path, name: str) -> Rows:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def sizes(statements: Rows, column: str) -> set[int]:
    return {len(row[column].split()) for row in statements}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, 500, texts=True)
    return folder


@pytest.fixture(scope="module")
def statements(corpus: Path) -> Rows:
    return rows(corpus, "statements")


def test_it_builds_a_sound_records_file(corpus: Path, tmp_path: Path) -> None:
    build(corpus, tmp_path / "made.sqlite")
    with closing(Archive(tmp_path / "made.sqlite")) as archive:
        assert archive.faults() == []
        assert archive.table_sizes()["statement"] == 500
        assert archive.table_sizes()["statement_text"] == 500


@pytest.mark.parametrize("number", [0, 1, 299, 1234])
def test_it_has_the_number_of_statements_required(number: int, tmp_path: Path) -> None:
    write_corpus(tmp_path, number)
    found = rows(tmp_path, "statements")
    assert len(found) == number
    assert len({row["statement"] for row in found}) == number
    assert len(rows(tmp_path, "meetings")) == max(6, number // 50)


def test_the_same_seed_gives_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    """Also in another process, whose hash seed differs."""
    module = [sys.executable, "-m", "tests.benchmarks.corpus"]
    command = [*module, str(tmp_path), "--statements", "500", "--texts"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"}, check=True)
    assert contents(tmp_path) == contents(corpus)


def test_another_seed_gives_other_meetings_and_statements(corpus: Path, tmp_path: Path) -> None:
    write_corpus(tmp_path, 500, texts=True, seed=2019)
    other = contents(tmp_path)
    differing = {name for name, text in contents(corpus).items() if text != other[name]}
    assert differing == {"meetings.csv", "statements.csv"}


def test_summaries_and_texts_have_the_length_of_real_ones(statements: Rows) -> None:
    assert sizes(statements, "summary") <= set(range(30, 81))
    assert sizes(statements, "text") <= set(range(200, 601))
    assert all(row["words"] in ("", str(len(row["text"].split()))) for row in statements)


def test_texts_are_an_option(tmp_path: Path) -> None:
    write_corpus(tmp_path, 1)
    assert "text" not in rows(tmp_path, "statements")[0]


@pytest.mark.parametrize("column", ["summary", "text"])
@pytest.mark.parametrize(
    "letters",
    [
        pytest.param(r"\bthe\b", id="English"),
        pytest.param("[çèœ]", id="French"),
        pytest.param("[ñáó]", id="Spanish"),
        pytest.param("[А-я]", id="Russian"),
        pytest.param("[\u0621-\u064a]", id="Arabic"),
        pytest.param("[\u4e00-\u9fff]{2,6}", id="Chinese"),
    ],
)
def test_all_six_languages_are_written(column: str, letters: str, statements: Rows) -> None:
    assert any(re.search(letters, row[column]) for row in statements)


@pytest.mark.parametrize(
    "letters", ["[A-Za-z]", "[À-ž]", "[А-я]", "[\u0621-\u064a]", "[\u4e00-\u9fff]"]
)
def test_speakers_have_names_in_every_script(letters: str, statements: Rows) -> None:
    assert any(re.search(letters, row["person"]) for row in statements)


def test_positions_count_from_one_at_each_meeting(statements: Rows) -> None:
    positions: dict[str, list[int]] = {}
    for row in statements:
        positions.setdefault(row["meeting"], []).append(int(row["position"]))
    assert all(found == [*range(1, len(found) + 1)] for found in positions.values())


def test_themes_always_say_how_they_were_coded(statements: Rows) -> None:
    assert all(bool(row["themes"]) == bool(row["themes_coded_by"]) for row in statements)
    assert {len(row["themes"].split("|")) for row in statements} == {1, 2, 3, 4}


def test_optional_cells_are_sometimes_blank(statements: Rows) -> None:
    for column in ("honorific", "on_behalf_of", "themes", "pledge", "words", "names_a4p"):
        assert 0 < sum(not row[column] for row in statements) < 500, column


def test_nothing_passes_for_a_record(corpus: Path) -> None:
    assert '"Made-up records for benchmarks"' in (corpus / "datapackage.json").read_text("utf-8")
    assert all(row["note"] == "Made up for benchmarks." for row in rows(corpus, "meetings"))
    sources = {key for row in rows(corpus, "statements") for key in row["sources"].split("|")}
    assert all(key.startswith("made-") for key in sources)


@pytest.fixture(scope="module")
def debated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("debates")
    write_corpus(folder, 320, long=True)
    return folder


@pytest.fixture(scope="module")
def speeches(debated: Path) -> Rows:
    return rows(debated, "statements")


def test_debates_build_a_sound_records_file(debated: Path, tmp_path: Path) -> None:
    build(debated, tmp_path / "made.sqlite")
    with closing(Archive(tmp_path / "made.sqlite")) as archive:
        assert archive.faults() == []
        headings = {
            column.name: column.heading.english for column in archive.tables["speakers"].columns
        }
        assert headings.keys() >= {"language", "sequence", *OWN}
        assert headings["x_item"] == OWN["x_item"]
        assert archive.table_sizes()["statement_text"] == 320


def test_debates_span_eighty_years(debated: Path) -> None:
    years = [int(row["date"][:4]) for row in rows(debated, "meetings")]
    assert 1946 <= min(years) < 1960 < 2010 < max(years) <= 2025


def test_texts_of_debates_are_short_and_very_long(speeches: Rows) -> None:
    found = sizes(speeches, "text")
    assert 190 <= min(found) < 300
    assert 18_000 < max(found) < 23_000
    assert all(row["words"] in ("", str(len(row["text"].split()))) for row in speeches)


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(r"\n\n", id="paragraphs"),
        pytest.param(r"[a-z]\n[a-z]", id="broken lines"),
        pytest.param(r"\n– .*\n– ", id="a list"),
        pytest.param(r"\.\n[A-Z].{9,80}\.\n[A-Z]", id="verse"),
    ],
)
def test_texts_of_debates_have_every_layout(layout: str, speeches: Rows) -> None:
    assert any(re.search(layout, row["text"]) for row in speeches)
    assert not all(re.search(layout, row["text"]) for row in speeches[:100]) or layout == r"\n\n"


def test_only_the_sequence_tells_the_order_of_a_debate(speeches: Rows) -> None:
    sequences: dict[str, list[int]] = {}
    for row in speeches:
        assert not row["position"]
        sequences.setdefault(row["meeting"], []).append(int(row["sequence"]))
    for found in sequences.values():
        assert sorted(found) == [*range(1, len(found) + 1)]
        assert found != sorted(found)


def test_columns_of_their_own_hold_names_numbers_and_blanks(speeches: Rows) -> None:
    values = {name: {row[name] for row in speeches} for name in OWN}
    assert "" in values["x_party"]
    assert {len(row["language"]) for row in speeches} == {2}
    assert len(values["x_kind"]) == 5
    assert len(values["x_minutes"]) > 30
