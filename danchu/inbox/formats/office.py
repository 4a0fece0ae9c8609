"""Formats that LibreOffice turns into .docx first: .doc, .odt and .rtf."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Final

from danchu.inbox.formats import package, word
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.formats.programs import run
from danchu.inbox.refusal import Refused

# How streams are named inside a .doc.
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")  # how Word wraps a .docx with a password
_MACROS: Final = "_VBA_PROJECT".encode("utf-16-le")
_OTHERS: Final = {"Workbook": "Excel", "PowerPoint Document": "PowerPoint"}
_WORD: Final = "WordDocument".encode("utf-16-le")
# No macro runs and nothing that the file points to is fetched.
_CAREFUL: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


def odt(content: bytes) -> Extracted:
    """An OpenDocument text, once its parts are known to unpack to a bearable size."""
    with package.opened(content) as opened:
        package.check_lock(opened)
        return _converted(content, ".odt")


def rtf(content: bytes) -> Extracted:
    return _converted(content, ".rtf")


def doc(content: bytes) -> Extracted:
    """A file of old Word. Refused: a password, macros, or a file of another old program."""
    if _ENCRYPTED in content:
        raise Refused("Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.")
    if _MACROS in content:
        raise Refused("Tệp có macro; không đọc. Hãy lưu lại dạng .docx không có macro.")
    if _WORD not in content:
        kind = next((told for name, told in _OTHERS.items() if name.encode("utf-16-le") in content), "")
        if kind:
            raise Refused(
                f"Đây là tệp {kind}, không phải báo cáo bằng lời. Hãy gửi báo cáo dạng .docx, .pdf hoặc .txt."
            )
    if _has_password(content):
        raise Refused("Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.")
    return _converted(content, ".doc")


def _has_password(content: bytes) -> bool:
    """The flag «encrypted» of the head of old Word's main stream, which begins a sector."""
    head = content.find(b"\xec\xa5\xc1\x00", 512)
    return head >= 0 and head % 512 == 0 and bool(content[head + 11 : head + 12] and content[head + 11] & 0x01)


def _converted(content: bytes, suffix: str) -> Extracted:
    if not shutil.which("soffice"):
        raise Refused("Máy này không có LibreOffice nên chưa đọc được tệp .doc, .odt. Hãy lưu lại dạng .docx rồi gửi.")
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, f"bao-cao{suffix}")
        given.write_bytes(content)
        settings = Path(folder, "profile", "user", "registrymodifications.xcu")
        settings.parent.mkdir(parents=True)
        settings.write_text(_CAREFUL, encoding="utf-8")
        words = ["soffice", f"-env:UserInstallation={settings.parent.parent.as_uri()}", "--headless", "--convert-to"]
        run([*words, "docx", "--outdir", f"{folder}/out", str(given)])
        made = Path(folder, "out", "bao-cao.docx")
        if not made.exists():
            raise Refused("LibreOffice không mở được tệp này. Hãy lưu lại dạng .docx rồi gửi.")
        return word.extracted(made.read_bytes())
