"""A page of the window that is no table: what it is told, and where its links lead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from a4p_desktop.records.question.question import Question


class TabPage(QWidget):
    """Stands among the tabs; emits where its links lead.

    It is told the question, and asked for nothing, only while it is in front. What is abstract
    raises NotImplementedError: a class of Qt cannot be an ABC of Python too.
    """

    subject_changed = Signal()
    narrowed = Signal(str, object)  # table, Question that finds the rows a mark stands for
    record_followed = Signal(str, int)  # table, id
    delegation_wanted = Signal(str)  # code
    source_followed = Signal(str)  # address
    question_wanted = Signal(object)  # Question to ask while the page stays in front
    said = Signal(str)  # what is said in passing

    name = ""
    """What it is called in settings and in the history of what was visited."""

    @property
    def heading(self) -> str:
        """What its tab says."""
        raise NotImplementedError

    @property
    def subject(self) -> str:
        """Whom or what it shows, beyond the question: part of the place one can go back to."""
        return ""

    def show_subject(self, subject: str) -> None:
        """Show another; the question follows with `show_question`."""

    def show_question(self, question: Question) -> None:
        """Show what belongs to `question`; called when the page comes to the front, too."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """Where F6 leads on this page."""
        return [self]
