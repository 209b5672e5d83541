"""The edit distance between words: letters inserted, missing, replaced or swapped.

It is the optimal string alignment distance: neighbours may be swapped, no letter is edited twice.
"""

from collections.abc import Iterator


class EditDistance:
    """Measures the distance of other words from one word."""

    def __init__(self, word: str) -> None:
        self._length = len(word)
        self._places: dict[str, int] = {}
        for number, letter in enumerate(word):
            self._places[letter] = self._places.get(letter, 0) | 1 << number

    def to(self, other: str, most: int) -> int | None:
        """The distance from the word to `other`; None where it is more than `most`."""
        remaining = range(len(other), -1, -1)
        for left, distance in zip(remaining, self._to_prefixes(other), strict=True):
            # Each further letter lowers the distance by one at most.
            if distance - left > most:
                return None
        return distance

    def to_prefix(self, other: str, most: int) -> int | None:
        """The least distance from the word to any prefix of `other`, the empty one and the whole
        included; None where it is more than `most`."""
        nearest = min(self._to_prefixes(other[: self._length + most]))
        return nearest if nearest <= most else None

    def _to_prefixes(self, other: str) -> Iterator[int]:
        """The distance to each prefix of `other`, from the empty one on.

        Neighbours in a column of the usual table of distances differ by one or are equal. So a
        column is two integers, whose bits say where it rises and where it falls. The names are
        those of Hyyrö, “A bit-vector algorithm for computing Levenshtein and Damerau edit
        distances” (2003), figure 7.
        """
        distance = self._length
        yield distance
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
            distance += (hp >> self._length & 1) - (hn >> self._length & 1)
            yield distance
