"""What is told of the endorsement board, its groups and tiles; never that a State did not join."""

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.words.words import code_words, date_words, number_words
from a4p_desktop.records.pages.board import Board, Group, Tile
from a4p_desktop.records.schema.facets import NOT_RECORDED

_KINDS = {
    "member_state": "Member States, group not recorded",
    "observer_state": "Observer States",
    "organization": "Organizations",
    "secretariat": "Secretariat",
    "other": "Other participants",
}


def tr(text: str, **values: object) -> str:
    """`text` in the user's language, with its values filled in."""
    worded = {
        name: number_words(value) if isinstance(value, int) else value
        for name, value in values.items()
    }
    return QCoreApplication.translate("Board", text).format(**worded)


def board_title(board: Board) -> str:
    """What stands over the board."""
    if board.instrument is None:
        return tr("How many of {number} instruments each has joined", number=board.instruments)
    return tr("Who has joined: {title}", title=board.instrument.title)


def board_coverage(board: Board) -> str:
    """How far the board can be relied on, and what an empty tile means."""
    if board.instrument is None:
        return tr(
            "Counted are the endorsements recorded here; some of the lists are partial, so that any"
            " delegation may have joined more."
        )
    told = [_list_words(board.instrument.completeness, board.instrument.note or "")]
    if not board.complete:
        told.append(
            tr("An empty tile is not recorded: no source seen here says whether it has joined.")
        )
    return " ".join(told)


def _list_words(completeness: str, note: str) -> str:
    """Whether a list is complete, and what its note says; some notes say it themselves."""
    said = note.casefold().startswith(completeness)
    parts = (
        [note[:1].upper() + note[1:]] if said else [code_words("completeness", completeness), note]
    )
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def group_name(group: Group) -> str:
    """What a group is called."""
    if group.regional_group != NOT_RECORDED:
        return group.regional_group
    return tr(_KINDS.get(group.kind, group.kind))


def group_numbers(board: Board, group: Group) -> str:
    """How many of a group have joined, or how often they have."""
    number, whole = group.endorsed, len(group.tiles)
    if board.instrument is None:
        return tr(
            "{number} endorsements recorded of {whole} delegations", number=number, whole=whole
        )
    if board.complete:
        return tr("{number} of {whole} on the list", number=number, whole=whole)
    return tr("{number} of {whole} recorded as endorsing", number=number, whole=whole)


def grade_words(board: Board, grade: str) -> str:
    """What a grade is called in the legend."""
    if board.instrument is None:
        if grade == NOT_RECORDED:
            return tr("None recorded")
        return tr("{number} joined", number=int(grade))
    if grade != NOT_RECORDED:
        return code_words("evidence", grade)
    return tr("Not on the list") if board.complete else code_words("status", "not_recorded")


def tile_words(board: Board, tile: Tile) -> str:
    """What a tile says: who it is, and where it stands."""
    return tr("{name}: {standing}", name=tile.name, standing=_standing(board, tile))


def tile_dates(tile: Tile) -> str:
    """When a delegation joined, as far as it is known."""
    told = []
    if tile.endorsed_on:
        told.append(tr("Dated {date}.", date=date_words(tile.endorsed_on, whole=True)))
    if tile.documented_by:
        by = date_words(tile.documented_by, whole=True)
        told.append(tr("Documented by {date}; the day itself may be earlier.", date=by))
    return " ".join(told)


def _standing(board: Board, tile: Tile) -> str:
    if board.instrument is None:
        if tile.grade == NOT_RECORDED:
            return tr("no endorsement recorded, which does not say that there is none")
        words = "recorded as having joined {number} of {whole} instruments"
        return tr(words, number=int(tile.grade), whole=board.instruments)
    if tile.grade == NOT_RECORDED:
        if board.complete:
            return tr("not on the list")
        return tr("not recorded, which does not say that it has not joined")
    if tile.grade == "support_only":
        return code_words("status", "support_only").lower()
    return tr("endorsed; evidence: {evidence}", evidence=code_words("evidence", tile.grade).lower())
