"""An independent HTML reader: the text of a page, its table, links and active content."""

from html.parser import HTMLParser

_ENDED = {"td", "th", "a", "p", "li"}
_HARMLESS = {
    "meta", "table", "thead", "tbody", "tr", "td", "th", "p", "ol", "li", "a", "b", "br",
}  # fmt: skip


class Page(HTMLParser):
    """The content of `html` as another program would read it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        """The cells of the table, row by row."""
        self.headings = 0
        """The number of heading cells."""
        self.links: list[tuple[str, str]] = []
        """The address and text of each link."""
        self.text: list[str] = []
        """The text of each paragraph and list item."""
        self.strange: list[str] = []
        """Elements and attributes that could run code or load files."""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not [tag for tag in self._open if tag in _ENDED], self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        if tag not in _HARMLESS:
            self.strange.append(tag)
        self.strange += [name for name, _ in attrs if name.startswith("on") or name == "src"]
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.headings += tag == "th"
            self.rows[-1].append("")
        elif tag in ("p", "li"):
            self.text.append("")
        elif tag == "a":
            self.links.append((dict(attrs)["href"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "a" in self._open:
            address, words = self.links.pop()
            self.links.append((address, words + data))
        if {"td", "th"} & {*self._open}:
            self.rows[-1][-1] += data
        elif {"p", "li"} & {*self._open}:
            self.text[-1] += data
