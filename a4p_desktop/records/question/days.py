"""Ranges of days in a question: whether they can be read, and if not, what is wrong with them."""

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.typed import CHUNK
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.text.day_range import DayRange, read_range
from a4p_desktop.records.text.folding import fold

say = Speaker("Search")


def require_range(typed: str) -> str:
    """The range as it is kept, 2010..2019; raises RecordsError where `typed` writes none, or one
    that is backwards."""
    found = read_range(typed)
    if found is None:
        raise RecordsError(
            say.mark("“{text}” is no day, month or year, nor a range of them."),
            say.mark("Write 2018, 2018-09 or 2018-09-25; a range as 2010..2019, 2015.. or ..2015."),
            text=typed,
        )
    if found.is_backwards:
        raise RecordsError(
            say.mark("“{text}” ends before it begins."),
            say.mark("Write the earlier one first: {turned}."),
            text=typed,
            turned=DayRange(found.end, found.start).text,
        )
    return found.text


def fault_in(text: str, table: Table) -> RecordsError | None:
    """What is wrong with the first range of days in a text, typed for `table`; None where nothing
    is."""
    names = {fold(name) for facet in table.ranges for name in facet.typed}
    for chunk in CHUNK.finditer(text):
        typed = chunk["word"] if chunk["phrase"] is None else chunk["phrase"]
        if chunk["field"] and fold(chunk["field"]) in names and typed and typed != "?":
            try:
                require_range(typed)
            except RecordsError as fault:
                return fault
    return None
