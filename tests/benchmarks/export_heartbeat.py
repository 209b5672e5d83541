"""Measures how long an export of all statements × 8 columns, with its About, blocks the window.

    python -m tests.benchmarks.export_heartbeat RECORDS [--formats csv,csv-excel] [--scroll]

A timer on the GUI thread should fire every 4 ms. The output has its longest gap, the number of
gaps over 50 ms, and how much the memory of the program grew. With --scroll the table scrolls a
page every 200 ms meanwhile, so that rows are read and painted.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractSlider, QMessageBox

from a4p_desktop.app import Program
from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.benchmarks.machine import described, load, resident_mb
from tests.benchmarks.own_window import let_pass, own_window

_COLUMNS = (*SPEAKERS.shown, "summary")
_BEAT, _LATE = 4, 50
_SCROLL = 200


class _Heart:
    """A timer on the GUI thread that records the milliseconds between its beats."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.most_mb = resident_mb() or 0  # an export may end before the first weighing
        self._last = perf_counter()
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._weighing = QTimer(interval=_SCROLL)
        self._weighing.timeout.connect(self._weigh)
        self._weighing.start()

    def stop(self) -> None:
        self._timer.stop()
        self._weighing.stop()

    def _beat(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def _weigh(self) -> None:
        self.most_mb = max(self.most_mb, resident_mb() or 0)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path, metavar="RECORDS")
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--scroll", action="store_true")
    options = parser.parse_args()
    print(f"{described()}; load {load()}")
    with own_window(options.records) as (program, window), TemporaryDirectory() as folder:
        window.bar.ask(Question())
        let_pass(3000)
        heart = _Heart()
        let_pass(5000)
        heart.stop()
        _print_gaps("idle", heart, 5.0, resident_mb() or 0)
        for name in options.formats.split(","):
            _measure(program, window, name, Path(folder), scroll=options.scroll)


def _measure(
    program: Program, window: MainWindow, name: str, folder: Path, *, scroll: bool
) -> None:
    assert program.opened is not None
    exports = program.opened.parts.exports
    form = FORMATS[name]
    rows = window.tab.count or 0
    choice = Choice(Selection(Search("speakers"), _COLUMNS), rows, form, with_provenance=True)
    target = folder / f"export.{form.suffix}"
    before = resident_mb() or 0
    bar = window.tab.view.verticalScrollBar()
    scrolling = QTimer(interval=_SCROLL)
    scrolling.timeout.connect(
        lambda: bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    )
    loop = QEventLoop()
    exports.finished.connect(loop.quit)
    heart, begun = _Heart(), perf_counter()
    if scroll:
        scrolling.start()
    exports.write(choice, target)
    loop.exec()
    took = perf_counter() - begun
    heart.stop()
    scrolling.stop()
    assert target.exists(), "nothing was written"
    _print_gaps(name, heart, took, before)
    for box in window.findChildren(QMessageBox):
        box.close()
    let_pass(1000)


def _print_gaps(name: str, heart: _Heart, seconds: float, before: float) -> None:
    gaps = sorted(heart.gaps)
    late = sum(gap > _LATE for gap in gaps)
    print(
        f"{name:10} {seconds:6.1f} s, longest gap {gaps[-1]:5.0f} ms, p99"
        f" {gaps[len(gaps) * 99 // 100]:5.1f} ms, over {_LATE} ms: {late},"
        f" memory {heart.most_mb - before:+.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    _main()
