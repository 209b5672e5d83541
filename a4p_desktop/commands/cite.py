"""The command `cite`: footnotes or a bibliography on standard output."""

from collections.abc import Sequence
from pathlib import Path

from a4p_desktop import paths
from a4p_desktop.commands.output import print_bytes
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.citation import bibliography
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.styles import STYLES


def cite(words: Sequence[str]) -> int:
    """Print the citations of what the words name; 0."""
    parser = Parser(
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
    print_bytes(STYLES[options.style].write(citations).encode("utf-8"))
    return 0
