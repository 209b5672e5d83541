"""The form of each CSV table: its fields, codes, key and references."""

from a4p_desktop.records.form.fields import FIRST_MEETING, Field, Form, Holds
from a4p_desktop.records.schema import codes


def _key(name: str) -> Field:
    return Field(name, required=True)


def _needs(name: str, refers_to: str) -> Field:
    return Field(name, required=True, refers_to=refers_to)


def _sources(table: str) -> Field:
    return Field("sources", refers_to="sources", link=f"{table}_source")


def _texts(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name) for name in names)


def _prose(name: str) -> Field:
    return Field(name, holds=Holds.PROSE)


FORMS: tuple[Form, ...] = (
    Form(
        "delegations",
        "delegation",
        (
            _key("delegation"),
            Field("name", required=True),
            Field("name_2018"),
            Field("kind", required=True, codes=codes.KIND),
            *_texts("iso2", "iso3", "m49", "region", "subregion", "regional_group"),
            _prose("regional_group_note"),
            _prose("method"),
            *_texts("name_fr", "name_es", "name_ar", "name_ru", "name_zh"),
        ),
        key=("delegation",),
        needed=True,
    ),
    Form(
        "sources",
        "source",
        (
            _key("source"),
            Field("title"),
            Field("publisher", required=True),
            Field("dated", holds=Holds.DATE),
            Field("url", required=True, holds=Holds.ADDRESS),
            Field("accessed", required=True, holds=Holds.DATE),
            Field("lang"),
            Field("kind", codes=codes.SOURCE_KIND),
            Field("title_seen", holds=Holds.FLAG),
            Field("party", refers_to="delegations", link="source_party"),
        ),
        key=("source",),
        needed=True,
    ),
    Form(
        "meetings",
        "meeting",
        (
            _key("meeting"),
            Field("symbol"),
            Field("title", required=True),
            Field("date", required=True, holds=Holds.DATE, first_year=FIRST_MEETING),
            Field("end_date", holds=Holds.DATE, first_year=FIRST_MEETING),
            *_texts("body", "venue", "convened_by"),
            Field("completeness", required=True, codes=codes.COMPLETENESS),
            Field("speakers_reported", holds=Holds.NUMBER),
            _prose("note"),
            _prose("method"),
            _sources("meeting"),
            Field("short"),
        ),
        key=("meeting",),
        needed=True,
        periods=(("date", "end_date"),),
    ),
    Form(
        "reported_figures",
        "reported_figure",
        (
            _needs("meeting", "meetings"),
            Field("figure", required=True),
            Field("value", required=True, holds=Holds.NUMBER),
            _sources("reported_figure"),
        ),
        key=("meeting", "figure"),
    ),
    Form(
        "delegation_aliases",
        "delegation_alias",
        (
            _needs("delegation", "delegations"),
            Field("language", required=True, codes=codes.LANGUAGE),
            Field("alias", required=True),
            Field("origin"),
        ),
        key=("delegation", "language", "alias"),
    ),
    Form(
        "roles",
        "role",
        (
            _needs("delegation", "delegations"),
            Field("role", required=True, codes=codes.ROLE),
            *_texts("value", "as_of"),
            _prose("note"),
            _prose("method"),
            _sources("role"),
        ),
    ),
    Form(
        "missions",
        "mission",
        (
            _key("mission"),
            Field("area", required=True),
            Field("hosts", refers_to="delegations", link="mission_host"),
            Field("as_of"),
            _prose("note"),
            _sources("mission"),
        ),
        key=("mission",),
    ),
    Form(
        "themes",
        "theme",
        (
            _key("theme"),
            Field("title", required=True),
            _prose("description"),
            Field("weight_in_note"),
            _sources("theme"),
        ),
        key=("theme",),
    ),
    Form(
        "statements",
        "statement",
        (
            _key("statement"),
            _needs("meeting", "meetings"),
            Field("position", holds=Holds.NUMBER),
            *_texts("person", "honorific", "title"),
            _needs("delegation", "delegations"),
            Field("on_behalf_of"),
            Field("level", required=True, codes=codes.LEVEL),
            Field("themes", refers_to="themes", link="statement_theme"),
            Field("themes_coded_by", codes=codes.THEMES_CODED_BY),
            _prose("summary"),
            _prose("pledge"),
            _prose("method"),
            Field("words", holds=Holds.NUMBER),
            Field("peacekeeping_mentions", holds=Holds.NUMBER),
            Field("names_a4p", holds=Holds.FLAG),
            Field("names_declaration", holds=Holds.FLAG),
            Field("confidence", required=True, codes=codes.CONFIDENCE),
            _sources("statement"),
            _prose("text"),
        ),
        key=("statement",),
        needed=True,
    ),
    Form(
        "instruments",
        "instrument",
        (
            _key("instrument"),
            Field("title", required=True),
            Field("date", holds=Holds.DATE),
            Field("kind"),
            Field("completeness", required=True, codes=codes.COMPLETENESS),
            _prose("note"),
            _prose("method"),
            _sources("instrument"),
            Field("short"),
        ),
        key=("instrument",),
    ),
    Form(
        "commitments",
        "commitment",
        (
            _needs("instrument", "instruments"),
            Field("number"),
            Field("theme", refers_to="themes"),
            Field("area"),
            Field("summary", required=True, holds=Holds.PROSE),
            _prose("method"),
            _sources("commitment"),
        ),
    ),
    Form(
        "endorsements",
        "endorsement",
        (
            _needs("instrument", "instruments"),
            _needs("delegation", "delegations"),
            Field("endorsed_on", holds=Holds.DATE),
            Field("documented_by", holds=Holds.DATE),
            Field("evidence", required=True, codes=codes.EVIDENCE),
            Field("names_instrument", holds=Holds.FLAG),
            _prose("note"),
            _prose("method"),
            _sources("endorsement"),
        ),
        key=("instrument", "delegation"),
    ),
    Form(
        "endorsement_totals",
        "endorsement_total",
        (
            _needs("instrument", "instruments"),
            Field("date", required=True, holds=Holds.DATE),
            Field("member_states", holds=Holds.NUMBER),
            Field("organizations", holds=Holds.NUMBER),
            _prose("note"),
            _prose("method"),
            _sources("endorsement_total"),
        ),
        key=("instrument", "date"),
    ),
)
"""Every table, each after those that it refers to."""
