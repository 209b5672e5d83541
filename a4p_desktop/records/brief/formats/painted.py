"""What the content of a page paints, operator by operator, as Qt's PDF engine writes it.

Qt has no call that says which operators paint which text. So each piece of text has a number, its
mark, and a colour of its own: Qt writes 16 bits of red, green and blue, of which eyes and screens
use the upper 8, and the lower 8 hold the mark.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

Letters = Mapping[bytes, str]
"""The text of each glyph of a font, by its number in four hexadecimal digits."""
_PAINTING = frozenset((b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"Do", b"sh"))
_GLYPH = re.compile(rb"<([0-9A-Fa-f]{4})> Tj")
_FONT = re.compile(rb"/(\w+) ([\d.]+) Tf")
_START = re.compile(rb"([-\d.]+) ([-\d.]+) Td")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <[0-9A-Fa-f]{4}> (\[[^\]]*\]|<[0-9A-Fa-f]+>)")
_LETTER = re.compile(rb"<([0-9A-Fa-f]+)>")


Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page."""


class Matrix(NamedTuple):
    """What brings a place to points from the lower left corner of the page."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def of(self, x: float, y: float) -> tuple[float, float]:
        """Where `x`, `y` is on the page."""
        return x * self.a + y * self.c + self.e, x * self.b + y * self.d + self.f

    def after(self, other: "Matrix") -> "Matrix":
        """That of what is first moved by `other`."""
        a, b = self.a * other.a + self.c * other.b, self.b * other.a + self.d * other.b
        c, d = self.a * other.c + self.c * other.d, self.b * other.c + self.d * other.d
        return Matrix(a, b, c, d, *self.of(other.e, other.f))


class Painted(NamedTuple):
    """Lines of the content that paint one thing: a run of text, or a shape."""

    first: int
    last: int
    mark: int
    """The number of its piece of the document; 0 for what is none, such as a line of a table."""
    letters: Letters | None
    """Those of its font; None for a shape."""
    text: str
    """What its glyphs stand for."""
    box: Box
    """Of a text, only where it begins."""


class _State(NamedTuple):
    """The part of the graphics state that tells what is painted where."""

    matrix: Matrix = Matrix()
    fill: int = 0
    stroke: int = 0


def colour_with(mark: int, red: int, green: int, blue: int) -> tuple[int, int, int]:
    """A colour of 8 bits as one of 16 bits, which looks the same and holds `mark`, below 2**24."""
    return (
        red << 8 | red ^ mark >> 16,
        green << 8 | green ^ mark >> 8 & 255,
        blue << 8 | blue ^ mark & 255,
    )


def letters_of(table: bytes) -> Letters:
    """The letters that a font's ToUnicode table lists, as Qt writes it."""
    letters = {}
    for first, listed in _RANGE.findall(table):
        for number, letter in enumerate(_LETTER.findall(listed), start=int(first, 16)):
            text = bytes.fromhex(letter.decode()).decode("utf-16-be", "replace")
            letters[b"%04X" % number] = text
    return letters


def painted(
    lines: Sequence[bytes], fonts: Mapping[bytes, Letters], pictures: Collection[int]
) -> Iterator[Painted]:
    """What the `lines` of a page's content paint, in that order.

    A picture lies between two shapes with its mark, one of `pictures`.
    """
    state = _State()
    saved: list[_State] = []
    start: int | None = None  # the first line of a path
    picture = 0
    ends = iter([place for place, line in enumerate(lines) if line == b"ET"])
    place = -1
    while (place := place + 1) < len(lines):
        line = lines[place]
        operator = line[line.rfind(b" ") + 1 :]
        match operator:
            case b"q" | b"Q":
                for one in line.split():
                    if one == b"q":
                        saved.append(state)
                    else:
                        state = saved.pop()
            case b"cm":
                state = state._replace(matrix=state.matrix.after(Matrix(*_numbers(line))))
            case b"scn":
                state = state._replace(fill=_mark(line))
            case b"SCN":
                state = state._replace(stroke=_mark(line))
            case b"m" | b"re":
                start = place if start is None else start
            case b"n":
                start = None  # a path that only clips
            case b"BT":
                end = next(ends)
                yield _text(lines, place, end, state.fill or picture, state.matrix, fonts)
                place = end
            case _ if operator in _PAINTING:
                first = place if start is None else start
                start = None
                mark = _mark_of(operator, state)
                if mark in pictures:
                    picture = 0 if picture else mark
                box = _box(lines[first], state.matrix)
                yield Painted(first, place, mark or picture, None, "", box)


def _mark_of(operator: bytes, state: _State) -> int:
    """The mark of what `operator` paints."""
    if operator in (b"Do", b"sh"):
        return 0
    return state.stroke if operator in (b"S", b"s") else state.fill


def _text(
    lines: Sequence[bytes],
    first: int,
    last: int,
    mark: int,
    matrix: Matrix,
    fonts: Mapping[bytes, Letters],
) -> Painted:
    """The run of text that these lines paint under `matrix`."""
    content = b"\n".join(lines[first:last])
    font, start = _FONT.search(content), _START.search(content)
    if font is None or start is None:
        return Painted(first, last, mark, {}, "", (0, 0, 0, 0))
    left, bottom = matrix.of(float(start[1]), -float(start[2]))
    letters = fonts[font[1]]
    text = "".join([letters.get(glyph, "\ufffd") for glyph in _GLYPH.findall(content)])
    top = bottom + float(font[2]) * abs(matrix.d)
    return Painted(first, last, mark, letters, text, (left, bottom, left, top))


def _box(line: bytes, matrix: Matrix) -> Box:
    """What a path covers that begins with this line; of one that is no rectangle, its start."""
    x, y, width, height = [*_numbers(line), 0, 0, 0, 0][:4]
    left, top = matrix.of(x, y)
    right, bottom = matrix.of(x + width, y + height)
    return left, bottom, right, top


def _numbers(line: bytes) -> list[float]:
    return [float(word) for word in line.split()[:-1]]


@lru_cache(maxsize=512)
def _mark(line: bytes) -> int:
    """The mark of a colour; 0 for one of 8 bits, and for a pattern."""
    words = line.split()
    if len(words) != 4:
        return 0
    mark = 0
    for word in words[:3]:
        bright, hidden = divmod(round(float(word) * 65535), 256)
        mark = mark << 8 | bright ^ hidden
    return mark
