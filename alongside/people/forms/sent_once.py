"""A form kept while somebody writes, and sent once however often one presses."""

from alongside.design.kept import SentOnceForm

__all__ = ["SentOnceForm"]
