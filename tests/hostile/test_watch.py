"""The watch ends a worker that hangs, and outlives one that dies."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux's /proc", allow_module_level=True)

from tests.hostile.results import DIED, HANG, Case, Failure
from tests.hostile.watch import Watched


@pytest.fixture(name="watched")
def _watched(tmp_path: Path) -> Iterator[Watched]:
    watched = Watched(
        *(tmp_path, tmp_path / "log"),
        limit_seconds=0.5,
        longest_seconds=2.0,
        module="tests.hostile.planted",
    )
    yield watched
    watched.close()


def _failure(watched: Watched, kind: str, folder: Path) -> Failure:
    (failure,) = watched.try_case(Case(kind, 1), folder).failures
    return failure


@pytest.mark.parametrize("kind", ["wait", "compute"])
def test_a_hang_is_ended_and_the_next_case_tried(
    watched: Watched, tmp_path: Path, kind: str
) -> None:
    failure = _failure(watched, kind, tmp_path)
    assert (failure.kind, failure.step) == (HANG, "planted")
    assert watched.try_case(Case("well", 2), tmp_path).endings == {"planted": "answered"}


def test_a_death_is_told_and_the_next_case_tried(watched: Watched, tmp_path: Path) -> None:
    failure = _failure(watched, "die", tmp_path)
    assert (failure.kind, failure.step) == (DIED, "planted")
    assert failure.text.endswith("SIGSEGV")
    assert not watched.try_case(Case("well", 2), tmp_path).failures
