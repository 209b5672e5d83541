"""Answers remembered for a while: most cells of a table say what those before them said."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

_MOST = 1_000
_LONGEST = 1_000

Text = TypeVar("Text", bound=str | bytes)
Answer = TypeVar("Answer")


def remembering(function: Callable[[Text], Answer]) -> Callable[[Text], Answer]:
    """`function`, with its answers to the last thousand short texts remembered.

    A long text is seldom seen again, and a thousand of them would take the memory that a stream
    is there to save.
    """
    remembered = lru_cache(_MOST)(function)
    return lambda text: remembered(text) if len(text) < _LONGEST else function(text)
