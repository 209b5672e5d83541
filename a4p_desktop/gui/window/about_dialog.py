"""What this program and its records are, whose they are, and under which licences."""

from collections.abc import Iterable, Mapping

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from a4p_desktop import NAME, __version__
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.markup import escaped

say = Speaker("About")


_DIGEST_SHOWN = 12
"""Characters enough to tell records apart."""


def open_about(info: Mapping[str, str], date: str, window: QWidget | None) -> QMessageBox:
    """Open Help ▸ About: name, version, licences, and the records that are open, if any: their
    `info`, and the `date` of their state in words."""
    title, licence, digest = (info.get(key, "") for key in ("title", "licence", "digest"))
    records = (
        say("Records: {title}", title=title) if title else "",
        say("As of: {date}", date=date) if date else "",
        say("Licence of the records: {licence}", licence=licence) if licence else "",
        say("Digest of the records: {digest}…", digest=digest[:_DIGEST_SHOWN]) if digest else "",
    )
    licences = (
        say("Program: MIT licence"),
        say("Tables that come with it: CC0 1.0 (CC0-1.0), no rights reserved"),
        say("Qt and PySide6: GNU Lesser General Public License, version 3"),
    )
    box = _made_box(
        window,
        say("About {name}", name=NAME),
        f"{NAME} {__version__}",
        [
            say(
                "Who spoke about Action for Peacekeeping, which delegations joined it, and how "
                "that is known: offline, searchable, with sources."
            ),
            say("This is not an official United Nations product."),
        ],
        [line for line in records if line] or [say("No records are open.")],
        licences,
    )
    size = box.fontMetrics().height() * 4
    box.setIconPixmap(QApplication.windowIcon().pixmap(size, size))
    about_qt = box.addButton(say("About &Qt"), QMessageBox.ButtonRole.ActionRole)
    about_qt.clicked.connect(lambda: open_about_qt(window))
    box.open()
    return box


def open_about_qt(window: QWidget | None) -> QMessageBox:
    """Open the licence of Qt; Qt's own aboutQt() blocks, this box opens."""
    box = _made_box(
        window,
        say("About Qt"),
        say("This program uses Qt {version}.", version=qVersion()),
        [
            say(
                "Qt is a toolkit for programs on many platforms, used here through PySide6 "
                "{version} under the GNU Lesser General Public License, version 3, and not "
                "changed. Qt is a trademark of The Qt Company Ltd. Its source code is at "
                "https://code.qt.io, and its licences are at "
                "https://doc.qt.io/qt-6/licensing.html.",
                version=PySide6.__version__,
            )
        ],
    )
    box.setIcon(QMessageBox.Icon.Information)
    box.open()
    return box


def _made_box(
    window: QWidget | None, title: str, heading: str, *paragraphs: Iterable[str]
) -> QMessageBox:
    """A box whose text can be selected by mouse and keyboard; `paragraphs` are plain text."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(f"<b>{escaped(heading)}</b>")
    box.setInformativeText(
        "".join(f"<p>{'<br>'.join(map(escaped, lines))}</p>" for lines in paragraphs)
    )
    for label in box.findChildren(QLabel):  # the flags of the box do not reach the longer text
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    return box
