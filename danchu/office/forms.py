"""Logging in, with a lock after repeated failures that every server process shares."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from danchu.office.models import FailedLogin

TRIES = 5
LOCKED_FOR = timedelta(minutes=15)


class LoginForm(AuthenticationForm):
    """Five failures within a quarter of an hour lock the name for the rest of it, whether or not it exists."""

    def clean(self) -> dict[str, Any]:
        name = hashlib.sha256(str(self.cleaned_data.get("username", "")).casefold().encode()).hexdigest()
        recent = FailedLogin.objects.filter(name_hash=name, at__gt=timezone.now() - LOCKED_FOR)
        if recent.count() >= TRIES:
            raise ValidationError(_("Đăng nhập sai quá nhiều lần. Hãy thử lại sau 15 phút."), code="locked")
        try:
            cleaned = super().clean()
        except ValidationError:
            FailedLogin.objects.filter(at__lte=timezone.now() - LOCKED_FOR).delete()  # they lock nobody any more
            FailedLogin.objects.create(name_hash=name, at=timezone.now())
            raise
        FailedLogin.objects.filter(name_hash=name).delete()
        return cleaned
