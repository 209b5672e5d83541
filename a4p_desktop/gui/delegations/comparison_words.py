"""The words for the rows of a comparison and for what stands in them."""

from a4p_desktop.gui.details.html_pieces import state_words, tr
from a4p_desktop.gui.words.words import Wording, code_words, number_words
from a4p_desktop.records.pages.comparison import (
    DID_NOT_SPEAK,
    NOT_CODED,
    NOT_RAISED,
    NOT_RECORDED,
    RAISED,
    RECORDED,
    Answer,
    Row,
    Share,
)


def section_words(section: str) -> str:
    """What stands over a section."""
    return {
        "about": tr("What they are"),
        "roles": tr("Roles in 2018"),
        "meetings": tr("At the meetings"),
        "themes": tr("Themes raised, in the statements coded"),
        "instruments": tr("Endorsements"),
        "pledges": tr("Pledges"),
    }[section]


def row_words(row: Row, wording: Wording, *, goes_on: bool) -> str:
    """What a row asks; `goes_on` says that the one before is of the same thing."""
    if goes_on:
        return f"\u00a0\u00a0· {_measure_words(row)}"
    if row.section == "about":
        return _fact_words(row.code)
    if row.section == "roles":
        return _role_words(row.code)
    if row.section == "pledges":
        return tr("Members with a pledge") if row.measure else tr("Statements with a pledge")
    if row.section == "themes":
        return row.title
    title = wording.title("meeting", row.code) if row.section == "meetings" else row.title
    return f"{title} ({code_words('completeness', row.completeness).lower()})"


def answer_words(row: Row, one: Answer) -> tuple[str, str]:
    """What is recorded of a delegation in a row; and more of it, to step back."""
    told = [_value_words(row, value) for value in one.values]
    evidence = code_words("evidence", one.detail).lower() if one.detail else ""
    statements = tr("statements: {}").format(number_words(one.number)) if one.number else ""
    return "; ".join(told), evidence or statements


def share_words(row: Row, one: Share) -> str:
    """How many members of a group, and of how many."""
    numbers = {"number": number_words(one.members), "of": number_words(one.of)}
    if row.completeness == "partial" and not one.members:
        return tr("None recorded, of {of}").format(**numbers)
    if row.completeness == "partial":
        return tr("at least {number} of {of}").format(**numbers)
    percent = number_words(round(one.percent))
    return tr("{number} of {of} ({percent} %)").format(percent=percent, **numbers)


def _measure_words(row: Row) -> str:
    if row.section == "meetings":
        return code_words("level", row.measure)
    return code_words("status", row.measure)


def _fact_words(column: str) -> str:
    return {
        "kind": tr("Kind"),
        "regional_group": tr("Regional group"),
        "region": tr("Region"),
        "subregion": tr("Subregion"),
    }[column]


def _role_words(role: str) -> str:
    return tr("Host of operations") if role == "missions" else code_words("role", role)


def _value_words(row: Row, value: str) -> str:
    if value == NOT_RECORDED:
        return _silence_words(row)
    if row.section == "meetings":
        complete = tr("Did not speak: the list is complete")
        return complete if value == DID_NOT_SPEAK else code_words("level", value)
    if row.section == "instruments":
        return state_words(value)
    if row.section == "about":
        return code_words("kind", value) if row.code == "kind" else value
    return {
        RAISED: tr("Raised"),
        NOT_RAISED: tr("In none of them"),
        NOT_CODED: tr("None of its statements is coded"),
        RECORDED: tr("Recorded"),
    }.get(value, value)


def _silence_words(row: Row) -> str:
    if row.section in ("meetings", "instruments") and row.completeness == "partial":
        return tr("Not recorded; that list is partial")
    return tr("Not recorded")
