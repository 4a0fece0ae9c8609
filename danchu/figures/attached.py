"""The papers behind a line: who may read them, and the file itself, always a download.

Nobody can tell from outside whom a scanned paper names, so guests never get one, even where open reading is on.
"""

from __future__ import annotations

import logging

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404

from danchu.office.permits import Permit
from danchu.registers.models import REGISTERS, Attachment, Entry

_log = logging.getLogger(__name__)


def may_open(entry: Entry, permit: Permit) -> bool:
    """Whoever holds a post over the line; where the line or its register has personal data, who works with that."""
    if entry.secrecy == "personal" or REGISTERS[entry.register].personal:
        return permit.may_see_personal
    return permit.user is not None


def file(paper: Attachment, entry: Entry, permit: Permit) -> FileResponse:
    """The file under the name it came with; 404 for guests and for a file that is lost, 403 for onlookers."""
    if permit.user is None:
        raise Http404
    if not may_open(entry, permit):
        raise PermissionDenied
    try:
        content = paper.file.open("rb")
    except FileNotFoundError:
        _log.error("mất tệp %s, văn bản kèm theo dòng %s", paper.file.name, entry.code)
        raise Http404 from None
    return FileResponse(content, as_attachment=True, filename=paper.name, content_type=paper.media_type)
