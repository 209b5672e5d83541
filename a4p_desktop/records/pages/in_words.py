"""The words for a search, its coverage and its codes in a file for people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.match_query import by_facet
from a4p_desktop.records.archive.queries.endorsements import Instrument, Total
from a4p_desktop.records.archive.queries.meetings import Meeting
from a4p_desktop.records.archive.queries.words import WORDS
from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.origin.added import Added
from a4p_desktop.records.pages.coverage import (
    InstrumentCoverage,
    MeetingCoverage,
    coverage,
    is_complete,
)
from a4p_desktop.records.pages.near_codes import alternatives
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.origin import NAME as ORIGIN
from a4p_desktop.records.schema.tables import TABLES, Table

say = Speaker("Search and coverage")

MOST_CODES = 200
"""The codes of a column are listed if there are no more than these."""

_TITLED = {"meeting", "instrument", "themes"}
"""The vocabularies whose words the records file holds."""


class Worded(NamedTuple):
    """A text and its heading."""

    heading: str
    text: str


@dataclass(frozen=True)
class CoverageWords:
    """How completely one meeting or instrument is recorded; each part is one or more sentences."""

    counts: str
    """The number of rows recorded and, for a meeting, of speakers reported."""
    details: tuple[str, ...]
    """The same by level, and what the numbers leave out."""
    completeness: str
    """Whether the list is complete and, if not, what a missing row does not mean."""
    added: str = ""
    """How many only own records have; "" for none."""

    @property
    def parts(self) -> tuple[str, ...]:
        """All parts, in their order."""
        return tuple(filter(None, (self.counts, self.added, *self.details, self.completeness)))

    @property
    def summary(self) -> str:
        """The counts and the completeness, without the details."""
        return " ".join(filter(None, (self.counts, self.added, self.completeness)))


def question_words(archive: Archive, search: Search) -> list[Worded]:
    """The words typed and the facets of `search`, part by part; `order_words` gives its order."""
    table = archive.tables[search.table]
    parts = [Worded(say("Words typed"), search.text)] if search.text.strip() else []
    titles = _titles(archive, search)
    for name, conditions in by_facet(table, search).items():
        facet = table.facet(name)
        heading = facet.heading if facet else table.column(name).heading
        parts.append(Worded(said(heading), _conditions_words(table, conditions, titles)))
    return parts


def coverage_words(archive: Archive, search: Search) -> CoverageWords | None:
    """How completely the one meeting or instrument in the scope of `search` is recorded.

    None unless the scope is exactly one that the records have.
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
    """For each column of codes: code -> words; grades of evidence by what they mean.

    The codes of the records file itself are included if there are no more than `MOST_CODES`.
    """
    names = [column.name for column in columns]
    titled: dict[str, dict[str, str]] = {name: {} for name in names if name in _TITLED}
    for row in archive.query(WORDS) if titled else ():
        if row.column_name in titled:
            titled[row.column_name][row.code] = row.words
    found: dict[str, Mapping[str, str]] = {}
    for name in names:
        if name == "evidence":
            found[name] = {code: said(words) for code, words in codes.EVIDENCE_MEANS.items()}
        elif name == ORIGIN:
            found[name] = _origins(archive)
        elif name in codes.WORDS:
            found[name] = {code: said(message) for code, message in codes.WORDS[name].items()}
        elif 0 < len(titled.get(name, ())) <= MOST_CODES:
            found[name] = titled[name]
    return found


def _origins(archive: Archive) -> dict[str, str]:
    """The words for the origins of rows in the file."""
    found = (archive.facet_values(table).get(ORIGIN, ()) for table in archive.tables)
    values = filter(None, (each.value for values in found for each in values))
    return {value: codes.words(ORIGIN, value) for value in values}


def _titles(archive: Archive, search: Search) -> Mapping[tuple[str, str], str]:
    """The titles of the meetings, instruments and themes in the conditions of `search`."""
    table = archive.tables[search.table]
    wanted = {(_vocabulary(table, each.facet), each.value) for each in search.where}
    if not any(vocabulary in _TITLED for vocabulary, _ in wanted):
        return {}
    keyed = {(row.column_name, row.code): row.words for row in archive.query(WORDS)}
    return {key: keyed[key] for key in wanted if key in keyed}


def _vocabulary(table: Table, name: str) -> str:
    facet = table.facet(name)
    return facet.vocabulary if facet else name


