"""Lays a reading out as a document: a heading, then the text; and where each character of it is."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, zip_longest
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from a4p_desktop.gui.details.html_pieces import HtmlPieces, css, delegation_link
from a4p_desktop.gui.look.type_scale import TITLE
from a4p_desktop.gui.words.words import code_words, date_words
from a4p_desktop.records.archive.queries.statements import Statement
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.full_text import FullText, Span
from a4p_desktop.records.text.markup import escaped, without_endless_words

say = Speaker("Reading", on_screen=True)

_LINE = 1.5
"""The height of a line, as a share of the size of its letters: what is easy to read."""
_BETWEEN = 0.8
"""The room between paragraphs, as a share of that size."""
_SHORT = 60
"""Characters of a line of verse, or of a list."""
_LONGEST = 6_000
"""Characters that Qt lays out at once: it lays out each piece whole when it comes into sight."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
"""Characters that Qt counts twice, as UTF-16 has them."""
_SENTENCE_END = re.compile(r"[.!?。！？؟।][”’»)]?\s*")


class _Piece(NamedTuple):
    """A piece of the text, which is a block of the document."""

    start: int
    end: int
    is_close: bool
    """Whether the next piece follows without room between, as a line of verse does."""


class LaidOutText:
    """A document with a heading and a text, which knows where each character of the text is."""

    def __init__(self, text: FullText, document: QTextDocument) -> None:
        self.document = document
        self._text = text.text
        self._pieces = list(_pieces(text))
        self._starts = [piece.start for piece in self._pieces]
        self._positions: list[int] = []
        """Of the pieces in the document."""

    def write(self, heading: str) -> None:
        """Write `heading`, HTML, and below it the text, in the font of the document."""
        self.document.setUndoRedoEnabled(False)
        self.document.setHtml(without_endless_words(heading))
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for is_close, pieces in groupby(self._pieces, key=lambda piece: piece.is_close):
            shape = _shape(self.document.defaultFont(), is_close=is_close)
            cursor.insertBlock(shape, QTextCharFormat())
            position, written = cursor.position(), []
            for piece in pieces:
                content = self._text[piece.start : piece.end]
                self._positions.append(position)
                position += _units(content) + 1
                written.append(content)
            cursor.insertText("\n".join(written))
        cursor.endEditBlock()

    def position(self, character: int) -> int:
        """The position in the document of a character of the text."""
        if not self._pieces:
            return 0
        number = max(bisect_right(self._starts, character) - 1, 0)
        piece = self._pieces[number]
        within = self._text[piece.start : max(min(character, piece.end), piece.start)]
        return self._positions[number] + _units(within)

    def character(self, position: int) -> int:
        """The character of the text at a position in the document; the first, if that is above."""
        number = bisect_right(self._positions, position) - 1
        if number < 0:
            return self._starts[0] if self._starts else 0
        piece, units = self._pieces[number], position - self._positions[number]
        end = min(piece.start + units, piece.end)
        while end > piece.start and _units(self._text[piece.start : end]) > units:
            end -= 1
        return end

    def cursor_at(self, character: int) -> QTextCursor:
        """A cursor before a character of the text; 0 is the heading."""
        if not character:
            return QTextCursor(self.document)
        return self.range_cursor((character, character))

    def range_cursor(self, span: Span) -> QTextCursor:
        """A cursor that selects `span` of the text."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(self.position(span[0]))
        cursor.setPosition(self.position(span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def heading_html(facts: Statement, palette: QPalette) -> str:
    """Who said it, for whom, at which level, where and when."""
    pieces = HtmlPieces(palette)
    name = speaker_words(facts)
    behalf = facts.on_behalf_of
    where = (
        escaped(facts.meeting_title),
        escaped(facts.meeting_symbol or ""),
        escaped(date_words(facts.meeting_days, whole=True)),
    )
    return (
        f"<style>{pieces.style} h1 {{ {css(TITLE)}; margin: 24px 0 4px 0; }}</style>"
        f"<h1>{escaped(name)}</h1>"
        + pieces.line(pieces.muted(facts.title))
        + pieces.line(
            delegation_link(facts.delegation, escaped(facts.delegation_name)),
            escaped(say("on behalf of {group}", group=behalf)) if behalf else "",
            escaped(code_words("level", facts.level)),
        )
        + f'<p style="margin-bottom: 24px">{pieces.points(*where)}</p>'
    )


def speaker_words(facts: Statement) -> str:
    """The name of the speaker, or that it is not known."""
    name = " ".join(filter(None, (facts.honorific, facts.person)))
    return name or say("Speaker’s name not known")


def _shape(font: QFont, *, is_close: bool) -> QTextBlockFormat:
    size, shape = QFontInfo(font).pixelSize(), QTextBlockFormat()
    percent = max(100.0, 100 * _LINE * size / QFontMetricsF(font).lineSpacing())
    shape.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setBottomMargin(0 if is_close else size * _BETWEEN)
    return shape


def _pieces(text: FullText) -> Iterator[_Piece]:
    """The paragraphs, the longest in several pieces."""
    spans = text.paragraphs
    for span, following in zip_longest(spans, spans[1:]):
        *firsts, last = _parts(text.text, *span)
        for first in firsts:
            yield _Piece(*first, is_close=True)
        is_close = following is not None and (
            not text.is_apart(following)
            or (not text.has_empty_lines and max(map(_length, (span, following))) <= _SHORT)
        )
        yield _Piece(*last, is_close=is_close)


def _length(span: Span) -> int:
    return span[1] - span[0]


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The range of a paragraph, cut between sentences where it is too long for one piece."""
    while end - start > _LONGEST:
        limit = start + _LONGEST
        ends = [found.end() for found in _SENTENCE_END.finditer(text, limit - 1_000, limit)]
        cut = ends[-1] if ends else text.rfind(" ", start + 1, limit) + 1 or limit
        yield start, cut
        start = cut
    yield start, end


def _units(text: str) -> int:
    """How many positions `text` takes in a document."""
    return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))


def line_width(font: QFont, signs: int) -> int:
    """The width of a line of about so many letters, in pixels."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return round(QFontMetricsF(font).horizontalAdvance(letters) / len(letters) * signs)
