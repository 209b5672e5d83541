"""Names of delegations: those that are certain, those that are proposed, and none wrong as certain.

The names of ISO 3166 come from pycountry, which no name in the records is taken from.
"""

import gettext
from collections.abc import Callable, Iterator

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.delegation_names import read_names
from a4p_desktop.records.names.name_finder import Meaning, Named, NameFinder

ISO_LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian"}


@pytest.fixture(name="finder", scope="module")
def _finder(archive: Archive) -> NameFinder:
    return NameFinder(read_names(archive))


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("COD", "DRC|RDC|D.R. Congo|DR Congo|Congo, Democratic Republic of the|ДРК|剛果民主共和國"),
        ("CIV", "Ivory Coast|Côte d’Ivoire|COTE D'IVOIRE|Costa de Marfil|象牙海岸"),
        ("GBR", "UK|U.K.|Great Britain|United Kingdom|Royaume-Uni|英國"),
        ("ARE", "UAE|U.A.E.|阿联酋"),
        ("KOR", "ROK|Republic of Korea|Korea, Rep. of|South Korea|Korea (the Republic of)"),
        ("PRK", "DPRK|Democratic People's Republic of Korea|North Korea|Северная Корея"),
        ("TLS", "East Timor|Timor-Leste|Democratic Republic of Timor-Leste"),
        ("CZE", "Czech Republic|República Checa|République tchèque|Чешская Республика"),
        ("USA", "США|U.S.|US|USA|United States|أميركا|EE. UU.|États-Unis d'Amérique"),
        ("CAF", "ЦАР|CAR|Central African Rep."),
        ("KEN", "Republic of Kenya|Kenia|Kenya"),
        ("MAR", "Kingdom of Morocco|Royaume du Maroc"),
        ("MLI", "République du Mali|MALI|MLI"),
        ("GMB", "The Gambia|Gambia (the)|Republic of the Gambia"),
        ("SWZ", "Swaziland|Eswatini|Kingdom of Eswatini"),
        ("MKD", "FYROM|North Macedonia|The former Yugoslav Republic of Macedonia"),
        ("MMR", "Burma|Birmanie"),
        ("NLD", "Holland|Netherlands|Kingdom of the Netherlands"),
        ("DEU", "Federal Republic of Germany|Allemagne|Германия"),
        ("CHN", "People's Republic of China|中国|中國|中华人民共和国"),
        ("PAK", "巴基斯坦伊斯兰共和国|Islamic Republic of Pakistan"),
        ("LCA", "St. Lucia|Saint Lucia|Sainte-Lucie"),
        ("VAT", "Holy See (Vatican City State)"),
        ("EU", "European Union|EU"),
    ],
)
def test_everyday_names_and_abbreviations_are_certain(
    finder: NameFinder, code: str, texts: str
) -> None:
    meanings = {text: finder.find(text).certain for text in texts.split("|")}
    assert meanings == dict.fromkeys(meanings, code)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congo", ("COG", "COD")),
        ("刚果", ("COG", "COD")),
        ("Korea", ("PRK", "KOR")),
        ("Corée", ("PRK", "KOR")),
    ],
)
def test_a_name_of_several_is_a_question(
    finder: NameFinder, text: str, codes: tuple[str, ...]
) -> None:
    meaning = finder.find(text)
    assert meaning.certain is None
    assert meaning.is_name
    assert sorted(meaning.proposed) == sorted(codes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Republic of China", "CHN"),
        ("Islamic Emirate of Afghanistan", "AFG"),
        ("Permanent Mission of Rwanda", "RWA"),
        ("Rwnada", "RWA"),
        ("Ukrain", "UKR"),
        ("Italian Republic", "ITA"),
        ("Togolese Republic", "TGO"),
        ("Georgia (State of the United States)", "GEO"),
        ("it", "ITA"),
    ],
)
def test_what_may_be_another_or_misspelt_is_only_proposed(
    finder: NameFinder, text: str, code: str
) -> None:
    meaning = finder.find(text)
    assert meaning.certain is None
    assert meaning.proposed[0] == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        " . ",
        "of the",
        "Republic",
        "United Republic",
        "Islamic State",
        "Taiwan",
        "Hong Kong",
        "Kosovo",
        "England",
        "American",
        "Saint Martin (French part)",
        "Turkish Republic of Northern Cyprus",
        "African Group",
        "the and",
    ],
)
def test_no_delegation_is_certain_for_what_is_none(finder: NameFinder, text: str) -> None:
    assert finder.find(text).certain is None


def iso_names(language: str, kind: str) -> Iterator[tuple[str, str]]:
    """The ISO code and the name of each country, and of each territory that is no delegation."""
    said: Callable[[str], str] = str
    if language != "en":
        said = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [language]).gettext
    for country in pycountry.countries:
        if name := getattr(country, kind, None):
            yield country.alpha_3, said(name)


@pytest.mark.parametrize(
    ("language", "kind", "certain", "certain_or_proposed"),
    [
        ("en", "name", 99, 100),
        ("fr", "name", 98, 100),
        ("es", "name", 96, 99),
        ("ru", "name", 97, 99),
        ("en", "official_name", 90, 97),
        ("fr", "official_name", 85, 97),
        ("es", "official_name", 88, 97),
        ("ru", "official_name", 78, 97),
    ],
)
def test_the_names_of_iso_3166(
    finder: NameFinder,
    archive: Archive,
    language: str,
    kind: str,
    certain: float,
    certain_or_proposed: float,
) -> None:
    """Percentages of the member and observer States; no name of anything is wrong as certain."""
    states = {
        iso3: each.code for each in read_names(archive) for iso3 in each.codes if each.is_state
    }
    meanings = {
        name: (states.get(iso3), finder.find(name)) for iso3, name in iso_names(language, kind)
    }
    wrong = {
        name: meaning.certain
        for name, (code, meaning) in meanings.items()
        if meaning.certain not in (None, code)
    }
    assert wrong == {}
    of_states = [(code, meaning) for code, meaning in meanings.values() if code]
    sure = sum(meaning.certain == code for code, meaning in of_states)
    proposed = sum(code in meaning.proposed for code, meaning in of_states)
    assert 100 * sure / len(of_states) >= certain
    assert 100 * (sure + proposed) / len(of_states) >= certain_or_proposed


def test_every_name_in_the_records_means_its_delegation(
    finder: NameFinder, archive: Archive
) -> None:
    for delegation in read_names(archive):
        for name in delegation.names:
            meaning = finder.find(name)
            assert delegation.code in (meaning.certain, *meaning.proposed), name


def test_a_name_that_two_delegations_have_is_never_certain() -> None:
    finder = NameFinder([Named("A", ("Atlantis",)), Named("B", ("Kingdom of Atlantis",))])
    assert finder.find("Atlantis").proposed == ("A", "B")
    assert finder.find("Kingdom of Atlantis") == Meaning(certain="B")


def test_an_organization_has_no_formal_words_to_leave_out() -> None:
    finder = NameFinder([Named("EU", ("European Union",), is_state=False)])
    assert finder.find("European").certain is None


def test_a_long_text_is_no_name(finder: NameFinder) -> None:
    assert finder.find("Rwanda " * 150_000) == Meaning()


@given(st.text(max_size=40))
def test_any_text_can_be_asked(finder: NameFinder, text: str) -> None:
    meaning = finder.find(text)
    assert not (meaning.certain and meaning.proposed)
    assert len(set(meaning.proposed)) == len(meaning.proposed) <= 8
