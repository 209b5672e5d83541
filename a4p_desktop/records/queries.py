"""The program's own .sql files."""

from functools import cache
from importlib import resources

from a4p_desktop.records.errors import RecordsError


@cache
def sql(name: str) -> str:
    """The text of the .sql file `name` of this package.

    Raises RecordsError where the program's folder lacks it.
    """
    try:
        return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise RecordsError(
            f"The program's own file “{name}” is missing.", "Install the program again."
        ) from error
