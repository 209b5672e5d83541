"""The codes that stand in the tables, in their order, and the English words for them."""

from collections.abc import Mapping

LEVEL = {
    "head_of_state_or_government": "Head of State or Government",
    "vice_head": "Vice-President or Deputy Prime Minister",
    "ministerial": "Ministerial level",
    "other": "Other representative",
    "organization": "Organization",
    "secretariat": "United Nations Secretariat",
    "unknown": "Level not known",
}
THEMES_CODED_BY = {
    "read": "By reading",
    "keyword": "By keyword rule",
}
CONFIDENCE = {
    "confirmed": "Confirmed by a source",
    "probable": "Probable",
}
STATUS = {
    "endorsed": "Endorsed",
    "support_only": "Support voiced, endorsement not recorded",
    "not_recorded": "Not recorded",
}
# Strongest first, as the grades are ranked in data/README.md.
EVIDENCE = {
    "official_list": "Official list",
    "own_statement": "Own statement",
    "joint_statement": "Joint statement",
    "third_party": "Third party",
    "collective_statement": "Collective statement",
    "deduction": "Deduction",
    "support_only": "Support only",
}
EVIDENCE_MEANS = {
    "official_list": "named in the instrument’s own list",
    "own_statement": "it says so itself, and names the instrument",
    "joint_statement": "it says so together with others",
    "third_party": "somebody else says so",
    "collective_statement": "one sentence about all members of a group says so",
    "deduction": "it follows from other facts",
    "support_only": "support was voiced, no more; this is not an endorsement",
}
"""What each grade of EVIDENCE rests on."""
KIND = {
    "member_state": "Member State",
    "observer_state": "Observer State",
    "organization": "Organization",
    "secretariat": "Secretariat",
    "other": "Other participant",
}
COMPLETENESS = {
    "complete": "Complete list",
    "partial": "Partial list",
}
FLAG = {"1": "Yes", "0": "No"}
HAS_PLEDGE = {"yes": "With a pledge recorded"}
LANGUAGE = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ar": "Arabic",
    "ru": "Russian",
    "zh": "Chinese",
}
ROLE = {
    "security_council_member": "Member of the Security Council",
    "security_council_president": "President of the Security Council",
    "peacekeeping_host": "Host of a peacekeeping operation",
    "peacekeeping_host_see_note": "Host of a peacekeeping operation (see note)",
    "troop_contributor_on_deployment_map": "Contingents, by the deployment maps",
    "uniformed_contributor_rank": "Rank among contributors of uniformed personnel",
    "uniformed_personnel_total": "Uniformed personnel",
    "financial_contributor_rank": "Rank among financial contributors",
    "financial_contributor_share_percent": "Share of the peacekeeping budget, per cent",
}
ROLE_SHORT = {
    "security_council_member": "Security Council",
    "security_council_president": "Council presidency",
    "peacekeeping_host": "Host of",
    "peacekeeping_host_see_note": "Host (see note)",
    "troop_contributor_on_deployment_map": "Contingents",
    "uniformed_contributor_rank": "Rank among contributors of uniformed personnel",
    "uniformed_personnel_total": "Uniformed personnel",
    "financial_contributor_rank": "Rank among financial contributors",
    "financial_contributor_share_percent": "Share of the peacekeeping budget, %",
}
"""The roles before their values, where there is little room: “Host of: MINUSCA”."""
FIGURES = {"uniformed_personnel_total", "financial_contributor_share_percent"}
"""The codes of ROLE that are no roles but numbers."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "level": LEVEL,
    "themes_coded_by": THEMES_CODED_BY,
    "confidence": CONFIDENCE,
    "status": STATUS,
    "evidence": EVIDENCE,
    "kind": KIND,
    "completeness": COMPLETENESS,
    "language": LANGUAGE,
    "role": ROLE,
    "names_a4p": FLAG,
    "names_declaration": FLAG,
    "has_pledge": HAS_PLEDGE,
}
"""For each coded column: code -> English words, in the order of the codes."""

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
"""For some facets: value -> what the United Nations, or anybody who types, calls it for short."""
