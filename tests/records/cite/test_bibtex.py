"""BibTeX entries, read back by bibtexparser, and by pylatexenc as LaTeX would print them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.bibtex import latex, write
from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.phrases import note_words, title_words
from a4p_desktop.records.text.plain_text import clean, safe_address
from a4p_desktop.records.text.quotation import curled
from tests.pandoc import read_references
from tests.records.cite.citation_readers import read_bibtex, read_typeset
from tests.records.cite.cited_rows import (
    GOLDEN_WORDS,
    HARD,
    citations,
    hostile,
    source,
    statement,
)


def test_a_whole_entry(archive: Archive) -> None:
    assert write([cite_word(archive, "hlm-2018-deu-heiko-maas")]) == (
        "@unpublished{hlm-2018-deu-heiko-maas,\n"
        "  author = {{Heiko Maas}},\n"
        "  title = {{Statement by Heiko Maas, Federal Minister for Foreign Affairs of Germany}},\n"
        "  year = {2018},\n"
        "  month = sep,\n"
        "  note = {“High-Level Meeting on Action for Peacekeeping”, Secretariat (margins of the"
        " General Assembly, 73rd session), 25 September 2018, as published by"
        " new-york-un.diplo.de.},\n"
        "  url = {https://new-york-un.diplo.de/un-de/20180925-maas-action-for-peacekeeping/"
        "2141088},\n"
        "  urldate = {2026-11-23},\n"
        "}\n"
    )


def test_a_bibliography_is_read_back(archive: Archive) -> None:
    listed = [cite_word(archive, word) for word in GOLDEN_WORDS]
    read = read_bibtex(write(listed))
    assert len(read) == len(listed)
    hasina = read["hlm-2018-bgd-sheikh-hasina"]
    assert hasina["author"] == "{Sheikh Hasina}"
    assert hasina["entrytype"] == "unpublished"
    assert (hasina["year"], hasina["month"]) == ("2018", "sep")
    assert "as reported by newsnextbd.com" in hasina["note"]
    assert hasina["url"] == "https://newsnextbd.com/?p=6133"
    assert read["a4p-declaration-2018-JPN"]["entrytype"] == "misc"


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("2018-09-25", "", {"year": "2018", "month": "sep"}),
        ("2018-09", "", {"year": "2018", "month": "sep"}),
        ("2018", "", {"year": "2018"}),
        ("2018-09-25", "2018-10-01", {"year": "2018"}),
        ("2018-12-31", "2019-01-01", {}),
        ("soon", "", {}),
    ],
)
def test_dates_have_the_parts_recorded(start: str, end: str, date: dict[str, str]) -> None:
    (entry,) = read_bibtex(write([statement(start=start, end=end)])).values()
    assert {name: entry[name] for name in ("year", "month") if name in entry} == date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50% & $x_1 #2", r"50\% \& \$x\_1 \#2"),
        ("{a}", r"$\lbrace$a$\rbrace$"),
        (r"\input{x}", r"\textbackslash{}input$\lbrace$x$\rbrace$"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("a--b---c", "a-{}-b-{}-{}-c"),
        ("``?`", r"\`{}\`{}?\`{}"),
        ('<b> | "A"', r"\textless{}b\textgreater{} $|$ “A”"),
        ("<<,,''", r"\textless{}\textless{},{},'{}'"),
        ("“Łódź” 中国 كوت", "“Łódź” 中国 كوت"),
    ],
)
def test_latex_prints_what_is_recorded(text: str, expected: str) -> None:
    assert latex(text) == expected


@given(hostile)
def test_no_text_leaves_its_braces_or_commands_tex(text: str) -> None:
    written = latex(text)
    assert written.count("{") == written.count("}")
    known = (
        r"\\(text(backslash|less|greater|ascii(tilde|circum))|`)\{\}|\\[#$%&_]|\{\}"
        r"|\$(\||\\[lr]brace)\$"
    )
    assert not set(re.sub(known, "", written)) & set('\\{}#$%&_~^<>|`"')


@given(st.lists(citations, max_size=2))
def test_any_field_is_read_back(cited: list[Citation]) -> None:
    read = read_bibtex(write(cited))
    assert len(read) == len(cited)
    for entry, citation in zip(read.values(), cited, strict=True):
        assert entry["title"] == f"{{{latex(title_words(citation))}}}"
        assert entry.get("note", "") == latex(note_words(citation))
        if citation.sources:
            assert entry.get("url", "") == safe_address(citation.sources[0].address)


@given(hostile)
def test_what_latex_prints_is_what_was_recorded(text: str) -> None:
    (entry,) = read_typeset(write([statement(person="P", title=text)])).values()
    assert clean(entry["title"]) == curled(clean(f"Statement by P, {text}")) or not clean(text)


@pytest.mark.parametrize("source_format", ["bibtex", "biblatex"])
def test_pandoc_reads_names_and_titles_whole(source_format: str) -> None:
    people = ["Sheikh Hasina", "K. P. Sharma Oli", "A and B", "Doe, John, Jr.", ""]
    cited = [statement(person=person, delegation="Rwanda") for person in people]
    names = [item["author"] for item in read_references(write(cited), source_format)]
    assert names == [[{"literal": citation.speaker}] for citation in cited]
    cited = [statement(person="P", title=f"{text} x") for text in HARD]
    titles = [item["title"] for item in read_references(write(cited), source_format)]
    assert titles == [_as_pandoc_has_it(title_words(citation)) for citation in cited]


def _as_pandoc_has_it(text: str) -> str:
    """`text` with straight quotation marks curled, and formulas for | and braces."""
    formulas = str.maketrans({"{": r"$\lbrace$", "}": r"$\rbrace$", "|": "$|$", "'": "’"})
    return curled(text).translate(formulas)


def test_keys_differ_in_any_case() -> None:
    codes = ["a", "A", "a-2", "a", "é", "", "{x}", "中"]
    text = write([statement(code=code) for code in codes])
    found = re.findall(r"^@unpublished\{(.*),$", text, re.MULTILINE)
    assert found == ["a", "A-2", "a-2-2", "a-3", "statement", "statement-2", "x", "statement-3"]


def test_the_address_is_as_it_stands_and_the_note_is_escaped() -> None:
    first, second = (source(publisher="P", address=f"https://x.org/a_b--{n}%20c") for n in "12")
    (entry,) = read_bibtex(write([statement(sources=(first, second))])).values()
    assert entry["url"] == "https://x.org/a_b--1%20c"
    assert r"https://x.org/a\_b-{}-2\%20c" in entry["note"]
