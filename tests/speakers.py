"""Records files that hold nothing but some speakers, to replace one by another."""

from pathlib import Path

from tests.few_records import BARE, build_records


def speakers_file(folder: Path, *persons: str, **fields: str) -> Path:
    """A records file with a statement of each person, named after the person, in this order;
    `fields` are the same in all."""
    statement = BARE["statements"][0] | fields
    statements = [
        statement | {"statement": person.lower(), "person": person, "position": str(number)}
        for number, person in enumerate(persons, 1)
    ]
    return build_records(folder, BARE | {"statements": statements})
