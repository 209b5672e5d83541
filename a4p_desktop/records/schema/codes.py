"""The codes of the tables, in their order, and the words for them."""

from collections.abc import Mapping

from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.text.day_range import read_range
from a4p_desktop.records.text.plain_text import clean

say, within = Speaker("Codes"), Speaker("Codes within a sentence")

LEVEL = {
    "head_of_state_or_government": say.mark("Head of State or Government"),
    "vice_head": say.mark("Vice-President or Deputy Prime Minister"),
    "ministerial": say.mark("Ministerial level"),
    "other": say.mark("Other representative"),
    "organization": say.mark("Organization"),
    "secretariat": say.mark("United Nations Secretariat"),
    "unknown": say.mark("Level not known"),
}
THEMES_CODED_BY = {
    "read": say.mark("By reading"),
    "keyword": say.mark("By keyword"),
}
CONFIDENCE = {
    "confirmed": say.mark("Confirmed by a source"),
    "probable": say.mark("Probable"),
}
STATUS = {
    "endorsed": say.mark("Endorsed"),
    "support_only": say.mark("Support voiced"),
    "not_recorded": say.mark("No evidence found"),
}
# Strongest first, as data/README.md ranks the grades.
EVIDENCE = {
    "official_list": say.mark("Official list"),
    "own_statement": say.mark("Own statement"),
    "joint_statement": say.mark("Joint statement"),
    "third_party": say.mark("Third party"),
    "collective_statement": say.mark("Collective statement"),
    "deduction": say.mark("Inferred"),
    "support_only": say.mark("Support only"),
}
EVIDENCE_STEP = {
    "official_list": 5,
    "own_statement": 4,
    "joint_statement": 4,
    "third_party": 3,
    "collective_statement": 2,
    "deduction": 1,
    "support_only": 0,
}
"""Grade of EVIDENCE -> how strongly it says that a delegation endorsed, of 5 steps. A delegation's
own words are as strong alone as with others; support is no evidence of an endorsement."""
EVIDENCE_MEANS = {
    "official_list": say.mark("Official list: the instrument’s own list names it"),
    "own_statement": say.mark("Own statement: it says so itself"),
    "joint_statement": say.mark("Joint statement: it says so with others"),
    "third_party": say.mark("Third party: somebody else says so"),
    "collective_statement": say.mark("Collective statement: one about all members of its group"),
    "deduction": say.mark("Inferred from other facts"),
    "support_only": say.mark("Support only: no endorsement found"),
}
"""Each grade of EVIDENCE, and what it rests on."""
KIND = {
    "member_state": say.mark("Member State"),
    "observer_state": say.mark("Observer State"),
    "former_state": say.mark("Former State"),
    "organization": say.mark("Organization"),
    "party": say.mark("Political group"),
    "secretariat": say.mark("Secretariat"),
    "other": say.mark("Other participant"),
}
STATES = frozenset({"member_state", "observer_state", "former_state"})
"""The codes of KIND whose names may have formal words, such as Republic."""
SOURCE_KIND = {
    "un": say.mark("United Nations"),
    "party": say.mark("A delegation’s own publication"),
    "press": say.mark("News medium"),
    "scholarly": say.mark("Scholarly work"),
    "data": say.mark("Data set"),
    "other": say.mark("Other publisher"),
}
"""Who publishes a source."""
COMPLETENESS = {
    "complete": say.mark("Complete list"),
    "partial": say.mark("Incomplete list"),
}
FLAG = {"1": say.mark("Yes"), "0": say.mark("No")}
HAS_PLEDGE = {"yes": say.mark("With a pledge")}
LANGUAGE = {
    "en": say.mark("English"),
    "fr": say.mark("French"),
    "es": say.mark("Spanish"),
    "ar": say.mark("Arabic"),
    "ru": say.mark("Russian"),
    "zh": say.mark("Chinese"),
}
ROLE = {
    "security_council_member": say.mark("Member of the Security Council"),
    "security_council_president": say.mark("President of the Security Council"),
    "peacekeeping_host": say.mark("Host of a peacekeeping operation"),
    "peacekeeping_host_see_note": say.mark("Host of a peacekeeping operation (see note)"),
    "troop_contributor_on_deployment_map": say.mark("Contingents, by the deployment maps"),
    "uniformed_contributor_rank": say.mark("Rank among contributors of uniformed personnel"),
    "uniformed_personnel_total": say.mark("Uniformed personnel"),
    "financial_contributor_rank": say.mark("Rank among financial contributors"),
    "financial_contributor_share_percent": say.mark(
        "Share of the assessed contributions to peacekeeping, per cent"
    ),
}
ROLE_SHORT = {
    "security_council_member": say.mark("Security Council"),
    "security_council_president": say.mark("Council presidency"),
    "peacekeeping_host": say.mark("Host of"),
    "peacekeeping_host_see_note": say.mark("Host (see note)"),
    "troop_contributor_on_deployment_map": say.mark("Contingents"),
    "uniformed_contributor_rank": say.mark("Rank among contributors of uniformed personnel"),
    "uniformed_personnel_total": say.mark("Uniformed personnel"),
    "financial_contributor_rank": say.mark("Rank among financial contributors"),
    "financial_contributor_share_percent": say.mark("Share of assessed contributions, %"),
}
"""Short words for the roles, before their values: “Host of: MINUSCA”."""
MEMBERSHIP = {
    "permanent": say.mark("permanent member"),
    "elected": say.mark("elected member"),
}
"""The values of `security_council_member`."""
FIGURES = {"uniformed_personnel_total", "financial_contributor_share_percent"}
"""The codes of ROLE whose value is a number."""
BUNDLED, OWN, FROM = "bundled", "own", "from:"
ORIGIN = {
    BUNDLED: say.mark("Base records"),
    OWN: say.mark("Added record"),
}
"""From where a row is, in the words of a file, which others read. There is FROM with the name for
what a colleague sent."""
ORIGIN_SEEN = {
    BUNDLED: say.mark("Bundled"),
    OWN: say.mark("Added by you"),
}
"""The same in the words of the window, where “you” is the user."""
HOW = {
    "list": say.mark("From a list"),
    "form": say.mark("From a form"),
    "correction": say.mark("Correction"),
}
"""How an addition to the own records was made."""
DIFFERENCE = {
    "contradiction": say.mark("Contradiction"),
    "lost": say.mark("Removed from the records"),
    "overtaken": say.mark("Correction superseded"),
    "refused": say.mark("Left out"),
}
"""In what the own records differ from those to which they were added."""
REFUSAL = {
    "cell": say.mark("a cell does not fit its column"),
    "no_such_row": say.mark("it refers to a missing row"),
    "columns": say.mark("there are too many further columns"),
    "table": say.mark("its table cannot be built with it"),
}
"""Why an own row is left out of the records."""

