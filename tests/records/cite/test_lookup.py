"""Words on the command line that name records to cite, and the errors for unknown ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.errors import RecordsError
from tests.records.cite.cited_rows import hostile


@pytest.mark.parametrize(
    ("word", "kind", "code"),
    [
        ("hlm-2018-rwa-paul-kagame", "statement", "hlm-2018-rwa-paul-kagame"),
        ("meeting:sc-8218", "meeting", "sc-8218"),
        ("instrument:kigali-principles/RWA", "endorsement", "kigali-principles-RWA"),
        ("total:a4p-declaration-2018/2018-09-25", "total", "a4p-declaration-2018-2018-09-25"),
    ],
)
def test_known_words(archive: Archive, word: str, kind: str, code: str) -> None:
    citation = cite_word(archive, word)
    assert (citation.kind, citation.code) == (kind, code)


@pytest.mark.parametrize(
    ("word", "what", "remedy"),
    [
        (
            "hlm-2018-rwa-paul-kagam",
            "There is no statement “hlm-2018-rwa-paul-kagam” in these records.",
            "Is it hlm-2018-rwa-paul-kagame?",
        ),
        ("HLM-2018-RWA", "There is no statement “HLM-2018-RWA” in these records.", None),
        ("meeting:hlm", "There is no meeting “hlm” in these records.", "Is it hlm-2018?"),
        (
            "meeting:",
            "There is no meeting “” in these records.",
            "Available: sc-8407, gd-73, hlm-2018,",
        ),
        (
            "instrument:declaration/RWA",
            "There is no instrument “declaration” in these records.",
            "Is it a4p-declaration-2018?",
        ),
        (
            "instrument:a4p-declaration-2018/rwa",
            "There is no endorsement by a delegation “rwa” in these records.",
            "Is it RWA?",
        ),
        (
            "total:a4p-declaration-2018/2021",
            "There is no total “a4p-declaration-2018/2021” in these records.",
            "Is it a4p-declaration-2018/2021-03-29",
        ),
        (
            "speaker:kagame",
            "There is no statement “speaker:kagame” in these records.",
            "Give a statement’s code, meeting:CODE,",
        ),
    ],
)
def test_unknown_words(archive: Archive, word: str, what: str, remedy: str | None) -> None:
    with pytest.raises(RecordsError) as trouble:
        cite_word(archive, word)
    assert trouble.value.what == what
    assert trouble.value.remedy.startswith(remedy or "Give a statement’s code")


@given(
    st.sampled_from(["", "meeting:", "instrument:", "instrument:x/", "total:"]),
    hostile | st.just("\udcff"),
)
def test_any_text_is_refused_as_unknown(made: Archive, prefix: str, code: str) -> None:
    with pytest.raises(RecordsError, match="There is no"):
        cite_word(made, prefix + code)
