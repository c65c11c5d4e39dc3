"""Addresses of what people want to do that carries a risk."""

from django.urls import path

from alongside.people.views import risk, risk_agreed

ADDRESSES = [
    path("people/<int:pk>/risks/", risk.risks, name="risks"),
    path("people/<int:pk>/risks/new/", risk.begin_risk, name="begin_risk"),
    path("risks/<int:pk>/", risk.risk, name="risk"),
    path("risks/<int:pk>/write/<slug:step>/", risk.write_risk, name="write_risk"),
    path("risks/<int:pk>/agree/", risk_agreed.agree_risk, name="agree_risk"),
    path("risks/<int:pk>/look/", risk_agreed.look_at_risk, name="look_at_risk"),
    path("risks/<int:pk>/again/", risk_agreed.think_again, name="think_again"),
    path("risks/<int:pk>/decision/", risk_agreed.ask_about_risk, name="ask_about_risk"),
    path(
        "risks/<int:pk>/safeguards/<int:safeguard>/do/",
        risk_agreed.act_on_safeguard,
        name="act_on_safeguard",
    ),
]
