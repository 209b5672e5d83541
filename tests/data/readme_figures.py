"""Counts the figures of data/README.md in the tables, for `make records`.

`python -m tests.data.readme_figures data/README.md` updates that page.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.data.package import Package, Rows

BLOCK = re.compile(r"(?<=<!-- Figures: counted in the tables. -->\n).*?(?=<!-- End -->)", re.S)
ROWS = re.compile(r"^(\| `(\w+\.csv)` \| )\d+(?= \|)", re.M)


LEVELS = ("head_of_state_or_government", "vice_head", "ministerial")
"""The levels of which the note reports the numbers; REST stands for all others."""
REST = "others"


def with_figures(page: str, package: Package) -> str:
    """The text of the page with the current figures of these tables."""
    names = {resource["path"]: name for name, resource in package.resources.items()}
    page = ROWS.sub(lambda found: found[1] + str(len(package.rows(names[found[2]]))), page)
    return BLOCK.sub("\n" + "\n".join(_coverage(package)) + "\n", page)


def _coverage(package: Package) -> Iterator[str]:
    statements, endorsements = package.rows("statements"), package.rows("endorsements")
    confidence = package.codes("statements", "confidence")
    yield from _table(
        ["meeting", "list", "rows", *(f"`{code}`" for code in confidence)],
        (
            [row["meeting"], row["completeness"], *_counts(at_meeting, "confidence", confidence)]
            for row in package.rows("meetings")
            for at_meeting in [_where(statements, "meeting", row["meeting"])]
        ),
    )
    yield from _table(
        ["meeting", "figure", "reported", "rows"],
        (
            [row["meeting"], _code(row["figure"]), row["value"], recorded]
            for row in _reported(package.rows("reported-figures"))
            for at_meeting in [_where(statements, "meeting", row["meeting"])]
            for recorded in _recorded(
                at_meeting, row["figure"], package.codes("statements", "level")
            )
        ),
    )
    evidence = package.codes("endorsements", "evidence")
    yield from _table(
        ["instrument", "list", "rows", "by the initiative", *(f"`{code}`" for code in evidence)],
        (
            [row["instrument"], row["completeness"], rows, len(by_initiative), *grades]
            for row in package.rows("instruments")
            for joined in [_where(endorsements, "instrument", row["instrument"])]
            for rows, *grades in [_counts(joined, "evidence", evidence)]
            for by_initiative in [_where(joined, "names_instrument", "0")]
        ),
    )
    kinds = package.codes("sources", "kind")
    sources = package.rows("sources")
    yield from _table(
        ["sources", "", "rows", *(f"`{code}`" for code in kinds)],
        (
            [what, "", *_counts(some, "kind", kinds)]
            for what, some in (
                ("all", sources),
                ("title seen", _where(sources, "title_seen", "1")),
                ("title formed", _where(sources, "title_seen", "0")),
                ("dated", [row for row in sources if row["dated"]]),
            )
        ),
    )


def _code(figure: str) -> str:
    return figure if figure == REST else f"`{figure}`"


def _where(rows: Rows, column: str, code: str) -> Rows:
    return [row for row in rows if row[column] == code]


def _counts(rows: Rows, column: str, codes: Sequence[str]) -> list[int]:
    """The number of rows, and the number of rows with each code."""
    found = Counter(row[column] for row in rows)
    return [len(rows), *(found[code] for code in codes)]


def _reported(figures: Rows) -> Rows:
    """The figures, and for each meeting what remains of its speakers beside the levels reported."""
    found = list(figures)
    for whole in _where(figures, "figure", "speakers"):
        at_meeting = _where(figures, "meeting", whole["meeting"])
        parts = [int(row["value"]) for row in at_meeting if row["figure"] in LEVELS]
        if len(parts) == len(LEVELS):
            rest = str(int(whole["value"]) - sum(parts))
            found.append(whole | {"figure": REST, "value": rest})
    return found


def _recorded(statements: Rows, figure: str, levels: Sequence[str]) -> list[int]:
    """The number of rows to compare with a reported figure; empty if it counts no speakers."""
    if figure == "speakers":
        return [len([row for row in statements if row["level"] != "secretariat"])]
    if figure == REST:
        return [len([row for row in statements if row["level"] in ("other", "organization")])]
    return [len(_where(statements, "level", figure))] if figure in levels else []


def _table(heading: list[str], lines: Iterator[list[str | int]]) -> Iterator[str]:
    """A Markdown table; the columns after the first two are right-aligned."""
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
