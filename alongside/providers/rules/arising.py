"""What something came of: `signal:12` for a question of early warning, and others.

Records here may come of records of floors above, so only kind and number are kept.
"""

import re

# A question of early warning, a decision of a meeting, a contract review, a plan, an
# enquiry into the whole service.
KINDS = ("signal", "decision", "contract_review", "plan", "whole")
_NAMED = re.compile(rf"({'|'.join(KINDS)}):[1-9][0-9]{{0,17}}")


def named(kind: str, pk: int) -> str:
    """How a record is named by what came of it."""
    return f"{kind}:{pk}"


def came_of_in(typed: str) -> str:
    """What was brought along by a link, when it names something; else nothing."""
    return typed if _NAMED.fullmatch(typed) else ""
