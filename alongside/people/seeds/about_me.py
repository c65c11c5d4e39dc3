"""What the demo's people said later, and showed, from `cast/more_about_me.toml`."""

import tomllib
from datetime import timedelta
from typing import Any

from alongside.access import actions as access
from alongside.access import actor, clock
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.people import actions, media_files
from alongside.people.models import Person
from alongside.people.seeds import drawings, tunes
from alongside.people.seeds.record import CAST
from alongside.standards import about_me


def _eyes() -> bytes:
    """Two drawn eyes that look up, down and left."""
    return (CAST / "eyes.webm").read_bytes()


MADE = {
    "eyes": _eyes,
    "teapot": drawings.teapot,
    "curtains": drawings.curtains,
    "kite": drawings.kite,
    "eye_card": drawings.eye_card,
    "daisy": tunes.daisy,
    "two_beats": tunes.two_beats,
}


def plant(*, small: bool = False) -> str:
    """Add what was said later; say how much was shown."""
    told = tomllib.loads((CAST / "more_about_me.toml").read_text(encoding="utf-8"))
    for one in told["people"]:
        _tell(one)
    count = sum(len(one.get("shown", ())) for one in told["people"])
    return f"{count} pictures, sounds and videos"


def _tell(told: dict[str, Any]) -> None:
    team = access_queries.receiving_team()
    if team is None:
        raise LookupError("The partnership must be there before its people.")
    with access.at_the_desk_of(team):
        person = Person.objects.select_related("user").get(name=told["name"])
    workers = access_queries.users_with_role("social_worker")
    worker = workers.filter(posts__team=team).order_by("pk")[0]
    by = actor.of_user(person.user or worker)
    words = {code: told[code] for code in about_me.by_code() if code in told}
    with clock.set_to(clock.now() - timedelta(days=told["days_ago"])):
        actions.write_about_me(
            by=by,
            person=person,
            words=words,
            written_by=told["written_by"],
            supported_by=told["supported_by"],
        )
    for shown in told.get("shown", ()):
        _show(by, person, shown)


def _show(by: Actor, person: Person, told: dict[str, Any]) -> None:
    words = dict(told)
    days, made = words.pop("days_ago"), MADE[words.pop("made")]
    with clock.set_to(clock.now() - timedelta(days=days)):
        actions.add_media(
            by=by,
            person=person,
            file=media_files.prepare(made()),
            shown=actions.Shown(**words),
        )
