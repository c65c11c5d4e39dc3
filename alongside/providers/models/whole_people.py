"""Everybody who lives at a service that is looked into: by room or code, never a name.

How each of them is now, who pays, and, where a home shuts, where each of them moves.
"""

from django.db import models
from django.db.models import Q

from alongside.providers.models.knowledge import OfService
from alongside.providers.models.whole import WholeEnquiry
from alongside.standards import whole_service

# A room or a code: at most one of these words, a few letters, and a number. No name.
ROOM = r"^((room|flat|bed|unit|code) )?[a-z]{0,3}-?[0-9]{1,4}[a-z]?$"


class WelfareCheck(OfService):
    """One who lives there, and how they are. Not seen yet while `seen_on` is empty."""

    enquiry = models.ForeignKey(
        WholeEnquiry, on_delete=models.PROTECT, related_name="checks"
    )
    room = models.CharField(max_length=16)
    funder = models.CharField(max_length=16)
    funder_name = models.CharField(max_length=120, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    seen_by = models.CharField(max_length=120, blank=True)
    condition = models.CharField(max_length=12, blank=True)
    how_they_are = models.TextField(blank=True)
    said = models.TextField(blank=True)
    why_not_said = models.CharField(max_length=300, blank=True)
    done_at_once = models.TextField(blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "room"), name="welfare_check_once_a_room"
            ),
            models.CheckConstraint(
                name="welfare_check_by_room_or_code", condition=Q(room__iregex=ROOM)
            ),
            models.CheckConstraint(
                name="welfare_check_funder_is_known",
                condition=Q(funder__in=whole_service.FUNDERS.codes),
            ),
            models.CheckConstraint(
                name="welfare_check_seen_by_somebody_who_says_how",
                condition=Q(seen_on=None, seen_by="", condition="")
                | Q(
                    seen_on__isnull=False,
                    condition__in=whole_service.CONDITIONS.codes,
                )
                & ~Q(seen_by="")
                & (~Q(said="") | ~Q(why_not_said="")),
            ),
            models.CheckConstraint(
                name="welfare_check_not_safe_is_acted_on",
                condition=~Q(condition="not_safe") | ~Q(done_at_once=""),
            ),
        )

    @property
    def funder_label(self) -> str:
        """Who pays, in words."""
        label = whole_service.FUNDERS.plain(self.funder)
        return f"{label}: {self.funder_name}" if self.funder_name else label

    @property
    def condition_label(self) -> str:
        """How they were, in words."""
        return whole_service.CONDITIONS.plain(self.condition)


class HomeMove(OfService):
    """Where one who lived there moves when a home shuts, and how it is then."""

    enquiry = models.ForeignKey(
        WholeEnquiry, on_delete=models.PROTECT, related_name="home_moves"
    )
    room = models.CharField(max_length=16)
    where_to = models.CharField(max_length=200)
    moves_on = models.DateField()
    supported_by = models.CharField(max_length=200)
    wanted = models.TextField()
    after_words = models.TextField(blank=True)
    after_said_by = models.CharField(max_length=120, blank=True)
    after_on = models.DateField(null=True, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "room"), name="home_move_once_a_room"
            ),
            models.CheckConstraint(
                name="home_move_by_room_or_code", condition=Q(room__iregex=ROOM)
            ),
            models.CheckConstraint(
                name="home_move_says_where_and_with_whom",
                condition=~Q(where_to="") & ~Q(supported_by="") & ~Q(wanted=""),
            ),
            models.CheckConstraint(
                name="home_move_after_in_somebodys_words",
                condition=Q(after_on=None, after_words="", after_said_by="")
                | Q(after_on__isnull=False) & ~Q(after_words="") & ~Q(after_said_by=""),
            ),
        )
