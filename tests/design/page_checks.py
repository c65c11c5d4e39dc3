"""What must hold for every page, read from its plain HTML without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

UNLABELLED_KINDS = {"hidden", "submit", "button"}


@dataclass
class Page(HTMLParser):
    """The parts of a page that the checks ask about."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    title: str = ""
    _open: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Remembers each tag with its attributes."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._open = tag

    def handle_endtag(self, tag: str) -> None:
        """Words after an end are outside."""
        self._open = ""

    def handle_data(self, data: str) -> None:
        """Keeps the title of the page; a picture has one of its own."""
        if self._open == "title" and not self.every("body"):
            self.title += data

    def every(self, *names: str) -> list[dict[str, str]]:
        """The attributes of every tag of these names."""
        return [attrs for tag, attrs in self.tags if not names or tag in names]

    @property
    def ids(self) -> list[str]:
        """Every id on the page."""
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]


def read(html: str) -> Page:
    """The page in this HTML."""
    page = Page()
    page.feed(html)
    return page


def faults(html: str) -> list[str]:
    """What is wrong with a page, in sentences; nothing when all is well."""
    page = read(html)
    return [
        *_faults_of_the_whole(page),
        *_faults_of_inputs(page),
        *_faults_of_pointers(page),
        *_faults_of_security(page),
    ]


def check_page(html: str) -> None:
    """Fails with every fault of the page."""
    found = faults(html)
    assert not found, "\n".join(found)


def _faults_of_the_whole(page: Page) -> list[str]:
    found = []
    if len(page.every("h1")) != 1:
        found.append(f"There are {len(page.every('h1'))} h1, not one.")
    if not page.title.strip().endswith("Alongside"):
        found.append(f"The title is “{page.title}”.")
    if page.every("html")[0].get("lang") != "en-GB":
        found.append("The language is not said.")
    found += [f"The id “{name}” stands twice." for name in _repeated(page.ids) if name]
    return found


def _repeated(names: list[str]) -> set[str]:
    return {name for name in names if names.count(name) > 1}


def _faults_of_inputs(page: Page) -> list[str]:
    labelled = {attrs.get("for") for attrs in page.every("label")}
    return [
        f"The input “{attrs.get('name')}” has no label."
        for attrs in page.every("input", "textarea", "select")
        if attrs.get("type") not in UNLABELLED_KINDS
        and attrs.get("id") not in labelled
        and "aria-label" not in attrs
    ]


def _faults_of_pointers(page: Page) -> list[str]:
    ids = set(page.ids)
    found = []
    for tag, attrs in page.tags:
        pointed = []
        for name in ("aria-describedby", "aria-labelledby", "aria-controls"):
            pointed += attrs.get(name, "").split()
        if tag == "a" and attrs.get("href", "").startswith("#"):
            pointed.append(attrs["href"][1:])
        found += [
            f"A {tag} points at “{target}”, which is not there."
            for target in pointed
            if target and target not in ids
        ]
    return found


def _faults_of_security(page: Page) -> list[str]:
    found = []
    for tag, attrs in page.tags:
        if "style" in attrs or any(name.startswith("on") for name in attrs):
            found.append(f"A {tag} carries its own style or script.")
        if tag == "style" or (tag == "script" and "src" not in attrs):
            found.append(f"A {tag} is written into the page.")
    return found
