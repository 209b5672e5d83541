"""Paints the text of a cell where the style does, in its own direction, and caches its layout."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from a4p_desktop.gui.look.painting import saved
from a4p_desktop.gui.look.pill import pill_height, pill_width
from a4p_desktop.gui.look.type_scale import BODY, Step, scaled
from a4p_desktop.records.pages.snippets import Snippet

_BEFORE_MATCH = 3
"""What stands before the match of a snippet may take the third part of the room for it."""
_NARROW = 0.4
"""Of the mean width of a font: the letters of a long text are wider than that in the mean. If they
were not, a snippet would only be cut where it need not be."""
LINE_GAP = 2
"""Pixels between two lines of a cell, into which a tall letter may reach: clipping takes time."""
_UNSURE = 1.05
"""A text may be narrower than the sum of its letters, by a twentieth at most."""
_JOINS = re.compile("[^\0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u203a]")
"""Letters that are not Latin, Greek or Cyrillic, and marks above others."""
_MORE = "…"
_MOST_CUT = 200
"""Texts that are cached as they are cut: a few windows full of rows."""
_MOST_LAYOUTS = 1_500
"""Layouts kept, of three kilobytes each: a few windows full of rows."""


class _LetterWidths(dict[str, float]):
    """The width of each letter alone, in pixels; each is measured once."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width


