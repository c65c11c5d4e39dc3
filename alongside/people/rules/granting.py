"""How long each scheme can last, and what asking, granting and extending need."""

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.access import clock
from alongside.people.models import Authorisation, Person, QualifyingAssessment
from alongside.people.rules.authorisation import scheme_of
from alongside.people.rules.decisions import Missing
from alongside.standards import codes, liberty
from alongside.standards.liberty import Scheme


@dataclass(frozen=True)
class AskedSaid:
    """What is asked for, as typed."""

    scheme: str
    place: str
    place_words: str
    purpose: str
    asked_on: date
    asked_by: str
    asked_of: str


@dataclass(frozen=True)
class MoveSaid:
    """Who moved it, when and why, as typed; and from when until when it is allowed."""

    decided_on: date
    decided_by: str
    words: str
    why_late: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    look_again_on: date | None = None
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True)
class QualifyingSaid:
    """One of the six things looked at, as typed."""

    is_met: bool
    assessed_on: date
    assessed_by: str
    role: str
    words: str


def missing_in_asking(said: AskedSaid, person: Person) -> list[Missing]:
    """A scheme that is open where they live and at their age, for a reason."""
    scheme = liberty.all_schemes().get(said.scheme)
    if scheme is None:
        return [Missing("scheme", "Choose what is asked for.")]
    missing = []
    if said.place not in scheme.places:
        sentence = (
            "Only the Court of Protection can allow it outside a care home or hospital."
        )
        missing.append(Missing("scheme", sentence))
    age = person.age_on(said.asked_on)
    if age is not None and age < scheme.least_age:
        sentence = f"This is only for people of {scheme.least_age} and over."
        missing.append(Missing("scheme", sentence))
    needed = {
        "place_words": "Write where they are.",
        "purpose": "Write why it is asked for.",
        "asked_by": "Write who asks.",
        "asked_of": "Write whom they ask.",
    }
    missing += [
        Missing(n, s) for n, s in needed.items() if not getattr(said, n).strip()
    ]
    if said.asked_on > clock.today():
        missing.append(Missing("asked_on", "Choose a day that has come."))
    return missing


def missing_in_move(
    authorisation: Authorisation,
    verb: str,
    said: MoveSaid,
    looked: list[QualifyingAssessment],
    decide_by: date | None,
) -> list[Missing]:
    """What a move needs: who, when, why; days the law allows; a reason when late."""
    missing = []
    if not said.words.strip():
        missing.append(Missing("words", "Write why."))
    if not said.decided_by.strip():
        missing.append(Missing("decided_by", "Write who decided it."))
    if said.decided_on > clock.today():
        missing.append(Missing("decided_on", "Choose a day that has come."))
    if said.decided_on < authorisation.asked_on:
        sentence = "Choose a day on which it had been asked for."
        missing.append(Missing("decided_on", sentence))
    if verb == "grant":
        missing += _wrong_period(authorisation, said)
        missing += missing_before_granting(authorisation, looked)
    if verb == "extend":
        missing += _wrong_extension(authorisation, said)
    if verb in ("grant", "refuse"):
        missing += _missing_reason_when_late(said, decide_by)
    return missing


def last_day(scheme: Scheme, starts_on: date) -> date | None:
    """The last day it can be allowed for; the first day counts. None: no such limit."""
    if scheme.most_days:
        return starts_on + timedelta(days=scheme.most_days - 1)
    if scheme.most_months:
        return _months_on(starts_on, scheme.most_months) - timedelta(days=1)
    return None


def _months_on(day: date, months: int) -> date:
    """The same day so many whole years later; 29 February goes on to 1 March."""
    years, rest = divmod(months, 12)
    if rest:
        raise ValueError("Only whole years are counted here.")
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def at_most(scheme: Scheme) -> str:
    """How long it can be given for, in a sentence."""
    if scheme.most_days:
        return f"It can be given for {scheme.most_days} days at most."
    if scheme.most_months:
        return f"It can be given for {scheme.most_months} months at most."
    return ""


