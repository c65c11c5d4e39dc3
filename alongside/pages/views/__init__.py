"""The pages made of several contexts."""

from alongside.pages.views.record import circle, home, me, person, who_looked

__all__ = ["circle", "home", "me", "person", "who_looked"]
