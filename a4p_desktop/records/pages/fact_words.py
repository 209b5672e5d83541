"""The words for facts that window and briefs tell alike: roles, standing, and what is not known."""

from a4p_desktop.records.archive.queries.delegations import Role
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.schema import codes

say = Speaker("Delegation")

BY_INITIATIVE = say.mark("The evidence names the initiative, not the instrument itself.")


def grade_words(evidence: str, names_instrument: int | None = None) -> str:
    """The words for a grade of evidence inside a sentence.

    `names_instrument` is 0 where the words that it rests on name only the initiative.
    """
    grade = codes.words_within("evidence", evidence)
    if names_instrument == 0 and evidence != "support_only":
        return say("{grade} about the initiative", grade=grade)
    return grade


def role_value(role: str, value: str) -> str:
    """The value of a role in words: a membership named, a number grouped."""
    if value in codes.MEMBERSHIP:
        return said(codes.MEMBERSHIP[value])
    if role in codes.FIGURES and value.isdecimal():
        return current().number(int(value))
    return value


def role_words(role: Role, name: str) -> str:
    """A role, called `name`, in one line: its value, its time unless that is 2018, and its note.

    The note belongs to the value: without it “8,000” would stand for “more than 8,000”.
    """
    value = role_value(role.role, role.value or "")
    words = say("{role}: {value}", role=name, value=value) if value else name
    if role.as_of and role.as_of != "2018":
        words = say("{words} ({date})", words=words, date=current().date(role.as_of))
    note = (role.note or "").rstrip(".")
    return say("{words}. {note}", words=words, note=note) if note else words


def silence_words(summary: str | None, pledge: str | None, *, has_text: bool) -> str:
    """That what was said is not recorded; "" where a summary or the full text is."""
    if summary or has_text:
        return ""
    if pledge:
        return say("What was said beside the pledge is not recorded here.")
    return say("What was said is not recorded here.")


def existence_words(first: str | None, last: str | None) -> str:
    """The time in which a party existed: “24 October 1945 to 1992”; "" if not recorded."""
    if first and last:
        return current().span(first, last)
    if last:
        return say("until {day}", day=current().date(last))
    return say("since {day}", day=current().date(first)) if first else ""
