"""What machines say when they cannot → one Vietnamese sentence that tells a person what to do."""

from __future__ import annotations

import errno

from django.db import DatabaseError

# What the database says → what a person can do about it; the first that is found in the message.
DATABASE = {
    "FATAL:  database": "Máy chủ PostgreSQL không có cơ sở dữ liệu này. Kiểm tra DANCHU_DATABASE_URL hoặc tạo nó.",
    "FATAL:  role": "PostgreSQL không cho vào. Kiểm tra tên và mật khẩu trong DANCHU_DATABASE_URL.",
    "authentication failed": "PostgreSQL không cho vào. Kiểm tra tên và mật khẩu trong DANCHU_DATABASE_URL.",
    "no such table": "Cơ sở dữ liệu chưa được tạo. Hãy chạy: danchu demo (ví dụ) hoặc danchu migrate (dùng thật).",
    "does not exist": "Cơ sở dữ liệu chưa được tạo. Hãy chạy: danchu demo (ví dụ) hoặc danchu migrate (dùng thật).",
    "no such column": "Cơ sở dữ liệu thuộc bản cũ. Hãy chạy: danchu migrate.",
    "is locked": "Cơ sở dữ liệu đang bận ghi việc khác. Hãy thử lại sau ít phút.",
    "lock timeout": "Cơ sở dữ liệu đang bận ghi việc khác. Hãy thử lại sau ít phút.",
    "readonly database": "Không ghi được cơ sở dữ liệu: thư mục hoặc tệp chỉ cho đọc. Hãy cấp quyền ghi rồi chạy lại.",
    "read-only transaction": "Không ghi được cơ sở dữ liệu: máy chủ chỉ cho đọc. Hãy cấp quyền ghi rồi chạy lại.",
    "unable to open": "Không mở được tệp cơ sở dữ liệu. Kiểm tra đường dẫn DANCHU_VAR và quyền truy cập.",
    "disk is full": "Ổ đĩa đã đầy, chưa ghi gì cả. Hãy giải phóng chỗ trống rồi chạy lại.",
    "No space left": "Ổ đĩa đã đầy, chưa ghi gì cả. Hãy giải phóng chỗ trống rồi chạy lại.",
    "disk I/O error": "Ổ đĩa báo lỗi khi ghi, chưa ghi gì cả. Kiểm tra chỗ trống và tình trạng ổ đĩa rồi chạy lại.",
    "not a database": "Tệp cơ sở dữ liệu bị hỏng hoặc không phải của Danchu. Hãy khôi phục từ bản sao lưu.",
    "malformed": "Tệp cơ sở dữ liệu bị hỏng. Hãy khôi phục từ bản sao lưu.",
    "connection": "Không kết nối được cơ sở dữ liệu. Kiểm tra DANCHU_DATABASE_URL và máy chủ PostgreSQL.",
}
SYSTEM = {
    errno.ENOSPC: "Ổ đĩa đã đầy. Hãy giải phóng chỗ trống rồi chạy lại",
    errno.EDQUOT: "Đã hết phần ổ đĩa được cấp. Hãy giải phóng chỗ trống rồi chạy lại",
    errno.EROFS: "Thư mục chỉ cho đọc. Hãy chọn nơi ghi được rồi chạy lại",
    errno.EACCES: "Không có quyền đọc hoặc ghi. Hãy cấp quyền rồi chạy lại",
    errno.EPERM: "Không có quyền đọc hoặc ghi. Hãy cấp quyền rồi chạy lại",
    errno.ENOENT: "Không có tệp hoặc thư mục này. Kiểm tra đường dẫn",
    errno.EISDIR: "Đây là thư mục, không phải tệp. Kiểm tra đường dẫn",
    errno.ENOTDIR: "Đây là tệp, không phải thư mục. Kiểm tra đường dẫn",
    errno.EADDRINUSE: "Cổng này đang có chương trình khác dùng. Hãy chọn cổng khác",
}


def sentence(fault: DatabaseError | OSError) -> str:
    """One sentence; the machine's own words when it is none of the usual troubles."""
    if isinstance(fault, OSError):
        where = f" ({fault.filename})" if fault.filename else ""
        return f"{SYSTEM.get(fault.errno or 0, f'Máy báo lỗi: {fault.strerror or fault}')}{where}."
    said = str(fault)
    for words, told in DATABASE.items():
        if words in said:
            return told
    return f"Cơ sở dữ liệu báo lỗi: {said.strip().splitlines()[0] if said.strip() else type(fault).__name__}."
