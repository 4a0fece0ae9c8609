"""The two switches that every page carries: language, light or dark."""

from __future__ import annotations

from django.urls import path
from django.views.i18n import set_language

from danchu.kit import theme

app_name = "kit"
urlpatterns = [
    path("ngon-ngu/", set_language, name="language"),
    path("sang-toi/", theme.choose, name="theme"),
]
