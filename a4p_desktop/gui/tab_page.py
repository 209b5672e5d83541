"""A page among the tabs that is no table: what it shows, and the signals of its links."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from a4p_desktop.records.question.question import Question


class TabPage(QWidget):
    """A page among the tabs; it emits where its links lead.

    The window calls `show_question` only while the page is in front, so a page behind sends no
    requests. Abstract members raise NotImplementedError: a class of Qt cannot be a Python ABC too.
    """

    narrowed = Signal(str, object)  # table, Question that finds the rows which a mark stands for
    record_followed = Signal(str, int)  # table, id
    delegation_wanted = Signal(str)  # code
    source_followed = Signal(str)  # address
    form_followed = Signal(str)  # evidence or speaker
    brief_wanted = Signal(str)  # code of a delegation
    citation_wanted = Signal(str, int)  # table, id
    question_wanted = Signal(object)  # Question to ask while the page stays in front
    message_wanted = Signal(str)  # for the status line

    _down = 0
    """Where to scroll once the contents are shown."""

    left_on: QWidget | None = None
    """What had the keyboard as it was left last."""

    is_returned_to = False
    """Whether it is just coming to the front as it was left."""

    name = ""
    """Its name in the settings and in the history of places."""

    offered: tuple[str, ...] = ("brief", "add")
    """What the head of the window offers while it is in front, by the names of its buttons."""

    @property
    def heading(self) -> str:
        """The text of its tab."""
        raise NotImplementedError

    @property
    def subject(self) -> str:
        """What it shows beyond the question, such as a delegation: a part of its place in the
        history."""
        return ""

    @property
    def line_place(self) -> QWidget | None:
        """Where the search line stands while the page is in front, a widget with a layout; None is
        the head of the window."""
        return None

    @property
    def sentence(self) -> str:
        """What the head of the window says instead of the search line."""
        return ""

    def show_subject(self, subject: str) -> None:
        """Show another subject; a call of `show_question` follows."""

    def show_question(self, question: Question) -> None:
        """Show what belongs to `question`; also called when the page comes to the front."""
        raise NotImplementedError

    # Where the user is on it --------------------------------------------------------------------

    def scrolling(self) -> QAbstractScrollArea | None:
        """What scrolls on it; None until that is made."""
        return None

    @property
    def is_reading(self) -> bool:
        """Whether what it shows next is still being read."""
        return False

    @property
    def scrolled(self) -> int:
        """How far down it is scrolled, in pixels."""
        area = self.scrolling()
        return area.verticalScrollBar().value() if area else 0

    def scroll_to(self, down: int) -> None:
        """Scroll down to `down`, in pixels, once its contents are shown."""
        self._down = down
        if not self.is_reading:
            self.return_down()

    def return_down(self) -> None:
        """Scroll to where the user was; a page calls it when it has shown what it has read."""
        area = self.scrolling()
        if area is None or not self._down:
            return
        bar = area.verticalScrollBar()
        bar.setValue(self._down)
        if bar.value() == self._down:
            self._down = 0
        else:  # not laid out yet
            bar.rangeChanged.connect(self.return_down, Qt.ConnectionType.SingleShotConnection)

    def cite(self) -> None:
        """Emit which row is to be cited, where `offered` has “cite”."""

    @property
    def landing(self) -> QWidget:
        """What gets the keyboard of the tab before; where `line_place` is, the search line does."""
        return self.panes()[0]

    def panes(self) -> list[QWidget]:
        """The widgets that F6 leads to on this page, in order."""
        return [self]
