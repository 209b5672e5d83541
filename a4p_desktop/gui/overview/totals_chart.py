"""How many had endorsed an instrument, as published at several dates, as steps."""

from a4p_desktop.gui.pictures.canvas import Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.step_chart import Point, StepChart
from a4p_desktop.gui.words.words import date_words, number_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.overview import PublishedTotal, PublishedTotals

say = Speaker("Overview", on_screen=True)


def total_chart(published: PublishedTotals) -> StepChart:
    """The published totals of an instrument, a step for each."""
    headings = (say("Date"), say("Member States"), say("Organizations"), say("Note"))
    rows = tuple(
        (date_words(total.date), total.member_states, total.organizations, total.note or None)
        for total in published.totals
    )
    return StepChart(tuple(map(_point, published.totals)), Numbers(headings, rows))


def total_caption(published: PublishedTotals) -> Caption:
    """The title, signs and sources of the chart of totals."""
    coverage = say("Member States + organizations, as reported at the time.")
    if any(total.member_states is None for total in published.totals):
        empty = say("◇ No separate number of States reported.")
        coverage = f"{coverage} {empty}"
    sources = {source.source: source for total in published.totals for source in total.sources}
    return Caption(
        say("Endorsements reported: {title}", title=published.instrument.title),
        coverage,
        tuple(sources.values()),
    )


def _point(total: PublishedTotal) -> Point:
    states, organizations = total.member_states, total.organizations
    text = "" if states is None else number_words(states)
    if states is not None and organizations:
        text = say("{states} + {organizations}", states=states, organizations=organizations)
    return Point(total.date, states, text, _total_words(total), _total_more(total))


def _total_words(total: PublishedTotal) -> str:
    date = date_words(total.date, whole=True)
    if total.member_states is None:
        return say("{date}. No separate number of States", date=date)
    if total.organizations is None:
        return say("{date}. Member States: {states}", date=date, states=total.member_states)
    return say(
        "{date}. Member States: {states}; organizations: {organizations}",
        date=date,
        states=total.member_states,
        organizations=total.organizations,
    )


def _total_more(total: PublishedTotal) -> str:
    sources = "; ".join(source.name for source in total.sources)
    named = say("Sources: {sources}.", sources=sources) if sources else ""
    return " ".join(filter(None, (total.note, named)))
