"""Noting an early worry, saying more, and seeing to it that somebody talks it over."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from alongside.access import actions as access
from alongside.access import actor, clock, letters, private_link
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Link, Team, User
from alongside.access.rules import refuse_if
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import EarlyRaiser, EarlyStep, EarlyTold, EarlyWorry
from alongside.concerns.queries import early as queries
from alongside.concerns.queries import handing, tracking
from alongside.concerns.rules import apart
from alongside.concerns.rules import early as rules
from alongside.people.actions.keeping_out import keep_sources_out
from alongside.people.models import Person
from alongside.providers.models import Service

Step = EarlyStep.Step
SUBJECT = "There is news about something you noted"
LETTER = (
    "Hello,\n\n"
    "You told us that something did not seem right. There is news. To read it, open "
    "your private link:\n\n{address}\n\n"
    "The link is only for you. This message says nothing about anybody, in case "
    "somebody else reads it.\n\nThank you for speaking up early.\n"
)
THANKS = (
    "Thank you. You did not have to be sure. Somebody talks it over{by}, and then you "
    "read here what came of it."
)


@dataclass(frozen=True)
class Noted:
    """What does not seem right, and about whom or what, as it was typed."""

    words: str
    about_staff: str
    person: Person | None = None
    about_name: str = ""
    service: Service | None = None
    service_words: str = ""
    usual: str = ""
    who_was_told: str = ""
    name: str = ""
    email: str = ""

    @property
    def about(self) -> tuple[object, ...]:
        """Everything that says who or what it is about."""
        return self.person, self.about_name, self.service, self.service_words


@logged
def note_early_worry(
    *, by: Actor, noted: Noted, link_uid: UUID, team: Team
) -> EarlyRaiser:
    """Note that something is not right. The same `link_uid` always gives the same one.

    Returns the row of the one who noted it: all that they see afterwards.
    """
    refuse_if(rules.why_not_note(noted.words, noted.about, noted.about_staff))
    number = access.find_or_make_link(link_uid).pk
    link = Link.objects.select_for_update().get(pk=number)
    with access.at_the_desk_of(team):
        already = EarlyRaiser.objects.filter(link=link).first()
    if already:
        record(by=by, act="change", what="note_early_worry_again")
        return already
    circle = access.draw_circle(
        by=by,
        kind=Circle.Kind.CONCERN,
        members={team.principal_id: "safeguarding_team"},
    )
    theirs = _circle_of(by, team, link)
    with access.at_the_desk_of(team):
        worry = EarlyWorry.objects.create(circle=circle, **_columns(noted))
        raiser = _raiser(by, noted, worry, link, theirs)
        ours = actor.NOBODY.seen_only_as(team.principal_id)
        tell_early_raiser(by=ours, raiser=raiser, words=_thanks(worry))
    record(by=by, act="change", what="note_early_worry", subject=worry)
    return raiser


def _thanks(worry: EarlyWorry) -> str:
    day = queries.day_to_talk(worry)
    return THANKS.format(by=f" by {day:%A} {day.day} {day:%B}" if day else "")


def _columns(noted: Noted) -> dict[str, Any]:
    names = ("person", "service", "about_staff")
    said = ("words", "about_name", "service_words", "usual", "who_was_told")
    return {name: getattr(noted, name) for name in names} | {
        name: getattr(noted, name).strip() for name in said
    }


def _circle_of(by: Actor, team: Team, link: Link) -> Circle:
    """The team, and the one who noted it: by their link, and their sign-in if any."""
    members = {team.principal_id: "safeguarding_team", link.principal_id: "raised_it"}
    if by.user:
        members[by.user.principal_id] = "raised_it"
    return access.draw_circle(by=by, kind=Circle.Kind.RAISER, members=members)


def _raiser(
    by: Actor, noted: Noted, worry: EarlyWorry, link: Link, circle: Circle
) -> EarlyRaiser:
    called = noted.person.called if noted.person else noted.about_name.strip()
    where = noted.service.name if noted.service else noted.service_words.strip()
    return EarlyRaiser.objects.create(
        circle=circle,
        worry=worry,
        link=link,
        about=called or where,
        words=worry.words,
        user=by.user,
        organisation_id=by.organisation_id,
        name=by.user.full_name if by.user else noted.name.strip(),
        email=noted.email.strip(),
    )


@logged
def tell_early_raiser(*, by: Actor, raiser: EarlyRaiser, words: str) -> EarlyTold:
    """Tell the one who noted it: kept for their private link, with a letter that says
    nothing of it."""
    told = EarlyTold.objects.create(
        circle_id=raiser.circle_id,
        raiser=raiser,
        words=words.strip(),
        by_user=by.user.pk if by.user else None,
    )
    if raiser.email and by.user and tracking.hears_back(by, raiser):
        transaction.on_commit(lambda: _send(raiser))
    record(by=by, act="share", what="tell_early_raiser", subject=told)
    return told


def _send(raiser: EarlyRaiser) -> None:
    token = private_link.address_token(raiser.link)
    address = f"{settings.SITE_ADDRESS}/early/read/{token}/"
    letters.send(raiser.email, SUBJECT, LETTER.format(address=address))


@logged
def say_more_early(*, by: Actor, raiser: EarlyRaiser, words: str, team: Team) -> None:
    """The one who noted it says more. What had ended is to be talked over again."""
    said = words.strip()
    with access.at_the_desk_of(team):
        worry = queries.held(EarlyWorry(pk=raiser.worry_id))
        newest = queries.newest(worry)
        refuse_if(rules.why_not_say_more(worry.state, said))
        if newest and (newest.step, newest.words) == (Step.MORE, said):
            record(by=by, act="change", what="say_more_early_again")
            return
        if not worry.is_open:
            worry.state, worry.open_since = EarlyWorry.State.OPEN, clock.now()
        # Without a name: that stays in the circle of the one who noted it.
        ours = actor.NOBODY.seen_only_as(team.principal_id)
        keep_early_step(by=ours, worry=worry, step=Step.MORE, words=said)
        EarlyTold.objects.create(
            circle_id=raiser.circle_id, raiser=raiser, is_theirs=True, words=said
        )
    record(by=by, act="change", what="say_more_early", subject=raiser)


@logged
def keep_early_step(
    *, by: Actor, worry: EarlyWorry, step: str, words: str, **more: Any
) -> EarlyStep:
    """Add the next step to a worry that is held, and save where it has got to."""
    worry.number += 1
    worry.save(update_fields=["number", "state", "open_since", "owner", "person"])
    kept = EarlyStep.objects.create(
        circle_id=worry.circle_id,
        worry=worry,
        number=worry.number,
        step=step,
        words=words.strip(),
        recorded_by=by.user.pk if by.user else None,
        recorded_by_name=by.name if by.user else "",
        **more,
    )
    record(by=by, act="change", what="keep_early_step", subject=kept, step=step)
    return kept


@logged
def give_early_worry(
    *, by: Actor, worry: EarlyWorry, owner: User, seen: int
) -> EarlyWorry:
    """Say who talks it over. They read it from now on; the one before does not."""
    worry = queries.held(worry)
    record(by=by, act="change", what="give_early_worry", subject=worry)
    if worry.owner_id == owner.pk:
        return worry
    _refuse_if_overtaken(worry, seen)
    posts = queries.posts_of(owner)
    refuse_if(rules.why_not_give(worry, by, actor.of_user(owner), posts))
    refuse_if(apart.why_not_ask([owner], handing.risky_to(by, worry.person)))
    if worry.owner:
        access.let_out(
            by=by,
            circle_id=worry.circle_id,
            principal_id=worry.owner.principal_id,
            purpose="asked_to_help",
        )
    access.let_in(
        by=by,
        circle_id=worry.circle_id,
        principal_id=owner.principal_id,
        purpose="asked_to_help",
    )
    worry.owner = owner
    keep_early_step(by=by, worry=worry, step=Step.OWNER, words=owner.full_name)
    return worry


@logged
def say_whose_it_is(
    *, by: Actor, worry: EarlyWorry, person: Person, seen: int
) -> EarlyWorry:
    """Somebody looked, and says that it is about the person with this record."""
    worry = queries.held(worry)
    record(by=by, act="change", what="say_whose_it_is", subject=worry)
    if worry.person_id == person.pk:
        return worry
    _refuse_if_overtaken(worry, seen)
    refuse_if(rules.why_not_work_on(worry, by))
    worry.person = person
    keep_early_step(by=by, worry=worry, step=Step.WHO, words=person.called)
    keep_sources_out(by=by, person=person)
    return worry


def _refuse_if_overtaken(worry: EarlyWorry, seen: int) -> None:
    """What was done meanwhile is read first."""
    if worry.number != seen:
        raise Overtaken(OVERTAKEN)
