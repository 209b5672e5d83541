"""What proposals are made from and does not change while a records file is open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import FIRST_INSTRUMENT
from a4p_desktop.records.archive.queries.themes import THEME_TITLES
from a4p_desktop.records.pages.answer import Standing, standings
from a4p_desktop.records.pages.delegation_list import DelegationList, read_delegation_list
from a4p_desktop.records.text.folding import folded_words


@dataclass(frozen=True)
class ProposedTheme:
    """A theme by its code and its title."""

    code: str
    title: str


@dataclass(frozen=True)
class Known:
    """The names of a records file; read once, as that takes longer than to find one of them."""

    delegations: DelegationList
    standings: Mapping[str, Standing]
    """Code of a delegation -> where it stands on the instrument."""
    instrument: str
    """The short title of the first instrument recorded; "" if there is none."""
    themes: Sequence[ProposedTheme]

    def themes_called(self, text: str) -> tuple[ProposedTheme, ...]:
        """The themes with all words of `text` in their titles, of each at least the beginning."""
        typed = folded_words(text)
        return tuple(theme for theme in self.themes if begin(typed, folded_words(theme.title)))


def begin(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word typed, of which there is one at least, is the beginning of one of
    `words`."""
    return bool(typed) and all(any(word.startswith(part) for word in words) for part in typed)


@dataclass(frozen=True)
class KnownRequest:
    """Requests the names of a records file."""

    def read(self, archive: Archive) -> Known:
        themes = [ProposedTheme(row.theme, row.title) for row in archive.query(THEME_TITLES)]
        instrument = next((row.title for row in archive.query(FIRST_INSTRUMENT)), "")
        return Known(read_delegation_list(archive), standings(archive), instrument, themes)
