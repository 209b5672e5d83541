"""The sources of a brief, numbered in the order in which they are first cited."""

from collections.abc import Iterable, Sequence
from string import printable
from urllib.parse import quote, unquote

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.sources import Source as RecordedSource
from a4p_desktop.records.brief.brief import Source
from a4p_desktop.records.cite.citation import CitedSource
from a4p_desktop.records.cite.read import cited_sources
from a4p_desktop.records.text.dates import date_words
from a4p_desktop.records.text.plain_text import clean, safe_address

_ASCII = printable.strip()


class Citing:
    """Gives each source its number; one that speaks for itself of one party and reports on another
    has two."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._numbers: dict[CitedSource, int] = {}

    def of(
        self, owner: str, key: str | int, *, delegation: str = "", country: str = ""
    ) -> tuple[int, ...]:
        """The numbers of the sources of one row of the SQL table `owner`; see cited_sources."""
        recorded = self._archive.sources(owner, key)
        return self.numbers(recorded, delegation=delegation, country=country)

    def numbers(
        self, recorded: Sequence[RecordedSource], *, delegation: str = "", country: str = ""
    ) -> tuple[int, ...]:
        """The numbers of these rows of sources, rising."""
        cited = cited_sources(recorded, delegation=delegation, country=country)
        numbers = [self._numbers.setdefault(one, len(self._numbers) + 1) for one in cited]
        return tuple(sorted(set(numbers)))

    @property
    def read_on(self) -> str:
        """The day on which all sources were read, in words; "" where it was not one day."""
        days = {one.accessed for one in self._numbers}
        return date_words(days.pop()) if len(days) == 1 else ""

    @property
    def has_reports(self) -> bool:
        """Whether a source only reports what the party says, and names who reports it."""
        return any(one.reported and clean(one.publisher) for one in self._numbers)

    def listed(self) -> tuple[Source, ...]:
        """All sources in the order of their numbers."""
        one_day = bool(self.read_on)
        return tuple(_worded(one, dated=not one_day) for one in self._numbers)


def merged(*numbers: Iterable[int]) -> tuple[int, ...]:
    """Several lists of numbers as one, rising, each number once."""
    return tuple(sorted({number for some in numbers for number in some}))


def _worded(source: CitedSource, *, dated: bool) -> Source:
    publisher, title = clean(source.publisher), clean(source.title)
    # Where only the letters of ASCII may stand, as in a PDF, others would become question marks.
    address = quote(safe_address(source.address), safe=_ASCII)
    if not address.startswith(("https://", "http://")):
        address = ""  # anyone may make a records file: a link in it must not start a program
    shown = _shown(address)
    who = "" if _names(shown, publisher) else publisher
    what = ", ".join(filter(None, (f"“{title}”" if title else "", date_words(source.dated))))
    whose = f"As reported by {who}".rstrip() if source.reported and publisher else who
    text = ", ".join(filter(None, (whose, what)))
    if address and text:
        text += ", " if who or what else " "
    return Source(
        text=text,
        address=address,
        shown=shown,
        accessed=date_words(source.accessed) if dated else "",
    )


def _names(shown: str, publisher: str) -> bool:
    """Whether the address says by itself who publishes it, as that of ndtv.com does."""
    host = shown.removeprefix("http://").removeprefix("www.").partition("/")[0]
    return bool(publisher) and host == publisher.removeprefix("www.")


def _shown(address: str) -> str:
    short = address.removeprefix("https://")
    try:
        spelled = unquote(short, errors="strict")
    except UnicodeDecodeError:
        return short
    return spelled if clean(spelled) == spelled and " " not in spelled else short
