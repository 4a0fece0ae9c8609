"""The `danchu` command: every verb is a Django management command of one of the rooms."""

from __future__ import annotations

import os
import sys

# What the database says → what a person can do about it; the first that is found in the message.
SENTENCES = {
    "no such table": "Cơ sở dữ liệu chưa được tạo. Hãy chạy: danchu demo (ví dụ) hoặc danchu migrate (dùng thật).",
    "does not exist": "Cơ sở dữ liệu chưa được tạo. Hãy chạy: danchu demo (ví dụ) hoặc danchu migrate (dùng thật).",
    "no such column": "Cơ sở dữ liệu thuộc bản cũ. Hãy chạy: danchu migrate.",
    "database is locked": "Cơ sở dữ liệu đang bận ghi việc khác. Hãy thử lại sau ít phút.",
    "readonly database": "Không ghi được cơ sở dữ liệu: thư mục hoặc tệp chỉ cho đọc. Hãy cấp quyền ghi rồi chạy lại.",
    "unable to open": "Không mở được tệp cơ sở dữ liệu. Kiểm tra đường dẫn DANCHU_VAR và quyền truy cập.",
    "disk is full": "Ổ đĩa đã đầy, chưa ghi gì cả. Hãy giải phóng chỗ trống rồi chạy lại.",
    "connection": "Không kết nối được cơ sở dữ liệu. Kiểm tra DANCHU_DATABASE_URL và máy chủ PostgreSQL.",
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danchu.config.settings")
    from django.core.management import execute_from_command_line  # settings must be named first
    from django.db import DatabaseError

    try:
        execute_from_command_line(["danchu", *sys.argv[1:]])
    except DatabaseError as fault:
        sys.stderr.write(f"{sentence(str(fault))}\n")
        raise SystemExit(2) from None


def sentence(said: str) -> str:
    """One Vietnamese sentence for a database fault; the database's own words when it is none of the usual ones."""
    for words, told in SENTENCES.items():
        if words in said:
            return told
    return f"Cơ sở dữ liệu báo lỗi: {said.strip().splitlines()[0]}."


if __name__ == "__main__":
    main()
