"""The sources of a brief, numbered in the order in which they are first cited."""

from collections import Counter
from collections.abc import Iterable, Sequence
from string import printable
from urllib.parse import quote, unquote

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.brief.brief import BriefSource
from a4p_desktop.records.cite.citation import CitedSource
from a4p_desktop.records.cite.read import cited_sources
from a4p_desktop.records.cite.source_words import author_words, titled
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.text.dates import date_parts
from a4p_desktop.records.text.plain_text import clean, safe_address

say = Speaker("Brief")

_ASCII = printable.strip()


class Citing:
    """Numbers the sources.

    A source has two numbers where it is one delegation's own and a report on another.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._numbers: dict[CitedSource, int] = {}

    def of(
        self, owner: str, key: str | int, *, delegation: str = "", own: bool = False
    ) -> tuple[int, ...]:
        """The numbers of the sources of one row of the SQL table `owner`; see cited_sources."""
        recorded = self._archive.sources(owner, key)
        of_words = owner in ("statement", "standing")
        return self.numbers(recorded, delegation=delegation, of_words=of_words, own=own)

    def numbers(
        self,
        recorded: Sequence[Source],
        *,
        delegation: str = "",
        of_words: bool = False,
        own: bool = False,
    ) -> tuple[int, ...]:
        """The numbers of these sources, ascending; see cited_sources."""
        cited = cited_sources(recorded, delegation=delegation, of_words=of_words, own=own)
        return merged(self._numbers.setdefault(source, len(self._numbers) + 1) for source in cited)

    @property
    def accessed(self) -> str:
        """The date, as recorded, on which most sources were read; "" where one has none, or two
        dates are as frequent."""
        dates = Counter(clean(source.accessed) for source in self._numbers)
        found = dates.most_common(2)
        if not found or "" in dates or (len(found) == 2 and found[0][1] == found[1][1]):
            return ""
        return found[0][0]

    @property
    def all_read_then(self) -> bool:
        """Whether all sources were read on the date `accessed`."""
        return len({clean(source.accessed) for source in self._numbers}) == 1

    @property
    def has_reports(self) -> bool:
        """Whether a source is a report whose publisher is named."""
        return any(
            source.relation == "report" and clean(source.publisher) for source in self._numbers
        )

    def listed(self) -> tuple[BriefSource, ...]:
        """All sources in the order of their numbers."""
        usual = self.accessed
        return tuple(
            _worded(source, dated=clean(source.accessed) != usual) for source in self._numbers
        )


def merged(*numbers: Iterable[int]) -> tuple[int, ...]:
    """The numbers of all lists, ascending, each once."""
    return tuple(sorted({number for some in numbers for number in some}))


def _worded(source: CitedSource, *, dated: bool) -> BriefSource:
    publisher, title = clean(source.publisher), clean(source.title)
    # In a PDF a link is ASCII only: other letters would become question marks.
    address = quote(safe_address(source.address), safe=_ASCII)
    if not address.startswith(("https://", "http://")):
        address = ""  # anyone may make a records file: a link in it must not start a program
    shown = _shown(address)
    # The address names it, unless a title stands between.
    named = "" if _names(shown, publisher) and not title else publisher
    work = current().series(
        (titled(source), current().date(clean(source.dated)), clean(source.held))
    )
    author = author_words(source)
    if not named:
        author = author.removesuffix(publisher).rstrip()
    text = current().series((author, work))
    if address and text:
        text += ", " if named or work else " "
    return BriefSource(
        text=text,
        address=address,
        shown=shown,
        accessed=_accessed(clean(source.accessed)) if dated else "",
    )


def _accessed(accessed: str) -> str:
    if not accessed:
        return ""
    words = current().date(accessed)
    if len(date_parts(accessed)) == 3:
        return say("accessed on {day}", day=words)
    return say("accessed in {month}", month=words)


def _names(shown: str, publisher: str) -> bool:
    """Whether the address already names the publisher, as for ndtv.com."""
    host = shown.removeprefix("http://").removeprefix("www.").partition("/")[0]
    return bool(publisher) and host == publisher.removeprefix("www.")


def _shown(address: str) -> str:
    short = address.removeprefix("https://")
    try:
        spelled = unquote(short, errors="strict")
    except UnicodeDecodeError:
        return short
    return spelled if clean(spelled) == spelled and " " not in spelled else short
