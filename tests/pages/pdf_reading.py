"""Reads a PDF as somebody's screen reader does: by its tags, in their order."""

import io
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


@dataclass(frozen=True)
class Tag:
    """One tag, such as H1 or Figure, with the words for who cannot see it."""

    name: str
    alt: str = ""


@dataclass(frozen=True)
class Read:
    """What a PDF says of itself."""

    title: str
    language: str
    is_marked: bool
    tags: list[Tag]
    text: str
    pages: int
    bookmarks: list[str]

    @property
    def headings(self) -> list[int]:
        """The ranks of the headings, in order."""
        names = [tag.name for tag in self.tags]
        return [int(n[1]) for n in names if len(n) == 2 and n[0] == "H"]

    @property
    def pictures(self) -> list[str]:
        """What each picture shows."""
        return [tag.alt for tag in self.tags if tag.name == "Figure"]

    def says(self, *words: str) -> bool:
        """Whether these words are in it, wherever the lines break."""
        # The library leaves noughts between letters once a page has Arabic on it.
        plain = "".join(self.text.replace("\0", "").split())
        return all("".join(one.split()) in plain for one in words)


def read(content: bytes) -> Read:
    """Everything a test asks about a PDF."""
    reader = PdfReader(io.BytesIO(content))
    root: Any = reader.trailer["/Root"]
    tags: list[Tag] = []
    _walk(root["/StructTreeRoot"], tags)
    return Read(
        title=str(reader.metadata.title) if reader.metadata else "",
        language=str(root["/Lang"]),
        is_marked=bool(root["/MarkInfo"]["/Marked"]),
        tags=tags,
        text="\n".join(page.extract_text() for page in reader.pages),
        pages=len(reader.pages),
        bookmarks=_titles(reader.outline),
    )


def _walk(node: Any, tags: list[Tag]) -> None:
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, ArrayObject):
        for one in node:
            _walk(one, tags)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            tags.append(Tag(str(node["/S"]).lstrip("/"), str(node.get("/Alt", ""))))
        if "/K" in node:
            _walk(node["/K"], tags)


def _titles(outline: Any) -> list[str]:
    found: list[str] = []
    for one in outline:
        found += _titles(one) if isinstance(one, list) else [str(one.title)]
    return found
