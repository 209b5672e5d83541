"""Judges the rows of a list of other names."""

from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.rows.judge import Judge, Judged
from a4p_desktop.records.incoming.rows.references import source_cells
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.written.coded import language_of_script

say = Speaker("Plan")


class JudgeOfNames(Judge):
    """A name is new where the delegation is not found by it; one of another is in doubt."""

    def __init__(self, intake: Intake, known: Known, sha256: str) -> None:
        super().__init__(intake, known, sha256)
        source = source_cells(intake)
        self._origin = source.get("title") or source.get("publisher", "")
        self._language = source.get("lang", "")

    def judged(self, delegation: str, read: Cells) -> Judged:
        alias = read.get("alias", "")
        language = language_of_script(alias) or self._language or "en"
        cells = {"language": language, "origin": self._origin, **read, "delegation": delegation}
        key = (delegation, fold(alias), cells["language"])
        if not alias:
            return Judged(Fate.FAULTY, key, {}, say("The other name is missing."))
        if (delegation, fold(alias)) in self.known.aliases:
            return Judged(Fate.KNOWN, key, cells)
        found = self.known.finder.find(alias, near=False)
        if found.certain == delegation:
            return Judged(Fate.KNOWN, key, cells, say("It already has this name."))
        others = [code for code in (found.certain, *found.proposed) if code and code != delegation]
        if others:
            names = current().enumeration([self.known.name(code) for code in others])
            why = say("“{name}” is a name of {names}.", name=alias, names=names)
            return Judged(Fate.TO_DECIDE, key, cells, why, (delegation, *others))
        return Judged(Fate.NEW, key, cells)
