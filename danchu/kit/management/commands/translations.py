"""danchu translations extract | compile | check: the texts of the interface and their translations."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError, CommandParser

from danchu.kit.translations import checking, keeping


class Command(BaseCommand):
    help = "Gathers the texts of the interface, compiles their translations, or lists what is untranslated."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("verb", choices=["extract", "compile", "check"])
        parser.add_argument("--prune", action="store_true", help="extract: drop translations no longer used")

    def handle(self, *args: object, verb: str, prune: bool, **options: object) -> None:
        if verb == "extract":
            made = keeping.extract(prune=prune)
            left = sum(1 for message in made if message.id and not keeping.is_translated(message))
            self.stdout.write(f"{len(made)} câu trong {keeping.catalogue('en')}, {left} câu chưa dịch.")
        elif verb == "compile":
            for path in keeping.compile_all():
                self.stdout.write(f"Đã dịch ra {path}")
        elif findings := checking.findings():
            raise CommandError("\n".join(findings), returncode=1)
        else:
            self.stdout.write("Mọi câu đều có bản dịch.")
