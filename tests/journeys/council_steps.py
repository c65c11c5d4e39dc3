"""What the council does with a worry, page by page."""

from tests.journeys.accepting import accepts
from tests.journeys.visitor import Visitor

MANAGER = "Helen Garside"
WORKER = "Farah Siddiqui"
BOARD = "Worries waiting for us"
SAID = "I want it to stop, and I want to stay in my own flat."
DECIDE = {
    "how": "first_hand",
    "needs": "yes",
    "risk": "yes",
    "unable": "yes",
    "advocate": "no_difficulty",
    "result": "section_42",
}
EVIDENCE = {
    "words": SAID,
    "needs_evidence": "She cannot get to the door alone.",
    "risk_evidence": "Two people heard the shouting.",
    "unable_evidence": "She is afraid of what he would do.",
    "reason": "All three are so.",
    "why_without": "She asked us to begin today. We look at it with her on Monday.",
}


def finds_on_the_board(visitor: Visitor, name: str) -> None:
    """Open the worry about somebody from the board, on whichever page it is."""
    visitor.go("/concerns/", BOARD)
    card = visitor.page.locator(".alongside-card__title a", has_text=name)
    while not card.count():
        visitor.press("Next", then=BOARD)
    visitor.press(card.first.inner_text(), then=name)


def receives_and_listens(visitor: Visitor, name: str) -> None:
    """Say that we have it, begin a record for somebody new, begin to listen."""
    visitor.press("We have it")
    visitor.reads("The one who raised it has been told that we have it.")
    visitor.press("Begin a record for somebody new", then="Somebody new")
    visitor.press("Begin their record", then=name)
    visitor.press("Begin to listen")
    visitor.reads("You have begun to listen.")


def decides(visitor: Visitor, name: str, tells: str) -> None:
    """Decide that there must be an enquiry, with the person's view."""
    visitor.press("Decide", then="Decide what happens next")
    visitor.pick(**DECIDE)
    visitor.write(**EVIDENCE, words_to_raiser=tells)
    visitor.choose(lead=WORKER)
    visitor.press("Decide", then=name)


def hears(visitor: Visitor, wish: str, said_by: str, then: str) -> None:
    """Write down one thing the person wants."""
    visitor.press("Write", then="What do they want?")
    visitor.write(words=wish, said_by=said_by)
    visitor.press("Keep this", then=then)


def owed(visitor: Visitor) -> list[str]:
    """The sentences that still stand in the way of settling."""
    return visitor.page.locator("section[aria-labelledby=owed] li").all_inner_texts()


def mends(visitor: Visitor, sentence: str, title: str) -> None:
    """Follow one sentence that is owed to its page, give the answer, come back."""
    enquiry = visitor.page.url
    visitor.press(sentence)
    for part, mend in MENDS.items():
        if part in sentence:
            mend(visitor)
    if visitor.page.url != enquiry:
        visitor.go(enquiry, title)


def _hear(visitor: Visitor) -> None:
    visitor.write(words="To sleep without being afraid.", said_by="Her own words")
    visitor.press("Keep this")


def _judge_for_the_person(visitor: Visitor) -> None:
    visitor.pick(whose="person", result="partly")
    visitor.write(words="I sleep. I still listen for the door.")
    visitor.press("Keep this")


def _judge_as_worker(visitor: Visitor) -> None:
    visitor.pick(whose="professional", result="fully")
    visitor.press("Keep this")


def writes_what_was_found(visitor: Visitor) -> None:
    """Write what was found, and the words in which the person reads it. Where nothing
    stands in the way, it is accepted by a manager who did not write it."""
    visitor.write(words_to_person="He has gone, and the lock is new.")
    visitor.write(found="Both neighbours and the police said the same.")
    visitor.pick(
        certainty="likely",
        assessment_outcome="identified_action",
        risk_outcome="removed",
    )
    visitor.press("Keep what was found")
    if visitor.page.url.endswith("/findings/draft/"):
        visitor.go(accepts(visitor.page.url))


def _finds_and_does_not_wait(visitor: Visitor) -> None:
    says_why_no_advocate(visitor)
    writes_what_was_found(visitor)


def says_why_no_advocate(visitor: Visitor) -> None:
    """Where the page asks why it does not wait for an advocate, say why."""
    if visitor.field("why_without").count():
        visitor.write(why_without="Her daughter was beside her, and spoke with her.")


def _name_the_risk(visitor: Visitor) -> None:
    visitor.pick(kind="psychological", source="known", location="own_home")
    visitor.press("Add this one")


def _record_capacity(visitor: Visitor) -> None:
    visitor.write(decision="Whether to change the lock", support="Time, and tea.")
    visitor.pick(answer="had")
    visitor.press("Keep this")


def _keep_answer(visitor: Visitor) -> None:
    visitor.write(answer="No officer has been called there since March.")
    visitor.press("Keep the answer")


def _tell(visitor: Visitor) -> None:
    visitor.write(words="We listened to her, and we are finding out more with her.")
    visitor.press("Tell them")


MENDS = {
    "asked what they want": _hear,
    "The person has not said": _judge_for_the_person,
    "The professional’s view is missing": _judge_as_worker,
    "Nobody has written what was found": _finds_and_does_not_wait,
    "The kind of abuse or neglect": _name_the_risk,
    "Capacity for this decision": _record_capacity,
    "has not answered": _keep_answer,
    "has not been told what was decided": _tell,
}


def mends_everything(visitor: Visitor, title: str) -> list[str]:
    """Give every answer that is owed, one after another; the sentences that stood."""
    mended = []
    while sentences := owed(visitor):
        mended.append(sentences[0])
        mends(visitor, sentences[0], title)
        assert len(mended) < 20, f"Owed without end: {mended}"
    return mended


def settles(visitor: Visitor, then: str) -> None:
    """Settle, with the person's view, words for everybody and days to look again."""
    visitor.press("Settle it", then="Settle it, and keep in touch")
    visitor.pick(how="first_hand", learns="no")
    visitor.write(
        why_nothing="It went as it should.",
        words="I am content. Ring me.",
        words_to_person="It is settled as you asked. We ring on the days below.",
        words_to_raiser="It is settled. Thank you for speaking up.",
    )
    says_why_no_advocate(visitor)
    visitor.press("Settle it", then=then)
