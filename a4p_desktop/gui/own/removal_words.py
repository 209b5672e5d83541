"""What a notice says of an addition that was removed."""

from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import Addition
from a4p_desktop.records.own.removal import Removal

say = Speaker("Own records", on_screen=True)


def removal_words(addition: Addition, removal: Removal) -> str:
    """Whether the rows were removed, counted as in the list they came from; how many were spared,
    and why."""
    spared = len(removal.spared)
    if not removal.removed:
        return say(
            "{n} row was not removed, because later rows correct it or refer to it."
            "|{n} rows were not removed, because later rows correct them or refer to them.",
            n=spared,
        )
    if spared:
        return say(
            "Rows removed, except {n} that a later row corrects or refers to."
            "|Rows removed, except {n} that later rows correct or refer to.",
            n=spared,
        )
    if not addition.rows:
        return say("Correction removed.")
    return say("{n} row removed.|{n} rows removed.", n=addition.rows)
