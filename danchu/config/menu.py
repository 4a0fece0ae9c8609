"""The parts of the site: the only place that knows all rooms; handed to the frame of every page."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from danchu.kit.menu import Item


def items() -> list[Item]:
    """The main navigation in the order in which people go: from places to papers."""
    return [
        Item(_("Trang đầu"), reverse("config:home"), "house"),
        Item(_("Địa bàn"), reverse("figures:places"), "map"),
        Item(_("Báo cáo"), reverse("reports:reports"), "file-text"),
        Item(_("Gửi đến"), reverse("inbox:reports"), "inbox"),
        Item(_("Các việc"), reverse("figures:matters"), "list-checks"),
    ]
