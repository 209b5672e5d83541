"""The PDF of a brief as a screen reader reads it: complete, in order, with headings and tables."""

import os
import subprocess
import sys
import unicodedata
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage

from a4p_desktop.gui.brief.fonts import showable
from a4p_desktop.gui.brief.pages import BriefPages, brief_pdf, pdf_device
from a4p_desktop.gui.look.painting import painter_on
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.brief import Brief, Fact, Words
from a4p_desktop.records.brief.formats.html_page import brief_html
from a4p_desktop.records.brief.formats.svg_picture import picture_sentences
from tests.gui.brief.tagged_pdf import TaggedPdf
from tests.records.brief.brief_reading import BRIEFS, DELEGATIONS, brief_on

pytestmark = pytest.mark.usefixtures("qapp")

SCRIPTS = {
    "Latin": "Côte d’Ivoire’s offices fulfil difficult affairs: ﬁrst, the waﬄe. ",
    "Cyrillic": "Совет Безопасности принял заявление о миротворчестве и её участниках. ",
    "Greek": "Η Διακήρυξη δεσμεύει τα κράτη για την ειρήνη και την ασφάλεια. ",
    "Arabic": "تلتزم الدول الأعضاء بحفظ السلام في 25 أيلول/سبتمبر 2018 (A4P) بلا تحفظ. ",
    "Hebrew": "המדינות מתחייבות לשמירת השלום, 25 בספטמבר 2018 (A4P), ללא הסתייגות. ",
    "Chinese": "会员国承诺共同努力，使维和行动更加有效：瓦努阿图、中国、卢旺达。",
}


def tagged(brief: Brief) -> TaggedPdf:
    return TaggedPdf(brief_pdf(showable(brief)[0], "a4"))


