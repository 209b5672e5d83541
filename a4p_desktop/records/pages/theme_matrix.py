"""The theme matrix: statements counted by theme, and by regional group, level or meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.facets import NOT_RECORDED, FacetValue
from a4p_desktop.records.schema.tables import SPEAKERS, THEMES

ACROSS = ("regional_group", "level", "meeting")
"""The facets that can be the columns, in the order of the menu."""

MOST_COLUMNS = 12
"""Of a facet with more values, those with the most statements are shown."""

MOST_THEMES = 100
"""Of more themes, the first in the order recorded are shown."""

_THEMES = "themes"


@dataclass(frozen=True)
class MatrixColumn:
    """The column of one value, which may be NOT_RECORDED."""

    value: str
    total: int
    """The number of its statements; each may raise several themes or none."""
    date: Cell = None
    """The date, if the value is a meeting."""


@dataclass(frozen=True)
class MatrixRow:
    """The row of one theme, or of the statements without a recorded theme (NOT_RECORDED)."""

    theme: str
    row_id: int | None
    """The id of its row in the table of themes, for the meeting of the question; None if absent."""
    counts: Sequence[int]
    """The number of statements that raise it, by column."""
    total: int
    """The number in all columns, those left out included."""


@dataclass(frozen=True)
class ThemeMatrix:
    """The statements that a question finds, counted by theme and by another facet.

    Its conditions on themes choose the rows, not the statements. A single ticked value of the other
    facet is ignored, as one column compares nothing; several ticked values are the columns.
    """

    question: Question
    """The question with all its conditions."""
    across: str
    columns: Sequence[MatrixColumn]
    rows: Sequence[MatrixRow]
    total: int
    """The number of all statements, those in columns left out included."""
    columns_left_out: int
    """The number of further values with statements."""
    rows_left_out: int
    """The number of further themes that the question chooses."""

    @property
    def tick_left_out(self) -> bool:
        """Whether a single ticked value of the other facet is ignored."""
        return len(_ticked(self.question, self.across)) == 1

    def narrowed(self, row: int | None, column: int | None) -> Question:
        """The question that finds the statements of a cell; row or column is None for a total."""
        question = _counted(self.question, self.across)
        if row is not None:
            question = question.only(_THEMES, self.rows[row].theme)
        if column is None:
            return question
        return question.only(self.across, self.columns[column].value)


@dataclass(frozen=True)
class MatrixRequest:
    """Requests the matrix of a question, with one of ACROSS as its columns."""

    question: Question
    across: str

    def read(self, archive: Archive) -> ThemeMatrix:
        return read_matrix(archive, self.question, self.across)


def read_matrix(archive: Archive, question: Question, across: str) -> ThemeMatrix:
    """The matrix of `question`, with at most MOST_COLUMNS values of `across`, one of ACROSS."""
    values = archive.facet_values(SPEAKERS.name)
    search = _counted(question, across).search(SPEAKERS)
    *of_themes, of_all = archive.counts_across(search, _THEMES, across)
    places, left_out = _places(search.of(across), values[across], of_all)
    themes, themes_left_out = _themes(archive, question)
    by_theme = dict(zip((value.value for value in values[_THEMES]), of_themes, strict=True))
    return ThemeMatrix(
        question=question,
        across=across,
        columns=tuple(
            _column(archive, across, values[across][place].value, of_all[place]) for place in places
        ),
        rows=tuple(
            MatrixRow(theme, row_id, tuple(numbers[place] for place in places), numbers[-1])
            for theme, row_id in themes
            if (numbers := by_theme.get(theme))
        ),
        total=of_all[-1],
        columns_left_out=left_out,
        rows_left_out=themes_left_out,
    )


def _counted(question: Question, across: str) -> Question:
    """The question that finds the statements counted, without the conditions on the axes."""
    counted = question.only(_THEMES)
    return counted.only(across) if len(_ticked(question, across)) == 1 else counted


def _ticked(question: Question, facet: str) -> list[Condition]:
    return [each for each in question.conditions if each.facet == facet and not each.excluded]


def _places(
    conditions: Sequence[Condition], values: Sequence[FacetValue], numbers: Sequence[int]
) -> tuple[list[int], int]:
    """The indexes of the values shown as columns, and the number of others with statements."""
    wanted = {value for _, value, is_excluded in conditions if not is_excluded}
    excluded = {value for _, value, is_excluded in conditions if is_excluded}
    places = [
        place
        for place, each in enumerate(values)
        if (each.value in wanted or not wanted) and each.value not in excluded
    ]
    most = set(sorted(places, key=lambda place: -numbers[place])[:MOST_COLUMNS])
    left_out = sum(numbers[place] > 0 for place in places if place not in most)
    return [place for place in places if place in most], left_out


def _column(archive: Archive, across: str, value: str, total: int) -> MatrixColumn:
    meetings = archive.query(MEETINGS, code=value, most=1) if across == "meeting" else []
    return MatrixColumn(value, total, *(facts.date for facts in meetings))


def _themes(archive: Archive, question: Question) -> tuple[Sequence[tuple[str, int | None]], int]:
    """The themes that the question chooses, each with the id of its row in the table of themes,
    and the number of those left out."""
    search = question.search(THEMES)
    meeting = search.only(THEMES.scope)
    chosen = tuple(each for each in search.where if each.facet != THEMES.scope)
    at = (Condition(THEMES.scope, meeting),) if meeting else ()
    place = THEMES.position("theme")
    wanted = Search(THEMES.name, where=(*chosen, *at))
    found: list[tuple[str, int | None]] = [
        (str(row.cells[place]), row.id) for row in archive.page(wanted, 0, MOST_THEMES)
    ]
    left_out = archive.count(wanted) - len(found) if len(found) == MOST_THEMES else 0
    if not chosen or Condition(_THEMES, NOT_RECORDED) in chosen:
        found.append((NOT_RECORDED, None))
    return found, left_out
