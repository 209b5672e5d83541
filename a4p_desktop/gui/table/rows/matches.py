"""Finds what is typed in the cells of rows, to mark it; knows what of it no cell shows."""

from collections.abc import Iterable
from functools import lru_cache

from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import Table

MOST_MARKED = 4_000
"""Texts whose matches are cached: a few windows full of rows."""
Spans = tuple[tuple[int, int], ...]


class Matches:
    """The matches of one search in the cells of a RowsModel."""

    def __init__(self, model: RowsModel) -> None:
        fields, columns = model.table.fields, model.table.columns
        self._model = model
        self._index_columns = [fields.get(column.name) for column in columns]
        self._names_row = _naming(model.table)
        self.typed: Typed | None = None
        """What is looked up; None without words."""
        self.spans = lru_cache(maxsize=MOST_MARKED)(self._spans)

    @property
    def has_words(self) -> bool:
        """Whether words are looked up, not only values ticked."""
        return self.typed is not None

    def look_for(self, text: str) -> None:
        """Find the matches of `text`, a search as typed, in place of those before."""
        typed = parse(text, self._model.table.fields)
        self.typed = typed if typed.expression is not None else None
        self.spans.cache_clear()

    def unseen(self, row: int, columns: Iterable[int]) -> Typed:
        """What of the typed words stands in none of the cells of a row that say who or what it is,
        nor in its prose, if these columns are in sight."""
        cells = [
            (text, self._index_columns[column])
            for column in columns
            if self._names_row[column]
            and self.spans(text := self._model.text(row, column), column)  # painting needs them too
        ]
        words = self.typed.words if self.typed else ()
        return Typed(
            tuple(
                word.groups[0]
                for word in words
                if all(word.first_span(text, column) is None for text, column in cells)
            )
        )

    def _spans(self, text: str, column: int) -> Spans:
        """The matches in the text of a column, as (start, end); `spans` caches them."""
        return tuple(self.typed.spans(text, self._index_columns[column])) if self.typed else ()


def _naming(table: Table) -> list[bool]:
    """For each column, whether its cells say who or what the row is, or are prose."""
    best = {column.name for column in table.index if column.tier == 1}
    names = {column.name for column in table.columns if table.fields.get(column.name) in best}
    return [
        column.name in names or column.under in names or column.name in table.prose
        for column in table.columns
    ]
