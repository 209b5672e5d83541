"""What every test stands on: no screen, a home of its own, and the bundled records."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import settings
from PySide6.QtCore import QSettings

# Speed is shown by a benchmark: on a machine with other things to do, a timed test only fails.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that a test remembers or logs touches the user's files, or another test."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    # Qt finds the place of settings once and keeps it, whatever the variables say later.
    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "settings"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the repository."""
    return PROJECT


@pytest.fixture(scope="session")
def records_path(project: Path) -> Path:
    """The bundled records file."""
    return project / "data" / "a4p.sqlite"
