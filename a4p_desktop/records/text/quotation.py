"""Quotation marks within a text."""

import re

_OPENING = re.compile(r'(?:^|(?<=[\s(\[{“‘«/—–-]))"(?=\S)')


def curled(text: str) -> str:
    """`text` with “ or ” for each straight double quotation mark."""
    return _OPENING.sub("“", text).replace('"', "”")
