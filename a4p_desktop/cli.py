"""The command line: open the window, export, cite, check, build."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from a4p_desktop import NAME, __version__, paths, screen
from a4p_desktop.records.archive import Archive
from a4p_desktop.records.catalogue import read_vocabulary
from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.export import PRESETS, Preset, Selection, write_file, write_whole
from a4p_desktop.records.question import read_question
from a4p_desktop.records.search import MOST_WORDS, Condition, parse
from a4p_desktop.records.tables import TABLES

if TYPE_CHECKING:
    from a4p_desktop.records.view import SharedView

_EPILOG = """\
commands:
  a4p-desktop export TABLE    write speakers, endorsements or themes as CSV
  a4p-desktop cite STATEMENT  write a footnote, BibTeX, RIS or CSL-JSON of it
  a4p-desktop build FOLDER FILE
                              build a records file from a folder of CSV tables
  a4p-desktop check FILE      verify a records file
  a4p-desktop COMMAND --help  tells more of each
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0 well, 1 a trouble, 2 a wrong command line."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    commands = {"export": _export, "cite": _cite, "build": _build, "check": _check}
    command = commands.get(words[0]) if words else None
    try:
        try:
            return command(words[1:]) if command else _window(words)
        finally:
            # Here, because at exit nothing could be done about a closed pipe.
            if sys.stdout is not None:
                sys.stdout.flush()
    except RecordsError as trouble:
        return _tell(trouble)
    except BrokenPipeError:
        # Whoever read our output has enough.
        _drop_output()
        return 0
    except KeyboardInterrupt:
        return 130


def _tell(trouble: RecordsError) -> int:
    print(f"a4p-desktop: {trouble}", file=sys.stderr)
    return 1


def _drop_output() -> None:
    """Let what is left to print go nowhere, so that nothing fails on it again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _printing() -> Iterator[None]:
    """Write what is printed in the block; RecordsError where it cannot be written."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        raise RecordsError(
            f"Standard output could not be written: {reason(error)}.", "Write to a file elsewhere."
        ) from error


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\nTry “{self.prog} --help”.\n")


def _window(words: Sequence[str]) -> int:
    parser = _Parser(
        prog="a4p-desktop",
        description="Browse, search and carry away the records of the United Nations"
        " Action for Peacekeeping meetings.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file", nargs="?", metavar="FILE",
        help="the records file, default: the bundled; or a view of the bundled one, as an .a4pview"
        " file or a link",
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    parser.add_argument(
        "--self-check", action="store_true", help="build the window unseen, try it, and say so"
    )
    options = parser.parse_args(words)
    if options.self_check:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # That platform says of each window that it cannot hint at its size.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    trouble = screen.trouble()
    if trouble:
        raise RecordsError(trouble)
    # Imported here because the other commands need no Qt, and start ten times faster without.
    path, view = _opened(options.file) if options.file else (paths.bundled_records(), None)
    if options.self_check:
        from a4p_desktop.self_check import self_check

        return self_check(path)
    from a4p_desktop.app import run

    return run(path, view)


def _opened(word: str) -> "tuple[Path, SharedView | None]":
    """The records file, and the view of it, that a word of the command line means."""
    # Imported here because most runs name no file, and open sooner without.
    from urllib.parse import unquote, urlsplit

    from a4p_desktop.records.view_file import SUFFIX, read_view
    from a4p_desktop.records.view_link import is_link, read_link

    if is_link(word):
        return paths.bundled_records(), read_link(word)
    # A desktop hands over files as addresses, too.
    path = Path(unquote(urlsplit(word).path)) if word.startswith("file:") else Path(word)
    if path.suffix == f".{SUFFIX}":
        return paths.bundled_records(), read_view(path)
    return path, None


def _export(words: Sequence[str]) -> int:
    parser = _Parser(prog="a4p-desktop export", description="Write rows of a table as CSV.")
    parser.add_argument("table", choices=TABLES, metavar="TABLE", help=", ".join(TABLES))
    parser.add_argument(
        "--search", default="", metavar="TEXT",
        help="as in the search line: words, and facets such as level:ministerial -theme:pledges",
    )  # fmt: skip
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        type=_condition,
        help="only rows with this value in this column or facet, or with != only the others;"
        " none after = means blank; of several for one column any may hold",
    )
    parser.add_argument("--columns", metavar="A,B,…", help="these columns, in this order")
    parser.add_argument(
        "--order", default="", metavar="COLUMN", help="sorted by COLUMN, or -COLUMN for descending"
    )
    parser.add_argument(
        "--preset", choices=PRESETS, default="data",
        help="data: UTF-8, commas, values untouched; excel: opens right in a spreadsheet",
    )  # fmt: skip
    parser.add_argument("--output", type=Path, metavar="FILE", help="default: standard output")
    parser.add_argument("--records", type=Path, metavar="FILE", help="default: the bundled file")
    options = parser.parse_args(_joined(words, ("--order", "--search")))
    table = TABLES[options.table]
    columns = options.columns.split(",") if options.columns else [c.name for c in table.columns]
    for name in (*columns, *filter(None, [options.order])):
        table.column(name.removeprefix("-") if name == options.order else name)
    for condition in options.where:
        table.require(condition.facet)
    archive = Archive(options.records or paths.bundled_records())
    # argparse makes an empty list of “--”: https://github.com/python/cpython/issues/109475
    asked = read_question(options.search or "", read_vocabulary(archive)).search(table)
    search = replace(asked, where=(*asked.where, *options.where), order=options.order)
    archive.require_known(search)
    selection = Selection(search, tuple(columns))
    preset = PRESETS[options.preset]()
    if parse(search.text, table.fields).shortened:
        print(f"Only the first {MOST_WORDS} words are looked up.", file=sys.stderr)
    if options.output:
        written = write_file(archive, selection, preset, options.output)
        _tell_guarded(written.guarded)
    else:
        _print_whole(archive, selection, preset)
    return 0


