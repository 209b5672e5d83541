"""The packaged program (`make build`) works outside the repository and its environment."""

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from a4p_desktop import NAME, __version__
from tests.made_list import write_list

pytestmark = [pytest.mark.frozen, pytest.mark.live]

# On Windows a program with a window has no standard output; the one for the command line has.
PROGRAM = "a4p-desktop-cli.exe" if sys.platform == "win32" else "a4p-desktop"
MEGABYTES = 105


@pytest.fixture(scope="session")
def folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the packaged program, copied to a path with blanks and accents."""
    built = project / "dist" / "a4p-desktop"
    assert built.is_dir(), "there is no packaged program: run `make build`"
    place = tmp_path_factory.mktemp("frozen") / "Mes éléments" / "a4p desktop"
    return Path(shutil.copytree(built, place, symlinks=True))


@pytest.fixture
def torn_folder(folder: Path, tmp_path: Path) -> Path:
    """A copy of that folder from which a test may remove files."""
    return Path(shutil.copytree(folder, tmp_path / "torn é", symlinks=True))


def run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the packaged program from another folder, without the variables of developers."""
    dropped = ("PYTHON", "QT_", "LD_", "VIRTUAL_ENV", "DISPLAY", "WAYLAND")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return subprocess.run(
        [folder / PROGRAM, *words],
        cwd=folder.parent,
        env=kept | variables,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )


def test_it_prints_its_version(folder: Path) -> None:
    ran = run(folder, "--version")
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout.decode().strip() == f"{NAME} {__version__}"


def test_it_checks_itself(folder: Path) -> None:
    ran = run(folder, "--self-check")
    assert ran.returncode == 0, ran.stderr.decode()
    assert len(ran.stdout.decode().splitlines()) == 1


def bundled(folder: Path, query: str) -> list[tuple[str, ...]]:
    """The rows of a query on the bundled records file."""
    path = contents(folder) / "data" / "a4p.sqlite"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        return database.execute(query).fetchall()


def test_it_exports(folder: Path) -> None:
    ((meeting,),) = bundled(folder, "SELECT meeting FROM statement ORDER BY id LIMIT 1")
    ran = run(folder, "export", "speakers", "--where", f"meeting={meeting}")
    assert ran.returncode == 0, ran.stderr.decode()
    rows = csv.DictReader(io.StringIO(ran.stdout.decode(), newline=""))
    expected = bundled(folder, f"SELECT statement FROM statement WHERE meeting = '{meeting}'")
    assert sorted(row["statement"] for row in rows) == sorted(code for (code,) in expected)


def test_its_data_is_that_of_the_repository(folder: Path, project: Path) -> None:
    here, there = (contents(folder) / "data", project / "data")
    files = [path.relative_to(there) for path in there.rglob("*") if path.is_file()]
    assert sorted(files) == sorted(
        path.relative_to(here) for path in here.rglob("*") if path.is_file()
    )
    assert [
        file for file in files if (here / file).read_bytes() != (there / file).read_bytes()
    ] == []


def test_it_writes_tables_and_builds_them(folder: Path, tmp_path: Path) -> None:
    records = contents(folder) / "data" / "a4p.sqlite"
    for words in (["tables", "Mes éléments"], ["build", "Mes éléments", "again.sqlite"]):
        ran = run(folder, words[0], *(str(tmp_path / word) for word in words[1:]))
        assert (ran.returncode, ran.stderr.decode()) == (0, "")
    assert (tmp_path / "again.sqlite").read_bytes() == records.read_bytes()


def test_it_adds_a_list_from_a_folder_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    write_list(tmp_path / "endorsers.xlsx", contents(folder) / "data" / "a4p.sqlite")
    places = {"XDG_DATA_HOME": tmp_path, "XDG_CACHE_HOME": tmp_path, "APPDATA": tmp_path,
              "LOCALAPPDATA": tmp_path, "HOME": tmp_path}  # fmt: skip
    variables = {name: str(place) for name, place in places.items()}
    mode = folder.stat().st_mode
    folder.chmod(0o555)
    try:
        source = ["--source-title", "List", "--decide", "Congo=COG"]
        ran = run(folder, "add", str(tmp_path / "endorsers.xlsx"), *source, **variables)
        assert (ran.returncode, ran.stderr.decode()) == (0, "")
        ran = run(folder, "export", "endorsements", "--own", **variables)
        assert ran.returncode == 0, ran.stderr.decode()
        rows = csv.DictReader(io.StringIO(ran.stdout.decode(), newline=""))
        assert sum("own" in row["origin"] for row in rows) == 150
        ran = run(folder, "--self-check", **variables)
        assert ran.returncode == 0, ran.stderr.decode()
    finally:
        folder.chmod(mode)


