"""Made-up statements: rows of statements.csv with speakers, themes, summaries and texts."""

from collections.abc import Iterator, Mapping
from random import Random

from tests.benchmarks.meetings import Meeting
from tests.benchmarks.prose import Prose
from tests.benchmarks.speakers import Speakers
from tests.benchmarks.words import draws

_OFTENEST = ("RUS", "USA", "CHN", "FRA", "GBR", "UN")
"""The delegations at nearly every meeting: permanent members of the Council, the Secretariat."""
_WORDS = 13
"""The place of the number of words in a row."""
_GROUPS = (
    "European Union and its Member States",
    "Nordic countries (Denmark, Finland, Iceland, Norway, Sweden)",
    "Non-Aligned Movement",
    "Group of African States",
    "Group of Friends of Women, Peace and Security",
    "Association of Southeast Asian Nations",
    "Caribbean Community",
)


class Statements:
    """Makes the statements of meetings, which must come in the order of their dates."""

    def __init__(
        self, random: Random, kinds: Mapping[str, str], themes: list[str], number: int
    ) -> None:
        """`kinds` maps codes of delegations to their kinds; `number` is about that of the rows."""
        self._random = random
        rest = [code for code in kinds if code not in _OFTENEST]
        random.shuffle(rest)
        self._delegations = [*_OFTENEST, *rest]
        often = {code: kinds[code] for code in self._delegations}
        self._speakers = Speakers(random, often, number)
        self.prose = Prose(random)
        """What makes their texts."""
        self._groups = draws(random, ("", *_GROUPS), (160, *[1] * len(_GROUPS)))
        self._themes = draws(random, list(_sets(random, themes)))
        self._coders = draws(random, ("read", "keyword"), (4, 6))
        self._flags = draws(random, ("1", "0"), (12, 88))
        self._confidences = draws(random, ("confirmed", "probable"), (96, 4))
        self._sources = draws(
            random, ("{0}-record", "{0}-press", "{0}-record|{0}-press"), (6, 2, 2)
        )

    def rows(self, meeting: Meeting, texts: bool) -> Iterator[list[str]]:
        """The rows of `meeting`, in speaking order."""
        order = self._order()
        for at in range(meeting.size):
            row = self._row(meeting, at + 1, order[at % len(order)])
            yield self._with_text(row) if texts else row

    def _order(self) -> list[str]:
        """The delegations in random order, frequent ones nearer the front (Zipf's law)."""
        waits = [
            (rank * self._random.expovariate(1), code)
            for rank, code in enumerate(self._delegations, start=1)
        ]
        return [code for _, code in sorted(waits)]

    def _row(self, meeting: Meeting, position: int, delegation: str) -> list[str]:
        year = meeting.day.year
        speaker = self._speakers.choose(delegation, year)
        themes = next(self._themes)
        return [
            f"{meeting.key}-{position}-{delegation.lower()}",
            meeting.key,
            str(position),
            speaker.person,
            speaker.honorific,
            speaker.title,
            delegation,
            next(self._groups),
            speaker.level,
            themes,
            next(self._coders) if themes else "",
            self.prose.passage(self._between(30, 80)),
            self.prose.passage(self._between(8, 25)) if self._random.random() < 0.08 else "",
            *self._counts(),
            next(self._confidences),
            next(self._sources).format(f"made-{year}"),
        ]

    def _counts(self) -> tuple[str, str, str, str]:
        """The number of words and mentions and the two flags; all blank for uncounted texts."""
        if self._random.random() < 0.4:
            return "", "", "", ""
        mentions = int(self._random.expovariate(0.6))
        return str(self._between(250, 3000)), str(mentions), next(self._flags), next(self._flags)

    def _with_text(self, row: list[str]) -> list[str]:
        words = self._between(200, 600)
        if row[_WORDS]:
            row[_WORDS] = str(words)
        return [*row, self.prose.text(words)]

    def _between(self, fewest: int, most: int) -> int:
        # Random.randint takes three times as long.
        return fewest + int(self._random.random() * (most + 1 - fewest))


def _sets(random: Random, themes: list[str]) -> Iterator[str]:
    """A thousand cells of joined themes; the first themes are the most frequent."""
    weights = [1 / (rank + 2) for rank in range(len(themes))]
    for _ in range(1000):
        wanted = random.choices(range(5), (45, 25, 15, 9, 6))[0]
        chosen = set(random.choices(themes, weights, k=wanted))
        yield "|".join(theme for theme in themes if theme in chosen)
