"""How many statements raise each theme, by regional group, by level or by meeting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.facets import NOT_RECORDED, FacetValue
from a4p_desktop.records.schema.tables import SPEAKERS, THEMES

ACROSS = ("regional_group", "level", "meeting")
"""The facets of the statements that may stand across, in the order in which they are offered."""

MOST_COLUMNS = 12
"""Of a facet with more values, such as thousands of meetings, those with the most statements."""

MOST_THEMES = 100

_THEMES = "themes"


@dataclass(frozen=True)
class MatrixColumn:
    """One value across; NOT_RECORDED is one like any other."""

    value: str
    total: int
    """All its statements; one may raise several of the themes, or none."""
    date: Cell = None
    """Of a meeting, its day."""


@dataclass(frozen=True)
class MatrixRow:
    """One theme; or, where `theme` is NOT_RECORDED, the statements for which none is recorded."""

    theme: str
    row_id: int | None
    """Its row in the table of themes, at the meeting that is asked for; None where it has none."""
    counts: Sequence[int]
    """For each column, how many statements raise it."""
    total: int
    """How many raise it in all, in columns left out too."""


@dataclass(frozen=True)
class ThemeMatrix:
    """The statements that a question finds, by theme and by the values of another facet.

    What the question asks of the themes chooses the rows, and is not asked of the statements. One
    value ticked of the other facet is left out too, as where facets are counted: one column alone
    would compare nothing. Several that are ticked are the columns.
    """

    question: Question
    """As it was asked."""
    across: str
    columns: Sequence[MatrixColumn]
    rows: Sequence[MatrixRow]
    total: int
    """All statements, in columns left out too."""
    columns_left_out: int
    """How many further values have statements."""

    @property
    def tick_left_out(self) -> bool:
        """Whether one value across is ticked, beside which the others stand all the same."""
        return len(_ticked(self.question, self.across)) == 1

    def narrowed(self, row: int | None, column: int | None) -> Question:
        """What finds, among the speakers, the statements that a cell counts; of a total, the row
        or the column is None."""
        asked = _counted(self.question, self.across)
        if row is not None:
            asked = asked.only(_THEMES, self.rows[row].theme)
        return asked if column is None else asked.only(self.across, self.columns[column].value)


@dataclass(frozen=True)
class MatrixRequest:
    """Asks for the matrix of a question, with one of ACROSS in its columns."""

    question: Question
    across: str

    def read(self, archive: Archive) -> ThemeMatrix:
        return read_matrix(archive, self.question, self.across)


def read_matrix(archive: Archive, question: Question, across: str) -> ThemeMatrix:
    """The matrix of `question`, with the values of the facet `across`, one of ACROSS, side by
    side: at most MOST_COLUMNS of them."""
    values = archive.facet_values(SPEAKERS.name)
    search = _counted(question, across).search(SPEAKERS)
    *of_themes, of_all = archive.counts_across(search, _THEMES, across)
    places, left_out = _places(search.of(across), values[across], of_all)
    by_theme = dict(zip((value.value for value in values[_THEMES]), of_themes, strict=True))
    return ThemeMatrix(
        question=question,
        across=across,
        columns=tuple(
            _column(archive, across, values[across][place].value, of_all[place]) for place in places
        ),
        rows=tuple(
            MatrixRow(theme, row_id, tuple(numbers[place] for place in places), numbers[-1])
            for theme, row_id in _themes(archive, question)
            if (numbers := by_theme.get(theme))
        ),
        total=of_all[-1],
        columns_left_out=left_out,
    )


def _counted(question: Question, across: str) -> Question:
    """What is asked of the statements that are counted."""
    asked = question.only(_THEMES)
    return asked.only(across) if len(_ticked(question, across)) == 1 else asked


def _ticked(question: Question, facet: str) -> list[Condition]:
    return [one for one in question.conditions if one.facet == facet and not one.excluded]


def _places(
    asked: Sequence[Condition], values: Sequence[FacetValue], numbers: Sequence[int]
) -> tuple[list[int], int]:
    """The places of the values that stand across, and how many more have statements."""
    wanted = {value for _, value, excluded in asked if not excluded}
    unwanted = {value for _, value, excluded in asked if excluded}
    places = [
        place
        for place, one in enumerate(values)
        if (one.value in wanted or not wanted) and one.value not in unwanted
    ]
    most = set(sorted(places, key=lambda place: -numbers[place])[:MOST_COLUMNS])
    left_out = sum(numbers[place] > 0 for place in places if place not in most)
    return [place for place in places if place in most], left_out


def _column(archive: Archive, across: str, value: str, total: int) -> MatrixColumn:
    meetings = archive.query(MEETINGS, code=value, most=1) if across == "meeting" else []
    return MatrixColumn(value, total, *(facts.date for facts in meetings))


def _themes(archive: Archive, question: Question) -> Iterator[tuple[str, int | None]]:
    """The themes that are chosen by what is ticked, each with its row in the table of themes."""
    search = question.search(THEMES)
    meeting = search.only(THEMES.scope)
    chosen = tuple(one for one in search.where if one.facet != THEMES.scope)
    at = (Condition(THEMES.scope, meeting),) if meeting else ()
    place = THEMES.position("theme")
    for row in archive.page(Search(THEMES.name, where=(*chosen, *at)), 0, MOST_THEMES):
        yield str(row.cells[place]), row.id
    if not chosen or Condition(_THEMES, NOT_RECORDED) in chosen:
        yield NOT_RECORDED, None
