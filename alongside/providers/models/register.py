"""Care services and their published ratings. No person is named anywhere here."""

from django.db import models
from django.db.models import Q

from alongside.access.models import Circle, Organisation, Team
from alongside.providers.facts import RatingKey
from alongside.standards import codes


class ServiceQuerySet(models.QuerySet["Service"]):
    """Narrowing services."""

    def called(self, words: str) -> "ServiceQuerySet":
        """Those whose name, town or postcode holds these words."""
        return self.filter(
            Q(name__icontains=words)
            | Q(town__icontains=words)
            | Q(postcode__istartswith=words)
        )

    def of_kind(self, kind: str) -> "ServiceQuerySet":
        """Those of this kind, perhaps among others."""
        return self.filter(kinds__contains=[kind])

    def after(self, service: "Service") -> "ServiceQuerySet":
        """Those that come after this one in order of name."""
        return self.filter(
            Q(name__gt=service.name) | Q(name=service.name, pk__gt=service.pk)
        )


class Service(models.Model):
    """A place or team that gives care, as the regulator or the council knows it."""

    class Status(models.TextChoices):
        """Whether the regulator's register holds it now."""

        REGISTERED = "registered", "Registered"
        DEREGISTERED = "deregistered", "No longer registered"
        UNKNOWN = "unknown", "Not known"

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="services",
    )
    # Those of the organisation who run this one, and so see what is known of it.
    team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, related_name="services"
    )
    # Drawn when something is first told of it. Not called `circle`: the service itself
    # is public, and only what is known of it stands in the circle.
    knowledge_circle = models.OneToOneField(
        Circle, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField(max_length=250)
    cqc_location_id = models.CharField(
        max_length=40, unique=True, null=True, blank=True
    )
    cqc_provider_id = models.CharField(max_length=40, blank=True, db_index=True)
    provider_name = models.CharField(max_length=250, blank=True)
    kinds = models.JSONField(default=list, blank=True)
    care_home = models.BooleanField(default=False)
    beds = models.PositiveIntegerField(null=True, blank=True)
    registration_status = models.CharField(
        max_length=16, choices=Status, default=Status.UNKNOWN
    )
    registered_on = models.DateField(null=True, blank=True)
    deregistered_on = models.DateField(null=True, blank=True)
    address_line_1 = models.CharField(max_length=250, blank=True)
    address_line_2 = models.CharField(max_length=250, blank=True)
    town = models.CharField(max_length=120, blank=True)
    county = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=12, blank=True)
    local_authority = models.CharField(max_length=120, blank=True)
    region = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)  # the service's, no one's own
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    brand_name = models.CharField(max_length=250, blank=True)
    icb = models.CharField(max_length=120, blank=True)  # the area of NHS planning
    constituency = models.CharField(max_length=120, blank=True)
    # Registered, but giving no care at present.
    dormant = models.BooleanField(default=False)
    last_inspected_on = models.DateField(null=True, blank=True)
    specialisms = models.JSONField(default=list, blank=True)
    offers = models.TextField(blank=True)  # in the words of whoever runs it
    # The page it was written down with, so that two presses make one; none from a file.
    uid = models.UUIDField(unique=True, null=True, blank=True, editable=False)
    # The newest overall rating, kept here by the actions so that lists need no join.
    overall_rating = models.CharField(max_length=24, default="not_rated")
    overall_rated_on = models.DateField(null=True, blank=True)

    # Public facts about services: no circle. Contacts are never read from any file.
    holds_personal_data = False

    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = ("name", "pk")
        indexes = (
            models.Index(fields=("name", "id"), name="service_by_name"),
            models.Index(
                fields=("overall_rating", "name", "id"), name="service_by_rating"
            ),
            models.Index(
                fields=("local_authority", "name", "id"), name="service_by_area"
            ),
        )
        constraints = (
            models.CheckConstraint(name="service_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="service_location_id_not_blank",
                condition=Q(cqc_location_id=None) | ~Q(cqc_location_id=""),
            ),
            models.CheckConstraint(
                name="service_rating_is_known",
                condition=Q(overall_rating__in=codes.RATINGS.codes),
            ),
            models.CheckConstraint(
                name="service_is_somewhere_on_earth",
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def kind_labels(self) -> list[str]:
        """What kinds of care it gives, in plain words."""
        return [codes.SERVICE_KINDS.plain(kind) for kind in self.kinds]

    @property
    def rating_label(self) -> str:
        """The newest overall rating, in words."""
        return codes.RATINGS.label(self.overall_rating)

    @property
    def address_lines(self) -> list[str]:
        """The address, a line each, without gaps."""
        lines = (
            self.address_line_1,
            self.address_line_2,
            self.town,
            self.county,
            self.postcode,
        )
        return [line for line in lines if line]

    @property
    def is_registered(self) -> bool:
        """Whether it is on the regulator's register now."""
        return self.registration_status == self.Status.REGISTERED


class Rating(models.Model):
    """One published judgement: of a whole service or a part, on one key question."""

    class Status(models.TextChoices):
        """Whether the regulator still counts it."""

        CURRENT = "current", "Current"
        HISTORIC = "historic", "Earlier"

    OVERALL_GROUP = "Overall"

    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, related_name="ratings", db_index=False
    )
    framework = models.CharField(max_length=32)
    service_group = models.CharField(max_length=200, default=OVERALL_GROUP)
    key_question = models.CharField(max_length=16)
    rating = models.CharField(max_length=24)
    rated_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=8, choices=Status, default=Status.CURRENT)
    report_link_id = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=80, default="Care Quality Commission")

    holds_personal_data = False  # public facts about a service

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=(
                    "service",
                    "framework",
                    "service_group",
                    "key_question",
                    "rated_on",
                    "rating",
                    "report_link_id",
                ),
                nulls_distinct=False,
                name="rating_once",
            ),
            models.CheckConstraint(
                name="rating_of_a_key_question",
                condition=Q(key_question__in=codes.KEY_QUESTIONS.codes),
            ),
            models.CheckConstraint(
                name="rating_is_known", condition=Q(rating__in=codes.RATINGS.codes)
            ),
            models.CheckConstraint(
                name="rating_under_a_known_framework",
                condition=Q(framework__in=codes.RATING_FRAMEWORKS.codes),
            ),
        )

    def __str__(self) -> str:
        return f"rating {self.pk}"

    @property
    def key(self) -> RatingKey:
        """What makes it the same judgement when it is met again."""
        return (
            self.framework,
            self.service_group,
            self.key_question,
            self.rated_on,
            self.rating,
            self.report_link_id,
        )

    @property
    def part(self) -> tuple[str, str]:
        """Which group of the service, and which key question."""
        return self.service_group, self.key_question

    @property
    def label(self) -> str:
        """The rating in words."""
        return codes.RATINGS.label(self.rating)