def _wrong_period(authorisation: Authorisation, said: MoveSaid) -> list[Missing]:
    scheme = scheme_of(authorisation)
    if said.starts_on is None:
        return [Missing("starts_on", "Write the first day.")]
    if said.ends_on is None:
        if scheme.most_days or scheme.most_months:
            return [Missing("ends_on", f"Write the last day. {at_most(scheme)}")]
        if said.look_again_on is None:
            sentence = "Write the last day, or the day the court looks again."
            return [Missing("look_again_on", sentence)]
        return _before_it_starts("look_again_on", said.look_again_on, said.starts_on)
    limit = last_day(scheme, said.starts_on)
    if limit and said.ends_on > limit:
        sentence = f"{at_most(scheme)} The last day can be {_day(limit)}."
        return [Missing("ends_on", sentence)]
    return _before_it_starts("ends_on", said.ends_on, said.starts_on)


def _before_it_starts(name: str, day: date, starts_on: date) -> list[Missing]:
    if day >= starts_on:
        return []
    return [Missing(name, "Choose a day after the first.")]


def _wrong_extension(authorisation: Authorisation, said: MoveSaid) -> list[Missing]:
    """Once, while it still runs, and for so many days at most."""
    more = scheme_of(authorisation).extension_days or 0
    until = authorisation.ends_on
    if until is None or said.decided_on > until:
        sentence = "It has run out already, so it cannot be made longer."
        return [Missing("decided_on", sentence)]
    limit = until + timedelta(days=more)
    if said.ends_on is None or not until < said.ends_on <= limit:
        sentence = (
            f"It can be made longer once, by {more} days at most. The last day can be "
            f"{_day(limit)}."
        )
        return [Missing("ends_on", sentence)]
    return []


def missing_before_granting(
    authorisation: Authorisation, looked: list[QualifyingAssessment]
) -> list[Missing]:
    """All six are looked at, each is met, and by two people at least."""
    if not scheme_of(authorisation).needs_assessments:
        return []
    newest: dict[str, QualifyingAssessment] = {}
    for one in sorted(looked, key=lambda row: row.pk):
        newest[one.kind] = one
    known = codes.LIBERTY_ASSESSMENTS
    left = [known.label(c).lower() for c in known.codes if c not in newest]
    if left:
        sentence = f"Not everything is looked at yet: {', '.join(left)}."
        return [Missing("", sentence)]
    unmet = [known.label(c).lower() for c in known.codes if not newest[c].is_met]
    if unmet:
        sentence = f"It cannot be allowed. Not met: {', '.join(unmet)}."
        return [Missing("", sentence)]
    names = {
        newest[kind].assessed_by.strip().casefold()
        for kind in ("mental_health", "best_interests")
    }
    if len(names) == 1:
        sentence = (
            "Two different people have to look at mental health and at best interests."
        )
        return [Missing("", sentence)]
    return []


def _missing_reason_when_late(said: MoveSaid, decide_by: date | None) -> list[Missing]:
    if decide_by is None or said.decided_on <= decide_by or said.why_late.strip():
        return []
    sentence = f"The law’s last day was {_day(decide_by)}. Write why it is late."
    return [Missing("why_late", sentence)]


def missing_in_qualifying(
    authorisation: Authorisation, kind: str, said: QualifyingSaid
) -> list[Missing]:
    """Who looked, when, and what shows it, while it is not decided yet."""
    missing = []
    if authorisation.state != Authorisation.State.ASKED:
        missing.append(Missing("", "It is decided already. To go on, ask anew."))
    if kind not in codes.LIBERTY_ASSESSMENTS:
        missing.append(Missing("", "There is no such thing to look at."))
    needed = {
        "assessed_by": "Write who looked.",
        "role": "Write what their work is.",
        "words": "Write what shows it.",
    }
    missing += [
        Missing(n, s) for n, s in needed.items() if not getattr(said, n).strip()
    ]
    if said.assessed_on > clock.today():
        missing.append(Missing("assessed_on", "Choose a day that has come."))
    return missing


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
