"""Names as three kinds of lists write them, each judged by hand: none is wrong as certain.

Each line of a list in `lists/` has the code of the delegation that the name means, or - for none.
"""

from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.delegation_names import read_names
from a4p_desktop.records.names.name_finder import NameFinder

LISTS = Path(__file__).parent / "lists"


def named(file: str) -> list[tuple[str | None, str]]:
    """The code and the name of each line; None for no delegation."""
    lines = (LISTS / file).read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ", 1) for line in lines if not line.startswith("#"))
    return [(None if code == "-" else code, name) for code, name in pairs]


@pytest.mark.parametrize(
    ("file", "certain", "certain_or_proposed_first"),
    [("world-bank.txt", 97, 99), ("spanish-press.txt", 98, 98), ("french-formal.txt", 91, 98)],
)
def test_the_names_of_a_list(
    archive: Archive, file: str, certain: float, certain_or_proposed_first: float
) -> None:
    """Percentages of the names that mean a delegation."""
    finder = NameFinder(read_names(archive))
    judged = [(code, name, finder.find(name)) for code, name in named(file)]
    wrong = {name: means for code, name, means in judged if means.certain not in (None, code)}
    assert wrong == {}
    meant = [(code, means) for code, _, means in judged if code]
    sure = sum(means.certain == code for code, means in meant)
    first = sum(means.proposed[:1] == (code,) for code, means in meant)
    assert 100 * sure / len(meant) >= certain
    assert 100 * (sure + first) / len(meant) >= certain_or_proposed_first
