"""The room's place in Django."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "danchu.config"
    label = "config"
