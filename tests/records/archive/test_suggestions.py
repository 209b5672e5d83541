"""Suggestions: each finds as many rows as it says, and changes misspelled words only."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.archive.request import Found
from a4p_desktop.records.archive.suggestions import MOST_RESPELLED, Suggestion, respell, suggest
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.folding import folded_words
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import Rows, built, changed, many_statements

FIELDS = {"delegation": "delegation", "level": "level"}
ELSEWHERE = Condition("meeting", "sc-8218")
"""A meeting without any of the speakers searched for here."""


def texts(suggestions: Sequence[Suggestion | Found]) -> list[str]:
    """The typed text of each."""
    return [suggestion.search.text for suggestion in suggestions]


# What was typed wrong ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kagme", "kagame"),
        ("kagm", "kagame"),
        ("lavrof", "lavrov"),
        ("rwnada", "rwanda"),
        ("Guterez", "Guterres"),
        ("KAGME", "KAGAME"),
        ("Россея", "Россия"),
        ("كوت ديفوارر", "كوت ديفوار"),
        ("S/PV.8128", "S/PV.8218"),
        ("level:ministerail", "level:ministerial"),
        ("levle:ministerial", "level:ministerial"),
        ("delegation:rwnada", "delegation:rwanda"),
        ('"political solutoins"', '"political solutions"'),
        ("“political solutoins", "“political solutions"),
        ("-kagme lavrof", "-kagme lavrov"),
        ("  kagme  OR -mali\tlavrof ", "  kagame  OR -mali\tlavrov "),
        ("Rwnada, (Kagme)!", "Rwanda, (Kagame)!"),
        ("kagme rwanda KAGME", "kagame rwanda KAGAME"),
        ("kagam kagam", "kagame kagame"),
        ("spv8218", "s/pv.8218"),
        (
            "-xyzzyqa -xyzzyqb -xyzzyqc -xyzzyqd lavrof",
            "-xyzzyqa -xyzzyqb -xyzzyqc -xyzzyqd lavrov",
        ),
    ],
)
def test_the_nearest_words_are_offered_first(archive: Archive, typed: str, meant: str) -> None:
    search = Search("speakers", typed)
    assert archive.count(search) == 0 or " OR " in typed
    assert texts(suggest(archive, search).respelled)[0] == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        "-",
        "OR",
        "!?…",
        "ab",
        "2035",
        "科特迪瓦国",
        "xyzzyqq",
        "kagme xyzzyqq",
        '"kagm"',
        "-kagme lavrov",
        "kofi annan trudeau",
        "k" * 10_000,
        "kagme " + " ".join(f"xyzzyqq{number}" for number in range(300)),
    ],
)
def test_where_no_word_is_near_none_is_offered(archive: Archive, typed: str) -> None:
    assert suggest(archive, Search("speakers", typed)).respelled == ()


@pytest.mark.parametrize(
    ("tables", "is_offered"),
    [
        (changed("statements", 0, text="Their peacebuilding"), True),
        (changed("statements", 0, text="Peacebuilding: www.un.org/peacebuilding.htm"), True),
        (changed("statements", 0, text="https://un.org/peacebuilding/en"), False),
        (changed("statements", 0, text="WWW.Peacebuilding.un.org"), False),
        (changed("statements", 0, x_file="peacebuilding-final.PDF"), False),
        (changed("statements", 0, statement="s-peacebuilding-un"), False),
        (changed("sources", 1, source="verbatim", title="On peacebuilding"), True),
        (changed("sources", 1, source="verbatim", publisher="Peacebuilding Commission"), True),
        (
            {
                **MADE,
                "sources": [*MADE["sources"], {**MADE["sources"][0], "source": "un-peacebuilding"}],
                "statements": many_statements(1, sources="un-peacebuilding"),
            },
            False,
        ),
    ],
)
def test_pieces_of_codes_and_addresses_are_found_and_not_offered(
    tmp_path: Path, tables: Mapping[str, Rows], is_offered: bool
) -> None:
    with closing(Archive(built(tmp_path, tables))) as archive:
        assert archive.count(Search("speakers", "peacebuilding"))
        respelled = suggest(archive, Search("speakers", "peacebuildung")).respelled
        assert texts(respelled) == ["peacebuilding"] * is_offered


def test_a_word_is_looked_for_among_those_of_its_table(archive: Archive) -> None:
    for table in ("speakers", "endorsements"):
        assert texts(suggest(archive, Search(table, "rwnada")).respelled)[0] == "rwanda"
    assert suggest(archive, Search("themes", "rwnada")).respelled == ()
    assert texts(suggest(archive, Search("themes", "condukct")).respelled) == ["conduct"]


def test_of_several_words_those_nearest_together_come_first(archive: Archive) -> None:
    respelled = suggest(archive, Search("speakers", "operatios OR rwnada")).respelled
    assert texts(respelled) == [
        "operations OR rwanda",
        "operation OR rwanda",
        "operations OR ruanda",
    ]


def test_only_a_few_are_offered(archive: Archive) -> None:
    respelled = suggest(archive, Search("speakers", "mali OR rwamda OR statez")).respelled
    assert len(respelled) == MOST_RESPELLED


def test_what_is_respelled_keeps_its_conditions_and_its_order(archive: Archive) -> None:
    conditions = (Condition("meeting", "gd-73"),)
    search = Search("speakers", "rwnada", conditions, "-person")
    (first, *_) = suggest(archive, search).respelled
    assert first.search == Search("speakers", "rwanda", conditions, "-person")


@pytest.mark.parametrize("typed", ["rwanda", "Rwanda", "COTE D'IVOIRE"])
def test_a_name_that_is_typed_right_is_not_offered_again(archive: Archive, typed: str) -> None:
    suggestions = suggest(archive, Search("speakers", typed, (ELSEWHERE,)))
    assert suggestions.respelled == ()
    assert texts(suggestions.wider) == [typed]


def test_near_words_keep_the_conditions_and_say_what_is_found_without(archive: Archive) -> None:
    conditions = (ELSEWHERE, Condition("level", "ministerial"))
    suggestions = suggest(archive, Search("speakers", "lavrof", conditions))
    kept = Search("speakers", "lavrov", conditions)
    assert suggestions.respelled[0] == Found(kept, 0, 2)
    assert suggestions.searches[:2] == [kept, Search("speakers", "lavrov")]


def test_near_words_with_rows_here_come_before_others(archive: Archive) -> None:
    here = (Condition("delegation_code", "RWA"),)
    found = suggest(archive, Search("speakers", "lavrof OR kagme", here)).respelled
    assert [bool(each.here) for each in found] == sorted(
        (bool(each.here) for each in found), reverse=True
    )
    assert found[0].here


# What stands elsewhere ---------------------------------------------------------------------------


def test_the_same_words_are_offered_at_all_meetings_and_under_no_condition(
    archive: Archive,
) -> None:
    ministers = Condition("level", "ministerial")
    search = Search("speakers", "lavrov", (ELSEWHERE, ministers), "person")
    assert archive.count(search) == 0
    assert [suggestion.search for suggestion in suggest(archive, search).wider] == [
        Search("speakers", "lavrov", (ministers,), "person"),
        Search("speakers", "lavrov", (), "person"),
    ]
    search = Search("speakers", "lavrov", (ELSEWHERE, Condition("level", "vice_head")))
    assert [suggestion.search for suggestion in suggest(archive, search).wider] == [
        Search("speakers", "lavrov")
    ]
    search = Search("speakers", "lavrov", (ELSEWHERE,))
    assert [suggestion.search for suggestion in suggest(archive, search).wider] == [
        Search("speakers", "lavrov")
    ]


def test_the_scope_of_endorsements_is_their_instrument(archive: Archive) -> None:
    scope = Condition("instrument", "a4p-declaration-2018")
    search = Search("endorsements", "rwanda", (scope, Condition("region", "Africa")))
    assert suggest(archive, search).wider[0].search.where == (Condition("region", "Africa"),)


@pytest.mark.parametrize("where", [(), (ELSEWHERE,)])
def test_words_that_occur_nowhere_are_not_offered_elsewhere(
    archive: Archive, where: tuple[Condition, ...]
) -> None:
    assert suggest(archive, Search("speakers", "xyzzyqq", where)).wider == ()


def test_without_a_condition_nothing_is_wider(archive: Archive) -> None:
    assert suggest(archive, Search("speakers", "lavrov")).wider == ()


# Whatever is typed -------------------------------------------------------------------------------

TYPED = st.lists(
    st.sampled_from(
        ["kagme", "Rwnada", "ministerail", "s/pv.8128", "level:", "foo:", "OR", "Россея", "中国"]
    )
    | st.sampled_from(['"', "“", "-", " ", " OR ", " -", "*", "(", "ﷺ", "½", "\0", "\ud800"])
    | st.text(st.characters(), max_size=6),
    max_size=10,
).map("".join)


@given(TYPED, st.sampled_from(sorted(TABLES)))
@example('"kagme" -"lavrof', "speakers")
def test_every_suggestion_for_any_text_finds_something(
    archive: Archive, typed: str, table: str
) -> None:
    search = Search(table, typed, (Condition(TABLES[table].scope, "nowhere"),))
    suggestions = suggest(archive, search)
    assert len(set(suggestions.searches)) == len(suggestions.searches)
    assert search not in suggestions.searches
    for wider in suggestions.wider:
        assert wider.found == archive.count(wider.search) > 0
    for respelled in suggestions.respelled:
        assert respelled.search.where == search.where
        assert respelled.here == archive.count(respelled.search)
        assert respelled.everywhere == archive.count(respelled.search.widest) > 0


@given(TYPED, st.sampled_from(["kagame", "or", "s/pv.8218"]))
@example("kagmeﷺ kagme", "kagame")
@example("0⒑kagme", "kagame")
@example("ORX kagme ORX", "or")
def test_respelling_alters_those_words_and_no_others(typed: str, new: str) -> None:
    before = folded_words(typed)
    replaced = {word: new for word in before if len(word) > 2 and ("/" in word) == ("/" in new)}
    after = folded_words(respell(typed, replaced, FIELDS))
    assert len(after) == len(before)
    assert all(b in (a, replaced.get(a)) for a, b in zip(before, after, strict=True))
    assert respell(typed, {}, FIELDS) == typed


def test_words_that_share_one_character_are_not_offered_as_they_are(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "words", lambda *_: iter([("جلالها", 1)]))
    search = Search("speakers", "ﷻ OR lavrov", (ELSEWHERE,))
    assert folded_words("ﷻ") == ["جل", "جلاله"]
    assert suggest(archive, search).respelled == ()


@pytest.mark.parametrize(
    ("typed", "new"),
    [
        ("level:level", "level:grade"),
        ("Level：LEVEL", "Level：GRADE"),
        ("foo:level", "foo:grade"),
        ("-level level", "-level grade"),
        ("a-level", "a-grade"),
        ("lével", "grade"),
        ("levels", "levels"),
    ],
)
def test_field_names_and_excluded_words_are_kept(typed: str, new: str) -> None:
    assert respell(typed, {"level": "grade"}, FIELDS) == new


def test_a_word_is_written_as_it_is_read() -> None:
    (korean,) = folded_words("한국")
    assert respell("x", {"x": korean}, FIELDS) == "한국"
    assert respell("ORX", {"orx": "or"}, FIELDS) == "or"


def test_suggestions_can_be_interrupted(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    words = archive.words

    def interrupted(table: str, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        for number, word in enumerate(words(table, shortest, longest)):
            if number == 1:
                archive.interrupt()
            yield word

    monkeypatch.setattr(archive, "words", interrupted)
    with pytest.raises(Interrupted):
        suggest(archive, Search("speakers", "kagme"))


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Republic of Rwanda", "Rwanda"), ("UAE", "United Arab Emirates"), ("D.P.R.K.", "")],
)
def test_another_name_of_a_delegation_suggests_the_one_shown(
    archive: Archive, typed: str, name: str
) -> None:
    suggested = texts(suggest(archive, Search("speakers", typed)).respelled)
    assert name in suggested if name else suggested
