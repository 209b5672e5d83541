"""Makes the fonts of resources/fonts for letters that a system may have no font for.

    python .ci/fonts.py    as `make fonts` does

They are parts of Debian's fonts-noto-core and fonts-noto-cjk: Arabic and Cyrillic whole, and of
the rest what the records, the words and the code hold. Of Chinese there are also the 3,755
characters that GB 2312 calls the most common, for the records that users add.
"""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
SYSTEM = Path("/usr/share/fonts")
TARGET = ROOT / "resources" / "fonts"
HELD = ("data/tables/*.csv", "resources/words/*", "resources/manual/*.md", "a4p_desktop/**/*.py")
"""What is shown: whatever letters are in these files."""
FEATURES = ["init", "medi", "fina", "isol", "rlig", "liga", "calt", "ccmp", "mark", "mkmk", "kern"]
"""What joins Arabic letters and places marks."""


class Source(NamedTuple):
    """A font of Noto, and what is taken of it."""

    name: str
    """The family of the part: not Noto's, or the part would stand in for a whole font."""
    file: str
    number: int
    """Of the font in its file."""
    ranges: tuple[tuple[int, int], ...]
    """The characters that belong to it, if they are held."""
    whole: tuple[tuple[int, int], ...] = ()
    """Those taken whether they are held or not."""


SOURCES = (
    Source(
        "A4P Han",
        "opentype/noto/NotoSansCJK-Regular.ttc",
        2,  # for simplified Chinese
        ((0x2E80, 0x2FDF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)),
        ((0x3000, 0x30FF), (0xFF00, 0xFF65)),  # punctuation, kana, wide letters
    ),
    Source(
        "A4P Arabic",
        "truetype/noto/NotoSansArabic-Regular.ttf",
        0,
        (),
        ((0x600, 0x6FF), (0x750, 0x77F), (0x200C, 0x200F)),
    ),
    Source("A4P Cyrillic", "truetype/noto/NotoSans-Regular.ttf", 0, (), ((0x400, 0x52F),)),
    Source(
        "A4P Signs",
        "truetype/noto/NotoSansSymbols2-Regular.ttf",
        0,
        ((0x2190, 0x2BFF),),
    ),
)


def main() -> int:
    """Write each font, and say how large it is."""
    held = set(held_characters())
    for source in SOURCES:
        wanted = {sign for sign in held if within(sign, source.ranges)}
        wanted |= {chr(code) for first, last in source.whole for code in range(first, last + 1)}
        if source.name == "A4P Han":
            wanted |= common_chinese()
        font = part(source, wanted)
        target = TARGET / f"{source.name.replace(' ', '-')}.{'otf' if 'CFF ' in font else 'ttf'}"
        font.save(target)
        print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes")
    return 0


def held_characters() -> Iterator[str]:
    """All characters of the records, the words and the code that stand for something seen."""
    for pattern in HELD:
        for file in sorted(ROOT.glob(pattern)):
            yield from (
                sign
                for sign in set(file.read_text("utf-8"))
                if ord(sign) > 127 and unicodedata.category(sign)[0] != "C"
            )


def within(sign: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Whether a character is in one of these ranges."""
    return any(first <= ord(sign) <= last for first, last in ranges)


def common_chinese() -> set[str]:
    """The characters of level 1 of GB 2312, the rows 16 to 55 of its table."""
    rows = range(0xB0, 0xD8)
    cells = (bytes([row, cell]) for row in rows for cell in range(0xA1, 0xFF))
    return set("".join(cell.decode("gb2312", "ignore") for cell in cells))


def part(source: Source, wanted: set[str]) -> TTFont:
    """The font of `source` with these characters only, under a name of its own."""
    font = TTFont(SYSTEM / source.file, fontNumber=source.number, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]  # with whose it is, and its licence
    maker = Subsetter(options)
    maker.populate(unicodes=[ord(sign) for sign in wanted])
    maker.subset(font)
    for number, name in (
        (1, source.name),
        (3, source.name),
        (4, source.name),
        (6, source.name.replace(" ", "")),
    ):
        for record in font["name"].names:
            if record.nameID == number:
                record.string = name
    if "CFF " in font:
        font["CFF "].cff.fontNames = [source.name.replace(" ", "")]
    return font


if __name__ == "__main__":
    sys.exit(main())
