"""The room's place in Django."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "danchu.journal"
    label = "journal"
