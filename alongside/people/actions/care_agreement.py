"""Writing the agreement of three, signing it, looking at it again, and ending it."""

from datetime import date
from typing import Any
from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.review import ask_for_review
from alongside.people.models import (
    AgreementCall,
    AgreementPromise,
    AgreementSignature,
    CareAgreement,
    Person,
)
from alongside.people.queries import care_agreement as queries
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import care_agreement as rules
from alongside.people.rules.care_agreement import Signed, ToAgree
from alongside.people.rules.review import RequestSaid


class AgreementBook:
    """Columns that everything kept of an agreement carries, and holding one."""

    @staticmethod
    def written(by: Actor) -> dict[str, object]:
        """Who writes."""
        return {
            "recorded_by": by.user.pk if by.user else 0,
            "recorded_by_name": by.name,
        }

    @staticmethod
    def of(agreement: CareAgreement, by: Actor) -> dict[str, object]:
        """Of which agreement, in which circle, and who writes."""
        mine = AgreementBook.written(by)
        return {"agreement": agreement, "circle_id": agreement.circle_id, **mine}

    @staticmethod
    def after(held: CareAgreement) -> dict[str, Any]:
        """What an agreement keeps that is written anew after this one."""
        names = ("person", "circle_id", "service", "buyer_id", "buyer_name")
        kept = {name: getattr(held, name) for name in names}
        return {**kept, "number": held.number + 1, "replaces": held}

    @staticmethod
    def hold(agreement: CareAgreement) -> CareAgreement:
        """The agreement as it is now. Whoever presses at the same moment waits."""
        rows = CareAgreement.objects.select_for_update(of=("self",))
        return rows.select_related("person", "service").get(pk=agreement.pk)


@logged
def begin_care_agreement(
    *, by: Actor, person: Person, said: ToAgree, uid: UUID
) -> CareAgreement:
    """Begin an agreement about the care of a person. Pressed twice, it is one."""
    refuse_if(why_not_any_more(by, person.pk) or rules.why_not_keep_agreements(by))
    refuse_if(rules.why_not_this_agreement(said))
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    agreement = CareAgreement.objects.filter(uid=uid, person=person).first()
    if agreement is None:
        mine = CareAgreement.objects.filter(person=person, service=said.service)
        if mine.exists():
            raise Refused("There is one about this service. Write that one anew.")
        agreement = CareAgreement.objects.create(
            uid=uid,
            person=person,
            circle_id=person.circle_id,
            service=said.service,
            buyer=said.buyer,
            buyer_name=said.who_buys,
            about=said.about.strip(),
            starts_on=said.starts_on,
            **AgreementBook.written(by),
        )
    record(by=by, act="change", what="begin_care_agreement", subject=agreement)
    return agreement


@logged
def promise_in_agreement(
    *, by: Actor, agreement: CareAgreement, party: str, words: str
) -> AgreementPromise:
    """Add one thing that one of the three promises, while nobody has signed."""
    held = AgreementBook.hold(agreement)
    signed = queries.is_signed(held)
    refuse_if(rules.why_not_promise(by, held, party, words, is_signed=signed))
    promise, _ = AgreementPromise.objects.get_or_create(
        agreement=held,
        party=party,
        words=words.strip(),
        left_out_on=None,
        defaults=AgreementBook.of(held, by),
    )
    record(by=by, act="change", what="promise_in_agreement", subject=promise)
    return promise


@logged
def sign_care_agreement(
    *, by: Actor, agreement: CareAgreement, said: Signed
) -> AgreementSignature:
    """Sign for one of the three. When all have, it holds from that day."""
    held = AgreementBook.hold(agreement)
    refuse_if(rules.why_not_sign(by, held, said, queries.promised_by(held)))
    signature, is_new = AgreementSignature.objects.get_or_create(
        agreement=held,
        party=said.party,
        defaults={
            **AgreementBook.of(held, by),
            "signed_by": rules.who_signs(by, held, said),
            "is_own": said.is_own,
            "authority": "" if said.is_own else said.authority,
            "authority_words": "" if said.is_own else said.authority_words.strip(),
            "words": said.words.strip(),
        },
    )
    signed = AgreementSignature.objects.filter(agreement=held).count()
    if is_new and signed == len(rules.ASKED_AS):
        held.in_force_on = clock.today()
        held.save(update_fields=["in_force_on"])
    record(by=by, act="change", what="sign_care_agreement", subject=signature)
    return signature


