"""One concern, and everything that can be tried on it, for tests of its states."""

from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import (
    deciding,
    enquiring,
    outcomes,
    receiving,
    settling,
)
from alongside.concerns.actions import pausing as actions
from alongside.concerns.actions import stopping as stopping_actions
from alongside.concerns.actions.deciding import Result
from alongside.concerns.models import Concern, Enquiry, Route
from tests.factories import access as factories
from tests.factories import (
    appealing,
    concerns,
    enquiries,
    findings,
    joining,
    pausing,
    stopping,
)

SILENT = View(how="first_hand", words=" ")


class Case:
    """One concern, and everything that can be tried on it in any state."""

    def __init__(self):
        self.by = factories.manager()
        self.worker = factories.acting(factories.social_worker())
        self.other = factories.acting(factories.safeguarding_manager(full_name="O"))
        self.reader = factories.acting(factories.safeguarding_manager(full_name="R"))
        self.pk = concerns.raised().pk

    @property
    def concern(self):
        return Concern.objects.select_related("raiser").get(pk=self.pk)

    @property
    def enquiry(self):
        found = Enquiry.objects.select_related("concern").filter(concern=self.pk)
        return found.first() or self.nothing()

    @property
    def steps_of_waiting(self):
        return self.concern.pauses.count()

    def nothing(self):
        raise Refused("There is nothing of the kind yet.")

    def receive(self):
        receiving.receive_concern(by=self.by, concern=self.concern)

    def listen(self):
        receiving.begin_listening(by=self.by, concern=self.concern)

    def decide(self, result, answer, view=concerns.HEARD):
        deciding.decide_concern(
            by=self.by,
            concern=self.concern,
            view=view,
            tests=concerns.three_tests(answer),
            result=result,
        )

    def begin_enquiry(self):
        self.decide(concerns.DUTY_MET, "yes")

    def begin_silently(self):
        self.decide(concerns.DUTY_MET, "yes", SILENT)

    def take_no_action(self):
        self.decide(concerns.NO_ACTION, "no")

    def pass_on(self):
        to = {"receiver": factories.team(), "words_to_receiver": "Please look."}
        route = Result(result="another_route", reason="Quality.", route="advice", **to)
        self.decide(route, "no")

    def answer(self, accepted):
        route = Route.objects.filter(concern=self.pk, answer="").last()
        deciding.answer_route(
            by=self.by,
            route=route or self.nothing(),
            accepted=accepted,
            words="Yes." if accepted else "Not ours.",
        )

    def accept(self):
        self.answer(True)

    def send_back(self):
        self.answer(False)

    def mend(self):
        """Everything that is owed but the finding."""
        enquiry = self.enquiry
        outcome = enquiries.wanted(self.by, enquiry)
        for whose in ("person", "professional"):
            outcomes.judge_sought(
                by=self.by,
                outcome=outcome,
                whose=whose,
                result="fully",
                said_by="Amina",
                words="",
            )
        kind = {"kind": "neglect", "source": "known", "location": "own_home"}
        enquiring.add_risk(by=self.by, enquiry=enquiry, **kind)
        enquiring.record_capacity(
            by=self.by, enquiry=enquiry, decision="It.", answer="had", support="Time."
        )

    def find(self):
        by, found = self.by, enquiries.FOUND
        findings.accepted(by, self.enquiry, found, reader=self.reader)

    def find_alone(self):
        """Never: nobody accepts what they wrote."""
        found = enquiries.FOUND
        findings.accepted(self.by, self.enquiry, found, reader=self.by)

    def find_more(self):
        enquiring.find_more(by=self.by, concern=self.concern, reason="More.")

    def pause(self):
        said = pausing.waiting()
        actions.pause_enquiry(
            by=self.by,
            enquiry=self.enquiry,
            view=concerns.HEARD,
            said=said,
            seen=self.steps_of_waiting,
        )

    def go_on(self):
        words, seen = "We go on.", self.steps_of_waiting
        actions.go_on(by=self.by, enquiry=self.enquiry, words=words, seen=seen)

    def ask_to_stop(self):
        stopping.asked(self.by, self.enquiry)

    def note(self):
        asked = self.enquiry.asked_to_stop.last() or self.nothing()
        note = {"asked": asked, "words": stopping.NOTE}
        stopping_actions.note_on_stopping(by=self.worker, **note)

    def stop(self):
        stopping.stopped(self.by, self.enquiry)

    def stop_under_pressure(self):
        stopping.stopped(self.by, self.enquiry, stands=["pressure"])

    def go_on_all_the_same(self):
        stopping.gone_on(self.by, self.enquiry)

    def come_back(self):
        stopping_actions.come_back(by=self.worker, enquiry=self.enquiry)

    def ask_again_about_it(self):
        appealing.asked(self.by, self.concern)

    def answer_that(self, **said):
        appeal = self.concern.appeals.filter(answer="").last()
        appealing.answered(self.other, appeal or self.nothing(), **said)

    def uphold(self):
        self.answer_that()

    def let_it_stand(self):
        self.answer_that(answer="stands")

    def settle(self, view=concerns.HEARD, words_to_others=""):
        settling.settle_concern(
            by=self.by,
            concern=self.concern,
            view=view,
            words_to_person="Ring me any day.",
            words_to_raiser="She is safe.",
            words_to_others=words_to_others,
            keep_in_touch_on=[enquiries.in_four_weeks()],
        )

    def settle_silently(self):
        self.settle(SILENT)

    def ask_again(self):
        contact = self.concern.keeping_in_touch.filter(done_on=None).first()
        settling.keep_in_touch(
            by=self.by, contact=contact or self.nothing(), how_they_are="Well."
        )

    def join(self):
        """Somebody told us of the same, and theirs goes on."""
        if self.concern.person is None:
            self.nothing()
        other = joining.about(self.by, self.concern.person)
        joining.joined(self.by, self.concern, other)

    def take_apart(self):
        one = self.concern.joinings.filter(undone_at=None).first()
        joining.apart(self.by, one or self.nothing())

    def part(self):
        joining.parted(self.by, self.concern)

    def reopen(self):
        receiving.reopen_concern(by=self.by, concern=self.concern, reason="News.")
