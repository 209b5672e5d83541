"""The page of a delegation, against facts counted by hand and against the tables row by row."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages import delegation_statements
from a4p_desktop.records.pages.delegation import DelegationPage, read_delegation
from a4p_desktop.records.pages.delegation_statements import (
    MOST_MEETINGS,
    MOST_PLEDGES,
    MOST_STATEMENTS,
)
from tests.records.made_tables import TABLES, Rows, built, many_statements


def month(number: int) -> str:
    """A month before all meetings of the tables, later for a higher number."""
    return f"19{50 + number // 12}-{number % 12 + 1:02}"


def page(archive: Archive, code: str) -> DelegationPage:
    """The page of a delegation that is there."""
    found = read_delegation(archive, code)
    assert found
    assert found.code == code
    return found


def statements_by_meeting(found: DelegationPage) -> dict[str, list[object]]:
    """Meeting -> the codes of the statements listed."""
    return {
        meeting.meeting.meeting: [statement.facts.statement for statement in meeting.statements]
        for meeting in found.statements.spoke_at
    }


def silent(found: DelegationPage) -> dict[str, list[object]]:
    """Completeness -> the codes of the meetings at which it is not recorded."""
    return {
        silence.completeness: [m.meeting for m in silence.meetings]
        for silence in found.statements.silence
    }


def states(found: DelegationPage) -> dict[str, str]:
    """Instrument -> the state of its endorsement."""
    return {endorsement.facts.instrument: endorsement.standing for endorsement in found.answers}


@pytest.fixture(name="tables", scope="module")
def _tables(tables_path: Path) -> dict[str, Rows]:
    found = {}
    for path in tables_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


# Counted by hand in the snapshot ------------------------------------------------------------------


def test_rwanda(archive: Archive) -> None:
    found = page(archive, "RWA")
    assert found.names == {
        "en": "Rwanda",
        "fr": "Rwanda",
        "es": "Rwanda",
        "ar": "رواندا",
        "ru": "Руанда",
        "zh": "卢旺达",
    }
    assert (found.name_2018, found.facts.iso2, found.facts.m49) == ("", "RW", "646")
    assert [role.facts.role for role in found.roles] == [
        "uniformed_contributor_rank",
        "troop_contributor_on_deployment_map",
    ]
    assert found.roles[1].facts.value == "MINUJUSTH; MINUSCA; UNAMID; UNMISS"
    assert all(role.sources for role in found.roles)
    assert statements_by_meeting(found) == {
        "gd-73": ["gd-73-rwa-paul-kagame"],
        "hlm-2018": ["hlm-2018-rwa-paul-kagame"],
    }
    assert silent(found) == {"partial": ["sc-8407", "sc-8360", "sc-8349", "sc-8218"]}
    assert {theme.theme: (theme.read, theme.keyword) for theme in found.raised} == {
        "politics": (1, 0),
        "performance": (1, 0),
        "partnerships": (1, 1),
        "conduct": (1, 0),
    }
    (partnerships,) = (theme for theme in found.statements.themes if theme.theme == "partnerships")
    assert partnerships.at_meetings == {"gd-73": (0, 1), "hlm-2018": (1, 0)}
    assert len(found.statements.themes) - len(found.raised) == 6
    assert found.statements.uncoded == 0
    assert states(found)["a4p-declaration-2018"] == "endorsed"
    assert states(found)["sea-circle-of-leadership"] == "not_recorded"
    declaration = found.answers[0]
    assert declaration.facts.evidence == "own_statement"
    assert declaration.facts.documented_by == "2018-09-25"
    assert "Rwanda fully endorses" in (declaration.facts.note or "")
    assert len(declaration.sources) == 2


def test_china_gave_support_only(archive: Archive) -> None:
    found = page(archive, "CHN")
    assert states(found) == {
        "a4p-declaration-2018": "support_only",
        "summit-2014": "endorsed",
        "leaders-summit-2015": "endorsed",
        "london-communique-2016": "endorsed",
        "vancouver-principles": "not_on_list",
        "act-code-of-conduct-2015-09": "not_on_list",
        "kigali-principles": "not_recorded",
        "sea-circle-of-leadership": "not_recorded",
    }
    assert found.statements.uncoded == 1, "its speech in the General Debate has no themes coded"
    assert found.roles[0].facts.value == "permanent"


def test_cote_divoire_is_not_recorded_at_the_meeting_and_that_says_nothing(
    archive: Archive,
) -> None:
    found = page(archive, "CIV")
    assert silent(found) == {"partial": ["sc-8407", "hlm-2018", "sc-8360", "sc-8349"]}
    assert states(found)["a4p-declaration-2018"] == "not_recorded"
    assert states(found)["summit-2014"] == "not_on_list"


def test_the_union_spoke_at_four_meetings_and_has_no_group(archive: Archive) -> None:
    found = page(archive, "EU")
    assert (found.statements.in_all, found.statements.meetings) == (4, 4)
    assert found.facts.regional_group is None
    assert found.names == {"en": "European Union"}
    performance = next(theme for theme in found.statements.themes if theme.theme == "performance")
    assert (performance.statements, performance.read, performance.keyword) == (4, 3, 1)


def test_the_secretariat_did_not_speak_where_the_list_is_complete(archive: Archive) -> None:
    found = page(archive, "UN")
    assert silent(found) == {"complete": ["gd-73"], "partial": ["sc-8360"]}
    at_the_meeting = next(
        meeting for meeting in found.statements.spoke_at if meeting.meeting.meeting == "hlm-2018"
    )
    assert at_the_meeting.in_all == len(at_the_meeting.statements) == 3
    assert found.answers == []


def test_a_different_name_of_2018_is_shown(archive: Archive) -> None:
    assert page(archive, "TUR").name_2018 == "Turkey"
    assert page(archive, "FRA").name_2018 == ""


def test_hosts_have_their_missions(archive: Archive) -> None:
    assert [host.facts.mission for host in page(archive, "SDN").missions] == ["UNAMID", "UNISFA"]
    assert page(archive, "SDN").missions[0].sources
    assert page(archive, "RWA").missions == []


def test_statements_of_others_with_such_a_name_are_not_its_own(archive: Archive) -> None:
    assert statements_by_meeting(page(archive, "NAM")) == {"gd-73": ["gd-73-nam-hage-geingob"]}
    assert page(archive, "AND").statements.in_all == 1


@pytest.mark.parametrize("code", ["", "rwa", "XXX", "RWA ", "' OR 1", "\0", "ا"])
def test_there_is_no_such_delegation(archive: Archive, code: str) -> None:
    assert read_delegation(archive, code) is None


# Every one, against the tables --------------------------------------------------------------------


def test_every_delegations_statements_are_those_of_the_table(
    archive: Archive, tables: dict[str, Rows]
) -> None:
    complete = {row["meeting"]: row["completeness"] for row in tables["meetings"]}
    for delegation in tables["delegations"]:
        found = page(archive, delegation["delegation"])
        own = [row for row in tables["statements"] if row["delegation"] == found.code]
        assert {meeting: set(codes) for meeting, codes in statements_by_meeting(found).items()} == {
            meeting: {row["statement"] for row in own if row["meeting"] == meeting}
            for meeting in {row["meeting"] for row in own}
        }
        assert found.statements.in_all == len(own)
        assert found.statements.meetings == len(found.statements.spoke_at)
        not_there = complete.keys() - {row["meeting"] for row in own}
        assert {
            str(meeting): kind for kind, codes in silent(found).items() for meeting in codes
        } == {meeting: complete[meeting] for meeting in not_there}
        assert {pledge.facts.statement for pledge in found.statements.pledges} == {
            row["statement"] for row in own if row["pledge"]
        }
        assert found.statements.with_pledge == len(found.statements.pledges)


def test_every_delegations_themes_are_those_of_its_statements(
    archive: Archive, tables: dict[str, Rows]
) -> None:
    for delegation in tables["delegations"]:
        found = page(archive, delegation["delegation"])
        own = [row for row in tables["statements"] if row["delegation"] == found.code]
        coded = Counter(
            (theme, row["themes_coded_by"])
            for row in own
            for theme in filter(None, row["themes"].split("|"))
        )
        assert [theme.theme for theme in found.statements.themes] == [
            theme["theme"] for theme in tables["themes"]
        ]
        for theme in found.statements.themes:
            assert theme.read == coded[theme.theme, "read"]
            assert theme.keyword == coded[theme.theme, "keyword"]
            assert theme.statements == theme.read + theme.keyword
            assert (
                theme.at_meetings
                == {
                    row["meeting"]: (
                        row["themes_coded_by"] == "read",
                        row["themes_coded_by"] != "read",
                    )
                    for row in own
                    if theme.theme in row["themes"].split("|")
                }
                or found.statements.in_all > found.statements.meetings
            )
        assert found.statements.uncoded == sum(not row["themes"] for row in own)


def test_every_delegations_endorsements_are_those_of_the_table(
    archive: Archive, tables: dict[str, Rows]
) -> None:
    joined = {(row["instrument"], row["delegation"]): row for row in tables["endorsements"]}
    lists = {row["instrument"]: row["completeness"] for row in tables["instruments"]}
    for row in tables["delegations"]:
        for endorsement in page(archive, row["delegation"]).answers:
            code = endorsement.facts.instrument
            found = joined.get((code, row["delegation"]))
            if found is None:
                expected = "not_on_list" if lists[code] == "complete" else "not_recorded"
                assert (endorsement.standing, endorsement.sources) == (expected, [])
            else:
                support = found["evidence"] == "support_only"
                assert endorsement.standing == ("support_only" if support else "endorsed")
                assert [s.source for s in endorsement.sources] == found["sources"].split("|")


# What is long -------------------------------------------------------------------------------------


@pytest.fixture(name="talkative", scope="module")
def _talkative(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """A delegation with more meetings, and more statements at one, than a page lists."""
    meetings = [
        {
            "meeting": f"m{n:03}",
            "title": "M",
            "date": month(n),
            "completeness": "complete",
        }
        for n in range(10, 10 + 2 * MOST_MEETINGS)
    ]
    often = many_statements(MOST_STATEMENTS + 2, pledge="More.")
    everywhere = [
        {**often[0], "statement": f"at-{meeting['meeting']}", "meeting": meeting["meeting"]}
        for meeting in meetings[: MOST_MEETINGS + 5]
    ]
    tables = {
        **TABLES,
        "meetings": [*TABLES["meetings"], *meetings],
        "statements": [*often, *everywhere],
    }
    with closing(Archive(built(tmp_path_factory.mktemp("talkative"), tables))) as archive:
        yield archive


def test_long_lists_are_cut_and_counted(talkative: Archive) -> None:
    found = page(talkative, "CIV")
    assert found.statements.meetings == MOST_MEETINGS + 6
    assert len(found.statements.spoke_at) == MOST_MEETINGS
    assert found.statements.spoke_at[0].meeting.meeting == "later"
    assert found.statements.spoke_at[0].in_all == MOST_STATEMENTS + 2
    assert statements_by_meeting(found)["later"] == [f"s{n}" for n in range(MOST_STATEMENTS)]
    assert (
        found.statements.in_all
        == found.statements.with_pledge
        == MOST_STATEMENTS + 2 + MOST_MEETINGS + 5
    )
    assert len(found.statements.pledges) == MOST_PLEDGES
    dates = [meeting.meeting.days for meeting in found.statements.spoke_at]
    assert dates == sorted(dates, reverse=True)


def test_silence_is_cut_and_counted(talkative: Archive) -> None:
    complete, partial = page(talkative, "RUS").statements.silence
    assert (complete.in_all, len(complete.meetings)) == (2 * MOST_MEETINGS + 1, MOST_MEETINGS)
    assert (partial.in_all, [meeting.meeting for meeting in partial.meetings]) == (1, ["later"])
    # Of those with complete lists the newest: "earlier" is of 2018.
    assert complete.meetings[0].meeting == "earlier"
    assert complete.meetings[1].days == month(9 + 2 * MOST_MEETINGS)


def test_what_is_blank_stays_blank(made: Archive) -> None:
    found = page(made, "AX")
    assert found.facts.iso2 is None
    assert found.names == {"en": "Åland"}
    assert (found.roles, found.missions) == ([], [])
    assert states(found) == {"declaration": "not_recorded", "compact": "not_on_list"}
    (statement,) = found.statements.spoke_at[0].statements
    assert [theme.theme for theme in statement.themes] == ["conduct"]
    assert statement.sources == []
    assert TABLES["statements"][1]["summary"] == statement.facts.summary


def test_all_statements_at_a_meeting_are_counted_however_few_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delegation_statements, "_NEWEST", 2)
    raising = many_statements(5, themes="conduct", themes_coded_by="read")
    silent = [{**row, "statement": f"z{row['statement']}"} for row in many_statements(3)]
    with closing(
        Archive(built(tmp_path, {**TABLES, "statements": [*raising, *silent]}))
    ) as archive:
        (conduct,) = page(archive, "CIV").raised
        assert (conduct.theme, conduct.statements) == ("conduct", 5)
        assert conduct.at_meetings == {"later": (5, 0)}
