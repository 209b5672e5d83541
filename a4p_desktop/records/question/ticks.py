"""Ticks on facet values, and the question after each."""

from enum import Enum

from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import Facet
from a4p_desktop.records.schema.tables import Table


class Tick(Enum):
    """What a user can do with a value in the panel of facets."""

    TICK = "tick"
    EXCLUDE = "exclude"
    ANY = "any"  # neither ticked nor excluded
    ONLY = "only"
    CLEAR = "clear"  # the whole facet


def with_tick(question: Question, table: Table, facet: Facet, value: str, tick: Tick) -> Question:
    """The question after the user ticks, excludes or clears a value.

    Ticking a value that the table implies clears the facet: as a condition it would apply to the
    other tables as well, where the same value means *not recorded*.
    """
    implied = table.implied.get(facet.name) == value
    match tick:
        case Tick.CLEAR:
            return question.only(facet.name)
        case Tick.TICK | Tick.ONLY if implied:
            return question.only(facet.name)
        case Tick.ONLY:
            return question.only(facet.name, value)
        case Tick.ANY:
            return question.without(Condition(facet.name, value))
        case _:
            return question.with_condition(
                Condition(facet.name, value, excluded=tick is Tick.EXCLUDE)
            )
