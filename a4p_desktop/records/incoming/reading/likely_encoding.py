"""Guesses the older encoding of a text that is not in Unicode by the letters that it would have."""

import re
from collections.abc import Mapping

_HIGH = re.compile(rb"[\x80-\xff]")
_LATIN = re.compile(rb"[A-Za-z]")
_MOST_WESTERN = 0.4
"""The part of letters beyond ASCII in a text of a Western language; French has 0.05."""
_LEAST = 0.6
"""The part of them that must be letters of the guessed script."""
# In the wrong one of two encodings, small letters are read as capital ones, or as other signs.
_SMALL_CYRILLIC, _ARABIC = re.compile("[а-яё]"), re.compile("[\u0621-\u064a]")
_IDEOGRAPHS = re.compile("[\u4e00-\u9fff]")
_LETTERS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    # Encoding -> the codec that tells it from others, and its usual letters.
    "cp1251": ("cp1251", _SMALL_CYRILLIC),
    "koi8-r": ("koi8-r", _SMALL_CYRILLIC),
    "cp1256": ("cp1256", _ARABIC),
    # GB 18030 reads almost anything; nearly all texts in it keep to its oldest part.
    "gb18030": ("gb2312", _IDEOGRAPHS),
    "big5": ("big5", _IDEOGRAPHS),
}


def likely_encoding(sample: bytes) -> str:
    """The encoding of a text that begins with `sample`; cp1252 where nothing speaks for another."""
    high, latin = len(_HIGH.findall(sample)), len(_LATIN.findall(sample))
    if high <= _MOST_WESTERN * (high + latin):
        return "cp1252"
    parts = {encoding: _part(sample, *by) for encoding, by in _LETTERS.items()}
    best = max(parts, key=lambda encoding: parts[encoding])
    return best if parts[best] >= _LEAST else "cp1252"


def _part(sample: bytes, codec: str, letters: re.Pattern[str]) -> float:
    """The part of the letters beyond ASCII that are usual ones; 0 where it cannot be decoded."""
    text = sample.decode(codec, "replace")
    beyond = [sign for sign in text if sign > "\x7f"]
    # The last letter of the sample may be cut.
    return len(letters.findall(text)) / len(beyond) if text[:-1].count("\ufffd") == 0 else 0
