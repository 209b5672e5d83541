"""The command `cite`: prints footnotes or a bibliography."""

from collections.abc import Sequence

from a4p_desktop.commands.chosen_records import add_records_options, open_chosen
from a4p_desktop.commands.output import print_bytes
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.cite.citation import bibliography
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.language import Speaker

say = Speaker("Command line")


def cite(arguments: Sequence[str]) -> int:
    """Print the citations of what the arguments name, and return 0.

    Raises RecordsError where nothing has such a name, and SystemExit for wrong arguments.
    """
    parser = Parser(
        prog="a4p-desktop cite",
        description=say("Write footnotes, or a bibliography, with sources."),
    )
    parser.add_argument(
        "cited",
        nargs="+",
        metavar="STATEMENT",
        help=say(
            "a statement’s code, as in the column statement of an export; or meeting:CODE,"
            " instrument:CODE/DELEGATION, total:INSTRUMENT/DATE"
        ),
    )
    parser.add_argument(
        "--style",
        choices=STYLES,
        default="footnote",
        help=say(
            "footnote: one a line, in the manner of the United Nations; bibtex: for LaTeX and"
            " JabRef; ris: for EndNote, Zotero and Mendeley; csl-json: for Zotero, pandoc and"
            " Quarto"
        ),
    )
    add_records_options(parser)
    options = parser.parse_args(arguments)
    with open_chosen(options) as archive:
        citations = bibliography(cite_word(archive, name) for name in options.cited)
    print_bytes(STYLES[options.style].write(citations).encode("utf-8"))
    return 0
