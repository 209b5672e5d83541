"""Who publishes a source, by publisher and address; in doubt it is a report."""

import pytest
from hypothesis import given

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.source_kind import is_reported
from tests.records.cite.cited_rows import hostile


@pytest.mark.parametrize(
    ("publisher", "address"),
    [
        ("United Nations", "https://example.org/"),
        (" united nations ", ""),
        ("un.org", "https://www.un.org/sg/en"),
        ("", "https://PEACEKEEPING.UN.ORG/en"),
        ("", "https://undocs.org/S/PV.8218"),
        ("", "https://unmil.unmissions.org/x"),
    ],
)
def test_the_united_nations_are_no_report(publisher: str, address: str) -> None:
    assert not is_reported(publisher, address)


@pytest.mark.parametrize(
    ("host", "delegation", "country"),
    [
        ("mofa.gov.np", "NPL", "NP"),
        ("www.mofa.go.jp", "JPN", "JP"),
        ("www.diplomatie.gouv.fr", "FRA", "FR"),
        ("onu.delegfrance.org", "FRA", "FR"),
        ("mfat.govt.nz", "NZL", "NZ"),
        ("www.international.gc.ca", "CAN", "CA"),
        ("usun.usmission.gov", "USA", "US"),
        ("www.gov.uk", "GBR", "GB"),
        ("www.gov.cn", "CHN", "CN"),
        ("new-york-un.diplo.de", "DEU", "DE"),
        ("eeas.europa.eu", "EU", ""),
        ("mail.ukraineun.org", "UKR", "UA"),
    ],
)
def test_a_delegations_own_site_is_a_report_on_others_only(
    host: str, delegation: str, country: str
) -> None:
    address = f"https://{host}/statement"
    assert not is_reported(host, address, delegation=delegation, country=country)
    assert is_reported(host, address, delegation="BRA", country="BR")
    assert is_reported(host, address)


@pytest.mark.parametrize(
    ("address", "delegation", "country"),
    [
        ("https://www.paulkagame.com/remarks", "RWA", "RW"),  # a name proves nothing
        ("https://www.un.int/philippines/", "PHL", "PH"),
        ("https://reliefweb.int/report", "EU", ""),
        ("https://newspaper.com.np/", "NPL", "NP"),
        ("https://notun.org/", "RWA", "RW"),
        ("https://un.org.example.com/", "RWA", "RW"),
        ("https://gov.np.example.com/", "NPL", "NP"),
        ("https://lets.go.it/", "ITA", "IT"),
        ("https://example.com/?x=.gov.np", "NPL", "NP"),
        ("https://gov@example.com/", "USA", "US"),
        ("mofa.gov.np/no-scheme", "NPL", "NP"),
        ("https://[broken", "USA", "US"),
        ("", "NPL", "NP"),
    ],
)
def test_in_doubt_it_is_reported(address: str, delegation: str, country: str) -> None:
    assert is_reported("", address, delegation=delegation, country=country)


@given(hostile, hostile, hostile, hostile)
def test_any_text_is_accepted(publisher: str, address: str, delegation: str, country: str) -> None:
    is_reported(publisher, address, delegation=delegation, country=country)
    assert is_reported("Nobody", "", delegation=delegation, country=country)


@pytest.mark.parametrize(
    ("statement", "reported"),
    [
        ("hlm-2018-npl-k-p-sharma-oli", [False, True, True]),
        ("hlm-2018-jpn-taro-kono", [False]),
        ("hlm-2018-can-chrystia-freeland", [True]),  # by the site of another State
        ("sc-8218-usa-nikki-haley", [False, True]),
        ("sc-8218-eu-joanne-adamson", [False]),
        ("gd-73-rwa-paul-kagame", [True]),  # a corpus of texts is not the record
    ],
)
def test_sources_of_real_statements(archive: Archive, statement: str, reported: list[bool]) -> None:
    assert [source.reported for source in cite_word(archive, statement).sources] == reported
