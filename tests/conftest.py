"""The environment of every test: no screen, bundled fonts, its own home, the snapshot."""

import os
import signal
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings

from a4p_desktop import paths
from tests.data.grown import grown
from tests.made_languages import BRACKETS, PARTS, speaking
from tests.snapshot.records import TABLES, build_snapshot

# No limits of time, which fail at random on a busy machine; the benchmark measures speed. That
# examples share the fixtures of their test is known.
settings.register_profile(
    "unhurried",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
# For CI: each run tries the same examples, so that none fails for what others have written.
settings.register_profile("same", settings.get_profile("unhurried"), derandomize=True)
settings.load_profile("unhurried")

PROJECT = Path(__file__).resolve().parent.parent

# Qt and fontconfig read these when the first application is made; programs that tests run
# inherit them.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ.get("A4P_TEST_FONTS") != "machine":
    os.environ["FONTCONFIG_FILE"] = str(PROJECT / "tests" / "fonts.conf")

# Programs started under nohup, or in the background of a script, ignore these; so would those that
# tests start, and end with them.
for _number in signal.Signals:
    if _number.name in ("SIGHUP", "SIGINT") and signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, signal.SIG_DFL)

# Letters, numbers and dates of no country, unless a test sets others.
for _name in [name for name in os.environ if name.startswith("LC_") or name == "LANGUAGE"]:
    del os.environ[_name]
os.environ["LANG"] = "C.UTF-8"

# The tests of records/ also run where there is no Qt: see `make test-records`.
_HAS_QT = find_spec("PySide6") is not None

if _HAS_QT:
    from pytestqt.qtbot import QtBot

    # pytest-qt gives up after 5 seconds, which a busy machine needs; a minute is a hang.
    for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive):
        assert _wait.__kwdefaults__ is not None
        _wait.__kwdefaults__["timeout"] = 60_000

if (
    _HAS_QT and threading.gettrace() is not None
):  # `make coverage`; before any class of threads is declared
    from tests.traced_threads import trace_threads

    trace_threads()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options of pytest-qt if it is missing: pytest refuses unknown ones."""
    if not _HAS_QT:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "of pytest-qt")


@pytest.fixture(autouse=True)
def _own_environment() -> Iterator[None]:
    """Undo what a test, or a command that it runs, sets in the environment."""
    with patch.dict(os.environ):
        yield


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test its own folders for settings and logs, apart from the user's."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    if _HAS_QT:
        from PySide6.QtCore import QSettings

        # Qt's dialogs store settings there; Qt reads the variables only once.
        for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "settings"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the repository."""
    return PROJECT


@pytest.fixture(scope="session")
def tables_path() -> Path:
    """The folder of the tables that the tests own."""
    return TABLES


@pytest.fixture(scope="session")
def records_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records file of the tables that the tests own."""
    return build_snapshot(tmp_path_factory.mktemp("snapshot"))


@pytest.fixture(scope="session", params=["as it is", "with more"])
def data(
    request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder data/, and a copy with records added: adding records must break no test."""
    if request.param == "as it is":
        return project / "data"
    return grown(project / "data", tmp_path_factory.mktemp("grown") / "data")


@pytest.fixture(autouse=True)
def _bundled_records(
    request: pytest.FixtureRequest, records_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let the program open the snapshot by default, except in tests marked `live`."""
    if "live" not in request.keywords:
        monkeypatch.setattr(paths, "bundled_records", lambda: records_path)


@pytest.fixture(name="brackets")
def _brackets() -> Iterator[None]:
    """Put every message in brackets: text outside them is not translated."""
    with speaking(BRACKETS):
        yield


@pytest.fixture(name="parts_in_brackets")
def _parts_in_brackets() -> Iterator[None]:
    """The words of every message in brackets for one test, but not what fills its places."""
    with speaking(PARTS):
        yield
