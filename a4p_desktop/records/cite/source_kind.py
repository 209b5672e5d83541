"""Who publishes a source: the United Nations, the delegation itself, or another who reports."""

from collections.abc import Mapping
from urllib.parse import urlsplit

UN_PUBLISHER = "united nations"
UN_SITES = ("un.org", "undocs.org", "unmissions.org", "unmultimedia.org", "unmas.org")
"""The sites of the Secretariat and its missions. Not un.int, which hosts the missions of States,
nor reliefweb.int, which republishes others."""

OWN_SITES: Mapping[str, tuple[str, ...]] = {
    "AU": ("au.int",),
    "DEU": ("auswaertiges-amt.de", "diplo.de"),
    "EST": ("estemb.org",),
    "EU": ("europa.eu",),
    "FRA": ("delegfrance.org",),
    "NLD": ("permanentrepresentations.nl",),
    "NOR": ("norway.no",),
    "OIF": ("francophonie.org",),
    "PAK": ("pakun.org",),
    "RUS": ("russiaun.ru",),
    "SWE": ("government.se",),
    "UKR": ("ukraineun.org",),
}
"""By delegation, sites of its government, missions or organization that no general rule covers."""

# Second-level names reserved for governments; "go" is so only in some countries.
_GOVERNMENT = {"gov", "gob", "gouv", "govt", "gub"}
_GO = {"cr", "id", "jp", "ke", "kr", "th", "tz", "ug"}
_GOVERNMENT_OF = {"us": ("gov",), "ca": ("gc", "ca"), "gb": ("gov", "uk")}


def is_reported(publisher: str, address: str, *, delegation: str = "", country: str = "") -> bool:
    """Whether the source reports what a delegation says or does, and must be cited as a report.

    It does not where the United Nations publish it, or the delegation's own government or
    organization: `delegation` is its code, `country` its two letters of ISO 3166. This is decided
    by the publisher's name and the address alone: a name under a government's second-level domain
    (gov.np, go.jp), or one of OWN_SITES. In doubt a source is a report, such as a site that bears
    the speaker's name.
    """
    if publisher.strip().casefold() == UN_PUBLISHER:
        return False
    host = _host(address)
    own = (*UN_SITES, *OWN_SITES.get(delegation, ()))
    if any(host == site or host.endswith(f".{site}") for site in own):
        return False
    return not _is_government(host, country.lower())


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # brackets that hold no IPv6 address
        return ""


def _is_government(host: str, country: str) -> bool:
    if not country:
        return False
    names = host.split(".")
    if country in _GOVERNMENT_OF:
        own = _GOVERNMENT_OF[country]
        return tuple(names[-len(own) :]) == own
    if len(names) < 2 or names[-1] != country:
        return False
    return names[-2] in _GOVERNMENT or (names[-2] == "go" and country in _GO)
