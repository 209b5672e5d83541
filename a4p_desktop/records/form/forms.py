"""Every CSV table of the records, each after those that it refers to."""

from collections.abc import Mapping

from a4p_desktop.records.form.additions import ADDITIONS, CORRECTIONS, DIFFERENCES, PROVENANCE
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.instruments import (
    COMMITMENTS,
    ENDORSEMENT_TOTALS,
    ENDORSEMENTS,
    INSTRUMENTS,
)
from a4p_desktop.records.form.meetings import MEETINGS, REPORTED_FIGURES, STATEMENTS, THEMES
from a4p_desktop.records.form.parties import (
    DELEGATION_ALIASES,
    DELEGATIONS,
    MISSIONS,
    ROLES,
    SOURCES,
)

FILLED_IN: tuple[Form, ...] = (
    DELEGATIONS,
    SOURCES,
    MEETINGS,
    REPORTED_FIGURES,
    DELEGATION_ALIASES,
    ROLES,
    MISSIONS,
    THEMES,
    STATEMENTS,
    INSTRUMENTS,
    COMMITMENTS,
    ENDORSEMENTS,
    ENDORSEMENT_TOTALS,
)
"""The tables that people fill in."""

WRITTEN_BY_MERGE: tuple[Form, ...] = (ADDITIONS, PROVENANCE, CORRECTIONS, DIFFERENCES)
"""The tables that only a merge with own records fills in; records without own ones lack them."""

FORMS: tuple[Form, ...] = (*FILLED_IN, *WRITTEN_BY_MERGE)
FORM_BY_NAME: Mapping[str, Form] = {form.name: form for form in FORMS}
"""The form of each name."""
