"""How many slips of the keyboard lie between two words: letters too many, missing, wrong, swapped.

This is the optimal string alignment distance, which swaps neighbours and edits no letter twice.
"""

from collections.abc import Iterator


class Slips:
    """The distances of one word from others."""

    def __init__(self, word: str) -> None:
        self._length = len(word)
        self._places: dict[str, int] = {}
        for number, letter in enumerate(word):
            self._places[letter] = self._places.get(letter, 0) | 1 << number

    def to(self, other: str, most: int) -> int | None:
        """How many slips make `other` out of the word; None where they are more than `most`."""
        for after, far in zip(range(len(other), -1, -1), self._to_beginnings(other), strict=True):
            # One letter more brings a word nearer by one at most.
            if far - after > most:
                return None
        return far

    def to_beginning(self, other: str, most: int) -> int | None:
        """How many slips make out of the word the nearest of what `other` begins with, nothing and
        all of it included; None where they are more than `most`."""
        nearest = min(self._to_beginnings(other[: self._length + most]))
        return nearest if nearest <= most else None

    def _to_beginnings(self, other: str) -> Iterator[int]:
        """The distance to no letter of `other`, to the first one, to the first two…

        The usual table of distances has a column for each letter of `other`, and neighbours in it
        differ by one or are equal: so a column is held as two numbers, whose bits tell where it
        rises and where it falls. The names are those of Hyyrö, “A bit-vector algorithm for
        computing Levenshtein and Damerau edit distances” (2003), figure 7.
        """
        far = self._length
        yield far
        whole = (1 << self._length) - 1
        vp, vn, d0, pm_before = whole, 0, 0, 0
        for letter in other:
            pm = self._places.get(letter, 0)
            swapped = (pm & ~d0) << 1 & pm_before
            d0 = (((pm & vp) + vp ^ vp) | pm | vn | swapped) & whole
            hp = (vn | (whole & ~(d0 | vp))) << 1 | 1
            hn = (d0 & vp) << 1
            vp = (hn | ~(d0 | hp)) & whole
            vn = hp & d0
            pm_before = pm
            far += (hp >> self._length & 1) - (hn >> self._length & 1)
            yield far
