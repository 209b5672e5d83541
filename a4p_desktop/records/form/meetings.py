"""The tables of what was said where: meetings, their figures, themes and statements."""

from a4p_desktop.records.form.fields import FIRST_MEETING, Field, Form, Holds, method, sources
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema import codes

say = Speaker("Form")

MEETINGS = Form(
    "meetings",
    "meeting",
    say.mark("Meetings"),
    say.mark(
        "One meeting a row. `completeness` says whether all its speakers are recorded; "
        "absence from a partial list says nothing about a State."
    ),
    (
        Field(
            "meeting",
            say.mark("Meeting"),
            say.mark("Code of the meeting."),
            "hlm-2018",
            required=True,
        ),
        Field(
            "symbol",
            say.mark("Symbol"),
            say.mark("United Nations document symbol of the meeting record, such as S/PV.8218."),
            "S/PV.8218",
        ),
        Field(
            "title",
            say.mark("Title"),
            say.mark("Title of the meeting."),
            "High-Level Meeting on Action for Peacekeeping",
            required=True,
        ),
        Field(
            "date",
            say.mark("Date"),
            say.mark("Day of the meeting, or its first day."),
            "2018-09-25",
            required=True,
            holds=Holds.DATE,
            first_year=FIRST_MEETING,
        ),
        Field(
            "end_date",
            say.mark("Last day"),
            say.mark("Last day of a meeting that took several."),
            "2018-10-01",
            holds=Holds.DATE,
            first_year=FIRST_MEETING,
        ),
        Field(
            "body",
            say.mark("Body"),
            say.mark("United Nations body that met."),
            "Secretariat (margins of the General Assembly, 73rd session)",
        ),
        Field(
            "venue",
            say.mark("Venue"),
            say.mark("Where it met."),
            "Trusteeship Council Chamber, United Nations Headquarters, New York",
        ),
        Field(
            "convened_by",
            say.mark("Convened by"),
            say.mark("Who convened or presided."),
            "Secretary-General",
        ),
        Field(
            "completeness",
            say.mark("Completeness"),
            say.mark("complete: every speaker is recorded; partial: some are."),
            "partial",
            required=True,
            codes=codes.COMPLETENESS,
        ),
        Field(
            "speakers_reported",
            say.mark("Speakers reported"),
            say.mark("How many speakers a source reports."),
            "48",
            holds=Holds.NUMBER,
        ),
        Field(
            "note",
            say.mark("Note"),
            say.mark(
                "What else to know, differences between sources among it: at most two "
                "plain sentences."
            ),
            "The resolution was adopted by 15 votes to none, with no abstentions.",
            holds=Holds.PROSE,
        ),
        method(),
        sources("meeting"),
        Field(
            "short",
            say.mark("Short title"),
            say.mark("Short title for narrow places: at most 28 characters."),
            "A4P High-Level Meeting",
        ),
    ),
    key=("meeting",),
    needed=True,
    periods=(("date", "end_date"),),
)

REPORTED_FIGURES = Form(
    "reported_figures",
    "reported_figure",
    say.mark("Reported figures"),
    say.mark("A total that a source reports for a meeting, to stand beside what is recorded."),
    (
        Field(
            "meeting",
            say.mark("Meeting"),
            say.mark("Code of meetings.csv."),
            "hlm-2018",
            required=True,
            refers_to="meetings",
        ),
        Field(
            "figure",
            say.mark("Figure"),
            say.mark(
                "What was counted: speakers, speakers by level, or parties that had endorsed."
            ),
            "speakers",
            required=True,
        ),
        Field(
            "value",
            say.mark("Value"),
            say.mark("The total as reported."),
            "48",
            required=True,
            holds=Holds.NUMBER,
        ),
        sources("reported_figure"),
    ),
    key=("meeting", "figure"),
)

THEMES = Form(
    "themes",
    "theme",
    say.mark("Themes"),
    say.mark("One theme that statements raise."),
    (
        Field(
            "theme", say.mark("Theme"), say.mark("Code of the theme."), "politics", required=True
        ),
        Field(
            "title",
            say.mark("Title"),
            say.mark("Title of the theme."),
            "Political solutions",
            required=True,
        ),
        Field(
            "description",
            say.mark("Description"),
            say.mark("What the theme is about, in our own words."),
            "Missions serve a political settlement and cannot replace one.",
            holds=Holds.PROSE,
        ),
        Field(
            "weight_in_note",
            say.mark("Emphasis in the UN note"),
            say.mark(
                "Weight that the note of 26 September 2018 gives the theme, in its words or nearly."
            ),
            "key area of focus",
        ),
        sources("theme"),
    ),
    key=("theme",),
)

