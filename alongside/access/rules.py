"""Who may do what, as far as roles can say. Each context adds its own."""

from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.models import Post, User

KEPT_OUT = (
    "This is not possible: they are kept out of this, so that nobody lets them in by "
    "mistake. Ask the council’s safeguarding team."
)


class Refused(Exception):
    """An act that is not possible, with the sentence that says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def refuse_if(sentence: str | None) -> None:
    """Raise `Refused` with the sentence, if there is one."""
    if sentence:
        raise Refused(sentence)


def why_not_without(ability: str, by: Actor) -> str | None:
    """A sentence when none of the actor's roles gives the ability."""
    if by.may(ability):
        return None
    return "Your role does not include this. Ask your safeguarding manager."


def why_not_end_post(post: Post, by: Actor) -> str | None:
    """Only an administrator ends posts, once, and not their own."""
    if not by.may("administer"):
        return "Only an administrator can end a post."
    if by.user and post.user_id == by.user.pk:
        return "You cannot end your own post. Ask another administrator."
    if post.ends_on is not None:
        return "This post has already been given an end."
    return None


def why_not_send_password_link(user: User, by: Actor) -> str | None:
    """Only an administrator sends one, and only to somebody who may sign in."""
    if not by.may("administer"):
        return "Only an administrator can send a link to choose a password."
    if not user.is_active:
        return f"{user.full_name} can no longer sign in."
    return None


def has_run_out(
    *,
    signed_in_at: datetime,
    last_seen_at: datetime,
    now: datetime,
    idle_seconds: int,
    absolute_seconds: int,
) -> bool:
    """Whether a session is past its idle or its absolute limit."""
    idle = (now - last_seen_at).total_seconds()
    whole = (now - signed_in_at).total_seconds()
    return idle > idle_seconds or whole > absolute_seconds
