"""Bytes are UTF-8 or not, whatever their length, and asking fills no memory."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text import utf8
from a4p_desktop.records.text.utf8 import is_utf8


def decodes(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@given(
    st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.integers(1, 5),
)
def test_as_decoding_says(data: bytes, length: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(utf8, "_SLICE", length)
        assert is_utf8(data) == decodes(data)


def test_a_long_text_is_not_held_as_text() -> None:
    data = "𐍈".encode() * 2_000_000
    tracemalloc.start()
    try:
        assert is_utf8(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < len(data)
