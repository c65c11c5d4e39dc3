"""What a form of a contract review begins with, so that nothing is typed two times."""

from django.utils.formats import date_format

from alongside.providers.models import ContractReview, ReviewAction, ReviewComment
from alongside.providers.queries.contract_reviews import heard_in, newest_findings
from alongside.providers.rules.contract_review import HEARD


def start_of_findings(review: ContractReview) -> dict[str, str]:
    """What was found before, to be put right where it is written anew."""
    standing = newest_findings(review)
    if standing is None:
        return {}
    start = {"goes_well": standing.goes_well, "gets_better": standing.gets_better}
    for look in standing.looks.all():
        start[f"kept_{look.promise_id}"] = look.kept
        start[f"words_{look.promise_id}"] = look.words
    return start


def start_of_report(review: ContractReview) -> dict[str, str]:
    """What is known already, so that the report is not typed from nothing."""
    standing = newest_findings(review)
    if standing is None:
        return {}
    comments = ReviewComment.objects.filter(findings=standing)
    actions = ReviewAction.objects.filter(review=review).select_related("action")
    to_do = [
        f"{one.action.owner_name}: {one.action.what} (by "
        f"{date_format(one.action.due_on, 'j F Y')})"
        for one in actions
    ]
    said = [one.words for one in comments]
    parts = (
        ("What goes well", [standing.goes_well]),
        ("What can get better", [standing.gets_better]),
        ("What the service says", said or [review.why_unanswered]),
        ("What will be done", to_do),
    )
    words = "\n\n".join(
        f"{title}\n" + "\n".join(lines) for title, lines in parts if any(lines)
    )
    heard = [one.words for one in heard_in(review) if one.voice in HEARD]
    return {
        "words": words,
        "heard_words": "\n".join(heard),
        "goes_well": standing.goes_well,
        "gets_better": standing.gets_better,
        "service_says": "\n".join(said),
    }
