"""What came of what somebody wanted, in the sentences of a paper."""

from alongside.pages.queries.paper.sheet import Say
from alongside.people.models import Judgement

Result = Judgement.Result
MINE = {
    Result.FULLY: Say("I got what I wanted.", picture="yes"),
    Result.PARTLY: Say("I got some of what I wanted.", picture="partly"),
    Result.NOT: Say("I did not get what I wanted.", picture="no"),
    Result.UNABLE: Say("I could not say if I got it.", picture="unsure"),
}
THEIRS = {
    Result.FULLY: Say("The worker thinks that I got it.", picture="yes"),
    Result.PARTLY: Say("The worker thinks that I got some of it.", picture="partly"),
    Result.NOT: Say("The worker thinks that I did not get it.", picture="no"),
    Result.UNABLE: Say("The worker could not say if I got it.", picture="unsure"),
}
