"""Reads all names of the delegations in a records file."""

from collections import defaultdict

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import ALIASES, DELEGATIONS
from a4p_desktop.records.names.name_finder import Named
from a4p_desktop.records.schema.codes import STATES


def read_names(archive: Archive) -> list[Named]:
    """Each delegation with all its names, the one shown first."""
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for other in archive.query(ALIASES):
        aliases[other.delegation].append(other.alias)
    named = []
    for row in archive.query(DELEGATIONS):
        names = (
            row.name,
            row.name_2018,
            row.name_fr,
            row.name_es,
            row.name_ru,
            row.name_zh,
            row.name_ar,
            *aliases[row.delegation],
        )
        codes = tuple(filter(None, (row.iso2, row.iso3)))
        named.append(Named(row.delegation, tuple(filter(None, names)), codes, row.kind in STATES))
    return named
