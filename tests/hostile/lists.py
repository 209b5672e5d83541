"""Hostile lists to add, and own records that are damaged: workbooks, odd cells, zip files."""

import csv
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.hostile import values
from tests.hostile.damage import DAMAGES
from tests.made_list import write_list

SOURCE = ("--source-title", "List", "--source-held", "desk")
_HEADINGS = ("Member State", "Date", "Name and title", "Level", "Note", "Text", "", "x", "Nº")
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "gb18030", "cp1256")
_DAMAGES = ("flipped-bits", "zeroed-block", "truncated", "lengthened")


def write_hostile_list(random: Random, folder: Path) -> None:
    """A CSV list of hostile cells, in any encoding and with any separator."""
    width, length = random.randint(1, 8), random.choice((0, 1, 3, 40, 400))
    heading = random.sample(_HEADINGS, width)
    rows = [
        [_cell(random) for _ in range(random.choice((width, width, 1, 9)))] for _ in range(length)
    ]
    text = _Text()
    writer = csv.writer(text, delimiter=random.choice(",;\t|"))
    writer.writerows([[values.text(random)]] * random.choice((0, 0, 3)))
    writer.writerows([heading, *rows])
    content = "".join(text).encode(random.choice(_ENCODINGS), "replace")
    (folder / "list.csv").write_bytes(content)


def write_damaged_list(random: Random, folder: Path, records: Path) -> None:
    """A workbook whose bytes are damaged, or those of a part of it before it was packed."""
    path = folder / "list.xlsx"
    write_list(path, records)
    _damage(random, path)


def write_damaged_own(random: Random, folder: Path, sound: bytes) -> None:
    """Own records that are damaged in the same way."""
    path = folder / "own.a4precords"
    path.write_bytes(sound)
    _damage(random, path)


class _Text(list[str]):
    """Collects what a writer of CSV writes."""

    def write(self, text: str) -> int:
        self.append(text)
        return len(text)


def _cell(random: Random) -> str:
    usual = ("Rwanda", "Congo", "RWA", "2018-09-25", "03/04/2018", "Minister", "", "Niger|Nigeria")
    kinds: tuple[Callable[[], str], ...] = (
        lambda: random.choice(usual),
        lambda: values.text(random),
        lambda: random.choice(values.DATES),
        lambda: random.choice(values.NUMBERS),
    )
    return random.choices(kinds, (6, 2, 1, 1))[0]()


def _damage(random: Random, path: Path) -> None:
    spoil = DAMAGES[random.choice(_DAMAGES)]
    if random.random() < 0.5:
        path.write_bytes(spoil(random, path.read_bytes()))
        return
    # Packed again, the checksums are right: the reader of the part itself must cope.
    with zipfile.ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    name = random.choice(sorted(parts))
    match random.randrange(4):
        case 0:
            del parts[name]
        case 1:
            parts[f"../{name}"] = parts[name]
        case 2:
            parts[name] += parts[name]
        case _:
            # Damage to pages needs a file of some length.
            parts[name] = spoil(random, parts[name].ljust(65_536, b"\n")).rstrip(b"\n")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for part, content in parts.items():
            zipped.writestr(part, content)
