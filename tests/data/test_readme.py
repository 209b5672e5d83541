"""data/README.md says what the tables hold, in the figures and codes of today."""

import re
from pathlib import Path

import pytest

from a4p_desktop.records.schema.file_format import FORMAT
from tests.data.package import Package
from tests.data.readme_figures import with_figures

pytestmark = pytest.mark.live

_PATH = r"[\w./-]+\.(csv|json|sqlite|md|py|sql)|[\w.-]+/[\w./-]*"


@pytest.fixture(name="page")
def _page(data: Path) -> str:
    return (data / "README.md").read_text(encoding="utf-8")


def test_its_figures_are_counted_in_the_tables(page: str, package: Package) -> None:
    assert with_figures(page, package) == page, "`make records` brings the figures up to date"


def test_it_gives_the_number_of_rows_of_every_table(page: str, package: Package) -> None:
    for name in package.resources:
        rows = len(package.path(name).read_text(encoding="utf-8").splitlines()) - 1
        assert f"\n| `{package.path(name).name}` | {rows} | " in page


def test_it_gives_the_speakers_of_every_meeting(page: str, package: Package) -> None:
    meetings = package.values("statements", "meeting")
    for row in package.rows("meetings"):
        counted = meetings.count(row["meeting"])
        assert f"\n| {row['meeting']} | {row['completeness']} | {counted} | " in page


def test_it_gives_the_evidence_of_every_instrument(page: str, package: Package) -> None:
    joined = package.rows("endorsements")
    for row in package.rows("instruments"):
        found = [
            endorsement["evidence"]
            for endorsement in joined
            if endorsement["instrument"] == row["instrument"]
        ]
        (line,) = (
            line for line in page.splitlines() if line.startswith(f"| {row['instrument']} |")
        )
        assert line.split(" | ")[2] == str(len(found))
        assert line.removesuffix(" |").split(" | ")[-1] == str(found.count("support_only"))


def test_stale_figures_are_replaced(page: str, package: Package) -> None:
    rows = len(package.rows("sources"))
    stale = page.replace(f"| `sources.csv` | {rows} |", f"| `sources.csv` | {rows + 1} |")
    assert stale != page
    assert with_figures(stale, package) == page


def test_it_explains_every_code(page: str, package: Package) -> None:
    for name in package.resources:
        for field in package.fields(name):
            if field["name"] not in {"region", "regional_group"}:  # words, not codes
                for code in field.get("constraints", {}).get("enum", []):
                    assert f"`{code}`" in page, (name, field["name"], code)


def test_it_names_only_what_lies_beside_it(page: str, data: Path) -> None:
    """The packaged program brings this folder, and nothing else of the repository."""
    paths = [name for name in re.findall(r"`([^`\n]+)`", page) if re.fullmatch(_PATH, name)]
    assert "sources.csv" in paths
    assert [
        name
        for name in paths
        if not (data / name).exists() and not (data / "tables" / name).exists()
    ] == []
    assert re.findall(r"`make \w+`|\]\((?!https://).*?\)", page) == []


def test_it_names_the_file_format(page: str) -> None:
    assert f"`user_version` is {FORMAT}" in page
    assert "0x41345044" in page
    assert (0x41345044).to_bytes(4, "big") == b"A4PD"
