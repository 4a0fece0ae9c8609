"""`danchu report PLACE PERIOD`: the narrative report of a place as Word, HTML, PDF, and its figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from danchu.core.period import Period
from danchu.core.place import Area as Place
from danchu.core.sheet import Sheet
from danchu.figures import asking
from danchu.journal.queries import MARK, is_illustrative
from danchu.places.models import Area
from danchu.reports import files, queries
from danchu.reports.here import kind_of
from danchu.reports.models import Plan


class Command(BaseCommand):
    help = "Lập báo cáo của một địa bàn: Word, HTML, PDF và figures.json."

    def add_arguments(self, parser: CommandParser) -> None:
        asking.add_arguments(parser)
        parser.add_argument("--form", choices=["party", "state"], help="thể thức: party (Đảng) hoặc state (Nhà nước)")
        parser.add_argument("--lang", default="vi", choices=["vi", "en"], help="ngôn ngữ: vi, hoặc en để đọc tham khảo")
        parser.add_argument("--pdf-a", action="store_true", help="PDF để lưu trữ (PDF/A-2a)")
        parser.add_argument("--out", type=Path, help="thư mục ghi tệp")

    def handle(self, *args: Any, **options: Any) -> None:
        sheet = asking.sheet(options["place"], options["period"], options["regime"])
        plan = plan_of(sheet)
        if options["form"]:
            plan.form = options["form"]
        folder = options["out"] or settings.DANCHU_OUT / f"{sheet.place}-{sheet.period.code}"
        try:
            for path in files.write(sheet, plan, folder, language=options["lang"], pdf_a=options["pdf_a"]):
                self.stdout.write(f"Đã ghi {path}")
        except OSError as fault:
            raise CommandError(f"Không ghi được vào {folder}: {fault.strerror}.", returncode=2) from fault


def plan_of(sheet: Sheet) -> Plan:
    """The frame prepared for the report, else a plain one in the name of the place that an officer completes."""
    found = queries.plan(sheet.place, sheet.period.code, sheet.regime.code)
    return found or plain_plan(sheet.tree.areas[sheet.place], sheet.period)


def plain_plan(place: Place, period: Period) -> Plan:
    """An unsaved frame: no number, no date, no signer; nothing in it is invented."""
    committee = "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở"
    return Plan(
        place=Area.objects.get(key=place.key),
        period=period.code,
        form=Plan.Form.PARTY,
        issuer=f"{committee} {place.name}".upper(),
        issuer_name=f"{committee} {place.name}",
        watermark=MARK if is_illustrative() else "",
        locality=place.name.removeprefix(kind_of(place)).strip(),
        abstract=f"kết quả thực hiện dân chủ ở cơ sở {period.label_vi}",
    )
