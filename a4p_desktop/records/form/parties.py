"""The tables of who is spoken for, and of the sources: their columns."""

from a4p_desktop.records.form.fields import Field, Form, Holds, method, sources
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema import codes

say = Speaker("Form")

DELEGATIONS = Form(
    "delegations",
    "delegation",
    say.mark("Delegations"),
    say.mark(
        "One party that can be spoken for: Member States, former States, observers, organizations, "
        "political groups, the Secretariat, civil society."
    ),
    (
        Field(
            "delegation",
            say.mark("Delegation"),
            say.mark(
                "Code of the delegation: ISO 3166-1 alpha-3 for States, a code of our own "
                "for others."
            ),
            "AFG",
            required=True,
        ),
        Field(
            "name",
            say.mark("Name"),
            say.mark("Name in English as the United Nations writes it today."),
            "Afghanistan",
            required=True,
        ),
        Field(
            "name_2018",
            say.mark("Name in 2018"),
            say.mark("Name in English as the United Nations wrote it in 2018."),
            "Afghanistan",
        ),
        Field(
            "kind",
            say.mark("Kind"),
            say.mark("Kind of party; other: civil society."),
            "member_state",
            required=True,
            codes=codes.KIND,
        ),
        Field(
            "from",
            say.mark("From"),
            say.mark("The first day of a party that has not always been there."),
            "1945-10-24",
            holds=Holds.DATE,
        ),
        Field(
            "to",
            say.mark("To"),
            say.mark("The last day of a party that is there no longer, such as a former State."),
            "1991-12-24",
            holds=Holds.DATE,
        ),
        Field(
            "iso2", say.mark("ISO 3166-1 alpha-2"), say.mark("Two-letter code of a State."), "AF"
        ),
        Field(
            "iso3", say.mark("ISO 3166-1 alpha-3"), say.mark("Three-letter code of a State."), "AFG"
        ),
        Field(
            "m49",
            say.mark("M49"),
            say.mark(
                "Three-digit code of the United Nations Statistics Division. Text: "
                "leading zeros count."
            ),
            "004",
        ),
        Field("region", say.mark("Region"), say.mark("Region in the M49 standard."), "Asia"),
        Field(
            "subregion",
            say.mark("Subregion"),
            say.mark("Subregion in the M49 standard."),
            "Southern Asia",
        ),
        Field(
            "regional_group",
            say.mark("Regional group"),
            say.mark("Regional group of Member States."),
            "Asia-Pacific Group",
        ),
        Field(
            "regional_group_note",
            say.mark("Note on the regional group"),
            say.mark(
                "Where sources differ, or membership is particular: at most two plain sentences."
            ),
            "The source lists this observer State in no regional group.",
            holds=Holds.PROSE,
        ),
        Field(
            "method",
            say.mark("Method"),
            say.mark(
                "Where the regional group and the note on it come from. Blank where there "
                "is no more to say."
            ),
            "From ask.un.org/faq/14521.",
            holds=Holds.PROSE,
        ),
        Field(
            "name_fr",
            say.mark("Name in French"),
            say.mark("Name in French as the United Nations writes it."),
            "Afghanistan",
        ),
        Field(
            "name_es",
            say.mark("Name in Spanish"),
            say.mark("Name in Spanish as the United Nations writes it."),
            "Afganistán",
        ),
        Field(
            "name_ar",
            say.mark("Name in Arabic"),
            say.mark("Name in Arabic as the United Nations writes it."),
            "أفغانستان",
        ),
        Field(
            "name_ru",
            say.mark("Name in Russian"),
            say.mark("Name in Russian as the United Nations writes it."),
            "Афганистан",
        ),
        Field(
            "name_zh",
            say.mark("Name in Chinese"),
            say.mark("Name in Chinese as the United Nations writes it."),
            "阿富汗",
        ),
    ),
    key=("delegation",),
    needed=True,
    periods=(("from", "to"),),
)

DELEGATION_ALIASES = Form(
    "delegation_aliases",
    "delegation_alias",
    say.mark("Other names"),
    say.mark("Other names to find a delegation by, never to show one."),
    (
        Field(
            "delegation",
            say.mark("Delegation"),
            say.mark("Code of delegations.csv."),
            "ATG",
            required=True,
            refers_to="delegations",
        ),
        Field(
            "language",
            say.mark("Language"),
            say.mark("Language of the name: ISO 639-1 code of one of the six official languages."),
            "en",
            required=True,
            codes=codes.LANGUAGE,
        ),
        Field(
            "alias",
            say.mark("Other name"),
            say.mark("The name."),
            "Antigua & Barbuda",
            required=True,
        ),
        Field(
            "origin",
            say.mark("Origin"),
            say.mark("Data set and version from which the name was taken."),
            "CLDR via Babel 2.18.0",
        ),
    ),
    key=("delegation", "language", "alias"),
)

