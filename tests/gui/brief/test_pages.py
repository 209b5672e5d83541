"""The pages of a brief, with nothing torn or lost, and the PDF as another reader reads it."""

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.brief import document
from a4p_desktop.gui.brief.document import BriefDocument, Piece
from a4p_desktop.gui.brief.fonts import BriefFonts, showable
from a4p_desktop.gui.brief.pages import BriefPages, brief_pdf, cut, pdf_device
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.brief import Bar, Bars, Brief, Paper, Words
from a4p_desktop.records.errors import RecordsError
from tests.records.brief.brief_reading import BRIEFS, DELEGATIONS, brief_on, texts

pytestmark = pytest.mark.usefixtures("qapp")


def read(brief: Brief, paper: Paper = "a4") -> PdfReader:
    return PdfReader(BytesIO(brief_pdf(showable(brief)[0], paper)), strict=True)


def squeezed(text: str) -> str:
    """Text without blanks and direction marks: lines may break anywhere in a PDF."""
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def written(pdf: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in pdf.pages))


def links(pdf: PdfReader) -> set[str]:
    return {
        str(note.get_object()["/A"]["/URI"])
        for page in pdf.pages
        for note in page.get("/Annots", ())
    }


@pytest.mark.parametrize("code", DELEGATIONS)
def test_the_brief_on_a_delegation_is_one_page_with_all_texts(archive: Archive, code: str) -> None:
    brief = showable(brief_on(archive, "delegation", code))[0]
    pdf = read(brief)
    assert len(pdf.pages) == 1
    found = written(pdf)
    left_to_right = [text for text in texts(brief) if not re.search("[\u0600-\u06ff]", text)]
    for text in left_to_right:
        # The page shows the kind of the brief in capitals.
        assert squeezed(text) in found or squeezed(text).upper() in found, text
    for words in brief.names:
        assert sorted(squeezed(words.text)) == sorted(set_of(found, squeezed(words.text)))
    assert links(pdf) == {source.address for source in brief.sources}


def set_of(page: str, name: str) -> str:
    """The name as extracted from `page`; Arabic is drawn from the left, the last letter first."""
    for spelled in (name, name[::-1], "".join(reversed(name))):
        if spelled in page:
            return spelled
    words = [word for word in re.findall("[\u0600-\u06ff]+", page) if set(word) <= set(name)]
    return "".join(words)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_meeting_takes_what_it_needs(archive: Archive, paper: Paper) -> None:
    brief = brief_on(archive, "meeting", "hlm-2018")
    pdf = read(brief, paper)
    assert len(pdf.pages) in (2, 3)
    found = written(pdf)
    for row in brief.tables[0].rows:
        assert found.count(squeezed(row[0][0].text)) >= 1
    # The headings of the columns are read anew on the second page, and each row once.
    assert found.count("SpeakerForThemes") == 2
    assert found.count("PrimeMinisterofNepal") == 1
    assert links(pdf) == {source.address for source in brief.sources}
    sizes = {"a4": (595, 842), "letter": (612, 792)}
    assert (pdf.pages[0].mediabox.width, pdf.pages[0].mediabox.height) == sizes[paper]


def test_the_title_the_language_and_the_fonts(archive: Archive) -> None:
    pdf = read(brief_on(archive, "delegation", "RWA"))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Rwanda — Delegation"
    root = pdf.root_object
    assert str(root["/Lang"]) == "en"
    assert str(root["/ViewerPreferences"]) == "{'/DisplayDocTitle': True}"
    fonts = pdf.pages[0]["/Resources"]["/Font"]  # type: ignore[index] # every page has some
    for font in fonts.values():
        described = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert "/FontFile2" in described or "/FontFile3" in described
        assert "/ToUnicode" in font


def test_a_name_without_a_font_is_left_out_with_a_note(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BriefFonts, "shows", lambda self, text, language="": language != "zh")
    brief, unshown = showable(brief_on(archive, "delegation", "CHN"))
    assert unshown == ["中国"]
    assert [words.language for words in brief.names] == ["fr", "ru", "ar"]
    assert "Its name in Chinese is left out" in brief.notes[-1]
    assert "中国" not in written(read(brief))


def test_what_no_font_shows_is_known() -> None:
    fonts = BriefFonts()
    assert fonts.shows("Côte d'Ivoire, Türkiye, Кот-д'Ивуар")
    assert not fonts.shows("\U000f0000")


