"""Builds: the same tables give the same records file, or none if they have faults."""

import json
import os
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.statements import STATEMENT
from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.faults import TableFaults
from a4p_desktop.records.build.progress import Progress, Step
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.forms import FILLED_IN, FORMS
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.record import EndorsementRecord, read_record
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.codes import EVIDENCE
from a4p_desktop.records.schema.file_format import APPLICATION_ID, FORMAT
from a4p_desktop.records.schema.tables import TABLES as SHOWN
from a4p_desktop.records.sql_files import sql
from tests.records.made_tables import (
    SEVERAL,
    TABLES,
    built,
    changed,
    many_statements,
    write_tables,
)

say = Speaker("Tests")

NEEDED = {name: TABLES[name] for name in ("sources", "meetings", "delegations", "statements")}


def dump(path: Path) -> list[str]:
    """The content of a records file, with every word of its full-text indexes."""
    with closing(sqlite3.connect(path)) as database:
        names = {name for (name,) in database.execute("SELECT name FROM sqlite_schema")}
        indexes = {f"{table}_index" for table in SHOWN}
        assert indexes < names
        lines = [line for line in database.iterdump() if "_index" not in line]
        for index in sorted(indexes):
            database.execute(
                f"CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, {index}, instance)"
            )
            lines += map(str, database.execute("SELECT * FROM v ORDER BY term, doc, col, offset"))
            database.execute("DROP TABLE temp.v")
        return lines


def only(path: Path, query: str) -> list[object]:
    """The first cell of each row that `query` finds in the file."""
    with closing(sqlite3.connect(path)) as database:
        return [row[0] for row in database.execute(query)]


@pytest.fixture(name="file", scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("made"))


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return write_tables(tmp_path / "tables")


@pytest.fixture(name="archive")
def _archive(file: Path) -> Iterator[Archive]:
    with closing(Archive(file)) as archive:
        yield archive


def test_the_same_tables_build_the_same_and_others_do_not(file: Path, tmp_path: Path) -> None:
    assert dump(built(tmp_path)) == dump(file)
    (tmp_path / "other").mkdir()
    other = built(tmp_path / "other", changed("statements", 0, pledge="another"))
    assert dump(other) != dump(file)


def test_the_same_tables_build_the_same_bytes(file: Path, tmp_path: Path) -> None:
    assert built(tmp_path).read_bytes() == file.read_bytes()


def test_the_file_says_what_it_is(file: Path) -> None:
    assert only(file, "PRAGMA application_id") == [0x41345044] == [APPLICATION_ID]
    assert only(file, "PRAGMA user_version") == [FORMAT] == [7]
    assert only(file, "PRAGMA journal_mode") == ["delete"]
    assert only(file, "PRAGMA freelist_count") == [0]
    assert not list(file.parent.glob(".*"))


def test_every_table_of_its_own_is_strict(file: Path) -> None:
    loose = "SELECT name FROM pragma_table_list WHERE NOT strict AND type = 'table'"
    assert {
        str(name) for name in only(file, loose) if "_index" not in str(name)
    } <= {"sqlite_schema", "sqlite_temp_schema", "sqlite_stat1"}  # fmt: skip


@pytest.mark.parametrize(
    "insert",
    [
        "INSERT INTO statement_theme VALUES (1, 9, 'nonesuch')",
        "INSERT INTO statement_source VALUES (99, 1, 'note')",
        "INSERT INTO role (delegation, role) VALUES ('XYZ', 'x')",
        "INSERT INTO endorsement (instrument, delegation, evidence) VALUES ('x', 'CIV', 'y')",
    ],
)
def test_references_are_foreign_keys(file: Path, tmp_path: Path, insert: str) -> None:
    with closing(sqlite3.connect(shutil.copy(file, tmp_path))) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            database.execute(insert)


