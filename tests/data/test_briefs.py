"""The briefs on the bundled records keep to their pages."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.brief.pages import BriefPages, pdf_device
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import DELEGATIONS
from a4p_desktop.records.brief.brief import Brief
from a4p_desktop.records.brief.delegation import delegation_brief
from a4p_desktop.records.brief.formats.html_page import html_content
from a4p_desktop.records.brief.meeting import meeting_brief

pytestmark = pytest.mark.live

DAY = date(2026, 11, 26)


@pytest.fixture(name="archive")
def _archive(project: Path, qapp: QApplication) -> Iterator[Archive]:
    with closing(Archive(project / "data" / "a4p.sqlite")) as archive:
        yield archive


def pages(brief: Brief) -> int:
    """The number of its pages on A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = pdf_device(buffer, "a4")
    return BriefPages(brief, device).count


def test_every_delegation_has_one_page(archive: Archive) -> None:
    found = (delegation_brief(archive, row.delegation, DAY) for row in archive.query(DELEGATIONS))
    lengths = [(len(html_content(brief)), brief) for brief in found if brief]
    longest = max(length for length, _ in lengths)
    # One half as long as the longest has room to spare.
    long = [brief for length, brief in lengths if length > longest / 2]
    assert len(long) > 10
    assert {brief.title: pages(brief) for brief in long} == {brief.title: 1 for brief in long}


def test_the_high_level_meeting_has_two(archive: Archive) -> None:
    brief = meeting_brief(archive, "hlm-2018", DAY)
    assert brief is not None
    assert pages(brief) == 2
