"""The words for the rows of a comparison and for the answers in them."""

from a4p_desktop.gui.words.origin_words import mark_words
from a4p_desktop.gui.words.words import Wording, code_words
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.pages.answer import standing_words
from a4p_desktop.records.pages.comparison.rows import (
    DID_NOT_SPEAK,
    NOT_CODED,
    NOT_RAISED,
    NOT_RECORDED,
    RAISED,
    RECORDED,
    Fact,
    Row,
    Share,
)
from a4p_desktop.records.pages.fact_words import grade_words, role_value
from a4p_desktop.records.schema import codes

say = Speaker("Comparison", on_screen=True)

_SECTIONS = {
    "about": say.mark("About"),
    "roles": say.mark("Roles in 2018"),
    "meetings": say.mark("Meetings"),
    "themes": say.mark("Themes raised"),
    "instruments": say.mark("Declarations"),
    "pledges": say.mark("Pledges"),
}
_FACTS = {
    "kind": say.mark("Kind"),
    "regional_group": say.mark("Regional group"),
    "region": say.mark("Region"),
    "subregion": say.mark("Subregion"),
}
_ANSWERS = {
    RAISED: say.mark("Raised"),
    NOT_RAISED: say.mark("Not raised"),
    NOT_CODED: say.mark("Themes not coded"),
    RECORDED: say.mark("Recorded"),
}


def section_words(section: str) -> str:
    """The title of a section."""
    return said(_SECTIONS[section])


def row_words(row: Row, wording: Wording, *, goes_on: bool) -> str:
    """The label of a row; with `goes_on`, the row before has the same meeting or instrument."""
    if goes_on:
        return f"\u00a0\u00a0· {_measure_words(row)}"
    if row.section == "about":
        return said(_FACTS[row.code])
    if row.section == "roles":
        return say("Host of operations") if row.code == "missions" else code_words("role", row.code)
    if row.section == "pledges":
        return say("Members with a pledge") if row.measure else say("Statements with a pledge")
    if row.section == "themes":
        return row.title
    title = wording.short(row.section.removesuffix("s"), row.code)
    completeness = codes.words_within("completeness", row.completeness)
    return say("{title} ({completeness})", title=title, completeness=completeness)


def answer_words(row: Row, answer: Fact) -> tuple[str, str]:
    """What is recorded of a delegation in a row; and its note, evidence or number, and that it is
    by own records, "" without."""
    words = "; ".join(_value_words(row, value) for value in answer.values)
    return words, current().clauses((_note_words(answer), mark_words(answer.origins)))


def _note_words(answer: Fact) -> str:
    if answer.note:
        return answer.note
    if answer.detail:
        return grade_words(answer.detail, answer.names_instrument)
    return say("{n} statement|{n} statements", n=answer.number) if answer.number else ""


def share_words(row: Row, share: Share) -> str:
    """How many members of a group, and of how many."""
    if row.completeness == "partial" and not share.members:
        return say("none found of {of}", of=share.of)
    if row.completeness == "partial":
        return say("at least {number} of {of}", number=share.members, of=share.of)
    return say(
        "{number} of {of} ({percent} %)",
        number=share.members,
        of=share.of,
        percent=round(share.percent),
    )


def _measure_words(row: Row) -> str:
    return code_words("level" if row.section == "meetings" else "status", row.measure)


def _value_words(row: Row, value: str) -> str:
    if row.section == "instruments":
        return standing_words(value)
    if value == NOT_RECORDED:
        return say("No statement found") if row.section == "meetings" else say("Not recorded")
    if row.section == "meetings":
        if value == DID_NOT_SPEAK:
            return say("Did not speak")
        return code_words("level", value)
    if row.section == "about":
        return code_words("kind", value) if row.code == "kind" else value
    if row.section == "roles" and value not in _ANSWERS:
        return role_value(row.code, value)
    return said(_ANSWERS[value]) if value in _ANSWERS else value
