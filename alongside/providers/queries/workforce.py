"""The staff of a care service, month by month."""

from alongside.providers.models import Service, WorkforceFigure


def newest(service: Service) -> WorkforceFigure | None:
    """The newest month's numbers, corrected where they were; None outside the circle,
    or while nobody has said any."""
    rows = WorkforceFigure.objects.filter(service=service)
    return rows.order_by("-month", "-number").first()


def by_month(service: Service, *, most: int = 24) -> list[WorkforceFigure]:
    """Each month's newest numbers, newest month first."""
    rows = WorkforceFigure.objects.filter(service=service)
    rows = rows.order_by("-month", "-number").distinct("month")
    return list(rows[:most])
