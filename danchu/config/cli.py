"""The `danchu` command: every verb is a Django management command of one of the rooms."""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danchu.config.settings")
    from django.core.management import execute_from_command_line  # settings must be named first
    from django.db import DatabaseError

    from danchu.config.trouble import sentence

    try:
        execute_from_command_line(["danchu", *sys.argv[1:]])
    except BrokenPipeError:  # `danchu figures … | head`: who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except (DatabaseError, OSError) as fault:
        sys.stderr.write(f"{sentence(fault)}\n")
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
