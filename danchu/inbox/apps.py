"""The room's place in Django."""

from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "danchu.inbox"
    label = "inbox"
