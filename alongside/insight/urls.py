"""Addresses of the measures."""

from django.urls import path

from alongside.insight.views import (
    asked,
    comparing,
    improving,
    measures,
    picturing,
    service_map,
    trends,
)

app_name = "insight"

urlpatterns = [
    path(
        "services/meetings/<int:pk>/pack/", picturing.sharing_pack, name="sharing_pack"
    ),
    path("services/pictures/", picturing.service_pictures, name="service_pictures"),
    path(
        "services/<int:pk>/picture/", picturing.service_picture, name="service_picture"
    ),
    path("services/map/", service_map.service_map, name="service_map"),
    path("early-warning/", asked.early_warning, name="early_warning"),
    path("early-warning/settings/", asked.watching, name="watching"),
    path("early-warning/not-compared/", asked.not_compared, name="not_compared"),
    path("early-warning/<int:pk>/", asked.signal, name="signal"),
    path(
        "early-warning/<int:pk>/explain/", asked.explain_signal, name="explain_signal"
    ),
    path("early-warning/<int:pk>/answer/", asked.answer_signal, name="answer_signal"),
    path(
        "early-warning/<int:pk>/hold-back/",
        asked.hold_back_signal,
        name="hold_back_signal",
    ),
    path("measures/", measures.measures, name="measures"),
    path("measures/compare/", comparing.compare_all, name="compare_all"),
    path("measures/compare/<slug:code>/", comparing.compare, name="compare"),
    path("measures/trends/", trends.trends, name="trends"),
    path("measures/trends/pdf/", trends.trends_pdf, name="trends_pdf"),
    path(
        "measures/improve/<slug:code>/",
        improving.start_improvement,
        name="start_improvement",
    ),
    path("measures/improvements/", improving.improvements, name="improvements"),
    path("measures/improvements/<int:pk>/", improving.improvement, name="improvement"),
    path(
        "measures/improvements/<int:pk>/<slug:kind>/",
        improving.say_improvement_rung,
        name="say_improvement_rung",
    ),
    path("measures/<slug:code>/", measures.measure, name="measure"),
    path(
        "return/<str:year>/publication/",
        measures.return_publication,
        name="return_publication",
    ),
    path(
        "return/<str:year>/publication/workbook/",
        measures.publication_file,
        name="publication_file",
    ),
]
