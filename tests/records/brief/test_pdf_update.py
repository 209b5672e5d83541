"""A PDF completed: its language, its title and its text."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from a4p_desktop.records.brief.formats.pdf_update import finished


def small_pdf(letters: str = "[<0009> <0041> ]") -> bytes:
    """The least of a PDF, with a font whose letters are these."""
    cmap = f"2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0002> {letters}\nendbfrange\n"
    objects = [
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources 4 0 R>>",
        "<</Font <</F 5 0 R>> >>",
        "<</Type /Font /Subtype /Type0 /ToUnicode 6 0 R>>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    pdf, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(pdf))
        pdf += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    ending = f"xref\n0 7\n0000000000 65535 f \n{table}trailer\n<<\n/Size 7\n/Root 1 0 R\n>>\n"
    return pdf + f"{ending}startxref\n{len(pdf)}\n%%EOF\n".encode()


def letters(pdf: bytes) -> list[str]:
    """The texts of the font's glyphs in its ToUnicode table."""
    page = PdfReader(BytesIO(pdf)).pages[0]
    table = page["/Resources"]["/Font"]["/F"]["/ToUnicode"].get_data()  # type: ignore[index] # as made above
    listed = re.search(rb"<0001> <0002> (.*)", table)
    assert listed
    return [
        bytes.fromhex(code.decode()).decode("utf-16-be")
        for code in re.findall(rb"<(\w+)>", listed[1])
    ]


@pytest.mark.parametrize("language", ["en", "zh-Hans", "e)/Root"])
def test_the_language_and_the_title_stand_in_the_catalog(language: str) -> None:
    after = finished(small_pdf("[<0020> <0041> ]"), language)
    reader = PdfReader(BytesIO(after), strict=True)
    assert reader.pdf_header == "%PDF-1.4"
    assert str(reader.root_object["/Lang"]) == language
    assert str(reader.root_object["/ViewerPreferences"]) == "{'/DisplayDocTitle': True}"
    assert str(reader.root_object["/Type"]) == "/Catalog"
    assert len(reader.pages) == 1
    assert letters(after) == [" ", "A"]


def test_glyphs_stand_for_plain_letters() -> None:
    before = small_pdf("[<0009> <FB02> <FEDB> <2F61> <FEFB> <00A0> <AC00> <FEFF> ]")
    found = letters(finished(before, "en"))
    assert found == [" ", "fl", "ك", "瓦", "لا", "\u00a0", "가", "\ufeff"]
    assert letters(before)[0] == "\t"


def test_so_does_the_only_glyph_of_a_font() -> None:
    """Qt writes no list for it."""
    assert letters(finished(small_pdf("<2F61>"), "en")) == ["瓦"]


def test_twice_is_once_more() -> None:
    once = finished(small_pdf(), "en")
    assert letters(finished(once, "en")) == letters(once) == [" ", "A"]


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4", b"nothing of the kind"])
def test_what_is_no_pdf(pdf: bytes) -> None:
    with pytest.raises(PyPdfError):
        finished(pdf, "en")
