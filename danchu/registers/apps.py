"""The room's place in Django."""

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    name = "danchu.registers"
    label = "registers"
