"""What a Search asks of the full-text index of one table, in FTS5's language."""

from collections.abc import Iterator, Sequence

from a4p_desktop.records.archive.facet_index import Asks, FacetReader
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.typed import Term, Typed, combined, facet_word, parse
from a4p_desktop.records.schema.tables import Table

_TIERS = ((1, True), (1, False), (2, False))
"""The best match is one whose words all stand in columns of the first tier, and first of all as
whole words; a good one has them in those of the first two; all others follow. So a first page is
found at once among any number of rows, each of which bm25() would have to weigh before."""

_INDEXED_BEGINNING = 3
"""So many letters of a word are indexed by themselves (see derive.py)."""
_MOST_ENDINGS = 200


class Expressions:
    """Puts what is typed and what is ticked into words of the index."""

    def __init__(self, table: Table, facets: FacetReader, asks: Asks) -> None:
        self._table = table
        self._facets = facets
        self._asks = asks
        self._endings_of: tuple[str, list[str]] = ("", [])

    def words(self, search: Search) -> str | None:
        """What is typed; None where that asks nothing."""
        return self._typed(search).expression

    def whole(self, search: Search) -> str | None:
        """What is typed and ticked, so that all matches are found soonest; None for all rows."""
        words = self.words(search)
        return self._with_facets(search, [words] if words else [], [])

    def for_first_page(self, search: Search) -> str | None:
        """The same, so that the first matches are found soonest."""
        words = self._typed(search).written(endings=self._endings)
        return self._with_facets(search, [words] if words else [], [])

    def tiers(self, search: Search) -> Sequence[str | None]:
        """The matches of `search`, which must ask for words, from the best on: each without those
        before it, so that the first of them are found soonest."""
        found: list[str | None] = []
        nearer: list[str] = []
        for typed, tier in self._ways(search):
            words = typed.written(self._table.tier(tier), self._endings) or ""
            # Else the rows of a common word would all be looked through in vain.
            if words not in nearer and self._may_stand_in(tier, typed):
                found.append(self._with_facets(search, [words], nearer))
                nearer = [words]
        others = self._typed(search).written(endings=self._endings) or ""
        return [*found, self._with_facets(search, [others], nearer)]

    def words_of_tiers(self, search: Search) -> Sequence[str]:
        """What is typed, from where its best matches are found to where the good ones are."""
        ways = self._ways(search)
        return [typed.written(self._table.tier(tier)) or "" for typed, tier in ways]

    def _ways(self, search: Search) -> Iterator[tuple[Typed, int]]:
        typed = self._typed(search)
        for tier, of_whole_words in _TIERS:
            yield typed.of_whole_words if of_whole_words else typed, tier

    def _typed(self, search: Search) -> Typed:
        return parse(search.text, self._table.fields)

    def _may_stand_in(self, tier: int, typed: Typed) -> bool:
        return all(any(self._may_hold(tier, term) for term in group) for group in typed.groups)

    def _may_hold(self, tier: int, term: Term) -> bool:
        if term.negated or term.column:
            return True
        *firsts, last = term.words
        return all(self._is_word_of(tier, word) for word in firsts) and self._is_word_of(
            tier, last, chr(0x10FFFF) if term.open else ""
        )

    def _is_word_of(self, tier: int, word: str, further: str = "") -> bool:
        """Whether a word stands in a column of a tier, or one that begins so and goes on."""
        query = (
            "SELECT 1 FROM word WHERE table_name = ? AND word BETWEEN ? AND ? AND tier <= ? LIMIT 1"
        )
        found = self._asks(query, (self._table.name, word, word + further, tier))
        return next(found, None) is not None

    def _with_facets(
        self, search: Search, wanted: Sequence[str], unwanted: Sequence[str]
    ) -> str | None:
        all_of = [f"({words})" for words in wanted]
        none_of = [f"({words})" for words in unwanted]
        for conditions in by_facet(self._table, search).values():
            any_of = [self._word(one) for one in conditions if not one.excluded]
            if any_of:
                all_of.append(f"({' OR '.join(any_of)})")
            none_of += [self._word(one) for one in conditions if one.excluded]
        return combined(all_of, none_of)

    def _word(self, condition: Condition) -> str:
        # A value that the file does not have is looked for too, as one that no row has.
        value_id = self._facets.value_id(condition.facet, condition.value) or 0
        return f'"{facet_word(value_id)}"'

    def _endings(self, beginning: str) -> Sequence[str]:
        """The words that begin so: to put their rows in order one by one as they are taken is
        sooner done than with all of them at once, which FTS5 does for a beginning."""
        if len(beginning) <= _INDEXED_BEGINNING:
            return ()
        if self._endings_of[0] != beginning:
            query = "SELECT word FROM word WHERE table_name = ? AND word >= ? AND word < ? LIMIT ?"
            values = (self._table.name, beginning, beginning + chr(0x10FFFF), _MOST_ENDINGS + 1)
            self._endings_of = beginning, [word for (word,) in self._asks(query, values)]
        words = self._endings_of[1]
        return words if len(words) <= _MOST_ENDINGS else ()


def by_facet(table: Table, search: Search) -> dict[str, list[Condition]]:
    """The conditions of a search by the facet that they are on, with what the table implies."""
    found: dict[str, list[Condition]] = {}
    for condition in search.where:
        found.setdefault(condition.facet, []).append(condition)
    for name, value in table.implied.items():
        found.setdefault(name, [Condition(name, value)])
    return found
