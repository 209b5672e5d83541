"""How a brief is written: as HTML and Markdown, its picture as SVG, and what completes a PDF."""
