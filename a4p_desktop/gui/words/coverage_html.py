"""What is recorded beside what is reported, in one line and at length."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.words.words import code_words, date_words, number_words
from a4p_desktop.records.archive.archive import Facts
from a4p_desktop.records.pages.coverage import (
    Coverage,
    InstrumentCoverage,
    ListsCoverage,
    MeetingCoverage,
)


def tr(text: str, **values: object) -> str:
    """`text` in the user's language, with its values filled in."""
    worded = {
        name: number_words(value) if isinstance(value, int) else value
        for name, value in values.items()
    }
    return QCoreApplication.translate("Coverage", text).format(**worded)


def coverage_line(coverage: Coverage) -> str:
    """The coverage in one line."""
    if isinstance(coverage, MeetingCoverage):
        return _meeting_line(coverage)
    if isinstance(coverage, InstrumentCoverage):
        return _instrument_line(coverage)
    return _lists_line(coverage)


def coverage_page(coverage: Coverage) -> str:
    """The coverage at length, as HTML."""
    if isinstance(coverage, MeetingCoverage):
        return _meeting_page(coverage)
    if isinstance(coverage, InstrumentCoverage):
        return _instrument_page(coverage)
    if coverage.scope == "meeting":
        return _meetings_page(coverage)
    return _instruments_page(coverage)


def _lists_line(coverage: ListsCoverage) -> str:
    words = {
        "meeting": "{recorded} recorded at {lists} meetings; the lists of {partial} of them are"
        " partial.",
        "instrument": "{recorded} endorsements of {lists} instruments are recorded; the lists of"
        " {partial} of them are partial.",
    }[coverage.scope]
    return tr(words, recorded=coverage.recorded, lists=coverage.lists, partial=coverage.partial)


def _meetings_page(coverage: ListsCoverage) -> str:
    rows = [
        (
            f"{meeting['title']}, {date_words(meeting['date'])}",
            number_words(int(meeting["recorded"] or 0)),
            _known(meeting["speakers_reported"]),
            code_words("completeness", meeting["completeness"]),
        )
        for meeting in coverage.entries
    ]
    heading = (tr("Meeting"), tr("Recorded"), tr("Reported"), tr("List"))
    return f"<p>{escape(_partial_means())}</p>{_table(heading, rows)}{_further(coverage)}"


def _instruments_page(coverage: ListsCoverage) -> str:
    rows = [
        (
            str(one["title"]),
            number_words(int(one["endorsed"] or 0)),
            code_words("completeness", one["completeness"]),
            str(one["note"] or ""),
        )
        for one in coverage.entries
    ]
    heading = (tr("Instrument"), tr("Recorded"), tr("List"), tr("Note"))
    return f"<p>{escape(_unrecorded_means())}</p>{_table(heading, rows)}{_further(coverage)}"


def _further(coverage: ListsCoverage) -> str:
    further = coverage.lists - len(coverage.entries)
    return f"<p>{escape(tr('And {further} more.', further=further))}</p>" if further > 0 else ""


def _meeting_line(coverage: MeetingCoverage) -> str:
    if coverage.reported is None:
        told = tr("{recorded} recorded; no total is reported.", recorded=coverage.recorded)
    elif coverage.meeting["completeness"] == "complete":
        told = tr(
            "{recorded} recorded of {reported} reported.",
            recorded=coverage.recorded,
            reported=coverage.reported,
        )
    else:
        told = tr(
            "{recorded} recorded; {reported} speakers reported, of whom {speakers} are recorded,"
            " and {secretariat} of the Secretariat.",
            recorded=coverage.recorded,
            reported=coverage.reported,
            speakers=coverage.speakers,
            secretariat=coverage.secretariat,
        )
    return f"{told} {code_words('completeness', coverage.meeting['completeness'])}."


def _meeting_page(coverage: MeetingCoverage) -> str:
    rows = [
        (
            code_words("level", level.level) if level.level != "other" else tr("All others"),
            number_words(level.recorded),
            _known(level.reported),
        )
        for level in coverage.levels
    ]
    rows.append((tr("Speakers"), number_words(coverage.speakers), _known(coverage.reported)))
    rows.append((code_words("level", "secretariat"), number_words(coverage.secretariat), "—"))
    heading = (tr("Level"), tr("Recorded"), tr("Reported"))
    partial = coverage.meeting["completeness"] == "partial"
    told = [
        _meeting_line(coverage),
        _partial_means() if partial else tr("Every speaker of the meeting is recorded."),
        str(coverage.meeting["note"] or ""),
    ]
    return (
        f"<h3>{escape(str(coverage.meeting['title']))}</h3>"
        f"{_paragraphs(told)}{_table(heading, rows)}"
        f"<p>{escape(_apart())}</p>"
        f"{_sources(coverage.sources)}"
    )


def _instrument_line(coverage: InstrumentCoverage) -> str:
    told = [
        tr(
            "{endorsed} recorded as endorsing, {support_only} with support only.",
            endorsed=coverage.endorsed,
            support_only=coverage.support_only,
        )
        if coverage.support_only
        else tr("{endorsed} recorded as endorsing.", endorsed=coverage.endorsed)
    ]
    if coverage.total:
        told.append(_total_words(coverage.total))
    told.append(f"{code_words('completeness', coverage.instrument['completeness'])}.")
    return " ".join(told)


def _total_words(total: Facts) -> str:
    states, organizations = total["member_states"], total["organizations"]
    words = tr("{states} States", states=int(states or 0))
    if organizations is not None:
        words = tr("{states} and {number} organizations", states=words, number=int(organizations))
    return tr("Published: {words} by {date}.", words=words, date=date_words(total["date"]))


def _instrument_page(coverage: InstrumentCoverage) -> str:
    note = str(coverage.instrument["note"] or "")
    told = [_instrument_line(coverage), _unrecorded_means(), note]
    return (
        f"<h3>{escape(str(coverage.instrument['title']))}</h3>"
        f"{_paragraphs(told)}{_sources(coverage.sources)}"
    )


def _apart() -> str:
    return tr(
        "A total that no source gives is shown as —. Those of the Secretariat are counted apart,"
        " because totals of speakers may leave them out."
    )


def _partial_means() -> str:
    return tr(
        "A partial list holds the speakers whom a source names. Absence from it says nothing about"
        " a State: it may well have spoken."
    )


def _unrecorded_means() -> str:
    return tr(
        "“Not recorded” means that no source seen here says whether a delegation has joined;"
        " it may well have."
    )


def _known(number: object) -> str:
    return number_words(number) if isinstance(number, int) else "—"


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)


def _table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f'<th align="left">{escape(cell)}</th>' for cell in heading)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f'<table cellpadding="4"><tr>{head}</tr>{body}</table>'


def _sources(sources: Sequence[Facts]) -> str:
    links = "; ".join(
        f'<a href="{escape(str(one["url"]))}">{escape(str(one["title"] or one["publisher"]))} ↗</a>'
        for one in sources
    )
    return f"<p>{escape(tr('Sources'))}: {links}</p>" if links else ""
