"""Briefs in another language: all their words are translated."""

from pathlib import Path

import pytest

from a4p_desktop import NAME, __version__
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.brief import Bars, Brief
from a4p_desktop.records.brief.formats.formats import format_of
from a4p_desktop.records.brief.formats.html_page import brief_html
from a4p_desktop.records.brief.formats.markdown_page import brief_markdown
from a4p_desktop.records.brief.formats.svg_picture import picture_sentences
from a4p_desktop.records.brief.subjects import Subject, named_subject, offered, read_brief
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES
from tests.few_records import untranslated
from tests.made_languages import PARTS
from tests.records.brief.brief_reading import TODAY, brief_on, brief_on_rows, texts

KNOWN = ("hostile (hostile)", f"{NAME} {__version__}")
"""The title and version of the records, and the program."""

pytestmark = pytest.mark.usefixtures("parts_in_brackets")


def not_translated(brief: Brief) -> list[str]:
    """The texts of a brief that have words of neither a message nor the records."""
    found = list(texts(brief))
    picture = brief.picture
    if picture:
        found += [picture.title, *picture_sentences(picture)]
        if isinstance(picture, Bars):
            found += [picture.value_means, picture.whole_means]
        else:
            found += [words for _, words in picture.key]
    found += [source.accessed for source in brief.sources]
    return [text for text in found if untranslated(text, *KNOWN)]


@pytest.mark.parametrize(("kind", "code"), [("delegation", "D"), ("meeting", "m"), ("theme", "t")])
def test_all_words_are_translated(hostile: Archive, kind: str, code: str) -> None:
    brief = brief_on(hostile, kind, code)
    assert not_translated(brief) == []
    assert brief.language == PARTS.code
    assert f'<html lang="{PARTS.code}"' in brief_html(brief)
    for text in (brief_html(brief), brief_markdown(brief).replace("\\", "")):
        assert "[Notes~~]" in text
        assert "[Sources~~~]" in text


@pytest.mark.parametrize("table", TABLES)
def test_those_of_a_brief_on_rows_are_too(hostile: Archive, table: str) -> None:
    assert not_translated(brief_on_rows(hostile, table)) == []


def test_the_subjects_offered(hostile: Archive) -> None:
    rows = Selection(Search("speakers"), (), ((0, 1),))
    names = [offer.name for offer in offered(hostile, "speakers", 1, rows)]
    assert names[0] == "2[ rows selected~~~~~~~]"
    assert [name for name in names if untranslated(name)] == []


def test_errors(hostile: Archive) -> None:
    for kind, word in (("delegation", "X"), ("meeting", "n"), ("theme", "u")):
        with pytest.raises(RecordsError) as trouble:
            named_subject(hostile, kind, word)  # type: ignore[arg-type] # a name of the Literal
        assert untranslated(str(trouble.value)) == ""
    with pytest.raises(RecordsError) as trouble:
        format_of(Path("a"))
    assert untranslated(str(trouble.value), ".pdf, .html, .md") == ""
    none = Subject("rows", rows=Selection(Search("speakers"), (), ()))
    with pytest.raises(RecordsError) as trouble:
        read_brief(hostile, none, TODAY)
    assert untranslated(str(trouble.value)) == ""
