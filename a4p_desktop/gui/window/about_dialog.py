"""What this program and its records are, whose they are, and under which licences."""

from collections.abc import Iterable, Mapping, Sequence

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from a4p_desktop import NAME, __version__
from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.crash.boxes import MessageBox
from a4p_desktop.gui.words.view_words import cut
from a4p_desktop.records.archive.request import FaultsRequest
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.markup import escaped

say = Speaker("About")

_DIGEST_SHOWN = 12
"""Characters enough to tell records apart."""
_FAULT_SHOWN = 200
"""Characters of a fault: SQLite may list a hundred in one."""


def open_about(
    info: Mapping[str, str], title: str, date: str, window: QWidget | None, ask: Ask
) -> QMessageBox:
    """Open Help ▸ About: name, version, licences, and the records that are open: their `info` and
    `title`, the `date` of their state in words, and by `ask` whether the file is sound."""
    records, digest = _record_lines(info, title, date), info.get("digest", "")
    program = [
        say(
            "Who spoke about Action for Peacekeeping, who endorsed it, and how we know: offline, "
            "searchable, with sources."
        ),
        say("This is not an official United Nations product."),
    ]
    licences = [
        say("Program: MIT licence"),
        say("Tables that come with it: CC0 1.0 (CC0-1.0), no rights reserved"),
        say("Letters from the Noto fonts: SIL Open Font License 1.1"),
        say("Qt and PySide6: GNU Lesser General Public License, version 3"),
    ]

    def text(verified: str) -> str:
        lines = [*records, verified] if verified else records
        return _html(program, lines, licences)

    box = _made_box(window, say("About {name}", name=NAME), f"{NAME} {__version__}")
    box.setInformativeText(text(say("Verifying the file…") if digest else ""))
    _make_selectable(box)
    size = box.fontMetrics().height() * 4
    box.setIconPixmap(QApplication.windowIcon().pixmap(size, size))
    about_qt = box.addButton(say("About &Qt"), QMessageBox.ButtonRole.ActionRole)
    about_qt.clicked.connect(lambda: open_about_qt(window))
    box.open()
    if digest:
        # Dropped with the box: the check of a large file takes minutes.
        Asker(ask, box).ask(
            FaultsRequest(),
            lambda faults: box.setInformativeText(text(_verified(faults))),
            lambda trouble: box.setInformativeText(text(str(trouble))),
        )
    return box


def _record_lines(info: Mapping[str, str], title: str, date: str) -> list[str]:
    """What is known of the records, a line for each."""
    licence, digest = info.get("licence", ""), info.get("base_digest") or info.get("digest", "")
    lines = (
        say("Records: {title}", title=title),
        say("As of: {date}", date=date) if date else "",
        say("Licence of the records: {licence}", licence=licence) if licence else "",
        say("Digest of the records: {digest}…", digest=digest[:_DIGEST_SHOWN]) if digest else "",
    )
    return [line for line in lines if line]


def _verified(faults: Sequence[str]) -> str:
    """What the check of the records file found, in words."""
    if not faults:
        return say("Verified: the file is as it was built.")
    return say("The file is damaged: {fault}.", fault=cut(faults[0], _FAULT_SHOWN))


def open_about_qt(window: QWidget | None) -> QMessageBox:
    """Open the licence of Qt; Qt's own aboutQt() blocks, this box opens."""
    box = _made_box(
        window, say("About Qt"), say("This program uses Qt {version}.", version=qVersion())
    )
    licence = say(
        "Qt is a toolkit for programs on many platforms, used here through PySide6 "
        "{version} under the GNU Lesser General Public License, version 3, and not "
        "changed. Qt is a trademark of The Qt Company Ltd. Its source code is at "
        "https://code.qt.io, and its licences are at "
        "https://doc.qt.io/qt-6/licensing.html.",
        version=PySide6.__version__,
    )
    box.setInformativeText(_html([licence]))
    _make_selectable(box)
    box.setIcon(QMessageBox.Icon.Information)
    box.open()
    return box


def _made_box(window: QWidget | None, title: str, heading: str) -> QMessageBox:
    box = MessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(f"<b>{escaped(heading)}</b>")
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    return box


def _html(*paragraphs: Iterable[str]) -> str:
    """Paragraphs of plain lines as HTML."""
    return "".join(f"<p>{'<br>'.join(map(escaped, lines))}</p>" for lines in paragraphs)


def _make_selectable(box: QMessageBox) -> None:
    """Let the texts of the box be selected by mouse and keyboard."""
    for label in box.findChildren(QLabel):  # the flags of the box do not reach the longer text
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
