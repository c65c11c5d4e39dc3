"""A chart as three files: the picture, its table, and a page with both."""

import csv
import io
from html import escape
from pathlib import Path

from alongside.insight.drawn_series import Series, draw
from alongside.interop.cases.faults import FileRefused
from alongside.interop.cases.faults import shown as safe

PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body {{ font: 1.1rem/1.5 system-ui, Arial, sans-serif; color: #0b0c0c;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
svg {{ max-width: 100%; height: auto }}
.table {{ overflow-x: auto }}
table {{ border-collapse: collapse }}
th, td {{ border-bottom: 1px solid #b1b4b6; padding: .3rem .8rem .3rem 0;
  text-align: left }}
</style></head>
<body><main>
<h1>{title}</h1>
<p>{sentence}</p>
{svg}
<h2>The numbers</h2>
<div class="table" role="region" aria-label="The numbers" tabindex="0"><table>
<thead><tr>{header}</tr></thead>
<tbody>
{rows}
</tbody></table></div>
</main></body></html>
"""


def write(series: Series, beside: Path) -> list[Path]:
    """Write `beside`.svg, .csv and .html; the files, in that order."""
    svg = draw(series)
    files = {
        ".svg": svg,
        ".csv": table(series),
        ".html": page(series, svg),
    }
    paths = [beside.with_name(beside.name + ending) for ending in files]
    try:
        for path, text in zip(paths, files.values(), strict=True):
            path.write_text(text, encoding="utf-8", newline="")
    except OSError as trouble:
        raise FileRefused(
            f"The chart could not be written to {beside.parent}: {trouble.strerror}."
        ) from None
    return paths


def table(series: Series) -> str:
    """The table as CSV, with a label never read as a formula."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    header, *rows = series.rows()
    writer.writerows([header, *([safe(row[0]), *row[1:]] for row in rows)])
    return file.getvalue()


def page(series: Series, svg: str) -> str:
    """A page with the sentence, the picture and the table, complete in itself."""
    header, *rows = series.rows()
    return PAGE.format(
        title=escape(series.title),
        sentence=escape(series.sentence),
        svg=svg,
        header="".join(f'<th scope="col">{escape(name)}</th>' for name in header),
        rows="\n".join(
            f'<tr><th scope="row">{escape(row[0])}</th>'
            + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
            + "</tr>"
            for row in rows
        ),
    )
