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

say = Speaker("Coverage", on_screen=True)

_DASH = "—"
"""The sign for a number that no source gives."""


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
    return say("“Added” counts only what is new to the records, not further evidence.")


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
            "{statements} recorded at {n} meeting.|{statements} recorded at {n} meetings.",
            statements=say("{n} statement|{n} statements", n=coverage.recorded),
            n=coverage.lists,
        )
    else:
        counts = say(
            "{endorsements} of {n} instrument recorded."
            "|{endorsements} of {n} instruments recorded.",
            endorsements=say("{n} endorsement|{n} endorsements", n=coverage.recorded),
            n=coverage.lists,
        )
    if not coverage.lists:
        return counts
    if not coverage.partial:
        return f"{counts} {say('All lists complete.')}"
    partial = say("{n} list incomplete.|{n} lists incomplete.", n=coverage.partial)
    return f"{counts} {partial}"


def _meetings_page(coverage: MeetingsCoverage) -> str:
    rows = [
        (
            f"{meeting.title}, {date_words(meeting.date)}",
            number_words(meeting.recorded),
            _number_or_dash(meeting.speakers_reported),
            _completeness_cell(meeting.completeness),
        )
        for meeting in coverage.entries
    ]
    heading = (
        say("Meeting"),
        say("Statements"),
        say("Speakers reported"),
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
            _completeness_cell(instrument.completeness),
            instrument.note or "",
        )
        for instrument in coverage.entries
    ]
    heading = (
        say("Instrument"),
        say("Endorsements"),
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
    completeness = coverage.meeting.completeness
    return f"{_speakers_words(coverage)} {_completeness(completeness)}"


def _speakers_words(coverage: MeetingCoverage) -> str:
    if coverage.reported is None:
        recorded = recorded_words(coverage)
        if is_complete(coverage.meeting.completeness):
            return say("{recorded} recorded.", recorded=recorded)
        return say("{recorded} recorded, total unknown.", recorded=recorded)
    of = say("{n} reported speaker|{n} reported speakers", n=coverage.reported)
    if coverage.secretariat:
        return say(
            "{speakers} of {reported} recorded, plus {secretariat} from the Secretariat.",
            speakers=coverage.speakers,
            reported=of,
            secretariat=coverage.secretariat,
        )
    return say("{speakers} of {reported} recorded.", speakers=coverage.speakers, reported=of)


def recorded_words(coverage: MeetingCoverage) -> str:
    """The number of speakers recorded; of statements where one person made several."""
    if coverage.speakers + coverage.secretariat == coverage.recorded:
        return say("{n} speaker|{n} speakers", n=coverage.recorded)
    return say("{n} statement|{n} statements", n=coverage.recorded)


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
        rows.append((secretariat, number_words(coverage.secretariat), _DASH))
    heading = (say("Level"), say("Recorded"), say("Reported"))
    partial = not is_complete(coverage.meeting.completeness)
    texts = [
        coverage_line(coverage),
        _added_note(coverage),
        _partial_note() if partial else say("Every speaker is recorded."),
        coverage.meeting.note or "",
    ]
    return (
        f"<h3>{escaped(coverage.meeting.title)}</h3>"
        f"{_paragraphs(texts)}{_table(heading, rows)}"
        f"{_paragraphs([_table_note(coverage)])}"
        f"{_sources(coverage.sources)}{_method(coverage.meeting.method)}"
    )


def _instrument_line(coverage: InstrumentCoverage) -> str:
    return f"{_endorsed_words(coverage)} {_completeness(coverage.instrument.completeness)}"


def _endorsed_words(coverage: InstrumentCoverage) -> str:
    endorsed = say("{n} endorsement|{n} endorsements", n=coverage.endorsed)
    if coverage.reported is not None:
        endorsed = say(
            "{endorsed} of {n} reported endorsement|{endorsed} of {n} reported endorsements",
            endorsed=coverage.endorsed,
            n=coverage.reported,
        )
    if coverage.support_only:
        return say(
            "{endorsed} recorded, plus {n} delegation that voiced support."
            "|{endorsed} recorded, plus {n} delegations that voiced support.",
            endorsed=endorsed,
            n=coverage.support_only,
        )
    return say("{endorsed} recorded.", endorsed=endorsed)


def _total_words(total: Total | None) -> str:
    """The published numbers and their date; "" without any."""
    if total is None:
        return ""
    counts = []
    if total.member_states is not None:
        counts.append(say("{n} State|{n} States", n=total.member_states))
    if total.organizations is not None:
        counts.append(say("{n} organization|{n} organizations", n=total.organizations))
    if not counts:
        return ""
    date, words = date_words(total.date), current().enumeration(counts)
    return say("Reported by {date}: {words}.", words=words, date=date)


def _initiative_words(coverage: InstrumentCoverage) -> str:
    """How many endorsements rest on words about the initiative only; "" for none."""
    if not coverage.by_initiative:
        return ""
    return say(
        "{n} of the {endorsed} rests on words about the initiative only."
        "|{n} of the {endorsed} rest on words about the initiative only.",
        n=coverage.by_initiative,
        endorsed=coverage.endorsed,
    )


def _completeness(code: str) -> str:
    return say("List complete.") if is_complete(code) else say("List incomplete.")


def _completeness_cell(code: str) -> str:
    return say("Complete") if is_complete(code) else say("Incomplete")


def _instrument_page(coverage: InstrumentCoverage) -> str:
    note = coverage.instrument.note or ""
    texts = [
        coverage_line(coverage),
        _total_words(coverage.total),
        _initiative_words(coverage),
        _added_note(coverage),
        _not_recorded_note(),
        note,
    ]
    return (
        f"<h3>{escaped(coverage.instrument.title)}</h3>"
        f"{_paragraphs(texts)}{_sources(coverage.sources)}{_method(coverage.instrument.method)}"
    )


def _method(method: str | None) -> str:
    words = say("How we know: {method}", method=method)
    return f"<p>{escaped(words)}</p>" if method else ""


def _table_note(coverage: MeetingCoverage) -> str:
    dash = say("— means that no total is reported.")
    if not coverage.secretariat:
        return dash
    apart = say("The Secretariat is counted separately, as reported totals may leave it out.")
    return f"{dash} {apart}"


def _partial_note() -> str:
    return say("An incomplete list names those whom sources name. Others may have spoken.")


def _not_recorded_note() -> str:
    return say(
        "“No evidence found” means that no source says either way. The delegation may have"
        " endorsed."
    )


def _number_or_dash(number: object) -> str:
    return number_words(number) if isinstance(number, int) else _DASH


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escaped(text)}</p>" for text in texts if text)


def _table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; columns of numbers are aligned at their end."""
    numbers = {
        place for place in range(1, len(heading)) if all(_is_number(row[place]) for row in rows)
    }

    def line(cells: Sequence[str], tag: str) -> str:
        written = (
            f'<{tag} align="{"right" if place in numbers else "left"}">{escaped(cell)}</{tag}>'
            for place, cell in enumerate(cells)
        )
        return f"<tr>{''.join(written)}</tr>"

    body = "".join(line(row, "td") for row in rows)
    return f'<table cellpadding="4">{line(heading, "th")}{body}</table>'


def _is_number(cell: str) -> bool:
    return cell == _DASH or any(sign.isdecimal() for sign in cell[:1])


def _sources(sources: Sequence[Source]) -> str:
    links = "; ".join(
        f'<a href="{escaped(source.url)}">{escaped(source.name)} ↗</a>'
        if source.url
        else escaped(source.name)
        for source in sources
    )
    line = say("Sources: {links}", links=links)
    return f"<p>{line}</p>" if links else ""
