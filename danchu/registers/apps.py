"""The room's place in Django."""

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    name = "danchu.registers"
    label = "registers"

    def ready(self) -> None:
        from danchu.registers import checks  # noqa: F401  # importing registers them, when the tables are known
