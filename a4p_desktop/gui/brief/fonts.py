"""The fonts of a brief: those chosen on this machine, and the texts that none of them can show."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from a4p_desktop.gui.look.bundled_fonts import BY_LANGUAGE
from a4p_desktop.records.brief.brief import Brief, Words
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.schema import codes

say = Speaker("Brief", on_screen=True)

# Plain fonts, one at least on each system; the last is bundled.
_TEXT = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans")
# Fonts for simplified Chinese, as the United Nations write it; others have Japanese shapes.
_BY_LANGUAGE = {
    "zh": (
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
        "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback",
    ),
    "ar": ("Noto Sans Arabic", "Segoe UI", "Geeza Pro", "Noto Naskh Arabic", "DejaVu Sans"),
}  # fmt: skip


class BriefFonts:
    """Makes the fonts of one document from the families of this machine."""

    def __init__(self, scale: float = 1) -> None:
        self._scale = scale
        here = set(QFontDatabase.families())
        own = QFontInfo(QFont()).family()
        self._text = [*(family for family in _TEXT if family in here), own]
        self.has_bold = any(
            QFontDatabase.bold(self.family, style) for style in QFontDatabase.styles(self.family)
        )
        """Whether the family has bold letters. Otherwise Qt writes each letter twice, a little
        apart: in a PDF they would be found, copied and read aloud twice."""
        self._by_language = {
            language: [
                *(family for family in (*families, BY_LANGUAGE[language]) if family in here),
                *self._text,
            ]
            for language, families in _BY_LANGUAGE.items()
        }

    @property
    def family(self) -> str:
        """The family of most of the text."""
        return self._text[0]

    def font(self, points: float, language: str = "") -> QFont:
        """A font of this size for text in `language`, "" for European languages."""
        font = QFont()
        font.setFamilies(self._by_language.get(language, self._text))
        font.setPointSizeF(points * self._scale)
        # Hinting is for the coarse pixels of a screen.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def css(self) -> Iterator[tuple[str, str]]:
        """The languages with fonts of their own, and their families for a style sheet."""
        for language, families in self._by_language.items():
            yield language, ", ".join(f'"{family}"' for family in families)

    def shows(self, text: str, language: str = "") -> bool:
        """Whether the fonts here have every character of `text`; one without is an empty box."""
        measure = QFontMetricsF(self.font(10, language))
        return all(measure.inFontUcs4(ord(sign)) for sign in text if not sign.isspace())


def showable(brief: Brief) -> tuple[Brief, list[str]]:
    """The brief without the names that no font here can show, with a note on them; and all its
    texts that have characters without a font.

    Other texts are not left out: they have an empty box for each such character.
    """
    fonts = BriefFonts()
    names = [words for words in brief.names if not fonts.shows(words.text, words.language)]
    unshown = [words.text for words in _texts(brief) if not fonts.shows(words.text, words.language)]
    if not names:
        return brief, unshown
    languages = [codes.words_within("language", words.language) for words in names]
    note = say(
        "Its name in {languages} is left out: this computer has no font for it.",
        languages=current().enumeration(languages),
    )
    shown = tuple(words for words in brief.names if words not in names)
    return replace(brief, names=shown, notes=(*brief.notes, note)), unshown


def _texts(brief: Brief) -> Iterator[Words]:
    yield Words(brief.title)
    yield from brief.names
    if brief.card:
        yield from (brief.card.when, *brief.card.lines)
    for fact in brief.facts:
        yield from fact.pieces
    for table in brief.tables:
        for row in table.rows:
            for cell in row:
                yield from cell
    yield from map(Words, brief.notes)
    yield from (Words(source.text) for source in brief.sources)
