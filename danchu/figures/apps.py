"""The room's place in Django."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "danchu.figures"
    label = "figures"
