"""Who may add to an enquiry, and what is owed before it can be settled."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Enquiry, KeptAsWell
from alongside.concerns.models.concern import State
from alongside.concerns.rules import apart, beside, deciding, safety_plan, states
from alongside.concerns.rules.death import SCREEN_WAITS, Mark
from alongside.people.models import Judgement, Outcome
from alongside.standards import codes

OPEN = (State.ENQUIRING, State.FOUND, State.PAUSED)


def why_not_add(enquiry: Enquiry, by: Actor) -> str | None:
    """A sentence when this actor cannot add to this enquiry now."""
    if not by.may("lead_enquiry"):
        return "Only the council’s safeguarding workers can add to an enquiry."
    if enquiry.concern.state not in OPEN:
        return "This enquiry is not under way. Open the concern again to add to it."
    return None


def why_not_find_out(enquiry: Enquiry, by: Actor) -> str | None:
    """A sentence when nothing more can be found out now. While it waits, what comes in
    is kept, but nobody is asked and nothing is concluded."""
    if enquiry.concern.is_paused:
        return "This enquiry waits for now. Go on with it first."
    return why_not_add(enquiry, by)


def why_not_hear_outcome(enquiry: Enquiry, by: Actor) -> str | None:
    """Outcomes are said by the person, or written down by those beside them."""
    if not by.may("judge_outcomes"):
        return "Only the person and those working with them can write this."
    if enquiry.concluded_on is not None:
        return "This has been settled. Open it again to change what is wanted."
    return None


def why_not_judge(outcome: Outcome, whose: str, by: Actor) -> str | None:
    """The person's judgement may be written by anybody beside them; the
    professional's only by a safeguarding worker."""
    if not by.may("judge_outcomes"):
        return "Only the person and those working with them can say this."
    if whose == Judgement.Whose.PROFESSIONAL and not by.may("lead_enquiry"):
        return "The professional’s view is for the safeguarding worker to give."
    if outcome.sought.enquiry.concluded_on is not None:
        return "This has been settled. Open it again to change what came of it."
    if outcome.is_withdrawn:
        return "This outcome is no longer wanted, so there is nothing to judge."
    return None


def why_not_keep_as_well(outcome: Outcome, by: Actor) -> str | None:
    """Whether something said in an enquiry can be put into the person's record too."""
    if not by.may("judge_outcomes"):
        return "Only the person and those working with them can write this."
    if outcome.person is None:
        return "There is no record that you can see and put this into."
    if outcome.is_withdrawn:
        return "This is no longer wanted, so it is not put into the record."
    return None


def why_not_agreed_to_keep(answer: str, *, is_heard: bool) -> str | None:
    """A no is a no; whoever was asked has answered, and whoever was not has not."""
    if answer == KeptAsWell.Answer.NO:
        return "They said no, so it is not put into the record."
    if is_heard and answer != KeptAsWell.Answer.YES:
        return "Say whether they agree."
    if not is_heard and answer:
        return "They were not asked, so they have not agreed."
    return None


def why_not_said_no(*, is_heard: bool) -> str | None:
    """Only somebody who was asked can have said no."""
    return None if is_heard else "They were not asked, so they have not said no."


def why_not_capacity(answer: str, evidence: str) -> str | None:
    """Capacity is presumed, so that it was lacking needs evidence."""
    if answer not in codes.CAPACITY:
        return "Choose an answer about capacity."
    if answer == "lacked" and not evidence.strip():
        return "Write what shows that the person could not decide this, even with help."
    return None


@dataclass(frozen=True)
class Owed:
    """A sentence that stands in the way of settling, and the act that answers it.

    `pk` is the number of what the act is done to.
    """

    sentence: str
    act: str
    pk: int


def what_is_owed(concern: Concern, mark: Mark | None = None) -> list[str]:
    """Every sentence that stands between this enquiry and settling it.

    Reads the enquiry's rows; an empty list means that nothing is owed.
    """
    return [one.sentence for one in owed(concern, mark)]


def owed(concern: Concern, mark: Mark | None = None) -> list[Owed]:
    """What stands between this enquiry and settling it, each with how to mend it.

    `mark` says that the person has died: then nothing waits for what only they can say.
    """
    enquiry = getattr(concern, "enquiry", None)
    if enquiry is None:
        return [Owed("There is no enquiry to settle.", "decide_concern", concern.pk)]
    return [
        *_owed_after_death(concern, mark),
        *_owed_to_the_person(enquiry, has_died=mark is not None),
        *_owed_to_the_record(enquiry),
        *([] if mark else _owed_where_risk_remains(enquiry)),
        *_owed_to_the_others(concern),
        *_owed_to_the_raiser(concern),
        *_owed_to_the_other_raisers(concern),
        *_owed_to_those_who_asked(concern),
    ]


def _owed_after_death(concern: Concern, mark: Mark | None) -> list[Owed]:
    is_open = mark is not None and mark.screen is None
    return [Owed(SCREEN_WAITS, "screen_for_review", concern.pk)] if is_open else []


def _owed_to_the_person(enquiry: Enquiry, *, has_died: bool) -> list[Owed]:
    owed = []
    if enquiry.outcomes_asked in ("", "not_recorded"):
        sentence = "Nobody has recorded whether the person was asked what they want."
        owed.append(Owed(sentence, "hear_outcome", enquiry.pk))
    asked_to_stop = () if has_died else enquiry.asked_to_stop.all()
    if any(not asked.answer for asked in asked_to_stop):
        sentence = "They asked us to stop, and nobody has answered them."
        owed.append(Owed(sentence, "note_on_stopping", enquiry.pk))
    for outcome in enquiry.outcomes:
        judged = {j.whose for j in outcome.judgements.all()}
        if outcome.is_withdrawn:
            continue
        missing = (
            (Judgement.Whose.PERSON, "The person has not said whether they got"),
            (Judgement.Whose.PROFESSIONAL, "The professional’s view is missing for"),
        )
        owed += [
            Owed(f"{sentence}: “{outcome.words}”", f"judge_outcome_{whose}", outcome.pk)
            for whose, sentence in missing
            if whose not in judged
            and not (has_died and whose == Judgement.Whose.PERSON)
        ]
    return owed


