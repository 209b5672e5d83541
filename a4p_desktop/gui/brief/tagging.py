"""The structure of a brief's document for screen readers, and the colours that mark its texts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextTable,
    QTextTableCell,
)

from a4p_desktop.records.brief.formats.painted import colour_with
from a4p_desktop.records.brief.formats.pdf_structure import Tag, Text

TableKind = Literal["card", "facts", "rows", "notes", "sources"]
"""What a table of the document is. Notes and sources are lists, and a card is a frame."""


def ink(colour: QColor, mark: int) -> QColor:
    """The colour, which looks the same and holds `mark`."""
    return QColor.fromRgba64(*colour_with(mark, colour.red(), colour.green(), colour.blue()))


class Tagging:
    """Makes the structure of a document, and gives each of its texts a mark."""

    def __init__(self, document: QTextDocument, usual: QColor, links: Mapping[str, str]) -> None:
        """`usual` is the colour of texts that have none; `links` says where each address leads."""
        self._document = document
        self._usual = usual
        self._links = links
        self._formats: list[tuple[int, int, QTextCharFormat]] = []
        self._marks = 0
        self.structure = Tag("Document")

    def text(self, words: str) -> Text:
        """A text with the next mark."""
        self._marks += 1
        return Text(self._marks, words)

    def add_block(self, block: QTextBlock, role: str) -> None:
        """Add a paragraph or a heading."""
        self.structure.kids.append(Tag(role, self._words(block)))

    def add_picture(self, description: str) -> Text:
        """Add the picture; its mark is that of the text."""
        text = self.text("")
        self.structure.kids.append(Tag("Figure", [text], description))
        return text

    def add_table(self, table: QTextTable, kind: TableKind) -> None:
        """Add a table, a list or a frame."""
        rows = [
            [table.cellAt(row, column) for column in range(table.columns())]
            for row in range(table.rows())
        ]
        if kind == "card":
            added = Tag("Div")
            for cell in (cell for row in rows for cell in row):
                added.kids.extend(self._blocks(cell))
        elif kind in ("notes", "sources"):
            added = Tag("L", numbering="Disc" if kind == "notes" else "Decimal")
            for marker, entry in rows:
                parts = [Tag("Lbl", self._cell(marker)), Tag("LBody", self._cell(entry))]
                added.kids.append(Tag("LI", [*parts]))
        else:
            heads = table.format().headerRowCount()
            added = Tag("Table")
            for row in rows[:heads]:
                cells = [Tag("TH", self._cell(cell), scope="Column") for cell in row]
                added.kids.append(Tag("TR", [*cells]))
            for row in rows[heads:]:
                cells = [Tag("TD", self._cell(cell)) for cell in row]
                if kind == "facts":
                    cells[0] = replace(cells[0], role="TH", scope="Row")
                added.kids.append(Tag("TR", [*cells]))
        self.structure.kids.append(added)

    def apply(self) -> None:
        """Give each text its ink, and each link its mark for an address."""
        whole = QTextCursor(self._document)
        whole.beginEditBlock()
        for start, end, form in self._formats:
            whole.setPosition(start)
            whole.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            whole.mergeCharFormat(form)
        whole.endEditBlock()

    def _cell(self, cell: QTextTableCell) -> list[Tag | Text]:
        """The words of a cell; its paragraphs, where it has several."""
        paragraphs = self._blocks(cell)
        return paragraphs[0].kids if len(paragraphs) == 1 else [*paragraphs]

    def _blocks(self, cell: QTextTableCell) -> list[Tag]:
        place = cell.begin()
        paragraphs = []
        while not place.atEnd():
            words = self._words(place.currentBlock())
            if words:
                paragraphs.append(Tag("P", words))
            place += 1
        return paragraphs

    def _words(self, block: QTextBlock) -> list[Tag | Text]:
        """The texts of a paragraph, within their links and languages."""
        words: list[Tag | Text] = []
        for fragment in _fragments(block):
            form = fragment.charFormat()
            text = self.text(fragment.text())
            is_bar = form.background().style() != Qt.BrushStyle.NoBrush
            is_blank = not text.spoken.strip()
            is_unsaid = not text.spoken or (is_blank and (is_bar or not words))
            if is_unsaid and not form.anchorHref():  # a link is kept, even a blank one
                continue
            self._formats.append(self._format(fragment, text.mark))
            word: Tag | Text = text
            if form.anchorHref():
                address = form.anchorHref()
                leads_to = self._links.get(address, address)
                word = Tag("Link", [word], leads_to, address)
            if form.toolTip():
                word = Tag("Span", [word], language=form.toolTip())
            words.append(word)
        while words and isinstance(last := words[-1], Text) and not last.spoken.strip():
            words.pop()
        return words

    def _format(self, fragment: QTextFragment, mark: int) -> tuple[int, int, QTextCharFormat]:
        """What changes in this fragment."""
        before, after = fragment.charFormat(), QTextCharFormat()
        has_colour = before.foreground().style() != Qt.BrushStyle.NoBrush
        after.setForeground(ink(before.foreground().color() if has_colour else self._usual, mark))
        if before.anchorHref():
            after.setAnchorHref(str(mark))
        return fragment.position(), fragment.position() + fragment.length(), after


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1
