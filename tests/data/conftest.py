"""The tables in data/, as they are and with records added."""

from pathlib import Path

import pytest

from tests.data.package import Package


@pytest.fixture(name="package", scope="session")
def _package(data: Path) -> Package:
    return Package(data / "tables")
