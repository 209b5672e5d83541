"""RIS records, read back by rispy."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.phrases import keys, title_words
from a4p_desktop.records.cite.read import cite_statement
from a4p_desktop.records.cite.ris import write
from a4p_desktop.records.question.search import Search
from tests.pandoc import read_references
from tests.records.cite.citation_readers import read_ris
from tests.records.cite.cited_rows import GOLDEN_WORDS, citations, source, statement


def test_a_whole_record(archive: Archive) -> None:
    assert write([cite_word(archive, "sc-8349-pak-maleeha-lodhi")]).split("\r\n") == [
        "TY  - CPAPER",
        "ID  - sc-8349-pak-maleeha-lodhi",
        "AU  - Maleeha Lodhi,",
        "T2  - United Nations peacekeeping operations (peacekeeping reform)",
        "TI  - Statement by Maleeha Lodhi, Permanent Representative, Pakistan",
        "PY  - 2018",
        "DA  - 2018/09/12/",
        "CY  - Security Council Chamber, United Nations Headquarters, New York",
        "M1  - S/PV.8349",
        "PB  - pakun.org",
        "UR  - https://pakun.org/statements/Security_Council/2018/09122018-01.php",
        "Y2  - 2026/11/23/",
        "UR  - https://undocs.org/S/PV.8349",
        "N1  - “United Nations peacekeeping operations (peacekeeping reform)”, Security Council, 12"
        " September 2018, S/PV.8349 (https://undocs.org/S/PV.8349), as published by pakun.org.",
        "ER  - ",
        "",
    ]


def test_a_bibliography_is_read_back(archive: Archive) -> None:
    listed = [cite_word(archive, word) for word in GOLDEN_WORDS]
    read = read_ris(write(listed))
    assert [record["id"] for record in read] == keys(listed)
    kagame, hasina = read[:2]
    assert kagame["authors"] == ["Paul Kagame,"]
    assert kagame["publisher"] == "paulkagame.com"
    assert hasina["publisher"] == "as reported by newsnextbd.com"
    assert kagame["access_date"] == "2026/11/23/"
    assert hasina["urls"] == [
        "https://newsnextbd.com/?p=6133",
        "https://albd.org/articles/news/32225/HPM-Sheikh-Hasina-for-reforms-in-UN-Peacekeeping"
        "-missions",
    ]
    assert {record["type_of_reference"] for record in read} == {"CPAPER", "CONF", "ELEC"}


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("2018-09-25", "", "2018/09/25/"),
        ("2018-09", "", "2018/09//"),
        ("2018", "", "2018///"),
        ("2018-09-25", "2018-10-01", "2018///25 September to 1 October 2018"),
        ("2018-09-25", "2018-09-27", "2018/09//25 to 27 September 2018"),
        ("soon", "", None),
    ],
)
def test_dates_have_the_parts_recorded(start: str, end: str, date: str | None) -> None:
    (record,) = read_ris(write([statement(start=start, end=end)]))
    assert record.get("date") == date
    assert record.get("year") == (date[:4] if date else None)


def test_an_address_stands_once() -> None:
    twice = source(publisher="P", address="https://undocs.org/S/PV.1")
    (record,) = read_ris(write([statement(symbol="S/PV.1", sources=(twice, twice))]))
    assert record["urls"] == ["https://undocs.org/S/PV.1"]


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("Sheikh Hasina", "Sheikh Hasina"),
        ("", "Representative of Rwanda"),
        ("Abdel Fattah Al Sisi", "Abdel Fattah Al Sisi"),
        ("Doe, John, Jr.", "Doe‚ John‚ Jr."),
        ("A and B; C", "A and B; C"),
        ("王毅", "王毅"),
    ],
)
def test_pandoc_reads_a_name_whole(person: str, name: str) -> None:
    text = write([statement(person=person, delegation="Rwanda", title="President")])
    (item,) = read_references(text, "ris")
    assert item["author"] == [{"family": name}]


def test_pandoc_reads_every_name_of_the_records_whole(archive: Archive) -> None:
    rows = archive.page(Search("speakers"), 0, 1000)
    cited = [cite_statement(archive, row.id) for row in rows]
    assert any(not citation.person for citation in cited)
    for citation, item in zip(cited, read_references(write(cited), "ris"), strict=True):
        (author,) = item["author"]
        assert author == {"family": citation.speaker}


@given(st.lists(citations, max_size=2))
def test_any_field_is_one_line_of_one_record(cited: list[Citation]) -> None:
    text = write(cited)
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    lines = [line for line in text.split("\r\n") if line]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert lines.count("ER  - ") == sum(line.startswith("TY  - ") for line in lines) == len(cited)
    read = read_ris(text)
    assert [record["id"] for record in read] == keys(cited)
    titles = [record.get("title", "") for record in read]
    assert titles == [title_words(citation) for citation in cited]
