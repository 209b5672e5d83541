"""Headings of columns in the six languages of the United Nations."""

import pytest

from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.uses import uses_for
from a4p_desktop.records.written.headings import uses_of_heading

SPEAKERS = list(uses_for(Kind.STATEMENTS))
ENDORSEMENTS = list(uses_for(Kind.ENDORSEMENTS))


@pytest.mark.parametrize(
    ("use", "headings"),
    [
        (
            "delegation",
            "Country|Member State|État membre|País|Страна|国家|الدولة|ISO code|delegation",
        ),
        ("delegation", "COUNTRIES|Estados Miembros|Государства-члены|会员国|الدولة العضو|Pays*"),
        ("endorsed_on", "Date of endorsement|Date d’adhésion|Fecha de adhesión|endorsed_on"),
        ("endorsed_on", "Дата присоединения|签署日期|تاريخ الانضمام|Date of endorsement (UTC)"),
    ],
)
def test_headings_of_endorsements(use: str, headings: str) -> None:
    first = {heading: uses_of_heading(heading, ENDORSEMENTS)[:1] for heading in headings.split("|")}
    assert first == {heading: [use] for heading in first}


@pytest.mark.parametrize(
    ("use", "headings"),
    [
        ("person", "Speaker|Orateur|Orador|Оратор|发言者|المتكلم|person"),
        (
            "person_and_title",
            "Name and title|Nom et titre|Nombre y cargo|Имя и должность|姓名和职务",
        ),
        ("title", "Title|Titre|Cargo|Должность|职务|المنصب|Function"),
        ("level", "Level|Niveau|Nivel|Уровень|级别|المستوى"),
        ("text", "Text|Full text|Texte|Texto|Текст|全文|النص"),
    ],
)
def test_headings_of_speakers(use: str, headings: str) -> None:
    first = {heading: uses_of_heading(heading, SPEAKERS)[:1] for heading in headings.split("|")}
    assert first == {heading: [use] for heading in first}


def test_a_longer_heading_is_found_by_the_words_within_it() -> None:
    assert uses_of_heading("Country or territory", ENDORSEMENTS) == ["delegation"]
    assert uses_of_heading("Telephone", ENDORSEMENTS) == []
    assert uses_of_heading("", ENDORSEMENTS) == []


def test_the_numbers_of_a_list_are_no_order_of_speaking() -> None:
    assert uses_of_heading("No.", SPEAKERS) == []
    assert uses_of_heading("Order", SPEAKERS) == ["position"]


def test_only_fields_of_the_kind_are_named() -> None:
    assert uses_of_heading("Level", ENDORSEMENTS) == []
