"""What the parts of the overview have in common: their words, and the way to rows."""

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.pictures.canvas import Narrowing
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.tables import SPEAKERS


def tr(text: str, **values: object) -> str:
    """`text` in the user's language, with its values filled in."""
    worded = {
        name: number_words(value) if isinstance(value, int) else value
        for name, value in values.items()
    }
    return QCoreApplication.translate("Overview", text).format(**worded)


def way_to_speakers(question: Question, number: int) -> Narrowing | None:
    """The way to so many rows; none to none."""
    return Narrowing(SPEAKERS.name, question) if number else None
