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
from a4p_desktop.records.export import Selection, Written, write_file, write_whole
from a4p_desktop.records.formats import FORMATS, Format
from a4p_desktop.records.question import read_question
from a4p_desktop.records.search import MOST_WORDS, Condition, parse
from a4p_desktop.records.tables import TABLES

if TYPE_CHECKING:
    from a4p_desktop.records.view import SharedView

_EPILOG = """\
commands:
  a4p-desktop export TABLE    write speakers, endorsements or themes to a file
  a4p-desktop cite STATEMENT  write a footnote, BibTeX, RIS or CSL-JSON of it
  a4p-desktop build FOLDER FILE
                              build a records file from a folder of CSV tables
  a4p-desktop check FILE      verify a records file
  a4p-desktop COMMAND --help  tells more of each
"""

# What the forms of CSV were called before there were other formats.
_PRESETS = {"data": "csv", "excel": "csv-excel"}


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
    parser = _export_parser()
    options = parser.parse_args(_joined(words, ("--order", "--search")))
    form = _form(parser, options)
    if options.about and form.about_beside and not options.output:
        parser.error("--about needs --output with CSV, which has it in a file of its own")
    archive = Archive(options.records or paths.bundled_records())
    selection = _asked(archive, options)
    if parse(selection.search.text, TABLES[options.table].fields).shortened:
        print(f"Only the first {MOST_WORDS} words are looked up.", file=sys.stderr)
    about = options.about is not False
    if options.output:
        _tell_changed(write_file(archive, selection, form, options.output, about=about))
    else:
        _print_whole(archive, selection, form, about=about)
    return 0


def _export_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="a4p-desktop export",
        description="Write rows of a table: as CSV, as an Excel workbook, or as JSON.",
    )
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
        "--format", choices=FORMATS,
        help="csv-excel: CSV that opens right in a spreadsheet; csv: UTF-8, commas, values"
        " untouched; xlsx; json; default: what the name of FILE ends in, or csv",
    )  # fmt: skip
    parser.add_argument(
        "--preset", choices=_PRESETS, help="data: the same as --format csv; excel: csv-excel"
    )
    parser.add_argument(
        "--about", action=argparse.BooleanOptionalAction,
        help="tell with the rows what was asked, of which records and sources: in the file, or"
        " with CSV in a datapackage.json beside it; the default, but for CSV on standard output",
    )  # fmt: skip
    parser.add_argument("--output", type=Path, metavar="FILE", help="default: standard output")
    parser.add_argument("--records", type=Path, metavar="FILE", help="default: the bundled file")
    return parser


def _form(parser: argparse.ArgumentParser, options: argparse.Namespace) -> Format:
    """The format that is asked for, in one way or another."""
    if options.preset:
        name = _PRESETS[options.preset]
        if options.format not in (None, "csv", name):
            parser.error(f"--preset {options.preset} is a form of CSV, not of {options.format}")
    else:
        ending = options.output.suffix.removeprefix(".").lower() if options.output else ""
        name = options.format or (ending if ending in FORMATS else "csv")
    return FORMATS[name]()


def _asked(archive: Archive, options: argparse.Namespace) -> Selection:
    """The rows and columns that are asked for; RecordsError where a name or a code is a slip."""
    table = TABLES[options.table]
    columns = options.columns.split(",") if options.columns else [c.name for c in table.columns]
    for name in (*columns, *filter(None, [options.order])):
        table.column(name.removeprefix("-") if name == options.order else name)
    for condition in options.where:
        table.require(condition.facet)
    # argparse makes an empty list of “--”: https://github.com/python/cpython/issues/109475
    asked = read_question(options.search or "", read_vocabulary(archive)).search(table)
    search = replace(asked, where=(*asked.where, *options.where), order=options.order)
    archive.require_known(search)
    return Selection(search, tuple(columns))


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


def _print_whole(archive: Archive, selection: Selection, form: Format, *, about: bool) -> None:
    if sys.stdout is None:  # closed, or a windowed program on Windows
        raise RecordsError("There is no standard output.", "Give a file by --output.")
    with _printing():
        write_whole(archive, selection, form, sys.stdout.buffer, about=about)


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
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("it has bytes that are no text") from None
    return Condition(column.removesuffix("!"), value, excluded=column.endswith("!"))


def _tell_changed(written: Written) -> None:
    """Say so where cells are not just as they are recorded."""
    told = {
        "Cells led by an apostrophe so that no spreadsheet runs them as formulas": written.guarded,
        "Cells cut short, because those of Excel hold no more": written.cut,
    }
    for words, cells in told.items():
        if cells:
            print(f"{words}: {cells}.", file=sys.stderr)


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
