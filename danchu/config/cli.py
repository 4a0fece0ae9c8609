"""The `danchu` command: every verb is a Django management command of one of the rooms."""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danchu.config.settings")
    from django.core.management import execute_from_command_line  # settings must be named first

    execute_from_command_line(["danchu", *sys.argv[1:]])


if __name__ == "__main__":
    main()
