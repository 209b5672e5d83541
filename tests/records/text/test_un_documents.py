"""Addresses of documents by their symbols."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.un_documents import document_address


@pytest.mark.parametrize(
    ("symbol", "address"),
    [
        ("S/PV.8218", "https://undocs.org/S/PV.8218"),
        ("A/73/PV.6", "https://undocs.org/A/73/PV.6"),
        ("A/C.4/73/SR.14", "https://undocs.org/A/C.4/73/SR.14"),
        ("S/RES/2436 (2018)", "https://undocs.org/S/RES/2436(2018)"),
        ("ST/SGB/2018/1", "https://undocs.org/ST/SGB/2018/1"),
        ("", ""),
        ("8218th meeting", ""),
        ("S/PV.8218 and others", ""),
        ("S/PV.8218\n", ""),
        ("S/../../x", ""),
        ("s/pv.8218", ""),
    ],
)
def test_only_document_symbols_have_an_address(symbol: str, address: str) -> None:
    assert document_address(symbol) == address


@given(st.text(alphabet="SA/PV.0123 ()?#%&", max_size=20))
def test_no_symbol_escapes_the_path(symbol: str) -> None:
    address = document_address(symbol)
    assert not address or not set(address.removeprefix("https://undocs.org/")) & set(" ?#%&")
