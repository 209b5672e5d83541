"""Lays out the chapters as one QTextDocument, in the font and colours of the window."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)

from a4p_desktop.gui.look.colours import mixed
from a4p_desktop.gui.look.palettes import link_color

_LINE_HEIGHT = 125  # per cent
_CODE = QTextFormat.Property.BlockCodeLanguage, QTextFormat.Property.BlockCodeFence


@dataclass(frozen=True)
class Heading:
    """A heading of the manual, and its position in the document."""

    chapter: str
    """The file name of its chapter."""
    level: int
    text: str
    position: int


def write_chapters(
    document: QTextDocument, chapters: Mapping[str, str], palette: QPalette
) -> Sequence[Heading]:
    """Lay out the Markdown of `chapters` in `document`; return their headings in order."""
    em = QFontMetrics(document.defaultFont()).height()
    document.setIndentWidth(em * 1.5)
    document.setMarkdown("\n\n".join(chapters.values()))
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # or Qt would lay out all of it at each change
    for block in list(_blocks(document)):
        _format_block(block, em, mixed(base, text, 0.07))
        _format_letters(block, link_color(palette), mixed(base, text, 0.07))
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _format_table(frame, em, mixed(base, text, 0.3))
    whole.endEditBlock()
    return list(_headings(document, chapters))


def range_cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor that selects from `start` to `end`."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _headings(document: QTextDocument, chapters: Mapping[str, str]) -> Iterator[Heading]:
    names = iter(chapters)
    chapter = ""
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level == 1:
            chapter = next(names)
        if level:
            yield Heading(chapter, level, block.text(), block.position())


def _format_block(block: QTextBlock, em: int, tint: QColor) -> None:
    """Set the spacing of a block, and the background of code."""
    shape, level = QTextBlockFormat(), block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    if level:
        above = 2.0 if level == 1 else 1.0
        shape.setTopMargin(em * above if block.position() else 0)
        shape.setBottomMargin(em * 0.4)
    elif any(block.blockFormat().hasProperty(property) for property in _CODE):
        # By default Qt does not wrap code, and a long line would run out of the window.
        shape.setNonBreakableLines(False)
        shape.setBackground(tint)
    elif cursor.currentTable() is None:
        shape.setBottomMargin(em * 0.5)
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        shape.setLineHeight(_LINE_HEIGHT, proportional.value)
    cursor.mergeBlockFormat(shape)


def _format_letters(block: QTextBlock, link: QColor, tint: QColor) -> None:
    """Give links a readable colour, and code words a background."""
    for start, end, letters in list(_runs(block)):
        paint = QTextCharFormat()
        if letters.isAnchor():
            paint.setForeground(link)
        elif letters.fontFixedPitch():
            paint.setBackground(tint)
        range_cursor(block.document(), start, end).mergeCharFormat(paint)


def _format_table(table: QTextTable, em: int, colour: QColor) -> None:
    shape = table.format()
    shape.setBorderBrush(QBrush(colour))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setCellPadding(em * 0.3)
    shape.setBottomMargin(em * 0.6)
    table.setFormat(shape)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _runs(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """The runs of one character format in `block`: start, end and format."""
    run = block.begin()
    while not run.atEnd():
        piece = run.fragment()
        yield piece.position(), piece.position() + piece.length(), piece.charFormat()
        run += 1
