"""The reading view: a text with the ways back, to its matches, and to its neighbours."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.finding.find_bar import FindBar
from a4p_desktop.gui.finding.match_bar import MatchBar, words_around
from a4p_desktop.gui.look.shown_text import show_tip
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.reading.document import speaker_words
from a4p_desktop.gui.reading.page import ReadingPage
from a4p_desktop.gui.widgets.elided_label import ElidedLabel
from a4p_desktop.gui.widgets.icon_button import IconButton
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.gui.words import keys
from a4p_desktop.gui.words.words import date_words
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.pages.full_text import FindRequest, Span

if TYPE_CHECKING:
    from a4p_desktop.records.archive.queries.statements import Neighbour
    from a4p_desktop.records.pages.reading import Reading

say = Speaker("Reading", on_screen=True)


class ReadingView(QWidget):
    """Shows one Reading; emits what else is wanted of the statements around it."""

    left = Signal()  # back to the rows
    statement_wanted = Signal(int)  # id of the statement before or after
    past_wanted = Signal(int)  # 1: the match after the last, -1: that before the first
    copy_wanted = Signal()  # the words selected, with their citation
    message_wanted = Signal(str)  # for the status line

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = Asker(ask, self)
        self.reading: Reading | None = None
        self._found: Sequence[Span] = ()
        """The matches that one goes to: of the search, or of what is typed in the find bar."""
        self._number = 0
        self.page = ReadingPage()
        self.back_button = _made_back()
        self.matches = MatchBar()
        self.title = ElidedLabel()
        """Who speaks, and when, while the heading is scrolled out of sight."""
        self.title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.find_button = IconButton(
            "search", say("Find in this text ({key})", key=keys.FIND.words())
        )
        self.copy_button = IconButton(
            "copy", say("Copy with citation ({key})", key=keys.COPY_CITED.words())
        )
        self.find_bar = FindBar(say("Find in this text"))
        self.find_bar.line.clears_on_escape = False  # it closes the bar
        self.find_bar.hide()
        self.previous = _NeighbourButton(
            say.mark("Previous: {speaker}"),
            say("Previous statement of the meeting ({key})", key=keys.PREVIOUS_STATEMENT.words()),
            say("This is the first statement of the meeting."),
        )
        self.next = _NeighbourButton(
            say.mark("Next: {speaker}"),
            say("Next statement of the meeting ({key})", key=keys.NEXT_STATEMENT.words()),
            say("This is the last statement of the meeting."),
        )
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._lay_out()
        self._join()

    def show_reading(self, reading: "Reading", *, at: int | None = None, match: int = 0) -> None:
        """Show a reading at its character number `at`; without one at this match, from 0, of which
        -1 is the last."""
        self.reading = reading
        self._finding.drop()
        self.find_bar.hide()
        found = reading.text.matches
        first = found[match % len(found)][0] if found else 0
        self.page.show_reading(reading, first if at is None else at)
        self.previous.show_neighbour(reading.previous)
        self.next.show_neighbour(reading.next)
        self._found, self._number = found, 0
        self.matches.setVisible(bool(self._found))
        if at is not None:
            self.page.scroll_to(at)
            self._number = min(bisect_left(self._found, (at, at)), max(len(self._found) - 1, 0))
            self.matches.show_match(self._number + 1, len(self._found))
        elif self._found:
            self._go(match % len(self._found))
        self._show_title()

    def stops(self) -> list[QWidget]:
        """The widgets that Tab leads to, in order."""
        matches, bar = self.matches, self.find_bar
        head = [self.back_button, matches.previous, matches.next]
        head += [self.find_button, self.copy_button]
        return [*head, bar.line, bar.previous, bar.next, self.page, self.previous, self.next]

    @property
    def top(self) -> int:
        """The character of the text at the top of the view."""
        return self.page.top

    def step(self, by: int) -> None:
        """Go to the next match, with -1 to the previous one: of what is typed in the find bar round
        and round, else of the search, and past its last to the next text."""
        number = self._number + by
        if not self.find_bar.isHidden():
            if self._found and not self.is_finding:
                self._go(number % len(self._found))
            elif not self.find_bar.line.text():
                self.message_wanted.emit(say("Type what to find in this text first."))
        elif 0 <= number < len(self._found):
            self._go(number)
            self.announce_match()
        else:
            self.past_wanted.emit(by)

    @property
    def is_finding(self) -> bool:
        """Whether what is typed in the find bar is still being looked for."""
        return self._finding.is_waiting

    def announce_match(self) -> None:
        """Let a screen reader say which match is the current one, and the words around it."""
        self.matches.announce_match(words_around(*self.page.line_of_caret()))

    def start_find(self) -> None:
        """Show the search line of the text."""
        self.matches.hide()
        self.find_bar.show()
        self.find_bar.start()
        self._find(self.find_bar.line.text())

    def end_find(self) -> None:
        """Hide the search line of the text; the matches of the search are marked again."""
        self._finding.drop()
        if self.reading is not None:
            self._look_among(self.reading.text.matches)
        self.find_bar.hide()
        self.matches.setVisible(bool(self._found))
        self.matches.show_match(self._number + 1, len(self._found))
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        # The window's shortcuts of these keys search the rows; here they search the text.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._run(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        run = self._run(event)
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def _run(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here; None if it is not for this view."""
        alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Escape and alone:
            return self.left.emit if self.find_bar.isHidden() else self.end_find
        runs: dict[keys.Keys, Callable[[], object]] = {
            keys.FIND: self.start_find,
            keys.NEXT_MATCH: lambda: self.step(1),
            keys.PREVIOUS_MATCH: lambda: self.step(-1),
            keys.PREVIOUS_STATEMENT: lambda: self._want(self.previous),
            keys.NEXT_STATEMENT: lambda: self._want(self.next),
        }
        return next((run for each, run in runs.items() if each.match(event)), None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        head.addWidget(self.back_button)
        head.addSpacing(GRID)
        head.addWidget(self.matches)
        head.addSpacing(GRID)
        head.addWidget(self.title, 1)
        head.addWidget(self.find_button)
        head.addWidget(self.copy_button)
        find = QHBoxLayout()
        find.setContentsMargins(GRID, 0, GRID, GRID // 2)
        find.addWidget(self.find_bar)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        foot.addWidget(self.previous)
        foot.addStretch(1)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(find)
        layout.addWidget(_made_line())
        layout.addWidget(self.page, 1)
        layout.addWidget(_made_line())
        layout.addLayout(foot)

    def _join(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.find_button.clicked.connect(self.start_find)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.page.copy_wanted.connect(self.copy_wanted)
        self.page.verticalScrollBar().valueChanged.connect(lambda _: self._show_title())
        self.matches.next_wanted.connect(lambda: self.step(1))
        self.matches.previous_wanted.connect(lambda: self.step(-1))
        self.find_bar.typed.connect(self._find)
        self.find_bar.step_wanted.connect(self.step)
        for button in (self.previous, self.next):
            button.clicked.connect(lambda _=False, button=button: self._want(button))

    def _show_title(self) -> None:
        if self.reading is None or self.page.is_name_seen:
            self.title.show_text("")
            return
        facts = self.reading.facts
        speaker = speaker_words(facts)
        words = say(
            "{speaker} ({delegation}), {date}",
            speaker=speaker,
            delegation=facts.delegation_name,
            date=date_words(facts.meeting_days),
        )
        self.title.show_text(words, speaker)

    def _want(self, button: "_NeighbourButton") -> None:
        if button.neighbour is not None:
            self.statement_wanted.emit(button.neighbour.id)
        else:
            self.message_wanted.emit(button.none)

    def _find(self, words: str) -> None:
        """Look for all places of `words` in the text."""
        if self.reading is not None:
            self._finding.ask(FindRequest(self.reading.text.text, words), self._show_found)

    def _show_found(self, found: Sequence[Span]) -> None:
        """Mark what is found, and go to the first at or after the caret."""
        caret = self.page.place()
        self._look_among(found)
        if found:
            after = bisect_left(found, (caret, caret))
            self._go(after if after < len(found) else 0)
        else:
            self.find_bar.show_result(0, 0)

    def _look_among(self, found: Sequence[Span]) -> None:
        self._found = found
        caret = self.page.place()
        self._number = max(bisect_right(found, (caret, caret)) - 1, 0)
        self.page.mark(found)

    def _go(self, number: int) -> None:
        """Make match `number`, from 0, the current one, and show it."""
        self._number = number
        self.page.go_to(self._found[number])
        shown = self.matches.show_match if self.find_bar.isHidden() else self.find_bar.show_result
        shown(number + 1, len(self._found))


class _NeighbourButton(TextButton):
    """Leads to the statement before or after, and names its speaker as far as there is room."""

    def __init__(self, words: Message, meaning: str, none: str) -> None:
        """`words` are shown, with the speaker; `meaning` says what it does, with its key, and
        `none` that there is no such statement."""
        super().__init__()
        self._message = words
        self._meaning = meaning
        self.none = none
        self._words = ""
        self.neighbour: Neighbour | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_neighbour(self, neighbour: "Neighbour | None") -> None:
        """Lead to this statement; None is none."""
        self.neighbour = neighbour
        self.setVisible(neighbour is not None)
        if neighbour is not None:
            speaker = say(
                "{speaker} ({delegation})",
                speaker=neighbour.person or say("Speaker’s name not known"),
                delegation=neighbour.delegation_name,
            )
            self._words = said(self._message, speaker=speaker)
            self.setAccessibleName(say("{what}: {speaker}", what=self._meaning, speaker=speaker))
            show_tip(self, speaker, self._meaning)
            self.updateGeometry()
            self._elide()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._words) + 2
        return QSize(words + self._around(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _around(self) -> int:
        """The room around the words, in pixels."""
        return 2 * GRID + self.fontMetrics().averageCharWidth()

    def _elide(self) -> None:
        room = self.width() - self._around()
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        # Doubled, or Qt would take the ampersand for a mnemonic.
        self.setText(shown.replace("&", "&&"))


def _made_back() -> IconButton:
    button = IconButton("back", say("Back to the rows (Esc)"))
    button.setText(say("Back to the rows"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def _made_line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line
