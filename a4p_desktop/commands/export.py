"""The command `export`: writes rows of a table to a file or to standard output."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from a4p_desktop.commands.chosen_records import add_records_options, open_chosen
from a4p_desktop.commands.output import output, print_error
from a4p_desktop.commands.parser import Parser, join_values
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_vocabulary
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.export import write_file, write_whole
from a4p_desktop.records.export.formats import FORMATS, Format, ProvenancePlace
from a4p_desktop.records.export.list_separator import SEPARATORS
from a4p_desktop.records.export.progress import CUT, GUARDED, Written
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.delegation_list import read_delegation_list
from a4p_desktop.records.question.days import fault_in, require_range
from a4p_desktop.records.question.question import read_question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.typed import MOST_WORDS, parse
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.spelling import spelled

say = Speaker("Command line")

# The names of the forms of CSV before there were other formats.
_PRESETS = {"data": "csv", "excel": "csv-excel"}


def export(arguments: Sequence[str]) -> int:
    """Write the rows that the arguments ask for, and return 0.

    Raises RecordsError where they cannot be found or written, and SystemExit for wrong arguments.
    """
    parser = _export_parser()
    options = parser.parse_args(join_values(arguments, ("--order", "--search")))
    format = _format(parser, options)
    beside = format.provenance_place is ProvenancePlace.FILE_BESIDE
    if options.about and beside and not options.output:
        parser.error(say("--about with CSV needs --output: it is a file beside it"))
    with_provenance = options.about is not False
    with open_chosen(options) as archive:
        selection = _selection(archive, options)
        if parse(selection.search.text, archive.tables[options.table].fields).shortened:
            print_error(
                say(
                    "Only the first {n} word is searched for."
                    "|Only the first {n} words are searched for.",
                    n=MOST_WORDS,
                )
            )
        if fault := fault_in(selection.search.text, archive.tables[options.table]):
            print_error(str(fault))
        if options.output:
            written = write_file(
                archive, selection, format, options.output, with_provenance=with_provenance
            )
            _report_changes(written)
        else:
            _print_whole(archive, selection, format, with_provenance=with_provenance)
    return 0


def _export_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="a4p-desktop export",
        description=say("Write rows of a table: as CSV, as an Excel workbook, or as JSON."),
    )
    parser.add_argument("table", choices=TABLES, metavar="TABLE", help=", ".join(TABLES))
    parser.add_argument(
        "--search",
        default="",
        metavar="TEXT",
        help=say(
            "as in the search line: words, and facets such as level:ministerial -theme:pledges"
        ),
    )
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        type=_condition,
        help=say(
            "rows with this value in this column or facet; != for rows without it; nothing after ="
            " for blank; repeat it for any of several values"
        ),
    )
    parser.add_argument("--columns", metavar="A,B,…", help=say("these columns, in this order"))
    parser.add_argument(
        "--order",
        default="",
        metavar="COLUMN",
        help=say("sort by COLUMN, or by -COLUMN for descending"),
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help=say(
            "csv-excel: CSV in words, for Excel; csv: CSV with codes, for data tools; xlsx; json;"
            " default: what the name of FILE ends in, or csv"
        ),
    )
    parser.add_argument(
        "--separator",
        choices=SEPARATORS,
        help=say("between the cells of csv-excel; default: that of this computer"),
    )
    parser.add_argument(
        "--preset",
        choices=_PRESETS,
        help=say("data: the same as --format csv; excel: csv-excel"),
    )
    parser.add_argument(
        "--about",
        action=argparse.BooleanOptionalAction,
        help=say(
            "include search and sources: in the file, or for CSV in a datapackage.json beside it;"
            " the default, except for CSV on standard output"
        ),
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help=say("default: standard output"))
    add_records_options(parser)
    return parser


def _format(parser: argparse.ArgumentParser, options: argparse.Namespace) -> Format:
    """The format that the options name, or the ending of the file name."""
    if options.preset:
        name = _PRESETS[options.preset]
        if options.format not in (None, "csv", name):
            parser.error(
                say(
                    "--preset {preset} is a form of CSV, not of {format}",
                    preset=options.preset,
                    format=options.format,
                )
            )
    else:
        ending = options.output.suffix.removeprefix(".").lower() if options.output else ""
        name = options.format or (ending if ending in FORMATS else "csv")
    if not options.separator:
        return FORMATS[name]
    if name != "csv-excel":
        parser.error(say("--separator is for --format csv-excel only"))
    separator, _ = SEPARATORS[options.separator]
    return FORMATS[name].separated_by(separator)


def _selection(archive: Archive, options: argparse.Namespace) -> Selection:
    """The rows and columns to write.

    Raises RecordsError for an unknown name or code.
    """
    table = archive.tables[options.table]
    columns = options.columns.split(",") if options.columns else [c.name for c in table.exported]
    for name in columns:
        table.exported_column(name)
    if options.order:
        table.column(options.order.removeprefix("-"))
    for condition in options.where:
        table.require(condition.facet)
    where = [_meant(archive, condition) for condition in options.where]
    # argparse makes an empty list of “--”: https://github.com/python/cpython/issues/109475
    typed = read_question(options.search or "", read_vocabulary(archive)).search(table)
    search = replace(typed, where=(*typed.where, *where), order=options.order)
    archive.require_known(search)
    return Selection(search, tuple(columns))


def _meant(archive: Archive, condition: Condition) -> Condition:
    """The condition, in which any name of a delegation gives way to the stored name or code, and
    days to the range as it is kept."""
    if condition.facet in FACETS and FACETS[condition.facet].is_range and condition.value:
        return condition._replace(value=require_range(condition.value))
    if condition.facet not in ("delegation", "delegation_code") or not condition.value:
        return condition
    meant = read_delegation_list(archive).require(condition.value)
    return condition._replace(value=meant.name if condition.facet == "delegation" else meant.code)


def _print_whole(
    archive: Archive, selection: Selection, format: Format, *, with_provenance: bool
) -> None:
    with output() as stream:
        write_whole(archive, selection, format, stream, with_provenance=with_provenance)


def _condition(text: str) -> Condition:
    column, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(say("“{text}” is not of the form COLUMN=VALUE", text=text))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError(say("it has bytes that are not text")) from None
    return Condition(column.removesuffix("!"), spelled(value), excluded=column.endswith("!"))


def _report_changes(written: Written) -> None:
    """Report cells that differ from the records."""
    if written.guarded:
        print_error(said(GUARDED, n=written.guarded))
    if written.cut:
        print_error(said(CUT, n=written.cut))
