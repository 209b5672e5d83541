"""How a brief is written: HTML, Markdown, its picture as SVG; what completes and tags a PDF."""
