"""What is one's own affair, and stays out of a letter to the other."""

from collections.abc import Iterable, Iterator

from alongside.access.actor import Actor
from alongside.concerns.models import (
    CapacityRecord,
    Concern,
    Decision,
    Delay,
    Finding,
    FindingDraft,
    Letter,
    Pause,
    Raiser,
    Request,
    Settlement,
)
from alongside.concerns.models.letters import To
from alongside.concerns.queries import joining, letters
from alongside.concerns.rules import letters as rules
from alongside.concerns.rules.letters import Apart
from alongside.people.models import Outcome
from alongside.standards import letters as standard

SELF = "self"


def kept_apart(viewer: Actor, concern: Concern, to: str) -> Apart:
    """What a letter to one of them may not say. Nothing, where all are one."""
    own, others = _of_the_two(viewer, concern, to), of_other_raisers(viewer, concern)
    if not (others.names or others.details or others.texts):
        return own
    return Apart(
        whose="about somebody else",
        names=own.names + others.names,
        details=own.details + others.details,
        texts=own.texts + others.texts,
    )


def of_other_raisers(viewer: Actor, concern: Concern) -> Apart:
    """Who else told us of the same happening, and their account: theirs alone. Who
    spoke up twice is kept from nothing."""
    own = getattr(concern, "raiser", None)
    person = concern.person
    known = f"{own.name if own else ''} {person.name if person else ''}"
    names: list[str] = []
    details: list[str] = []
    texts: list[str] = []
    for one in joining.told_of_the_same(viewer, concern):
        raiser = getattr(one, "raiser", None)
        if raiser is None or (own and own.user_id and raiser.user_id == own.user_id):
            continue
        names += rules.parts_of(raiser.name, not_in=known)
        details += [raiser.email, raiser.phone]
        texts += [one.noticed, one.danger_words]
    shared = {concern.noticed, concern.danger_words, *_ours()}
    return Apart(
        whose="from somebody else who spoke up",
        names=tuple(names),
        details=tuple(one for one in details if one),
        texts=_without(texts, shared),
    )


def _of_the_two(viewer: Actor, concern: Concern, to: str) -> Apart:
    """What is the person’s own, or the raiser’s."""
    raiser = getattr(concern, "raiser", None)
    if _is_the_same(concern, raiser):
        return Apart()
    to_raiser = to == To.RAISER
    return (_of_person if to_raiser else _of_raiser)(viewer, concern)


def _is_the_same(concern: Concern, raiser: Raiser | None) -> bool:
    person = concern.person
    is_own = raiser is not None and raiser.kind == SELF
    user = person.user_id if person else None
    return is_own or (
        raiser is not None and user is not None and raiser.user_id == user
    )


def _of_person(viewer: Actor, concern: Concern) -> Apart:
    """What is the person’s: all that the page of the one who spoke up does not say."""
    raiser, person = concern.raiser, concern.person
    called: list[str] = []
    details = [concern.about_address, concern.about_postcode, concern.about_nhs_number]
    if person:
        called += [person.name, person.known_as]
        details += [person.postcode, person.nhs_number, person.phone]
        details += rules.pieces_of(person.address)
        details.append(person.user.email if person.user else "")
    names = [p for one in called for p in rules.parts_of(one, not_in=raiser.name)]
    names.append(concern.about_name.strip())  # as it was told, be it a name or not
    told = {update.words for update in raiser.updates.all()}
    texts = (*_written(concern), *letters.told_to_person(viewer, concern).values())
    return Apart(
        whose="about the person",
        names=tuple(one for one in dict.fromkeys(names) if one),
        details=tuple(one for one in details if one),
        texts=_without(texts, told | _ours()),
    )


def _written(concern: Concern) -> Iterator[str]:
    """What was said and written in the case, which only those who work on it read."""
    for one in Decision.objects.filter(concern=concern).select_related("involvement"):
        yield from (one.reason, one.needs_evidence, one.risk_evidence)
        yield from (one.unable_evidence, one.involvement.words)
    for kept in Settlement.objects.filter(concern=concern).select_related(
        "involvement"
    ):
        yield from (kept.words_to_person, kept.involvement.words)
    yield from Letter.objects.filter(concern=concern, to=To.PERSON).values_list(
        "words", flat=True
    )
    within = {"enquiry__concern": concern}
    yield from Outcome.objects.filter(sought__enquiry__concern=concern).values_list(
        "words", flat=True
    )
    for rows, columns in (
        (Finding.objects.filter(**within), ("found", "words_to_person")),
        (FindingDraft.objects.filter(**within), ("found", "words_to_person")),
        (Request.objects.filter(**within), ("question", "answer")),
        (CapacityRecord.objects.filter(**within), ("decision", "evidence")),
        (Pause.objects.filter(concern=concern), ("words", "safety")),
        (Delay.objects.filter(concern=concern), ("words",)),
    ):
        for row in rows.values_list(*columns):
            yield from row


def _of_raiser(viewer: Actor, concern: Concern) -> Apart:
    """Who spoke up, and what they told. Who does not see them cannot name them."""
    raiser, person = getattr(concern, "raiser", None), concern.person
    texts = [concern.noticed, concern.danger_words]
    free = {*letters.told_to_person(viewer, concern).values(), *_ours()}
    if raiser is None:
        whose = "from the one who spoke up"
        return Apart(whose, texts=_without(texts, free))
    theirs = Letter.objects.filter(raiser=raiser).values_list("words", flat=True)
    own = f"{person.name} {person.known_as}" if person else ""
    details = (raiser.email, raiser.phone)
    return Apart(
        whose="about the one who spoke up",
        names=rules.parts_of(raiser.name, not_in=own),
        details=tuple(one for one in details if one),
        texts=_without((*texts, *theirs), free),
    )


def _ours() -> set[str]:
    """The sentences with which every letter can begin and end."""
    standing = standard.words()
    begun = {w for one in standing.subjects.values() for w in one.before.values()}
    return begun | set(standing.after.values())


def _without(texts: Iterable[str], said: Iterable[str]) -> tuple[str, ...]:
    """The sentences of these texts that are not among what may be said."""
    free = set(rules.sentences(said))
    return tuple(one for one in rules.sentences(texts) if one not in free)
