"""The command line, from its words to its exit status, its output and its complaints."""

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a4p_desktop import NAME, __version__
from a4p_desktop.cli import main
from a4p_desktop.records.tables import TABLES
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, changed, many_statements, write_tables

PROGRAM = [sys.executable, "-m", "a4p_desktop"]
HLM = ["--where", "meeting=hlm-2018"]
DECLARATION = ["--where", "instrument=a4p-declaration-2018"]


# As a shell runs it: what is printed waits in a buffer, and may meet a closed pipe at exit only.
BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


class Run:
    """What a command did: its exit status, what it printed, and what it complained of."""

    def __init__(self, *words: str | Path) -> None:
        printed, complaints = io.BytesIO(), io.StringIO()
        output = io.TextIOWrapper(printed, encoding="utf-8")
        with redirect_stdout(output), redirect_stderr(complaints):
            try:
                self.status: object = main([str(word) for word in words])
            except SystemExit as leaving:
                self.status = leaving.code
            output.flush()
        self.bytes = printed.getvalue()
        self.text = self.bytes.decode("utf-8", "replace")  # a workbook is no text
        self.complaints = complaints.getvalue()

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of the CSV printed, by column."""
        assert self.status == 0, self.complaints
        assert self.complaints == ""
        return list(csv.DictReader(io.StringIO(self.text, newline=""), strict=True))


def one_sentence(run: Run) -> str:
    """The complaint of a command that met a trouble."""
    assert run.status == 1
    assert run.bytes == b""
    assert run.complaints.startswith("a4p-desktop: ")
    assert run.complaints.count("\n") == 1
    assert "Traceback" not in run.complaints
    return run.complaints


def test_the_version_is_told() -> None:
    run = Run("--version")
    assert (run.status, run.text) == (0, f"{NAME} {__version__}\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], ["a4p-desktop export TABLE", "build FOLDER FILE", "check FILE", "--self-check"]),
        (
            ["export"],
            [
                *("--search", "--where", "--columns", "--order", "--format", "--preset"),
                *("--about", "--no-about", "--output"),
            ],
        ),
        (["build"], ["FOLDER", "FILE"]),
        (["check"], ["FILE"]),
    ],
)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_has_a_help(words: list[str], told: list[str], option: str) -> None:
    run = Run(*words, option)
    assert run.status == 0
    assert run.text.startswith(f"usage: {' '.join(['a4p-desktop', *words])}")
    assert [each for each in told if each not in run.text] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--nope"], "unrecognized arguments: --nope"),
        (["a", "b"], "unrecognized arguments: b"),
        (["export"], "the following arguments are required: TABLE"),
        (["export", "nope"], "invalid choice: 'nope'"),
        (["export", "speakers", "--nope"], "unrecognized arguments: --nope"),
        (["export", "speakers", "--where", "meeting"], "“meeting” is not of the form COLUMN=VALUE"),
        (["export", "speakers", "--preset", "word"], "invalid choice: 'word'"),
        (["export", "speakers", "--format", "word"], "invalid choice: 'word'"),
        (
            ["export", "speakers", "--format", "xlsx", "--preset", "excel"],
            "--preset excel is a form of CSV, not of xlsx",
        ),
        (
            ["export", "speakers", "--format", "csv-excel", "--preset", "data"],
            "--preset data is a form of CSV, not of csv-excel",
        ),
        (["export", "speakers", "--about"], "--about needs --output with CSV"),
        (["export", "speakers", "--where", "person=\udcff"], "it has bytes that are no text"),
        (["export", "speakers", "--search"], "--search: expected one argument"),
        (["export", "speakers", "--order"], "--order: expected one argument"),
        (["build"], "the following arguments are required: FOLDER, FILE"),
        (["build", "a"], "the following arguments are required: FILE"),
        (["check"], "the following arguments are required: FILE"),
        (["check", "a", "b"], "unrecognized arguments: b"),
    ],
)
def test_a_wrong_command_line_is_told_with_a_hint(words: list[str], told: str) -> None:
    run = Run(*words)
    assert run.status == 2
    assert run.bytes == b""
    first, hint = run.complaints.splitlines()
    command = words[0] if words[0] in ("export", "build", "check") else ""
    program = f"a4p-desktop {command}".rstrip()
    assert first.startswith(f"{program}: ")
    assert told in first
    assert hint == f"Try “{program} --help”."


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (["speakers"], 250),
        (["speakers", *HLM], 22),
        (["endorsements", *DECLARATION, "--where", "status=endorsed"], 57),
        (["themes"], 10),
        (["themes", *HLM], 10),
        (["speakers", "--search", "lavr", *HLM], 1),
        (["speakers", "--search", "kagme"], 0),
        (["speakers", *HLM, "--where", "pledge="], 17),
    ],
)
def test_an_export_has_the_rows_asked_for(words: list[str], rows: int) -> None:
    run = Run("export", *words)
    assert len(run.rows) == rows
    assert run.text.splitlines()[0] == ",".join(c.name for c in TABLES[words[0]].columns)


@pytest.mark.parametrize(
    ("typed", "delegations"),
    [
        ("cote ivoire", {"CIV"}),
        ("Россия", {"RUS"}),
        ("科特迪瓦", {"CIV"}),
        ("كوت ديفوار", {"CIV"}),
        ("Perou", {"PER"}),
        ("lavr", {"RUS"}),
    ],
)
def test_an_export_finds_under_every_name(typed: str, delegations: set[str]) -> None:
    run = Run("export", "speakers", "--search", typed)
    assert {row["delegation_code"] for row in run.rows} == delegations


@pytest.mark.parametrize(
    ("typed", "meeting"), [("S/PV.8218", "sc-8218"), ('"High-Level Meeting"', "hlm-2018")]
)
def test_an_export_finds_meetings(typed: str, meeting: str) -> None:
    run = Run("export", "speakers", "--search", typed)
    assert {row["meeting"] for row in run.rows} == {meeting}


@pytest.mark.parametrize("preset", ["data", "excel"])
@pytest.mark.parametrize("table", TABLES)
def test_a_file_holds_what_standard_output_says(tmp_path: Path, table: str, preset: str) -> None:
    target = tmp_path / "file.csv"
    printed = Run("export", table, "--preset", preset)
    written = Run("export", table, "--preset", preset, "--output", target)
    assert (printed.status, written.status, written.bytes) == (0, 0, b"")
    assert target.read_bytes() == printed.bytes != b""
    assert printed.complaints == ""
    name = {"data": "csv", "excel": "csv-excel"}[preset]
    assert Run("export", table, "--format", name).bytes == printed.bytes
    if preset == "data":
        assert written.complaints == ""
        assert Run("export", table).bytes == printed.bytes


@pytest.mark.parametrize(
    ("words", "files", "begin"),
    [
        (["--output", "a.csv"], ["a.csv", "a.datapackage.json"], b"theme,"),
        (["--no-about", "--output", "a.csv"], ["a.csv"], b"theme,"),
        (["--about", "--output", "a.csv"], ["a.csv", "a.datapackage.json"], b"theme,"),
        (["--preset", "excel", "--output", "a"], ["a", "a.datapackage.json"], b"\xef\xbb\xbftheme"),
        (["--output", "a.xlsx"], ["a.xlsx"], b"PK"),
        (["--output", "A.XLSX"], ["A.XLSX"], b"PK"),
        (["--format", "xlsx", "--output", "a.zip"], ["a.zip"], b"PK"),
        (["--output", "a.json"], ["a.json"], b'{\n"about": {'),
        (["--output", "a.json", "--no-about"], ["a.json"], b'{\n"rows": ['),
        (["--format", "csv", "--output", "a.json"], ["a.datapackage.json", "a.json"], b"theme,"),
    ],
)
def test_the_format_is_as_asked_or_as_the_name_ends(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    files: list[str],
    begin: bytes,
) -> None:
    monkeypatch.chdir(tmp_path)
    run = Run("export", "themes", *words)
    assert (run.status, run.bytes, run.complaints) == (0, b"", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == files
    assert Path(words[words.index("--output") + 1]).read_bytes().startswith(begin)


def test_other_formats_are_printed_with_what_is_told_about_them() -> None:
    for words, about in (([], True), (["--about"], True), (["--no-about"], False)):
        run = Run("export", "themes", "--format", "json", *words)
        assert (run.status, run.complaints) == (0, "")
        assert ("about" in json.loads(run.text)) == about
    printed = Run("export", "themes", "--format", "xlsx", "--no-about")
    assert printed.status == 0
    with zipfile.ZipFile(io.BytesIO(printed.bytes)) as book:
        assert book.testzip() is None


def test_a_question_that_is_printed_again_finds_the_same() -> None:
    words = ["--search", "level:ministerial -theme:pledges congo", "--order", "-person"]
    run = Run("export", "speakers", "--format", "json", *words)
    told = json.loads(run.text)
    again = Run(
        "export", "speakers", "--format", "json", "--search", told["about"]["search"],
        "--order", "-person",
    )  # fmt: skip
    assert json.loads(again.text)["rows"] == told["rows"] != []


def test_a_foreign_file_beside_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.datapackage.json").write_text("{}")
    told = one_sentence(Run("export", "themes", "--output", tmp_path / "a.csv"))
    assert "“a.datapackage.json” is there already" in told


def test_cells_cut_are_told(tmp_path: Path) -> None:
    statements = many_statements(2, summary="x" * 40_000)
    records = built(tmp_path, {**MADE, "statements": statements})
    target = tmp_path / "a.xlsx"
    run = Run("export", "speakers", "--records", records, "--output", target)
    assert run.status == 0
    assert run.complaints == "Cells cut short, because those of Excel hold no more: 2.\n"


def test_guarded_cells_are_told_when_a_file_is_written(tmp_path: Path) -> None:
    words = ("export", "speakers", "--records", built(tmp_path), "--preset", "excel")
    written = Run(*words, "--output", tmp_path / "file.csv")
    assert written.status == 0
    assert written.complaints == (
        "Cells led by an apostrophe so that no spreadsheet runs them as formulas: 4.\n"
    )
    assert Run(*words).complaints == ""


def test_columns_stand_as_asked_for() -> None:
    run = Run("export", "themes", "--columns", "statements,theme", "--order", "-statements")
    statements = [int(row["statements"]) for row in run.rows]
    assert run.text.splitlines()[:2] == ["statements,theme", "57,performance"]
    assert statements == sorted(statements, reverse=True)


@pytest.mark.parametrize("order", [["--order", "-person"], ["--order=-person"]])
def test_the_order_may_descend(order: list[str]) -> None:
    up = Run("export", "speakers", *HLM, "--columns", "person", "--order", "person").rows
    down = Run("export", "speakers", *HLM, "--columns", "person", *order).rows
    assert down == up[::-1]
    assert up[0] == {"person": "Ana Brnabić"}


@pytest.mark.parametrize("search", [["--search", "-theme:politics"], ["--search=-theme:politics"]])
def test_a_search_may_begin_with_a_minus(search: list[str]) -> None:
    run = Run("export", "themes", *search)
    assert len(run.rows) == 9
    assert "politics" not in {row["theme"] for row in run.rows}


@pytest.mark.parametrize("typed", ["--help", "-x", "--", "-", "", "--output=x"])
def test_what_looks_like_an_option_is_a_search_too(typed: str) -> None:
    assert Run("export", "themes", "--search", typed).status == 0


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_text_is_a_search(typed: str) -> None:
    run = Run("export", "themes", "--search", typed)
    assert len(run.rows) <= 10


@pytest.mark.parametrize(
    "words",
    [
        ["--columns", "theme,nope"],
        ["--order", "nope"],
        ["--order", "-nope"],
        ["--where", "nope=1"],
    ],
)
def test_an_unknown_column_is_told_with_those_that_are(words: list[str], tmp_path: Path) -> None:
    told = one_sentence(Run("export", "themes", *words, "--output", tmp_path / "file"))
    assert "The table themes has no column “nope”. It has: theme, title, description," in told
    assert list(tmp_path.iterdir()) == []


def test_a_code_that_is_a_slip_is_told() -> None:
    told = one_sentence(Run("export", "speakers", "--where", "meeting=hlm"))
    assert "no value “hlm”. It has: " in told
    assert "hlm-2018" in told


@pytest.mark.parametrize("command", ["export themes --records", "check", "build"])
def test_a_missing_file_is_told_in_one_sentence(command: str, tmp_path: Path) -> None:
    target = [tmp_path / "x"] if command == "build" else []
    told = one_sentence(Run(*command.split(), tmp_path / "no", *target))
    assert str(tmp_path / "no") in told


def test_a_target_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    assert "is a folder" in one_sentence(Run("export", "themes", "--output", tmp_path))
    assert "is a folder" in one_sentence(Run("export", "themes", "--output", ""))


def test_a_records_file_is_built_and_checked(tmp_path: Path, project: Path) -> None:
    target = tmp_path / "built.sqlite"
    build = Run("build", project / "data" / "tables", target)
    assert (build.status, build.text, build.complaints) == (0, "", "")
    check = Run("check", target)
    assert (check.status, check.complaints) == (0, "")
    sizes = dict(line.split(": ") for line in check.text.splitlines())
    assert sizes["statement"] == "250"
    assert sizes["theme"] == "10"
    assert sizes["statement_text"] == "0"


def test_faults_of_tables_are_listed_and_the_target_stays(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", changed("statements", 0, level="king", words="x"))
    target = tmp_path / "built.sqlite"
    target.write_text("old")
    run = Run("build", folder, target)
    assert (run.status, run.text) == (1, "")
    remedy = "Nothing was written. Mend them and build again."
    assert [line.split(": ")[:2] for line in run.complaints.splitlines()] == [
        ["statements.csv:2", "level"],
        ["statements.csv:2", "words"],
        ["a4p-desktop", f"“{folder}” has 2 faults. {remedy}"],
    ]
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.sqlite", "tables"]


def test_of_very_many_faults_the_first_are_listed(tmp_path: Path) -> None:
    tables = {**MADE, "statements": many_statements(1_234, level="king")}
    run = Run("build", write_tables(tmp_path / "tables", tables), tmp_path / "built.sqlite")
    lines = run.complaints.splitlines()
    assert len(lines) == 1_002
    assert lines[999].startswith("statements.csv:1001: level: unknown code “king”")
    assert lines[1000] == "… and 234 more."
    assert " has 1,234 faults. " in lines[1001]


class Terminal(io.StringIO):
    """A standard error that is read by a person, who may press Ctrl+C while something is told."""

    def __init__(self, pressed_at: str = "") -> None:
        super().__init__()
        self._pressed_at = pressed_at

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self._pressed_at and self._pressed_at in text:
            raise KeyboardInterrupt
        return super().write(text)


def test_a_terminal_sees_how_far_a_build_is_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "31")
    folder = write_tables(tmp_path / "tables")
    with redirect_stderr(Terminal()) as screen:
        assert main(["build", str(folder), str(tmp_path / "built.sqlite")]) == 0
    told = screen.getvalue()
    assert "\n" not in told
    lines = told.removeprefix("\r").removesuffix("\r").split("\r\r")
    assert {len(line) for line in lines} == {30}
    assert lines[0].rstrip() == "Reading sources: 0%"
    assert "Indexing speakers: 0%".ljust(30) in lines
    assert lines[-1].strip() == ""


def test_a_terminal_is_told_faults_on_lines_of_their_own(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", changed("statements", 0, level="king"))
    with redirect_stderr(Terminal()) as screen:
        assert main(["build", str(folder), str(tmp_path / "built.sqlite")]) == 1
    *_, last = screen.getvalue().split("\r")
    assert [line.split(": ")[0] for line in last.splitlines()] == [
        "statements.csv:2",
        "a4p-desktop",
    ]


@pytest.mark.parametrize(
    "pressed_at", ["Reading themes", "Checking roles", "Writing statements", "Indexing", "Packing"]
)
def test_a_build_interrupted_by_the_keyboard_leaves_nothing(
    tmp_path: Path, pressed_at: str
) -> None:
    folder = write_tables(tmp_path / "tables")
    target = tmp_path / "built.sqlite"
    target.write_text("old")
    with redirect_stderr(Terminal(pressed_at)) as screen:
        assert main(["build", str(folder), str(target)]) == 130
    assert "a4p-desktop: " not in screen.getvalue()
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.sqlite", "tables"]


def test_a_damaged_file_is_told(tmp_path: Path, records_path: Path) -> None:
    copy = Path(shutil.copy(records_path, tmp_path / "copy.sqlite"))
    with closing(sqlite3.connect(copy)) as database:
        database.execute("UPDATE statement SET meeting = 'gone' WHERE id = 1")
        database.commit()
    run = Run("check", copy)
    assert run.status == 1
    assert "statement: 250\n" in run.text
    assert "statement: row 1 refers to no meeting\n" in run.complaints
    assert run.complaints.endswith(
        "a4p-desktop: The file is damaged. Build it again from its tables.\n"
    )


def test_bytes_flipped_in_the_middle_are_told(tmp_path: Path, records_path: Path) -> None:
    content = bytearray(records_path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4096] = bytes(byte ^ 0xFF for byte in content[middle : middle + 4096])
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(content)
    run = Run("check", copy)
    assert run.status == 1
    assert "damaged" in run.complaints
    assert "Traceback" not in run.complaints


@pytest.mark.parametrize("size", [100, 5000, 100_000])
def test_a_file_cut_short_is_told(tmp_path: Path, records_path: Path, size: int) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(records_path.read_bytes()[:size])
    assert "is damaged. Build it again" in Run("check", copy).complaints
    assert "is damaged. Build it again" in Run("export", "speakers", "--records", copy).complaints


@pytest.mark.parametrize(
    "words",
    [["export", "speakers"], ["export", "themes"], ["check", "data/a4p.sqlite"], ["--help"]],
)
def test_a_closed_pipe_ends_quietly(words: list[str], project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [*PROGRAM, *words],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        cwd=project,
        env=BUFFERED,
    )
    os.close(writing)
    assert (run.returncode, run.stderr) == (0, b"")


def test_a_reader_that_has_enough_ends_it_quietly(project: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "export", "speakers"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project,
        env=BUFFERED,
    ) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline().startswith(b"statement,meeting,")
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.parametrize("words", [["export", "speakers"], ["check", "data/a4p.sqlite"]])
@pytest.mark.parametrize("environment", [BUFFERED, {**BUFFERED, "PYTHONUNBUFFERED": "1"}])
def test_a_full_disk_behind_standard_output_is_told(
    words: list[str], environment: dict[str, str], project: Path
) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*PROGRAM, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=project,
            env=environment,
        )
    assert run.returncode == 1
    assert run.stderr.decode() == (
        "a4p-desktop: Standard output could not be written: No space left on device."
        " Write to a file elsewhere.\n"
    )


def test_without_standard_output_a_file_is_asked_for(project: Path) -> None:
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, "export", "themes"]
    run = subprocess.run(closed, capture_output=True, check=False, cwd=project)
    assert run.returncode == 1
    assert run.stderr == b"a4p-desktop: There is no standard output. Give a file by --output.\n"


@pytest.mark.parametrize(
    "words",
    [["export", "speakers", "--output"], ["build", "data/tables"]],
    ids=["export", "build"],
)
def test_a_full_disk_leaves_the_old_file_and_nothing_beside(
    words: list[str], tmp_path: Path, project: Path
) -> None:
    target = tmp_path / "target"
    target.write_text("old")
    # The limit of a file's size is to the writer what a full disk is. POSIX counts by 512 bytes.
    limited = ["sh", "-c", 'ulimit -f 32; exec "$@"', "sh", *PROGRAM, *words, str(target)]
    run = subprocess.run(limited, capture_output=True, text=True, check=False, cwd=project)
    assert run.returncode == 1
    assert run.stderr.startswith("a4p-desktop: ")
    assert "Nothing was changed. Free some space, or choose another folder." in run.stderr
    assert run.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["target"]
    assert target.read_text() == "old"


def test_a_full_temporary_folder_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, project: Path
) -> None:
    statements = many_statements(3_000, summary="peace " * 500)
    folder = write_tables(tmp_path / "tables", {**MADE, "statements": statements})
    target = tmp_path / "target"
    target.write_text("old")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    limited = ["sh", "-c", 'ulimit -f 4096; exec "$@"', "sh", *PROGRAM, "build"]
    run = subprocess.run(
        [*limited, str(folder), str(target)],
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
        env={**os.environ, "SQLITE_TMPDIR": str(temporary)},
    )
    assert run.returncode == 1
    assert run.stderr.startswith(f"a4p-desktop: “{target}” could not be written: ")
    assert " in the temporary folder. Nothing was changed. Free some space" in run.stderr
    assert run.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "target", "temporary"]
    assert list(temporary.iterdir()) == []
    assert target.read_text() == "old"


@pytest.mark.parametrize(
    "words",
    [
        ["export", "themes"],
        ["check", "data/a4p.sqlite"],
        ["build", "data/tables", os.devnull + "/x"],
        ["--version"],
    ],
    ids=["export", "check", "build", "version"],
)
def test_no_qt_is_imported_where_no_window_opens(words: Sequence[str], project: Path) -> None:
    code = (
        "import sys; from a4p_desktop.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "qt = [name for name in sys.modules if 'PySide' in name or 'shiboken' in name]\n"
        "gui = [name for name in sys.modules if name.startswith('a4p_desktop.gui')]\n"
        "sys.exit(repr(qt + gui) if qt + gui else 0)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, check=False, cwd=project
    )
    assert run.returncode == 0, run.stderr


def test_the_bundled_records_are_found_from_any_folder(tmp_path: Path, project: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(project)}
    run = subprocess.run(
        [*PROGRAM, "export", "themes", "--columns", "theme"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=environment,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert len(run.stdout.splitlines()) == 11
    assert list(tmp_path.iterdir()) == []


def test_words_left_out_of_a_search_are_told() -> None:
    run = Run("export", "themes", "--search", " ".join(f"w{number}" for number in range(300)))
    assert run.status == 0
    assert run.complaints == "Only the first 256 words are looked up.\n"
