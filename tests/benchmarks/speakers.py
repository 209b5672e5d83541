"""Made-up speakers: names in the scripts of the United Nations, with terms of office."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from tests.benchmarks.words import draws

_GIVEN = """
José María Ángel Núria Chloé Zoé François Élodie Jérôme Noël Søren Bjørn Åsa Jürgen Käthe Günther
Łukasz Małgorzata Žarko Đorđe Čedomir Şebnem Çağla Gülşen İlker Ionuț Ştefan Zoltán Ágnes Győző
Jānis Dagnė Tõnu Põlva João Inês Conceição Nguyễn Trần Kofi Ama Thabo Nomsa Chidi Amina Yusuf Fatou
Ravi Priya Arjun Hiroko Kenji Mele Sione Anna John Mary Peter Grace David Ruth Samuel Esther Paul
"""
_STEMS = """
Bel Kov Mar Ost Var Dal Tor Gran Hol Lind Berg Sant Mont Ríos Peñ Núñ Ömer Çel Şah Öz Łaz Żuk Dąb
Krz Nov Šim Řez Háj Szab Kert Pop Ion Dum Bjør Sør Åk Hälv Mäk Põl Kaln Ozol Ade Oko Mba Nku Dio
Tra Cou Sow Rao Pat Sin Tana Yama Fono Tui Ake Mwa Kip Oty Zul Dlam Haq Rah Kha Bég Lef Duv Fér Gué
"""
_ENDS = """
ović ić ski czyk ová ák escu eanu sson sen gaard inen mägi iņš aitė ez es inho ão eira oğlu lü kaya
ndo wale nkwo ma ré llé ault eau ière mont son ton field worth a e i u ani ari edi ude oro ata imi
"""
_NAMES = {
    "latin": (_GIVEN, _GIVEN, _STEMS, _ENDS),
    "cyrillic": (
        "Сергей Анна Мария Иван Пётр Алексей Елена Фёдор Юрий Ольга Дмитрий Наталья Артём Зоя",
        "А. Б. В. Г. Д. Е. И. К. М. Н. П. С. Ю. Я.",
        "Бел Кузн Орл Щук Жук Чайк Лебед Шуб Ёлк Мороз Зим Рыб Вольн Галк",
        "ов ев ин енко ёв овский евич ук янц адзе",
    ),
    "arabic": (
        "محمد أحمد علي حسن فاطمة مريم يوسف إبراهيم خالد عمر ليلى نور سعيد طارق هدى رانيا",
        "عبدالله عبدالرحمن محمود مصطفى صالح ناصر سالم حمد راشد منصور جابر حسين",
        "ال",
        "مصري حداد نجار هاشمي قاسمي شامي مغربي تونسي كواري بغدادي خطيب رفاعي",
    ),
    "chinese": (
        "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐",
        "文 明 国 华 伟 建 志 永 海 春",
        "平 东 生 民 军 英 辉 龙 玲 芳 宁",
        "安 云 江 石 新 远 杰 思 立 成",
    ),
}
"""Parts of names by script: given names, second names, and stems and endings of family names."""

_NATIVE = {
    "cyrillic": "RUS BLR KAZ KGZ BGR SRB TJK MNG UKR",
    "arabic": "EGY SAU DZA MAR IRQ JOR KWT LBN LBY OMN QAT SDN SYR TUN YEM",
    "chinese": "CHN",
}
"""The delegations that write half of their names in another script than Latin."""
_HONORIFICS = {"": 30, "Mr": 45, "Ms": 18, "Mrs": 4, "Sir": 1, "Archbishop": 1, "Dr": 1}
_STATE = {
    ("Permanent Representative", "other"): 34,
    ("Deputy Permanent Representative", "other"): 16,
    ("Chargé d’affaires a.i.", "other"): 6,
    ("Chair of the Delegation", "other"): 4,
    ("Minister for Foreign Affairs", "ministerial"): 12,
    ("Minister for Foreign Affairs and Cooperation", "ministerial"): 4,
    ("Minister of Defence", "ministerial"): 4,
    ("Federal Minister for Europe, Integration, and Foreign Affairs", "ministerial"): 2,
    ("President", "head_of_state_or_government"): 8,
    ("Prime Minister", "head_of_state_or_government"): 5,
    ("King", "head_of_state_or_government"): 1,
    ("Vice-President", "vice_head"): 2,
    ("Deputy Prime Minister and Minister of National Security", "vice_head"): 1,
    ("", "unknown"): 1,
}
_SECRETARIAT = {
    ("Secretary-General", "secretariat"): 3,
    ("Under-Secretary-General for Peace Operations", "secretariat"): 4,
    ("Special Representative of the Secretary-General and Head of Mission", "secretariat"): 5,
    ("Force Commander", "secretariat"): 2,
}
_ORGANIZATION = {
    ("Head of the Delegation", "organization"): 5,
    ("Permanent Observer", "organization"): 4,
    ("Special Envoy", "organization"): 1,
}
_TITLES = {"secretariat": _SECRETARIAT, "organization": _ORGANIZATION, "other": _ORGANIZATION}
"""Titles and levels with their weights, by the kind of delegation; States have `_STATE`."""


@dataclass(frozen=True)
class Speaker:
    """A person, and a title held until a year."""

    person: str
    honorific: str
    title: str
    level: str
    until: int


class Speakers:
    """The speakers of each delegation: a delegation has seats, filled anew when a term ends."""

    def __init__(self, random: Random, kinds: Mapping[str, str], statements: int) -> None:
        """`kinds` maps codes of delegations to their kinds, the most frequent speaker first."""
        self._random = random
        self._kinds = kinds
        # A speaker stays for about 5 of the 56 years and makes about 20 statements.
        shares = {code: rank**-0.5 for rank, code in enumerate(kinds, start=1)}
        seats = statements / 220 / sum(shares.values())
        self._seats: dict[str, list[Speaker | None]] = {
            code: [None] * max(1, round(share * seats)) for code, share in shares.items()
        }
        self._honorifics = draws(random, list(_HONORIFICS), _HONORIFICS.values())
        self._offices = {
            kind: draws(random, list(titles), titles.values())
            for kind, titles in {
                "member_state": _STATE,
                "observer_state": _STATE,
                **_TITLES,
            }.items()
        }

    def choose(self, delegation: str, year: int) -> Speaker:
        """A random speaker of `delegation`; years must not decrease from call to call."""
        seats = self._seats[delegation]
        seat = int(self._random.random() * len(seats))
        holder = seats[seat]
        if holder is None or holder.until < year:
            holder = seats[seat] = self._appointed(delegation, year)
        return holder

    def _appointed(self, delegation: str, year: int) -> Speaker:
        native = next((s for s, codes in _NATIVE.items() if delegation in codes.split()), "latin")
        script = native if self._random.random() < 0.5 else "latin"
        title, level = next(self._offices[self._kinds[delegation]])
        until = year + self._random.randint(1, 8)
        return Speaker(_name(self._random, script), next(self._honorifics), title, level, until)


def _name(random: Random, script: str) -> str:
    given, second, stem, end = (random.choice(words.split()) for words in _NAMES[script])
    if script == "chinese":
        return given + random.choice((second, stem, second + stem, stem + end))
    middle = f" {second}" if random.random() < 0.4 else ""
    return f"{given}{middle} {stem}{end}"