class CellLook:
    """The font, colour, direction and margin of the cells of a view."""

    def __init__(self, option: QStyleOptionViewItem, step: Step = BODY) -> None:
        # Copies, because those of the option are deleted with it.
        self.font = QFont(option.font) if step is BODY else scaled(option.font, step)
        self._metrics = QFontMetrics(self.font)  # by which the style cuts texts
        self.metrics = QFontMetricsF(self.font)
        self._least_width = self.metrics.averageCharWidth() * _NARROW
        """Of a letter in the mean of a long text, in pixels."""
        self._widths = _LetterWidths(self.metrics)
        # With each letter typed most snippets are cut as before; only their marks grow.
        self.elided = lru_cache(_MOST_CUT)(self._elided)
        self.end_of = lru_cache(_MOST_CUT)(self._end_of)
        self.text_option = lru_cache(None)(self._text_option)
        self.height = round(self.metrics.height())
        self.pill_height = round(pill_height(self.metrics))
        self.pill_side = round(pill_width(self.metrics, "") / 2)
        """The room at each end of a pill."""
        self.color = QColor(option.palette.color(QPalette.ColorRole.Text))
        self.direction = option.direction
        metric = QStyle.PixelMetric.PM_FocusFrameHMargin
        self.margin = option.widget.style().pixelMetric(metric, None, option.widget) + 1

    def may_fit(self, text: str, room: int) -> bool:
        """Whether `text` may be at most `room` pixels wide, by the sum of the widths of its
        letters: to measure a long text is slow."""
        if len(text) * self._least_width > room:
            return False
        return not text.isascii() or sum(map(self._widths.__getitem__, text)) <= room * _UNSURE

    def letters_within(self, text: str, room: float) -> int | None:
        """How many letters from the beginning of `text` fit into about `room` pixels, by the sum of
        their widths; None for scripts whose letters join or combine, where the sum is wrong."""
        letters = text[: ceil(room / self._least_width) + 1]
        if _JOINS.search(letters):
            return None
        ends = list(accumulate(map(self._widths.__getitem__, letters)))
        return bisect_right(ends, room)

    def cut(self, text: str, room: int) -> str:
        """`text`, cut with three dots to fit into about `room` pixels: a few letters more or less
        than `elided` keeps, in a tenth of the time."""
        fitting = self.letters_within(text, room)
        if fitting is None:
            return self.elided(text, room)
        if fitting == len(text):
            return text
        fitting = self.letters_within(text, room - self._widths[_MORE] - 1) or 0
        return f"{text[:fitting]}{_MORE}"

    def last_words(self, text: str, room: int) -> str:
        """The last whole words of `text` that fit into about `room` pixels; half a word if none
        does."""
        fitting = self.letters_within(text[::-1], room)
        if fitting is None:
            return self.end_of(text, room)
        if fitting == len(text):
            return text
        shown = text[len(text) - fitting :]
        return shown[shown.find(" ") + 1 :]

    def _text_option(self, trailing: bool, reads: Qt.LayoutDirection) -> QTextOption:
        """How a line is laid out that stands at one end of its cell and is read in a direction."""
        side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(QStyle.visualAlignment(self.direction, side))
        option.setTextDirection(reads)
        option.setWrapMode(QTextOption.WrapMode.ManualWrap)
        return option

    def _elided(self, text: str, room: int) -> str:
        """`text`, cut to fit into `room` pixels."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _end_of(self, text: str, room: int) -> str:
        """The last whole words of `text` that fit into `room` pixels; half a word if none does."""
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideLeft, room)
        if shown == text:
            return text
        return shown[shown.find(" ") + 1 :].removeprefix(_MORE)


class Area(NamedTuple):
    """A part of the view, in pixels."""

    left: int
    top: int
    width: int
    height: int


class CellText(NamedTuple):
    """A text laid out on one line of a cell."""

    layout: QTextLayout
    height: int
    """Of the whole text, in pixels: the part cut off may be in a taller font."""
    too_wide: bool
    """Whether the text does not fit even when cut, as a cell narrower than three dots."""

    def draw(self, painter: QPainter, area: Area, margin: int) -> None:
        """Draw the text, vertically centred in `area`, with a margin on either side.

        Both heights are halved in whole pixels as the style does it. Otherwise the text would jump
        by a pixel, with many fonts, when a row is selected or hovered and painted by the style.
        """
        left, top, width, height = area
        place = QPointF(left + margin, top + height // 2 - self.height // 2)
        if self.too_wide or self.height > height + LINE_GAP:
            with saved(painter):
                painter.setClipRect(left, top, width, height)
                self.layout.draw(painter, place)
        else:
            self.layout.draw(painter, place)


def lay_out(
    look: CellLook,
    text: str,
    room: int,
    *,
    trailing: bool = False,
    spans: Sequence[tuple[int, int]] = (),
    colors: tuple[QColor, QColor] | None = None,
) -> CellText:
    """Lay out `text`, cut where it is wider than `room` pixels, as the style does.

    `trailing` aligns it with the end of the cell. `spans` are the ranges to mark, in `colors` of
    the ground and the ink.
    """
    height = None
    if look.may_fit(text, room) or not text.isascii():
        found = lay_out_shown(look, text, room, trailing, marked_ranges(text, text, spans, colors))
        if not found.too_wide:
            return found
        height = found.height  # what is cut off may be in a taller font
    shown = look.elided(text, room)
    found = lay_out_shown(look, shown, room, trailing, marked_ranges(text, shown, spans, colors))
    return found if height is None else found._replace(height=height)


def lay_out_shown(
    look: CellLook,
    shown: str,
    room: int,
    trailing: bool,
    formats: Sequence[QTextLayout.FormatRange],
    reads: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto,
) -> CellText:
    """Lay out a text that has been cut before if it must be; see lay_out.

    It runs in its own direction, also where the view is mirrored, or as `reads` says: so the dots
    of a cut text stand where its words end.
    """
    layout = QTextLayout(shown, look.font)
    layout.setCacheEnabled(True)
    if formats:
        layout.setFormats(formats)
    layout.setTextOption(look.text_option(trailing, reads))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    layout.endLayout()
    return CellText(layout, round(line.height()), line.naturalTextWidth() > room)


def marked_ranges(
    text: str,
    shown: str,
    spans: Iterable[tuple[int, int]],
    colors: tuple[QColor, QColor] | None,
) -> list[QTextLayout.FormatRange]:
    """The ranges of `text` to mark in `shown`, which is `text` or cut from it."""
    if colors is None:
        return []
    uncut = len(shown) if shown == text else len(shown) - 1
    return [
        _format_range(shown, start, min(end, uncut), colors)
        for start, end in spans
        if start < uncut
    ]


def shown_part(look: CellLook, snippet: Snippet, room: int) -> tuple[str, list[tuple[int, int]]]:
    """A snippet, cut at its beginning so that its match is in the first part of `room` pixels, and
    the ranges to mark in it."""
    text = snippet.text
    cut = snippet.match - len(look.last_words(text[: snippet.match], room // _BEFORE_MATCH))
    if not cut or look.cut(text, room) == text:
        return text, list(snippet.spans)
    shift = 1 - cut
    spans = [(max(start + shift, 1), end + shift) for start, end in snippet.spans if end > cut]
    return f"{_MORE}{text[cut:]}", spans


def _format_range(
    text: str, start: int, end: int, colors: tuple[QColor, QColor]
) -> QTextLayout.FormatRange:
    ground, ink = colors
    highlighted = QTextLayout.FormatRange()
    # Qt counts in UTF-16 code units, Python in characters.
    highlighted.start = _utf16_length(text[:start])
    highlighted.length = _utf16_length(text[start:end])
    highlighted.format = QTextCharFormat()
    highlighted.format.setBackground(ground)
    highlighted.format.setForeground(ink)
    return highlighted


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class CellCache:
    """Draws the texts of cells, in one size of text, with cached layouts.

    Most rows that a keystroke finds were found by the one before, and laying out their texts takes
    longer than the rest of painting.
    """

    def __init__(self, step: Step = BODY) -> None:
        self._step = step
        self._look: CellLook | None = None
        self._laid_out: dict[tuple[str, int, bool], CellText] = {}

    def clear(self) -> None:
        """Clear the cache: the font, colours or direction of the view have changed."""
        self._look = None
        self._laid_out.clear()

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, trailing: bool
    ) -> None:
        """Draw `text` in the cell of `option`; `trailing` aligns it with the end, as numbers."""
        look, rect = self.look(option), option.rect
        area = Area(rect.left(), rect.top(), rect.width(), rect.height())
        painter.setPen(look.color)
        room = area.width - 2 * look.margin
        self.laid_out(look, text, room, trailing=trailing).draw(painter, area, look.margin)

    def look(self, option: QStyleOptionViewItem) -> CellLook:
        """The look of all cells of the view of `option`."""
        if self._look is None:
            self._look = CellLook(option, self._step)
        return self._look

    def laid_out(self, look: CellLook, text: str, room: int, *, trailing: bool = False) -> CellText:
        """`text` laid out, and cut where it is wider than `room` pixels."""
        cell_text = self._laid_out.get((text, room, trailing))
        return cell_text or self._added(look, text, room, trailing)

    def _added(self, look: CellLook, text: str, room: int, trailing: bool) -> CellText:
        if len(self._laid_out) >= _MOST_LAYOUTS:
            del self._laid_out[next(iter(self._laid_out))]  # the oldest
        cell_text = lay_out(look, text, room, trailing=trailing)
        self._laid_out[text, room, trailing] = cell_text
        return cell_text