def test_statements_are_numbered_by_their_meetings_and_the_last_of_each_first(file: Path) -> None:
    numbered = only(file, "SELECT statement FROM statement ORDER BY id")
    assert numbered == ["e2", "e1", "l3", "l1", "l2"]


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT theme FROM statement_theme WHERE statement = 4", ["conduct", "politics"]),
        ("SELECT source FROM statement_source WHERE statement = 4", ["verbatim", "note"]),
        ("SELECT source FROM meeting_source WHERE meeting = 'later'", ["note", "verbatim"]),
        ("SELECT source FROM role_source WHERE role = 2", ["note", "verbatim"]),
        ("SELECT delegation FROM source_party WHERE source = 'note'", ["UN"]),
        ("SELECT kind FROM source ORDER BY source", ["un", "un"]),
        ("SELECT delegation FROM mission_host WHERE mission = 'UNOCI'", ["CIV"]),
        ("SELECT source FROM endorsement_source WHERE endorsement = 1", ["note", "verbatim"]),
        ("SELECT source FROM theme_source WHERE theme = 'politics'", ["note"]),
        ("SELECT words FROM statement ORDER BY id", [None, None, 90, 1200, None]),
        ("SELECT names_a4p FROM statement WHERE id > 2 ORDER BY id", [None, 1, None]),
        ("SELECT summary FROM statement WHERE id = 4", ['Said "yes", and left.\r\nCame back.']),
        ("SELECT count(*) FROM statement_text", [0]),
    ],
)
def test_cells_are_stored_in_their_columns(file: Path, query: str, rows: list[object]) -> None:
    assert only(file, query) == rows


def test_each_delegation_that_can_endorse_has_a_row_recorded_or_not(archive: Archive) -> None:
    rows = archive.page(
        Search("endorsements", where=(Condition("instrument", "declaration"),)), 0, 9
    )
    statuses = {row.cells[2]: row.cells[4] for row in rows}
    # The Secretariat cannot endorse, but an endorsement in the tables is kept.
    assert statuses == {
        "CIV": "endorsed",
        "RUS": "support_only",
        "AX": "not_recorded",
        "LDZ": "not_recorded",
        "UN": "endorsed",
    }


def test_themes_are_counted_over_all_and_by_meeting(archive: Archive) -> None:
    columns = [SHOWN["themes"].position(name) for name in ("theme", "statements", "delegations")]

    def counts(meeting: str) -> list[list[object]]:
        rows = archive.page(Search("themes", where=(Condition("meeting", meeting),)), 0, 9)
        return [[row.cells[column] for column in columns] for row in rows]

    assert counts("") == counts("later") == [["politics", 1, 1], ["conduct", 2, 2]]
    assert counts("earlier") == [["politics", 0, 0], ["conduct", 0, 0]]


RAISED = st.tuples(
    st.sampled_from(["later", "earlier"]),
    st.sampled_from(["CIV", "RUS", "AX"]),
    st.sampled_from(["conduct", "politics", "politics|conduct", ""]),
    st.sampled_from(["read", "keyword", ""]),
)


@settings(max_examples=25)
@given(st.lists(RAISED, max_size=12))
def test_themes_are_counted_as_by_hand(raised: list[tuple[str, str, str, str]]) -> None:
    statements = [
        {
            **row,
            "meeting": meeting,
            "delegation": delegation,
            "themes": themes,
            "themes_coded_by": by,
        }
        for row, (meeting, delegation, themes, by) in zip(
            many_statements(len(raised)), raised, strict=True
        )
    ]
    with TemporaryDirectory() as place:
        path = built(Path(place), {**TABLES, "statements": statements})
        with closing(sqlite3.connect(path)) as database:
            counted = database.execute("SELECT * FROM theme_count ORDER BY id").fetchall()
    expected: list[tuple[object, ...]] = []
    for scope in (None, "later", "earlier"):
        for theme in ("politics", "conduct"):
            rows = [
                (delegation, by)
                for meeting, delegation, themes, by in raised
                if theme in themes and scope in (None, meeting)
            ]
            coded = Counter(by for _, by in rows)
            speakers = len({delegation for delegation, _ in rows})
            expected.append((theme, scope, len(rows), speakers, coded["read"], coded["keyword"]))
    assert [row[1:] for row in counted] == expected
    assert [row[0] for row in counted] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("themes", "key"),
    [
        ("politics|conduct", "political solutions conduct\tpolitics|conduct"),
        ("conduct|politics", "conduct political solutions\tconduct|politics"),
        ("conduct", "conduct\tconduct"),
        ("", None),
    ],
)
def test_themes_sort_by_their_titles_as_shown(tmp_path: Path, themes: str, key: str | None) -> None:
    path = built(tmp_path, changed("statements", 0, themes=themes))
    assert only(path, "SELECT themes_key FROM statement WHERE statement = 'l1'") == [key]


