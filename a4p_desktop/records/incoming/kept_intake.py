"""What was said of a list, kept with its rows that wait, so that they are read as the others."""

from collections.abc import Sequence

from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.own.new_records import Cells

_PLAIN = ("target", "evidence", "complete_as_of")
USE = "use:"
"""Stands before the heading of a column, whose use it names."""
_SOURCE, _TARGET = "source:", "target:"


def said_of(intake: Intake, headings: Sequence[str]) -> Cells:
    """What `intake` says of a list whose columns are called so, as plain texts by name.

    What concerns single rows is left out.
    """
    plain = {name: getattr(intake, name) for name in _PLAIN}
    uses = zip(headings, intake.uses, strict=False)
    return {
        "kind": intake.kind.value,
        **{name: text for name, text in plain.items() if text},
        **{f"{USE}{heading}": use for heading, use in uses if use},
        **{f"{_SOURCE}{name}": cell for name, cell in intake.source.items() if cell},
        **{f"{_TARGET}{name}": cell for name, cell in intake.new_target.items() if cell},
    }


def kept_intake(said: Cells, headings: Sequence[str]) -> Intake | None:
    """The intake of which `said` was made, for the rest of its list in a grid with these headings;
    None if it is none."""
    try:
        kind = Kind(said.get("kind"))
    except ValueError:
        return None
    return Intake(
        kind,
        target=said.get("target", ""),
        evidence=said.get("evidence", ""),
        complete_as_of=said.get("complete_as_of", ""),
        is_rest=True,
        new_target=_behind(_TARGET, said),
        uses=tuple(said.get(f"{USE}{heading}", "") for heading in headings),
        source=_behind(_SOURCE, said),
    )


def _behind(prefix: str, said: Cells) -> Cells:
    return {
        name.removeprefix(prefix): cell for name, cell in said.items() if name.startswith(prefix)
    }
