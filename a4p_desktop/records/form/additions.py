"""The tables that tell own records from the bundled ones: a merge writes them, and no user."""

from a4p_desktop.records.form.fields import Field, Form, Holds, sources
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema import codes

say = Speaker("Form")


def _addition() -> Field:
    return Field(
        "addition",
        say.mark("Addition"),
        say.mark("Code of additions.csv."),
        "k3v9x0m2q7ab",
        required=True,
        refers_to="additions",
    )


def _table() -> Field:
    return Field(
        "table",
        say.mark("Table"),
        say.mark("Name of the table in which the row stands, without .csv."),
        "endorsements",
        required=True,
    )


def _row() -> Field:
    return Field(
        "row",
        say.mark("Row"),
        say.mark("Key of the row: its cells, joined by vertical bars."),
        "a4p-declaration-2018|ALB|official_list|own-list-2026",
        required=True,
        holds=Holds.PROSE,
    )


def _column(*, required: bool = False) -> Field:
    return Field(
        "column",
        say.mark("Column"),
        say.mark("Name of the column."),
        "endorsed_on",
        required=required,
    )


ADDITIONS = Form(
    "additions",
    "addition",
    say.mark("Additions"),
    say.mark("One addition to the own records: who added rows, when, and from what."),
    (
        Field(
            "addition",
            say.mark("Addition"),
            say.mark("Code of the addition, the same wherever it is sent."),
            "k3v9x0m2q7ab",
            required=True,
        ),
        Field(
            "added_on",
            say.mark("Added on"),
            say.mark("Date and time in UTC, in ISO 8601."),
            "2026-11-26T14:05:00Z",
            required=True,
        ),
        Field(
            "added_by",
            say.mark("Added by"),
            say.mark("Who added the rows, as the name was typed; blank where none was."),
            "Amina Diallo",
        ),
        Field(
            "how",
            say.mark("How"),
            say.mark("How the rows came in."),
            "list",
            required=True,
            codes=codes.HOW,
        ),
        Field(
            "file",
            say.mark("File"),
            say.mark("Name of the file that the rows come from, without its folder."),
            "endorsers.xlsx",
        ),
        Field("sheet", say.mark("Sheet"), say.mark("Sheet of that file."), "List"),
        Field(
            "sha256",
            say.mark("SHA-256"),
            say.mark("SHA-256 of that file, or of the text that was pasted."),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
        Field(
            "rows",
            say.mark("Rows"),
            say.mark("Number of rows of the file that were added."),
            "147",
            holds=Holds.NUMBER,
        ),
        Field(
            "note",
            say.mark("Note"),
            say.mark("What else to know of the addition."),
            "The list was sent by the secretariat.",
            holds=Holds.PROSE,
        ),
        Field(
            "received_on",
            say.mark("Received on"),
            say.mark("When it came from a colleague; blank for the user's own."),
            "2026-11-27T09:30:00Z",
        ),
    ),
    key=("addition",),
)

PROVENANCE = Form(
    "provenance",
    "provenance",
    say.mark("Provenance"),
    say.mark("One row of another table that an addition brought."),
    (
        _table(),
        _row(),
        _addition(),
        Field(
            "file_row",
            say.mark("Row of the file"),
            say.mark("Number of the row in the file of the addition, counted from 1."),
            "14",
            holds=Holds.NUMBER,
        ),
        Field(
            "in_base",
            say.mark("In the base too"),
            say.mark("1: the records to which it was added have this row too; 0: they do not."),
            "0",
            holds=Holds.FLAG,
            default="0",
        ),
    ),
    key=("table", "row", "addition"),
)

CORRECTIONS = Form(
    "corrections",
    "correction",
    say.mark("Corrections"),
    say.mark("One cell that an addition corrected: what it was, what it is, and why."),
    (
        _table(),
        _row(),
        _column(required=True),
        Field(
            "was",
            say.mark("Was"),
            say.mark("What the cell held."),
            "2018-09-25",
            holds=Holds.PROSE,
        ),
        Field(
            "is",
            say.mark("Is"),
            say.mark("What it holds by the correction; blank where nothing is recorded."),
            "2018-09-24",
            holds=Holds.PROSE,
        ),
        Field(
            "why",
            say.mark("Why"),
            say.mark("Why it was corrected, in a sentence."),
            "The letter is dated the day before.",
            holds=Holds.PROSE,
        ),
        sources("correction"),
        _addition(),
    ),
    key=("table", "row", "column", "addition"),
)

DIFFERENCES = Form(
    "differences",
    "difference",
    say.mark("Differences"),
    say.mark("One point in which the own records differ from those to which they were added."),
    (
        Field(
            "kind",
            say.mark("Kind"),
            say.mark(
                "contradiction: two values of one fact, of which that of the base is shown; lost:"
                " the base has this row no longer; overtaken: the base has changed a cell that was"
                " corrected; refused: the own row does not fit the records any longer."
            ),
            "contradiction",
            required=True,
            codes=codes.DIFFERENCE,
        ),
        _table(),
        _row(),
        _column(),
        Field(
            "base",
            say.mark("Base"),
            say.mark("What the base has in the cell."),
            "2018-09-25",
            holds=Holds.PROSE,
        ),
        Field(
            "own",
            say.mark("Own"),
            say.mark("What the own records have."),
            "2018-09-24",
            holds=Holds.PROSE,
        ),
        Field(
            "why",
            say.mark("Why"),
            say.mark("Why a row is refused."),
            "no_such_row",
            codes=codes.REFUSAL,
        ),
        _addition(),
    ),
)
