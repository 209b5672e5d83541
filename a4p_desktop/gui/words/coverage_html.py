"""What is recorded compared with what is reported, in one line and in full, as HTML."""

from collections.abc import Sequence
from functools import reduce

from a4p_desktop.gui.words.words import code_words, date_words, number_words
from a4p_desktop.records.archive.queries.endorsements import Total
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.pages.coverage import (
    Coverage,
    InstrumentCoverage,
    InstrumentsCoverage,
    MeetingCoverage,
    MeetingsCoverage,
    is_complete,
)
from a4p_desktop.records.text.markup import escaped

say = Speaker("Coverage")


def coverage_line(coverage: Coverage) -> str:
    """The coverage in one line."""
    parts = _parts_words(coverage)
    return f"{parts} {_line(coverage)}" if parts else _line(coverage)


def _line(coverage: Coverage) -> str:
    if isinstance(coverage, MeetingCoverage):
        return _meeting_line(coverage)
    if isinstance(coverage, InstrumentCoverage):
        return _instrument_line(coverage)
    return _lists_line(coverage)


def _parts_words(coverage: Coverage) -> str:
    """How many are of the base, how many the user has added, and how many are received; "" where
    all are of the base."""
    added = coverage.added
    if added is None:
        return ""
    number = _recorded(coverage) - added.rows
    parts = [
        say("{n} bundled|{n} bundled", n=number)
        if added.to_bundled
        else say("{n} of this file|{n} of this file", n=number)
    ]
    if added.own:
        parts.append(say("{n} added by you|{n} added by you", n=added.own))
    if added.received:
        parts.append(say("{n} received|{n} received", n=added.received))
    sum_of = reduce(lambda some, more: say("{some} + {more}", some=some, more=more), parts)
    return say("{sum}.", sum=sum_of)


def _recorded(coverage: Coverage) -> int:
    return coverage.endorsed if isinstance(coverage, InstrumentCoverage) else coverage.recorded


def _added_note(coverage: Coverage) -> str:
    """What counts as added; "" where nothing is."""
    if coverage.added is None:
        return ""
    return say(
        "Added is what only your own records say. What was recorded before them is not counted as"
        " added, even where they bring further evidence."
    )


def coverage_page(coverage: Coverage) -> str:
    """The coverage in full, as HTML."""
    if isinstance(coverage, MeetingCoverage):
        return _meeting_page(coverage)
    if isinstance(coverage, InstrumentCoverage):
        return _instrument_page(coverage)
    if isinstance(coverage, MeetingsCoverage):
        return _meetings_page(coverage)
    return _instruments_page(coverage)


def _lists_line(coverage: MeetingsCoverage | InstrumentsCoverage) -> str:
    if isinstance(coverage, MeetingsCoverage):
        counts = say(
            "{recorded} recorded at {n} meeting.|{recorded} recorded at {n} meetings.",
            recorded=coverage.recorded,
            n=coverage.lists,
        )
    else:
        counts = say(
            "Endorsements recorded: {recorded}, of {n} instrument."
            "|Endorsements recorded: {recorded}, of {n} instruments.",
            recorded=coverage.recorded,
            n=coverage.lists,
        )
    if not coverage.lists:
        return counts
    if not coverage.partial:
        return f"{counts} {say('Complete lists.')}"
    partial = say("{n} list is partial.|{n} lists are partial.", n=coverage.partial)
    return f"{counts} {partial}"


def _meetings_page(coverage: MeetingsCoverage) -> str:
    rows = [
        (
            f"{meeting.title}, {date_words(meeting.date)}",
            number_words(meeting.recorded),
            _number_or_dash(meeting.speakers_reported),
            code_words("completeness", meeting.completeness),
        )
        for meeting in coverage.entries
    ]
    heading = (
        say("Meeting"),
        say("Recorded"),
        say("Reported"),
        say("List"),
    )
    texts = [coverage_line(coverage), _added_note(coverage)] if coverage.added else []
    notes = _paragraphs([*texts, _partial_note()])
    return f"{notes}{_table(heading, rows)}{_further(coverage)}"


def _instruments_page(coverage: InstrumentsCoverage) -> str:
    rows = [
        (
            instrument.title,
            number_words(instrument.endorsed),
            code_words("completeness", instrument.completeness),
            instrument.note or "",
        )
        for instrument in coverage.entries
    ]
    heading = (
        say("Instrument"),
        say("Recorded"),
        say("List"),
        say("Note"),
    )
    texts = [coverage_line(coverage), _added_note(coverage)] if coverage.added else []
    notes = _paragraphs([*texts, _not_recorded_note()])
    return f"{notes}{_table(heading, rows)}{_further(coverage)}"


def _further(coverage: MeetingsCoverage | InstrumentsCoverage) -> str:
    further = coverage.lists - len(coverage.entries)
    sentence = say("And {n} more.|And {n} more.", n=further)
    return f"<p>{escaped(sentence)}</p>" if further > 0 else ""


