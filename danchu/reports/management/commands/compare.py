"""`danchu compare FILE.docx PLACE PERIOD`: a report that was edited in Word, against what the registers say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from danchu.core.sheet import Sheet
from danchu.figures import asking
from danchu.reports.comparing import compare
from danchu.reports.comparing.words import sentences
from danchu.reports.compose import compose
from danchu.reports.management.commands.report import plan_of
from danchu.reports.render.read_back import NotADocument


class Command(BaseCommand):
    help = "So báo cáo đã sửa trong Word với sổ: số sửa, xóa, chuyển chỗ, thêm; câu chữ thay đổi."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="TỆP", type=Path, help="báo cáo .docx đã sửa")
        asking.add_arguments(parser)
        parser.add_argument("--form", choices=["party", "state"], help="thể thức của tệp nếu khác với kế hoạch báo cáo")
        parser.add_argument("--lang", default="vi", choices=["vi", "en"], help="ngôn ngữ của tệp")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit code 0: nothing changed; 1: something did; 2: the file cannot be read."""
        sheet = asking.sheet(options["place"], options["period"], options["regime"])
        plan = plan_of(sheet)
        plan.form = options["form"] or plan.form
        report = compose(sheet, plan, language=options["lang"])
        try:
            found = compare(report, options["file"])
        except NotADocument as fault:
            raise CommandError(str(fault), returncode=2) from fault
        except FileNotFoundError as fault:
            raise CommandError(f"Không có tệp {options['file']}.", returncode=2) from fault
        except OSError as fault:
            raise CommandError(f"Không đọc được {options['file']}: {fault.strerror}.", returncode=2) from fault
        for line in sentences(found, report, lambda key: name_of(sheet, key)):
            self.stdout.write(line)
        if found.is_changed:
            sys.exit(1)


def name_of(sheet: Sheet, key: str) -> str:
    """A place or body as people call it; its key when it did not stand then."""
    found = sheet.tree.areas.get(key) or sheet.tree.bodies.get(key)
    return found.name if found else key
