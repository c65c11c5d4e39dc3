"""A small partnership with one case in it, made through actions, step by step.

Each property is made when it is first asked for, with everything it rests on. `enquiry`
therefore receives, listens and decides before it answers.
"""

from datetime import timedelta
from functools import cached_property
from uuid import uuid4

from django.utils import timezone

from alongside.access import actions as access
from alongside.access.actor import NOBODY
from alongside.access.models import User
from alongside.agreed.actions import View
from alongside.concerns.actions import (
    advising,
    deciding,
    enquiring,
    outcomes,
    raising,
    receiving,
    settling,
)
from alongside.concerns.actions.deciding import Result, Tests
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import (
    AdviceThread,
    AskedPart,
    Concern,
    Enquiry,
    KeepInTouch,
    Raiser,
    Request,
    Risk,
    Route,
)
from alongside.concerns.rules.finding import Found
from alongside.people.models import Outcome
from alongside.standards import codes
from tests.architecture.ahead import PlansAhead
from tests.architecture.early import EarlyWorries
from tests.architecture.freedom import Freedom
from tests.architecture.how_it_was import Asked
from tests.architecture.improving import Improves
from tests.architecture.in_draft import InDraft
from tests.architecture.linked import Linked
from tests.architecture.of_services import OfServices
from tests.architecture.returned import Returned
from tests.architecture.risks import Risks
from tests.factories import advocacy, causing, findings

HEARD = View(how="first_hand", words="I want it to stop, and to stay here.")


def first(code_list: codes.CodeList) -> str:
    """Any code of a list will do."""
    return code_list.codes[0]