def test_a_full_text_is_kept_and_found(tmp_path: Path) -> None:
    text = "The whole speech,\r\nword for word: Blauhelme " + "x" * 2**20
    with closing(Archive(built(tmp_path, changed("statements", 0, text=text)))) as archive:
        assert archive.ids(Search("speakers", "text:blauhelme"), 0, 9) == [4]
        texts = [archive.query(STATEMENT, id=row_id)[0].text for row_id in (4, 1)]
    assert texts == [text, None]


@pytest.mark.parametrize(
    ("table", "typed", "found"),
    [
        ("speakers", "Ivory", [3]),
        ("speakers", "科特", [3]),
        ("speakers", "كوت", [3]),
        ("speakers", "african", [3]),
        ("speakers", "лавров росс", [2]),
        ("speakers", "S/PV.1", [1, 2]),
        ("speakers", "conduct", [4, 5]),
        ("speakers", "solutions", [4]),
        ("speakers", "head government", [3]),
        ("speakers", "final", [4]),
        ("endorsements", "ivory third hyperlink", [2]),
        ("endorsements", "final", [2]),
        ("endorsements", "compact lodz", [8]),
        ("themes", "tolerance holds", [2]),
        ("themes", "final", [1]),
    ],
)
def test_the_indexes_hold_all_that_belongs_to_a_row(
    archive: Archive, table: str, typed: str, found: list[int]
) -> None:
    assert sorted(archive.ids(Search(table, typed), 0, 20)) == found


@pytest.mark.parametrize("with_rows", [True, False], ids=["rows", "headings only"])
def test_four_tables_are_enough(tmp_path: Path, with_rows: bool) -> None:
    tables = {name: rows if with_rows else [] for name, rows in NEEDED.items()}
    tables["statements"] = [{**row, "themes": ""} for row in tables["statements"]]
    with closing(Archive(built(tmp_path, tables))) as archive:
        assert archive.count(Search("speakers")) == (5 if with_rows else 0)
        assert archive.count(Search("endorsements")) == archive.count(Search("themes")) == 0
        assert archive.ids(Search("speakers", "лавр", order="title"), 0, 9) == [2] * with_rows
        assert bool(read_record(archive, "speakers", 1)) is with_rows
        assert archive.faults() == []


def test_the_digest_is_of_the_tables_and_nothing_else(folder: Path) -> None:
    def digest() -> str:
        build(folder, folder / "built.sqlite")
        with closing(Archive(folder / "built.sqlite")) as archive:
            return archive.info["digest"]

    before = digest()
    assert re.fullmatch(r"[0-9a-f]{64}", before)
    (folder / "datapackage.json").write_text('{"title": "Another"}')
    assert digest() == before
    write_tables(folder, changed("statements", 0, pledge="another"))
    assert digest() != before


def test_the_question_that_a_file_opens_with_is_kept(folder: Path) -> None:
    (folder / "datapackage.json").write_text('{"opens_with": "meeting:later"}')
    build(folder, folder / "built.sqlite")
    with closing(Archive(folder / "built.sqlite")) as archive:
        assert archive.info["opens_with"] == "meeting:later"


def test_tables_of_headings_only_build(tmp_path: Path) -> None:
    with closing(Archive(built(tmp_path, {name: [] for name in TABLES}))) as archive:
        assert {archive.count(Search(name, "a OR -a")) for name in SHOWN} == {0}
        assert archive.faults() == []


