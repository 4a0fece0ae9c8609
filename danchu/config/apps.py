"""The room's place in Django."""

import gc

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "danchu.config"
    label = "config"

    def ready(self) -> None:
        """The last room: what is loaded now stays for good, so the collector need not walk through it every time."""
        gc.freeze()
