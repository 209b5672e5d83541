"""One question, ticked or typed: chips and text say the same, and nothing is lost on the way."""

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
]
KNOWN = Vocabulary(VALUES)
MINISTERS = Condition("level", "ministerial")
NO_PLEDGES = Condition("themes", "pledges", excluded=True)


def test_the_words_and_the_facets_of_a_text_are_told_apart() -> None:
    text = "level:ministerial group:WEOG -theme:pledges congo"
    asked = read_question(text, KNOWN)
    assert asked == Question("congo", (MINISTERS, Condition("regional_group", WEOG), NO_PLEDGES))
    assert question_text(asked, KNOWN) == text


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
        ('weight:"key area of focus"', "weight_in_note", "key area of focus"),
    ],
)  # fmt: skip
def test_a_value_may_be_called_by_its_code_or_its_words(text: str, facet: str, value: str) -> None:
    assert read_question(text, KNOWN) == Question("", (Condition(facet, value),))
    assert read_question(f"-{text}", KNOWN) == Question("", (Condition(facet, value, True),))


@pytest.mark.parametrize(
    "text",
    [
        "level:min",  # no value, but the beginning of a word in the index
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


def test_the_last_word_on_a_value_holds() -> None:
    asked = read_question("level:ministerial -level:ministerial", KNOWN)
    assert asked.conditions == (Condition("level", "ministerial", excluded=True),)


def test_each_table_is_asked_what_it_has() -> None:
    asked = read_question("level:ministerial group:WEOG instrument:a4p-declaration-2018 x", KNOWN)
    group = Condition("regional_group", WEOG)
    assert asked.search(SPEAKERS) == Search("speakers", "x", (MINISTERS, group))
    assert asked.search(ENDORSEMENTS, "-status") == Search(
        "endorsements",
        "x",
        (Condition("instrument", "a4p-declaration-2018"), group),
        "-status",
    )
    assert asked.search(THEMES) == Search("themes", "x")


def test_the_order_of_ticks_makes_no_other_search() -> None:
    one, other = (
        Question(conditions=(MINISTERS, NO_PLEDGES)),
        Question(conditions=(NO_PLEDGES, MINISTERS)),
    )
    assert one.search(SPEAKERS) == other.search(SPEAKERS)


def test_ticks_are_put_and_taken_away() -> None:
    asked = Question("congo").with_condition(MINISTERS)
    assert asked == Question("congo", (MINISTERS,))
    assert asked.with_condition(MINISTERS) == asked
    excluded = MINISTERS._replace(excluded=True)
    assert asked.with_condition(excluded) == Question("congo", (excluded,))
    assert asked.without(excluded) == Question("congo")
    several = asked.with_condition(Condition("level", "vice_head")).with_condition(NO_PLEDGES)
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


def test_an_or_that_begins_the_words_does_not_join_them_to_a_tick() -> None:
    asked = Question("OR congo", (MINISTERS,))
    text = question_text(asked, KNOWN)
    assert not text.startswith("level:ministerial OR")
    assert read_question(text, KNOWN) == asked


# Whatever stands in a records file, and whatever is typed: signs of our own among it.
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
def test_a_question_comes_back_from_its_text(
    more: list[tuple[str, str]], text: str, data: st.DataObject
) -> None:
    known = Vocabulary([*VALUES, *more])
    ticks = data.draw(
        st.lists(
            st.tuples(st.sampled_from([*VALUES, *more, ("level", "")]), st.booleans()),
            unique_by=lambda tick: tick[0],
        )
    )
    asked = Question(
        read_question(text, known).words,
        tuple(Condition(facet, value, excluded) for (facet, value), excluded in ticks),
    )
    assert read_question(question_text(asked, known), known) == asked


@given(anything)
def test_reading_what_was_read_changes_nothing(text: str) -> None:
    once = read_question(text, KNOWN)
    assert read_question(question_text(once, KNOWN), KNOWN) == once
    assert read_question(once.words, KNOWN).words == once.words