def test_it_builds_the_tables_that_it_brings(folder: Path, tmp_path: Path) -> None:
    data = contents(folder) / "data"
    ran = run(folder, "build", str(data / "tables"), str(tmp_path / "again.sqlite"))
    assert (ran.returncode, ran.stderr.decode()) == (0, "")
    assert (tmp_path / "again.sqlite").read_bytes() == (data / "a4p.sqlite").read_bytes()


PLAIN_SPEAKER = """
    SELECT delegation, person FROM statement JOIN delegation USING (delegation)
    WHERE kind = 'member_state' AND person NOT GLOB '*[^ a-zA-Z]*' ORDER BY statement.id LIMIT 1
"""
"""A speaker whose name any PDF reader extracts correctly."""


def test_it_draws_a_brief(folder: Path, tmp_path: Path) -> None:
    ((code, person),) = bundled(folder, PLAIN_SPEAKER)
    ran = run(folder, "brief", "delegation", code, "--output", str(tmp_path / "brief.pdf"))
    assert ran.returncode == 0, ran.stderr.decode()
    pages = PdfReader(tmp_path / "brief.pdf").pages
    assert person in " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    "part",
    [
        "data",
        "data/a4p.sqlite",
        "a4p_desktop/records/archive/sql",
        "resources/icons",
        "resources/manual/search.md",
    ],
)
def test_it_reports_a_missing_part(torn_folder: Path, part: str) -> None:
    missing = contents(torn_folder) / part
    if missing.is_dir():
        shutil.rmtree(missing)
    else:
        missing.unlink()
    ran = run(torn_folder, "--self-check")
    assert ran.returncode not in (0, -6, 134)
    assert ran.stderr.strip()
    assert b"Traceback" not in ran.stderr


def test_without_its_records_it_exports_nothing(torn_folder: Path) -> None:
    shutil.rmtree(contents(torn_folder) / "data")
    ran = run(torn_folder, "export", "speakers")
    assert ran.returncode == 1
    assert ran.stdout == b""
    assert b"a4p.sqlite" in ran.stderr
    assert b"Traceback" not in ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_it_reports_that(folder: Path) -> None:
    ran = run(folder)
    assert ran.returncode == 1
    assert "There is no screen" in ran.stderr.decode()


def test_it_bundles_only_what_it_uses(folder: Path) -> None:
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    size = sum(file.stat().st_size for file in files)
    names = " ".join(file.name for file in files)
    assert size < MEGABYTES * 1_000_000
    for unused in ("Network", "Qml", "Qt6OpenGL", "gtk", "ssl", "crypto", ".qm", "screenshot"):
        assert unused not in names


SORTED = """
import json, sys
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QLocale, Qt
names, languages = (argument.split() for argument in sys.argv[1:])
told = {}
for language in languages:
    collator = QCollator(QLocale(language))
    told[language] = [sorted(names, key=cmp_to_key(collator.compare))]
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    told[language] += [sorted(names, key=cmp_to_key(collator.compare))]
    told[language] += [[QLocale(language).toUpper(name) for name in names]]
with open("/proc/self/maps", encoding="utf-8") as maps:
    told["library"] = next(line.split(maxsplit=5)[5].strip() for line in maps if "icudata" in line)
print(json.dumps(told))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings no data of ICU along")
def test_its_part_of_icu_sorts_as_the_whole_does(folder: Path, tmp_path: Path) -> None:
    """In languages with an order of their own, and where letters have another case."""
    names = """
        Österreich Zimbabwe Åland Éire cote côte ch cz ñandú nz İran iran ırak ll lz oz ß ss Øre
        中国 北京 あい アイ 안녕 Ёлка Югославия مصر لبنان 10 9 A/73/PV.6
    """
    languages = "en da de es cs tr lt hu ru uk ar fa he zh zh_TW ja ko vi hi cy"
    (part,) = contents(folder).glob("libicudata.so.*")
    shutil.copy(part, tmp_path)
    whole, ours = (
        json.loads(
            subprocess.run(
                [sys.executable, "-c", SORTED, names, languages],
                env=os.environ | variables,
                check=True,
                capture_output=True,
            ).stdout
        )
        for variables in ({}, {"LD_LIBRARY_PATH": str(tmp_path)})
    )
    assert ours.pop("library") == str(tmp_path / part.name) != whole.pop("library")
    assert ours == whole


def contents(folder: Path) -> Path:
    """The folder in which PyInstaller puts the files of the program."""
    return folder / "_internal"