@pytest.mark.parametrize(
    ("package", "title", "licence", "created", "built_from"),
    [
        (None, "tables", "", "", "tables, 13 tables"),
        ({}, "tables", "", "", "tables, 13 tables"),
        ({"name": "x", "version": "1.2"}, "x", "", "", "x 1.2, 13 tables"),
        ({"name": "x", "version": 1.5}, "x", "", "", "x 1.5, 13 tables"),
        ({"title": "T", "name": None, "created": None}, "T", "", "", "tables, 13 tables"),
        ({"created": "2026-11-23T00:00:00Z"}, "tables", "", "2026-11-23", "tables, 13 tables"),
        ({"licenses": [{"name": "A"}, {"name": "B"}]}, "tables", "A, B", "", "tables, 13 tables"),
        ({"licenses": [{"path": "x"}, {"name": None}]}, "tables", ", ", "", "tables, 13 tables"),
        ({"licenses": None}, "tables", "", "", "tables, 13 tables"),
        ({"title": "\ud800"}, "?", "", "", "tables, 13 tables"),
    ],
)
def test_the_data_package_describes_the_file(
    folder: Path,
    package: object,
    title: str,
    licence: str,
    created: str,
    built_from: str,
) -> None:
    if package is not None:
        (folder / "datapackage.json").write_text(json.dumps(package))
    build(folder, folder / "built.sqlite")
    with closing(Archive(folder / "built.sqlite")) as archive:
        assert archive.info == {
            "digest": archive.info["digest"],
            "title": title,
            "licence": licence,
            "created": created,
            "built_from": built_from,
            "opens_with": "",
            "format": "7",
        }


@pytest.mark.parametrize(
    ("package", "expected"),
    [
        (b"{", "datapackage.json: is not JSON: Expecting property name"),
        (b"", "datapackage.json: is not JSON: Expecting value"),
        (b"\xff", "datapackage.json: is not JSON: 'utf-8' codec can't decode"),
        (b"[]", "datapackage.json: is not a JSON object"),
        (b"7", "datapackage.json: is not a JSON object"),
        (b"[" * 100_000, "datapackage.json: is not JSON: too deeply nested"),
        (
            b'{"title": ' + b"[" * 900 + b"]" * 900 + b"}",
            "datapackage.json: is not JSON: too deeply nested",
        ),
        (b'{"title": 1e400}', "datapackage.json: is not JSON: not a finite number: 1e400"),
        (b'{"version": -9007199254740992}', "datapackage.json: is not JSON: too great a number"),
        (b'{"licenses": "CC0"}', "datapackage.json: licenses: is not a list of objects"),
        (b'{"licenses": {"name": "CC0"}}', "datapackage.json: licenses: is not a list of objects"),
        (b'{"licenses": ["CC0"]}', "datapackage.json: licenses: is not a list of objects"),
        (b'{"licenses": 5}', "datapackage.json: licenses: is not a list of objects"),
        (b'{"created": "soon"}', "datapackage.json: created: not a date: “soon”"),
        (b'{"created": "2026-02-30"}', "datapackage.json: created: not a date: “2026-02-30”"),
    ],
)
def test_a_broken_data_package_is_a_fault_beside_the_others(
    folder: Path, package: bytes, expected: str
) -> None:
    (folder / "datapackage.json").write_bytes(package)
    (folder / "themes.csv").unlink()
    with pytest.raises(TableFaults) as trouble:
        build(folder, folder / "built.sqlite")
    by_file = {line.partition(":")[0]: line for line in trouble.value.lines}
    assert sorted(by_file) == ["commitments.csv", "datapackage.json", "statements.csv"]
    assert by_file["datapackage.json"].startswith(expected)


def test_faults_leave_the_target_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "built.sqlite"
    target.write_text("as it was")
    folder = write_tables(tmp_path / "tables", changed("statements", 0, level="king"))
    with pytest.raises(TableFaults, match=r"“.*tables” has 1 error\. .* nothing was written\."):
        build(folder, target)
    assert target.read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.sqlite", "tables"]


