"""The tab of the endorsements: a table, or a board with a tile for each delegation."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    from a4p_desktop.gui.endorsements.board_pane import BoardPane

say = Speaker("Board", on_screen=True)


class EndorsementsTab(FacedTab):
    """The board has no details beside it: a tile leads to the page of its delegation."""

    board: "BoardPane | None" = None
    """None until first chosen."""

    def other_words(self) -> tuple[str, str]:
        return say("Board"), say("A tile for each delegation, by regional group")

    def make_other(self) -> QWidget:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.endorsements.board_pane import BoardPane

        board = self.board = BoardPane(self.wording, self.ask, self)
        frame = board.frame
        frame.narrowed.connect(lambda _, question: self.narrowed.emit(self.table.name, question))
        frame.delegation_wanted.connect(self.delegation_wanted)
        frame.source_followed.connect(self.source_followed)
        frame.message_wanted.connect(self.message_wanted)
        QWidget.setTabOrder(self.as_other, board)
        return board

    def show_other(self) -> None:
        assert self.board is not None
        self.board.show_question(self.question)
