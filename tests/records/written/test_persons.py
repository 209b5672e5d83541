"""Names of speakers: taken apart, and compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.written.persons import (
    Person,
    is_near_person,
    person_key,
    read_person,
)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("H.E. Mr. Paul Kagame", Person("Paul Kagame", "Mr")),
        ("S.E. M. Emmanuel Macron", Person("Emmanuel Macron", "M")),
        ("Her Excellency Ms. Erna Solberg", Person("Erna Solberg", "Ms")),
        ("Mme Federica Mogherini", Person("Federica Mogherini", "Mme")),
        ("Paul KAGAME", Person("Paul KAGAME")),
        ("Mr.", Person("Mr.")),
        ("", Person("")),
    ],
)
def test_the_honorific_stands_apart_from_the_name(text: str, person: Person) -> None:
    assert read_person(text) == person


@pytest.mark.parametrize(
    "text",
    ["H.E. Mr. Filip Vujanović, President of Montenegro",
     "H.E. Mr. Filip Vujanović\nPresident of Montenegro",
     "Mr Filip Vujanović,\nPresident of Montenegro"],
)  # fmt: skip
def test_the_title_follows_after_the_first_comma_or_line(text: str) -> None:
    read = read_person(text, with_title=True)
    assert read == Person("Filip Vujanović", "Mr", "President of Montenegro")


def test_order_case_accents_and_honorifics_do_not_matter() -> None:
    assert person_key("KAGAME, Paul") == person_key("H.E. Mr. Paul Kagame")
    assert person_key("Antonio Guterres") == person_key("António Guterres")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("K. P. Sharma Oli", "Khadga Prasad Sharma Oli", True),
        ("Sheikh Hasina", "Sheikh Hasina Wazed", True),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Paul Kagame", "Paul Biya", False),
        ("A. B.", "Anna Becker", False),
    ],
)
def test_spellings_of_one_name_are_near(one: str, other: str, near: bool) -> None:
    assert is_near_person(person_key(one), person_key(other)) is near
    assert is_near_person(person_key(other), person_key(one)) is near


@given(st.text())
def test_no_name_is_an_error(text: str) -> None:
    read_person(text, with_title=True)
    assert is_near_person(person_key(text), person_key(text)) in (True, False)