def test_a_records_file_is_replaced_by_the_next(file: Path, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "built.sqlite"
    target.write_text("as it was")
    build(folder, target)
    assert dump(target) == dump(file)


def test_a_target_that_cannot_be_written_is_an_error(folder: Path) -> None:
    with pytest.raises(RecordsError, match="is a folder"):
        build(folder, folder)
    with pytest.raises(RecordsError, match="Folder not found"):
        build(folder, folder / "nowhere" / "built.sqlite")
    assert not list(folder.glob(".*"))


def test_progress_is_reported_for_each_table_and_step(folder: Path) -> None:
    reports: list[Progress] = []
    build(folder, folder / "built.sqlite", reports.append)
    steps = [(report.step, report.table) for report in reports]
    for step, forms in (
        (Step.READING, FILLED_IN),
        (Step.CHECKING, FORMS),
        (Step.WRITING, FORMS),
    ):
        names = [form.name for form in forms]
        assert [name for which, name in dict.fromkeys(steps) if which is step] == names
    assert {name for which, name in steps if which is Step.INDEXING} == set(SHOWN)
    assert {name for which, name in steps if which is Step.DERIVING} >= {"standing", "theme_count"}
    assert steps[-1] == (Step.PACKING, "")
    assert list(dict.fromkeys(which for which, _ in steps))[:2] == [Step.READING, Step.CHECKING]
    assert all(report.share is None or 0 <= report.share <= 1 for report in reports)
    (written,) = [
        report for report in reports if (report.step, report.table) == (Step.WRITING, "statements")
    ]
    assert written.of_rows == 5


@pytest.mark.parametrize(
    "reason", [KeyboardInterrupt, RecordsError(say.mark("Stopped.")), OSError("x")]
)
# Without own records nothing is merged.
@pytest.mark.parametrize("step", [step for step in Step if step is not Step.MERGING])
def test_a_build_that_is_stopped_leaves_the_target_and_nothing_beside_it(
    folder: Path, tmp_path: Path, step: Step, reason: BaseException
) -> None:
    target = tmp_path / "built.sqlite"
    target.write_text("as it was")

    def stop(progress: Progress) -> None:
        if progress.step is step:
            raise reason

    with pytest.raises((KeyboardInterrupt, RecordsError, OSError)):
        build(folder, target, stop)
    assert target.read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.sqlite", "tables"]


def test_statements_by_thousands_are_all_written(tmp_path: Path) -> None:
    text = {"text": "word for word", "themes": "conduct|politics", "sources": "note"}
    path = built(tmp_path, {**TABLES, "statements": many_statements(2_500, **text)})
    assert only(path, "SELECT count(*) FROM statement") == [2_500]
    assert only(path, "SELECT count(*) FROM statement_text") == [2_500]
    assert only(path, "SELECT count(*) FROM statement_theme") == [5_000]
    assert only(path, "SELECT DISTINCT 's' || (2500 - id) = statement FROM statement") == [1]
    with closing(Archive(path)) as archive:
        assert archive.count(Search("speakers", "text:word")) == 2_500
        assert archive.faults() == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("name", ["missions.csv", "datapackage.json"])
def test_a_named_pipe_is_refused_without_waiting(folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    with pytest.raises(TableFaults) as trouble:
        build(folder, folder / "built.sqlite")
    assert trouble.value.lines == [f"{name}: cannot be read: it is not a regular file"]
    assert not (folder / "built.sqlite").exists()


@pytest.mark.parametrize(
    ("table", "column"),
    [("meetings", "title"), ("themes", "title"), ("instruments", "title"), ("delegations", "name")],
)
@pytest.mark.parametrize("text", ["?", "—", "-", "…", "'", "\U0001f54a"])
def test_a_name_without_letters_is_a_name(
    tmp_path: Path, table: str, column: str, text: str
) -> None:
    rows = [{**TABLES[table][0], column: text}, *TABLES[table][1:]]
    path = built(tmp_path, {**TABLES, table: rows})
    keys = f"SELECT {column}_key FROM {table.removesuffix('s')} WHERE id = 1"
    assert all(only(path, keys))
    with closing(Archive(path)) as archive:
        assert archive.faults() == []
        assert archive.count(Search("speakers")) == 5


@pytest.mark.parametrize(
    ("refused", "expected"),
    [
        ("theme", r"SQLite rejects line 2 of themes\.csv: no\. .* nothing was written\."),
        ("statement_theme", r"SQLite rejects line 2 of statements\.csv: no\."),
        ("standing", r"SQLite rejects the tables: no\. .* nothing was written\."),
    ],
)
def test_what_sqlite_refuses_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, refused: str, expected: str
) -> None:
    trigger = f"CREATE TRIGGER no BEFORE INSERT ON {refused} BEGIN SELECT RAISE(ABORT, 'no'); END;"

    def changed_sql(name: str) -> str:
        return sql(name) + trigger * (name == "schema/schema.sql")

    monkeypatch.setattr("a4p_desktop.records.build.build.sql", changed_sql)
    with pytest.raises(RecordsError, match=expected):
        build(folder, folder / "built.sqlite")
    assert not (folder / "built.sqlite").exists()


def test_a_descriptor_without_end_is_refused(folder: Path) -> None:
    with (folder / "datapackage.json").open("wb") as file:
        file.truncate(2**33)
    with pytest.raises(TableFaults) as trouble:
        build(folder, folder / "built.sqlite")
    assert trouble.value.lines == ["datapackage.json: is longer than 4,194,304 bytes"]


def test_several_evidences_are_one_endorsement_the_strongest_first(tmp_path: Path) -> None:
    with closing(Archive(built(tmp_path, SEVERAL))) as archive:
        search = Search("endorsements", where=(Condition("instrument", "declaration"),))
        (row,) = (row for row in archive.page(search, 0, 9) if row.cells[2] == "CIV")
        cells = dict(zip((c.name for c in SHOWN["endorsements"].columns), row.cells, strict=True))
        assert (cells["status"], cells["evidence"]) == ("endorsed", "own_statement")
        assert (cells["endorsed_on"], cells["documented_by"]) == ("2018-09-25", None)
        assert cells["sources"] == "note|verbatim"
        record = read_record(archive, "endorsements", row.id)
        assert isinstance(record, EndorsementRecord)
        assert [(each.evidence.evidence, each.evidence.note) for each in record.further] == [
            ("third_party", "Somebody said so."),
            ("third_party", "Another said so."),
            ("support_only", "Warm words."),
        ]
        assert [[source.source for source in each.sources] for each in record.further] == [
            ["verbatim"],
            ["note"],
            ["verbatim"],
        ]
        assert archive.count(search) == 4
        assert archive.faults() == []


@pytest.mark.parametrize("typed", ["warm", "somebody", "another", "2019", "third"])
def test_every_evidence_is_searched(tmp_path: Path, typed: str) -> None:
    with closing(Archive(built(tmp_path, SEVERAL))) as archive:
        assert archive.count(Search("endorsements", typed)) == 1


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from([*EVIDENCE]), st.integers(1, 3)), max_size=6))
def test_distinct_endorsements_are_counted_once(evidences: list[tuple[str, int]]) -> None:
    sources = [
        {"source": f"s{place}", "title": "x", "held": "here"} for place in range(len(evidences))
    ]
    endorsements = [
        {
            "instrument": "compact",
            "delegation": ("CIV", "RUS", "AX")[at - 1],
            "evidence": grade,
            "sources": f"s{place}",
        }
        for place, (grade, at) in enumerate(evidences)
    ]
    tables = {**TABLES, "sources": TABLES["sources"] + sources, "endorsements": endorsements}
    joined = {at for grade, at in evidences if grade != "support_only"}
    with (
        TemporaryDirectory() as place,
        closing(Archive(built(Path(place), tables))) as archive,
    ):
        compact = Condition("instrument", "compact")
        for status, expected in (
            ("endorsed", len(joined)),
            ("support_only", len({at for _, at in evidences} - joined)),
        ):
            where = (compact, Condition("status", status))
            assert archive.count(Search("endorsements", where=where)) == expected


def test_blanks_around_the_themes_of_a_statement_change_nothing(tmp_path: Path) -> None:
    spaced = {
        **TABLES,
        "statements": [
            row | {"themes": str(row.get("themes", "")).replace("|", " | ")}
            for row in TABLES["statements"]
        ],
    }
    assert spaced["statements"] != TABLES["statements"]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert dump(built(tmp_path / "a", spaced)) == dump(built(tmp_path / "b"))
