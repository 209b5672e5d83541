"""The words of made-up texts: English, the other UN languages, and words made of syllables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice, repeat
from random import Random
from typing import TypeVar

T = TypeVar("T")

ENGLISH = """
the of and to in a that for is on with by as be it we this are not our from which has have its their
at all was will or an these must more also been they should who has can between other such more
United Nations peacekeeping peace Security Council mission missions mandate mandates civilians
protection support States countries peacekeepers troops police international political Member
operations Secretary-General African Union host Government regional women community security
efforts cooperation sustaining contributing training performance rights human humanitarian
resolution conflict process role new need through would must only than into where when while however
there but those both them no one two three first last year years people parties actors region
stability development dialogue agreement implementation violence threats armed groups attacks
Congo Mali Darfur Abyei Haiti Cyprus Lebanon Golan Kosovo Sudan Somalia Liberia Sahel Kivu Ituri
Bangui Bamako Kinshasa Juba Gao Kidal Goma Naqoura MINUSMA MONUSCO MINUSCA UNMISS UNIFIL UNISFA
UNDOF UNFICYP UNMIK MINURSO UNTSO AMISOM UNAMID A4P C-34 DPKO Brahimi HIPPO Cruz Rwanda Ethiopia
Bangladesh Pakistan India Nepal Egypt Senegal Ghana Indonesia Uruguay China France Russia Kingdom
declaration shared commitments initiative action pledge pledges pledged contribution contributors
deployment deployed transition drawdown exit strategy priorities prioritized sequenced achievable
realistic clear resources budget financing assessed contributions equipment helicopters engineering
medical hospital battalion contingent uniformed personnel officers observers units rapid reaction
intelligence situational awareness technology drones convoy improvised explosive devices casualties
fatalities safety accountability impunity crimes investigation conduct discipline zero tolerance
sexual exploitation abuse victims children child soldiers recruitment gender equality participation
peacebuilding reconciliation elections disarmament demobilization reintegration justice rule law
institutions sovereignty consent impartiality self-defence force principles Charter Assembly debate
report reports representative delegation statement briefing presidency adopted unanimously vote
abstained welcomed welcomes stressed underlined recalled reiterated urged called noted condemned
thanked commended expressed concern condolences tribute sacrifice fallen blue helmets seventy
seventieth anniversary partnership partnerships triangular consultations planning command control
caveats national forces army border ceasefire monitoring verification sanctions embargo displaced
refugees returns access food relief local communities trust youth leaders faith traditional elders
society organizations media radio hate speech strategic communications environment climate water
dialogue mediation envoy good offices prevention early warning lasting solution primacy politics
"""
FRENCH = """
de la le les des et en du une pour paix dans que qui sur par est avec au aux sécurité maintien
opérations mission États civils protection où être déjà très même après grâce à été réforme Conseil
général Secrétaire président République décision développement équipement effort façon français
œuvre sœur cœur élections résolution femmes région déclaration engagés présence soutien coopération
"""
SPANISH = """
de la que el en y los las del por con una para paz es se al más operaciones mantenimiento también
misión protección civiles Naciones Unidas seguridad región país años niños niñas señor señora España
mañana según así está están después todavía través organización política cooperación resolución
compañía pequeños desempeño acción común además Consejo mujeres compromiso
"""
RUSSIAN = """
и в на мира что с по для не к как это мы из Организации Объединённых Наций миссии операции Совет
Безопасности поддержание миротворцы государства защита населения гражданского мандат резолюция
страны мир войска контингенты полиция безопасность сотрудничество её ещё регион политический
процесс женщины развитие решение доклад усилия поддержка правительство соглашение
"""
ARABIC = """
في من على إلى أن التي عن مع هذا هذه السلام حفظ الأمم المتحدة عمليات مجلس الأمن بعثة حماية المدنيين
الدول الأعضاء قوات الشرطة ولاية قرار الأمين العام السياسية التعاون الحكومة المرأة الإنسان حقوق
التنمية الدعم المجتمع الدولي اتفاق أفريقيا المنطقة الأطفال المساءلة الأداء التدريب التزام إعلان
"""
CHINESE = """
和平 联合 合国 维和 行动 安全 理事 任务 保护 平民 支持 国家 会员 政治 解决 合作 非洲 联盟 妇女 儿童
部队 警察 培训 能力 建设 发展 秘书 大会 决议 宣言 承诺 区域 组织 政府 冲突 预防 责任 人权 原则 授权
"""

# Syllables that make pronounceable words.
_ONSETS = ("b c d f g h l m n p r s t v " * 3 + "br cl cr dr fl gl pl pr qu sc sp st th tr").split()
_VOWELS = ("a e i o u " * 30 + "ai ea io ou ie " * 4 + "é è ö ü").split()
_CODAS = (*[""] * 4, "l", "m", "n", "r", "s", "nd", "ld", "rt", "st", "rm", "x")
_ENDINGS = ("", "", "", "s", "s", "ed", "ing", "ly", "er", "al", "ion", "ment", "ity", "ive", "ous")

_FREE = 2.7
"""The offset of the rank in the Zipf–Mandelbrot law."""


def draws(
    random: Random, values: Sequence[T], weights: Iterable[float] | None = None
) -> Iterator[T]:
    """An endless stream of random values, drawn in batches: a call of `choices` is expensive."""
    cumulative = list(accumulate(weights)) if weights else None
    batches = (random.choices(values, cum_weights=cumulative, k=4096) for _ in repeat(None))
    return chain.from_iterable(batches)


def word_draws(random: Random, words: Sequence[str]) -> Iterator[str]:
    """An endless stream of random words, the first ones most often (Zipf's law)."""
    return draws(random, words, [(rank + _FREE) ** -1.07 for rank in range(1, len(words) + 1)])


def vocabulary(random: Random, size: int) -> list[str]:
    """English words, then made-up ones up to `size`; shorter words tend to be first."""
    real = dict.fromkeys(ENGLISH.split())
    made: dict[str, None] = {}
    syllables = draws(random, [_syllable(random) for _ in range(4000)])
    lengths, endings = draws(random, (1, 2, 2, 2, 3, 3, 4)), draws(random, _ENDINGS)
    while len(real) + len(made) < size:
        word = "".join(islice(syllables, next(lengths))) + next(endings)
        if word not in real:
            made[word] = None
    return [*real, *sorted(made, key=lambda word: len(word) + 8 * random.random())]


def _syllable(random: Random) -> str:
    return random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS)


def chinese_runs(random: Random) -> list[str]:
    """Runs of two, four or six characters; Chinese has no blanks between words."""
    words = CHINESE.split()
    runs = ("".join(random.choices(words, k=random.choice((1, 1, 2, 2, 3)))) for _ in range(3000))
    return list(dict.fromkeys(runs))
