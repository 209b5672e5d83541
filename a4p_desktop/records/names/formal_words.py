"""The words of formal names in six languages, in their folded spelling."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LINKING = _words("""
    the of and a s d l la le les los las el y e et de du des del di da do dos in
    и в
    و
""")
"""Articles and words that link: a name means the same without them."""

FORMAL = _words("""
    republic republics kingdom state states federal federated federation federative confederation
    commonwealth union democratic people peoples popular islamic arab socialist sovereign
    cooperative plurinational bolivarian principality grand duchy sultanate emirate
    hashemite independent jamahiriya republique royaume etat etats federale federatif federes
    democratique populaire islamique arabe socialiste bolivarienne principaute duche
    hachemite independant souverain republica reino estado estados federados federada federativa
    democratica islamica socialista cooperativa bolivariana principado gran ducado hachemita
    independiente soberano
    республика королевство государство федерация федеративная федеративные штаты демократическая
    народная народно исламская арабская социалистическая боливарианская многонациональное
    кооперативная княжество великое герцогство султанат хашимитское независимое союз
    содружество
    جمهوريه مملكه دوله ولايات اتحاد اتحاديه ديمقراطيه ديموقراطيه شعبيه اسلاميه عربيه اشتراكيه متحده
    اماره سلطنه هاشميه بوليفاريه متعدده قوميات تعاونيه دوقيه كبري موحده
""")
"""Words that formal names add to a short name: it is what is left without them."""

EASTERN = _words("""
    eastern oriental orientale восточная شرقيه
""")
"""Formal only beside another formal word: the Oriental Republic of Uruguay, but East Germany."""

WEAK = _words("""
    united new north south east west northern southern western great saint central equatorial uni
    unis unie nouvelle nord sud grande unido unidos unida nueva norte sur
    соединенные соединенное объединенные объединенная северная южная центральная новая
    شماليه جنوبيه جديده
""")
"""Words that name nothing alone: “United Republic” without its formal word is no name."""

FORMAL_ENDINGS = tuple(
    _words("""
    大公国 公国 王国 王國 独立国 合众国 苏丹国 共和国 共和國
    民主 人民 社会主义 伊斯兰 联邦 聯邦 联盟
    """)
)
"""The same in Chinese, which has no blanks: they follow the name, one behind the other."""

SHORTENED = {
    "rep": ("republic",),
    "dem": ("democratic",),
    "fed": ("federal",),
    "ste": ("saint",),
    "st": ("saint",),
    "sainte": ("saint",),
    "is": ("islands",),
    "isl": ("islands",),
    "dr": ("democratic", "republic"),
    "rd": ("democratique", "republique"),
    "sts": ("states",),
}
"""Shortened words, and what they stand for."""

OTHERS = (
    "Republic of China",
    "République de Chine",
    "República de China",
    "Republic of Viet Nam",
    "Republic of Vietnam",
    "Democratic Republic of Viet Nam",
    "Democratic Republic of Vietnam",
    "République du Viet Nam",
    "República de Vietnam",
    "Yemen Arab Republic",
    "People's Democratic Republic of Yemen",
    "Democratic Yemen",
    "Democratic Republic of Germany",
    "République démocratique d’Allemagne",
    "República Democrática de Alemania",
    "Islamic Emirate of Afghanistan",
    "Islamic State of Iraq",
)
"""Formal names of others than the State whose short name is in them: they are proposed, never
certain, unless the records hold them as a name."""
