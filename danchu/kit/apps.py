"""The room's place in Django."""

from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "danchu.kit"
    label = "kit"
