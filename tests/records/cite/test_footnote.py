"""Footnotes in the manner of the United Nations Editorial Manual, whole."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.footnote import write
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.phrases import PROBABLE
from a4p_desktop.records.language import said
from tests.records.cite.cited_rows import citations, source, statement

HLM = (
    "“High-Level Meeting on Action for Peacekeeping”, Secretariat (margins of the General"
    " Assembly, 73rd session), 25 September 2018"
)
READ = "(accessed on 23 November 2026)"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (
            "hlm-2018-rwa-paul-kagame",
            f"Paul Kagame, President of the Republic of Rwanda, statement at {HLM}, as published by"
            " paulkagame.com, available at https://www.paulkagame.com/remarks-by-president-paul-"
            f"kagame-high-level-meeting-on-action-for-peacekeeping/ {READ}.",
        ),
        (
            "hlm-2018-bgd-sheikh-hasina",
            f"Sheikh Hasina, Prime Minister of Bangladesh, statement at {HLM}, as reported by"
            f" newsnextbd.com, available at https://newsnextbd.com/?p=6133 {READ}; by albd.org,"
            " available at https://albd.org/articles/news/32225/HPM-Sheikh-Hasina-for-reforms-in-UN"
            f"-Peacekeeping-missions {READ}.",
        ),
        (
            "sc-8218-fra-jean-baptiste-lemoyne",
            "Jean-Baptiste Lemoyne, Secretary of State to the Minister for Europe and Foreign"
            " Affairs, France, statement at “Collective action to improve United Nations"
            " peacekeeping operations (open debate)”, Security Council, 28 March 2018, S/PV.8218"
            " (https://undocs.org/S/PV.8218), as published by diplomatie.gouv.fr, available at"
            " https://www.diplomatie.gouv.fr/fr/politique-etrangere-de-la-france/la-france-a-l-onu/"
            "article/intervention-de-jean-baptiste-lemoyne-au-conseil-de-securite-de-l-onu-28-mars"
            f" {READ}.",
        ),
        (
            "gd-73-vat-paul-richard-gallagher",
            "Paul Richard Gallagher, Secretary for Relations with States, Holy See, statement at"
            " “General Debate of the 73rd session”, General Assembly, 25 September to 1 October"
            " 2018, text in Jankin, Baturo and Dasandi; Harvard Dataverse, “United Nations"
            " General Debate Corpus, session 73”, available at https://doi.org/10.7910/DVN/0TJX8Y"
            f" {READ}.",
        ),
        (
            "instrument:a4p-declaration-2018/JPN",
            "Endorsement by Japan of “Declaration of Shared Commitments on UN Peacekeeping"
            " Operations”, earliest evidence 25 September 2018 (evidence: own statement), as"
            " published by mofa.go.jp, available at https://www.mofa.go.jp/mofaj/fp/ipc/page4_004361.html"
            f" {READ}.",
        ),
        (
            "total:a4p-declaration-2018/2021-03-29",
            "Endorsements of “Declaration of Shared Commitments on UN Peacekeeping Operations” as"
            " at 29 March 2021: 154 Member States and 4 organizations, as published by"
            " peacekeeping.un.org, available at https://peacekeeping.un.org/en/secretary-generals-"
            f"video-message-3rd-anniversary-of-action-peacekeeping {READ}; and as reported by"
            f" unityinfo.co.kr, available at https://unityinfo.co.kr/32796 {READ}. Note:"
            " Secretary-General video message for the third anniversary event; date of the event"
            " from the Korean report (Seoul time).",
        ),
    ],
)
def test_real_rows(archive: Archive, word: str, expected: str) -> None:
    assert write([cite_word(archive, word)]) == f"{expected}\n"


def test_without_a_name_the_delegation_is_represented() -> None:
    mali = statement(delegation="Mali", meeting="A debate", start="2018-03")
    assert write([mali]) == "Representative of Mali, statement at “A debate”, March 2018.\n"


def test_on_whose_behalf() -> None:
    tusk = statement(person="D. T.", title="President", delegation="EU", on_behalf_of="27 States")
    assert write([tusk]) == "D. T., President, EU (on behalf of: 27 States), statement.\n"


def test_a_name_that_ends_with_a_stop_is_given_no_other() -> None:
    assert write([Citation("meeting", "x", meeting="M", body="A. B.")]) == "“M”, A. B.\n"


def test_honorifics_are_left_out() -> None:
    assert write([statement(person="Sheikh Hasina", honorific="Mrs")]).startswith("Sheikh Hasina,")


def test_a_probable_speaker_is_marked_after_the_source() -> None:
    text = write([statement(person="P", probable=True, sources=(source(publisher="Q"),))])
    assert text.endswith(f"as published by Q. {said(PROBABLE)}\n")


def test_one_of_each_is_counted_as_one() -> None:
    total = Citation("total", "x", instrument="D", start="2018", states=1, organizations=1)
    assert write([total]) == "Endorsements of “D” as at 2018: 1 Member State and 1 organization.\n"


def test_an_endorsement_by_words_about_the_initiative_says_so() -> None:
    japan = Citation(
        "endorsement", "x", delegation="Japan", instrument="D", evidence="own_statement"
    )
    whole = "Endorsement by Japan of “D” (evidence: own statement).\n"
    assert write([japan]) == whole
    by_initiative = replace(japan, by_initiative=True)
    assert write([by_initiative]) == whole.replace(")", " about the initiative)")


def test_a_total_says_how_it_was_counted(archive: Archive) -> None:
    text = write([cite_word(archive, "total:a4p-declaration-2018/2018-08-17")])
    assert text.endswith('(count is the meaning of "first", not a published total).\n')


@given(st.lists(citations, max_size=2))
def test_any_footnote_is_one_line(cited: list[Citation]) -> None:
    text = write(cited)
    assert len(text.splitlines()) == text.count("\n") == len(cited)
    assert all(line.strip() == line for line in text.splitlines())
    assert text.encode("utf-8").decode("utf-8") == text
