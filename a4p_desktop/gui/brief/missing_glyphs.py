"""What of a brief the fonts of this machine can show, and what of it is left out."""

from collections.abc import Iterator
from dataclasses import replace

from a4p_desktop.gui.brief.fonts import BriefFonts
from a4p_desktop.records.brief.brief import Brief, Words
from a4p_desktop.records.schema.codes import LANGUAGE


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
    languages = [LANGUAGE.get(words.language, words.language) for words in names]
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
