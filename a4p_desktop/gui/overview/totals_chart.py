"""How many had endorsed an instrument, as published from time to time, as steps."""

from a4p_desktop.gui.overview.mark_words import tr
from a4p_desktop.gui.pictures.canvas import Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.step_chart import Point, StepChart
from a4p_desktop.gui.words.words import date_words, number_words
from a4p_desktop.records.pages.overview import PublishedTotal, PublishedTotals


def total_chart(published: PublishedTotals) -> StepChart:
    """How many had endorsed an instrument, as published from time to time."""
    points = tuple(map(_point, published.totals))
    headings = (tr("Date"), tr("Member States"), tr("Organizations"), tr("Note"))
    rows = tuple(
        (date_words(one.date), one.member_states, one.organizations, one.note or None)
        for one in published.totals
    )
    return StepChart(points, Numbers(headings, rows))


def total_caption(published: PublishedTotals) -> Caption:
    combined = any(one.member_states is None for one in published.totals)
    told = [
        tr("Member States and, behind the plus, organizations, as sources gave them at the time."),
        tr("An empty sign: a source that gives no number of States alone.") if combined else "",
    ]
    sources = {source.source: source for one in published.totals for source in one.sources}
    return Caption(
        tr("Endorsements as published: {title}", title=published.instrument.title),
        " ".join(filter(None, told)),
        tuple(sources.values()),
    )


def _point(total: PublishedTotal) -> Point:
    states, organizations = total.member_states, total.organizations
    told = "" if states is None else number_words(states)
    if states is not None and organizations:
        told = tr("{states} + {organizations}", states=states, organizations=organizations)
    return Point(total.date, states, told, _total_words(total), _total_more(total))


def _total_words(total: PublishedTotal) -> str:
    date = date_words(total.date, whole=True)
    if total.member_states is None:
        return tr("{date}. No number of States alone", date=date)
    if total.organizations is None:
        return tr("{date}. Member States: {states}", date=date, states=total.member_states)
    return tr(
        "{date}. Member States: {states}; organizations: {organizations}",
        date=date,
        states=total.member_states,
        organizations=total.organizations,
    )


def _total_more(total: PublishedTotal) -> str:
    sources = "; ".join(one.title or one.publisher for one in total.sources)
    told = [total.note, tr("Sources: {sources}.", sources=sources) if sources else ""]
    return " ".join(filter(None, told))