WORDS: Mapping[str, Mapping[str, Message]] = {
    "level": LEVEL,
    "themes_coded_by": THEMES_CODED_BY,
    "confidence": CONFIDENCE,
    "status": STATUS,
    "evidence": EVIDENCE,
    "kind": KIND,
    "source_kind": SOURCE_KIND,
    "completeness": COMPLETENESS,
    "language": LANGUAGE,
    "role": ROLE,
    "names_a4p": FLAG,
    "names_declaration": FLAG,
    "names_instrument": FLAG,
    "has_pledge": HAS_PLEDGE,
    "origin": ORIGIN,
}
"""For each coded column: code -> its words, in the order of the codes; `kind` is a delegation's."""

WITHIN: Mapping[str, Mapping[str, Message]] = {
    "themes_coded_by": {
        "read": within.mark("by reading"),
        "keyword": within.mark("by keyword"),
    },
    "evidence": {
        "official_list": within.mark("official list"),
        "own_statement": within.mark("own statement"),
        "joint_statement": within.mark("joint statement"),
        "third_party": within.mark("third party"),
        "collective_statement": within.mark("collective statement"),
        "deduction": within.mark("inferred"),
        "support_only": within.mark("support only"),
    },
    "completeness": {
        "complete": within.mark("complete list"),
        "partial": within.mark("incomplete list"),
    },
    "language": {
        "en": within.mark("English"),
        "fr": within.mark("French"),
        "es": within.mark("Spanish"),
        "ar": within.mark("Arabic"),
        "ru": within.mark("Russian"),
        "zh": within.mark("Chinese"),
    },
}
"""For some columns of WORDS: code -> its words inside a sentence, “evidence: official list”."""

SHORT: Mapping[str, Mapping[str, str]] = {
    "regional_group": {
        "African Group": "African",
        "Asia-Pacific Group": "APG",
        "Eastern European Group": "EEG",
        "Group of Latin American and Caribbean States": "GRULAC",
        "Western European and Others Group": "WEOG",
    },
    "names_a4p": {"1": "yes", "0": "no"},
    "names_declaration": {"1": "yes", "0": "no"},
}
"""For some facets: value -> its usual short name, which may be typed."""


DAYS = "days"
"""The vocabulary of ranges of days: 2010..2019."""
NUMBERS = "number"
"""The vocabulary of numbers as they are: 12."""
YEARS = "year"
"""The vocabulary of years and decades: 2018, 2010s."""


def is_decade(year: str) -> bool:
    """Whether a code of YEARS is a decade."""
    return year.endswith("s")


def words(vocabulary: str, code: str) -> str:
    """The words for a code in the language of the program; the code itself without any."""
    if vocabulary == DAYS:
        return _range_words(code)
    if vocabulary == YEARS and is_decade(code):
        return say("{decade}s", decade=code.removesuffix("s"))
    message = WORDS.get(vocabulary, {}).get(code)
    if message is None and vocabulary == "origin" and code.startswith(FROM):
        name = clean(code.removeprefix(FROM))
        return say("From {name}", name=name) if name else say("From a colleague")
    return said(message) if message else code


def _range_words(code: str) -> str:
    days = read_range(code)
    if days is None:
        return code
    if not days.end:
        return say("{day} or later", day=current().date(days.start, "short"))
    if not days.start:
        return say("{day} or earlier", day=current().date(days.end, "short"))
    return current().span(days.start, days.end, "short")


def words_within(vocabulary: str, code: str) -> str:
    """The words for a code of WITHIN inside a sentence; the code itself without any."""
    message = WITHIN.get(vocabulary, {}).get(code)
    return said(message) if message else code
