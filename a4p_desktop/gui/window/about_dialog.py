"""What this program and its records are, whose they are, and under which licences."""

from collections.abc import Iterable, Mapping, Sequence

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from a4p_desktop import NAME, __version__
from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.gui.words.view_words import cut
from a4p_desktop.records.archive.request import FaultsRequest
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.markup import escaped

say = Speaker("About", on_screen=True)

_DIGEST_SHOWN = 12
"""Characters enough to tell records apart."""
_FAULT_SHOWN = 200
"""Characters of a fault: SQLite may list a hundred in one."""


def open_about(
    info: Mapping[str, str], title: str, date: str, window: QWidget | None, ask: Ask
) -> TextDialog:
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
        return _html(f"{NAME} {__version__}", program, lines, licences)

    html = text(say("Verifying the file…") if digest else "")
    size = QFontMetrics(QApplication.font()).height() * 4
    picture = QApplication.windowIcon().pixmap(size, size)
    title = say("About {name}", name=NAME)
    box = TextDialog(title, html, window, picture=picture, lines=20)
    about_qt = box.buttons.addButton(say("About &Qt"), QDialogButtonBox.ButtonRole.ActionRole)
    about_qt.clicked.connect(lambda: open_about_qt(window))
    box.open()
    if digest:
        # Dropped with the box: the check of a large file takes minutes.
        Asker(ask, box).ask(
            FaultsRequest(),
            lambda faults: box.page.setHtml(text(_verified(faults))),
            lambda trouble: box.page.setHtml(text(str(trouble))),
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


def open_about_qt(window: QWidget | None) -> TextDialog:
    """Open the licence of Qt; Qt's own aboutQt() blocks, this box opens."""
    heading = say("This program uses Qt {version}.", version=qVersion())
    licence = say(
        "Qt is a toolkit for programs on many platforms, used here through PySide6 "
        "{version} under the GNU Lesser General Public License, version 3, and not "
        "changed. Qt is a trademark of The Qt Company Ltd. Its source code is at "
        "https://code.qt.io, and its licences are at "
        "https://doc.qt.io/qt-6/licensing.html.",
        version=PySide6.__version__,
    )
    box = TextDialog(say("About Qt"), _html(heading, [licence]), window, lines=14)
    box.open()
    return box


def _html(heading: str, *paragraphs: Iterable[str]) -> str:
    """A heading and paragraphs of plain lines as HTML."""
    texts = "".join(f"<p>{'<br>'.join(map(escaped, lines))}</p>" for lines in paragraphs)
    return f"<p><b>{escaped(heading)}</b></p>{texts}"
