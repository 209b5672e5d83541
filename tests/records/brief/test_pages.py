"""A brief as HTML, Markdown and SVG: whole, valid, escaped, and the same from run to run."""

import re
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from a4p_desktop.records import language
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.brief import Bar, Bars, Brief, Column, Fact, Table, Words
from a4p_desktop.records.brief.formats.formats import BRIEF_FORMATS, format_of, write_brief
from a4p_desktop.records.brief.formats.html_page import brief_html
from a4p_desktop.records.brief.formats.markdown_page import brief_markdown
from a4p_desktop.records.brief.formats.svg_picture import WIDTH, picture_sentences, picture_svg
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.text.markup import xml_text
from tests.pandoc import read_markup
from tests.records.brief.brief_reading import BRIEFS, DELEGATIONS, brief_on, texts

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"
_EMPTY = {"meta"}
_BAR = re.compile(r"(?<!\\)\|")


class _Reader(HTMLParser):
    """Reads HTML as strictly as XML: every element is closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.mark.parametrize("code", DELEGATIONS)
def test_the_html_has_all_texts(archive: Archive, code: str) -> None:
    brief = brief_on(archive, "delegation", code)
    page = _Reader(brief_html(brief))
    for text in texts(brief):
        assert text in page.text
    assert page.all("html") == [{"lang": "en", "dir": "ltr"}]
    assert page.all("meta")[0] == {"charset": "utf-8"}
    assert not [tag for tag, _ in page.elements if tag in ("script", "link", "img", "iframe")]


def test_names_have_their_language_and_direction(archive: Archive) -> None:
    page = _Reader(brief_html(brief_on(archive, "delegation", "CHN")))
    assert {(name["lang"], name["dir"]) for name in page.all("bdi")} == {
        ("fr", "ltr"), ("ru", "ltr"), ("zh", "ltr"), ("ar", "rtl"),
    }  # fmt: skip


def test_numbers_lead_to_the_sources_and_these_to_the_web(archive: Archive) -> None:
    brief = brief_on(archive, "meeting", "hlm-2018")
    page = _Reader(brief_html(brief))
    targets = {item["id"] for item in page.all("li") if "id" in item}
    links = [link["href"] for link in page.all("a")]
    assert targets == {f"source-{number}" for number in range(1, len(brief.sources) + 1)}
    assert {link[1:] for link in links if link.startswith("#")} == targets
    assert {link for link in links if not link.startswith("#")} == {
        source.address for source in brief.sources
    }


@given(BRIEFS)
def test_html_of_any_brief(brief: Brief) -> None:
    page = _Reader(brief_html(brief))
    for text in texts(brief):
        assert xml_text(text) in page.text
    assert {tag for tag, _ in page.elements} <= {
        *("html", "head", "meta", "title", "style", "body", "header", "main", "footer"),
        *("p", "h1", "h2", "table", "thead", "tbody", "tr", "th", "td"),
        *("a", "sup", "bdi", "div", "span", "ul", "ol", "li"),
        *("svg", "desc", "rect", "text", "polyline", "circle"),
    }


def test_a_picture_is_xml_whatever_its_texts_are() -> None:
    bars = Bars("A\x0bB", (Bar("C\0D", 3, "E\x1bF\ufffe", 5),), "G\x0cH", "I")
    svg = ElementTree.fromstring(picture_svg(bars))
    assert "".join(svg.itertext()).startswith("A B")
    assert "CD" in "".join(svg.itertext())


@pytest.mark.parametrize(
    ("kind", "code"), [("delegation", "RWA"), ("meeting", "hlm-2018"), ("theme", "wps")]
)
@pytest.mark.parametrize("format", ["md", "html"])
def test_the_golden_files(archive: Archive, kind: str, code: str, format: str) -> None:
    write = BRIEF_FORMATS[format].text
    assert write is not None
    golden = (GOLDEN / f"{kind}-{code}.{format}").read_text("utf-8")
    # The version of the program is its own matter.
    assert (
        re.sub(r"A4P Desktop [\d.]+\.", "A4P Desktop 1.0.0.", write(brief_on(archive, kind, code)))
        == golden
    )


def _plain(markdown: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


@given(BRIEFS)
def test_markdown_of_any_brief(brief: Brief) -> None:
    markdown = brief_markdown(brief)
    for text in texts(brief):
        assert text in _plain(markdown)
    for line in markdown.splitlines():
        if line.startswith("|"):
            cells = len(_BAR.findall(line)) - 1
            assert cells in (2, 3), line  # of the made-up tables, or of a picture
    unescaped = re.sub(r"\\.", "", markdown)
    assert not re.search(r"<(?!https?://)", unescaped)
    assert "`" not in unescaped


@pytest.mark.parametrize(
    "text", ["1. not a list", "- nor this", "# no heading", "+ x", "> no", "=="]
)
def test_what_would_begin_a_list_or_heading_does_not(text: str, archive: Archive) -> None:
    markdown = brief_markdown(replace(brief_on(archive, "theme", "wps"), notes=(text,)))
    assert f"- {text}" not in markdown
    assert f"- {text}" in _plain(markdown)


_MARKUP = (
    *("$x$", "$$x$$", "~~x~~", "~x~", "^x^", "[^1]", "[^1]: x", "^[x]", ":::", "::: {.x}", ": x"),
    *("@x", "[@x]", "(@) x", "{.x}", "{#x}", "x {#y}", "<br>", "<!-- x -->", "&amp;", "`x`", "```"),
    *("https://x.org/a_b_", "www.x.org", "<https://x.org>", "![x](y)", "[x](y)", "[x]: y", ":up:"),
    *("- x", "* x", "+ x", "> x", "1. x", "1) x", "(1) x", "a. x", "iv) x", "#. x", "- [ ] x"),
    *("*x*", "_x_", "__x__", "==x==", "\\x", "\\(x\\)", "\\begin{x}", "x  \ny", "x\n\ny", "    x"),
    *("# x", "% x", "===", "---", "***", "| x", "a | b", "| a |\n|---|", "\tx", "a:b", "10:30"),
)
_UNWANTED = "Math|Cite|Super|Sub|Strike|Note|Raw|Code|Quote|Image|Definition|Rule|Div|LineB"


@pytest.mark.parametrize("reader", ["markdown-smart", "gfm", "commonmark", "commonmark_x-smart"])
def test_pandoc_shows_a_brief_as_it_is(archive: Archive, reader: str) -> None:
    brief = brief_on(archive, "theme", "wps")
    words = tuple(Words(text) for text in _MARKUP)
    rows = tuple(((text,), (text,)) for text in words)
    table = Table("x", (Column("Text", 1), Column("$x$", 1)), rows)
    facts = (Fact("Texts", words),)
    hard = replace(brief, notes=_MARKUP, facts=facts, tables=(table,), names=words)
    shown, parts = read_markup(brief_markdown(hard), reader)
    for text in _MARKUP:
        assert shown.count(" ".join(text.split())) >= 5
    assert not {part for part in parts if re.search(_UNWANTED, part)}


@given(st.lists(st.text(max_size=8) | st.sampled_from(_MARKUP), min_size=1, max_size=6))
@example(["\uf900"])
@settings(max_examples=40)
def test_pandoc_shows_any_text_as_it_is(archive: Archive, texts: list[str]) -> None:
    brief = replace(brief_on(archive, "theme", "wps"), notes=tuple(texts))
    for reader in ("markdown-smart", "gfm"):
        shown, _ = read_markup(brief_markdown(brief), reader)
        for text in texts:
            # Pandoc writes a letter that Unicode has twice, such as U+F900, as the usual one.
            plain = unicodedata.normalize("NFC", " ".join(xml_text(text).split()))
            assert plain in unicodedata.normalize("NFC", shown)


@given(BRIEFS)
def test_the_picture_is_sound(brief: Brief) -> None:
    if brief.picture is None:
        return
    root = ElementTree.fromstring(picture_svg(brief.picture, "A & B"))
    assert (root.get("role"), root.find(f"{SVG}title").text or "") == ("img", brief.picture.title)  # type: ignore[union-attr] # it is there
    for box in root.iter(f"{SVG}rect"):
        left, width = float(box.get("x", "")), float(box.get("width", ""))
        assert left >= 0
        assert width >= 0
        if isinstance(brief.picture, Bars):
            assert left + width <= WIDTH


def test_bars_are_as_long_as_what_they_stand_for() -> None:
    bars = Bars(
        "Title",
        (Bar("All", 10, "10 here; 40 there", 40), Bar("None", 0, "0 here; 0 there", 0)),
        "here",
        "there",
    )
    root = ElementTree.fromstring(picture_svg(bars))
    whole, part = [float(box.get("width", "")) for box in root.iter(f"{SVG}rect")][:2]
    assert (whole + 1) / part == pytest.approx(4, rel=0.02)
    assert [text.text for text in root.iter(f"{SVG}text")] == [
        "All", "10 of 40", "None", "0 of 0", "here", "there",
    ]  # fmt: skip
    alone = ElementTree.fromstring(picture_svg(Bars("Title", (Bar("All", 3, "3 here"),), "here")))
    assert [text.text for text in alone.iter(f"{SVG}text")] == ["All", "3"]
    assert list(picture_sentences(bars)) == ["All: 10 here; 40 there.", "None: 0 here; 0 there."]


def test_a_link_in_markdown_ends_where_it_ends(archive: Archive) -> None:
    names = (Words("a [b]", address="https://example.org/a(b c)"),)
    markdown = brief_markdown(replace(brief_on(archive, "theme", "wps"), names=names))
    assert r"[a \[b\]](https://example.org/a%28b%20c%29)" in markdown


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.pdf", "PDF"), ("a.HTM", "HTML"), ("a.html", "HTML"), ("a.b.md", "Markdown")],
)
def test_the_ending_says_what_is_written(name: str, format: str) -> None:
    assert language.said(format_of(Path(name)).heading) == format


@pytest.mark.parametrize("name", ["a", "a.docx", ".pdf", "pdf"])
def test_another_ending_is_refused(name: str) -> None:
    with pytest.raises(RecordsError, match=r"\.pdf, \.html, \.md"):
        format_of(Path(name))


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write_brief(b"whole", tmp_path / "a.md")
    assert (tmp_path / "a.md").read_bytes() == b"whole"
    with pytest.raises(RecordsError, match="Folder not found"):
        write_brief(b"", tmp_path / "gone" / "a.md")