def _meeting_line(coverage: MeetingCoverage) -> str:
    if coverage.reported is None and is_complete(coverage.meeting.completeness):
        recorded = say("{recorded} recorded.", recorded=coverage.recorded)
    elif coverage.reported is None:
        recorded = say(
            "{recorded} recorded; how many spoke is not known.", recorded=coverage.recorded
        )
    elif is_complete(coverage.meeting.completeness):
        recorded = say(
            "{recorded} recorded of {reported} reported.",
            recorded=coverage.recorded,
            reported=coverage.reported,
        )
    elif not coverage.secretariat:
        recorded = say(
            "{recorded} recorded; {n} speaker reported."
            "|{recorded} recorded; {n} speakers reported.",
            recorded=coverage.recorded,
            n=coverage.reported,
        )
    else:
        recorded = say(
            "{recorded} recorded; {n} speaker reported, of whom {speakers} are recorded, and"
            " {secretariat} of the Secretariat.|{recorded} recorded; {n} speakers reported, of whom"
            " {speakers} are recorded, and {secretariat} of the Secretariat.",
            recorded=coverage.recorded,
            n=coverage.reported,
            speakers=coverage.speakers,
            secretariat=coverage.secretariat,
        )
    return f"{recorded} {_completeness(coverage.meeting.completeness)}"


def _meeting_page(coverage: MeetingCoverage) -> str:
    rows = [
        (
            code_words("level", level.level) if level.level != "other" else say("All others"),
            number_words(level.recorded),
            _number_or_dash(level.reported),
        )
        for level in coverage.levels
    ]
    rows.append(
        (say("Speakers"), number_words(coverage.speakers), _number_or_dash(coverage.reported))
    )
    if coverage.secretariat:
        secretariat = code_words("level", "secretariat")
        rows.append((secretariat, number_words(coverage.secretariat), "—"))
    heading = (say("Level"), say("Recorded"), say("Reported"))
    partial = not is_complete(coverage.meeting.completeness)
    texts = [
        coverage_line(coverage),
        _added_note(coverage),
        _partial_note() if partial else say("Every speaker of the meeting is recorded."),
        coverage.meeting.note or "",
    ]
    return (
        f"<h3>{escaped(coverage.meeting.title)}</h3>"
        f"{_paragraphs(texts)}{_table(heading, rows)}"
        f"{_paragraphs([_table_note(coverage)])}"
        f"{_sources(coverage.sources)}{_method(coverage.meeting.method)}"
    )


def _instrument_line(coverage: InstrumentCoverage) -> str:
    sentences = [
        say(
            "{endorsed} recorded as endorsing, {support_only} with support only.",
            endorsed=coverage.endorsed,
            support_only=coverage.support_only,
        )
        if coverage.support_only
        else say("{endorsed} recorded as endorsing.", endorsed=coverage.endorsed)
    ]
    if coverage.by_initiative:
        sentences.append(
            say(
                "By words about the initiative: {number} of {endorsed}.",
                number=coverage.by_initiative,
                endorsed=coverage.endorsed,
            )
        )
    if coverage.total:
        sentences.append(_total_words(coverage.total))
    sentences.append(_completeness(coverage.instrument.completeness))
    return " ".join(filter(None, sentences))


def _total_words(total: Total) -> str:
    states, organizations = total.member_states, total.organizations
    counts = []
    if states is not None:
        counts.append(say("{n} State|{n} States", n=states))
    if organizations is not None:
        counts.append(say("{n} organization|{n} organizations", n=organizations))
    date = date_words(total.date)
    words = current().enumeration(counts)
    return say("Published: {words} by {date}.", words=words, date=date) if counts else ""


def _completeness(code: str) -> str:
    return say("Complete list.") if is_complete(code) else say("Partial list.")


def _instrument_page(coverage: InstrumentCoverage) -> str:
    note = coverage.instrument.note or ""
    line, added = coverage_line(coverage), _added_note(coverage)
    texts = [line, added, _not_recorded_note(), note]
    return (
        f"<h3>{escaped(coverage.instrument.title)}</h3>"
        f"{_paragraphs(texts)}{_sources(coverage.sources)}{_method(coverage.instrument.method)}"
    )


def _method(method: str | None) -> str:
    words = say("How we know: {method}", method=method)
    return f"<p>{escaped(words)}</p>" if method else ""


def _table_note(coverage: MeetingCoverage) -> str:
    dash = say("A total that is not recorded is shown as —.")
    if not coverage.secretariat:
        return dash
    apart = say(
        "Those of the Secretariat are counted apart, because totals of speakers may leave them out."
    )
    return f"{dash} {apart}"


def _partial_note() -> str:
    return say(
        "A partial list holds the speakers whom a source names. Absence from it says nothing about"
        " a State: it may well have spoken.",
    )


def _not_recorded_note() -> str:
    return say(
        "“Not recorded” means that no source seen here says whether a delegation has joined;"
        " it may well have.",
    )


def _number_or_dash(number: object) -> str:
    return number_words(number) if isinstance(number, int) else "—"


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escaped(text)}</p>" for text in texts if text)


def _table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f'<th align="left">{escaped(cell)}</th>' for cell in heading)
    body = "".join(
        "<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f'<table cellpadding="4"><tr>{head}</tr>{body}</table>'


def _sources(sources: Sequence[Source]) -> str:
    links = "; ".join(
        f'<a href="{escaped(source.url)}">{escaped(source.name)} ↗</a>'
        if source.url
        else escaped(source.name)
        for source in sources
    )
    line = say("Sources: {links}", links=links)
    return f"<p>{line}</p>" if links else ""
