"""How do we compare? Beside our own past, other councils, and England."""

from dataclasses import dataclass, replace

from django.utils.safestring import SafeString, mark_safe

from alongside.access import clock
from alongside.insight import drawn_series
from alongside.insight.beside import Beside, Council, beside, beside_one
from alongside.insight.comparisons import COMPARISONS, MORE, Comparison
from alongside.insight.models import PeerYear
from alongside.insight.queries import past, peers
from alongside.insight.queries.counting import reporting_year, year_name
from alongside.insight.queries.own import own_council
from alongside.standards.national_figures import PublishedError, national

COLUMNS = ("Council", "Of them", "All", "In 100", "What stands out")
SOURCE = (
    "What councils published for the national return, rounded to the nearest 5; ours "
    "is counted from the records in the same way. The limits hold 99.8 in 100 councils "
    "and allow for differences that all councils have. There is no order of merit here."
)
NOT_SHOWN = "Too few to show, or none yet"
NOTHING = (
    "Nothing stands out beyond what chance explains. That is not the same as good: ask "
    "whether the level itself is good enough."
)
MOST_TO_ASK = 8


@dataclass(frozen=True)
class Year:
    """A reporting year to compare, and what was loaded of other councils for it."""

    begins: int
    peers: PeerYear | None

    @property
    def name(self) -> str:
        """As it is written: 2024-25."""
        return year_name(self.begins)


@dataclass(frozen=True)
class England:
    """England's share: in words, where from, and what to bear in mind. `share` is from
    0 to 1, None where no figure was found."""

    words: str
    source: str = ""
    caveat: str = ""
    share: float | None = None
    year: str = ""
    side: int = 0