def _owed_to_the_record(enquiry: Enquiry) -> list[Owed]:
    is_identified = enquiry.assessment_outcome.startswith("identified")
    is_draft = any(not one.finding_id for one in enquiry.finding_drafts.all())
    missing = (
        ("write_finding", "Nobody has written what was found."),
        ("finding_draft", "What was found is still a draft. It is not accepted yet."),
        ("add_risk", "The kind of abuse or neglect is not recorded."),
        ("write_finding", "It is not recorded what was concluded."),
        ("write_finding", "It is not recorded what happened to the risk."),
        ("record_capacity", "Capacity for this decision is not recorded."),
    )
    there = (
        bool(enquiry.findings.all()) or is_draft,
        not is_draft,
        bool(enquiry.risks.all()),
        bool(enquiry.assessment_outcome) or is_draft,
        bool(enquiry.risk_outcome) or not is_identified,
        bool(enquiry.capacity),
    )
    owed = [
        Owed(sentence, act, enquiry.pk)
        for (act, sentence), is_there in zip(missing, there, strict=True)
        if not is_there
    ]
    parts = [part for part in enquiry.asked_parts.all() if part.is_out]
    late = "has not sent back what they were asked."
    owed += [Owed(f"{p.asked_name} {late}", "take_back_part", p.pk) for p in parts]
    out = [r for r in enquiry.requests.all() if r.returned_on is None]
    said = "has not answered what they were asked."
    return owed + [Owed(f"{r.asked_of.name} {said}", "keep_answer", r.pk) for r in out]


def _owed_where_risk_remains(enquiry: Enquiry) -> list[Owed]:
    if not safety_plan.is_owed(enquiry.risk_outcome, enquiry.plan_steps.all()):
        return []
    sentence = "Risk remains, and there is no plan to stay safe, or a reason why not."
    return [Owed(sentence, "safety_plan", enquiry.pk)]


def _owed_to_the_others(concern: Concern) -> list[Owed]:
    said = (
        "Nobody has written what became of this, or who keeps in touch while it goes on"
    )
    return [
        Owed(f"{said}: {process.in_words}.", "say_what_became", process.pk)
        for process in beside.unanswered(concern)
    ]


def _owed_to_the_raiser(concern: Concern) -> list[Owed]:
    if not apart.reaches_raiser(concern):  # or loaded from earlier records
        return []
    told = concern.raiser.updates.all()
    if not deciding.is_answer_owed(concern.decided_at, told):
        return []
    sentence = "The one who raised this has not been told what was decided."
    return [Owed(sentence, "tell_raiser", concern.pk)]


def _owed_to_the_other_raisers(concern: Concern) -> list[Owed]:
    sentence = (
        "Somebody else who told us of the same has not been told what was decided."
    )
    return [
        Owed(sentence, "tell_raiser", one.pk)
        for one in apart.others_reached(concern)
        if deciding.is_answer_owed(concern.decided_at, one.raiser.updates.all())
    ]


def _owed_to_those_who_asked(concern: Concern) -> list[Owed]:
    sentence = "Somebody asked us to look again, and has not been answered."
    every = (a for c in (concern, *concern.joined_here) for a in c.appeals.all())
    waiting = (one for one in every if not one.answer)
    return [Owed(sentence, "answer_appeal", one.pk) for one in waiting]


def why_not_settle(concern: Concern, by: Actor, mark: Mark | None = None) -> str | None:
    """A sentence while the state, the role or something owed stands in the way."""
    refusal = move_refusal(concern, by, has_died=mark is not None)
    if refusal:
        return refusal
    owed = what_is_owed(concern, mark)
    if owed:
        return "This cannot be settled yet. " + " ".join(owed)
    return None


def hides_raiser(concern: Concern) -> bool:
    """Whether somebody raised it whom the one who reads it does not see."""
    is_past = concern.channel == Concern.Channel.PAST
    return not is_past and not hasattr(concern, "raiser")


def move_refusal(concern: Concern, by: Actor, *, has_died: bool = False) -> str | None:
    """Whether state and role allow settling, whatever is owed."""
    if hides_raiser(concern):
        return (
            "Only somebody who can tell the one who raised this can settle it. Ask the "
            "safeguarding team."
        )
    verb = states.verb_to_settle(concern, has_died=has_died)
    return states.why_not_move(concern, verb, by)


def achieved_overall(outcomes: list[Outcome]) -> str:
    """The national answer for the enquiry, from the person's judgement first.

    Fully when every outcome is fully achieved, not when none is at all, else partly. An
    outcome that the person could not judge is taken from the professional; one that
    nobody could judge is left out. Returns '' when nothing was judged.
    """
    results = [r for r in (_counts(outcome) for outcome in outcomes) if r]
    if not results:
        return ""
    if set(results) == {Judgement.Result.FULLY}:
        return "fully"
    if set(results) == {Judgement.Result.NOT}:
        return "not"
    return "partly"


def _counts(outcome: Outcome) -> str:
    newest = {j.whose: j.result for j in outcome.judgements.all()}
    for whose in (Judgement.Whose.PERSON, Judgement.Whose.PROFESSIONAL):
        result = newest.get(whose, "")
        if result and result != Judgement.Result.UNABLE:
            return "" if outcome.is_withdrawn else result
    return ""