STATEMENTS = Form(
    "statements",
    "statement",
    say.mark("Statements"),
    say.mark("One speaker at one meeting."),
    (
        Field(
            "statement",
            say.mark("Statement"),
            say.mark(
                "Code of the statement. It is made once and then means nothing: do not "
                "read names out of it."
            ),
            "hlm-2018-un-antonio-guterres",
            required=True,
        ),
        Field(
            "meeting",
            say.mark("Meeting"),
            say.mark("Code of meetings.csv."),
            "hlm-2018",
            required=True,
            refers_to="meetings",
        ),
        Field(
            "position",
            say.mark("Position"),
            say.mark("Place in the order of speakers, where known."),
            "1",
            holds=Holds.NUMBER,
        ),
        Field(
            "person",
            say.mark("Person"),
            say.mark(
                "Who spoke, spelled as the source spells it. The same person may be "
                "spelled in two ways at two meetings."
            ),
            "António Guterres",
        ),
        Field(
            "honorific",
            say.mark("Honorific"),
            say.mark("Mr, Ms and the like, where the source gives one apart from the name."),
            "Mr",
        ),
        Field(
            "title",
            say.mark("Title"),
            say.mark("Office held that day, as the source words it."),
            "Secretary-General of the United Nations",
        ),
        Field(
            "delegation",
            say.mark("Delegation"),
            say.mark("Who was spoken for: code of delegations.csv."),
            "UN",
            required=True,
            refers_to="delegations",
        ),
        Field(
            "on_behalf_of",
            say.mark("On behalf of"),
            say.mark("Group for which the speaker spoke as well."),
            "European Union",
        ),
        Field(
            "level",
            say.mark("Level"),
            say.mark("Level of the speaker."),
            "secretariat",
            codes=codes.LEVEL,
            default="unknown",
        ),
        Field(
            "themes",
            say.mark("Themes"),
            say.mark("Themes raised: codes of themes.csv. Several are joined by a vertical bar."),
            "politics|safety_security|performance|partnerships",
            refers_to="themes",
            link="statement_theme",
        ),
        Field(
            "themes_coded_by",
            say.mark("Themes coded by"),
            say.mark(
                "read: someone read the statement or a report of it; keyword: a rule; "
                "blank: no themes coded."
            ),
            "read",
            codes=codes.THEMES_CODED_BY,
        ),
        Field(
            "summary",
            say.mark("Summary"),
            say.mark(
                "What was said, in our own words: a précis in the past tense, whose "
                "subject is the speaker. Blank where what was said was not reached."
            ),
            "Asked for stronger support to missions in the Sahel.",
            holds=Holds.PROSE,
        ),
        Field(
            "pledge",
            say.mark("Pledge"),
            say.mark(
                "What was pledged, in our own words: whole sentences, in the present "
                "tense, that name who pledges."
            ),
            "Poland wishes to return to UN peacekeeping missions.",
            holds=Holds.PROSE,
        ),
        Field(
            "method",
            say.mark("Method"),
            say.mark(
                "How the statement, or its speaker, is known, and what was not reached. "
                "Blank where there is no more to say."
            ),
            "Only the opening of the statement could be retrieved.",
            holds=Holds.PROSE,
        ),
        Field(
            "words",
            say.mark("Words"),
            say.mark("Number of words of the English text."),
            "1931",
            holds=Holds.NUMBER,
        ),
        Field(
            "peacekeeping_mentions",
            say.mark("Mentions of peacekeeping"),
            say.mark(
                "How often the English text says peacekeeping, Blue Helmet or peace operation."
            ),
            "0",
            holds=Holds.NUMBER,
        ),
        Field(
            "names_a4p",
            say.mark("Mentions Action for Peacekeeping"),
            say.mark(
                "Whether the text was found to name the initiative. 1 yes, 0 no, blank "
                "not looked at."
            ),
            "0",
            holds=Holds.FLAG,
        ),
        Field(
            "names_declaration",
            say.mark("Mentions the Declaration"),
            say.mark(
                "Whether the text was found to name the Declaration. 1 yes, 0 no, blank "
                "not looked at."
            ),
            "0",
            holds=Holds.FLAG,
        ),
        Field(
            "confidence",
            say.mark("Confidence"),
            say.mark(
                "confirmed: a source says the person spoke there; probable: a source "
                "strongly implies it."
            ),
            "confirmed",
            codes=codes.CONFIDENCE,
        ),
        sources("statement"),
        Field(
            "language",
            say.mark("Language"),
            say.mark("Language of the statement: ISO 639 code."),
            "fr",
        ),
        Field(
            "sequence",
            say.mark("Sequence"),
            say.mark("Number of the statement in the record or the collection that it is from."),
            "12",
            holds=Holds.NUMBER,
        ),
        Field(
            "text",
            say.mark("Text"),
            say.mark("The full text of the statement, which is shown and searched."),
            "Mr. President, allow me to begin by thanking…",
            holds=Holds.PROSE,
        ),
    ),
    key=("statement",),
    needed=True,
    takes_further=True,
)
