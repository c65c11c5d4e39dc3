"""The chapters of *My plan*, a file for each. To add one: a file, and a line here.

Each is a function of the viewer and the person that gives a `Chapter`, or None where
there is nothing to say. Nothing that is held back from the person is ever asked for.
"""

from alongside.pages.queries.paper.plan.about_me import about_me
from alongside.pages.queries.paper.plan.advocate import advocate
from alongside.pages.queries.paper.plan.agreed import agreed, done
from alongside.pages.queries.paper.plan.ahead import ahead
from alongside.pages.queries.paper.plan.hopes import hopes
from alongside.pages.queries.paper.plan.life import life
from alongside.pages.queries.paper.plan.lines import lines
from alongside.pages.queries.paper.plan.review import review
from alongside.pages.queries.paper.plan.ring import ring
from alongside.pages.queries.paper.plan.risks import risks
from alongside.pages.queries.paper.plan.talked import talked
from alongside.pages.queries.paper.plan.trouble import trouble
from alongside.pages.queries.paper.plan.wanted import wanted

CHAPTERS = (
    about_me,
    wanted,
    talked,
    hopes,
    lines,
    agreed,
    done,
    trouble,
    risks,
    ahead,
    review,
    advocate,
    life,
    ring,
)
