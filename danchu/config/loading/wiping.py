"""Taking out an illustrative data set, so that it can be loaded anew. The journal and the accounts stay."""

from __future__ import annotations

from typing import Any

from django.db import models

from danchu.figures.models import Figure, Found, LocalIndicator, Pin, Snapshot
from danchu.journal.queries import is_illustrative
from danchu.matters.models import Matter
from danchu.office.models import Post
from danchu.places import models as places
from danchu.registers.models import REGISTERS, Attachment, Entry, Nil, Version
from danchu.reports.models import Narrative, Phrase, Plan


class RealData(Exception):  # noqa: N818 - nothing is wrong with the data
    """The database holds lines that no illustration brought; they are never taken out."""

    def __init__(self) -> None:
        super().__init__(
            "Cơ sở dữ liệu này đang có hồ sơ thật nên không được thay bằng dữ liệu khác. Hãy đặt DANCHU_VAR là một "
            "thư mục khác (hoặc DANCHU_DATABASE_URL là một cơ sở dữ liệu trống) rồi chạy lại."
        )


def wipe() -> None:
    """Remove every place, matter, line and figure. Raises RealData unless all there is came with an illustration.

    Deletes table by table, children first, inside the caller's transaction. Areas and bodies keep their identity where
    a post hangs on it; what they were called is loaded anew.
    """
    if Entry.objects.exists() and not is_illustrative():
        raise RealData
    tables: list[type[models.Model]] = [Found, Figure, Pin, Snapshot, Attachment, Version, Nil]
    for register in REGISTERS.values():
        tables += [*register.parts.values(), register.model]
    tables += [Entry, LocalIndicator, Narrative, Phrase, Plan, Matter]
    tables += [places.Succession, places.ReportingLine, places.BodyVersion, places.AreaVersion, places.Area]
    for table in tables:
        _empty(table._default_manager.all())
    _empty(places.Body.objects.exclude(pk__in=Post.objects.values("body")))


def _empty(rows: models.QuerySet[Any]) -> None:
    rows._raw_delete(rows.db)  # no collecting: the children are gone already