class Page(HTMLParser):
    """The text of the HTML, with what stands before the entries of its lists."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self._inside: list[str] = []
        self._entries = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: object) -> None:
        if tag != "meta":
            self._inside.append(tag)
        if tag in ("ul", "ol"):
            self._entries = 0
        if tag == "li":
            self._entries += 1
            self.words += f"{self._entries}" if "ol" in self._inside else "•"

    def handle_endtag(self, tag: str) -> None:
        self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not {"head", "svg"} & {*self._inside}:
            self.words += data


def squeezed(text: str) -> str:
    """Text without blanks and invisible characters."""
    return "".join(
        sign for sign in text if not (sign.isspace() or unicodedata.category(sign) == "Cf")
    )


def said(pdf: TaggedPdf) -> str:
    """All that is read, but what stands in the picture, which has its description."""
    kids = (kid for kid in pdf.document.kids if not isinstance(kid, str) and kid.role != "Figure")
    return squeezed("".join(kid.text for kid in kids))


def notes(pdf: TaggedPdf) -> list[Any]:
    """The annotations of all pages: the links."""
    return [note.get_object() for page in pdf.reader.pages for note in page.get("/Annots", ())]


def in_html(brief: Brief) -> str:
    """All that the HTML of the brief says."""
    return squeezed(Page(brief_html(brief)).words)


@pytest.mark.parametrize("code", DELEGATIONS)
def test_it_says_what_the_html_says_in_the_same_order(archive: Archive, code: str) -> None:
    brief = showable(brief_on(archive, "delegation", code))[0]
    assert said(tagged(brief)) == in_html(brief)


@settings(max_examples=25)
@given(BRIEFS)
def test_so_does_any_brief(brief: Brief) -> None:
    brief = showable(brief)[0]
    assert said(tagged(brief)) == in_html(brief)


@pytest.mark.parametrize("script", SCRIPTS)
def test_each_script_is_read_word_by_word(archive: Archive, script: str) -> None:
    """On several lines and pages, though Qt paints no space at the end of a line."""
    text = " ".join(f"{number} {SCRIPTS[script]}" for number in range(150))
    brief = replace(brief_on(archive, "theme", "wps"), notes=(text, SCRIPTS[script]))
    pdf = tagged(brief)
    notes = [body.text for body in next(pdf.document.all("L")).all("LBody")]
    plain = [unicodedata.normalize("NFKC", note).split() for note in brief.notes]
    assert [unicodedata.normalize("NFKC", note).split() for note in notes] == plain
    assert len(pdf.reader.pages) > 1


def test_letters_that_no_font_has_are_read(archive: Archive) -> None:
    """With some fonts Qt paints two glyphs for each, and tells their text in its own way."""
    brief = replace(brief_on(archive, "theme", "wps"), title="\U00017000")
    assert said(tagged(brief)) == in_html(brief)


def test_letters_that_qt_does_not_name_are_read(archive: Archive) -> None:
    """It writes no text for glyphs of letters beyond U+FFFF."""
    brief = replace(brief_on(archive, "theme", "wps"), notes=("A domino: 🀰.",))
    assert next(tagged(brief).document.all("LBody")).text == "A domino: 🀰."


def test_letters_without_a_font_are_read(archive: Archive) -> None:
    """At the end of a text, too, where no glyph follows that would tell."""
    brief = replace(brief_on(archive, "theme", "wps"), title="Malayalam ഔ", notes=("ഔ",))
    document = tagged(brief).document
    assert next(document.all("H1")).text == "Malayalam ഔ"
    assert next(document.all("LBody")).text == "ഔ"


def test_a_link_without_words_still_leads_somewhere(archive: Archive) -> None:
    fact = Fact("A soft hyphen", (Words("\u00ad", address="https://example.org/x"),))
    brief = replace(brief_on(archive, "theme", "wps"), facts=(fact,))
    addresses = {note["/A"]["/URI"] for note in notes(tagged(brief))}
    assert "https://example.org/x" in addresses


def test_the_fonts_of_this_machine_change_nothing(
    archive: Archive, records_path: Path, tmp_path: Path, project: Path
) -> None:
    usual = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
    for ending in ("pdf", "html"):
        target = tmp_path / f"china.{ending}"
        words = ["brief", "delegation", "CHN", "--records", str(records_path)]
        command = [sys.executable, "-m", "a4p_desktop", *words, "--output", str(target)]
        subprocess.run(command, env={**usual, "PYTHONPATH": str(project)}, check=True)
    html = (tmp_path / "china.html").read_text("utf-8")
    assert said(TaggedPdf((tmp_path / "china.pdf").read_bytes())) == squeezed(Page(html).words)


def test_headings_tables_and_lists_are_known_as_such(archive: Archive) -> None:
    brief = showable(brief_on(archive, "delegation", "RWA"))[0]
    document = tagged(brief).document
    assert [element.text for element in document.all("H1")] == [brief.title]
    assert brief.picture
    tables = [" ".join(filter(None, (table.heading, table.note))) for table in brief.tables]
    headings = [element.text for element in document.all("H2")]
    assert headings == [brief.picture.title, *tables, "Notes", "Sources"]
    roles = [kid.role for kid in document.kids if not isinstance(kid, str)]
    assert roles == [
        *("P", "H1", "P", "Div", "Table", "H2", "Figure"), *("H2", "Table") * len(brief.tables),
        *("H2", "L", "H2", "L", "P"),
    ]  # fmt: skip
    facts, *others = document.all("Table")
    assert [heading.text for heading in facts.all("TH")] == [fact.label for fact in brief.facts]
    assert {heading.entries["/A"]["/Scope"] for heading in facts.all("TH")} == {"/Row"}
    for found, table in zip(others, brief.tables, strict=True):
        first, *rows = found.all("TR")
        assert [kid.text for kid in first.all("TH")] == [column.heading for column in table.columns]
        assert {kid.entries["/A"]["/Scope"] for kid in first.all("TH")} == {"/Column"}
        assert [len([*row.all("TD")]) for row in rows] == [len(table.columns)] * len(table.rows)
    notes, sources = document.all("L")
    assert (notes.entries["/A"]["/ListNumbering"], sources.entries["/A"]["/ListNumbering"]) == (
        "/Disc",
        "/Decimal",
    )
    assert [each.text for each in notes.all("LBody")] == [*brief.notes]
    numbers = [label.text for label in sources.all("Lbl")]
    assert numbers == [str(number) for number, _ in enumerate(brief.sources, start=1)]


def test_the_picture_has_a_description_and_a_place(archive: Archive) -> None:
    brief = brief_on(archive, "delegation", "RWA")
    assert brief.picture
    (figure,) = tagged(brief).document.all("Figure")
    assert figure.entries["/Alt"] == " ".join(picture_sentences(brief.picture))
    left, bottom, right, top = figure.entries["/A"]["/BBox"]
    assert 48 < left < right < 595 - 48
    assert 300 < bottom < top < 700
    assert top - bottom > 40


def test_names_have_their_language(archive: Archive) -> None:
    brief = showable(brief_on(archive, "delegation", "CHN"))[0]
    spans = {span.entries["/Lang"]: span.text for span in tagged(brief).document.all("Span")}
    assert spans == {words.language: words.text for words in brief.names}


def test_every_link_is_told_and_leads_somewhere(archive: Archive) -> None:
    brief = brief_on(archive, "delegation", "RWA")
    pdf = tagged(brief)
    told = {}
    for link in pdf.document.all("Link"):
        parts = [kid.get_object() for kid in link.entries["/K"] if not isinstance(kid, int)]
        for note in (each["/Obj"] for each in parts):
            assert pdf.parent(note["/StructParent"]) == link.entries
            told[note["/StructParent"]] = note["/A"]["/URI"], note["/Contents"]
    assert sorted(told) == sorted(note["/StructParent"] for note in notes(pdf))
    assert {note["/F"] for note in notes(pdf)} == {4}, "printed as well"
    known = {(source.address, f"{source.text}{source.shown}") for source in brief.sources}
    assert {*told.values()} == {pair for pair in known if pair[0]}
    cited = [link.text for link in pdf.document.all("Link") if link.text.isdigit()]
    assert len(cited) > len(brief.sources)


def test_what_is_no_text_is_an_artifact_and_every_sequence_has_its_element(
    archive: Archive,
) -> None:
    pdf = tagged(brief_on(archive, "meeting", "hlm-2018"))
    for number, (page, sequences) in enumerate(zip(pdf.reader.pages, pdf.sequences, strict=True)):
        assert str(page["/StructParents"]) == str(number)
        assert str(page["/Tabs"]) == "/S"
        parents = pdf.parent(number)
        numbered = [each.number for each in sequences if each.number is not None]
        assert numbered == [*range(len(parents))]
        for place, parent in enumerate(parents):
            kids = [kid.get_object() for kid in parent.get_object()["/K"]]
            assert place in kids or place in [
                kid.get("/MCID") for kid in kids if not isinstance(kid, int)
            ]


def test_headings_of_columns_are_read_once_and_the_foot_at_the_end(archive: Archive) -> None:
    brief = brief_on(archive, "meeting", "hlm-2018")
    pdf = tagged(brief)
    assert len(pdf.reader.pages) > 1
    artifacts = [
        "".join(each.text for each in page if each.number is None) for page in pdf.sequences
    ]
    heading = brief.tables[0].columns[0].heading
    read = Counter(each.text for each in pdf.document.all("TH"))
    assert read[heading] == 1
    assert heading not in artifacts[0]
    assert heading in artifacts[1]
    assert [squeezed(brief.made) in squeezed(text) for text in artifacts] == [
        *[True] * (len(artifacts) - 1),
        False,
    ]
    *_, last = pdf.document.kids
    assert not isinstance(last, str)
    assert last.text == brief.made


def test_a_text_on_three_pages_is_one_element(archive: Archive) -> None:
    words = [f"word{number:04}" for number in range(2400)]
    long = replace(brief_on(archive, "theme", "wps"), notes=(" ".join(words), "The end."))
    pdf = tagged(long)
    assert len(pdf.reader.pages) > 3
    notes = [body.text for body in next(pdf.document.all("L")).all("LBody")]
    assert notes == [" ".join(words), "The end."]


def test_the_outline_leads_to_the_headings(archive: Archive) -> None:
    brief = brief_on(archive, "meeting", "hlm-2018")
    pdf = tagged(brief)
    title, under = pdf.reader.outline
    assert isinstance(under, list)
    assert title["/Title"] == brief.title  # type: ignore[call-overload] # a destination
    headings = [element.text for element in pdf.document.all("H2")]
    assert [each["/Title"] for each in under] == headings  # type: ignore[call-overload] # as above
    for heading, place in zip(headings, under, strict=True):
        page = pdf.reader.get_destination_page_number(place)  # type: ignore[arg-type] # as above
        assert page is not None
        assert squeezed(heading) in squeezed(pdf.reader.pages[page].extract_text())


def test_tagged_pages_look_as_others(archive: Archive) -> None:
    """The marks are in colours of 16 bits, of which a screen shows the upper 8."""
    device = pdf_device(QBuffer(), "a4")
    pages = BriefPages(brief_on(archive, "delegation", "RWA"), device)

    def painted() -> bytes:
        image = QImage(840, 1188, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with painter_on(image) as painter:
            painter.scale(840 / 4960, 840 / 4960)
            pages.paint(painter, 0)
        return bytes(image.constBits())

    before = painted()
    pages.tag()
    pairs = zip(painted(), before, strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 1
