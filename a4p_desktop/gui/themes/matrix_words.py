"""The words for rows, columns and cells of the theme matrix, long and short."""

import textwrap

from a4p_desktop.gui.words.facet_words import facet_value_words
from a4p_desktop.gui.words.words import Wording, date_words
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.theme_matrix import MatrixColumn, MatrixRow, ThemeMatrix
from a4p_desktop.records.schema.facets import FACETS, NOT_RECORDED

say = Speaker("Theme matrix", on_screen=True)

_ACROSS = {
    "regional_group": say.mark("By regional group"),
    "level": say.mark("By level"),
    "meeting": say.mark("By meeting"),
}
_LINE = 14
_MOST_LINES = 3
# The heading of a column of numbers has no room for the long words; the tooltip has them.
_SHORT = {
    "head_of_state_or_government": say.mark("Head of State or Govern\u00adment"),
    "vice_head": say.mark("Vice-President, Deputy PM"),
    "ministerial": say.mark("Ministerial level"),
    "other": say.mark("Other"),
    "organization": say.mark("Organiza\u00adtion"),
    "secretariat": say.mark("UN Secre\u00adtariat"),
    "unknown": say.mark("Level not known"),
}


def across_words(facet: str) -> str:
    """The name of a facet in the choice of columns."""
    return said(_ACROSS[facet])


def theme_words(row: MatrixRow | None, wording: Wording) -> str:
    """What a row counts; None stands for the last row, the total."""
    if row is None:
        return say("All statements")
    if row.theme == NOT_RECORDED:
        return say("No theme recorded")
    return wording.title("themes", row.theme)


def column_words(across: str, column: MatrixColumn | None, wording: Wording) -> str:
    """What a column counts, in full; None stands for the last column, the total."""
    if column is None:
        return say("All")
    if across == "regional_group" and column.value == NOT_RECORDED:
        return say("In no regional group")
    return _dated(column, facet_value_words(FACETS[across], column.value, wording, whole=True))


def column_heading(across: str, column: MatrixColumn | None, wording: Wording) -> str:
    """What a column counts, in at most three short lines."""
    if column is None or column.value == NOT_RECORDED:
        words = say("No group") if column and across == "regional_group" else None
        return _wrapped(words or column_words(across, column, wording))
    if across == "regional_group":
        return FACETS[across].short(column.value)
    if across == "level" and column.value in _SHORT:
        return _wrapped(said(_SHORT[column.value]))
    return _wrapped(_dated(column, facet_value_words(FACETS[across], column.value, wording)))


def _dated(column: MatrixColumn, words: str) -> str:
    date = date_words(column.date)
    return words if not date or words.startswith(date) else f"{date} · {words}"


def cell_words(theme: str, column: str, number: int) -> str:
    """A number with its row and column, for screen readers and as a tooltip."""
    return say(
        "{theme}; {column}; statements recorded: {number}",
        theme=theme,
        column=column,
        number=number,
    )


def matrix_words(matrix: ThemeMatrix) -> str:
    """What the matrix counts, and what its numbers do not mean."""
    sentences = [
        say(
            "{n} statement recorded. A statement can raise several themes. 0 means none recorded."
            "|{n} statements recorded. A statement can raise several themes. 0 means none"
            " recorded.",
            n=matrix.total,
        )
    ]
    if matrix.tick_left_out:
        sentences.append(say("All columns are shown: only one is ticked."))
    if matrix.columns_left_out:
        sentences.append(
            say(
                "{n} column with fewer statements is not shown."
                "|{n} columns with fewer statements are not shown.",
                n=matrix.columns_left_out,
            )
        )
    if matrix.rows_left_out:
        sentences.append(
            say(
                "{n} more theme is not shown.|{n} more themes are not shown.",
                n=matrix.rows_left_out,
            )
        )
    return " ".join(sentences)


def _wrapped(words: str) -> str:
    lines = textwrap.wrap(words, _LINE, max_lines=_MOST_LINES, placeholder="…")
    return "\n".join(lines)