def _cite(words: Sequence[str]) -> int:
    # Imported here because only this command cites, and the window opens sooner without.
    from a4p_desktop.records.citation import bibliography
    from a4p_desktop.records.citation_lookup import cite_word
    from a4p_desktop.records.citation_styles import STYLES

    parser = _Parser(
        prog="a4p-desktop cite", description="Write footnotes, or a bibliography, with sources."
    )
    parser.add_argument(
        "cited", nargs="+", metavar="STATEMENT",
        help="a statement's code, as in the column statement of an export; or meeting:CODE,"
        " instrument:CODE/DELEGATION, total:INSTRUMENT/DATE",
    )  # fmt: skip
    parser.add_argument(
        "--style", choices=STYLES, default="footnote",
        help="; ".join(f"{name}: {style.sentence[:-1]}" for name, style in STYLES.items()),
    )  # fmt: skip
    parser.add_argument("--records", type=Path, metavar="FILE", help="default: the bundled file")
    options = parser.parse_args(words)
    archive = Archive(options.records or paths.bundled_records())
    citations = bibliography(cite_word(archive, word) for word in options.cited)
    _print_bytes(STYLES[options.style].write(citations).encode("utf-8"))
    return 0


def _print_bytes(text: bytes) -> None:
    if sys.stdout is None:  # closed, or a windowed program on Windows
        raise RecordsError("There is no standard output.", "Start it from a console.")
    with _printing():
        sys.stdout.buffer.write(text)


def _print_whole(archive: Archive, selection: Selection, preset: Preset) -> None:
    if sys.stdout is None:  # closed, or a windowed program on Windows
        raise RecordsError("There is no standard output.", "Give a file by --output.")
    with _printing():
        write_whole(archive, selection, preset, sys.stdout.buffer)


def _joined(words: Sequence[str], options: Sequence[str]) -> list[str]:
    """`--order -date` as `--order=-date`, since argparse takes what begins with - for an option."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in options:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def _condition(text: str) -> Condition:
    column, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"“{text}” is not of the form COLUMN=VALUE")
    return Condition(column.removesuffix("!"), value, excluded=column.endswith("!"))


def _tell_guarded(cells: int) -> None:
    if cells:
        print(
            f"Cells led by an apostrophe so that no spreadsheet runs them as formulas: {cells}.",
            file=sys.stderr,
        )


def _build(words: Sequence[str]) -> int:
    parser = _Parser(
        prog="a4p-desktop build", description="Build a records file from a folder of CSV tables."
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="holds statements.csv, …")
    parser.add_argument("file", type=Path, metavar="FILE", help="the records file to write")
    options = parser.parse_args(words)
    # Imported here because only this command builds, and the window opens sooner without.
    from a4p_desktop.records.build import build
    from a4p_desktop.records.faults import TableFaults

    try:
        with _progress_line() as told:
            build(options.folder, options.file, told)
    except TableFaults as trouble:
        print(*trouble.faults, sep="\n", file=sys.stderr)
        if trouble.untold:
            print(f"… and {trouble.untold:,} more.", file=sys.stderr)
        raise
    return 0


@contextmanager
def _progress_line() -> Iterator[Callable[[object], None]]:
    """What tells of progress in one line, written again and again; on a terminal only."""
    # Imported here, with all the archive formats it brings: the window opens without.
    from shutil import get_terminal_size

    width = get_terminal_size().columns - 1

    def write(line: str) -> None:
        print(f"\r{line[:width]:<{width}}\r", end="", file=sys.stderr, flush=True)

    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda progress: None
        return
    try:
        yield lambda progress: write(str(progress))
    finally:
        write("")


def _check(words: Sequence[str]) -> int:
    parser = _Parser(prog="a4p-desktop check", description="Verify a records file.")
    parser.add_argument("file", type=Path, metavar="FILE")
    archive = Archive(parser.parse_args(words).file)
    with _printing():
        for name, size in archive.table_sizes().items():
            print(f"{name}: {size}")
    faults = archive.faults()
    print(*faults, sep="\n", end="\n" if faults else "", file=sys.stderr)
    if faults:
        raise RecordsError("The file is damaged.", "Build it again from its tables.")
    return 0
