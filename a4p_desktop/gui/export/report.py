"""What the window says of a written export: its rows, and the cells that differ."""

from pathlib import Path

from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.records.export.formats import ProvenancePlace
from a4p_desktop.records.export.progress import CUT, GUARDED, Written
from a4p_desktop.records.language import Speaker, said

say = Speaker("Export", on_screen=True)


def report_words(destination: Path, choice: Choice, written: Written) -> str:
    """The rows that were written to `destination`, and what else matters about the file."""
    name = destination.name
    sentences = [
        say("Exported {n} row to {name}.|Exported {n} rows to {name}.", n=written.rows, name=name)
    ]
    if choice.with_provenance and choice.format.provenance_place is ProvenancePlace.FILE_BESIDE:
        sentences.append(say("Search and sources are in a file beside it."))
    if written.guarded:
        sentences.append(said(GUARDED, n=written.guarded))
    if written.cut:
        sentences.append(said(CUT, n=written.cut))
    return " ".join(sentences)


def tables_report_words(folder: Path, written: Written) -> str:
    """The same for all tables, which were written to `folder`."""
    return say(
        "Exported all tables, {n} row, to {name}.|Exported all tables, {n} rows, to {name}.",
        n=written.rows,
        name=folder.name,
    )
