"""The kinds of cases: how the input of each is made by seed, and what is tried with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from tests.hostile.damage import DAMAGES
from tests.hostile.databases import HOSTILE_DATABASES, make_hostile, put_journal
from tests.hostile.lists import write_damaged_list, write_damaged_own, write_hostile_list
from tests.hostile.places import make_place
from tests.hostile.results import Case
from tests.hostile.tables import HOSTILE_TABLES, spoil_folder
from tests.hostile.trials import Sound, Step, Trial
from tests.records.made_tables import write_tables


@dataclass(frozen=True)
class Kind:
    """How inputs of a kind are made, and tried."""

    make: Callable[[Random, Path, Sound], None]
    """Makes the input in a folder: the same for the same random numbers."""
    steps: Callable[[Trial], Iterator[Step]]


def _damaged(name: str, random: Random, folder: Path, sound: Sound) -> None:
    (folder / "records.sqlite").write_bytes(DAMAGES[name](random, sound.content))


def _changed(name: str, random: Random, folder: Path, sound: Sound) -> None:
    path = folder / "records.sqlite"
    path.write_bytes(sound.content)
    make_hostile(HOSTILE_DATABASES[name], random, path)


def _with_journal(random: Random, folder: Path, sound: Sound) -> None:
    path = folder / "records.sqlite"
    path.write_bytes(sound.content)
    put_journal(random, path)


def _with_tables(name: str, random: Random, folder: Path, _: Sound) -> None:
    write_tables(folder / "tables", HOSTILE_TABLES[name](random))


def _with_spoiled_tables(random: Random, folder: Path, _: Sound) -> None:
    spoil_folder(random, folder / "tables")


def _with_hostile_list(random: Random, folder: Path, _: Sound) -> None:
    write_hostile_list(random, folder)


def _with_damaged_list(random: Random, folder: Path, sound: Sound) -> None:
    write_damaged_list(random, folder, sound.records)


def _with_damaged_own(random: Random, folder: Path, sound: Sound) -> None:
    write_damaged_own(random, folder, sound.own)


def _in_place(random: Random, folder: Path, _: Sound) -> None:
    make_place(random, folder)


KINDS: dict[str, Kind] = {
    **{name: Kind(partial(_damaged, name), Trial.of_records) for name in DAMAGES},
    "leftover-journal": Kind(_with_journal, Trial.of_records),
    **{name: Kind(partial(_changed, name), Trial.of_records) for name in HOSTILE_DATABASES},
    **{name: Kind(partial(_with_tables, name), Trial.of_tables) for name in HOSTILE_TABLES},
    "spoiled-folder": Kind(_with_spoiled_tables, Trial.of_tables),
    "hostile-list": Kind(_with_hostile_list, Trial.of_list),
    "damaged-list": Kind(_with_damaged_list, Trial.of_list),
    "damaged-own": Kind(_with_damaged_own, Trial.of_own),
    "odd-place": Kind(_in_place, Trial.of_place),
}
"""Every kind by its name."""


def endless(seed: int, kinds: Iterator[str] | list[str]) -> Iterator[Case]:
    """One case of each of `kinds` after the other, without end; another `seed` gives others."""
    names = list(kinds)
    for number in count(seed * 1_000_000):
        yield from (Case(name, number) for name in names)


def make_input(case: Case, folder: Path, sound: Sound) -> None:
    """Make the input of `case` in `folder`."""
    KINDS[case.kind].make(Random(str(case)), folder, sound)
