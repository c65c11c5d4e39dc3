"""Addresses of the national return."""

from django.urls import path

from alongside.assurance.views import checks, downloads, overview, signing, tables

app_name = "assurance"

urlpatterns = [
    path("return/", overview.years, name="returns"),
    path("return/<str:year>/", overview.year, name="return"),
    path("return/<str:year>/begin/", overview.begin, name="begin"),
    path("return/<str:year>/count/", overview.count, name="count"),
    path("return/<str:year>/tables/<str:code>/", tables.table, name="table"),
    path("return/<str:year>/cells/<str:key>/", tables.cell, name="cell"),
    path("return/<str:year>/checks/", checks.checks, name="checks"),
    path("return/<str:year>/checks/<str:key>/", checks.explain, name="explain"),
    path("return/<str:year>/missing/", tables.missing, name="gaps"),
    path("return/<str:year>/missing/<slug:code>/", tables.gap, name="gap"),
    path("return/<str:year>/sign/", signing.sign, name="sign"),
    path("return/<str:year>/take-back/", signing.take_back, name="take_back"),
    path("return/<str:year>/send/", signing.send, name="send"),
    path("return/<str:year>/again/", signing.again, name="again"),
    path("return/<str:year>/sent/<int:number>/", signing.sent, name="sent"),
    path("return/<str:year>/files/<slug:what>/", downloads.download, name="download"),
]
