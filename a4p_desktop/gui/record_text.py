"""A Record as the text of the detail pane: its facts in words, its lists, links and sources."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette

from a4p_desktop.gui.appearance import highlight_colors, link_color
from a4p_desktop.gui.wording import (
    Wording,
    code_words,
    date_words,
    number_words,
    period_words,
)
from a4p_desktop.records.archive import Cell, Facts
from a4p_desktop.records.record import MOST, Record
from a4p_desktop.records.search import Question


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate("RecordText", text)


class RecordText:
    """Makes the HTML of one record; matches of the question are marked in it."""

    def __init__(
        self, record: Record, wording: Wording, question: Question | None, palette: QPalette
    ) -> None:
        self._record = record
        self._facts = record.facts
        self._wording = wording
        self._question = question if question and question.expression else None
        ground, ink = highlight_colors(palette)
        self._mark = f"background-color: {ground.name()}; color: {ink.name()}"
        muted = palette.color(QPalette.ColorRole.PlaceholderText).name()
        self._style = (
            f"a {{ color: {link_color(palette).name()}; text-decoration: none; }}"
            f".muted {{ color: {muted}; }}"
            "h2 { margin: 0; } h4 { margin: 14px 0 2px 0; } p { margin: 2px 0 4px 0; }"
            "ul { margin: 2px 0 4px 14px; -qt-list-indent: 0; } li { margin: 2px 0; }"
            "td { padding: 1px 14px 1px 0; }"
        )

    def html(self) -> str:
        """The whole text."""
        parts = {"speakers": self._statement, "endorsements": self._standing, "themes": self._theme}
        return f"<style>{self._style}</style>{''.join(parts[self._record.table]())}"

    # A statement ---------------------------------------------------------------------------------

    def _statement(self) -> Iterable[str]:
        facts, lists = self._facts, self._record.lists
        name = " ".join(filter(None, (str(facts["honorific"] or ""), str(facts["person"] or ""))))
        yield self._title(name or tr("Speaker’s name not known"), "person" if name else None)
        yield self._line(self._marked(facts["title"], "title"))
        yield self._line(self._delegation_words(), self._muted(facts["regional_group"]))
        yield self._line(
            self._marked(facts["meeting_title"], "meeting"),
            self._marked(facts["meeting_symbol"], "meeting"),
            escape(period_words(facts["meeting_date"], facts["meeting_end_date"])),
        )
        yield self._fact(tr("Level"), escape(code_words("level", facts["level"])))
        yield self._fact(tr("Speaking on behalf of"), self._marked(facts["on_behalf_of"], "behalf"))
        yield self._section(tr("Summary"), self._summary())
        yield self._section(tr("Pledge"), self._marked(facts["pledge"], "pledge"))
        yield self._section(tr("Themes"), self._themes(lists["themes"]))
        yield self._section(tr("Figures"), self._figures())
        yield self._section(tr("Confidence"), escape(_confidence(facts["confidence"])))
        yield self._sources(self._record.sources)
        yield self._section(tr("Full text"), self._text())
        yield self._statements(tr("Other statements of this delegation"), lists["statements"])
        yield self._standings(lists["standings"])

    def _delegation_words(self) -> str:
        name = self._marked(self._facts["delegation_name"], "delegation")
        before = self._facts["delegation_name_2018"]
        if before and before != self._facts["delegation_name"]:
            name += " " + self._muted(tr("({} in 2018)").format(before))
        return name

    def _summary(self) -> str:
        if self._facts["summary"]:
            return self._marked(self._facts["summary"], "summary")
        return self._muted(tr("What was said is not recorded here."))

    def _themes(self, themes: Sequence[Facts]) -> str:
        coded = {
            "read": tr("Coded by reading the statement or a report of it."),
            "keyword": tr(
                "Coded by rule: a word of the theme stands in or beside a sentence that"
                " mentions peacekeeping."
            ),
        }.get(str(self._facts["themes_coded_by"]))
        if not themes:
            return self._muted(tr("No themes are coded; that says nothing about what was said."))
        links = "; ".join(
            f'<a href="record:themes/{theme["id"]}">{self._marked(theme["title"], "theme")}</a>'
            for theme in themes
        )
        return f"{links}<br>{self._muted(coded)}"

    def _figures(self) -> str:
        facts = self._facts
        figures = [
            (tr("Words"), facts["words"]),
            (tr("Mentions of peacekeeping"), facts["peacekeeping_mentions"]),
        ]
        told = [f"{label}: {number_words(int(n))}" for label, n in figures if n is not None]
        flags = [
            (tr("names the initiative"), facts["names_a4p"]),
            (tr("names the Declaration"), facts["names_declaration"]),
        ]
        told += [f"{label}: {code_words('names_a4p', n)}" for label, n in flags if n is not None]
        return escape(" · ".join(told))

    def _text(self) -> str:
        text = str(self._facts["text"] or "")
        return self._marked(text, "text").replace("\n", "<br>")

    # A standing ----------------------------------------------------------------------------------

    def _standing(self) -> Iterable[str]:
        facts, lists = self._facts, self._record.lists
        yield self._title(str(facts["delegation_name"]), "delegation")
        before = facts["delegation_name_2018"]
        if before and before != facts["delegation_name"]:
            yield self._line(self._muted(tr("{} in 2018").format(before)))
        yield self._line(
            escape(code_words("kind", facts["delegation_kind"])),
            self._marked(facts["regional_group"], "regional_group"),
        )
        yield self._line(self._muted(facts["regional_group_note"]))
        yield self._section(
            self._plain(facts["instrument_title"]), f"<b>{escape(self._status())}</b>"
        )
        yield self._line(escape(self._since()))
        if facts["evidence"]:
            yield self._fact(tr("Evidence"), escape(_evidence(facts["evidence"])))
        yield self._section(tr("How we know"), self._marked(facts["note"], "note"))
        yield self._sources(self._record.sources)
        yield self._section(tr("The list of this instrument"), self._instrument())
        yield self._statements(tr("Statements of this delegation"), lists["statements"])
        yield self._standings(lists["standings"])
        yield self._totals(lists["totals"])

    def _status(self) -> str:
        return code_words("status", self._facts["status"])

    def _since(self) -> str:
        facts = self._facts
        if facts["status"] == "not_recorded":
            return tr(
                "No source seen here says whether it has joined. That is no sign that it has not."
            )
        told = []
        if facts["endorsed_on"]:
            told.append(tr("Dated {}.").format(date_words(facts["endorsed_on"], whole=True)))
        if facts["documented_by"]:
            by = date_words(facts["documented_by"], whole=True)
            told.append(tr("Documented by {}; the day itself may be earlier.").format(by))
        return " ".join(told) or tr("The date is not known.")

    def _instrument(self) -> str:
        facts = self._facts
        words = [
            f"{code_words('completeness', facts['completeness'])}.",
            str(facts["instrument_note"] or ""),
        ]
        sources = self._source_list(self._record.lists["instrument_sources"])
        return f"{escape(' '.join(words))}{sources}"

    def _totals(self, totals: Sequence[Facts]) -> str:
        if not totals:
            return ""
        rows = "".join(
            f"<tr><td>{escape(date_words(total['date']))}</td>"
            f"<td>{escape(_counted(total))}</td></tr>"
            f'<tr><td></td><td class="muted">{escape(_total_note(total))}</td></tr>'
            for total in totals
        )
        return f"<h4>{escape(tr('How many had joined, as published'))}</h4><table>{rows}</table>"

    # A theme -------------------------------------------------------------------------------------

    def _theme(self) -> Iterable[str]:
        facts, lists = self._facts, self._record.lists
        yield self._title(str(facts["title"]), "theme")
        yield self._line(self._marked(facts["description"], "description"))
        weight = facts["weight_in_note"]
        yield self._fact(
            tr("Weight in the note of 26 September 2018"),
            self._marked(weight, "weight") if weight else self._muted(tr("not mentioned there")),
        )
        yield self._sources(self._record.sources)
        yield self._section(
            tr("What the Declaration says of it, so far as read"),
            self._commitments(lists["commitments"]),
        )
        yield self._section(tr("Raised by meeting"), self._meetings(lists["meetings"]))
        where = facts["meeting_title"] or tr("all meetings")
        yield self._statements(
            tr("Statements that raise it: {}").format(where), lists["statements"], whole=True
        )

    def _commitments(self, commitments: Sequence[Facts]) -> str:
        if not commitments:
            return self._muted(tr("Nothing of it was reached."))
        return self._list(
            f"{self._marked(one['summary'], 'commitment')}"
            + (f" {self._muted('[' + str(one['number']) + ']')}" if one["number"] else "")
            for one in commitments
        )

    def _meetings(self, meetings: Sequence[Facts]) -> str:
        if not meetings:
            return self._muted(tr("No recorded statement raises it."))
        return self._list(
            f'<a href="record:themes/{one["id"]}">{escape(str(one["meeting_title"]))}</a>, '
            + escape(
                tr("{date}; statements: {statements}, delegations: {delegations}").format(
                    date=date_words(one["meeting_date"]),
                    statements=number_words(int(one["statements"] or 0)),
                    delegations=number_words(int(one["delegations"] or 0)),
                )
            )
            for one in meetings
        )

    # What all have -------------------------------------------------------------------------------

    def _statements(self, title: str, statements: Sequence[Facts], *, whole: bool = False) -> str:
        items = []
        for one in statements:
            person = str(one["person"] or tr("Speaker’s name not known"))
            who = f"{person}, {one['delegation_name']}" if whole else person
            where = f"{one['meeting_title']}, {date_words(one['meeting_date'])}"
            link = f'<a href="record:speakers/{one["id"]}">{escape(who)}</a>'
            items.append(f"{link}<br>{self._muted(where)}")
        shown = self._list(items)
        if len(statements) == MOST:
            field = "theme" if whole else "delegation"
            address = f"search:speakers/{field}:{self._facts[field]}"
            shown += f'<p><a href="{escape(address)}">{escape(tr("Show them all"))}</a></p>'
        return self._section(title, shown)

    def _standings(self, standings: Sequence[Facts]) -> str:
        others = [
            one
            for one in standings
            if (self._record.table, one["id"]) != ("endorsements", self._record.id)
        ]
        return self._section(
            tr("Where it stands on each instrument"),
            self._list(
                f'<a href="record:endorsements/{one["id"]}">'
                f"{escape(str(one['instrument_title']))}</a>"
                f"<br>{escape(code_words('status', one['status']))}"
                + (
                    f", {self._muted(code_words('evidence', one['evidence']).lower())}"
                    if one["status"] == "endorsed"
                    else ""
                )
                for one in others
            ),
        )

    def _sources(self, sources: Sequence[Facts]) -> str:
        return self._section(tr("Sources"), self._source_list(sources))

    def _source_list(self, sources: Sequence[Facts]) -> str:
        return self._list(
            f'<a href="{escape(str(source["url"]), quote=True)}">'
            f"{escape(str(source['title'] or source['publisher']))} ↗</a> "
            + self._muted(_source_note(source))
            for source in sources
        )

    def _title(self, text: str, column: str | None) -> str:
        return f"<h2>{self._marked(text, column) if column else escape(text)}</h2>"

    def _line(self, *parts: str) -> str:
        told = " · ".join(part for part in parts if part)
        return f"<p>{told}</p>" if told else ""

    def _fact(self, label: str, value: str) -> str:
        return f"<p>{self._muted(label + ':')} {value}</p>" if value else ""

    def _section(self, title: str, body: str) -> str:
        return f"<h4>{escape(title)}</h4><p>{body}</p>" if body else ""

    def _list(self, items: Iterable[str]) -> str:
        listed = "".join(f"<li>{item}</li>" for item in items)
        return f"<ul>{listed}</ul>" if listed else ""

    def _muted(self, text: Cell) -> str:
        return f'<span class="muted">{escape(str(text))}</span>' if text else ""

    def _plain(self, text: Cell) -> str:
        return str(text or "")

    def _marked(self, text: Cell, column: str) -> str:
        told = str(text or "")
        if self._question is None:
            return escape(told)
        parts, end = [], 0
        for start, stop in self._question.spans(told, column):
            parts.append(escape(told[end:start]))
            parts.append(f'<span style="{self._mark}">{escape(told[start:stop])}</span>')
            end = stop
        return "".join([*parts, escape(told[end:])])


def _confidence(code: Cell) -> str:
    return {
        "confirmed": tr("A source says that the person spoke there."),
        "probable": tr("A source strongly implies that the person spoke there."),
    }.get(str(code), str(code))


def _evidence(code: Cell) -> str:
    explained = {
        "official_list": tr("named in the instrument’s own list"),
        "own_statement": tr("it says so itself, and names the instrument"),
        "joint_statement": tr("it says so together with others"),
        "third_party": tr("somebody else says so"),
        "collective_statement": tr("one sentence about all members of a group says so"),
        "deduction": tr("it follows from other facts"),
        "support_only": tr("support was voiced, no more; this is not an endorsement"),
    }.get(str(code), "")
    return f"{code_words('evidence', code)}: {explained}"


def _counted(total: Facts) -> str:
    counted = []
    if total["member_states"] is not None:
        counted.append(tr("States: {}").format(number_words(int(total["member_states"]))))
    if total["organizations"] is not None:
        counted.append(tr("organizations: {}").format(number_words(int(total["organizations"]))))
    return ", ".join(counted) or tr("not counted apart")


def _total_note(total: Facts) -> str:
    return " — ".join(str(part) for part in (total["note"], total["sources"]) if part)


def _source_note(source: Facts) -> str:
    parts = [str(source["publisher"])] if source["title"] else []
    if source["dated"]:
        parts.append(date_words(source["dated"]))
    parts.append(tr("read on {}").format(date_words(source["accessed"])))
    return ", ".join(parts)
