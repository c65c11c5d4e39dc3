"""The glossary: every word of the field that a page may use, in plain English."""

import tomllib
from dataclasses import dataclass
from functools import cache

from alongside.standards.codes import DATA


@dataclass(frozen=True)
class Term:
    """A word, what it means to anybody, and where the idea comes from."""

    key: str
    term: str
    meaning: str
    also: tuple[str, ...]
    source: str

    @property
    def anchor(self) -> str:
        """Where it stands on the page of words."""
        return self.key.replace("_", "-")


@cache
def all_terms() -> dict[str, Term]:
    """Every term by its key, in order of the alphabet."""
    content = tomllib.loads((DATA / "glossary.toml").read_text(encoding="utf-8"))
    terms = [
        Term(
            key, entry["term"], entry["meaning"], tuple(entry["also"]), entry["source"]
        )
        for key, entry in content["terms"].items()
    ]
    return {t.key: t for t in sorted(terms, key=lambda t: t.term.casefold())}


def find(words: str) -> Term | None:
    """The term with this key, name or other name, whatever the capitals."""
    wanted = words.casefold().replace("-", " ").replace("_", " ").strip()
    terms = all_terms().values()
    by_name = (t for t in terms if wanted in (_plain(t.key), _plain(t.term)))
    by_other = (t for t in terms if wanted in map(_plain, t.also))
    return next(by_name, None) or next(by_other, None)


def _plain(words: str) -> str:
    return words.casefold().replace("-", " ").replace("_", " ")
