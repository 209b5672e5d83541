"""A selection of hostile inputs: no error, no hang, and no wrong number unsaid."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux's /proc", allow_module_level=True)

from tests.hostile.results import Case
from tests.hostile.trials import Sound
from tests.hostile.watch import Watched


@pytest.fixture(name="watched", scope="module")
def _watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    folder = tmp_path_factory.mktemp("hostile")
    Sound.made_in(folder / "sound")
    watched = Watched(folder / "sound", folder / "log")
    yield watched
    watched.close()


@pytest.mark.parametrize(
    "case",
    [
        Case("flipped-bits", 1),
        Case("truncated", 1),
        Case("leftover-journal", 1),
        Case("view-for-table", 1),
        Case("hostile-texts", 1),
        Case("one-cell", 1),
        Case("spoiled-folder", 1),
        Case("hostile-list", 1),
        Case("damaged-list", 1),
        Case("damaged-own", 1),
        Case("odd-place", 1),
    ],
    ids=str,
)
def test_nothing_happens_that_must_not(watched: Watched, tmp_path: Path, case: Case) -> None:
    failures = watched.try_case(case, tmp_path).failures
    assert not failures, "\n".join(f"{each.kind} in {each.step}: {each.text}" for each in failures)