def _conditions_words(
    table: Table, conditions: Sequence[Condition], titles: Mapping[tuple[str, str], str]
) -> str:
    wanted = [_value_words(table, each, titles) for each in conditions if not each.excluded]
    excluded = [_value_words(table, each, titles) for each in conditions if each.excluded]
    if not excluded:
        return alternatives(wanted)
    values = reduce(lambda some, more: say("{some}, nor {more}", some=some, more=more), excluded)
    none_of = say("not {values}", values=values)
    if not wanted:
        return none_of
    return say("{any_of}; {none_of}", any_of=alternatives(wanted), none_of=none_of)


def _value_words(table: Table, condition: Condition, titles: Mapping[tuple[str, str], str]) -> str:
    name, value, _ = condition
    if table.implied.get(name) == value:
        return said(table.all_together)
    if value == NOT_RECORDED:
        return say("(not recorded)")
    vocabulary = _vocabulary(table, name)
    title = titles.get((vocabulary, value))
    if title:
        return say("{title} ({code})", title=title, code=value)
    return codes.words(vocabulary, value)


def order_words(archive: Archive, search: Search) -> Worded:
    """The order of the rows of `search`."""
    return Worded(say("Order"), _order_words(archive.tables[search.table], search))


def _order_words(table: Table, search: Search) -> str:
    if search.order:
        column = table.column(search.order.removeprefix("-"))
        if search.order.startswith("-"):
            return say("{column}, descending", column=column.heading)
        return say("{column}, ascending", column=column.heading)
    if parse(search.text, table.fields).expression:
        return say("the best matches first")
    return say("the newest first") if table.newest_by else say("as recorded")


def _meeting_words(found: MeetingCoverage) -> CoverageWords:
    recorded = [say("{n} statement recorded|{n} statements recorded", n=found.recorded)]
    if found.reported is not None:
        recorded.append(say("{n} speaker reported|{n} speakers reported", n=found.reported))
    elif not is_complete(found.meeting.completeness):
        recorded.append(say("how many spoke is not known"))
    return CoverageWords(
        say(
            "{meeting}: {recorded}.",
            meeting=found.meeting.title,
            recorded=current().clauses(recorded),
        ),
        tuple(_level_words(found)),
        _list_words(found.meeting, _NOT_IN_LIST),
        added_words(found.added),
    )


def added_words(added: Added | None) -> str:
    """How many of those recorded only own records have; "" for none."""
    if added is None:
        return ""
    return say(
        "{n} of those recorded was added by a user.|{n} of those recorded were added by a user.",
        n=added.rows,
    )


def _level_words(found: MeetingCoverage) -> Iterator[str]:
    if found.secretariat:
        yield say(
            "{n} of those recorded is from the Secretariat, which reported totals may leave out."
            "|{n} of those recorded are from the Secretariat, which reported totals may leave "
            "out.",
            n=found.secretariat,
        )
    for level in found.levels:
        if level.level == "unknown":
            yield say(
                "{n} of those recorded has no known level and is counted at none."
                "|{n} of those recorded have no known level and are counted at none.",
                n=level.recorded,
            )
        elif level.reported is not None:
            other = level.level == "other"
            yield say(
                "{level}: {recorded} recorded; {reported} reported.",
                level=say("Others") if other else codes.words("level", level.level),
                recorded=level.recorded,
                reported=level.reported,
            )


def _instrument_words(found: InstrumentCoverage) -> CoverageWords:
    return CoverageWords(
        say(
            "{instrument}: {endorsed}; and {supported} that voiced support, which is not an"
            " endorsement.",
            instrument=found.instrument.title,
            endorsed=say("{n} endorsement recorded|{n} endorsements recorded", n=found.endorsed),
            supported=found.support_only,
        ),
        tuple(_instrument_details(found)),
        _list_words(found.instrument, _NOT_RECORDED),
        added_words(found.added),
    )


def _instrument_details(found: InstrumentCoverage) -> Iterator[str]:
    if found.by_initiative:
        yield say(
            "{n} of the endorsements recorded rests on words about the initiative, not the "
            "instrument."
            "|{n} of the endorsements recorded rest on words about the initiative, not the "
            "instrument.",
            n=found.by_initiative,
        )
    if found.total:
        yield _total_words(found.total)


def _total_words(total: Total) -> str:
    endorsed = [say("{n} Member State|{n} Member States", n=total.member_states or 0)]
    if total.organizations:
        endorsed.append(say("{n} organization|{n} organizations", n=total.organizations))
    return say(
        "As published, {endorsed} had endorsed by {date}.",
        endorsed=current().enumeration(endorsed),
        date=current().date(total.date),
    )


_NOT_IN_LIST = say.mark("The list is incomplete: others may have spoken.")
_NOT_RECORDED = say.mark("The list is incomplete: a delegation without evidence may have endorsed.")


def _list_words(listed: Meeting | Instrument, partial: Message) -> str:
    return say("The list is complete.") if is_complete(listed.completeness) else said(partial)
