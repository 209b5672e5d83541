"""The tables that the tests own: rows of data/tables of 2026-11-23, with columns added since."""

from pathlib import Path

from a4p_desktop.records.build.build import build

TABLES = Path(__file__).parent / "tables"


def build_snapshot(folder: Path) -> Path:
    """Build the records file of these tables in `folder`, named like the bundled one."""
    path = folder / "a4p.sqlite"
    build(TABLES, path)
    return path
