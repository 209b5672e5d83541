"""A Search -> the MATCH expression for the full-text index (FTS5) of its table."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from a4p_desktop.records.archive.facet_index import Execute, FacetIndex
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.terms import Term, Typed, combined, facet_word
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import Table

_TIERS = ((1, True), (1, False), (2, False))
"""The tiers of matches, best first, as (tier of columns, whole words only): all words stand whole
in columns of tier 1; in columns of tier 1; in columns of tiers 1 and 2. All other matches follow.
So a first page is found at once among any number of rows; bm25() would have to rank them all."""

_INDEXED_PREFIX = 3
"""Prefixes up to this length have an index of their own (see derive.py)."""
_MOST_ENDINGS = 200
_MOST_PREFIXES = 8
"""The prefixes whose words are kept: those of one search."""


class MatchQuery:
    """Writes the MATCH expressions for the searches of one table."""

    def __init__(self, table: Table, facets: FacetIndex, execute: Execute) -> None:
        self._table = table
        self._facets = facets
        self._execute = execute
        self._ranges = {facet.name for facet in table.ranges}
        self._endings_of: dict[str, list[str]] = {}

    def words(self, search: Search) -> str | None:
        """The expression for the typed text; None if it has no words."""
        return self._typed(search).expression

    def whole(self, search: Search) -> str | None:
        """The expression for text and ticks that finds all matches soonest; None for all rows."""
        words = self.words(search)
        return self._with_facets(search, [words] if words else [], [])

    def for_first_page(self, search: Search) -> str | None:
        """The same, written to find the first matches soonest."""
        words = self._typed(search).written(endings=self._endings)
        return self._with_facets(search, [words] if words else [], [])

    def any_of(self, words: Iterable[Typed], within: Collection[str]) -> str:
        """The expression for any of these words in any of these index columns; "" for none."""
        columns = sorted(within)
        written = (word.written(columns, self._endings) for word in words)
        return " OR ".join(f"({each})" for each in written if each)

    def tiers(self, search: Search) -> Sequence[str | None]:
        """An expression for each tier of matches, best first and each without those before it,
        written to find the first matches soonest; `search` must have words."""
        found: list[str | None] = []
        nearer: list[str] = []
        for typed, tier in self._by_tier(search):
            words = typed.written(self._table.tier(tier), self._endings) or ""
            # Otherwise all rows of a common word would be searched in vain.
            if words not in nearer and self._may_stand_in(tier, typed):
                found.append(self._with_facets(search, [words], nearer))
                nearer = [words]
        others = self._typed(search).written(endings=self._endings) or ""
        return [*found, self._with_facets(search, [others], nearer)]

    def words_of_tiers(self, search: Search) -> Sequence[str]:
        """The expressions for the typed text in each tier of columns, best first."""
        by_tier = self._by_tier(search)
        return [typed.written(self._table.tier(tier)) or "" for typed, tier in by_tier]

    def _by_tier(self, search: Search) -> Iterator[tuple[Typed, int]]:
        typed = self._typed(search)
        for tier, of_whole_words in _TIERS:
            yield typed.of_whole_words if of_whole_words else typed, tier

    def _typed(self, search: Search) -> Typed:
        return parse(search.text, self._table.fields)

    def _may_stand_in(self, tier: int, typed: Typed) -> bool:
        return all(
            any(self._may_hold(tier, spelled) for term in group for spelled in term.all_spellings)
            for group in typed.groups
        )

    def _may_hold(self, tier: int, term: Term) -> bool:
        if term.negated or term.column:
            return True
        *firsts, last = term.words
        return all(self._is_word_of(tier, word) for word in firsts) and self._is_word_of(
            tier, last, chr(0x10FFFF) if term.open else ""
        )

    def _is_word_of(self, tier: int, word: str, further: str = "") -> bool:
        """Whether a column of the tier has a word from `word` to `word` + `further`."""
        query = (
            "SELECT 1 FROM word WHERE table_name = ? AND word BETWEEN ? AND ? AND tier <= ? LIMIT 1"
        )
        found = self._execute(query, (self._table.name, word, word + further, tier))
        return next(found, None) is not None

    def _with_facets(
        self, search: Search, wanted: Sequence[str], excluded: Sequence[str]
    ) -> str | None:
        all_of = [f"({words})" for words in wanted]
        none_of = [f"({words})" for words in excluded]
        for name, conditions in by_facet(self._table, search).items():
            if name in self._ranges:
                continue  # it has no words: its rows are ranges of ids
            any_of = [self._word(each) for each in conditions if not each.excluded]
            if any_of:
                all_of.append(f"({' OR '.join(any_of)})")
            none_of += [self._word(each) for each in conditions if each.excluded]
        return combined(all_of, none_of)

    def _word(self, condition: Condition) -> str:
        # 0 is a value that no row has: it stands for those unknown to the file.
        value_id = self._facets.value_id(condition.facet, condition.value) or 0
        return f'"{facet_word(value_id)}"'

    def _endings(self, prefix: str) -> Sequence[str]:
        """The words with this prefix: FTS5 merges the rows of several words lazily, but those of
        a prefix all at once, which takes longer to the first match."""
        if len(prefix) <= _INDEXED_PREFIX:
            return ()
        if prefix not in self._endings_of:
            if len(self._endings_of) >= _MOST_PREFIXES:
                self._endings_of.clear()
            query = "SELECT word FROM word WHERE table_name = ? AND word >= ? AND word < ? LIMIT ?"
            values = (self._table.name, prefix, prefix + chr(0x10FFFF), _MOST_ENDINGS + 1)
            self._endings_of[prefix] = [word for (word,) in self._execute(query, values)]
        words = self._endings_of[prefix]
        return words if len(words) <= _MOST_ENDINGS else ()


def by_facet(table: Table, search: Search) -> dict[str, list[Condition]]:
    """The conditions of a search by their facet, with those that the table implies."""
    found: dict[str, list[Condition]] = {}
    for condition in search.where:
        found.setdefault(condition.facet, []).append(condition)
    for name, value in table.implied.items():
        found.setdefault(name, [Condition(name, value)])
    return found
