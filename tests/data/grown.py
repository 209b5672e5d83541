"""A copy of data/ with records added as data/README.md describes."""

import csv
import shutil
from pathlib import Path

from a4p_desktop.records.build.build import build
from tests.data.package import Package, Rows
from tests.data.readme_figures import with_figures


def grown(data: Path, target: Path) -> Path:
    """Copy the folder `data`, add a source, a statement and an endorsement; then `make records`."""
    shutil.copytree(data, target)
    package = Package(target / "tables")
    for table, rows in _additions(package).items():
        _append(package, table, rows)
    build(package.folder, target / "a4p.sqlite")
    page = target / "README.md"
    page.write_text(with_figures(page.read_text(encoding="utf-8"), package), encoding="utf-8")
    return target


def _additions(package: Package) -> dict[str, Rows]:
    """New rows for three tables, modelled on their first rows, with a new source."""
    source = _another(package, "sources", "source")
    source["url"] = f"https://example.org/{source['source']}"
    statement = _another(package, "statements", "statement")
    joined = {(row["instrument"], row["delegation"]) for row in package.rows("endorsements")}
    endorsement = package.rows("endorsements")[0]
    instrument, delegation = next(
        (endorsement["instrument"], code)
        for code in package.values("delegations", "delegation")
        if (endorsement["instrument"], code) not in joined
    )
    found = {"instrument": instrument, "delegation": delegation, "sources": source["source"]}
    return {
        "sources": [source],
        "statements": [statement | {"sources": source["source"]}],
        "endorsements": [endorsement | found],
    }


def _another(package: Package, table: str, column: str) -> dict[str, str]:
    """The first row of a table, with an unused code in `column`."""
    code, taken = "one-more", package.values(table, column)
    while code in taken:
        code += "-more"
    return package.rows(table)[0] | {column: code}


def _append(package: Package, table: str, rows: Rows) -> None:
    with package.path(table).open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writerows(rows)
