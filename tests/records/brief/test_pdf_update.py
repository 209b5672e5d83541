"""A PDF finished: read by another reader, and refused where it is not as Qt writes it."""

import re
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from a4p_desktop.records.brief.pdf_update import finished


def small_pdf(
    letters: str = "<0009> <0041>", *, catalog: str = "/Type /Catalog /Pages 2 0 R"
) -> bytes:
    """The least of a PDF, with a font whose letters are these."""
    cmap = f"1 beginbfrange\n<0001> <0002> [{letters} ]\nendbfrange\n"
    objects = [
        f"<<{catalog}>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources 4 0 R>>",
        "<</Font <</F 5 0 R>> >>",
        "<</Type /Font /Subtype /Type0 /ToUnicode 6 0 R>>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    told, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(told))
        told += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    ending = f"xref\n0 7\n0000000000 65535 f \n{table}trailer\n<<\n/Size 7\n/Root 1 0 R\n>>\n"
    return told + f"{ending}startxref\n{len(told)}\n%%EOF\n".encode()


def letters(pdf: bytes) -> list[str]:
    """What the font's shapes stand for."""
    page = PdfReader(BytesIO(pdf)).pages[0]
    table = page["/Resources"]["/Font"]["/F"]["/ToUnicode"].get_data()  # type: ignore[index] # as made above
    listed = re.search(rb"\[(.*?)\]", table)
    assert listed
    return [
        bytes.fromhex(one.decode()).decode("utf-16-be")
        for one in re.findall(rb"<(\w+)>", listed[1])
    ]


def test_the_language_stands_in_the_catalog_and_nothing_else_is_touched() -> None:
    before = small_pdf("<0020> <0041>")
    after = finished(before, "zh-Hans")
    assert after.startswith(before)
    root = PdfReader(BytesIO(after), strict=True).root_object
    assert str(root["/Lang"]) == "zh-Hans"
    assert str(root["/ViewerPreferences"]) == "{'/DisplayDocTitle': True}"
    assert str(root["/Type"]) == "/Catalog"
    assert len(PdfReader(BytesIO(after), strict=True).pages) == 1


def test_letters_are_told_as_they_are_written() -> None:
    before = small_pdf("<0009> <FB02> <FEDB> <2F61> <FEFB> <00A0> <AC00> <FEFF>")
    told = letters(finished(before, "en"))
    assert told == [" ", "fl", "ك", "瓦", "لا", "\u00a0", "가", "\ufeff"]
    assert letters(before)[0] == "\t"


def test_twice_is_once_more() -> None:
    assert letters(finished(finished(small_pdf(), "en"), "en")) == [" ", "A"]


@pytest.mark.parametrize(
    "language", ["", "en us", "en)", "e/Root", "-", "english-languages", "日本"]
)
def test_what_is_no_language(language: str) -> None:
    with pytest.raises(ValueError, match="no language"):
        finished(small_pdf(), language)


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-1.4",
        small_pdf()[:-8],
        small_pdf().replace(b"/Root 1 0 R", b""),
        small_pdf().replace(b"/Root 1 0 R", b"/Root 9 0 R"),
        small_pdf(catalog="/Type /Other"),
        small_pdf().replace(b"/Length", b"/Filter /FlateDecode /Length"),
        small_pdf().replace(b"/ToUnicode 6", b"/ToUnicode 8"),
    ],
)
def test_what_qt_does_not_write(pdf: bytes) -> None:
    with pytest.raises(ValueError, match="PDF"):
        finished(pdf, "en")


@given(st.binary(max_size=60), st.integers(0, 600))
def test_bytes_that_went_astray_are_refused_or_left_as_they_are(noise: bytes, place: int) -> None:
    broken = small_pdf()[:place] + noise + small_pdf()[place:]
    try:
        after = finished(broken, "en")
    except ValueError:
        return
    assert after.startswith(broken)
