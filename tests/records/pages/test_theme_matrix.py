"""The theme matrix: every cell and total has the number of its rows."""

import csv
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.themes import THEME
from a4p_desktop.records.pages import theme_matrix
from a4p_desktop.records.pages.theme_matrix import ACROSS, MatrixRequest, ThemeMatrix, read_matrix
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.records.made_tables import TABLES, Rows, built, changed

HLM = Question(conditions=(Condition("meeting", "hlm-2018"),))
WORDS = ["", "peace", "a OR s", "-minister", "congo", "nothing-has-this-word"]
CONDITIONS = [
    Condition(facet, value, excluded)
    for facet, values in {
        "meeting": ("hlm-2018", "gd-73", "sc-8218"),
        "regional_group": ("African Group", "Western European and Others Group", NOT_RECORDED),
        "level": ("ministerial", "vice_head"),
        "themes": ("wps", "politics", NOT_RECORDED),
        "weight_in_note": ("highlighted", NOT_RECORDED),
        "region": ("Africa",),
    }.items()
    for value in values
    for excluded in (False, True)
]


@st.composite
def questions(draw: st.DrawFn) -> Question:
    question = Question(draw(st.sampled_from(WORDS)))
    for condition in draw(st.lists(st.sampled_from(CONDITIONS), max_size=5)):
        question = question.with_condition(condition)
    return question


def found(archive: Archive, question: Question) -> int:
    return archive.count(question.search(SPEAKERS))


def values(matrix: ThemeMatrix) -> list[str]:
    return [column.value for column in matrix.columns]


def require_true(archive: Archive, matrix: ThemeMatrix) -> None:
    """Require that every number is that of the rows its mark leads to."""
    for number, row in enumerate(matrix.rows):
        assert row.total == found(archive, matrix.narrowed(number, None))
        for place, count in enumerate(row.counts):
            assert count == found(archive, matrix.narrowed(number, place))
    for place, column in enumerate(matrix.columns):
        assert column.total == found(archive, matrix.narrowed(None, place))
    assert matrix.total == found(archive, matrix.narrowed(None, None))


@given(questions(), st.sampled_from(ACROSS))
def test_every_number_is_that_of_the_rows_behind_it(
    archive: Archive, question: Question, across: str
) -> None:
    require_true(archive, read_matrix(archive, question, across))


def test_every_mark_of_the_whole_file(archive: Archive) -> None:
    for across in ACROSS:
        for question in (Question(), HLM):
            require_true(archive, read_matrix(archive, question, across))


def test_the_high_level_meeting_by_hand(archive: Archive, tables_path: Path) -> None:
    with (tables_path / "delegations.csv").open(encoding="utf-8", newline="") as file:
        groups = {row["delegation"]: row["regional_group"] for row in csv.DictReader(file)}
    with (tables_path / "statements.csv").open(encoding="utf-8", newline="") as file:
        statements = [row for row in csv.DictReader(file) if row["meeting"] == "hlm-2018"]
    expected = Counter(
        (theme, groups[row["delegation"]])
        for row in statements
        for theme in row["themes"].split("|")
    )
    matrix = read_matrix(archive, HLM, "regional_group")
    shown = {
        (row.theme, group): count
        for row in matrix.rows
        for group, count in zip(values(matrix), row.counts, strict=True)
    }
    assert {cell: count for cell, count in shown.items() if count} == expected
    assert matrix.total == len(statements) == 22
    assert {column.value: column.total for column in matrix.columns} == Counter(
        groups[row["delegation"]] for row in statements
    )


def test_a_theme_that_no_statement_raises_has_its_row(archive: Archive) -> None:
    matrix = read_matrix(archive, Question("nothing-has-this-word"), "level")
    assert len(matrix.rows) == 11
    assert {count for row in matrix.rows for count in (*row.counts, row.total)} == {0}


def test_ticked_themes_choose_the_rows(archive: Archive) -> None:
    def themes(*conditions: Condition) -> list[str]:
        question = Question(conditions=conditions)
        return [row.theme for row in read_matrix(archive, question, "level").rows]

    assert themes(Condition("themes", "wps"), Condition("themes", "conduct")) == ["wps", "conduct"]
    assert "wps" not in themes(Condition("themes", "wps", excluded=True))
    assert themes(Condition("themes", NOT_RECORDED)) == [NOT_RECORDED]
    assert themes()[-1] == NOT_RECORDED


def test_one_ticked_value_is_ignored_and_several_are_the_columns(archive: Archive) -> None:
    hlm, debate = Condition("meeting", "hlm-2018"), Condition("meeting", "gd-73")
    assert len(read_matrix(archive, Question(conditions=(hlm,)), "meeting").columns) == 6
    both = read_matrix(archive, Question(conditions=(hlm, debate)), "meeting")
    assert [(column.value, column.total) for column in both.columns] == [
        ("hlm-2018", 22),
        ("gd-73", 196),
    ]
    assert {column.date for column in both.columns} == {"2018-09-25"}
    assert both.total == 218
    without = Condition("meeting", "gd-73", excluded=True)
    assert "gd-73" not in values(read_matrix(archive, Question(conditions=(without,)), "meeting"))


def test_rows_lead_to_the_theme_at_the_meeting_of_the_question(archive: Archive) -> None:
    for question, meeting in ((HLM, "hlm-2018"), (Question(), None)):
        for row in read_matrix(archive, question, "level").rows:
            if row.row_id is not None:
                (facts,) = archive.query(THEME, id=row.row_id)
                assert (facts.theme, facts.meeting) == (row.theme, meeting)


def test_the_meetings_with_the_most_statements_are_the_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_matrix, "MOST_COLUMNS", 2)
    meetings: Rows = [
        {"meeting": f"m{n}", "title": f"M{n}", "date": f"2019-0{n}", "completeness": "partial"}
        for n in range(1, 6)
    ]
    rest = {"level": "other", "confidence": "confirmed", "delegation": "CIV"}
    statements: Rows = [
        {"statement": f"s{n}-{place}", "meeting": f"m{n}", **rest}
        for n, count in enumerate((1, 3, 0, 2, 1), start=1)
        for place in range(count)
    ]
    tables = {**TABLES, "meetings": meetings, "statements": statements, "reported_figures": []}
    with closing(Archive(built(tmp_path, tables))) as archive:
        matrix = read_matrix(archive, Question(), "meeting")
        assert [(column.value, column.total) for column in matrix.columns] == [("m2", 3), ("m4", 2)]
        assert (matrix.total, matrix.columns_left_out) == (7, 2)
        require_true(archive, matrix)


def test_a_file_without_rows_has_a_matrix_without_rows(tmp_path: Path) -> None:
    blank: dict[str, Rows] = {name: [] for name in TABLES}
    with closing(Archive(built(tmp_path, blank))) as archive:
        for across in ACROSS:
            matrix = MatrixRequest(Question(), across).read(archive)
            assert (matrix.total, matrix.columns_left_out) == (0, 0)
            assert [row.total for row in matrix.rows] in ([], [0])


def test_codes_of_a_files_own_are_counted(tmp_path: Path) -> None:
    tables = changed("statements", 0, themes="politics")
    with closing(Archive(built(tmp_path, tables))) as archive:
        for across in ACROSS:
            require_true(archive, read_matrix(archive, Question(), across))
