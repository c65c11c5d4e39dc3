"""The chapters of *My safeguarding story*, a file for each few.

Made from `Shared` alone: what the person, their advocate and the team all read on the
page of the enquiry.
"""

from alongside.pages.queries.paper.story.happened import ask, found, settled, so_far
from alongside.pages.queries.paper.story.ring import ring
from alongside.pages.queries.paper.story.wanted import came, no_longer, want

CHAPTERS = (want, so_far, found, settled, came, no_longer, ask, ring)