def test_a_page_can_be_painted_on_the_screen(archive: Archive) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = pdf_device(buffer, "a4")
    pages = BriefPages(brief_on(archive, "delegation", "RWA"), device)
    image = QImage(420, 594, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(420 / 4960, 420 / 4960)
    pages.paint(painter, 0)
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(420) for y in range(80, 160)}
    assert "#1f5f9e" in colours  # a tile of the strip
    device.newPage()  # without a page Qt warns


def test_the_ink_is_dark_with_any_palette(archive: Archive, qapp: QApplication) -> None:
    usual, dark = qapp.palette(), QPalette(QColor("black"))
    dark.setColor(QPalette.ColorRole.Text, QColor("white"))
    qapp.setPalette(dark)
    try:
        device = pdf_device(QBuffer(), "a4")
        pages = BriefPages(brief_on(archive, "delegation", "RWA"), device)
        image = QImage(840, 300, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(840 / 4960, 840 / 4960)
        pages.paint(painter, 0)
        painter.end()
    finally:
        qapp.setPalette(usual)
    title = {image.pixelColor(x, y).name() for x in range(120) for y in range(20, 40)}
    assert "#1b1b1b" in title


def test_a_link_lies_over_its_words(archive: Archive) -> None:
    pdf = read(brief_on(archive, "delegation", "RWA"))
    places = [note.get_object()["/Rect"] for note in pdf.pages[0]["/Annots"]]  # type: ignore[attr-defined] # a list
    sheet = pdf.pages[0].mediabox
    for left, bottom, right, top in places:
        assert 48 <= left < right <= sheet.width - 46
        assert 50 < bottom < top < sheet.height
        assert 3 < top - bottom < 12


@settings(max_examples=25)
@given(BRIEFS)
def test_any_brief_becomes_a_pdf(brief: Brief) -> None:
    pdf = read(brief)
    assert len(pdf.pages) >= 1
    assert squeezed(brief.kind.upper())[:3] in written(pdf) or not brief.kind.isascii()


def test_control_characters_leave_the_picture_in_the_pdf(archive: Archive) -> None:
    bars = Bars("Level\x0bs", (Bar("Polit\x0bical", 3, "3\0 of 5", 5),), "of all", "counted")
    usual = brief_on(archive, "delegation", "RWA")
    assert "Political" in written(read(replace(usual, title="Rwa\x0bnda", picture=bars)))


def test_a_text_of_a_million_letters_is_cut(archive: Archive) -> None:
    brief = brief_on(archive, "theme", "protection")
    long = replace(brief, title="\n".join(map(str, range(150_000))))
    assert 1 < len(PdfReader(BytesIO(brief_pdf(long, "a4"))).pages) < 500


def test_a_page_too_long_for_qt_is_refused(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "_HIGHEST", 1_000)
    with pytest.raises(RecordsError, match="too long"):
        brief_pdf(brief_on(archive, "theme", "protection"), "a4")


@pytest.mark.parametrize("code", [None, "RWA"])
def test_headings_are_written_once(archive: Archive, code: str | None) -> None:
    """Letters made bold by Qt, of a font that has no bold ones, would be written twice."""
    brief = (
        brief_on(archive, "delegation", code) if code else brief_on(archive, "meeting", "hlm-2018")
    )
    found = written(read(brief))
    assert found.startswith(squeezed(brief.kind.upper() + brief.title))
    assert found.count("SourcesSources") == 0
    assert found.count("Sources1") == 1


def bodies(pdf: PdfReader, brief: Brief) -> str:
    """What is written on the pages one after the other, without their feet."""
    pages = [squeezed(page.extract_text()) for page in pdf.pages]
    feet = [f"{squeezed(brief.made)}{number}/{len(pages)}" for number in range(1, len(pages) + 1)]
    assert all(page.endswith(foot) for page, foot in zip(pages, feet, strict=True))
    return "".join(page.removesuffix(foot) for page, foot in zip(pages, feet, strict=True))


MANY_WORDS = [f"word{number:04}" for number in range(2400)]
"""Even without blanks no longer than a word that is printed whole."""


@pytest.mark.parametrize("between", [" ", "", ". Слово, "])
def test_a_row_longer_than_a_page_goes_on(archive: Archive, between: str) -> None:
    long = between.join(MANY_WORDS)
    brief = replace(brief_on(archive, "theme", "wps"), notes=(long, "The end."))
    pdf = read(brief)
    assert len(pdf.pages) > 3
    found = bodies(pdf, brief)
    assert squeezed(long) + "•Theend." in found
    assert re.findall(r"word\d{4}", found) == MANY_WORDS


def test_a_row_of_a_table_longer_than_a_page_goes_on(archive: Archive) -> None:
    brief = brief_on(archive, "meeting", "hlm-2018")
    table = brief.tables[0]
    first, second, *others = table.rows
    half = len(MANY_WORDS) // 2
    words = Words(" ".join(MANY_WORDS[:half])), Words(" ".join(MANY_WORDS[half:]))
    long = (*second[:-1], words)
    brief = replace(brief, tables=(replace(table, rows=(first, long, *others)), *brief.tables[1:]))
    found = bodies(read(brief), brief)
    assert re.findall(r"word\d{4}", found) == MANY_WORDS
    for row in (first, *others):
        assert squeezed(row[0][0].text) in found


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_nothing_is_written_twice_or_lost(archive: Archive, paper: Paper) -> None:
    brief = replace(brief_on(archive, "meeting", "hlm-2018"), picture=None)
    device = pdf_device(QBuffer(), paper)
    document = BriefDocument(brief, device, 4000).document
    letters = Counter(squeezed(document.toPlainText()).upper())
    pdf = read(brief, paper)
    heads = squeezed("".join(column.heading for column in brief.tables[0].columns))
    found = bodies(pdf, brief)
    assert found.count(heads) == 2
    assert Counter(found.replace(heads, "", 1).upper()) == letters


def test_what_is_read_of_each_page_stands_on_it(archive: Archive) -> None:
    brief = replace(brief_on(archive, "meeting", "hlm-2018"), picture=None)
    read_aloud = "\n".join(BriefPages(brief, pdf_device(QBuffer(), "a4")).texts())
    _, *parts = re.split(r"Page \d of \d\n", read_aloud)
    for part, page in zip(parts, read(brief).pages, strict=True):
        found = squeezed(page.extract_text()).upper()
        missing = [word for word in re.findall(r"\w+", part) if word.upper() not in found]
        assert missing == []
    assert read_aloud.count("Prime Minister of Nepal") == 1
    assert read_aloud.count("Speaker: For; Themes") == 2  # anew on the second page
    for text in texts(brief):
        assert squeezed(text) in squeezed(read_aloud), text


def test_a_picture_is_read_in_sentences(archive: Archive) -> None:
    brief = brief_on(archive, "delegation", "RWA")
    lines = list(BriefPages(brief, pdf_device(QBuffer(), "a4")).texts())
    assert lines[0] == "Page 1 of 1"
    assert lines[-1] == brief.made
    assert any("Political solutions: 1 statement." in line for line in lines)


_HEIGHTS = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 5), st.booleans()), max_size=40)


