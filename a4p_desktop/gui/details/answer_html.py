"""The answer card: whether a delegation endorsed an instrument, since when, and how we know."""

from PySide6.QtGui import QPalette

from a4p_desktop.gui.details.html_pieces import (
    HtmlPieces,
    brief_link,
    citation_link,
    comparison_link,
    css,
)
from a4p_desktop.gui.look.colours import mixed
from a4p_desktop.gui.look.status_colours import StatusColour, status_colours
from a4p_desktop.gui.look.type_scale import TITLE
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.answer import STEPS, Answer, Standing, standing_words
from a4p_desktop.records.pages.fact_words import BY_INITIATIVE
from a4p_desktop.records.schema.tables import ENDORSEMENTS
from a4p_desktop.records.text.markup import escaped

say = Speaker("Answer", on_screen=True)

_Role = QPalette.ColorRole
_EDGE = 6
"""The width of the coloured edge of a card, in pixels."""
_BAR = "&nbsp;" * 4


class AnswerHtml:
    """Writes answers in HTML, in the colours of the palette of `pieces`."""

    def __init__(self, pieces: HtmlPieces) -> None:
        self._pieces = pieces
        self._colours = status_colours(pieces.palette)
        ground, ink = map(pieces.palette.color, (_Role.AlternateBase, _Role.Text))
        self._ground = ground.name()
        self._empty = mixed(ground, ink, 0.18)

    def label(self, standing: Standing) -> str:
        """A standing in its colours, with its sign."""
        colour = self._colours[standing]
        return _coloured(colour, _signed(colour, standing))

    def sign(self, standing: str) -> str:
        """The sign of a standing in its colours."""
        colour = self._colours[standing]
        return _coloured(colour, escaped(colour.sign))

    def card(
        self,
        answer: Answer,
        *,
        note: str = "",
        sources: str = "",
        origin: str = "",
    ) -> str:
        """The card: the standing as a band, below it all that supports it, and what to do with it.

        Its note and its sources in a line are shown, or else the pieces of HTML given; `origin` is
        what own records say.
        """
        colour, pieces = self._colours[answer.standing], self._pieces
        ink = colour.text.name()
        band = (
            f'<p style="color: {ink}; margin: 0">{escaped(answer.instrument_name)}</p>'
            f'<p style="color: {ink}; {css(TITLE)}; margin: 0">'
            f"{_signed(colour, answer.standing)}</p>"
        )
        body = "".join(
            (
                f"<p>{escaped(answer.when_words)}</p>",
                self._evidence(answer),
                f"<p>{pieces.muted(said(BY_INITIATIVE))}</p>" if answer.by_initiative else "",
                pieces.line(note or escaped(answer.note)),
                sources or pieces.line(pieces.source_line(answer.sources)),
                origin,
                self._actions(answer),
            )
        )
        edge = f'<td width="{_EDGE}" bgcolor="{colour.edge.name()}" style="padding: 0"></td>'
        return (
            f'<table width="100%" cellspacing="0" style="margin: 6px 0 6px 0">'
            f'<tr>{edge}<td bgcolor="{colour.ground.name()}" style="padding: 6px 12px 6px 12px">'
            f"{band}</td></tr>"
            f'<tr>{edge}<td bgcolor="{self._ground}" style="padding: 6px 12px 6px 12px">'
            f"{body}</td></tr></table>"
        )

    def _evidence(self, answer: Answer) -> str:
        """The evidence as a meter and in words, which say the same."""
        if not answer.evidence:
            return ""
        label, words = self._pieces.muted(say("Evidence")), escaped(answer.strength_words)
        return f"<p>{label} {self._meter(answer)} {words}</p>"

    def _meter(self, answer: Answer) -> str:
        """Five bars, as many of them filled as the evidence has steps.

        They are spaces on a ground, so that nothing is read out or copied but the words beside.
        """
        colour = self._colours[answer.standing]
        filled = [colour.edge] * answer.evidence_step
        empty = [self._empty] * (STEPS - answer.evidence_step)
        bars = (
            f'<span style="background-color: {ground.name()}">{_BAR}</span>'
            for ground in (*filled, *empty)
        )
        return f'<span style="font-size: 6pt">{"&#8201;".join(bars)}</span>'

    def _actions(self, answer: Answer) -> str:
        """Links to the brief, the comparison and, where a source is recorded, the citation."""
        cited = citation_link(ENDORSEMENTS.name, answer.row, say("Cite")) if answer.sources else ""
        return self._pieces.line(
            brief_link(answer.delegation, say("Brief")),
            comparison_link(answer.delegation, say("Compare")),
            cited,
        )


def _signed(colour: StatusColour, standing: Standing) -> str:
    return escaped(f"{colour.sign} {standing_words(standing)}")


def _coloured(colour: StatusColour, words: str) -> str:
    """`words`, a piece of HTML, on the ground of a standing."""
    style = f"background-color: {colour.ground.name()}; color: {colour.text.name()}"
    return f'<span style="{style}">&nbsp;{words}&nbsp;</span>'
