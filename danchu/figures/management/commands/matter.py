"""`danchu matter KEY`: the six questions asked of a matter, and what is missing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from danchu.core import dates
from danchu.figures import matter
from danchu.kit.console import console
from danchu.matters.models import Matter


class Command(BaseCommand):
    help = "Trả lời sáu câu hỏi về một việc: dân biết, bàn, làm, kiểm tra, giám sát, thụ hưởng."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("key", metavar="VIỆC", help="khóa của việc")

    def handle(self, *args: Any, **options: Any) -> None:
        found = Matter.objects.filter(key=options["key"]).select_related("area").first()
        if found is None:
            keys = ", ".join(Matter.objects.values_list("key", flat=True)[:20]) or "chưa có việc nào"
            raise CommandError(f"Không có việc «{options['key']}». Các việc đang có: {keys}.", returncode=2)
        out = console(self.stdout)
        out.print(f"[bold]{found.name}[/bold] (từ {dates.show(found.since)})")
        for answer in matter.answers(found):
            out.print(f"\n[bold]{answer.label}[/bold]: {answer.summary}")
            for line in answer.lines:
                out.print(f"  {dates.show(line.day)}  {line.register_label}: {line.sentence} [dim]({line.body})[/dim]")
