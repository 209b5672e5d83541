"""Lines that a PDF broke are joined; verse, lists and headings stay; no position moves."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.paragraphs import joined_lines, paragraphs

ENGLISH = (
    "I thank you, Mr. President, for convening this meeting. Peacekeeping remains one of the most "
    "effective tools that the United Nations has at its disposal, and my Government has stood by "
    "it for sixty years; 42 of our sons and daughters did not return, and we honour them today.",
    "The Secretary-General has asked us to refocus peacekeeping with realistic expectations, to "
    "make missions stronger and safer, and to mobilize support for political solutions. My "
    "country will do its part: we shall train two more battalions before the end of the year.",
    "Let me close with a word on partnership. None of this is the work of one State alone, nor "
    "of the Security Council alone. It is the work of those who decide, who pay and who serve.",
)
GERMAN = (
    "Frau Präsidentin, die Friedenssicherung der Vereinten Nationen ist und bleibt ein wichtiger "
    "Teil der deutschen Außenpolitik. Deutschland beteiligt sich mit Soldatinnen, Polizisten und "
    "zivilen Fachleuten an den Missionen in Mali und im Libanon und wird das auch künftig tun. Wir "
    "wollen dazu beitragen, dass die Einsätze besser vorbereitet, besser ausgerüstet und vor allem "
    "sicherer werden, und wir danken allen, die dafür weit weg von zu Hause ihr Leben wagen.",
)
RUSSIAN = (
    "Господин Председатель, благодарю Вас за созыв этого заседания. Миротворчество остаётся одним "
    "из самых действенных инструментов, которыми располагает Организация Объединённых Наций, и "
    "моя страна поддерживает его с первого дня.",
)
ARABIC = (
    "السيد الرئيس، أشكركم على عقد هذه الجلسة المهمة. إن حفظ السلام لا يزال من أنجع الأدوات التي "
    "تملكها الأمم المتحدة، وقد وقفت حكومة بلدي إلى جانبه منذ ستين عاما، وسوف تواصل تقديم الدعم "
    "الكامل لقوات حفظ السلام في جميع أنحاء العالم حتى تتمكن من أداء ولايتها على أكمل وجه ممكن.",
)
CHINESE = (
    "主席先生，感谢你召开本次会议。维和行动仍然是联合国手中最有效的工具之一，六十年来我国政府一直支持"
    "维和行动。我们赞赏秘书长提出的倡议，并将继续为维持国际和平与安全作出贡献。我国将在今年年底之前再"
    "训练两个营，并向特派团提供更好的装备和医疗保障，使维和人员更加安全。",
)
PROSE = (ENGLISH, GERMAN, RUSSIAN, ARABIC)

SONNET = """\
Shall I compare thee to a summer’s day?
Thou art more lovely and more temperate:
Rough winds do shake the darling buds of May,
And summer’s lease hath all too short a date;
Sometime too hot the eye of heaven shines,
And often is his gold complexion dimm’d;
And every fair from fair sometime declines,
By chance or nature’s changing course untrimm’d;"""
MODERN_VERSE = """\
we went down to the river
with the names of the dead
written
on our open palms