@logged
def write_agreement_anew(
    *,
    by: Actor,
    agreement: CareAgreement,
    about: str,
    starts_on: date,
    why: str,
    uid: UUID,
) -> CareAgreement:
    """Write it anew with the promises it has, to be changed and signed again. The
    earlier one stays as it was signed, and has ended."""
    held = AgreementBook.hold(agreement)
    if standing := CareAgreement.objects.filter(uid=uid, person=held.person).first():
        record(by=by, act="change", what="write_agreement_anew", subject=standing)
        return standing
    refuse_if(why_not_any_more(by, held.person_id))
    refuse_if(rules.why_not_anew(held, by, why))
    if not about.strip():
        raise Refused("Write what care this is about.")
    held.ended_on, held.why_ended = clock.today(), f"Written anew: {why.strip()}"
    held.save(update_fields=["ended_on", "why_ended"])
    anew = CareAgreement.objects.create(
        uid=uid,
        about=about.strip(),
        starts_on=starts_on,
        why_anew=why.strip(),
        **AgreementBook.after(held),
        **AgreementBook.written(by),
    )
    _carry_promises(by, held, anew)
    record(by=by, act="change", what="write_agreement_anew", subject=anew)
    return anew


def _carry_promises(by: Actor, before: CareAgreement, anew: CareAgreement) -> None:
    columns = AgreementBook.of(anew, by)
    AgreementPromise.objects.bulk_create(
        AgreementPromise(party=one.party, words=one.words, **columns)
        for one in AgreementPromise.objects.filter(agreement=before, left_out_on=None)
    )


@logged
def leave_promise_out(
    *, by: Actor, promise: AgreementPromise, why: str
) -> AgreementPromise:
    """Leave a promise out while nobody has signed. It stays to be read, with why."""
    held = AgreementBook.hold(promise.agreement)
    signed = queries.is_signed(held)
    refuse_if(
        rules.why_not_promise(by, held, promise.party, promise.words, is_signed=signed)
    )
    if not why.strip():
        raise Refused("Say why it is left out.")
    promise.left_out_on, promise.why_left_out = clock.today(), why.strip()
    promise.save(update_fields=["left_out_on", "why_left_out"])
    record(by=by, act="change", what="leave_promise_out", subject=promise)
    return promise


@logged
def call_agreement_review(
    *, by: Actor, agreement: CareAgreement, party: str, words: str, uid: UUID
) -> AgreementCall:
    """One of the three asks for it to be looked at again. It becomes a request for a
    review, which is answered like every other. Pressed twice, it is one."""
    held = AgreementBook.hold(agreement)
    refuse_if(rules.why_not_call(by, held, party, words))
    asked = RequestSaid(words=words, asked_by=by.name, asked_as=rules.ASKED_AS[party])
    request = ask_for_review(by=by, person=held.person, said=asked, uid=uid)
    call, _ = AgreementCall.objects.get_or_create(
        request=request,
        defaults={
            **AgreementBook.of(held, by),
            "party": party,
            "words": words.strip()[:600],
        },
    )
    record(by=by, act="change", what="call_agreement_review", subject=call)
    return call


@logged
def end_care_agreement(
    *, by: Actor, agreement: CareAgreement, why: str
) -> CareAgreement:
    """It holds no longer, and everybody in the circle can read why."""
    held = AgreementBook.hold(agreement)
    refuse_if(rules.why_not_end(held, by, why))
    held.ended_on, held.why_ended = clock.today(), why.strip()
    held.save(update_fields=["ended_on", "why_ended"])
    record(by=by, act="change", what="end_care_agreement", subject=held)
    return held
