"""The .sql files of the package, and their texts."""

from functools import cache
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Files")

# importlib.resources takes longer to import than all the files to read.
_FOLDER = Path(__file__).resolve().parent

FILES = (
    "schema/schema.sql",
    "build/sql/endorsements_facets.sql",
    "build/sql/endorsements_index.sql",
    "build/sql/facet_values.sql",
    "build/sql/speakers_facets.sql",
    "build/sql/speakers_index.sql",
    "build/sql/standing.sql",
    "build/sql/standing_source.sql",
    "build/sql/statement_order.sql",
    "build/sql/theme_count.sql",
    "build/sql/theme_title.sql",
    "build/sql/themes_facets.sql",
    "build/sql/themes_index.sql",
    "build/sql/wording.sql",
    "archive/sql/addition_rows.sql",
    "merge/sql/own_rows.sql",
    "archive/sql/additions.sql",
    "archive/sql/additions_of_endorsements.sql",
    "archive/sql/additions_of_statements.sql",
    "archive/sql/aliases.sql",
    "archive/sql/board.sql",
    "archive/sql/board_of_all.sql",
    "archive/sql/brief_endorsements.sql",
    "archive/sql/brief_statements.sql",
    "archive/sql/brief_theme.sql",
    "archive/sql/brief_theme_meetings.sql",
    "archive/sql/cited_endorsement.sql",
    "archive/sql/cited_statement.sql",
    "archive/sql/cited_total.sql",
    "archive/sql/complete_meetings.sql",
    "archive/sql/counted_instrument.sql",
    "archive/sql/delegation.sql",
    "archive/sql/delegation_missions.sql",
    "archive/sql/delegation_newest.sql",
    "archive/sql/delegation_roles.sql",
    "archive/sql/delegation_endorsements.sql",
    "archive/sql/delegation_statements.sql",
    "archive/sql/delegations.sql",
    "archive/sql/figures.sql",
    "archive/sql/figures_sources.sql",
    "archive/sql/group_members.sql",
    "archive/sql/group_pledges.sql",
    "archive/sql/group_endorsements.sql",
    "archive/sql/group_themes.sql",
    "archive/sql/instruments.sql",
    "archive/sql/instruments_overall.sql",
    "archive/sql/levels.sql",
    "archive/sql/meeting_coding.sql",
    "archive/sql/meeting_themes.sql",
    "archive/sql/meetings.sql",
    "archive/sql/meetings_in_time.sql",
    "archive/sql/meetings_of_codes.sql",
    "archive/sql/meetings_overall.sql",
    "archive/sql/neighbours.sql",
    "archive/sql/own_endorsements.sql",
    "archive/sql/own_statements.sql",
    "archive/sql/proposed_people.sql",
    "archive/sql/row_additions.sql",
    "archive/sql/row_corrections.sql",
    "archive/sql/row_differences.sql",
    "archive/sql/sources.sql",
    "archive/sql/speakers_days.sql",
    "archive/sql/speakers_of_ids.sql",
    "archive/sql/spoke_at.sql",
    "archive/sql/differences.sql",
    "archive/sql/endorsement.sql",
    "archive/sql/endorsements_days.sql",
    "archive/sql/standings.sql",
    "archive/sql/first_instrument.sql",
    "archive/sql/further_evidence.sql",
    "archive/sql/statement.sql",
    "archive/sql/statement_codes.sql",
    "archive/sql/statement_themes.sql",
    "archive/sql/statements_of_ids.sql",
    "archive/sql/theme.sql",
    "archive/sql/theme_at.sql",
    "archive/sql/theme_commitments.sql",
    "archive/sql/theme_meetings.sql",
    "archive/sql/theme_statements.sql",
    "archive/sql/theme_titles.sql",
    "archive/sql/themes_at_meetings.sql",
    "archive/sql/totals.sql",
    "archive/sql/words.sql",
    "archive/sql/years.sql",
)
"""All of them; the self-check reports those that are missing."""


@cache
def sql(name: str) -> str:
    """The text of the .sql file `name` of this package.

    Raises RecordsError where the file is missing.
    """
    try:
        return (_FOLDER / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise RecordsError(
            say.mark("The program's own file “{name}” is missing."),
            say.mark("Reinstall the program."),
            name=name,
        ) from error