class World(
    PlansAhead,
    Risks,
    Freedom,
    Asked,
    EarlyWorries,
    Linked,
    InDraft,
    Returned,
    Improves,
    OfServices,
):
    """The partnership, and one case as far along as is asked for."""

    @cached_property
    def asked_first(self) -> AdviceThread:
        """What somebody asked the team before telling them anything."""
        return advising.ask_advice(
            by=NOBODY,
            question=advising.Question("May I tell you?"),
            link_uid=uuid4(),
            team=self.team,
        )

    @cached_property
    def raiser(self) -> Raiser:
        """Somebody who raised a worry by a private link."""
        return raising.raise_concern(
            by=NOBODY,
            worry=Worry(
                noticed="She has bruises and will not say why.",
                about_name="Amina Farah",
                wish_asked="no",
                wish_not_asked_reason=first(codes.NOT_ASKED_REASONS),
            ),
            hear_back=HearBack(),
            link_uid=uuid4(),
            team=self.team,
        )

    @cached_property
    def raised(self) -> Concern:
        """The concern as it was raised."""
        with access.at_the_desk_of(self.team):
            return Concern.objects.get(pk=self.raiser.concern_id)

    @cached_property
    def received(self) -> Concern:
        """The concern after it was taken in, about the person."""
        concern = receiving.receive_concern(by=self.manager, concern=self.raised)
        return receiving.say_who_it_is(
            by=self.manager, concern=concern, person=self.person
        )

    @cached_property
    def listening(self) -> Concern:
        """The concern while the person is listened to."""
        concern = receiving.begin_listening(by=self.manager, concern=self.received)
        advocacy.looked_at_all(self.manager, concern)
        return concern

    def decide(self, result: Result, answer: str = "yes") -> Concern:
        """The concern after a decision."""
        deciding.decide_concern(
            by=self.manager,
            concern=self.listening,
            view=HEARD,
            tests=self.tests(answer),
            result=result,
        )
        with access.at_the_desk_of(self.team):
            return Concern.objects.get(pk=self.listening.pk)

    def tests(self, answer: str = "yes") -> Tests:
        """The three tests, all answered alike."""
        evidence = "What she told us on Monday."
        return Tests(
            needs=answer,
            needs_evidence=evidence,
            risk=answer,
            risk_evidence=evidence,
            unable=answer,
            unable_evidence=evidence,
            advocate=first(codes.ADVOCATE_OUTCOMES),
        )

    @cached_property
    def duty_met(self) -> Result:
        """The decision that there must be an enquiry."""
        return Result(
            result="section_42",
            reason="All three tests are met.",
            words_to_raiser="We are finding out more.",
        )

    @cached_property
    def route(self) -> Route:
        """A concern passed on to the other team."""
        self.decide(
            Result(
                result="another_route",
                reason="A matter of quality.",
                route=first(codes.OTHER_ROUTES),
                receiver=self.receiving_team,
                words_to_receiver="Please look at staffing at night.",
            ),
            answer="no",
        )
        with access.at_the_desk_of(self.team):
            return Route.objects.get(concern=self.listening)

    @cached_property
    def enquiry(self) -> Enquiry:
        """An enquiry under way."""
        concern = self.decide(self.duty_met)
        with access.at_the_desk_of(self.team):
            return Enquiry.objects.select_related("concern__person").get(
                concern=concern
            )

    @cached_property
    def outcome(self) -> Outcome:
        """One thing the person wants."""
        return outcomes.hear_outcome(
            by=self.manager,
            enquiry=self.enquiry,
            words="To sleep without being afraid.",
            said_by="Amina Farah",
        )

    @cached_property
    def request(self) -> Request:
        """Something another body was asked to find out."""
        return enquiring.ask_to_enquire(
            by=self.manager,
            enquiry=self.enquiry,
            asked_of=self.council,
            question="Who was on duty?",
            due_on=timezone.localdate() + timedelta(days=7),
        )

    @cached_property
    def risk(self) -> Risk:
        """One kind of risk."""
        return enquiring.add_risk(
            by=self.manager,
            enquiry=self.enquiry,
            kind=first(codes.RISK_TYPES),
            source=first(codes.RISK_SOURCES),
            location=first(codes.RISK_LOCATIONS),
        )

    @cached_property
    def found(self) -> Found:
        """What was found."""
        identified = next(
            code for code in codes.ASSESSMENT_OUTCOMES.codes if "identified" in code
        )
        return Found(
            found="A rushed night shift.",
            certainty="likely",
            words_to_person="We found that you were right.",
            assessment_outcome=identified,
            risk_outcome="reduced" if identified.startswith("identified") else "",
        )

    @cached_property
    def concluded(self) -> Concern:
        """A concern with everything found and judged: nothing is owed to anybody."""
        for whose in ("person", "professional"):
            outcomes.judge_sought(
                by=self.manager,
                outcome=self.outcome,
                whose=whose,
                result="fully",
                said_by="Amina Farah",
                words="",
            )
        enquiring.record_capacity(
            by=self.manager,
            enquiry=self.risk.enquiry,
            decision="Whether to stay",
            answer=first(codes.CAPACITY),
            support="An interpreter",
            evidence="She weighed it up.",
        )
        who = {"reader": self.who_accepts}
        findings.accepted(self.manager, self.enquiry, self.found, **who)
        with access.at_the_desk_of(self.team):
            return Concern.objects.get(pk=self.enquiry.concern_id)

    @cached_property
    def settled(self) -> Concern:
        """A settled concern, with a day to ask how she is."""
        settling.settle_concern(
            by=self.manager, concern=self.concluded, **self.words_on_settling
        )
        with access.at_the_desk_of(self.team):
            return Concern.objects.get(pk=self.concluded.pk)

    @cached_property
    def words_on_settling(self) -> dict[str, object]:
        """What goes with settling."""
        return {
            "view": HEARD,
            "words_to_person": "You know how to reach us.",
            "words_to_raiser": "She is safe. Thank you.",
            "keep_in_touch_on": [timezone.localdate() + timedelta(days=28)],
        }

    @cached_property
    def contact(self) -> KeepInTouch:
        """A day to ask how she is."""
        with access.at_the_desk_of(self.team):
            return KeepInTouch.objects.filter(concern=self.settled).latest("pk")

    @cached_property
    def asked_part(self) -> AskedPart:
        """What a commissioner is asked to find out."""
        user = User.objects.get(pk=self.receiver.user.pk)  # type: ignore[union-attr]
        asking = causing.asking(user, self.receiving_team.organisation)
        return causing.asked(self.manager, self.enquiry, asking)

    def circles(self) -> set[int]:
        """The circles of everything that has been made so far."""
        made = ("person", "raiser", "raised", "route", "enquiry", "barrier")
        made += ("asked_first", "advocacy_request", "meeting", "asking", "asked_part")
        made += ("early", "early_raiser", "quality_note", "another", "same")
        made += ("copy_of_finding", "national_return", "signed_return", "improvement")
        circles = {vars(self)[name].circle_id for name in made if name in vars(self)}
        return circles | self.circles_of_services()
