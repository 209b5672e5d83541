"""The picture of a brief as SVG, legible in grey print and by screen readers.

Only SVG Tiny 1.2 is used: Qt draws no more.
"""

from collections.abc import Iterator, Sequence

from a4p_desktop.records.brief.brief import Bar, Bars, Mark, Picture, Strip
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.text.markup import escaped

say = Speaker("Brief")

WIDTH = 640
_INK, _MUTED = "#1b1b1b", "#55606b"
_FULL, _PALE, _EDGE = "#1f5f9e", "#d5e2ef", "#5f7890"
_LINE = 17
_LETTER = 5.8
"""The mean width of a letter in a text of 11 units."""
_MOST_LETTERS = 62
_IN_STRIP = 140
"""How many letters fit side by side below all tiles together."""
_IN_TILE = 8.5
_MOST_LINES = 3
_TILE = 24


def picture_svg(picture: Picture, font: str = "") -> str:
    """`picture` as an SVG document of WIDTH units, without its title.

    Its text has the font family `font`, or that of the text around it.
    """
    family = f' font-family="{escaped(font)}"' if font else ""
    height, drawn = _bars(picture) if isinstance(picture, Bars) else _strip(picture)
    description = escaped(" ".join(picture_sentences(picture)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="img"{family} font-size="11">'
        f"<title>{escaped(picture.title)}</title><desc>{description}</desc>{''.join(drawn)}</svg>"
    )


def picture_sentences(picture: Picture) -> Iterator[str]:
    """A sentence for each bar or tile."""
    for part in picture.tiles if isinstance(picture, Strip) else picture.bars:
        yield say("{label}: {words}.", label=part.label, words=part.words)


def _bars(picture: Bars) -> tuple[int, Sequence[str]]:
    labels = [_cut(bar.label) for bar in picture.bars]
    left = round(max(map(len, labels), default=0) * _LETTER) + 12
    room = WIDTH - left - 90
    longest = max((max(bar.value, bar.whole or 0) for bar in picture.bars), default=0) or 1
    drawn = []
    for line, (bar, label) in enumerate(zip(picture.bars, labels, strict=True)):
        y = line * _LINE
        drawn.append(_text(0, y + 12, label))
        drawn += _bar(bar, left, y + 3, room / longest)
        drawn.append(_text(left + _longer(bar) * room / longest + 7, y + 12, _numbers(bar)))
    y = len(labels) * _LINE
    if not picture.whole_means:
        return y, drawn  # the title says what they are
    drawn += _legend(picture, left, y + 4)
    return y + 18, drawn


def _bar(bar: Bar, x: float, y: float, unit: float) -> Iterator[str]:
    if bar.whole is not None:
        yield _box(x, y, max(bar.whole * unit, 1), 11, _PALE, _EDGE)
    yield _box(x, y + (2 if bar.whole is not None else 0), bar.value * unit, 7 if bar.whole is not
               None else 11, _FULL, "")  # fmt: skip


def _legend(picture: Bars, x: float, y: float) -> Iterator[str]:
    yield _box(x, y + 2, 9, 7, _FULL, "")
    yield _text(x + 14, y + 9, picture.value_means, _MUTED)
    x += 30 + len(picture.value_means) * _LETTER
    yield _box(x, y, 9, 11, _PALE, _EDGE)
    yield _text(x + 14, y + 9, picture.whole_means, _MUTED)


def _longer(bar: Bar) -> int:
    return max(bar.value, bar.whole or 0)


def _numbers(bar: Bar) -> str:
    if bar.whole is None:
        return current().number(bar.value)
    return say("{value} of {whole}", value=bar.value, whole=bar.whole)


def _strip(picture: Strip) -> tuple[int, Sequence[str]]:
    number = max(len(picture.tiles), 1)
    step = WIDTH / number
    letters = max(_IN_STRIP // number, 4)
    lines = [_wrapped(tile.label, letters) for tile in picture.tiles]
    below = _TILE + 12 + 11 * max(map(len, lines), default=0)
    drawn: list[str] = []
    for place, (tile, label) in enumerate(zip(picture.tiles, lines, strict=True)):
        x = place * step
        drawn += _tile(tile.mark, x, 0, step - 6, _TILE)
        if tile.number:
            ink = "#ffffff" if tile.mark == "full" else _INK
            drawn.append(_text(x + (step - 6) / 2 + 3, 16, current().number(tile.number), ink))
        drawn += (
            _text(x, _TILE + 12 + 11 * n, line, size=_IN_TILE) for n, line in enumerate(label)
        )
    x = 0.0
    for mark, words in picture.key:
        drawn += _tile(mark, x, below - 3, 18, 10)
        drawn.append(_text(x + 23, below + 6, words, _MUTED, size=9.5))
        x += 45 + len(words) * 5
    return below + 10, drawn


def _tile(mark: Mark, x: float, y: float, width: float, height: float) -> Iterator[str]:
    if mark == "none":
        yield (
            f'<rect x="{x + 0.5:.1f}" y="{y + 0.5:.1f}" width="{width - 1:.1f}"'
            f' height="{height - 1:.1f}" fill="#ffffff" stroke="{_EDGE}" stroke-dasharray="3 3"/>'
        )
        return
    yield _box(x, y, width, height, _FULL if mark == "full" else _PALE, _EDGE)
    left, middle, size = x + width / 2 - height / 4, y + height / 2, height / 4
    if mark == "full":
        points = (
            f"{left - size:.1f},{middle:.1f} {left - size / 3:.1f},{middle + size * 0.8:.1f}"
            f" {left + size:.1f},{middle - size * 0.8:.1f}"
        )
        yield f'<polyline points="{points}" fill="none" stroke="#ffffff" stroke-width="2"/>'
    else:
        yield f'<circle cx="{left:.1f}" cy="{middle:.1f}" r="{size * 0.7:.1f}" fill="{_FULL}"/>'


def _box(x: float, y: float, width: float, height: float, fill: str, edge: str) -> str:
    inset = 0.5 if edge else 0
    stroke = f' stroke="{edge}"' if edge else ""
    return (
        f'<rect x="{x + inset:.1f}" y="{y + inset:.1f}" width="{max(width - 2 * inset, 0):.1f}"'
        f' height="{height - 2 * inset:.1f}" fill="{fill}"{stroke}/>'
    )


def _text(x: float, y: float, text: str, colour: str = _INK, size: float = 11) -> str:
    sized = "" if size == 11 else f' font-size="{size}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}"{sized}>{escaped(text)}</text>'


def _cut(label: str) -> str:
    return label if len(label) <= _MOST_LETTERS else f"{label[: _MOST_LETTERS - 1].rstrip()}…"


def _wrapped(label: str, letters: int) -> list[str]:
    """`label` in at most _MOST_LINES lines of about `letters` letters."""
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], "…"]
