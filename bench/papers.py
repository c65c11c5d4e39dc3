"""A plan to print: how long its PDF takes, straight after the server starts and later.

`python -m bench.papers` prints the rows that stand in docs/performance.md. The person
has sixty things that people will do, ten pictures as telephones take them, and words
under every heading.
"""

import io
import logging
import os
import time
from datetime import timedelta
from http.client import HTTPConnection
from statistics import median
from typing import Any

from bench import processor
from bench.asking import Ask
from bench.server import ENVIRONMENT, Server, running

PAPERS = "papers"
THINGS, PICTURES, ROUNDS = 60, 10, 7
LAYOUTS = ("ordinary", "large", "easy")
WORDS = "I like it when people knock, and wait until I say come in. Tea first. " * 3
HEAD = (
    "| My plan, 60 things to do and 10 pictures | First, ms | Best, ms | Median ms "
    "| Processor ms | The page that prints the same, ms | Ratio to page | PDF, kB |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|"
)


def fill() -> None:
    """The person, in an empty database."""
    from alongside.access import actor, clock
    from alongside.access import queries as access
    from alongside.agreed.actions import ToDo
    from alongside.people import actions, media_files
    from alongside.standards import about_me
    from bench import people_today

    people_today.places(3, ("home_care",))
    by = actor.of_user(people_today.user(people_today.SEES_ALL))
    team = access.receiving_team()
    assert team
    facts = actions.Facts(name="Sam Bright", known_as="Sam")
    person = actions.add_person(by=by, facts=facts, team=team)
    said = dict.fromkeys(about_me.by_code(), WORDS) | {"name_i_like": "Sam"}
    actions.write_about_me(by=by, person=person, words=said, written_by="Sam")
    for number, heading in enumerate(list(about_me.by_code())[:PICTURES]):
        shown = actions.Shown(f"Picture {number}", "Sam", "said_yes", heading)
        file = media_files.prepare(_photograph(number))
        actions.add_media(by=by, person=person, file=file, shown=shown)
    for number in range(THINGS):
        due = clock.today() + timedelta(days=number)
        to_do = ToDo(f"{number}. {WORDS[:90]}", "Fridays.", "wish", due, None, "Joan")
        actions.agree_to_do(by=by, person=person, to_do=to_do)


def _photograph(number: int) -> bytes:
    """Dots as wild as those of a photograph, twelve million of them."""
    from PIL import Image

    drawn = Image.effect_noise((1000, 750), 40 + number).convert("RGB")
    made = io.BytesIO()
    drawn.resize((4000, 3000)).save(made, "JPEG", quality=88)
    return made.getvalue()


def main() -> None:
    """Start a server for each layout, so that each has a first time."""
    os.environ.update(ENVIRONMENT)
    import django

    from alongside.config import postgres

    addresses = postgres.provide()
    django.setup()
    logging.disable(logging.WARNING)
    from django.core.management import call_command

    from bench import places

    places.KEPT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    made = places.place(addresses, PAPERS)
    places.point_connections(made)
    print(HEAD)
    for layout in LAYOUTS:
        with running(made) as server:
            print(_row(server, layout), flush=True)


def _row(server: Server, layout: str) -> str:
    from django.db import transaction

    from alongside.access import identity
    from alongside.access.actor import of_user
    from alongside.people.models import Person
    from bench import people_today
    from bench.pages import Page

    viewer = of_user(people_today.user(people_today.SEES_ALL))
    with transaction.atomic(), identity.seen_as(viewer.principals):
        number = Person.objects.get(name="Sam Bright").pk
    path = f"/people/{number}/copy/plan/{layout}/"
    cookies = Page("", path, "", people_today.SEES_ALL).cookies()
    port, paper, page = server.port, Ask(f"{path}pdf/", cookies), Ask(path, cookies)
    first, size = _timed(port, paper)
    for _ in range(ROUNDS // 2):  # both workers, before it counts
        _timed(port, paper)
    before = server.spent()
    later = [_timed(port, paper)[0] for _ in range(ROUNDS)]
    work = processor.between(before, server.spent()) / ROUNDS * 1000
    shown = median(_timed(port, page)[0] for _ in range(ROUNDS))
    return (
        f"| {layout} | {first:.0f} | {min(later):.0f} | {median(later):.0f} "
        f"| {work:.0f} | {shown:.0f} | {median(later) / shown:.1f} "
        f"| {size / 1000:.0f} |"
    )


def _timed(port: int, one: Ask) -> tuple[float, int]:
    """Milliseconds until all of it is here, and how much that is."""
    connection: Any = HTTPConnection("127.0.0.1", port, timeout=60)
    began = time.perf_counter()
    connection.request("GET", one.path, None, one.headers(port))
    answer = connection.getresponse()
    body = answer.read()
    took = (time.perf_counter() - began) * 1000
    if answer.status != 200:
        raise RuntimeError(f"{one.path} answered {answer.status}")
    return took, len(body)


if __name__ == "__main__":
    main()
