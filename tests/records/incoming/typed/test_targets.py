"""The rows of the CSV tables behind a row of the window."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.incoming.typed.single import correctable
from a4p_desktop.records.incoming.typed.targets import (
    AdditionTargetsRequest,
    Target,
    TargetRequest,
    TargetsRequest,
    field_shown,
)
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, THEMES
from tests.records.made_tables import SEVERAL, built
from tests.records.own_rows import MINE


@pytest.fixture(name="several", scope="module")
def _several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(built(tmp_path_factory.mktemp("several"), SEVERAL))) as archive:
        yield archive


def targets(archive: Archive, table: str, **where: str) -> list[Target]:
    """Those of the first row of the window with these cells."""
    conditions = tuple(Condition(name, value) for name, value in where.items())
    (row,) = archive.ids(Search(table, where=conditions), 0, 1)
    return list(TargetsRequest(table, row).read(archive))


def test_a_speaker_has_a_statement_a_meeting_and_a_delegation(made: Archive) -> None:
    found = targets(made, SPEAKERS.name, statement="l2")
    assert [target.form.name for target in found] == ["statements", "meetings", "delegations"]
    assert found[0].key == {"statement": "l2"}
    assert found[0].cells["title"] == "-1.5"
    assert found[2].cells["name"] == "Åland"
    assert [target.name for target in found] == [
        "Çelik Öz, Åland, Later meeting",
        "Later meeting",
        "Åland",
    ]


def test_each_evidence_of_an_endorsement_is_a_row(several: Archive) -> None:
    found = targets(several, ENDORSEMENTS.name, instrument="declaration", delegation_code="CIV")
    evidences = [target for target in found if target.form.name == "endorsements"]
    assert [target.name for target in evidences] == [
        "Côte d’Ivoire, Declaration: Own statement",
        "Côte d’Ivoire, Declaration: Third party",
        "Côte d’Ivoire, Declaration: Third party",
        "Côte d’Ivoire, Declaration: Support only",
    ]
    assert evidences[0].key["sources"] == "note|verbatim"
    assert [target.form.name for target in found[4:]] == ["instruments", "delegations"]


def test_a_delegation_that_has_not_endorsed_has_no_evidence_to_correct(made: Archive) -> None:
    found = targets(made, ENDORSEMENTS.name, instrument="declaration", delegation_code="AX")
    assert [target.form.name for target in found] == ["instruments", "delegations"]


def test_the_rows_of_an_addition_can_be_corrected(merged: Archive) -> None:
    found = AdditionTargetsRequest(MINE).read(merged)
    assert [(target.form.name, target.name) for target in found] == [
        ("endorsements", "Åland, Declaration: Official list"),
        ("endorsements", "Côte d’Ivoire, Declaration: Official list"),
        ("statements", "Awa Koné, Côte d’Ivoire, Later meeting"),
        ("sources", "List of endorsers"),
    ]
    assert AdditionTargetsRequest("unknown").read(merged) == []


def test_one_row_is_found_by_its_key(merged: Archive) -> None:
    (target,) = TargetRequest("statements", "l2").read(merged)
    assert target.key == {"statement": "l2"}
    assert TargetRequest("statements", "gone").read(merged) == []


def test_a_row_that_is_gone_has_none(made: Archive) -> None:
    assert TargetsRequest(SPEAKERS.name, 999).read(made) == []


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        (SPEAKERS.name, SPEAKERS.shown),
        (ENDORSEMENTS.name, set(ENDORSEMENTS.shown) - {"status", "evidence"}),
        (THEMES.name, {"title", "weight_in_note", "description"}),
    ],
)
def test_the_columns_shown_at_first_can_be_corrected(table: str, columns: set[str]) -> None:
    """But for what is counted, or names the row itself, such as the grade of an evidence."""
    forms = {form.name: form for form in FORMS}
    for column in columns:
        form, name = field_shown(table, column)
        assert name in {field.name for field in correctable(forms[form])}, column
