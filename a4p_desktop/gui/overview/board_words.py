"""The words on the endorsement board; they never say that a State did not join."""

from collections.abc import Iterator

from a4p_desktop.gui.words.origin_words import mark_words
from a4p_desktop.gui.words.words import code_words, date_words
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.board import Board, Group, Tile
from a4p_desktop.records.pages.fact_words import grade_words as evidence_words
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import NOT_RECORDED

say = Speaker("Board")

_WITHOUT_GROUP = {
    "member_state": say.mark("Member States, group not recorded"),
    "observer_state": say.mark("Observer States"),
    "organization": say.mark("Organizations"),
    "secretariat": say.mark("Secretariat"),
    "other": say.mark("Other participants"),
}


def board_title(board: Board) -> str:
    """The title of the board."""
    if board.instrument is None:
        return say(
            "How many of {n} instrument each has joined|How many of {n} instruments each has"
            " joined",
            n=board.instruments,
        )
    return say("Who has joined: {title}", title=board.instrument.title)


def board_coverage(board: Board) -> str:
    """How far the board can be relied on, what an empty tile means, and how many are left out."""
    sentences = [_coverage(board)]
    if board.left_out:
        sentences.append(
            say(
                "{n} more delegation has no tile; its row is on the Endorsements tab."
                "|{n} more delegations have no tile; their rows are on the Endorsements tab.",
                n=board.left_out,
            )
        )
    return " ".join(sentences)


def _coverage(board: Board) -> str:
    if board.instrument is None:
        return say(
            "Counted are the endorsements recorded here; some of the lists are partial, so that any"
            " delegation may have joined more."
        )
    coverage = _list_words(board.instrument.completeness, board.instrument.note or "")
    if board.complete:
        return coverage
    empty = say("An empty tile is not recorded: no source seen here says whether it has joined.")
    return f"{coverage} {empty}"


def _list_words(completeness: str, note: str) -> str:
    """Whether a list is complete, and its note; some notes begin with whether it is."""
    if note.casefold().startswith(completeness):
        parts = [note[:1].upper() + note[1:]]
    else:
        parts = [code_words("completeness", completeness), note]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def group_name(group: Group) -> str:
    """The name of a regional group, or of the kind of those in none."""
    if group.regional_group != NOT_RECORDED:
        return group.regional_group
    return said(_WITHOUT_GROUP[group.kind]) if group.kind in _WITHOUT_GROUP else group.kind


def group_numbers(board: Board, group: Group) -> str:
    """How many of a group have joined, or how often they have."""
    number, whole = group.endorsed, group.members
    if not group.is_whole:
        if board.instrument is None:
            return say("{n} endorsement recorded|{n} endorsements recorded", n=number)
        if board.complete:
            return say("{number} on the list", number=number)
        return say("{number} recorded as endorsing", number=number)
    if board.instrument is None:
        return say(
            "{n} endorsement recorded in a group of {whole}"
            "|{n} endorsements recorded in a group of {whole}",
            n=number,
            whole=whole,
        )
    if board.complete:
        return say("{number} of {whole} on the list", number=number, whole=whole)
    return say("{number} of {whole} recorded as endorsing", number=number, whole=whole)


def group_words(board: Board, group: Group) -> str:
    """The words of a group as a mark: its name and numbers."""
    return say("{group}: {numbers}", group=group_name(group), numbers=group_numbers(board, group))


def grade_words(board: Board, grade: str) -> str:
    """The words for a grade."""
    if board.instrument is None:
        if grade == NOT_RECORDED:
            return say("None recorded")
        return say("{number} joined", number=int(grade))
    if grade != NOT_RECORDED:
        return code_words("evidence", grade)
    return say("Not on the list") if board.complete else code_words("status", "not_recorded")


def legend_words(board: Board, grade: str) -> str:
    """A grade in the legend, with the number of its delegations."""
    number = board.grades[grade]
    return say("{grade}: {number}", grade=grade_words(board, grade), number=number)


def sign_words(board: Board) -> Iterator[tuple[str, str]]:
    """The signs of own records that are on the board, as origins, with their number of tiles."""
    marked = [tile.origins.split("|") for group in board.groups for tile in group.tiles]
    own = sum(codes.OWN in origins for origins in marked)
    if own:
        yield codes.OWN, say("Own records: {number}", number=own)
    received = sum(
        codes.OWN not in origins and any(each.startswith(codes.FROM) for each in origins)
        for origins in marked
    )
    if received:
        yield codes.FROM, say("From colleagues: {number}", number=received)


def tile_words(board: Board, tile: Tile) -> str:
    """The words of a tile: the delegation, where it stands, and whether by own records."""
    words = _standing_words(board, tile)
    if origin := mark_words(tile.origins):
        return say("{words}; {origin}", words=words, origin=origin)
    return words


def _standing_words(board: Board, tile: Tile) -> str:
    if board.instrument is None:
        return _count_words(board, tile)
    name, grade = tile.name, tile.grade
    if grade == NOT_RECORDED and board.complete:
        return say("{name}: not on the list", name=name)
    if grade == NOT_RECORDED:
        return say("{name}: not recorded, which does not say that it has not joined", name=name)
    if grade == "support_only":
        return say("{name}: support voiced, endorsement not recorded", name=name)
    evidence = evidence_words(grade, tile.names_instrument)
    return say("{name}: endorsed; evidence: {evidence}", name=name, evidence=evidence)


def _count_words(board: Board, tile: Tile) -> str:
    if tile.grade == NOT_RECORDED:
        return say(
            "{name}: no endorsement recorded, which does not say that there is none",
            name=tile.name,
        )
    return say(
        "{name}: recorded as having joined {number} of {n} instrument"
        "|{name}: recorded as having joined {number} of {n} instruments",
        name=tile.name,
        number=int(tile.grade),
        n=board.instruments,
    )


def tile_dates(tile: Tile) -> str:
    """When a delegation joined, as far as it is known."""
    sentences = []
    if tile.endorsed_on:
        day = date_words(tile.endorsed_on, whole=True)
        sentences.append(say("Dated {date}.", date=day))
    if tile.documented_by:
        day = date_words(tile.documented_by, whole=True)
        sentences.append(say("Documented by {date}; the day itself may be earlier.", date=day))
    return " ".join(sentences)
