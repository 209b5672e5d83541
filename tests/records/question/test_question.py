"""The question and its text: each is read back from the other without loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.question.question import Question, Vocabulary, question_text, read_question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, THEMES

WEOG = "Western European and Others Group"
VALUES = [
    ("meeting", "hlm-2018"),
    ("meeting", "sc-8218"),
    ("level", "ministerial"),
    ("level", "vice_head"),
    ("regional_group", WEOG),
    ("regional_group", "African Group"),
    ("region", "Africa"),
    ("themes", "pledges"),
    ("themes", "conduct"),
    ("has_pledge", "yes"),
    ("names_declaration", "1"),
    ("names_declaration", "0"),
    ("instrument", "a4p-declaration-2018"),
    ("status", "not_recorded"),
    ("spoke_at", "hlm-2018"),
    ("weight_in_note", "key area of focus"),
    ("year", "2018"),
]
KNOWN = Vocabulary(VALUES)
MINISTERS = Condition("level", "ministerial")
NO_PLEDGES = Condition("themes", "pledges", excluded=True)


def test_a_text_is_split_into_words_and_conditions() -> None:
    text = "level:ministerial group:WEOG -theme:pledges congo"
    question = read_question(text, KNOWN)
    assert question == Question("congo", (MINISTERS, Condition("regional_group", WEOG), NO_PLEDGES))
    assert question_text(question, KNOWN) == text


@pytest.mark.parametrize(
    ("text", "facet", "value"),
    [
        ("level:ministerial", "level", "ministerial"),
        ('level:"Ministerial level"', "level", "ministerial"),
        ("LEVEL:Ministerial", "level", "ministerial"),
        ("level：ministerial", "level", "ministerial"),
        ("group:african", "regional_group", "African Group"),
        ('group:"african group"', "regional_group", "African Group"),
        ("theme:?", "themes", ""),
        ("themes:conduct", "themes", "conduct"),
        ("pledge:yes", "has_pledge", "yes"),
        ("declaration:no", "names_declaration", "0"),
        ("declaration:1", "names_declaration", "1"),
        ("spoke:hlm-2018", "spoke_at", "hlm-2018"),
        ("year:2018", "year", "2018"),
        ("year:2010..2019", "date", "2010..2019"),
        ("year:2015..", "date", "2015.."),
        ('weight:"key area of focus"', "weight_in_note", "key area of focus"),
    ],
)  # fmt: skip
def test_a_value_is_named_by_its_code_or_its_words(text: str, facet: str, value: str) -> None:
    assert read_question(text, KNOWN) == Question("", (Condition(facet, value),))
    assert read_question(f"-{text}", KNOWN) == Question("", (Condition(facet, value, True),))


@pytest.mark.parametrize(
    "text",
    [
        "year:soon",
        "level:min",  # no value, but the prefix of a word in the index
        "level:",
        "pledge:helicopters",
        'group:"African Gro',
        'level:"ministerial',
        "congo OR level:ministerial",
        "level:ministerial OR congo",
        "nonsense:ministerial",
        '"level:ministerial"',
        "xlevel:ministerial",
        "summary:?",
        'theme:"?"',
    ],
)
def test_other_words_stay_words(text: str) -> None:
    assert read_question(text, KNOWN) == Question(text)


def test_the_last_condition_on_a_value_wins() -> None:
    question = read_question("level:ministerial -level:ministerial", KNOWN)
    assert question.conditions == (Condition("level", "ministerial", excluded=True),)


def test_each_table_gets_the_conditions_on_its_facets() -> None:
    question = read_question(
        "level:ministerial group:WEOG instrument:a4p-declaration-2018 x", KNOWN
    )
    group = Condition("regional_group", WEOG)
    assert question.search(SPEAKERS) == Search("speakers", "x", (MINISTERS, group))
    assert question.search(ENDORSEMENTS, "-status") == Search(
        "endorsements",
        "x",
        (Condition("instrument", "a4p-declaration-2018"), group),
        "-status",
    )
    assert question.search(THEMES) == Search("themes", "x")


def test_a_part_is_what_one_table_uses_and_can_be_replaced() -> None:
    ministers, wps = Condition("level", "ministerial"), Condition("themes", "wps")
    question = Question("peace", (ministers, wps))
    assert question.used_by(THEMES) == Question("peace", (wps,))
    assert question.with_part(THEMES, question.used_by(THEMES)) is question
    pledges = Condition("themes", "pledges", excluded=True)
    changed = question.with_part(THEMES, Question("war", (pledges,)))
    assert changed == Question("war", (ministers, pledges))
    heads = Condition("level", "head_of_state_or_government")
    also = question.with_part(THEMES, Question("", (heads,)))
    assert also.conditions == (ministers, heads)


def test_the_order_of_ticks_does_not_change_the_search() -> None:
    question, other = (
        Question(conditions=(MINISTERS, NO_PLEDGES)),
        Question(conditions=(NO_PLEDGES, MINISTERS)),
    )
    assert question.search(SPEAKERS) == other.search(SPEAKERS)


def test_conditions_are_added_and_removed() -> None:
    question = Question("congo").with_condition(MINISTERS)
    assert question == Question("congo", (MINISTERS,))
    assert question.with_condition(MINISTERS) == question
    excluded = MINISTERS._replace(excluded=True)
    assert question.with_condition(excluded) == Question("congo", (excluded,))
    assert question.without(excluded) == Question("congo")
    several = question.with_condition(Condition("level", "vice_head")).with_condition(NO_PLEDGES)
    assert several.only("level", "other") == Question(
        "congo", (NO_PLEDGES, Condition("level", "other"))
    )
    assert several.only("level") == Question("congo", (NO_PLEDGES,))


def test_ticked_and_typed_are_joined() -> None:
    ticked = Question("", (MINISTERS, NO_PLEDGES))
    typed = Question("congo", (Condition("level", "vice_head"), Condition("themes", "pledges")))
    assert ticked.joined(typed) == Question(
        "congo", (MINISTERS, Condition("level", "vice_head"), Condition("themes", "pledges"))
    )


def test_a_leading_or_is_kept_apart_from_the_conditions() -> None:
    question = Question("OR congo", (MINISTERS,))
    text = question_text(question, KNOWN)
    assert not text.startswith("level:ministerial OR")
    assert read_question(text, KNOWN) == question


# Any text in a records file and any typed text, with our own syntax among it.
PIECES = [
    "level:ministerial",
    "OR",
    '"',
    "“",
    "-",
    ":",
    "?",
    "%22;",
    " ",
    "theme:",
    "AND",
    "x",
    "科",
]
anything = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=["Cs"]))),
    max_size=6,
).map("".join)
values = st.lists(
    st.tuples(st.sampled_from(["level", "regional_group", "themes", "role"]), anything), max_size=6
)


@given(values, anything, st.data())
def test_a_question_is_read_back_from_its_text(
    more: list[tuple[str, str]], text: str, data: st.DataObject
) -> None:
    known = Vocabulary([*VALUES, *more])
    ticks = data.draw(
        st.lists(
            st.tuples(st.sampled_from([*VALUES, *more, ("level", "")]), st.booleans()),
            unique_by=lambda tick: tick[0],
        )
    )
    question = Question(
        read_question(text, known).words,
        tuple(Condition(facet, value, excluded) for (facet, value), excluded in ticks),
    )
    assert read_question(question_text(question, known), known) == question


@given(anything)
def test_reading_a_text_twice_changes_nothing(text: str) -> None:
    once = read_question(text, KNOWN)
    assert read_question(question_text(once, KNOWN), KNOWN) == once
    assert read_question(once.words, KNOWN).words == once.words
