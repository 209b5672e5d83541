"""Tests of the base of the program's threads."""

import pytest

from a4p_desktop.gui.worker_thread import WorkerThread


class Named(WorkerThread):
    """A thread that says how it is called while it runs."""

    heard = ""

    def run(self) -> None:
        self.heard = self.currentThread().objectName()


@pytest.mark.usefixtures("qapp")
def test_a_thread_has_its_name_from_the_start() -> None:
    thread = Named("reading")
    assert thread.objectName() == "reading"
    thread.start()
    assert thread.wait(10_000)
    assert thread.heard == "reading"
