"""Faults that are known and still to be mended; a line goes with its fault."""

import re

_KNOWN = re.compile(
    r"no role that says what keys do: label “(Everything recorded about|Details)"
    r"|(no role .*|markup in) filler “The pages of the brief”"
    r"|the keyboard passes "
)


def is_known(fault: str) -> bool:
    """Whether a fault is on the list."""
    return bool(_KNOWN.match(fault))
