"""Texts that are shown as they are: tooltips, labels and pages.

Qt takes a text for HTML if it looks like it. A name such as `A <img src="//host/a.png">` would then
show that file, or ask another computer for it.
"""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

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


def html_label(parent: QWidget | None = None) -> QLabel:
    """A label of HTML, in which whoever writes it escapes what is recorded."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def link_label(parent: QWidget | None = None) -> QLabel:
    """An `html_label` whose links the mouse and the keyboard follow."""
    label = html_label(parent)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.LinksAccessibleByMouse
        | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    )
    return label


class TextPage(QTextBrowser):
    """A page of HTML that reads no file, whatever it names."""

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


def _tip_line(line: str) -> str:
    cut = line if len(line) <= _LONGEST_TIP else f"{line[:_LONGEST_TIP]}…"
    return escaped(cut)