@dataclass(frozen=True)
class Compared:
    """One share beside our own past, other councils, and England."""

    comparison: Comparison
    year: Year
    own: Council | None
    trend: past.Trend
    with_whom: peers.Peers
    councils: list[Council]
    found: Beside
    england: England
    error: PublishedError | None

    @property
    def own_words(self) -> str:
        """Our own share in words."""
        return _share(self.own) if self.own else NOT_SHOWN

    @property
    def picture(self) -> SafeString:
        """The funnel. Safe to print: the names in it are escaped by what draws it."""
        drawn = drawn_series.draw(self.found.series) if self.found.series else ""
        return mark_safe(drawn)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The table: every council by name, in the order of the alphabet."""
        told = _notes(self.found)
        shown = [*self.councils, *([self.own] if self.own else [])]
        return [
            (
                one.name,
                f"{one.events:,}",
                f"{one.cases:,}",
                _in_100(one),
                told.get(one.name, ""),
            )
            for one in sorted(shown, key=lambda one: one.name.casefold())
        ]

    @property
    def to_ask(self) -> list[str]:
        """Councils whose share is better than chance explains, by name: they may have
        something to share."""
        if self.comparison.better != MORE or self.found.series is None:
            return []
        told = _notes(self.found)
        better = [c.name for c in self.councils if told[c.name].startswith("higher")]
        return sorted(better, key=str.casefold)[:MOST_TO_ASK]

    @property
    def signals(self) -> list[tuple[str, str]]:
        """What stands out, and what it may mean."""
        found = [
            (s.words, _meaning(self.comparison, s.side)) for s in self.trend.signals
        ]
        found = found[:3]
        for who, side in (
            (f"Beside {self.with_whom.words.lower()}", self.found.own_side),
            ("Beside England", self.england.side),
        ):
            if side:
                word = "higher" if side > 0 else "lower"
                words = f"{who}, ours is {word} than chance explains."
                found.append((words, _meaning(self.comparison, side)))
        return found

    @property
    def england_words(self) -> str:
        """England in a few words."""
        if self.england.share is None:
            return "Not compared" if self.error else "No national figure found"
        sides = {0: "", 1: ". Ours is higher", -1: ". Ours is lower"}
        told = f"{round(100 * self.england.share, 1):g} in 100 in {self.england.year}"
        return told + sides[self.england.side]

    @property
    def peers_words(self) -> str:
        """Other councils in a few words."""
        if self.found.series is None or self.own is None:
            return "Not enough to tell"
        words = {
            0: "As chance explains",
            1: "Higher than chance explains",
            -1: "Lower than chance explains",
        }
        return words[self.found.own_side]

    @property
    def past_words(self) -> str:
        """Our own past in a few words."""
        if self.trend.found.series is None:
            return "Not enough to tell"
        return "Something stands out" if self.trend.signals else "Steady"


def years() -> list[Year]:
    """The years to choose from: those of other councils, and our last whole one."""
    loaded = {one.year: one for one in peers.peer_years()}
    last_whole = reporting_year(clock.today()) - 1
    return [
        Year(begins, loaded.get(begins))
        for begins in sorted({*loaded, last_whole}, reverse=True)
    ]


def year_asked_for(words: str, offered: list[Year]) -> Year | None:
    """The year in an address; the newest that others are loaded for when none is."""
    if words:
        return next((year for year in offered if year.name == words), None)
    return next((year for year in offered if year.peers), offered[0])


def compare(
    comparison: Comparison, year: Year, with_whom: peers.Peers, view: str
) -> Compared:
    """One share beside our own past, other councils and England."""
    own = own_council(comparison, year.begins, view)
    error = national().error_in(comparison.code, year.name)
    councils = (
        peers.councils_of(year.peers, comparison, with_whom, error)
        if year.peers
        else []
    )
    return Compared(
        comparison=comparison,
        year=year,
        own=own,
        trend=past.trend(comparison.code, view),
        with_whom=with_whom,
        councils=councils,
        found=beside(comparison.question, councils, own),
        england=_england(comparison, year, own, error),
        error=error,
    )


def compare_all(year: Year, view: str) -> list[Compared]:
    """Every share beside all councils."""
    return [compare(one, year, peers.Peers(), view) for one in COMPARISONS]


def _england(
    comparison: Comparison,
    year: Year,
    own: Council | None,
    error: PublishedError | None,
) -> England:
    if error:
        not_now = "England’s figure for this year is not compared."
        return England(not_now, caveat=error.words)
    loaded = peers.england(year.peers, comparison) if year.peers else None
    if loaded is None:
        return _published(comparison, year, own)
    events, cases = loaded
    words = f"England’s was {100 * events / cases:.0f} in 100 in {year.name}."
    file = f"The national file for {year.name}, as it was loaded here"
    caveat = national().measures[comparison.code].caveat
    found = England(words, file, caveat, events / cases, year.name)
    return _beside_ours(found, own)


def _published(comparison: Comparison, year: Year, own: Council | None) -> England:
    """What was published of England: of this year, or of the last year before it."""
    measure = national().measures[comparison.code]
    before = [one for one in measure.figures if one.year <= year.name]
    if not before:
        return England(measure.not_found or "No national figure was found.")
    figure = before[-1]
    words = f"England’s was {measure.shown(figure)} in {figure.year}."
    if figure.year != year.name:
        missing = f" {measure.not_found}" if measure.not_found else ""
        words += f"{missing} So ours of {year.name} stands beside an earlier year."
    share = figure.value / 100
    found = England(words, figure.where_from, measure.caveat, share, figure.year)
    return _beside_ours(found, own)


def _beside_ours(england: England, own: Council | None) -> England:
    """The same, with where ours stands."""
    if own is None or england.share is None:
        return england
    side = beside_one(own, england.share)
    told = {
        0: "no different from it than chance explains",
        1: "higher than chance explains",
        -1: "lower than chance explains",
    }[side]
    words = f"{england.words} Ours was {_share(own)}: {told}."
    return replace(england, words=words, side=side)


def _meaning(comparison: Comparison, side: int) -> str:
    if comparison.better != MORE:
        return "Different is neither better nor worse. Ask why."
    if side < 0:
        return "Here we may be able to get better. Ask people what it is like for them."
    return "Here we may have something to keep, and to share."


def _notes(found: Beside) -> dict[str, str]:
    """What is said of each council, by its name."""
    if found.series is None:
        return {}
    notes = zip(found.series.labels, found.series.notes, strict=True)
    return {name: note or "as chance explains" for name, note in notes}


def _share(one: Council) -> str:
    return f"{_in_100(one)} in 100 ({one.events:,} of {one.cases:,})"


def _in_100(one: Council) -> str:
    return f"{100 * one.events / one.cases:.0f}"
