"""The texts of cells are clean, and the same however often they are cleaned."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.incoming.reading.cell_text import LONGEST_LINE, cell_text

SIGNS = st.one_of(
    st.sampled_from(" \t\r\n\0\x1b\x1f\x85\xa0\u2028\u202e\u3000\ufeff"), st.characters()
)


@given(st.text(SIGNS, max_size=40))
def test_a_short_cell_is_one_clean_line(text: str) -> None:
    cell = cell_text(text)
    assert cell == " ".join(cell.split())
    assert not [char for char in cell if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]
    assert cell_text(cell) == cell
    kept = "".join(char for char in text if unicodedata.category(char)[0] in "LNPS")
    assert "".join(char for char in cell if unicodedata.category(char)[0] in "LNPS").replace(
        "\ufffd", ""
    ) == kept.replace("\ufffd", "")


@given(st.lists(st.text(SIGNS, max_size=20), min_size=2, max_size=4))
def test_a_long_cell_keeps_its_paragraphs(parts: list[str]) -> None:
    words = [f"{'word ' * LONGEST_LINE}{number}" for number in range(len(parts))]
    mixed = zip(words, parts, strict=True)
    cell = cell_text("\r\n\r\n".join(f"{word} {part}" for word, part in mixed))
    assert cell_text(cell) == cell
    assert len([line for line in cell.split("\n\n") if line.startswith("word")]) == len(parts)
    assert not [
        char for char in cell if unicodedata.category(char) in ("Cc", "Cs") and char != "\n"
    ]


@pytest.mark.parametrize(
    "name", ["Côte d’Ivoire", "中国", "Россия", "مصر", "ประเทศไทย", "می\u200cخواهم"]
)
def test_names_in_six_scripts_stay_as_they_are(name: str) -> None:
    assert cell_text(f" {name}\xa0\n") == name
