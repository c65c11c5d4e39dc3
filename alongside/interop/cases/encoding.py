"""Which encoding a file is in, found by reading it once in small pieces."""

import codecs
from pathlib import Path

from alongside.interop.cases.faults import FileRefused

PIECE = 1 << 20
UTF_8 = "utf-8"
WINDOWS = "cp1252"
HOW_TO_SAVE = "Save it from your spreadsheet as ‘CSV UTF-8’ and try again."
OTHER_KINDS = (
    (b"PK\x03\x04", "This is a spreadsheet or another packed file, not a CSV file."),
    (b"%PDF", "This is a PDF, not a CSV file."),
    (b"\xff\xfe", "This file is in UTF-16, which we do not read."),
    (b"\xfe\xff", "This file is in UTF-16, which we do not read."),
)


def encoding_of(path: Path) -> str:
    """UTF-8, or Windows-1252 when it can only be that. Refuses everything else."""
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip():
        raise FileRefused("The file is empty.")
    for sign, sentence in OTHER_KINDS:
        if start.startswith(sign):
            raise FileRefused(f"{sentence} {HOW_TO_SAVE}")
    for encoding in (UTF_8, WINDOWS):
        if _is_in(path, encoding):
            return encoding
    raise FileRefused(f"This file is in an encoding we do not know. {HOW_TO_SAVE}")


def _is_in(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while piece := file.read(PIECE):
                if b"\0" in piece:
                    raise FileRefused(f"This is not a text file. {HOW_TO_SAVE}")
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True
