"""Noting what is seen where somebody may be hurt, putting it right, and photographs."""

from typing import Any
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import Enquiry, Injury, InjuryPhoto
from alongside.concerns.queries import injuries as queries
from alongside.concerns.rules import injuries as rules
from alongside.concerns.rules.injuries import Seen
from alongside.people import actions as people
from alongside.people.media_files import Prepared


@logged
def note_injury(*, by: Actor, enquiry: Enquiry, seen: Seen, uid: UUID) -> Injury:
    """Keep what was seen, with the person's words and their agreement. Two presses of
    one page make one."""
    held = queries.held(by, enquiry)
    if before := queries.sent_before(by, held, uid):
        record(by=by, act="change", what="note_injury_again", subject=before)
        return before
    refuse_if(rules.why_not_note(held, by))
    number = queries.newest_number(by, held) + 1
    injury = _keep(by, held, seen, number=number, uid=uid)
    record(by=by, act="change", what="note_injury", subject=injury)
    return injury


@logged
def correct_injury(
    *, by: Actor, injury: Injury, seen: Seen, why: str, version: int, uid: UUID
) -> Injury:
    """Put right what was noted. What stood there stays readable.

    `version` is the one the writer had in front of them.
    """
    held = queries.held(by, injury.enquiry)
    if before := queries.sent_before(by, held, uid):
        record(by=by, act="change", what="correct_injury_again", subject=before)
        return before
    now = queries.newest_version(by, injury)
    if now.version != version:
        raise Overtaken(OVERTAKEN)
    refuse_if(rules.why_not_note(held, by))
    if not why.strip():
        raise Refused("Say why it is put right.")
    more = {"number": now.number, "version": now.version + 1, "uid": uid}
    kept = _keep(by, held, seen, change_reason=why.strip(), **more)
    record(by=by, act="change", what="correct_injury", subject=kept)
    return kept


def _keep(by: Actor, enquiry: Enquiry, seen: Seen, **more: Any) -> Injury:
    refuse_if(rules.why_not_seen(seen))
    typed = {
        name: said.strip() if isinstance(said, str) else said
        for name, said in vars(seen).items()
    }
    typed["regions"] = list(seen.regions)
    if typed["their_words"]:
        typed["no_words"] = ""
    return Injury.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
        **typed,
        **more,
    )


@logged
def add_injury_photo(
    *, by: Actor, injury: Injury, file: Prepared, description: str, taken_by: str
) -> InjuryPhoto:
    """Keep a photograph of what was seen, in the enquiry's circle, as they agreed."""
    held = queries.held(by, injury.enquiry)
    now = queries.newest_version(by, injury)
    refuse_if(rules.why_not_photograph(held, now, by))
    if held.person is None:
        raise Refused("Say first whom the enquiry is about.")
    if file.kind != "picture":
        raise Refused("Choose a picture.")
    shown = people.Shown(
        description=description.strip(),
        made_by=taken_by.strip(),
        agreed=now.photos,
        agreed_words=now.photos_words,
    )
    media = people.add_media(
        by=by, person=held.person, file=file, shown=shown, circle_id=held.circle_id
    )
    photo = InjuryPhoto.objects.create(
        enquiry=held, number=now.number, media=media, circle_id=held.circle_id
    )
    record(by=by, act="change", what="add_injury_photo", subject=photo)
    return photo
