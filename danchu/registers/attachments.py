"""Papers behind a line: what a file really is decides, not its name; it is kept under its hash."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import Final

import filetype
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from danchu.journal.actions import record as journal
from danchu.kit.text import tidy
from danchu.registers.entry import Attachment, Entry
from danchu.registers.refused import Refused
from danchu.registers.secrecy import SECRET_MESSAGE, has_secret_mark

LARGEST: Final = 20 * 1024 * 1024
LONGEST_NAME: Final = 200
# What a file may be → the endings its name may have.
ENDINGS: Final = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
}


def attach(*, entry: Entry, name: str, content: bytes, by: User | None = None) -> Attachment:
    """Put a paper behind a line. Empty, too large, of another kind or there already: Refused."""
    shown = tidy(PurePosixPath(name.replace("\\", "/")).name)
    media_type = _checked(shown, content)
    digest = hashlib.sha256(content).hexdigest()
    with transaction.atomic():
        if entry.attachments.filter(sha256=digest).exists():
            raise Refused(_("Tệp này đã được đính kèm vào dòng này."))
        made = Attachment(entry=entry, name=shown, media_type=media_type, size=len(content), sha256=digest)
        made.file.save(digest + ENDINGS[media_type][0], ContentFile(content), save=False)
        made.save()
        journal(verb="attach", target=f"entry:{entry.code}", by=by, details={"sha256": digest})
    return made


def _checked(name: str, content: bytes) -> str:
    """The media type of an acceptable file."""
    if not content:
        raise Refused(_("Tệp trống; hãy chọn lại tệp."))
    if len(content) > LARGEST:
        megabytes = LARGEST // 1024 // 1024
        raise Refused(_("Tệp lớn hơn %(size)s MB; hãy nén hoặc tách tệp.") % {"size": megabytes})
    if not name or len(name) > LONGEST_NAME:
        raise Refused(_("Tên tệp phải có từ 1 đến %(longest)s ký tự.") % {"longest": LONGEST_NAME})
    if has_secret_mark(PurePosixPath(name).stem):
        raise Refused(SECRET_MESSAGE)
    media_type = str(filetype.guess_mime(content))
    if media_type not in ENDINGS:
        raise Refused(_("Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx), ảnh JPEG hoặc PNG."))
    if not name.lower().endswith(ENDINGS[media_type]):
        kind = ENDINGS[media_type][0]
        raise Refused(_("Nội dung tệp là %(kind)s nhưng tên tệp khác; hãy đổi lại tên tệp.") % {"kind": kind})
    return media_type
