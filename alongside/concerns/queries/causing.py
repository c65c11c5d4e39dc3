"""Who can be asked to make a part of an enquiry, and what was asked."""

from django.db.models import QuerySet

from alongside.access import identity, roles
from alongside.access.actor import Actor
from alongside.access.models import Organisation, Post, User
from alongside.concerns.models import AskedPart, Enquiry, PartDecision
from alongside.concerns.queries import appealing, workers

MOST = 50


def who_can_be_asked(viewer: Actor) -> dict[str, tuple[User, Organisation, str]]:
    """Those who can sign in and answer, by the number of their post, with the words
    that name them (one query)."""
    able = [one.code for one in roles.ROLES.values() if "make_enquiry" in one.abilities]
    posts = (
        Post.objects.live()
        .filter(role__in=able, user__is_active=True, organisation__is_active=True)
        .select_related("user", "organisation", "team")
        .order_by("organisation__name", "user__full_name")
    )
    return {str(post.pk): (*_of(post), _words(post)) for post in posts}


def _of(post: Post) -> tuple[User, Organisation]:
    assert post.organisation is not None
    return post.user, post.organisation


def _words(post: Post) -> str:
    where = post.team or post.organisation
    return f"{post.user.full_name}, {where}"


def sources(viewer: Actor, enquiry: Enquiry) -> set[str]:
    """The sources of harm that are written in an enquiry."""
    return set(enquiry.risks.values_list("source", flat=True))


def parts(viewer: Actor) -> QuerySet[AskedPart]:
    """What was asked, in the viewer's circles."""
    return AskedPart.objects.select_related("organisation", "asked_user")


def asked_of(viewer: Actor) -> list[AskedPart]:
    """What the viewer was asked and was not taken back, the newest first."""
    rows = parts(viewer).filter(asked_user=viewer.user, taken_back_at=None)
    return list(rows.order_by("-asked_at")[:MOST])


def of_enquiry(viewer: Actor, enquiry: Enquiry) -> list[PartDecision]:
    """Whom we asked and whom we did not, with why, the newest first."""
    rows = PartDecision.objects.filter(enquiry=enquiry)
    return list(
        rows.select_related("part", "organisation", "involvement").order_by("-pk")
    )


def leads_now(viewer: Actor, part: AskedPart) -> User | None:
    """Whoever leads the enquiry now, for the one who is asked and does not see it; None
    while it is with the team. It is read at the desk of the team, and nothing else of
    it is (four queries)."""
    desk = appealing.desk_of(viewer, part.circle)
    with identity.seen_as(desk.principals):
        rows = Enquiry.objects.select_related("lead")
        lead = rows.get(pk=part.enquiry_id).lead
    return lead if lead and workers.is_here(viewer, lead) else None


def held(viewer: Actor, part: AskedPart) -> AskedPart:
    """What was asked, kept from other writers."""
    rows = AskedPart.objects.select_for_update(of=("self",))
    return rows.select_related("circle").get(pk=part.pk)
