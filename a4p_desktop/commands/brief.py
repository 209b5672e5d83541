"""The command `brief`: writes a delegation, meeting or theme as PDF, HTML or Markdown."""

import argparse
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from a4p_desktop import screen
from a4p_desktop.commands.chosen_records import add_records_options, open_chosen
from a4p_desktop.commands.output import print_bytes, print_error
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.brief.brief import PAPERS, Brief, Paper
from a4p_desktop.records.brief.formats.formats import (
    BRIEF_FORMATS,
    BriefFormat,
    format_of,
    write_brief,
)
from a4p_desktop.records.brief.subjects import KINDS, named_subject, read_brief
from a4p_desktop.records.language import Speaker

say = Speaker("Command line")


def brief(arguments: Sequence[str]) -> int:
    """Write the brief that the arguments ask for, and return 0.

    Raises RecordsError where it cannot be made or written, and SystemExit for wrong arguments.
    """
    parser = Parser(
        prog="a4p-desktop brief",
        description=say(
            "Write a page to hand over on a delegation, a meeting or a theme, with its sources."
        ),
    )
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument(
        "subject",
        metavar="NAME",
        help=say(
            "a code, as in the columns of an export: RWA, hlm-2018, protection; or a delegation’s"
            " name in any of the six languages"
        ),
    )
    formats = ", ".join(BRIEF_FORMATS)
    endings = ", ".join(f".{name}" for name in BRIEF_FORMATS)
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help=say("ends in {endings}; default: Markdown on standard output", endings=endings),
    )
    parser.add_argument(
        "--format",
        choices=BRIEF_FORMATS,
        help=say("{formats}; default: what the name of FILE ends in", formats=formats),
    )
    parser.add_argument(
        "--paper", choices=PAPERS, default="a4", help=say("paper of a PDF; default: a4")
    )
    add_records_options(parser)
    options = parser.parse_args(arguments)
    format = _format(options)
    with open_chosen(options) as archive:
        subject = named_subject(archive, options.kind, options.subject)
        made = read_brief(archive, subject, date.today())
        content = format.text(made).encode("utf-8") if format.text else _pdf(made, options.paper)
    if options.output:
        write_brief(content, options.output)
    else:
        print_bytes(content)
    return 0


def _format(options: argparse.Namespace) -> BriefFormat:
    """The format that the options name, or the ending of the file name."""
    if options.format:
        return BRIEF_FORMATS[options.format]
    return format_of(options.output) if options.output else BRIEF_FORMATS["md"]


def _pdf(made: Brief, paper: Paper) -> bytes:
    """The brief as a PDF, which Qt draws without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt would warn where the system has no language set.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    trouble = screen.trouble()
    if trouble:
        raise trouble
    # Imported here because only a PDF needs Qt.
    from a4p_desktop.app import application
    from a4p_desktop.gui.brief.fonts import showable
    from a4p_desktop.gui.brief.pages import brief_pdf

    application()
    shown, unshown = showable(made)
    if unshown:
        texts = "; ".join(unshown)
        print_error(say("No font here has all letters of: {texts}.", texts=texts))
    return brief_pdf(shown, paper)
