"""What must be thought about, and who decides, before deciding for somebody."""

from dataclasses import dataclass, field

from alongside.people.rules.decisions import Missing
from alongside.standards import codes

POWERS = ("attorney", "deputy")


@dataclass(frozen=True)
class ConsultedSaid:
    """Somebody who was asked or should have been, as typed. `words` are their view, or
    why they were not asked."""

    name: str
    relation: str = ""
    was_asked: str = ""
    words: str = ""
    dissent: str = ""


@dataclass(frozen=True)
class BestInterestsSaid:
    """What was thought about, as typed. `power` is whose power covers this decision:
    attorney, deputy or none; `decider` is who decides."""

    power: str
    advance: str
    decider: str
    thoughts: dict[str, str] = field(default_factory=dict)
    consulted: tuple[ConsultedSaid, ...] = ()


def what_is_missing_for_best(said: BestInterestsSaid) -> list[Missing]:
    """Everything that stands between what is typed and deciding for somebody."""
    return [
        *_missing_thoughts(said),
        *_missing_about_others(said),
        *_wrong_decider(said),
    ]


def _missing_thoughts(said: BestInterestsSaid) -> list[Missing]:
    return [
        Missing(f"thought_{code}", "Write what you thought about this.")
        for code in codes.BEST_INTERESTS_CHECKLIST.codes
        if not said.thoughts.get(code, "").strip()
    ]


def _missing_about_others(said: BestInterestsSaid) -> list[Missing]:
    """Those who care are asked, or it is said why they were not."""
    missing = []
    for number, one in enumerate(said.consulted, start=1):
        if not one.name.strip():
            if one.words.strip() or one.dissent.strip():
                missing.append(Missing(f"name_{number}", "Write who this is."))
            continue
        if not one.relation.strip():
            sentence = "Write who they are to the person."
            missing.append(Missing(f"relation_{number}", sentence))
        if one.was_asked not in ("yes", "no"):
            sentence = "Say whether they were asked."
            missing.append(Missing(f"was_asked_{number}", sentence))
        elif not one.words.strip():
            sentence = (
                "Write what they said."
                if one.was_asked == "yes"
                else "Write why they were not asked."
            )
            missing.append(Missing(f"view_{number}", sentence))
    if not any(one.name.strip() for one in said.consulted):
        sentence = "Write down somebody who was asked, or should have been."
        missing.append(Missing("name_1", sentence))
    return missing


def _wrong_decider(said: BestInterestsSaid) -> list[Missing]:
    """An attorney or deputy within their power decides; what the person decided
    beforehand, if it is valid and applies, is not open to anybody."""
    if said.advance != "no":
        sentence = (
            "A refusal made beforehand that is valid and covers this is the person’s "
            "own decision. Write it down as that; nobody decides in their place."
            if said.advance == "yes"
            else "Find out first whether they refused this treatment beforehand."
        )
        return [Missing("advance", sentence)]
    if said.decider not in codes.BEST_INTERESTS_DECIDERS:
        return [Missing("decider", "Say who decides.")]
    if said.power in POWERS and said.decider != said.power:
        label = codes.BEST_INTERESTS_DECIDERS.plain(said.power).split(",")[0]
        sentence = f"{label} has the power to decide this, so they decide it."
        return [Missing("decider", sentence)]
    if said.decider in POWERS and said.decider != said.power:
        sentence = "They decide only what their power covers. Say whose power does."
        return [Missing("power", sentence)]
    return []
