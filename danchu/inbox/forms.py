"""Handing in a report: the file, for which period, and from whom."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Period, PeriodFault
from danchu.inbox.actions import LARGEST


class ReceiveForm(forms.Form):
    """`senders`: (key, name) of the bodies that may have sent it."""

    file = forms.FileField(
        label=_("Tệp báo cáo"),
        help_text=_("Word (.docx, .doc), PDF, .odt, .txt hoặc ảnh quét, không quá 20 MB."),
        allow_empty_file=True,
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
        for name in ("file", "period"):
            self.fields[name].widget.attrs["class"] = "form-control"

    def clean_file(self) -> UploadedFile[bytes]:
        given: UploadedFile[bytes] = self.cleaned_data["file"]
        if given.size is None or given.size > LARGEST:
            raise ValidationError(_("Tệp lớn hơn 20 MB; hãy nén hoặc tách tệp."))
        return given

    def clean_period(self) -> Period:
        try:
            return Period.parse(str(self.cleaned_data["period"]).strip().upper())
        except PeriodFault as fault:
            raise ValidationError(str(fault)) from None
