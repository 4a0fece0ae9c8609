"""Handing in a report: a file or pasted text, for which period, and from whom."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Period, PeriodFault
from danchu.inbox.actions import LARGEST

MOST_PASTED = 500_000  # characters, some 250 pages; what is longer comes as a file
PASTED = "van-ban-dan.txt"


class ReceiveForm(forms.Form):
    """`senders`: (key, name) of the bodies that may have sent it."""

    file = forms.FileField(
        label=_("Tệp báo cáo"),
        help_text=_("Word (.docx, .doc), PDF, .odt, .txt hoặc ảnh quét, không quá 20 MB."),
        allow_empty_file=True,
        required=False,
    )
    text = forms.CharField(
        label=_("Hoặc dán văn bản"),
        help_text=_("Dán nguyên văn báo cáo khi không có tệp."),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "form-control"}),
    )
    period = forms.CharField(
        label=_("Kỳ báo cáo"), max_length=10, help_text=_("Ví dụ 2024-H1 (6 tháng đầu năm), 2024-Q1, 2024.")
    )
    sender = forms.ChoiceField(label=_("Đơn vị gửi"), required=False)

    def __init__(self, *args: Any, senders: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["sender"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", str(_("Tự nhận theo tên tệp và tiêu đề"))), *senders]
        field.widget.attrs["class"] = "form-select"
        nulls = ProhibitNullCharactersValidator  # says so in English; `clean_text` says it
        self.fields["text"].validators = [v for v in self.fields["text"].validators if not isinstance(v, nulls)]
        for name in ("file", "period"):
            self.fields[name].widget.attrs["class"] = "form-control"

    def clean_file(self) -> UploadedFile[bytes] | None:
        given: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if given is not None and (given.size is None or given.size > LARGEST):
            raise ValidationError(_("Tệp lớn hơn 20 MB; hãy nén hoặc tách tệp."))
        return given

    def clean_text(self) -> str:
        text = str(self.cleaned_data["text"])
        if "\x00" in text:
            raise ValidationError(_("Văn bản có ký tự rỗng, không phải văn bản thường; hãy dán lại."))
        if len(text) > MOST_PASTED:
            raise ValidationError(_("Văn bản dán vào quá dài; hãy lưu thành tệp rồi tải lên."))
        return text if text.strip() else ""

    def clean_period(self) -> Period:
        try:
            return Period.parse(str(self.cleaned_data["period"]).strip().upper())
        except PeriodFault as fault:
            raise ValidationError(str(fault)) from None

    def clean(self) -> dict[str, Any]:
        """Either a file or pasted text, never both."""
        file, text = self.cleaned_data.get("file"), self.cleaned_data.get("text")
        if file is None and not text and not self.errors.keys() & {"file", "text"}:
            self.add_error("file", _now("Hãy chọn tệp báo cáo hoặc dán văn bản vào ô dưới."))
        if file is not None and text:
            self.add_error("text", _now("Đã chọn tệp thì để trống ô này, để chỉ có một báo cáo."))
        return self.cleaned_data

    @property
    def given(self) -> str:
        """The field that the report came in."""
        return "file" if self.cleaned_data.get("file") is not None else "text"

    def content(self) -> tuple[str, bytes]:
        """Name and bytes of the report; browsers send pasted lines with CR LF, a text has LF."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is not None:
            return str(file.name), file.read()
        return PASTED, str(self.cleaned_data["text"]).replace("\r\n", "\n").encode()
