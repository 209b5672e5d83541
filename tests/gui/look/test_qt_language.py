"""The window writes English digits, dates and errors on a machine of any language."""

import locale
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDateEdit,
    QDoubleSpinBox,
    QSpinBox,
    QStyledItemDelegate,
)

from a4p_desktop.app import application
from a4p_desktop.gui.look.qt_language import follow_language
from a4p_desktop.gui.window.shortcuts_dialog import plain_text
from a4p_desktop.records.language import Language, Message, current
from tests.desk import Desk


@pytest.fixture(name="abroad", params=["ar_EG", "fa_IR", "tr_TR", "de_CH", "hi_IN"])
def _abroad(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """The program as it starts on a machine of another language."""
    QLocale.setDefault(QLocale(request.param))
    application()
    yield
    follow_language(qapp, current())


@pytest.mark.usefixtures("abroad")
class TestAbroad:
    def test_fields_hold_english_numbers_and_dates(self) -> None:
        number, share, day = QSpinBox(), QDoubleSpinBox(), QDateEdit(QDate(2018, 9, 25))
        number.setValue(12)
        share.setValue(1.5)
        assert (number.text(), share.text()) == ("12", "1.50")
        assert day.text() == "25/09/2018"
        assert QLocale().toString(QDate(2018, 9, 25), "dddd d MMMM") == "Tuesday 25 September"

    def test_what_lists_show_has_english_digits(self, desk: Desk) -> None:
        desk.window.tabs.setCurrentWidget(desk.tab)
        desk.wait()
        for view in desk.window.findChildren(QAbstractItemView):
            delegate = view.itemDelegate()
            if isinstance(delegate, QStyledItemDelegate):
                for value in shown(view.model()):
                    written = delegate.displayText(value, view.locale())
                    assert all(letter.isascii() for letter in written if letter.isdigit()), written


def test_english_words_keep_their_direction_in_a_mirrored_window(qapp: QApplication) -> None:
    browse = Message("Any", "&Browse…")
    assert current().shown(browse) == "&Browse…"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        application()
        assert current().shown(browse) == "\u2068&Browse…\u2069"
        assert plain_text(current().shown(browse)) == "Browse"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        application()
    assert current().shown(browse) == "&Browse…"


def shown(model: QAbstractItemModel | None) -> Iterator[object]:
    """What a model shows in the first rows of its columns."""
    if model is None:
        return
    for row, column in product(range(30), repeat=2):
        if model.hasIndex(row, column):  # a list keeps the number of its columns for itself
            yield model.index(row, column).data()


def test_another_language_brings_its_digits_and_its_side(qapp: QApplication) -> None:
    before = qapp.layoutDirection()
    try:
        follow_language(qapp, Language("ar"))
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert QLocale().language() is QLocale.Language.Arabic
    finally:
        follow_language(qapp, current())
        qapp.setLayoutDirection(before)
    assert before is Qt.LayoutDirection.LeftToRight


STARTED = """
    import locale
    from a4p_desktop.app import application
    from PySide6.QtWidgets import QDialogButtonBox, QSpinBox

    app = application()
    field = QSpinBox()
    field.setValue(12)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    print(field.text(), box.buttons()[0].text(), app.layoutDirection().name, end=" ")
    print(locale.setlocale(locale.LC_MESSAGES))
"""


@pytest.mark.skipif(not hasattr(locale, "LC_MESSAGES"), reason="the variables are those of Unix")
def test_it_starts_in_english_anywhere(project: Path) -> None:
    variables = {"LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar", "PYTHONPATH": str(project)}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(STARTED)],
        env=os.environ | variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == "12 Cancel LeftToRight C\n", done.stderr
