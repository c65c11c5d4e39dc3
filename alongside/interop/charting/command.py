"""`alongside chart --kind xmr data.csv`: a chart and its table, from a terminal."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path

from alongside.interop.cases.faults import FileRefused
from alongside.interop.charting.kinds import KINDS, Options
from alongside.interop.charting.reading import read
from alongside.interop.charting.writing import write

ABOUT = "\n".join(
    (
        "Draw a chart of the numbers in a CSV file: a picture (SVG), its table (CSV)",
        "and a page with both (HTML). The kinds, and the columns each needs:",
        "",
        *(
            f"  {name:8} {', '.join(column.name for column in kind.columns)}"
            f" - {kind.words}"
            for name, kind in KINDS.items()
        ),
        "",
        "A further column may have the month or the name of each row. More in",
        "docs/how-to/draw-a-chart.md.",
    )
)


def add_arguments(parser: ArgumentParser) -> None:
    """The file, the kind of chart, and what else may be said."""
    parser.add_argument("file", type=Path, metavar="DATA.csv", help="the numbers")
    parser.add_argument("--kind", required=True, choices=KINDS, help="of chart")
    parser.add_argument("--title", default="", help="the file's name unless you say")
    parser.add_argument(
        "--out", type=Path, metavar="PATH", help="where to, without .svg; beside DATA"
    )
    parser.add_argument(
        "--baseline", type=int, metavar="N", help="limits from the first N points"
    )
    parser.add_argument("--reference", type=float, help="k of a CUSUM")
    parser.add_argument("--threshold", type=float, help="h of a CUSUM")


def make_chart(told: Namespace, say: Callable[[str], None]) -> None:
    """Read, draw and write; what is wrong is raised as FileRefused, with nothing
    written."""
    path: Path = told.file
    kind = KINDS[told.kind]
    sheet = read(path, kind.columns)
    options = Options(
        told.title or path.stem, told.baseline, told.reference, told.threshold
    )
    try:
        series = kind.make(sheet, options)
    except ValueError as wrong:
        raise FileRefused(str(wrong)) from None
    beside = told.out or path.with_name(f"{path.stem}.chart")
    if beside.with_name(f"{beside.name}.csv").resolve() == path.resolve():
        raise FileRefused("The table would replace this file: choose another --out.")
    written = write(series, beside)
    say("\n".join([series.sentence, *(f"Written: {path}" for path in written)]))


def main(words: Sequence[str]) -> int:
    """Draw a chart; 0 when it is drawn, 1 with sentences when it is not."""
    parser = ArgumentParser(
        prog="alongside chart",
        description=ABOUT,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_arguments(parser)
    told = parser.parse_args(words)
    try:
        make_chart(told, _say)
    except FileRefused as refusal:
        sys.stderr.write(f"{told.file}: {refusal}\n")
        return 1
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
