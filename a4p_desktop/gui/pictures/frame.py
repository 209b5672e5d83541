"""A picture with its title, its coverage and sources, and a menu to copy, save or tabulate it."""

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontInfo, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.look.type_scale import GRID, HEADING, SMALL, scaled
from a4p_desktop.gui.pictures.canvas import Drawing
from a4p_desktop.gui.pictures.file import (
    NARROWEST,
    WIDEST,
    Caption,
    Plate,
    picture_image,
    picture_svg,
    save_picture,
)
from a4p_desktop.gui.pictures.numbers_table import NumbersTable
from a4p_desktop.gui.pictures.picture import Picture
from a4p_desktop.gui.widgets.card import Card
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.portable_name import portable_name
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.markup import escaped

say = Speaker("Picture", on_screen=True)

_COPIED_SCALE = 2
_SCALES = (2, 1, 3)
"""The scales of PNG offered."""
_SOURCES = 2
"""How many sources are shown at first; a file names them all."""
_ALL = "all"


class PictureFrame(Card):
    """Shows one drawing with its caption, as a picture or as a table."""

    narrowed = Signal(str, object)  # table, Question
    delegation_wanted = Signal(str)  # code
    source_followed = Signal(str)  # address
    message_wanted = Signal(str)

    def __init__(self, drawing: Drawing, caption: Caption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._title = _made_title()
        self.picture = Picture(drawing, caption.title)
        self.picture.narrowed.connect(self.narrowed)
        self.picture.delegation_wanted.connect(self.delegation_wanted)
        self.table: NumbersTable | None = None
        """The numbers as a table, once it has been shown."""
        self._below = _made_line()
        self._below.linkActivated.connect(self._follow)
        self._all_sources = False
        self.menu_button = TextButton(say("More"))
        self.as_table = QAction(say("Show as &table"), self)
        self.as_table.setCheckable(True)
        self._fill_menu()
        self._lay_out()
        self._size_texts()
        self.show_caption(caption)

    def show_drawing(self, drawing: Drawing, caption: Caption) -> None:
        """Show another drawing and its caption, as a table if the frame shows a table."""
        self.picture.show_drawing(drawing)
        if self.table is not None:
            self.table.show_numbers(drawing.numbers())
        self.show_caption(caption)

    def show_caption(self, caption: Caption) -> None:
        """Show another caption of the same drawing."""
        self._caption = caption
        self._title.setText(caption.title)
        self.picture.setAccessibleName(caption.title)
        self.picture.setAccessibleDescription(caption.coverage)
        self.menu_button.setAccessibleName(say("Picture: {title}", title=caption.title))
        if self.table is not None:
            self.table.setAccessibleName(caption.title)
        self._write_below()

    def plate(self) -> Plate:
        """The picture as it is copied or saved."""
        return Plate(
            self._caption,
            self.picture.drawing,
            self._source_words(),
            float(max(NARROWEST, min(self.picture.width(), WIDEST))),
            _font_in_pixels(self.font()),
            self.layoutDirection(),
        )

    def copy(self) -> None:
        """Put the picture on the clipboard, as an image and as SVG."""
        plate, data = self.plate(), QMimeData()
        data.setImageData(picture_image(plate, _COPIED_SCALE))
        data.setData("image/svg+xml", picture_svg(plate))
        QGuiApplication.clipboard().setMimeData(data)
        self.message_wanted.emit(say("Picture copied: {title}", title=self._caption.title))

    def write(self, target: Path, scale: int) -> None:
        """Write the picture, or show a box that says why it cannot be written."""
        try:
            save_picture(self.plate(), target, scale)
        except RecordsError as trouble:
            show_trouble(trouble, self.window())
        else:
            self.message_wanted.emit(say("Saved: {file}", file=target.name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_texts()

    # Building ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._heading = QHBoxLayout()
        self._heading.addWidget(self._title, 1)
        self._heading.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, GRID, 2 * GRID)
        self._layout.setSpacing(GRID)
        self._layout.addLayout(self._heading)
        self._layout.addWidget(self.picture)
        self._layout.addWidget(self._below)
        self._layout.addStretch(1)

    def _size_texts(self) -> None:
        self._title.setFont(scaled(self.font(), HEADING))
        self._below.setFont(scaled(self.font(), SMALL))

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        self.as_table.toggled.connect(self._show_as_table)
        menu.addAction(self.as_table)
        menu.addSeparator()
        menu.addAction(say("&Copy picture")).triggered.connect(lambda: self.copy())
        menu.addAction(say("&Save as SVG or PNG…")).triggered.connect(lambda: self._ask_name())
        button = self.menu_button
        button.setMenu(menu)
        show_tip(button, say("Show as table, copy, save"))

    def _show_as_table(self, shown: bool) -> None:
        if shown and self.table is None:
            self.table = NumbersTable(self.picture.drawing.numbers(), self._caption.title)
            self._layout.insertWidget(self._layout.indexOf(self.picture) + 1, self.table)
        if self.table is not None:
            self.table.setVisible(shown)
        self.picture.setVisible(not shown)

    def _ask_name(self) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.widgets.prompts import FileKind, ask_target

        pngs = {FileKind(say("PNG, {scale}×", scale=scale), "png"): scale for scale in _SCALES}
        ask_target(
            self.window(),
            say("Save picture"),
            [FileKind(say("SVG, sharp at any size"), "svg"), *pngs],
            _plain_name(self._caption.title),
            None,
            lambda target, kind: self.write(target, pngs.get(kind, 1)),
        )

    def _follow(self, address: str) -> None:
        if address == _ALL:
            self._all_sources = True
            self._write_below()
        else:
            self.source_followed.emit(address)

    def _write_below(self) -> None:
        """Write the coverage and the links of the sources."""
        sources = list(self._caption.sources)
        shown = sources if self._all_sources else sources[:_SOURCES]
        links = [
            _link(source.url, f"{source.name} ↗") if source.url else escaped(source.name)
            for source in shown
        ]
        if len(shown) < len(sources):
            more = say("and {n} more|and {n} more", n=len(sources) - len(shown))
            links.append(_link(_ALL, more))
        texts = [escaped(self._caption.coverage)]
        if links:
            texts.append(say("Sources: {sources}", sources="; ".join(links)))
        self._below.setText(" ".join(filter(None, texts)))
        self._below.setAccessibleName(
            " ".join(filter(None, (self._caption.coverage, self._source_words())))
        )
        self._below.setVisible(bool(self._below.text()))

    def _source_words(self) -> str:
        """All sources with their addresses, as plain text."""
        sources = [f"{source.name}, {source.place}" for source in self._caption.sources]
        return say("Sources: {sources}", sources="; ".join(sources)) if sources else ""


def _link(address: str, words: str) -> str:
    return f'<a href="{escaped(address)}">{escaped(words)}</a>'


def _plain_name(title: str) -> str:
    """`title` as the name of a file on any system."""
    return portable_name(re.sub(r"\W+", "-", title.lower())[:60]) or "picture"


def _font_in_pixels(font: QFont) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(QFontInfo(font).pixelSize())
    return sized


def _made_title() -> QLabel:
    title = plain_label()
    title.setWordWrap(True)
    return title


def _made_line() -> LinkLabel:
    line = LinkLabel()
    line.setWordWrap(True)
    line.setMinimumSize(QSize(1, 1))
    return line
