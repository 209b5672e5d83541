"""Which field the heading of a column names, in the six languages of the United Nations."""

from collections.abc import Collection, Mapping

from a4p_desktop.records.text.folding import fold, folded_words

PERSON_AND_TITLE = "person_and_title"
"""The use of a column whose cells hold a person and then the title, parted by a comma."""
ENDORSED = "endorsed"
"""The use of a column that says yes where a delegation has endorsed."""

_WORDS: Mapping[str, str] = {
    "delegation": """delegation|delegations|country|countries|country name|name of country|state
        |states|member state|member states|un member state|government|party|participant|signatory
        |endorser|endorsers|endorsing state|iso|iso code|iso3|iso 3|iso2|iso 3166|alpha 3|alpha 2
        |country code|code|organization|organisation|entity|countries and organizations
        |member state or organization|pays|etat|etats|etat membre|etats membres|gouvernement
        |nom du pays|signataire|pais|paises|estado|estados|estado miembro|estados miembros
        |gobierno|nombre del pais|signatario|страна|страны|государство|государство член
        |государства члены|делегация|название страны|国家|会员国|成员国|国名|代表团|国家名称
        |الدولة|الدول|البلد|البلدان|الدولة العضو|الدول الأعضاء|الوفد|اسم الدولة
        |name|names|nom|noms|nombre|nombres|название|名称|名字|الاسم""",
    "endorsed_on": """endorsed on|date of endorsement|endorsement date|endorsed|date endorsed
        |date of signature|signed on|date signed|date joined|joined on|date of accession
        |date d'adhésion|date d'approbation|date de signature|date d'endossement
        |date de ralliement|fecha de adhesión|fecha de aprobación|fecha de firma|fecha de respaldo
        |дата присоединения|дата одобрения|дата подписания|дата поддержки|认可日期|赞同日期
        |签署日期|加入日期|تاريخ التأييد|تاريخ الانضمام|تاريخ التوقيع|تاريخ الإقرار
        |date|fecha|дата|日期|التاريخ""",
    ENDORSED: """endorsed|endorsed y n|endorsed yes no|has endorsed|endorsement|signed|joined
        |status|adhéré|signé|statut|firmado|adherido|estado de firma|подписано|статус|是否签署|状态
        |الحالة|وقعت""",
    "documented_by": """earliest evidence|documented by|as of|documented on|a fecha de
        |по состоянию на|截至|حتى تاريخ""",
    "evidence": "evidence|grade of evidence|preuve|evidencia|prueba|доказательство|证据|دليل",
    "names_instrument": "names instrument|names the instrument",
    "instrument": "instrument|declaration|déclaration|declaración|декларация|宣言|الإعلان|الصك",
    "meeting": """meeting|meeting symbol|symbol|réunion|séance|cote|reunión|sesión|signatura
        |заседание|совещание|会议|الاجتماع|الجلسة""",
    "person": """person|speaker|speakers|name of speaker|speaker name|name|full name|speaker's name
        |representative|delivered by|orateur|oratrice|orateurs|intervenant|nom|nom de l'orateur
        |représentant|orador|oradora|oradores|nombre|nombre del orador|representante|оратор|ораторы
        |выступающий|имя|фио|представитель|发言者|发言人|姓名|名字|代表|المتكلم|المتحدث|المتكلمون
        |الاسم|اسم المتكلم|الممثل""",
    PERSON_AND_TITLE: """name and title|name title|speaker and title|name and function
        |name & title|title and name|nom et titre|nom et fonction|nombre y cargo|nombre y título
        |имя и должность|姓名和职务|姓名及职务|الاسم واللقب|الاسم والصفة|الاسم والوظيفة""",
    "honorific": "honorific|salutation|civilité|tratamiento|обращение|称谓|اللقب",
    "title": """title|function|position title|office|job title|designation|titre|fonction|qualité
        |cargo|título|función|должность|титул|职务|头衔|职位|المنصب|الوظيفة|الصفة""",
    "level": """level|rank|level of representation|category|niveau|rang|niveau de représentation
        |nivel|rango|nivel de representación|уровень|ранг|级别|级|المستوى|الرتبة""",
    "on_behalf_of": """on behalf of|also on behalf of|on behalf|au nom de|en nombre de|от имени
        |代表团体|باسم|نيابة عن""",
    # Not “No.”: that may number a list in alphabetical order.
    "position": """position|order|speaking order|order of speaking|ordre|ordre de parole|orden
        |orden de los oradores|порядок|порядок выступлений|发言顺序|顺序|الترتيب|ترتيب المتكلمين""",
    "language": "language|lang|langue|idioma|lengua|язык|语言|语种|اللغة",
    "summary": "summary|résumé|resumen|резюме|краткое содержание|摘要|概要|ملخص|موجز",
    "pledge": "pledge|pledges|commitment|annonce|promesa|compromiso|обязательство|承诺|تعهد",
    "themes": "theme|themes|topics|topic|thème|thèmes|tema|temas|тема|темы|主题|الموضوع|المواضيع",
    "confidence": "confidence",
    "sequence": "sequence",
    "text": """text|full text|statement|speech|statement text|transcript|remarks as delivered|texte
        |texte intégral|déclaration|discours|texto|discurso|intervención|текст|речь|выступление
        |全文|发言|讲话|文本|النص|البيان|الكلمة""",
    "alias": """alias|aliases|other name|other names|alternative name|also known as|aka|synonym
        |variant|autre nom|autres noms|otro nombre|otros nombres|другое название|别名|其他名称
        |اسم آخر|أسماء أخرى""",
    "origin": "origin|origen|origine",
    "note": """note|notes|remark|remarks|comment|comments|observation|remarque|remarques|commentaire
        |nota|notas|observaciones|comentario|примечание|примечания|комментарий|备注|说明|注
        |ملاحظة|ملاحظات""",
}


def _by_heading() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for use, words in _WORDS.items():
        for heading in filter(None, map(fold, words.split("|"))):
            found.setdefault(heading, []).append(use)
    return found


_BY_HEADING = _by_heading()


def uses_of_heading(heading: str, uses: Collection[str]) -> list[str]:
    """Those of `uses` that the heading may name, the likeliest first; none where it names none."""
    plain = heading.replace("_", " ")
    whole = fold(plain.partition("(")[0]) or fold(plain)
    found = [use for use in uses if whole and whole == fold(use.replace("_", " "))]
    found += [use for use in _BY_HEADING.get(whole, []) if use in uses]
    if not found:
        found = _within(folded_words(plain), uses)
    return list(dict.fromkeys(found))


def is_heading(text: str) -> bool:
    """Whether the whole `text` is a known heading, or the name of a column of ours."""
    plain = text.replace("_", " ")
    return text in _WORDS or fold(plain.partition("(")[0].rstrip(" :")) in _BY_HEADING


def _within(words: list[str], uses: Collection[str]) -> list[str]:
    """The uses of the known headings within this one, the longest first: “Country or territory” is
    a country."""
    spans = {
        " ".join(words[first:last])
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    }
    known = sorted(spans & _BY_HEADING.keys(), key=lambda span: (-len(span), span))
    return [use for span in known for use in _BY_HEADING[span] if use in uses]