@given(_HEIGHTS)
def test_rows_are_cut_into_pages_whole_and_once(heights: list[tuple[int, int, bool]]) -> None:
    header, rows, at = (0.0, 7.0), [], 7.0
    for height, gap, headed in heights:
        rows.append(Piece(at + gap, at + gap + height, header if headed else None))
        at += gap + height
    pages = cut(rows, 100)
    for bands in pages:
        assert sum(band.height for band in bands) <= 100
    for row in rows:
        holding = [
            (number, band)
            for number, bands in enumerate(pages)
            for band in bands
            if band.top <= row.top and row.bottom <= band.bottom
        ]
        assert len(holding) == 1
        number, band = holding[0]
        if row.header and number and band == pages[number][-1] and len(pages[number]) == 2:
            assert pages[number][0] == header
    tops = [band.top for bands in pages for band in bands if band != header]
    assert tops == sorted(tops)


@given(st.integers(1, 2000), st.integers(1, 99), st.integers(0, 99))
def test_a_long_row_is_cut_between_its_lines(height: int, line: int, before: int) -> None:
    lines = tuple(float(before + end) for end in range(line, height, line))
    rows = [Piece(0, before)] if before else []
    pages = cut([*rows, Piece(before, before + height, None, lines)], 100)
    ends = [bands[-1].bottom for bands in pages]
    assert all(sum(band.height for band in bands) <= 100 for bands in pages)
    assert all(end in (*lines, before, before + height) for end in ends)
    assert ends[-1] == before + height
    assert sum(band.height for bands in pages for band in bands) == before + height
