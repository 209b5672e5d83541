"""The program's own .sql files."""

from functools import cache
from pathlib import Path

from a4p_desktop.records.errors import RecordsError

# Not importlib.resources, which takes longer to import than all the files take to read.
_FOLDER = Path(__file__).resolve().parent

FILES = (
    "schema/schema.sql",
    "sql/build/endorsements_facets.sql",
    "sql/build/endorsements_index.sql",
    "sql/build/facet_values.sql",
    "sql/build/speakers_facets.sql",
    "sql/build/speakers_index.sql",
    "sql/build/standing.sql",
    "sql/build/statement_order.sql",
    "sql/build/theme_count.sql",
    "sql/build/theme_title.sql",
    "sql/build/themes_facets.sql",
    "sql/build/themes_index.sql",
    "sql/build/wording.sql",
    "sql/aliases.sql",
    "sql/board.sql",
    "sql/board_of_all.sql",
    "sql/brief_standings.sql",
    "sql/brief_statements.sql",
    "sql/brief_theme.sql",
    "sql/brief_theme_meetings.sql",
    "sql/cited_standing.sql",
    "sql/cited_statement.sql",
    "sql/cited_total.sql",
    "sql/complete_meetings.sql",
    "sql/counted_instrument.sql",
    "sql/countries.sql",
    "sql/delegation.sql",
    "sql/delegation_missions.sql",
    "sql/delegation_newest.sql",
    "sql/delegation_roles.sql",
    "sql/delegation_standings.sql",
    "sql/delegation_statements.sql",
    "sql/delegations.sql",
    "sql/endorsements.sql",
    "sql/endorsements_sources.sql",
    "sql/endorsements_sources_between.sql",
    "sql/figures.sql",
    "sql/figures_sources.sql",
    "sql/group_members.sql",
    "sql/group_pledges.sql",
    "sql/group_standings.sql",
    "sql/group_themes.sql",
    "sql/instruments.sql",
    "sql/instruments_overall.sql",
    "sql/levels.sql",
    "sql/meeting_coding.sql",
    "sql/meeting_themes.sql",
    "sql/meetings.sql",
    "sql/meetings_around.sql",
    "sql/meetings_of_codes.sql",
    "sql/meetings_overall.sql",
    "sql/sources.sql",
    "sql/speakers.sql",
    "sql/speakers_sources.sql",
    "sql/speakers_sources_between.sql",
    "sql/spoke_at.sql",
    "sql/standing.sql",
    "sql/statement.sql",
    "sql/statement_codes.sql",
    "sql/statement_themes.sql",
    "sql/statements_of_ids.sql",
    "sql/theme.sql",
    "sql/theme_at.sql",
    "sql/theme_commitments.sql",
    "sql/theme_meetings.sql",
    "sql/theme_statements.sql",
    "sql/theme_titles.sql",
    "sql/themes.sql",
    "sql/themes_at_meetings.sql",
    "sql/themes_sources.sql",
    "sql/themes_sources_between.sql",
    "sql/totals.sql",
    "sql/words.sql",
)
"""Every one of them, so that the self-check knows when one is missing."""


@cache
def sql(name: str) -> str:
    """The text of the .sql file `name` of this package.

    Raises RecordsError where the program's folder lacks it.
    """
    try:
        return (_FOLDER / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise RecordsError(
            f"The program's own file “{name}” is missing.", "Install the program again."
        ) from error
