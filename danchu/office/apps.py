"""The room's place in Django."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "danchu.office"
    label = "office"
