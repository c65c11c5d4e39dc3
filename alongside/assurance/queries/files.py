"""The return as files to carry away: one accessible workbook, or tables of text."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import HttpResponse
from django.utils import timezone

from alongside.assurance.models import NationalReturn
from alongside.assurance.national_return.cover import cover
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.sheets import table_sheets, unrounded
from alongside.assurance.national_return.writing import write_return


@dataclass(frozen=True)
class File:
    """One file: its name, what kind it is, and its bytes."""

    name: str
    kind: str
    content: bytes


def _workbook(folder: Path, name: str) -> File:
    file = folder / f"{name}.ods"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return File(file.name, kind, file.read_bytes())


def _tables(folder: Path, name: str) -> File:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.glob("*.csv")):
            if path.stem != name:
                archive.write(path, path.name)
    return File(f"{name}-tables.zip", "application/zip", whole.getvalue())


def _cells(folder: Path, name: str) -> File:
    file = folder / f"{name}.csv"
    return File(file.name, "text/csv; charset=utf-8", file.read_bytes())


Take = Callable[[Path, str], File]
KINDS: dict[str, Take] = {"workbook": _workbook, "tables": _tables, "cells": _cells}


def said_of(found: NationalReturn, number: str, *, is_signed: bool) -> str:
    """What the figures are counted from, as the cover says it."""
    if number:
        return f"the records, as sent in version {number}"
    if is_signed:
        return "the records, as signed and not yet sent"
    return "the records as they stood, not yet signed or sent"


def make(take: Take, figures: Figures, counted_at: datetime, source: str) -> File:
    """Write the return, and take one file of it."""
    show = unrounded(figures)
    day = timezone.localdate(counted_at)
    about = cover(figures, source=source, made_on=day)
    name = f"return-{figures.year}"
    with TemporaryDirectory(prefix="alongside-return-") as room:
        folder = Path(room) / "files"
        write_return(
            folder,
            name=name,
            sheets=[about, *table_sheets(show, figures.missing)],
            councils={"": show},
        )
        return take(folder, name)


def response(file: File) -> HttpResponse:
    """The file for a browser to keep."""
    answer = HttpResponse(file.content, content_type=file.kind)
    answer["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return answer
