"""The ten commonest tasks by keys alone, as someone does them who cannot see the screen."""

import pytest

from tests.access.person import Person

pytestmark = pytest.mark.access


def test_whether_a_state_endorsed(person: Person) -> None:
    person.arrives("text", "Search")
    person.type("rwanda")
    person.hears("Rwanda, delegation, A4P Declaration, Endorsed")
    person.press("Return")
    person.arrives("label", "Everything recorded about the delegation")


def test_export_what_is_found(person: Person) -> None:
    person.arrives("text", "Search")
    person.press("ctrl+2")
    person.press("ctrl+e")
    person.arrives("radio button", "Excel workbook")
    person.press("Tab")
    person.arrives("push button", "More formats")
    person.press("Tab")
    person.arrives("radio button", "All rows found")
