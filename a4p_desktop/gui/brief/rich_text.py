"""A brief's HTML and its style in the terms of Qt's rich text."""

import re
from collections.abc import Sequence

from a4p_desktop.gui.brief.fonts import BriefFonts
from a4p_desktop.records.brief.brief import BriefSource
from a4p_desktop.records.brief.formats.html_page import CARD_STYLE
from a4p_desktop.records.text.markup import escaped

INK, MUTED, ACCENT, RULE, LINK = "#1b1b1b", "#55606b", "#1f5f9e", "#c4ccd4", "#0b57a4"
"""The colours of the page, which is white in a dark window too."""
TEXT = 8.5
"""The size of normal text, in points."""
TITLE, PICTURE = 1, 2
"""The states of the blocks that are the title and the picture."""
_STYLE = f"""
a {{ color: {LINK}; text-decoration: none; }}
p, td, th {{ margin: 0; line-height: 106%; }}
table {{ margin: 0 0 8pt 0; }}
.facts {{ margin: 6pt 0 8pt 0; }}
.kind {{ color: {ACCENT}; font-size: 7.5pt; font-weight: bold; letter-spacing: 0.45pt;
  text-transform: uppercase; }}
.title {{ font-size: 19pt; font-weight: bold; line-height: 100%; -qt-user-state: {TITLE}; }}
.names {{ color: {MUTED}; font-size: 9.5pt; }}
h3 {{ color: {ACCENT}; font-weight: bold; margin: 0 0 2pt 0; }}
.note {{ color: {MUTED}; font-size: 7.5pt; font-weight: normal; }}
th {{ color: {MUTED}; font-size: 7.5pt; font-weight: bold; text-align: left; padding: 0 0 2pt 0;
  border-bottom: 0.5pt solid {MUTED}; }}
td {{ padding: 2pt 0 2pt 0; border-bottom: 0.5pt solid {RULE}; }}
th + th, td + td {{ padding-left: 6pt; }}
.facts th {{ font-size: {TEXT}pt; font-weight: normal; padding: 0 0 2pt 0; border: 0; }}
.facts td {{ padding: 0 0 2pt 0; border: 0; }}
.number {{ text-align: right; }}
.more {{ color: {MUTED}; font-size: 7.5pt; }}
sup {{ color: {MUTED}; font-size: 6.5pt; vertical-align: baseline; }}
.picture {{ line-height: 100%; margin: 2pt 0 8pt 0; -qt-user-state: {PICTURE}; }}
.notes td, .sources td {{ font-size: 7.5pt; padding: 0 0 1pt 0; border: 0; }}
.sources td, .sources a {{ font-size: 7pt; }}
.marker {{ color: {MUTED}; }}
.card {{ margin: 6pt 0 8pt 0; }}
.card td {{ padding: 5pt 8pt 5pt 8pt; border: 0; }}
.evidence {{ margin: 2pt 0 2pt 0; }}
.meter {{ font-size: 6pt; }}
.standing {{ font-size: 13pt; font-weight: bold; }}
{CARD_STYLE}"""
_TIGHT = """
p, td, th { line-height: 90%; }
table, .facts { margin-bottom: 6pt; }
td { padding: 1.5pt 0 1.5pt 0; }
.facts td { padding: 0 0 1.5pt 0; }
.notes td { padding: 0 0 0.5pt 0; }
.sources td { line-height: 86%; padding: 0; }
.sources td, .sources a { font-size: 6.5pt; }
"""
"""Added to the style where that saves a page: lines closer together, and smaller sources."""
FINE = 4
"""The document is laid out this much larger than it is painted, because Qt rounds the lengths of a
style sheet to whole dots of the screen."""
_FIRST_ISOLATE, _LAST_ISOLATE = "\u2068", "\u2069"


def style_sheet(fonts: BriefFonts, points: float, *, tight: bool) -> str:
    """The style sheet, with its lengths in dots of the screen: a point has `points` dots. `tight`
    saves room."""
    style = _STYLE + _TIGHT if tight else _STYLE

    def measured(found: re.Match[str]) -> str:
        name, number = found[1] or "", float(found[2])
        return f"{name}{number * FINE}pt" if name else f"{round(number * points)}px"

    families = "".join(
        f"bdi[lang={language}] {{ font-family: {names}; }}\n" for language, names in fonts.css()
    )
    style = style if fonts.has_bold else style.replace("bold", "normal")
    return re.sub(r"(font-size: )?([\d.]+)pt", measured, style) + families


def rich_text(content: str, sources: Sequence[BriefSource]) -> str:
    """The body of the HTML file in the terms of Qt's rich text."""

    def web_address(link: re.Match[str]) -> str:
        address = sources[int(link[1]) - 1].address
        return f' href="{escaped(address)}"' if address else ""

    for pattern, instead in (
        # Qt overrides the style sheet with sizes of its own for these elements.
        (r"<h1>(.*?)</h1>", r'<p class="title">\1</p>'),
        (r"<(/?)h2>", r"<\1h3>"),
        # PictureObject draws it with lines; Qt would draw pixels.
        (r"<svg.*?</svg>", '<p class="picture"><img src="picture"></p>'),
        # Qt does not know bdi: isolating characters keep the direction of a name, and its language
        # is kept as a title.
        (
            r'<bdi( lang=("[^"]*").*?</bdi>)',
            rf"{_FIRST_ISOLATE}<bdi title=\2\1{_LAST_ISOLATE}",
        ),
        # Qt fixes the indent of lists and the colour of their numbers.
        (r"<(/?)[uo]l", r"<\1table"),
        (r"<li>(.*?)</li>", r'<tr><td class="marker">•</td><td>\1</td></tr>'),
        (r'<li id="source-(\d+)">(.*?)</li>', r'<tr><td class="marker">\1</td><td>\2</td></tr>'),
        # On paper no link leads within the page: a number leads to the source itself.
        (r' href="#source-(\d+)"', web_address),
    ):
        content = re.sub(pattern, instead, content, flags=re.DOTALL)
    return content
