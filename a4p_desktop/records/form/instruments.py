"""The tables of instruments: their commitments, endorsements and totals."""

from a4p_desktop.records.form.fields import Field, Form, Holds, method, sources
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema import codes

say = Speaker("Form")

INSTRUMENTS = Form(
    "instruments",
    "instrument",
    say.mark("Instruments"),
    say.mark("One declaration, compact or code of conduct that delegations endorse."),
    (
        Field(
            "instrument",
            say.mark("Instrument"),
            say.mark("Code of the instrument."),
            "a4p-declaration-2018",
            required=True,
        ),
        Field(
            "title",
            say.mark("Title"),
            say.mark("Title of the instrument."),
            "Declaration of Shared Commitments on UN Peacekeeping Operations",
            required=True,
        ),
        Field(
            "date",
            say.mark("Date"),
            say.mark("Day of the instrument, or on which it was opened."),
            "2018-08-16",
            holds=Holds.DATE,
        ),
        Field(
            "kind",
            say.mark("Kind"),
            say.mark("What sort of instrument it is, in words."),
            "political declaration, open for endorsement",
        ),
        Field(
            "completeness",
            say.mark("Completeness"),
            say.mark(
                "complete: the endorsers of the list described in the note are all "
                "recorded; partial: some are. The note says of which day the list is."
            ),
            "partial",
            required=True,
            codes=codes.COMPLETENESS,
        ),
        Field(
            "note",
            say.mark("Note"),
            say.mark("What the list covers and what it does not: at most two plain sentences."),
            "The joint statement names 29 Governments, all of them recorded.",
            holds=Holds.PROSE,
        ),
        method(),
        sources("instrument"),
        Field(
            "short",
            say.mark("Short title"),
            say.mark("Short title for narrow places: at most 28 characters."),
            "A4P Declaration",
        ),
    ),
    key=("instrument",),
)

COMMITMENTS = Form(
    "commitments",
    "commitment",
    say.mark("Commitments"),
    say.mark("One commitment of an instrument, in our own words."),
    (
        Field(
            "instrument",
            say.mark("Instrument"),
            say.mark("Code of instruments.csv."),
            "a4p-declaration-2018",
            required=True,
            refers_to="instruments",
        ),
        Field(
            "number",
            say.mark("Number"),
            say.mark("Number of the paragraph or commitment, as the source gives it."),
            "para 1",
        ),
        Field(
            "theme",
            say.mark("Theme"),
            say.mark("Code of themes.csv."),
            "politics",
            refers_to="themes",
        ),
        Field("area", say.mark("Area"), say.mark("Part of the Declaration."), "preamble"),
        Field(
            "summary",
            say.mark("Summary"),
            say.mark("What it says, in our own words; the subject is the Declaration."),
            "Commits States to implementing the women, peace and security agenda.",
            required=True,
            holds=Holds.PROSE,
        ),
        Field(
            "method",
            say.mark("Method"),
            say.mark(
                "What part of the Declaration this is, who describes it, and what was not "
                "seen. Blank where there is no more to say."
            ),
            "The paragraph number was not seen.",
            holds=Holds.PROSE,
        ),
        sources("commitment"),
    ),
)

ENDORSEMENTS = Form(
    "endorsements",
    "endorsement",
    say.mark("Endorsements"),
    say.mark(
        "One evidence that a delegation joined an instrument, with its grade. Several evidences "
        "are several rows, and one endorsement. A row of evidence support_only is not an "
        "endorsement. A delegation without a row is not recorded; that does not say that it did "
        "not endorse."
    ),
    (
        Field(
            "instrument",
            say.mark("Instrument"),
            say.mark("Code of instruments.csv."),
            "a4p-declaration-2018",
            required=True,
            refers_to="instruments",
        ),
        Field(
            "delegation",
            say.mark("Delegation"),
            say.mark("Code of delegations.csv."),
            "ALB",
            required=True,
            refers_to="delegations",
        ),
        Field(
            "endorsed_on",
            say.mark("Endorsed on"),
            say.mark("Day of the endorsement."),
            "2018-09-11",
            holds=Holds.DATE,
        ),
        Field(
            "documented_by",
            say.mark("Earliest evidence"),
            say.mark("Day by which the source shows the endorsement or the support."),
            "2018-09-25",
            holds=Holds.DATE,
        ),
        Field(
            "evidence",
            say.mark("Evidence"),
            say.mark(
                "How we know, strongest first in the order of the codes; support_only is "
                "support voiced and no endorsement."
            ),
            "own_statement",
            required=True,
            codes=codes.EVIDENCE,
        ),
        Field(
            "names_instrument",
            say.mark("Mentions the instrument"),
            say.mark(
                "1: the words on which the row rests name the instrument; 0: they name "
                "only the initiative behind it. Blank where nobody looked."
            ),
            "1",
            holds=Holds.FLAG,
        ),
        Field(
            "note",
            say.mark("Note"),
            say.mark(
                "What the source says, and what it does not: at most two plain sentences. "
                "Blank where it would say no more than the grade of the evidence and the "
                "sources."
            ),
            "It voiced support for the initiative in the general debate of 2021.",
            holds=Holds.PROSE,
        ),
        method(),
        sources("endorsement", required=True),
    ),
    key=("instrument", "delegation", "evidence", "sources"),
)

ENDORSEMENT_TOTALS = Form(
    "endorsement_totals",
    "endorsement_total",
    say.mark("Endorsement totals"),
    say.mark("How many had endorsed an instrument at a date, as published."),
    (
        Field(
            "instrument",
            say.mark("Instrument"),
            say.mark("Code of instruments.csv."),
            "a4p-declaration-2018",
            required=True,
            refers_to="instruments",
        ),
        Field(
            "date",
            say.mark("Date"),
            say.mark("Day for which the total was given."),
            "2018-08-17",
            required=True,
            holds=Holds.DATE,
        ),
        Field(
            "member_states",
            say.mark("Member States"),
            say.mark("Number of Member States."),
            "1",
            holds=Holds.NUMBER,
        ),
        Field(
            "organizations",
            say.mark("Organizations"),
            say.mark("Number of organizations."),
            "4",
            holds=Holds.NUMBER,
        ),
        Field(
            "note",
            say.mark("Note"),
            say.mark("Who gave the figure, and what it counts: at most two plain sentences."),
            "The figures are those of Security Council Report, “to date”.",
            holds=Holds.PROSE,
        ),
        method(),
        sources("endorsement_total"),
    ),
    key=("instrument", "date"),
)
