"""The room's place in Django."""

from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "danchu.matters"
    label = "matters"