ROLES = Form(
    "roles",
    "role",
    say.mark("Roles"),
    say.mark(
        "What a delegation is in peacekeeping: member of the Security Council, host, contributor "
        "of contingents or money."
    ),
    (
        Field(
            "delegation",
            say.mark("Delegation"),
            say.mark("Code of delegations.csv."),
            "CHN",
            required=True,
            refers_to="delegations",
        ),
        Field(
            "role",
            say.mark("Role"),
            say.mark("Kind of role."),
            "security_council_member",
            required=True,
            codes=codes.ROLE,
        ),
        Field(
            "value",
            say.mark("Value"),
            say.mark(
                "A code or a number, as the role asks. security_council_member: permanent "
                "or elected; security_council_president: the symbol of the meeting; hosts "
                "and contingents: acronyms of missions.csv, several joined by a semicolon "
                "and a blank; ranks and totals: a whole number; a share: per cent of what "
                "all Member States together were assessed for peacekeeping. Where the "
                "source has more than, or about, the note says so: show it beside the "
                "number."
            ),
            "permanent",
        ),
        Field(
            "as_of",
            say.mark("As of"),
            say.mark(
                "Of which time this is: ISO 8601, cut to the month or the year where no "
                "more is known, or two such dates joined by a slash, first and last. "
                "Blank where the source is undated."
            ),
            "2018",
        ),
        Field(
            "note",
            say.mark("Note"),
            say.mark("What else to know of the value: at most two plain sentences."),
            "Its term ran from 2017 to 2018.",
            holds=Holds.PROSE,
        ),
        method(),
        sources("role"),
    ),
)

MISSIONS = Form(
    "missions",
    "mission",
    say.mark("Missions"),
    say.mark("One peacekeeping operation, and the States that host it."),
    (
        Field(
            "mission",
            say.mark("Mission"),
            say.mark("Acronym of the operation."),
            "MINUJUSTH",
            required=True,
        ),
        Field(
            "area",
            say.mark("Area"),
            say.mark("Where it is deployed, as the source words it."),
            "Haiti",
            required=True,
        ),
        Field(
            "hosts",
            say.mark("Hosts"),
            say.mark(
                "Host States: codes of delegations.csv. Blank where the sources name an "
                "area and no State. Several are joined by a vertical bar."
            ),
            "HTI",
            refers_to="delegations",
            link="mission_host",
        ),
        Field(
            "as_of",
            say.mark("As of"),
            say.mark("Of which time this is: Blank where the source is undated."),
            "2018",
        ),
        Field(
            "note",
            say.mark("Note"),
            say.mark("What else to know: at most two plain sentences."),
            "The source is an undated map from before 2018.",
            holds=Holds.PROSE,
        ),
        sources("mission"),
    ),
    key=("mission",),
)

SOURCES = Form(
    "sources",
    "source",
    say.mark("Sources"),
    say.mark("One page, document or message from which rows were taken."),
    (
        Field(
            "source",
            say.mark("Source"),
            say.mark("Code of the source."),
            "un-note-2018-09-26",
            required=True,
        ),
        Field(
            "title",
            say.mark("Title"),
            say.mark(
                "Title of the page, with its capitals unless it is all in capitals, and "
                "without the name of the site; where title_seen is 0, a plain description "
                "of ours."
            ),
            "Oli meets world leaders, attends high level segments at UN",
        ),
        Field(
            "publisher",
            say.mark("Publisher"),
            say.mark("Publisher, or the name of the site."),
            "United Nations",
        ),
        Field(
            "dated",
            say.mark("Dated"),
            say.mark("Date of the page, where known."),
            "2018-09-26",
            holds=Holds.DATE,
        ),
        Field(
            "url",
            say.mark("Address"),
            say.mark("Address of the page."),
            "https://www.un.org/press/fr/2018/sgsm19241.doc.htm",
            holds=Holds.ADDRESS,
        ),
        Field(
            "held",
            say.mark("Held"),
            say.mark("Where a source lies that has no web address."),
            "e-mail of 3 May 2019, annex B",
        ),
        Field(
            "accessed",
            say.mark("Accessed"),
            say.mark("Day on which the page was read."),
            "2026-11-23",
            holds=Holds.DATE,
        ),
        Field(
            "lang", say.mark("Language"), say.mark("Language of the page: ISO 639-1 code."), "en"
        ),
        Field(
            "kind",
            say.mark("Kind"),
            say.mark(
                "Who stands behind the address. un: the United Nations; party: a "
                "delegation of delegations.csv, or an office of it; press: a news medium, "
                "most State agencies among them; scholarly; data: a data set; other: "
                "whoever else, copies on third sites among them."
            ),
            "un",
            codes=codes.SOURCE_KIND,
        ),
        Field(
            "title_seen",
            say.mark("Title seen"),
            say.mark(
                "1: the title is the page's own, as it was seen; 0: it is a plain "
                "description of the page, made from its address or its use, and no "
                "quotation."
            ),
            "1",
            holds=Holds.FLAG,
        ),
        Field(
            "party",
            say.mark("Whose own"),
            say.mark(
                "Code of delegations.csv of the delegation whose own publication it is; "
                "several (a joint statement) are joined by a vertical bar. UN for the "
                "United Nations' own. Blank where it is no delegation's own: what it says "
                "of one is then a report."
            ),
            "UN",
            refers_to="delegations",
            link="source_party",
        ),
    ),
    key=("source",),
    needed=True,
    one_of=(("title", "publisher"), ("url", "held")),
)
