"""Who gets what on the pages of the register and what changed in it."""

from tests.permission_pages import SERVICES, Page, page

REGISTER: dict[str, Page] = {
    "providers:register_changes": page(SERVICES),
    "providers:service_changes": page(SERVICES, about=lambda w: {"pk": w.service.pk}),
    "providers:care_organisation": page(
        SERVICES, about=lambda w: {"pk": w.care_organisation.pk}
    ),
}
