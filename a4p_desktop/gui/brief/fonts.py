"""The fonts of a brief: which of the machine's are taken, and what none of them can show."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from a4p_desktop.records.brief.brief import Brief, Words
from a4p_desktop.records.schema import codes

# Calm on paper, and among the usual fonts of each system; the last is our own.
_TEXT = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans")
# Fonts for Chinese as it is written in the United Nations; others would give Japanese forms.
_BY_LANGUAGE = {
    "zh": (
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
        "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback",
    ),
    "ar": ("Noto Sans Arabic", "Segoe UI", "Geeza Pro", "Noto Naskh Arabic", "DejaVu Sans"),
}  # fmt: skip


class BriefFonts:
    """Makes the fonts of one document, of the families that this machine has."""

    def __init__(self, scale: float = 1) -> None:
        self._scale = scale
        here = set(QFontDatabase.families())
        own = QFontInfo(QFont()).family()
        self._text = [*(family for family in _TEXT if family in here), own]
        self.has_bold = any(
            QFontDatabase.bold(self.family, style) for style in QFontDatabase.styles(self.family)
        )
        """Whether there are bold letters. Of others Qt makes them by writing them twice, a little
        apart: in a PDF they would be found, copied and read aloud twice."""
        self._by_language = {
            language: [*(family for family in families if family in here), *self._text]
            for language, families in _BY_LANGUAGE.items()
        }

    @property
    def family(self) -> str:
        """The family of most of the text."""
        return self._text[0]

    def font(self, points: float, language: str = "") -> QFont:
        """A font of this size, for text in `language`, "" for the languages of Europe."""
        font = QFont()
        font.setFamilies(self._by_language.get(language, self._text))
        font.setPointSizeF(points * self._scale)
        # Shapes as they are drawn, for the paper has far more points than a screen.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def css(self) -> Iterator[tuple[str, str]]:
        """Each language that has fonts of its own, with their families for a style sheet."""
        for language, families in self._by_language.items():
            yield language, ", ".join(f'"{family}"' for family in families)

    def shows(self, text: str, language: str = "") -> bool:
        """Whether a font here has every sign of `text`, which else would be empty boxes."""
        measure = QFontMetricsF(self.font(10, language))
        return all(measure.inFontUcs4(ord(sign)) for sign in text if not sign.isspace())


def showable(brief: Brief) -> tuple[Brief, list[str]]:
    """The brief without the names that no font here can show, and with a note that says so; and
    all its texts that have such letters.

    A text among others is not left out: it stands there with an empty box for each such letter.
    """
    fonts = BriefFonts()
    names = [words for words in brief.names if not fonts.shows(words.text, words.language)]
    unshown = [words.text for words in _texts(brief) if not fonts.shows(words.text, words.language)]
    if not names:
        return brief, unshown
    languages = [codes.words("language", words.language) for words in names]
    note = (
        f"Its name in {' and '.join(languages)} is left out, because the computer on which this"
        " page was made has no font for it."
    )
    shown = tuple(words for words in brief.names if words not in names)
    return replace(brief, names=shown, notes=(*brief.notes, note)), unshown


def _texts(brief: Brief) -> Iterator[Words]:
    yield Words(brief.title)
    yield from brief.names
    for fact in brief.facts:
        yield from fact.said
    for table in brief.tables:
        for row in table.rows:
            for cell in row:
                yield from cell
    yield from map(Words, brief.notes)
    yield from (Words(source.text) for source in brief.sources)
