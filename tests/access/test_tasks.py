"""The ten commonest tasks by keys alone, as someone does them who cannot see the screen."""

import shutil
from pathlib import Path

import pytest

from tests.access.person import Person

pytestmark = pytest.mark.access


@pytest.fixture(name="rows")
def _rows(person: Person) -> Person:
    """The person in the second row of the speakers."""
    person.arrives("text", "Search")
    person.press("ctrl+2")
    person.arrives("text", "Search")
    person.press("F6")
    person.arrives("push button", "Meeting, unfolded, 1 value chosen")
    person.press("F6")
    person.arrives("cell", "Person: António Guterres")
    person.press("Down")
    person.arrives("cell", "Person: Paul Kagame. Title: President of the Republic of Rwanda")
    return person


@pytest.fixture(name="page")
def _page(person: Person) -> Person:
    """The person on the page of Rwanda."""
    person.arrives("text", "Search")
    person.type("rwanda")
    person.hears("Rwanda, delegation, A4P Declaration, Endorsed")
    person.press("Return")
    person.arrives("text", "Everything recorded about the delegation")
    return person


def test_whether_a_state_endorsed(page: Person) -> None:
    page.reads("4 of 5 · Own statement")
    page.press("Tab")
    page.arrives("link", "African Group")


def test_who_spoke_at_ministerial_level(person: Person) -> None:
    person.arrives("text", "Search")
    person.press("ctrl+2")
    person.arrives("text", "Search")
    person.press("F6")
    person.arrives("push button", "Meeting, unfolded, 1 value chosen")
    person.goes("Tab", "list item", "Head of State or Government")
    person.goes("Down", "list item", "Ministerial level")
    person.press("space")
    person.becomes("Ministerial level, 8, ticked", "checked")
    person.hears("8 of 22 statements")
    person.press("F6")
    person.arrives("cell", "Person: ")
    person.press("Down")
    person.arrives("cell", "Title: Minister")


def test_export_what_is_found(person: Person) -> None:
    person.arrives("text", "Search")
    person.press("ctrl+2")
    person.arrives("text", "Search")
    person.press("ctrl+e")
    person.arrives("radio button", "Excel workbook")
    person.press("Right")
    person.arrives("radio button", "CSV for Excel")
    person.goes("Tab", "radio button", "All rows found (22)")
    person.goes("Tab", "text", "Save as:")
    person.press("Return")
    person.hears("Exported 22 rows to a4p-speakers-hlm-2018-")
    person.arrives("text", "Search")
    (written,) = person.home.glob("*.csv")
    assert "Paul Kagame" in written.read_text("utf-8-sig")


def test_cite_a_statement(rows: Person) -> None:
    rows.press("ctrl+shift+k")
    rows.arrives("push button", "Copy")
    rows.goes("Tab", "radio button", "Selected statements")
    rows.goes("Tab", "text", "Citations")
    rows.reads("Paul Kagame, President of the Republic of Rwanda, statement at")
    rows.goes("Tab", "push button", "Copy")
    rows.press("space")
    rows.hears("Copied the citation.")
    rows.arrives("cell", "Person: Paul Kagame")


def test_write_a_brief(page: Person) -> None:
    page.press("ctrl+b")
    page.arrives("push button", "Save")
    page.goes("Tab", "text", "The pages of the brief")
    page.reads("A4P Declaration ✓ Endorsed")
    page.goes("Tab", "text", "Save as:")
    page.press("Return")
    page.hears("Saved the brief to a4p-brief-delegation-rwa.pdf.")
    assert (page.home / "a4p-brief-delegation-rwa.pdf").read_bytes().startswith(b"%PDF")


def test_compare_two_delegations(page: Person) -> None:
    page.press("ctrl+m")
    page.arrives("text", "Find delegation or group")
    page.type("ghana")
    page.press("Return")
    page.arrives("text", "Everything recorded about the delegation")
    page.reads("Rwanda and Ghana compared")
    page.hears("Rwanda and Ghana compared")


def test_what_was_said_on_a_theme(person: Person) -> None:
    person.arrives("text", "Search")
    person.press("ctrl+4")
    person.arrives("text", "Search")
    person.goes("F6", "cell", "Theme: Political solutions")
    person.press("Down")
    person.arrives("cell", "Theme: Women, peace and security")
    person.press("Return")
    person.arrives("text", "Details")
    person.reads("More women in peacekeeping")
    person.press("Tab")
    person.arrives("link", "")
    person.press("Escape")
    person.arrives("cell", "Theme: Women, peace and security")


def test_open_a_records_file(person: Person, records_path: Path) -> None:
    other = shutil.copy(records_path, person.home / "colleague.sqlite")
    person.arrives("text", "Search")
    person.press("ctrl+o")
    person.arrives("text", "File name:")
    person.type(str(other))
    person.press("Return")
    person.hears("Action for Peacekeeping records")
    person.arrives("text", "Search")


def test_add_a_record(person: Person) -> None:
    listed = person.home / "list.csv"
    listed.write_text("Member State,Date\nIceland,25 September 2018\nFiji,25 September 2018\n")
    person.arrives("text", "Search")
    person.press("ctrl+shift+a")
    person.arrives("push button", "Choose file…")
    person.press("space")
    person.arrives("text", "File name:")
    person.type(str(listed))
    person.press("Return")
    person.hears("2 rows: 2 new")
    person.arrives("text", "Title")
    person.type("A list")
    person.goes("Tab", "push button", "Add 2")
    person.press("space")
    person.hears("Added 2 rows from list.csv.")


def test_share_a_search(person: Person) -> None:
    person.arrives("text", "Search")
    person.press("ctrl+2")
    person.arrives("text", "Search")
    person.goes("Tab", "push button", "Share")
    person.press("space")
    person.arrives("text", "File name:")
    person.press("Return")
    person.hears("Saved the view as A4P High-Level Meeting.a4pview, without records.")
