"""Names of delegations in lists: only those that are certain are taken unasked."""

from collections.abc import Mapping

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.delegation_names import read_names
from a4p_desktop.records.names.name_finder import NameFinder
from a4p_desktop.records.written.names import NameRead, NameReader, bare_name, written_key


@pytest.fixture(name="finder", scope="module")
def _finder(archive: Archive) -> NameFinder:
    return NameFinder(read_names(archive))


def read(finder: NameFinder, *cells: str, decisions: Mapping[str, str] | None = None) -> NameRead:
    return NameReader(finder, {"COG", "COD", "NER"}, decisions or {}).read(cells)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. Albania", "Albania"),
        ("12 Andorra", "Andorra"),
        ("• Chad*", "Chad"),
        ("France (1)", "France"),
        ("Mali ¹", "Mali"),
        ("Côte d'Ivoire [a]", "Côte d'Ivoire"),
        ("Micronesia (Federated States of)", "Micronesia (Federated States of)"),
        ("Samoa [US]", "Samoa [US]"),
        ("Sudan (South)", "Sudan (South)"),
        ("12", "12"),
        ("", ""),
    ],
)
def test_numbers_of_lists_and_marks_of_footnotes_are_no_part_of_a_name(
    text: str, name: str
) -> None:
    assert bare_name(text) == name


def test_equal_cells_have_equal_keys() -> None:
    assert written_key("3. CONGO*") == written_key("Congo ")
    assert written_key("Congo") != written_key("Kongo")
    assert written_key("***") != ""


def test_a_certain_name_is_taken(finder: NameFinder) -> None:
    assert read(finder, "République du Mali").delegation == "MLI"


def test_a_name_of_several_is_in_doubt(finder: NameFinder) -> None:
    doubt = read(finder, "Congo")
    assert not doubt.delegation
    assert not doubt.delegation
    assert set(doubt.proposed) == {"COG", "COD"}
    assert doubt.why


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (("Niger", "NER"), "NER"),
        (("Niger", ""), "NER"),
        (("", "NER"), "NER"),
        (("Congo", "COD"), "COD"),  # the code tells which Congo
        (("Frnace", "FRA"), "FRA"),
    ],
)
def test_two_names_of_a_row_that_agree_are_certain(
    finder: NameFinder, cells: tuple[str, ...], code: str
) -> None:
    assert read(finder, *cells).delegation == code


@pytest.mark.parametrize("cells", [("Niger", "NGA"), ("Puerto Rico", "USA"), ("Congo", "FRA")])
def test_two_names_of_a_row_that_do_not_agree_are_in_doubt(
    finder: NameFinder, cells: tuple[str, ...]
) -> None:
    doubt = read(finder, *cells)
    assert not doubt.delegation
    assert doubt.proposed
    assert doubt.written == " / ".join(cells)


def test_a_decision_on_a_contradiction_leaves_the_single_names_as_they_are(
    finder: NameFinder,
) -> None:
    decisions = {written_key("Niger / NGA"): "NER"}
    assert read(finder, "Niger", "NGA", decisions=decisions).delegation == "NER"
    assert read(finder, "NGA", decisions=decisions).delegation == "NGA"


def test_a_decision_for_what_is_not_known_any_more_is_none(finder: NameFinder) -> None:
    assert not read(finder, "Congo", decisions={written_key("Congo"): "GONE"}).delegation


def test_a_name_may_be_left_out_or_be_a_new_organization(finder: NameFinder) -> None:
    assert read(finder, "Total", decisions={written_key("Total"): ""}).is_left_out
    new = read(finder, "League", decisions={written_key("League"): "new:League of Friends"})
    assert new.delegation == "league-of-friends"
