"""What a notice says of an addition that was removed."""

from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.removal import Removal

say = Speaker("Own records")


def removal_words(removal: Removal) -> str:
    """How many rows were removed, and how many were spared, and why."""
    spared = len(removal.spared)
    if not removal.removed:
        return say(
            "{n} row was not removed, because later rows correct it or refer to it."
            "|{n} rows were not removed, because later rows correct them or refer to them.",
            n=spared,
        )
    words = say("{n} row was removed.|{n} rows were removed.", n=removal.removed)
    if not spared:
        return words
    kept = say(
        "{n} row stays, because later rows correct it or refer to it."
        "|{n} rows stay, because later rows correct them or refer to them.",
        n=spared,
    )
    return f"{words} {kept}"
