"""A signal in two plain sentences, and the questions that come with it.

Counts before rates; what chance would do; one innocent explanation always; who asks
whom. Never a word that judges the service.
"""

from alongside.insight.early_warning.noticed import Signal

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "ten",
)
MONTHS, RARELY = 48, 600  # months: then in years; beyond fifty nobody can tell
ANSWERS = {
    "offer help": "We offer help",
    "visit": "Somebody visits",
    "somebody looks": "Somebody looks into it",
    "all right because": "We looked, and it is all right because …",
}
LIMITS = (
    "Signals like this miss more than half of what goes wrong, and some come by "
    "chance. What you see and hear yourself counts as much."
)


def sentences(signal: Signal) -> tuple[str, str]:
    """What happened against what is usual, and how often chance does that."""
    return _happened(signal), _by_chance(signal)


def innocent(signal: Signal) -> str:
    """What else could explain it; always shown."""
    return f"It may be nothing: {signal.watch.innocent}."


def invitation() -> str:
    """What the provider is asked."""
    return (
        "Here is what lies behind it. What do you know that we do not? "
        "We have not decided what it means."
    )


def missing(signal: Signal) -> str:
    """What is not known, or nothing to say."""
    if not signal.missing:
        return ""
    if signal.missing == 1:
        return "We have no figures for one of these months."
    return f"We have no figures for {number(signal.missing)} of these months."


def at_the_same_time(signal: Signal) -> str:
    """Other signals of the same time, in words; they are not added up."""
    if not signal.beside:
        return ""
    return f"Another question came up at the same time: {' and '.join(signal.beside)}."


def number(value: int) -> str:
    """Up to ten in words."""
    return NUMBERS[value] if value < len(NUMBERS) else f"{value:,}"


def _happened(signal: Signal) -> str:
    what = signal.watch.one if signal.observed == 1 else signal.watch.many
    for_whom = "a service like this one"
    if signal.people is not None:
        people = "one person" if signal.people == 1 else f"{signal.people} people"
        for_whom = f"a service that supports {people}"
    many = number(signal.observed)
    return (
        f"{many.capitalize()} {what} in {_time(signal.months)}; "
        f"for {for_whom} we would expect {_range(signal)}."
    )


def _time(months: int) -> str:
    if months == 1:
        return "one month"
    if months <= 24:
        return f"{number(months)} months"
    return "more than two years"


def _range(signal: Signal) -> str:
    low, high = signal.low, signal.high
    if signal.observed == 0 and low == 0:  # "five at most" would not say what is missed
        return f"about {number(max(round(signal.expected), 1))}"
    if high == 0:
        return "none"
    if low == high:
        return f"about {number(low)}"
    if high - low == 1:
        return f"{'none' if low == 0 else number(low)} or {number(high)}"
    if low == 0:
        return f"{number(high)} at most"
    return f"between {number(low)} and {number(high)}"


def close_together(days: int, usual: float, what: str) -> str:
    """Of two rare events: `what` names them, as "falls with an injury"."""
    apart = "on one day" if days == 0 else f"{_days(days)} apart"
    return (
        f"Two {what} {apart}; at a service like this one we would expect about "
        f"{_days(round(usual))} between two."
    )


def nothing_heard(days: int, usual: float, what: str) -> str:
    """Of a long time without any."""
    return (
        f"No {what} for {_days(days)}; at a service like this one we would expect one "
        f"about every {_days(round(usual))}. Either things go well, or we no longer "
        "hear of them."
    )


def _days(days: int) -> str:
    if days == 1:
        return "one day"
    return f"{days:,} days" if days < 120 else f"{round(days / 30.4)} months"


def _by_chance(signal: Signal) -> str:
    start = "If nothing had changed, this would happen by chance at one service"
    if signal.once_in >= RARELY:
        return f"{start} less than once in fifty years."
    months = round(signal.once_in)
    often = f"about once in {months} months"
    if months > MONTHS:
        often = f"about once in {round(months / 12)} years"
    a_year = round(signal.among * 12 / signal.once_in)
    if a_year < 1:
        return f"{start} {often}."
    times = "once" if a_year == 1 else "twice" if a_year == 2 else f"{a_year:,} times"
    return f"{start} {often}, and {times} a year somewhere among {signal.among:,}."
