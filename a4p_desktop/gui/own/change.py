"""A change of the own records, as the window is told of it."""

from dataclasses import dataclass

from a4p_desktop.gui.own.addition_words import added_words, from_words
from a4p_desktop.gui.own.removal_words import removal_words
from a4p_desktop.records.added.shared import SharedFate, SharedPlan
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import Addition
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.own.removal import Removal
from a4p_desktop.records.own.steps import Step

say = Speaker("Own records", on_screen=True)


@dataclass(frozen=True)
class OwnChange:
    """What the own records are now, and what has happened to them."""

    own: OwnFile
    words: str
    """What a notice says of it, in the language of the program."""
    step: Step
    """The additions that came and went, so that this can be undone."""


def addition_made(own: OwnFile) -> OwnChange:
    """The newest addition, as a change."""
    newest = own.additions[0]
    return OwnChange(own, added_words(newest), Step((newest,)))


def addition_removed(addition: Addition, removal: Removal) -> OwnChange:
    """A removal, as a change; where all rows were spared, there is nothing to undo."""
    gone = (addition,) if removal.removed else ()
    return OwnChange(removal.own, removal_words(addition, removal), Step(went=gone))


def addition_restored(addition: Addition, own: OwnFile) -> OwnChange:
    """A removal that was taken back, as a change."""
    words = say(
        "{n} row restored: {source}.|{n} rows restored: {source}.",
        n=addition.rows,
        source=from_words(addition),
    )
    return OwnChange(own, words, Step((addition,)))


def rows_dropped(own: OwnFile) -> OwnChange:
    """Rows that waited and were left out, or are recorded by now: nothing that can be undone."""
    return OwnChange(own, say("Nothing was added: the rows were decided elsewhere."), Step())


def received(own: OwnFile, plan: SharedPlan) -> OwnChange:
    """What a colleague has sent, as a change."""
    rows = plan.total - plan.counts.get(SharedFate.KNOWN, 0)
    words = say(
        "{n} row from {name} added to your records.|{n} rows from {name} added to your records.",
        n=rows,
        name=plan.own.sender or say("a colleague"),
    )
    codes = {each.addition for each in plan.own.additions}
    came = tuple(each for each in own.additions if each.addition in codes)
    return OwnChange(own, words, Step(came))
