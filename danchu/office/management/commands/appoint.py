"""`danchu appoint NAME ROLE BODY`: an account and its post; the way in for the first people of an installation."""

from __future__ import annotations

from getpass import getpass
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from rapidfuzz import process

from danchu.core import dates
from danchu.office import actions
from danchu.office.models import Post
from danchu.places.models import Body


class Command(BaseCommand):
    help = "Tạo tài khoản (nếu chưa có) và giao vai trò ở một đơn vị."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", metavar="TÊN", help="tên đăng nhập")
        parser.add_argument("role", metavar="VAI_TRÒ", choices=Post.Role.values, help=", ".join(Post.Role.values))
        parser.add_argument("body", metavar="ĐƠN_VỊ", help="khóa của đơn vị, ví dụ ubnd-tam-duong")
        parser.add_argument("--since", metavar="NGÀY", help="giữ từ ngày (mặc định: hôm nay)")

    def handle(self, *args: Any, **options: Any) -> None:
        body = _body(options["body"])
        try:
            since = dates.read(options["since"]) if options["since"] else timezone.localdate()
            user = User.objects.filter(username=options["name"]).first() or _account(options["name"])
            post = actions.appoint(user=user, role=options["role"], body=body, since=since, by=None)
        except (dates.DateFault, actions.Refused) as fault:
            raise CommandError(str(fault), returncode=2) from None
        role = Post.Role(post.role).label
        self.stdout.write(f"{user.username}: {role} tại {body.key} từ {dates.show(post.since)}.")


def _body(key: str) -> Body:
    found = Body.objects.filter(key=key).first()
    if found is None:
        near = [name for name, _, _ in process.extract(key, list(Body.objects.values_list("key", flat=True)), limit=3)]
        raise CommandError(f"Không có đơn vị «{key}». Gần giống: {', '.join(near) or '–'}.", returncode=2)
    return found


def _account(name: str) -> User:
    """A new account with a password typed twice and not too easy."""
    password = getpass("Mật khẩu: ")
    if password != getpass("Nhập lại mật khẩu: "):
        raise CommandError("Hai lần nhập không giống nhau.", returncode=2)
    try:
        validate_password(password, User(username=name))
    except ValidationError as fault:
        raise CommandError(" ".join(fault.messages), returncode=2) from None
    return User.objects.create_user(name, password=password)
