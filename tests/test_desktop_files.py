"""The files by which desktops know the program: one id, and types that tell its files apart."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from a4p_desktop import IDENTIFIER, NAME, __version__
from a4p_desktop.cli import main
from a4p_desktop.records.own.own_path import SUFFIX as OWN
from a4p_desktop.records.question.view_file import SUFFIX as VIEW
from a4p_desktop.records.schema.file_format import APPLICATION_ID

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
VIEWS = "application/x-a4p-view+json"
OWN_RECORDS = "application/x-a4p-own-records+zip"
RECORDS = "application/x-a4p-records+sqlite3"


@pytest.fixture
def resources(project: Path) -> Path:
    return project / "resources"


def entry(resources: Path) -> dict[str, str]:
    """The menu entry."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # as its documentation has it
    parser.read(resources / f"{IDENTIFIER}.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_one_id_stands_everywhere(project: Path, resources: Path) -> None:
    metainfo = ET.parse(resources / f"{IDENTIFIER}.metainfo.xml").getroot()
    assert metainfo.findtext("id") == IDENTIFIER
    assert metainfo.findtext("launchable") == f"{IDENTIFIER}.desktop"
    assert metainfo.findtext("icon") == entry(resources)["Icon"] == IDENTIFIER
    assert metainfo.findtext("name") == entry(resources)["Name"] == NAME
    wheel = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    shared = wheel["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    named = [name for name in shared.values() if "/man/" not in name]
    assert {Path(name).name.partition(IDENTIFIER)[0] for name in named} == {""}
    assert all((project / file).is_file() for file in shared)
    flatpak = (project / ".ci" / f"{IDENTIFIER}.yml").read_text(encoding="utf-8")
    assert f"\nid: {IDENTIFIER}\n" in flatpak
    assert f"a4p-desktop-{__version__}-linux-x86_64.tar.xz" in flatpak
    installer = (project / ".ci" / "windows.iss").read_text(encoding="utf-8")
    assert f'#define Id "{IDENTIFIER}"' in installer


def test_software_centre_and_readme_tell_of_this_version(project: Path, resources: Path) -> None:
    metainfo = ET.parse(resources / f"{IDENTIFIER}.metainfo.xml").getroot()
    newest = metainfo.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__
    assert len(newest.findall("description/ul/li")) > 3
    day = date.fromisoformat(newest.get("date", ""))
    changes = (project / "README.md").read_text(encoding="utf-8").partition("\n## Changes\n\n")[2]
    assert changes.startswith(f"Version {__version__}, of {day.day} {day:%B %Y}, ")


def test_the_window_says_that_id_to_the_desktop() -> None:
    code = "from a4p_desktop.app import application; print(application().desktopFileName())"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == IDENTIFIER


def test_entry_and_software_centre_name_each_type(resources: Path) -> None:
    declared = {
        kind.get("type")
        for kind in ET.parse(resources / f"{IDENTIFIER}.xml").iter(f"{MIME}mime-type")
    }
    metainfo = ET.parse(resources / f"{IDENTIFIER}.metainfo.xml")
    assert declared == {VIEWS, OWN_RECORDS, RECORDS}
    assert set(entry(resources)["MimeType"].strip(";").split(";")) == declared
    assert {kind.text for kind in metainfo.iter("mediatype")} == declared


def test_the_types_know_our_files(resources: Path, records_path: Path, tmp_path: Path) -> None:
    """As Qt reads them, which follows the same specification as other desktops."""
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(resources / f"{IDENTIFIER}.xml", packages)
    (packages / "sqlite.xml").write_text(
        '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'
        '<mime-type type="application/vnd.sqlite3"><glob pattern="*.sqlite3"/><magic>'
        '<match type="string" value="SQLite format 3" offset="0"/></magic></mime-type>'
        "</mime-info>",
        encoding="utf-8",
    )
    for name in ("records.sqlite", "without-an-ending"):
        shutil.copy(records_path, tmp_path / name)
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute(f"PRAGMA application_id = {APPLICATION_ID + 1}")
        other.execute("CREATE TABLE speaker (name)")
    (tmp_path / f"search.{VIEW}").write_text("{}", encoding="utf-8")
    (tmp_path / f"own{OWN}").write_bytes(b"PK\3\4")
    names = [f"search.{VIEW}", f"own{OWN}", "records.sqlite", "without-an-ending", "other.sqlite"]
    assert types(tmp_path, names) == [
        VIEWS,
        OWN_RECORDS,
        RECORDS,
        RECORDS,
        "application/vnd.sqlite3",
    ]


def types(folder: Path, names: list[str]) -> list[str]:
    """The types of these files, by the declarations in `folder`/share/mime alone."""
    code = """
import json, sys
from PySide6.QtCore import QMimeDatabase
database = QMimeDatabase()
print(json.dumps([database.mimeTypeForFile(name).name() for name in sys.argv[1:]]))
"""
    share = str(folder / "share")
    told = subprocess.run(
        [sys.executable, "-c", code, *names],
        cwd=folder,
        env=os.environ | {"XDG_DATA_DIRS": share, "XDG_DATA_HOME": share},
        capture_output=True,
        text=True,
        check=True,
    )
    return list(json.loads(told.stdout))


def test_the_man_page_names_each_command(
    resources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = set(re.findall(r"^  a4p-desktop ([a-z]+) ", capsys.readouterr().out, re.MULTILINE))
    page = (resources / "a4p-desktop.1").read_text(encoding="utf-8")
    assert "export" in told
    assert set(re.findall(r"^\.BI ([a-z]+) ", page, re.MULTILINE)) == told
