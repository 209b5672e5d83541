"""Own records after any changes in any order hold what a plain model of them holds."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from a4p_desktop.records.own.additions import add, settle
from a4p_desktop.records.own.new_records import NewRecords
from a4p_desktop.records.own.own_file import OwnFile, read_own
from a4p_desktop.records.own.own_tables import own_forms
from a4p_desktop.records.own.removal import remove, restore
from a4p_desktop.records.own.sharing import receive, send
from tests.records.own.made_additions import correcting, listed

STATES = ("ALB", "FRA", "ITA")
Row = tuple[str, str]
"""The form of a row and its key, without the addition."""


class Model:
    """An addition as it should be: its rows that count, and those in the bin."""

    def __init__(self, new: NewRecords) -> None:
        self.new = new
        self.all = [
            (form.name, form.row_key(row.cells))
            for form in own_forms()
            for row in new.rows.get(form.name, ())
        ]
        self.live = list(self.all)
        self.is_removed = False
        self.waits = len(new.waiting)

    @property
    def corrects(self) -> str:
        """The endorsement that it corrects; blank where it does not."""
        corrections = self.new.rows.get("corrections", ())
        return corrections[0].cells["row"] if corrections and self.live else ""


class OwnRecords(RuleBasedStateMachine):
    """Adds, removes, restores, settles, corrects, sends and receives."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "own.a4precords"
        self.models: dict[str, Model] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def code(self, data: st.DataObject, *, removed: bool | None = None) -> str:
        return data.draw(st.sampled_from(self.codes(removed=removed)))

    def codes(self, *, removed: bool | None = None) -> list[str]:
        return [
            code
            for code, model in self.models.items()
            if removed is None or (model.is_removed if removed else bool(model.live))
        ]

    def put(self, new: NewRecords) -> None:
        add(self.path, new)
        self.models[new.addition.addition] = Model(new)

    @rule(states=st.lists(st.sampled_from(STATES), min_size=1, max_size=3, unique=True))
    def add_list(self, states: list[str]) -> None:
        code = f"list{len(self.models)}"
        self.put(listed(code, states, code))

    @precondition(lambda self: self.codes())
    @rule(data=st.data())
    def add_again(self, data: st.DataObject) -> None:
        add(self.path, self.models[self.code(data)].new)

    @precondition(lambda self: self.endorsements())
    @rule(data=st.data())
    def correct(self, data: st.DataObject) -> None:
        target = data.draw(st.sampled_from(self.endorsements()))
        self.put(correcting(f"correction{len(self.models)}", target))

    def endorsements(self) -> list[str]:
        rows = [row for model in self.models.values() for row in model.live]
        return [key for form, key in rows if form == "endorsements"]

    @precondition(lambda self: self.codes(removed=False))
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        code = self.code(data, removed=False)
        model = self.models[code]
        corrected = {each.corrects for each in self.models.values() if each is not model}
        stay = [row for row in model.live if row[0] == "endorsements" and row[1] in corrected]
        if stay:
            stay.insert(0, next(row for row in model.all if row[0] == "sources"))
        removal = remove(self.path, code)
        assert {(each.form, each.by in self.models) for each in removal.spared} == {
            (form, True) for form, _ in stay
        }
        assert removal.removed == len(model.live) - len(stay)
        if removal.removed:
            model.live, model.is_removed = stay, True

    @precondition(lambda self: self.codes(removed=True))
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        code = self.code(data, removed=True)
        restore(self.path, code)
        self.models[code].live = list(self.models[code].all)
        self.models[code].is_removed = False

    @precondition(lambda self: self.codes())
    @rule(data=st.data())
    def drop_what_waits(self, data: st.DataObject) -> None:
        code = self.code(data)
        settle(self.path, code, [5])
        self.models[code].waits = 0

    @precondition(lambda self: self.codes(removed=False))
    @rule(data=st.data())
    def send_and_receive(self, data: st.DataObject) -> None:
        code = self.code(data, removed=False)
        sent = send(self.path, self.folder / "sent.a4precords", [code], "Amina")
        receive(self.path, sent)
        assert [each.addition for each in sent.additions] == [code]
        if self.models[code].is_removed:  # but for some rows
            self.models[code].live = list(self.models[code].all)
            self.models[code].is_removed = False

    @invariant()
    def is_as_the_model(self) -> None:
        own = read_own(self.path)
        found = [
            (row.addition, form.name, form.row_key({**row.cells, "addition": ""}))
            for form in own_forms()
            for row in own.rows(form.name)
        ]
        assert sorted(found) == sorted(self.expected())
        counting = [code for code, model in self.models.items() if model.live]
        assert [each.addition for each in reversed(own.additions)] == counting
        removed = {code for code, model in self.models.items() if model.is_removed}
        assert {each.addition for each in own.removed_additions} == removed
        waiting = sum(model.waits for model in self.models.values() if not model.is_removed)
        assert len(list(own.waiting())) == waiting

    @invariant()
    def is_as_if_nothing_had_been_removed(self) -> None:
        """Where no addition is there in part, the file differs from a new one by its history."""
        if all(model.live in ([], model.all) for model in self.models.values()):
            fresh = self.folder / "fresh.a4precords"
            own: OwnFile = read_own(fresh)
            for model in self.models.values():
                if model.live:
                    own = add(fresh, model.new)
            assert own.digest == read_own(self.path).digest
            fresh.unlink(missing_ok=True)

    def expected(self) -> list[tuple[str, str, str]]:
        return [
            (code, form, key) for code, model in self.models.items() for form, key in model.live
        ]


TestOwnRecords = OwnRecords.TestCase
# Without shrinking, which takes minutes: each step writes a file.
TestOwnRecords.settings = settings(
    max_examples=8, stateful_step_count=12, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)
