"""Names of files that Windows, macOS and Linux accept."""

import re

_FORBIDDEN = re.compile(r"[^\w()+, -]+")
_DEVICE = re.compile(
    "(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE
)


def portable_name(words: str) -> str:
    """`words` as the name of a file, without its ending; "" if nothing is left of them.

    The characters that some system forbids become hyphens, and what Windows has for devices, such
    as `CON` and `NUL`, also with an ending, gets one.
    https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    """
    name = _FORBIDDEN.sub("-", words).strip(" -")
    return f"{name}-" if _DEVICE.fullmatch(name) else name
