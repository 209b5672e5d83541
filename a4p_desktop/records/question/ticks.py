"""What is wished of one value of a facet, and the question that then is asked."""

from enum import Enum

from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import Facet
from a4p_desktop.records.schema.tables import Table


class Wish(Enum):
    """What a user can do with a value in the panel."""

    TICK = "tick"
    EXCLUDE = "exclude"
    ANY = "any"  # neither ticked nor excluded
    ONLY = "only"
    CLEAR = "clear"  # the whole facet


def with_wish(question: Question, table: Table, facet: Facet, value: str, wish: Wish) -> Question:
    """`question`, with that wish of a value fulfilled.

    To tick what a table implies anyway is to ask nothing of the facet. Asked outright it would go
    along to the other tables, where the same value means “not recorded”.
    """
    implied = table.implied.get(facet.name) == value
    match wish:
        case Wish.CLEAR:
            return question.only(facet.name)
        case Wish.TICK | Wish.ONLY if implied:
            return question.only(facet.name)
        case Wish.ONLY:
            return question.only(facet.name, value)
        case Wish.ANY:
            return question.without(Condition(facet.name, value))
        case _:
            return question.with_condition(
                Condition(facet.name, value, excluded=wish is Wish.EXCLUDE)
            )