and the river took them
one by one without asking
where from"""
LIST = """\
We ask the Council to:
• give each mission a mandate that it can fulfil with the means it has;
• consult those who send troops before it decides;
• review every mandate
in due time."""


def wrapped(paragraph: str, width: int) -> str:
    """The paragraph in lines of at most `width` letters."""
    return textwrap.fill(paragraph, width, break_on_hyphens=False)


def wrapped_signs(paragraph: str, width: int) -> str:
    """The same of a script without blanks."""
    lines = range(0, len(paragraph), width)
    return "\n".join(paragraph[start : start + width] for start in lines)


def shown(text: str) -> list[str]:
    joined = joined_lines(text)
    return [joined[start:end] for start, end in paragraphs(joined)]


@pytest.mark.parametrize("prose", PROSE)
@pytest.mark.parametrize("width", [44, 60, 72, 90])
@pytest.mark.parametrize("between", ["\n\n", "\n \n", "\r\n\r\n", "\n\n\n", "\u2029"])
def test_the_lines_of_a_paragraph_are_joined(
    prose: tuple[str, ...], width: int, between: str
) -> None:
    assert shown(between.join(wrapped(each, width) for each in prose)) == list(prose)


@pytest.mark.parametrize("end", ["\r\n", "\r", " \n", "\f", "\u2028"])
def test_however_a_line_ends(end: str) -> None:
    (text,) = shown(wrapped(ENGLISH[0], 60).replace("\n", end))

    assert text.replace("\u200b", "") == ENGLISH[0]


def test_a_short_last_line_ends_a_paragraph_without_an_empty_line() -> None:
    prose = [f"{each} So be it." for each in ENGLISH]

    assert shown("\n".join(wrapped(each, 66) for each in prose)) == prose


def test_an_indented_line_begins_a_paragraph() -> None:
    text = "\n".join(textwrap.fill(each, 60, initial_indent="    ") for each in ENGLISH)

    assert shown(text) == list(ENGLISH)


@pytest.mark.parametrize("width", [18, 25, 40])
def test_chinese_is_joined_without_blanks(width: int) -> None:
    text = wrapped_signs(CHINESE[0], width)

    assert len(paragraphs(joined_lines(text))) == 1
    assert joined_lines(text).replace("\u200b", "") == CHINESE[0]


def test_a_word_is_joined_at_its_hyphen() -> None:
    lines = wrapped(ENGLISH[0].replace("Peacekeeping", "Peace- keeping"), 66)

    assert "meeting. Peace-\nkeeping" in lines
    assert "meeting. Peace-\u200bkeeping remains" in joined_lines(lines)


@pytest.mark.parametrize("verse", [SONNET, MODERN_VERSE])
def test_verse_stays(verse: str) -> None:
    assert joined_lines(verse) == verse


@pytest.mark.parametrize("width", [60, 80])
def test_verse_in_a_speech_stays(width: int) -> None:
    before, after = (wrapped(each, width) for each in ENGLISH[:2])
    text = f"{before}\n\n{MODERN_VERSE}\n\n{after}"

    assert shown(text) == [ENGLISH[0], *filter(None, MODERN_VERSE.splitlines()), ENGLISH[1]]


@pytest.mark.parametrize("width", [66, 80])
def test_lists_and_headings_in_a_speech_stay(width: int) -> None:
    before, after = (wrapped(each, width) for each in ENGLISH[:2])
    heading = "STRONGER AND SAFER MISSIONS"
    text = f"{heading}\n{before}\n{LIST}\n\n{after}"

    assert shown(text) == [heading, ENGLISH[0], *LIST.splitlines(), ENGLISH[1]]


@pytest.mark.parametrize("number", ["{n}.", "({n})", "{n})", "–", "•", "{n}、"])
def test_numbered_paragraphs_begin_where_their_number_stands(number: str) -> None:
    prose = [f"{number.format(n=n)} {each}" for n, each in enumerate(ENGLISH * 3, 1)]

    assert shown("\n".join(wrapped(each, 60) for each in prose)) == prose


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "One line.",
        "\n".join(ENGLISH),  # a line for each paragraph
        "\n".join(["We agree.", "We thank the Secretariat.", "We shall send 200 police officers."]),
        "\n".join(["Albania", "Bosnia and Herzegovina", "Central African Republic", "Denmark"]),
        "Statement by the Minister for Foreign Affairs\nRepublic of Utopia\nNew York, 2018",
        LIST,
    ],
)
def test_lines_that_somebody_wrote_stay(text: str) -> None:
    assert joined_lines(text) == text


def test_a_book_of_too_many_lines_stays_as_it_is() -> None:
    page = f"{wrapped(ENGLISH[0], 60)}\n\n"
    assert joined_lines(page * 100) != page * 100
    assert joined_lines(page * 6_000) == page * 6_000


PIECES = st.sampled_from(
    [*" \t\n\n\n\n\r\f\u2028\u2029-–,.:。،م中文เA", "\r\n", "a peace that is kept ", "(a) ", "12. "]
)
TEXTS = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=80).map("".join),
    st.builds(
        lambda prose, width, end: wrapped(" ".join(prose), width).replace("\n", end),
        st.lists(st.sampled_from([*ENGLISH, *GERMAN, *ARABIC, *CHINESE, SONNET]), min_size=1),
        st.integers(30, 120),
        st.sampled_from(["\n", "\r\n", " \n  "]),
    ),
)


@given(TEXTS)
def test_only_line_ends_change_and_no_position_moves(text: str) -> None:
    joined = joined_lines(text)

    assert len(joined) == len(text)
    for before, after in zip(text, joined, strict=True):
        assert before == after or (before.isspace() and after in " \u200b")


@given(TEXTS)
def test_what_is_joined_stays_as_it_is(text: str) -> None:
    assert joined_lines(joined_lines(text)) == joined_lines(text)


@given(TEXTS)
def test_the_paragraphs_hold_all_that_is_seen(text: str) -> None:
    joined = joined_lines(text)
    found = paragraphs(joined)

    assert found == sorted(found)
    covered = {place for start, end in found for place in range(start, end)}
    assert all(sign.isspace() for place, sign in enumerate(text) if place not in covered)
    assert all(joined[start:end] == joined[start:end].strip() != "" for start, end in found)
