"""Reads levels, languages, evidence and flags by their codes and usual words."""

from collections.abc import Mapping, Sequence

from a4p_desktop.records.language import Message, said
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.near_words import allowance

_YES = "1|Yes|Y|True|Oui|Vrai|Sí|Да|是|نعم|x|✓|✔"
_NO = "0|No|N|False|Non|Faux|Нет|否|لا"
# The short forms are those of the provisional lists of speakers of the General Assembly.
_USUAL: Mapping[str, Mapping[str, str]] = {
    "level": {
        "head_of_state_or_government": """Head of State|Head of Government|HS|HG|HoS|HoG|HOSG
            |President|Prime Minister|PM|Premier|Chancellor|King|Chef d'État|Chef de gouvernement
            |Chef d'État ou de gouvernement|Président|Premier ministre|Jefe de Estado
            |Jefe de Gobierno|Presidente|Primer Ministro|Глава государства|Глава правительства
            |Президент|Премьер-министр|国家元首|政府首脑|总统|总理|رئيس الدولة|رئيس الحكومة
            |رئيس الوزراء|رئيس دولة أو حكومة""",
        "vice_head": """VP|DPM|Vice-President|Vice President|Vice-head|Deputy Prime Minister
            |Vice-Président|Vice-Premier ministre|Vicepresidente|Viceprimer Ministro
            |Вице-президент|Заместитель премьер-министра|副总统|副总理|نائب الرئيس
            |نائب رئيس الوزراء""",
        "ministerial": """M|Minister|Ministerial|Foreign Minister|Minister for Foreign Affairs
            |Minister of Foreign Affairs|Minister of Defence|Defence Minister|Secretary of State
            |Ministre|Niveau ministériel|Ministro|Ministra|Nivel ministerial|Министр
            |Уровень министров|部长|部长级|وزير|المستوى الوزاري""",
        "other": """Other|Ambassador|Permanent Representative|PR|CD|Chair of delegation
            |Chargé d'affaires|Deputy Permanent Representative|DPR|Ambassadeur
            |Représentant permanent|Autre|Embajador|Representante Permanente|Otro|Посол
            |Постоянный представитель|Другое|大使|常驻代表|其他|سفير|الممثل الدائم|آخر""",
        "organization": "Organization|Organisation|Organización|Организация|组织|منظمة",
        "secretariat": """Secretariat|UN Secretariat|Secretary-General|Secrétariat|Secretaría
            |Секретариат|秘书处|الأمانة العامة""",
        "unknown": "Unknown|Not known|Inconnu|Desconocido|Неизвестно|未知|غير معروف",
    },
    "language": {
        "en": "English|Anglais|Inglés|Английский|英文|英语|الإنكليزية|الإنجليزية",
        "fr": "French|Français|Francés|Французский|法文|法语|الفرنسية",
        "es": "Spanish|Espagnol|Español|Испанский|西班牙文|西班牙语|الإسبانية",
        "ar": "Arabic|Arabe|Árabe|Арабский|阿拉伯文|阿拉伯语|العربية",
        "ru": "Russian|Russe|Ruso|Русский|俄文|俄语|الروسية",
        "zh": "Chinese|Chinois|Chino|Китайский|中文|汉语|الصينية",
    },
    "flag": {"1": _YES, "0": _NO},
    "endorsed": {
        "1": f"{_YES}|Endorsed|Signed|Joined|Supported|Adhéré|Signé|Approuvé|Firmado|Adherido"
        "|Подписано|Присоединилась|已签署|已加入|وقعت|أيدت",
        "0": f"{_NO}|Not endorsed|Not signed|Not yet|Pending|Pas encore|Non signé|Aún no"
        "|Pendiente|Ещё нет|尚未|لم توقع|بعد",
    },
}


class Codes:
    """The codes of one field, each found by itself and by its words in any of six languages."""

    def __init__(self, vocabulary: str, codes_of: Mapping[str, Message]) -> None:
        """`vocabulary` is the name of the field, and `codes_of` what its cells may hold."""
        self._codes = codes_of
        self._by_words = {
            _folded(words): code
            for code, names in _USUAL.get(vocabulary, {}).items()
            for words in names.split("|")
        }
        for code, message in codes_of.items():
            words = (code, code.replace("_", " "), message.english, said(message))
            self._by_words |= dict.fromkeys(map(_folded, words), code)

    def read(self, text: str) -> str | None:
        """The code that `text` means; None where it means none."""
        return self._by_words.get(_folded(text))

    @property
    def words(self) -> Sequence[str]:
        """The words for the codes, in their order."""
        return [said(message) for message in self._codes.values()]

    def likely(self, text: str) -> Sequence[str]:
        """The words for the codes that a misspelt `text` may mean."""
        sought = _folded(text)
        distance, most = EditDistance(sought), allowance(len(sought))
        near = {
            code
            for words, code in self._by_words.items()
            if abs(len(words) - len(sought)) <= most and distance.to(words, most) is not None
        }
        return [said(message) for code, message in self._codes.items() if code in near]


def flags() -> Codes:
    """1 for yes, 0 for no."""
    return Codes("flag", codes.FLAG)


def endorsed_flags() -> Codes:
    """1 for what says that a delegation has endorsed, 0 for what says that it has not."""
    return Codes("endorsed", codes.FLAG)


def _folded(words: str) -> str:
    return fold(words) or words.strip()


def language_of_script(text: str) -> str:
    """The official language that is written in the script of `text`; blank for Latin letters, in
    which three are written."""
    for sign in text:
        if "\u0600" <= sign <= "\u06ff":
            return "ar"
        if "\u0400" <= sign <= "\u04ff":
            return "ru"
        if "\u2e80" <= sign <= "\u9fff":
            return "zh"
    return ""
