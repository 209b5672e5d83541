"""The styles on offer, and the file that they are written to."""

from pathlib import Path

import pytest

from a4p_desktop.records.cite.styles import STYLES, write_citations
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import said


def test_styles_are_offered_in_this_order_each_with_a_sentence() -> None:
    assert list(STYLES) == ["footnote", "bibtex", "ris", "csl-json"]
    assert [style.suffix for style in STYLES.values()] == ["txt", "bib", "ris", "json"]
    assert all(said(style.heading) for style in STYLES.values())
    assert all(said(style.sentence).endswith(".") for style in STYLES.values())


def test_a_file_is_written_as_it_is_shown(tmp_path: Path) -> None:
    target = tmp_path / "a.ris"
    write_citations("TY  - CPAPER\r\nAU  - Łódź\r\n", target)
    assert target.read_bytes() == "TY  - CPAPER\r\nAU  - Łódź\r\n".encode()
    with pytest.raises(RecordsError, match="is a folder"):
        write_citations("x", tmp_path)
