"""`danchu catalogue`: the built-in registers, indicators and check rules as the Markdown of docs/catalogue.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from danchu.core.catalogue import BUILT_IN
from danchu.core.catalogue.rules import RULES
from danchu.figures import describe
from danchu.registers.models import REGISTERS


class Command(BaseCommand):
    help = "In danh mục sổ, chỉ tiêu và quy tắc kiểm tra có sẵn (docs/catalogue.md)."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(markdown())


def markdown() -> str:
    """The whole page, ending in a newline."""
    with translation.override("vi"):
        return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Registers, indicators and check rules\n"
    yield "Written by `danchu catalogue`; a test keeps it equal to the code.\n"
    yield "## Registers\n\n| code | sổ | register | questions |\n|---|---|---|---|"
    for register in REGISTERS.values():
        asked = ", ".join(question.value for question in register.questions)
        yield f"| `{register.code}` | {register.label_vi} | {register.label_en} | {asked} |"
    yield (
        "\n## Indicators\n\n| code | chỉ tiêu | indicator | unit | how it is made | source | refs |\n"
        + "|---" * 7
        + "|"
    )
    for found in BUILT_IN:
        made = describe.making(found).replace("|", "/")
        cells = (
            f"`{found.code}`",
            found.label_vi,
            found.label_en,
            found.unit,
            made,
            found.source,
            " ".join(found.refs),
        )
        yield f"| {' | '.join(cells)} |"
    yield "\n## Check rules\n\n| code | quy tắc | rule | severity | source |\n|---|---|---|---|---|"
    for rule in RULES:
        yield f"| `{rule.code}` | {rule.vi} | {rule.en} | {rule.severity.value} | {rule.source} |"
