"""Texts that are shown as they are: tooltips, labels and pages.

Qt takes a text for HTML if it looks like it. A name such as `A <img src="//host/a.png">` would then
show that file, or ask another computer for it.
"""

from PySide6.QtCore import QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

from a4p_desktop.gui.look.link_stop import ENTER, Link, LinkStop, links_of
from a4p_desktop.records.text.markup import escaped, without_endless_words

_LONGEST_TIP = 2_000
"""The most characters of a tooltip: a longer one fills the screen, and Qt lays out all of it."""


def tip(text: str, title: str = "") -> str:
    """`text` for a tooltip, below a bold `title`; lines wrap. "" without both."""
    lines = [f"<b>{_tip_line(title)}</b>"] if title else []
    lines += map(_tip_line, text.splitlines())
    return f"<p>{'<br>'.join(lines)}</p>" if lines else ""


def show_tip(widget: QWidget, text: str, title: str = "") -> None:
    """Give `widget` a `tip`; to screen readers its text describes the widget.

    Without a description Qt takes the tooltip for one, with its markup.
    """
    widget.setToolTip(tip(text, title))
    widget.setAccessibleDescription(" ".join((text or title).split()))


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows each of its texts as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


class QTextEdit(QTextBrowser):
    """A text browser that is told as a text to read.

    Qt chooses what it tells by the name of a class, and tells a QTextBrowser as a label.
    """


class TextPage(QTextEdit):
    """A page of HTML that reads no file, whatever it names; its links are told.

    Tab goes to the text, and then from link to link. Enter follows the link that is told.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: list[LinkStop] = []
        """Two that take turns: readers tell a widget that takes the focus, not one that changes."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self.textChanged.connect(self._settle_soon)
        self.cursorPositionChanged.connect(self._settle_soon)

    @property
    def focused_link(self) -> Link | None:
        """The link on which the keyboard is."""
        return self._focused_stop.link if self._focused_stop is not None else None

    @property
    def _focused_stop(self) -> LinkStop | None:
        # Not by hasFocus(), which is of the front window alone.
        focus = self.window().focusWidget() if self._stops else None
        return next((stop for stop in self._stops if stop is focus), None)

    def setHtml(self, text: str) -> None:
        bar, policy = self.verticalScrollBar(), self.verticalScrollBarPolicy()
        if bar.isVisible():
            # Qt would hide it while there is no text, and so lay the new one out twice.
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        super().setHtml(without_endless_words(text))
        self.setVerticalScrollBarPolicy(policy)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        # Without an answer Qt itself would read the file.
        return QImage()

    def focusNextPrevChild(self, forward: bool) -> bool:
        links, focused = links_of(self.document()), self.focused_link
        if focused is not None and focused in links:
            number = links.index(focused) + (1 if forward else -1)
        else:
            number = 0 if forward else len(links) - 1
        if 0 <= number < len(links):
            self._enter(links[number], forward)
            return True
        return self._leave(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            event.ignore()  # Qt would follow a link whose words are selected
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_soon()

    def _enter(self, link: Link, forward: bool = True) -> None:
        """Move the keyboard to `link`, and scroll to it."""
        if not self._stops:
            self._stops = [self._made_stop(), self._made_stop()]
        stop = next(stop for stop in self._stops if stop is not self._focused_stop)
        cursor = self.textCursor()
        cursor.setPosition(link.start)
        self.setTextCursor(cursor)
        self._place(stop, link)
        self._show_whole(stop)
        stop.show()
        QWidget.setTabOrder(self, stop)
        reasons = Qt.FocusReason
        stop.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
        self._hide_others(stop)

    def _leave(self, forward: bool) -> bool:
        policy = self.focusPolicy()
        # Before the links comes the text, to which one has come before them.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QWidget.focusNextPrevChild(self, forward)
        self.setFocusPolicy(policy)
        if left:
            self._hide_others(None)
        return left

    def _hide_others(self, stop: LinkStop | None) -> None:
        """Let Tab pass by the stops but `stop`, also while another window is in front."""
        for other in self._stops:
            if other is not stop:
                other.hide()

    def _made_stop(self) -> LinkStop:
        stop = LinkStop(self.viewport())
        stop.hide()
        stop.left.connect(stop.hide)
        stop.followed.connect(lambda address: self.anchorClicked.emit(QUrl(address)))
        return stop

    def _place(self, stop: LinkStop, link: Link) -> None:
        """Let `stop` stand for `link`, over it."""
        sideways = self.horizontalScrollBar()
        across = sideways.value()
        if self.isRightToLeft():
            across = sideways.maximum() - across
        corner = QPointF(-across, -self.verticalScrollBar().value())
        stop.show_link(link)
        stop.lie_over(link.places(self.document()), corner)

    def _show_whole(self, stop: LinkStop) -> None:
        """Scroll until the frame around the last line of the link, too, is seen."""
        below = stop.geometry().bottom() - self.viewport().rect().bottom()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + max(below, min(stop.y(), 0)))

    def _settle_soon(self) -> None:
        if self._focused_stop is not None:
            self._settling.start()

    def _settle(self) -> None:
        """Leave the keyboard on the link at the cursor; without one, give it to the text."""
        stop = self._focused_stop
        if stop is None or stop.link is None:
            return
        start = self.textCursor().position()
        here = next((link for link in links_of(self.document()) if link.start == start), None)
        if here is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif here.address == stop.link.address:
            self._place(stop, here)
        else:
            self._enter(here)


def _tip_line(line: str) -> str:
    cut = line if len(line) <= _LONGEST_TIP else f"{line[:_LONGEST_TIP]}…"
    return escaped(cut)
