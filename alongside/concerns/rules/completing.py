"""What is missing of the answers that are counted, and who may fill it in."""

from collections.abc import Mapping
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Enquiry
from alongside.concerns.models.concern import WAITING, State
from alongside.standards import codes
from alongside.standards.codes import Code, CodeList

NOT_KNOWN = ("", "not_known")
NOT_RECORDED = ("", "not_recorded")
OLDEST = 120
# Three answers that say one kind of abuse or neglect, for an enquiry that has none.
RISK = ("risk_type", "risk_source", "risk_location")
LISTS = {
    "risk_type": codes.RISK_TYPES,
    "risk_source": codes.RISK_SOURCES,
    "risk_location": codes.RISK_LOCATIONS,
    "assessment_outcome": codes.ASSESSMENT_OUTCOMES,
    "risk_outcome": codes.RISK_OUTCOMES,
    "capacity": codes.CAPACITY,
    "outcomes_asked": codes.OUTCOMES_ASKED,
    "outcomes_achieved": codes.OUTCOMES_ACHIEVED,
    "gender": codes.GENDERS,
    "ethnicity": codes.ETHNICITIES,
    "support_reason": codes.SUPPORT_REASONS,
}
YES_NO = ("yes", "no")
SUPPORT = "capacity_supported"
AGE = "age_on_raising"
ABOUT_THEM = (AGE, "gender", "ethnicity", "support_reason")
FILLED_MEANWHILE = (
    "Somebody has filled this in meanwhile, and what stands is not overwritten. Look "
    "at what is still missing."
)


@dataclass(frozen=True)
class Wanted:
    """One answer that is missing. `risk` is the number of the risk it belongs to."""

    name: str
    risk: int | None = None

    @property
    def key(self) -> str:
        """What the answer is called in a form and among what was filled."""
        return f"{self.name}_{self.risk}" if self.risk else self.name

    @property
    def answers(self) -> tuple[Code, ...]:
        """What can be answered: never that it is not known, as that is there now."""
        unsaid = {"not_known", "not_recorded", "ceased"}
        listed: CodeList | tuple[()] = LISTS.get(self.name, ())
        return tuple(entry for entry in listed if entry.code not in unsaid)

    def allows(self, answer: str | int) -> bool:
        """Whether this is one of the answers."""
        if self.name == AGE:
            return isinstance(answer, int) and 0 <= answer <= OLDEST
        if self.name == SUPPORT:
            return answer in YES_NO
        return any(entry.code == answer for entry in self.answers)


def wanted(concern: Concern) -> list[Wanted]:
    """Every answer that is missing and can be filled in here."""
    enquiry: Enquiry | None = getattr(concern, "enquiry", None)
    about = [] if concern.person_id else _about_them(concern)
    if enquiry is None or enquiry.concluded_on is None:
        return about
    return [*_risks(enquiry), *_what_came_of_it(enquiry), *about]


def _about_them(concern: Concern) -> list[Wanted]:
    """Facts that belong to a record of the person, where there is one."""
    missing = {
        AGE: concern.age_on_raising is None,
        "gender": concern.gender in NOT_KNOWN,
        "ethnicity": concern.ethnicity in NOT_KNOWN,
        "support_reason": concern.support_reason in NOT_KNOWN,
    }
    return [Wanted(name) for name in ABOUT_THEM if missing[name]]


def _risks(enquiry: Enquiry) -> list[Wanted]:
    there = list(enquiry.risks.all())
    if not there:
        return [Wanted(name) for name in RISK]
    return [
        Wanted(name, risk.pk)
        for risk in there
        for name in RISK
        if not getattr(risk, name.removeprefix("risk_"))
    ]


def _what_came_of_it(enquiry: Enquiry) -> list[Wanted]:
    may_be_identified = enquiry.assessment_outcome.startswith("identified")
    is_open = not enquiry.assessment_outcome
    lacked = enquiry.capacity == "lacked"
    missing = {
        "assessment_outcome": is_open,
        "risk_outcome": not enquiry.risk_outcome and (may_be_identified or is_open),
        "capacity": enquiry.capacity in NOT_RECORDED,
        SUPPORT: enquiry.capacity_supported in ("", "unknown")
        and (lacked or enquiry.capacity in NOT_RECORDED),
        "outcomes_asked": enquiry.outcomes_asked in NOT_RECORDED,
        "outcomes_achieved": not enquiry.outcomes_achieved
        and enquiry.outcomes_asked in ("asked_expressed", *NOT_RECORDED),
    }
    return [Wanted(name) for name, is_missing in missing.items() if is_missing]


def why_not_complete(concern: Concern, by: Actor) -> str | None:
    """The lead or a manager fills it in, once it is no longer under way."""
    if not by.may("lead_enquiry") or not _is_theirs(concern, by):
        return "Only whoever leads it, or a safeguarding manager, can fill this in."
    if concern.state == State.JOINED:
        return "This is joined to another. Fill in what is missing there."
    if concern.state in WAITING:
        return "This is not decided yet. Say who it is about, and go on from there."
    return None


def _is_theirs(concern: Concern, by: Actor) -> bool:
    enquiry: Enquiry | None = getattr(concern, "enquiry", None)
    leads = {concern.lead_id, enquiry.lead_id if enquiry else None}
    return by.may("settle_concern") or (by.user is not None and by.user.pk in leads)


def why_not_filled(
    concern: Concern, answers: Mapping[str, str | int], reason: str
) -> str | None:
    """A sentence when an answer is not missing, not one of the list, or alone."""
    open_now = {one.key: one for one in wanted(concern)}
    if not answers:
        return "Fill in at least one answer. What nobody knows can stay empty."
    if not reason.strip():
        return "Write how you know this now."
    if not answers.keys() <= open_now.keys():
        return FILLED_MEANWHILE
    if not all(open_now[key].allows(said) for key, said in answers.items()):
        return "Choose from the lists."
    if set(RISK) & answers.keys() and not set(RISK) <= answers.keys():
        return "Choose the kind, the source and the place together."
    return _why_not_together(concern, answers)


def _why_not_together(concern: Concern, answers: Mapping[str, str | int]) -> str | None:
    """Some answers make sense only beside another."""
    enquiry: Enquiry | None = getattr(concern, "enquiry", None)

    def said(name: str) -> str:
        return str(answers.get(name) or getattr(enquiry, name, ""))

    if "risk_outcome" in answers and not said("assessment_outcome").startswith(
        "identified"
    ):
        return "Only a risk that was identified has an outcome."
    if SUPPORT in answers and said("capacity") != "lacked":
        return "Say whether they were supported only where they lacked capacity."
    if "outcomes_achieved" in answers and said("outcomes_asked") != "asked_expressed":
        return "Only what somebody said they want can be achieved."
    return None
