"""What is tried with an input: open, check, export, tables, brief, cite, a walk, and answers."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_catalogue
from a4p_desktop.records.brief.formats.formats import BRIEF_FORMATS
from a4p_desktop.records.brief.subjects import KINDS
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.schema.tables import TABLES
from tests.hostile.answers import REFUSED, Answers, Named, answers, differences
from tests.hostile.commands import Failed, require_readable, run
from tests.hostile.lists import SOURCE
from tests.hostile.place_trial import try_place
from tests.hostile.walk import walk
from tests.made_list import write_list
from tests.snapshot.records import TABLES as SNAPSHOT
from tests.snapshot.records import build_snapshot

Step = tuple[str, Callable[[], str]]
"""The name of a step, and what it does: it returns what came of it, or raises."""
ANSWERED, DAMAGED = "answered", "said to be damaged"


class Sound:
    """Sound inputs, made once, of which spoiled ones are made and with which they are compared."""

    def __init__(self, folder: Path) -> None:
        self.records = folder / "a4p.sqlite"
        self.tables = SNAPSHOT

    @classmethod
    def made_in(cls, folder: Path) -> "Sound":
        """Make them in `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        build_snapshot(folder)
        return cls(folder)

    @cached_property
    def content(self) -> bytes:
        """The bytes of the records file."""
        return self.records.read_bytes()

    @cached_property
    def own(self) -> bytes:
        """The bytes of a file of own records."""
        with TemporaryDirectory() as folder:
            listed, own = Path(folder, "list.xlsx"), Path(folder, "own.a4precords")
            write_list(listed, self.records)
            run("add", str(listed), *SOURCE, "--own", str(own), "--records", str(self.records))
            return own.read_bytes()

    @cached_property
    def named(self) -> Named:
        """Codes that occur in it."""
        return Named.in_file(self.records)

    @cached_property
    def answers(self) -> Answers:
        """What it answers."""
        return answers(self.records, self.named)


def digest(path: Path) -> str:
    """The digest of the records in a file."""
    with Archive(path) as archive:
        return archive.info["digest"]


@dataclass
class Trial:
    """The steps of one input: `folder` holds the input, `out` is for what is written."""

    folder: Path
    out: Path
    sound: Sound

    @property
    def records(self) -> Path:
        return self.folder / "records.sqlite"

    def of_records(self) -> Iterator[Step]:
        """Try a records file that was sound: what it says must be right, or said to be damaged."""
        yield "open", lambda: self._open(self.records)
        yield "check", lambda: self._told("check", str(self.records))
        yield from self._of_built(self.records)
        yield "answers", self._compare

    def of_tables(self) -> Iterator[Step]:
        """Build a folder of tables; what is accepted is a sound file."""
        built = self.out / "built.sqlite"
        yield "build", lambda: self._told("build", str(self.folder / "tables"), str(built))
        if built.exists():
            yield "check", lambda: self._require_sound(built)
            yield from self._of_built(built)

    def of_list(self) -> Iterator[Step]:
        """Add a list to own records; what is accepted can be read with the records."""
        (listed,) = self.folder.glob("list.*")
        own = self.out / "own.a4precords"
        yield "plan", lambda: self._told("add", str(listed), *SOURCE, "--dry-run", *self._with(own))
        yield "add", lambda: self._told("add", str(listed), *SOURCE, *self._with(own))
        if own.exists():
            yield from self._of_own(own)

    def of_own(self) -> Iterator[Step]:
        """Use own records that are damaged: they are never replaced, unless they can be read."""
        own = self.folder / "own.a4precords"
        received = self.out / "own.a4precords"
        yield "receive", lambda: self._told("add", str(own), *self._with(received))
        if received.exists():
            yield from self._of_own(received)
        yield "add to it", lambda: self._added(own)

    def of_place(self) -> Iterator[Step]:
        """Run a command in an odd place."""
        place = (self.folder, self.out, self.sound.records, self.sound.tables)
        yield "command", lambda: try_place(*place)

    # The steps -----------------------------------------------------------------------------------

    def _of_built(self, path: Path) -> Iterator[Step]:
        for table in TABLES:
            for name, form in FORMATS.items():
                target = self.out / f"{table}-{name}.{form.suffix}"
                options = ("export", table, "--format", name, "--records", str(path))
                yield f"export {name}", partial(self._written, target, *options)
        yield "tables", partial(self._rebuilt, path)
        codes = self._codes(path)
        for kind in KINDS:
            for ending in BRIEF_FORMATS:
                target = self.out / f"{kind}.{ending}"
                words = ("brief", kind, codes[kind], "--records", str(path))
                yield f"brief {ending}", partial(self._written, target, *words)
        for style in STYLES:
            cited = ("cite", codes["statement"], "--style", style, "--records", str(path))
            yield f"cite {style}", partial(self._told, *cited)
        for name, act in walk(path, self.out):
            yield name, partial(self._shown, act)

    def _with(self, own: Path) -> tuple[str, ...]:
        return ("--own", str(own), "--records", str(self.sound.records))

    def _of_own(self, own: Path) -> Iterator[Step]:
        """Own records that the program has written are read by it, with any records."""
        target = self.out / "endorsements.csv"
        yield (
            "export",
            lambda: self._answered(
                "export", "endorsements", "--output", str(target), *self._with(own)
            ),
        )
        yield "tables", lambda: self._answered("tables", str(self.out / "tables"), *self._with(own))
        yield (
            "build",
            lambda: self._answered(
                "build", str(self.out / "tables"), str(self.out / "again.sqlite")
            ),
        )

    def _added(self, own: Path) -> str:
        before, listed = own.read_bytes(), self.out / "names.csv"
        listed.write_text("Member State\nRwanda\nTonga\n", encoding="utf-8")
        ran = run("add", str(listed), *SOURCE, *self._with(own))
        if ran.is_refused and own.read_bytes() != before:
            raise Failed("refused, and yet something is written")
        return REFUSED if ran.is_refused else ANSWERED

    @staticmethod
    def _answered(*arguments: str) -> str:
        ran = run(*arguments)
        if ran.is_refused:
            raise Failed(f"written by the program, and yet refused: {ran.errors}")
        return ANSWERED

    def _codes(self, path: Path) -> dict[str, str]:
        """A code of each kind in the file; those of the sound one if it cannot be asked."""
        usual = {kind: codes[0] for kind, codes in self.sound.named.codes.items()}
        try:
            found = Named.in_file(path).codes
        except Exception:  # any damage: the question is only whom to ask for
            return usual
        own = {kind: str(codes[0]) for kind, codes in found.items() if codes}
        # An argument is text without NUL, and no option.
        return usual | {
            kind: code for kind, code in own.items() if code.isprintable() and code[:1] != "-"
        }

    @staticmethod
    def _open(path: Path) -> str:
        try:
            with Archive(path) as archive:
                read_catalogue(archive)
        except RecordsError:
            return REFUSED
        return ANSWERED

    @staticmethod
    def _shown(act: Callable[[], object]) -> str:
        return REFUSED if act() is False else ANSWERED

    @staticmethod
    def _told(*arguments: str) -> str:
        return REFUSED if run(*arguments).is_refused else ANSWERED

    @staticmethod
    def _written(target: Path, *arguments: str) -> str:
        if run(*arguments, "--output", str(target)).is_refused:
            if target.exists():
                raise Failed("refused, and yet something is written")
            return REFUSED
        require_readable(target)
        target.unlink()
        return ANSWERED

    def _rebuilt(self, path: Path) -> str:
        """Write a file as tables and build them: the same records, or the file is damaged."""
        folder, again = self.out / "tables", self.out / "again.sqlite"
        is_damaged = run("check", str(path)).is_refused
        if run("tables", str(folder), "--records", str(path)).is_refused:
            if folder.exists():
                raise Failed("refused, and yet something is written")
            if not is_damaged:
                raise Failed("sound, and yet not written as tables")
            return REFUSED
        for table in folder.iterdir():
            require_readable(table)
        ran = run("build", str(folder), str(again))
        if not is_damaged and (ran.is_refused or digest(again) != digest(path)):
            raise Failed(f"a build of its tables is another file: {ran.errors}")
        shutil.rmtree(folder)
        again.unlink(missing_ok=True)
        return DAMAGED if is_damaged else ANSWERED

    @staticmethod
    def _require_sound(path: Path) -> str:
        ran = run("check", str(path))
        if ran.is_refused:
            raise Failed(f"built, but not sound: {ran.errors}")
        return ANSWERED

    def _compare(self) -> str:
        found = answers(self.records, self.sound.named)
        if not found:
            return REFUSED
        wrong = differences(self.sound.answers, found)
        is_damaged = run("check", str(self.records)).is_refused
        if wrong and not is_damaged:
            raise Failed(f"wrong, and check calls it sound: {'; '.join(wrong[:5])}")
        return DAMAGED if is_damaged else ANSWERED
