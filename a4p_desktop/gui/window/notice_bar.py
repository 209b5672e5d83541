"""The bar that says what has happened to the records, with a button for what can be done."""

from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from a4p_desktop.gui.look.colours import accent, mixed
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.records.archive.open_file import Change
from a4p_desktop.records.language import Message, Speaker, said

say = Speaker("Window", on_screen=True)

_WORDS: dict[Change, Message] = {
    Change.REPLACED: say.mark("The records file has changed; this window shows it as it was."),
    Change.OVERWRITTEN: say.mark("The records file has changed. Reload it to continue."),
    Change.GONE: say.mark("The records file is gone; this window still shows its contents."),
}
_TINT = 0.12
"""The share of the colour of selections in the ground."""


class _Kind(IntEnum):
    """What a notice is about; of several, the bar says the one of the highest number."""

    DONE = 0  # what the user has just done
    STATE = 1  # what is shown of the records, and why not all
    WRITTEN = 2  # a file that the user has just saved
    OWN_CHANGED = 3  # the file of the own records is another
    CHANGED = 4  # the records file is another


class _Notice(NamedTuple):
    words: str
    button: str
    """Its words; "" for none."""
    run: Callable[[], object]
    """What the button calls."""
    progress: str = ""
    """How far what the words say is: shown behind them, and not announced."""
    link: str = ""
    """The words of another button, for what is wanted less often; "" for none."""
    follow: Callable[[], object] = lambda: None
    """What that button calls."""


class NoticeBar(QWidget):
    """Hidden while there is nothing to say; it takes no focus by itself."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = plain_label()
        self.label.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self._shown.run())
        self.link_button = TextButton()
        self.link_button.clicked.connect(lambda: self._shown.follow())
        self.hide_button = TextButton(say("Hide"))
        self.hide_button.clicked.connect(lambda: self._put(max(self._notices), None))
        letter = self.fontMetrics().averageCharWidth()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(letter, letter // 2, letter, letter // 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.link_button)
        layout.addWidget(self.button)
        layout.addWidget(self.hide_button)
        self._notices: dict[_Kind, _Notice] = {}
        self.hide()

    def show_change(self, change: Change) -> None:
        """Say what has become of the records file; Change.NONE has nothing to say."""
        button = say("&Reload") if change is not Change.GONE else ""
        words = said(_WORDS[change]) if change is not Change.NONE else ""
        self._put(_Kind.CHANGED, _Notice(words, button, self.again_wanted.emit))

    def show_own_change(self, changed: bool) -> None:
        """Say that the own records have been changed by another window or program."""
        words = say("Another window has changed your records; this one shows them as they were.")
        notice = _Notice(words, say("&Reload"), self.again_wanted.emit)
        self._put(_Kind.OWN_CHANGED, notice if changed else None)

    def show_state(
        self,
        words: str,
        button: str = "",
        run: Callable[[], object] = lambda: None,
        progress: str = "",
        *,
        link: str = "",
        follow: Callable[[], object] = lambda: None,
    ) -> None:
        """Say which records are shown and why not all, and how far that is; "" ends it.

        The button calls `run`; another one, with the words `link`, calls `follow`.
        """
        self._notices.pop(_Kind.WRITTEN, None)  # this is newer
        self._put(_Kind.STATE, _Notice(words, button, run, progress, link, follow))

    def show_message(
        self,
        words: str,
        button: str,
        run: Callable[[], object],
        show: Callable[[], object] | None = None,
    ) -> None:
        """Say what was done, with a button that ends this and calls `run`, and one that calls
        `show` for the rows that came by it.

        What is said of the records themselves matters more, and comes first.
        """

        def end_and_run() -> None:
            self._put(_Kind.DONE, None)
            run()

        notice = _Notice(words, button, end_and_run)
        if show is not None:
            notice = notice._replace(link=say("Show &rows"), follow=show)
        self._put(_Kind.DONE, notice)

    def show_written(
        self,
        words: str,
        open_it: Callable[[], object],
        show_in_folder: Callable[[], object] | None,
    ) -> bool:
        """Say what was written, with buttons that open it and, for a file, show where it is.

        Returns whether the bar says it now: a change of the records matters more.
        """
        notice = _Notice(words, say("&Open"), open_it)
        if show_in_folder is None:
            notice = notice._replace(button=say("&Open folder"))
        else:
            notice = notice._replace(link=say("Show in f&older"), follow=show_in_folder)
        self._put(_Kind.WRITTEN, notice)
        return self._shown is notice

    @property
    def _shown(self) -> _Notice:
        return self._notices[max(self._notices)]

    def _put(self, kind: _Kind, notice: _Notice | None) -> None:
        """Replace what is said of a kind, and say what now matters most."""
        before = self._notices.pop(kind, None)
        if notice is not None and notice.words:
            self._notices[kind] = notice
        if not self._notices:
            self.hide()
            return
        words, button, progress = self._shown.words, self._shown.button, self._shown.progress
        self.label.setText(f"{words} {progress}".rstrip())
        self.setAccessibleName(words)
        self.button.setText(button)
        self.button.setAccessibleDescription(words)
        self.button.setVisible(bool(button))
        self.link_button.setText(self._shown.link)
        self.link_button.setAccessibleDescription(words)
        self.link_button.setVisible(bool(self._shown.link))
        self.hide_button.setVisible(max(self._notices) in (_Kind.DONE, _Kind.WRITTEN))
        self.show()
        if self._shown is notice and (before is None or words != before.words):
            # The focus stays where it is, so a screen reader would not read the bar.
            announce(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        palette = self.palette()
        window = palette.color(QPalette.ColorRole.Window)
        ground = mixed(window, palette.color(QPalette.ColorRole.Highlight), _TINT)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, accent(palette))
