"""`danchu serve [--port 8000] [--host 127.0.0.1]`: the site on this machine, with a server in plain Python."""

from __future__ import annotations

import errno
import socket
from typing import Any

import waitress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from danchu.config.wsgi import application
from danchu.figures.indexing import refresh
from danchu.registers.models import Entry

THREADS = 8


class Command(BaseCommand):
    help = "Mở trang web trên máy này."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")
        parser.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe (mặc định chỉ máy này)")

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        _up_to_date()
        bound = listen(host, port)
        refresh()
        self.stdout.write(f"Danchu đang mở tại http://{_named(host)}:{port}/ (dừng: Ctrl+C)")
        if not Entry.objects.exists():
            self.stdout.write("Chưa có dòng sổ nào. Hãy chạy «danchu demo» hoặc «danchu load THƯ_MỤC».")
        elif settings.DANCHU_OPEN_READING:
            self.stdout.write("Ai mở được trang này cũng đọc được; dữ liệu cá nhân không hiện.")
        self.stdout.flush()
        waitress.serve(application, sockets=[bound], threads=THREADS, ident=None)


def _up_to_date() -> None:
    """A database behind the program would fail on some page later; better to say so now."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError("Cơ sở dữ liệu chưa theo kịp chương trình. Hãy chạy: danchu migrate", returncode=2)


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address, before anything is told; CommandError (exit 2) in words when that fails."""
    if not 0 <= port <= 65535:
        raise CommandError(f"Không có cổng {port}; cổng là số từ 1 đến 65535.", returncode=2)
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        bound = socket.socket(family, socket.SOCK_STREAM)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OSError as fault:
        raise CommandError(_refused(host, port, fault), returncode=2) from fault
    return bound


def _refused(host: str, port: int, fault: OSError) -> str:
    match fault.errno:
        case errno.EADDRINUSE:
            return f"Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác: danchu serve --port {port + 1}"
        case errno.EACCES:
            return f"Không được phép mở cổng {port}; hãy chọn cổng từ 1024 trở lên."
    return f"Không mở được {host}:{port}: {fault.strerror}."


def _named(host: str) -> str:
    """Listening everywhere is reached at this machine's own name."""
    return "localhost" if host in {"127.0.0.1", "0.0.0.0", "::"} else host
