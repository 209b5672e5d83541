"""The words on the endorsement board; they never say that a State did not join."""

from collections.abc import Iterator

from a4p_desktop.gui.words.origin_words import mark_words
from a4p_desktop.gui.words.words import Wording, number_words
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.answer import Standing, evidence_words, standing_words, when_words
from a4p_desktop.records.pages.board import Board, Group, Tile
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import NOT_RECORDED

say = Speaker("Board", on_screen=True)

_WITHOUT_GROUP = {
    "member_state": say.mark("Member States, group not recorded"),
    "observer_state": say.mark("Observer States"),
    "organization": say.mark("Organizations"),
    "secretariat": say.mark("Secretariat"),
    "other": say.mark("Other participants"),
}


def board_title(board: Board, wording: Wording) -> str:
    """The title of the board."""
    if board.instrument is None:
        return say("Instruments endorsed by each delegation")
    short = wording.short("instrument", board.instrument.instrument)
    return say("Endorsements: {instrument}", instrument=short)


def board_note(board: Board) -> str:
    """What a tile without an endorsement means, and how many delegations have none."""
    sentences = []
    if board.instrument is None:
        sentences.append(say("Some lists are incomplete: a delegation may have endorsed more."))
    elif not board.complete:
        meaning = when_words(Standing.NONE, None, None)
        sentences.append(f"{standing_words(Standing.NONE)}: {meaning}")
    if board.left_out:
        sentences.append(
            say(
                "{n} more delegation is in the table only."
                "|{n} more delegations are in the table only.",
                n=board.left_out,
            )
        )
    return " ".join(sentences)


def group_name(group: Group) -> str:
    """The name of a regional group, or of the kind of those in none."""
    if group.regional_group != NOT_RECORDED:
        return group.regional_group
    return said(_WITHOUT_GROUP[group.kind]) if group.kind in _WITHOUT_GROUP else group.kind


def group_numbers(board: Board, group: Group) -> str:
    """How many of a group have endorsed, or how often they have."""
    number, whole = group.endorsed, group.members
    if board.instrument is None:
        return say("{n} endorsement|{n} endorsements", n=number)
    if not group.is_whole:
        return say("{number} endorsed", number=number)
    return say("{number} of {whole} endorsed", number=number, whole=whole)


def group_words(board: Board, group: Group) -> str:
    """The words of a group as a mark: its name and numbers."""
    return say("{group}: {numbers}", group=group_name(group), numbers=group_numbers(board, group))


def grade_words(board: Board, first: str, last: str = "") -> str:
    """The words for a grade; on the board of all instruments for those from `first` to `last`."""
    if board.instrument is not None:
        return standing_words(first)
    if last and last != first:
        few, many = number_words(int(first)), number_words(int(last))
        return say("{few}–{many} endorsed", few=few, many=many)
    if first == "0":
        return say("None found")
    return say("{number} endorsed", number=int(first))


def legend_words(words: str, number: int) -> str:
    """An entry of the legend, with the number of its delegations."""
    return say("{grade}: {number}", grade=words, number=number)


def sign_words(board: Board) -> Iterator[tuple[str, str]]:
    """The signs of own records that are on the board, as origins, with their number of tiles."""
    marked = [tile.origins.split("|") for group in board.groups for tile in group.tiles]
    own = sum(codes.OWN in origins for origins in marked)
    if own:
        yield codes.OWN, say("Added records: {number}", number=own)
    received = sum(
        codes.OWN not in origins and any(each.startswith(codes.FROM) for each in origins)
        for origins in marked
    )
    if received:
        yield codes.FROM, say("From colleagues: {number}", number=received)


def tile_words(board: Board, tile: Tile) -> str:
    """The words of a tile: the delegation, where it stands, and whether by own records."""
    if board.instrument is None:
        words = say(
            "{name}: {number} of {n} instrument endorsed"
            "|{name}: {number} of {n} instruments endorsed",
            name=tile.name,
            number=int(tile.grade),
            n=board.instruments,
        )
    else:
        words = say("{name}: {standing}", name=tile.name, standing=standing_words(tile.grade))
    if origin := mark_words(tile.origins):
        words = say("{words}; {origin}", words=words, origin=origin)
    return words if tile.is_found else say("{words}; not among those found", words=words)


def tile_more(board: Board, tile: Tile) -> str:
    """How we know where a delegation stands, and since when."""
    if board.instrument is None:
        return ""
    standing = Standing(tile.grade)
    evidence = say("{words}.", words=evidence_words(tile.evidence)) if tile.evidence else ""
    if standing is Standing.ENDORSED and tile.names_instrument == 0:
        evidence = f"{evidence} {say('It names the initiative, not the instrument.')}"
    when = when_words(standing, tile.endorsed_on, tile.documented_by)
    return " ".join(filter(None, (evidence, when)))


def short_name(tile: Tile) -> str:
    """The name without the form of government that some add in brackets."""
    return tile.name.partition(" (")[0]
