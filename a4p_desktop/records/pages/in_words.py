"""The English words of an export's About: for its question, its coverage and its codes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.match_query import by_facet
from a4p_desktop.records.archive.queries.endorsements import Instrument
from a4p_desktop.records.archive.queries.meetings import Meeting
from a4p_desktop.records.archive.queries.words import WORDS
from a4p_desktop.records.language import said
from a4p_desktop.records.pages.coverage import (
    InstrumentCoverage,
    MeetingCoverage,
    coverage,
    is_complete,
)
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import TABLES, Table

MOST_CODES = 200
"""The codes of a column are listed where they are no more than these."""

_TITLED = {"meeting", "instrument", "themes"}
"""The vocabularies that a records file brings along."""


class Worded(NamedTuple):
    """A text and what stands over it."""

    heading: str
    text: str


@dataclass(frozen=True)
class CoverageWords:
    """How completely one meeting or instrument is recorded; each part is one or more sentences."""

    counts: str
    """How many rows are recorded and, for a meeting, how many speakers are reported."""
    details: tuple[str, ...]
    """The same by level, and what has to be known of the numbers."""
    completeness: str
    """Whether the list is complete and, if not, what a missing row does not mean."""

    @property
    def parts(self) -> tuple[str, ...]:
        """All parts, in their order."""
        return self.counts, *self.details, self.completeness

    @property
    def summary(self) -> str:
        """The counts and what they leave open, without the details."""
        return f"{self.counts} {self.completeness}"


def question_words(archive: Archive, search: Search) -> list[Worded]:
    """What `search` asks, part by part: words typed, facets; see order_words."""
    table = TABLES[search.table]
    parts = [Worded("Words typed", search.text)] if search.text.strip() else []
    titles = _titles(archive, search)
    for name, conditions in by_facet(table, search).items():
        facet = table.facet(name)
        heading = facet.heading if facet else table.column(name).heading
        parts.append(Worded(said(heading), _conditions_words(table, conditions, titles)))
    return parts


def coverage_words(archive: Archive, search: Search) -> CoverageWords | None:
    """How completely the one meeting or instrument that `search` asks for is recorded.

    None if it does not ask for just one, or for one that the records do not have.
    """
    scope = TABLES[search.table].scope
    value = search.only(scope)
    found = coverage(archive, scope, value) if value else None
    if isinstance(found, MeetingCoverage):
        return _meeting_words(found)
    if isinstance(found, InstrumentCoverage):
        return _instrument_words(found)
    return None


def code_lists(archive: Archive, columns: Iterable[Column]) -> dict[str, Mapping[str, str]]:
    """For each column of codes: code -> words; grades of evidence at length.

    Codes that a records file brings along are told where they are no more than `MOST_CODES`.
    """
    names = [column.name for column in columns]
    titled: dict[str, dict[str, str]] = {name: {} for name in names if name in _TITLED}
    for one in archive.query(WORDS) if titled else ():
        if one.column_name in titled:
            titled[one.column_name][one.code] = one.words
    found: dict[str, Mapping[str, str]] = {}
    for name in names:
        if name == "evidence":
            found[name] = {
                code: f"{said(message)}: {said(codes.EVIDENCE_MEANS[code])}"
                for code, message in codes.EVIDENCE.items()
            }
        elif name in codes.WORDS:
            found[name] = {code: said(message) for code, message in codes.WORDS[name].items()}
        elif 0 < len(titled.get(name, ())) <= MOST_CODES:
            found[name] = titled[name]
    return found


def _titles(archive: Archive, search: Search) -> Mapping[tuple[str, str], str]:
    """The titles of the meetings, instruments and themes that are asked for."""
    table = TABLES[search.table]
    wanted = {(_vocabulary(table, one.facet), one.value) for one in search.where}
    if not any(vocabulary in _TITLED for vocabulary, _ in wanted):
        return {}
    words = ((one.column_name, one.code, one) for one in archive.query(WORDS))
    return {(name, code): one.words for name, code, one in words if (name, code) in wanted}


def _vocabulary(table: Table, name: str) -> str:
    facet = table.facet(name)
    return facet.vocabulary if facet else name


def _conditions_words(
    table: Table, conditions: Sequence[Condition], titles: Mapping[tuple[str, str], str]
) -> str:
    wanted = [_value_words(table, one, titles) for one in conditions if not one.excluded]
    unwanted = [_value_words(table, one, titles) for one in conditions if one.excluded]
    parts = [" or ".join(wanted)] if wanted else []
    if unwanted:
        parts.append(f"not {', nor '.join(unwanted)}")
    return "; ".join(parts)


def _value_words(table: Table, condition: Condition, titles: Mapping[tuple[str, str], str]) -> str:
    name, value, _ = condition
    if table.implied.get(name) == value:
        return "all meetings together"
    if value == NOT_RECORDED:
        return "(not recorded)"
    vocabulary = _vocabulary(table, name)
    title = titles.get((vocabulary, value))
    if title:
        return f"{title} ({value})"
    return codes.words(vocabulary, value)


def order_words(search: Search) -> Worded:
    """In which order the rows of `search` come."""
    return Worded("Order", _order_words(TABLES[search.table], search))


def _order_words(table: Table, search: Search) -> str:
    if search.order:
        column = table.column(search.order.removeprefix("-"))
        direction = "descending" if search.order.startswith("-") else "ascending"
        return f"{said(column.heading)}, {direction}"
    if parse(search.text, table.fields).expression:
        return "the best matches first"
    return "as recorded"


def _meeting_words(found: MeetingCoverage) -> CoverageWords:
    reported = "the number of speakers is not reported"
    if found.reported is not None:
        reported = f"{found.reported:,} speakers reported"
    details = []
    if found.secretariat:
        details.append(
            f"Of those recorded, {found.secretariat:,} are of the Secretariat, whom reports of the"
            " number of speakers may leave out."
        )
    for level in found.levels:
        if level.reported is not None:
            words = "Others" if level.level == "other" else codes.words("level", level.level)
            details.append(f"{words}: {level.recorded:,} recorded; {level.reported:,} reported.")
    return CoverageWords(
        f"{found.meeting.title}: {found.recorded:,} statements recorded; {reported}.",
        tuple(details),
        _list_words(found.meeting, "who is not in it may have spoken"),
    )


def _instrument_words(found: InstrumentCoverage) -> CoverageWords:
    details = []
    if found.total:
        counted = (
            (found.total.member_states, "Member States"),
            (found.total.organizations, "organizations"),
        )
        numbers = " and ".join(f"{number:,} {of}" for number, of in counted if number)
        details.append(f"As published, {numbers} had endorsed by {found.total.date}.")
    return CoverageWords(
        f"{found.instrument.title}: {found.endorsed:,} endorsements recorded; and"
        f" {found.support_only:,} that voiced support, which is not an endorsement.",
        tuple(details),
        _list_words(found.instrument, "“not recorded” does not say that a party did not endorse"),
    )


def _list_words(of: Meeting | Instrument, partial_means: str) -> str:
    if is_complete(of.completeness):
        return "The list is complete."
    return f"The list is partial: {partial_means}."
