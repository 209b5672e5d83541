"""Writes a folder of made-up CSV tables of any size, the same bytes for the same seed.

`python -m tests.benchmarks.corpus FOLDER --statements 100000 --texts` writes one. With `--debates`,
its texts have up to 22,000 words, it spans eighty years, and it has columns of its own.
Delegations, themes, instruments and the like are the real ones of the snapshot, so that groups and
regions are real. Meetings and statements are made up, and cannot pass for records: meetings are
numbered from 20,000, the sources are at example.invalid, and the texts are random words.
"""

import argparse
import csv
import json
import shutil
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.benchmarks import debates
from tests.benchmarks.meetings import YEARS, meeting_row, meetings
from tests.benchmarks.statements import Statements
from tests.snapshot.records import TABLES

if TYPE_CHECKING:
    from _csv import Writer

COPIED = (
    *("sources", "delegations", "delegation_aliases", "roles", "missions", "themes"),
    *("instruments", "commitments", "endorsements", "endorsement_totals"),
)
"""The real tables that are copied; made-up sources are appended to sources.csv."""


def write_corpus(
    folder: Path, statements: int, *, texts: bool = False, long: bool = False, seed: int = 2018
) -> None:
    """Write tables with this number of statements to `folder`, which is made if missing.

    With `texts`, each statement has a full text; with `long`, the meetings are debates of eighty
    years with long ones (see debates.py). The same seed gives the same bytes.
    """
    years = debates.YEARS if long else YEARS
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        shutil.copyfile(TABLES / f"{name}.csv", folder / f"{name}.csv")
    _add_sources(folder, years)
    _write_package(folder, debates.titles() if long else ())
    random = Random(seed)
    made = Statements(
        random, _column("delegations", "kind"), [*_column("themes", "title")], statements
    )
    debate = debates.Debates(random, made.prose, statements) if long else None
    further = debates.HEADING if long else ("text",) if texts else ()
    with ExitStack() as files:
        table, rows = (_writer(folder, name, files) for name in ("meetings", "statements"))
        table.writerow(_heading("meetings"))
        rows.writerow([*_heading("statements"), *further])
        for meeting in meetings(random, statements, years):
            table.writerow(meeting_row(random, meeting))
            if debate is None:
                rows.writerows(made.rows(meeting, texts))
            else:
                rows.writerows(debate.rows(meeting, made.rows(meeting, texts=False)))


def _writer(folder: Path, name: str, files: ExitStack) -> "Writer":
    path = folder / f"{name}.csv"
    file = files.enter_context(path.open("w", encoding="utf-8", newline=""))
    return csv.writer(file, lineterminator="\n")


def _heading(name: str) -> list[str]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def _column(name: str, column: str) -> dict[str, str]:
    """The cells of one column of a real table, by the key in the first column."""
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {next(iter(row.values())): row[column] for row in rows}


def _add_sources(folder: Path, years: range) -> None:
    """Append two made-up sources a year, shared by all meetings and statements of the year."""
    with (folder / "sources.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for year in years:
            for kind in ("record", "press"):
                key, title = f"made-{year}-{kind}", f"Made-up {kind} of {year}"
                url = f"https://example.invalid/{year}/{kind}"
                writer.writerow((key, title, "Nobody", year, url, "2026-01-01", "", ""))


def _write_package(folder: Path, fields: Sequence[Mapping[str, str]]) -> None:
    real = json.loads((TABLES / "datapackage.json").read_text(encoding="utf-8"))
    package = {
        "name": "made-up-records",
        "title": "Made-up records for benchmarks",
        "version": "1.0.0",
        "created": "2018-03-28T00:00:00Z",
        "description": "Nothing of this was said, and none of these meetings took place.",
        "licenses": real["licenses"],
    }
    if fields:
        statements = {"name": "statements", "path": "statements.csv", "schema": {"fields": fields}}
        package["resources"] = [statements]
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Write the corpus that the command line describes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--statements", type=int, required=True, metavar="N")
    parser.add_argument("--texts", action="store_true", help="with the full texts")
    parser.add_argument("--debates", action="store_true", help="with long texts, over 80 years")
    parser.add_argument("--seed", type=int, default=2018)
    options = parser.parse_args()
    write_corpus(
        options.folder,
        options.statements,
        texts=options.texts,
        long=options.debates,
        seed=options.seed,
    )


if __name__ == "__main__":
    main()
