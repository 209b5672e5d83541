"""The figures of data/README.md, counted in the tables: `make records` writes them.

`python -m tests.data.readme_figures data/README.md` brings that page up to date.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.data.package import Package, Rows

BLOCK = re.compile(r"(?<=<!-- Figures: written by `make records`. -->\n).*?(?=<!-- End -->)", re.S)
ROWS = re.compile(r"^(\| `(\w+\.csv)` \| )\d+(?= \|)", re.M)


def with_figures(page: str, package: Package) -> str:
    """The text of the page, with the figures of these tables."""
    names = {resource["path"]: name for name, resource in package.resources.items()}
    page = ROWS.sub(lambda found: found[1] + str(len(package.rows(names[found[2]]))), page)
    return BLOCK.sub("\n" + "\n".join(_coverage(package)) + "\n", page)


def _coverage(package: Package) -> Iterator[str]:
    statements, endorsements = package.rows("statements"), package.rows("endorsements")
    confidence = package.codes("statements", "confidence")
    yield from _table(
        ["meeting", "list", "rows", *(f"`{code}`" for code in confidence)],
        (
            [row["meeting"], row["completeness"], *_counts(spoken, "confidence", confidence)]
            for row in package.rows("meetings")
            for spoken in [_where(statements, "meeting", row["meeting"])]
        ),
    )
    yield from _table(
        ["meeting", "figure", "reported", "rows"],
        (
            [row["meeting"], f"`{row['figure']}`", row["value"], recorded]
            for row in package.rows("reported-figures")
            for spoken in [_where(statements, "meeting", row["meeting"])]
            for recorded in _recorded(spoken, row["figure"], package.codes("statements", "level"))
        ),
    )
    evidence = package.codes("endorsements", "evidence")
    yield from _table(
        ["instrument", "list", "rows", *(f"`{code}`" for code in evidence)],
        (
            [row["instrument"], row["completeness"], *_counts(joined, "evidence", evidence)]
            for row in package.rows("instruments")
            for joined in [_where(endorsements, "instrument", row["instrument"])]
        ),
    )


def _where(rows: Rows, column: str, code: str) -> Rows:
    return [row for row in rows if row[column] == code]


def _counts(rows: Rows, column: str, codes: Sequence[str]) -> list[int]:
    """How many rows there are, and how many with each of the codes."""
    found = Counter(row[column] for row in rows)
    return [len(rows), *(found[code] for code in codes)]


def _recorded(spoken: Rows, figure: str, levels: Sequence[str]) -> list[int]:
    """How many rows stand beside a reported figure; nothing where it does not count speakers."""
    if figure == "speakers":
        return [len([row for row in spoken if row["level"] != "secretariat"])]
    return [len(_where(spoken, "level", figure))] if figure in levels else []


def _table(heading: list[str], lines: Iterator[list[str | int]]) -> Iterator[str]:
    """A table in Markdown, the columns after the first two to the right."""
    yield _line(heading)
    yield _line(["---", "---", *["--:"] * (len(heading) - 2)])
    yield from map(_line, lines)
    yield ""


def _line(cells: Sequence[str | int]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    readme = Path(sys.argv[1])
    text = readme.read_text(encoding="utf-8")
    text = with_figures(text, Package(readme.parent / "tables"))
    readme.write_text(text, encoding="utf-8", newline="\n")
