"""What part of a whole a label names: resolved or pending, in time or overdue, men or women.

An axis is one way of dividing a whole; its roles exclude each other. A label may name two roles of one axis
together ("trước và đúng hạn"); then it stands for both.
"""

import re
from typing import Final

__all__ = ["COMPLETE", "roles_of"]

# Axis → role → words. The first matching role of an axis wins, so refusals ("không", "chưa") come first.
_AXES: Final[dict[str, dict[str, str]]] = {
    "status": {
        "pending": r"(?:đang|tiếp tục|còn phải)(?: \S+){0,4} "
        r"(?:giải quyết|xem xét|xác minh|xử lý|thụ lý|trả lời|kiểm tra|thực hiện)"
        r"|chưa (?:được )?(?:giải quyết|xử lý|trả lời|hoàn thành|thực hiện|kết thúc|ban hành|tổ chức|xem xét)"
        r"|chưa (?:được )?(?:tiếp thu|nhận|giải)"
        r"|chuyển(?: sang)? (?:kỳ|quý|năm) sau|tồn cuối kỳ|còn tồn|tồn đọng|đang trong|còn lại"
        r"|chưa xong|đang thi công"
        r"|trong hạn|chưa có kết quả|chưa đồng ý|đang|còn phải",
        "resolved": r"(?:đã|được)(?: \S+){0,3}? (?:giải quyết|xử lý|trả lời|hoàn thành|tiếp thu|thực hiện|kết thúc)"
        r"|đã (?:trả|nhận (?:tiền|kết quả|bồi thường|đủ)|tổ chức|thu|chi trả|giải ngân|nộp|cấp)"
        r"|(?:giải quyết|xử lý|hoàn thành|trả lời|kết thúc|thực hiện)(?: \S+){0,2} (?:xong|được|dứt điểm)"
        r"|(?:^|(?<=số )|(?<=sơ )|(?<=đơn )|(?<=vụ )|(?<=việc )|(?<=đó ))giải quyết|đã xử lý|tiếp thu"
        r"|đã kết luận|ban hành kết luận|hoàn thành$|trả lời",
    },
    "source": {
        "later": r"(?:kỳ|quý|năm) sau",
        "carried": r"(?:kỳ|năm|quý|tháng)(?: \S+){0,2} (?:chuyển|tồn)|trước chuyển"
        r"|chuyển (?:sang|qua|tiếp)|tồn (?:đầu|từ|kỳ|của)"
        r"|đầu kỳ|cũ chuyển|(?<!cùng )kỳ trước|từ (?:kỳ|năm|quý) trước|vụ việc cũ|từ trước chuyển",
        "new": r"nhận mới|mới (?:tiếp nhận|phát sinh|nhận)|phát sinh|trong kỳ|triển khai mới"
        r"|tiếp nhận mới|thụ lý mới|vụ việc mới",
    },
    "kind": {
        "petition": r"kiến nghị|phản ánh|đề nghị|kn pa|pakn",
        "complaint": r"khiếu nại|khiếu kiện",
        "denunciation": r"tố cáo",
    },
    "eligible": {"no": r"không đủ điều kiện|không đủ đk|trùng lặp|nặc danh|sau khi loại", "yes": r"đủ điều kiện|đủ đk"},
    "competence": {"no": r"không thuộc thẩm quyền|ngoài thẩm quyền", "yes": r"thuộc thẩm quyền"},
    "time": {
        "overdue": r"(?:quá|trễ|chậm|muộn)(?: thời)? hạn",
        "both": r"trước(?: hạn)?(?: và|,) đúng(?: hạn)?|đúng(?: hạn)?(?: và|,) trước(?: hạn)?",
        "early": r"(?:trước|sớm)(?: thời)? hạn",
        "punctual": r"đúng(?: thời)? hạn",
    },
    "reception": {
        "leaders": r"định kỳ(?: và|,| hoặc|-) đột xuất|đột xuất(?: và|,) định kỳ",
        "regular": r"thường xuyên",
        "periodic": r"định kỳ",
        "adhoc": r"đột xuất",
        "delegated": r"ủy quyền",
    },
    "planned": {"planned": r"theo kế hoạch", "adhoc": r"đột xuất", "regular": r"thường xuyên"},
    "level": {
        "province": r"cấp tỉnh|các sở|ubnd tỉnh",
        "district": r"cấp huyện|ubnd huyện|phòng, ban huyện|khối huyện",
        "commune": r"cấp xã|các xã|ubnd xã|khối xã|xã, phường|cấp cơ sở",
        "village": r"các thôn|ở thôn|cấp thôn|các bản",
    },
    "hand": {"delegated": r"ủy quyền", "self": r"trực tiếp"},
    "sex": {"women": r"(?<!\w)nữ(?! hộ sinh)(?!\w)|phụ nữ", "men": r"(?<!\w)nam(?!\w)"},
    "mediation": {
        "failed": r"(?:không|chưa)(?: hòa giải)?(?: được)? thành(?!\w)|không thành(?!\w)",
        "open": r"đang (?:\S+ )?hòa giải|chưa hòa giải",
        "done": r"(?:hòa giải|giải)(?: được)? thành|thành công|^thành$",
    },
    "rating": {
        "failed": r"không hoàn thành|khtnv|không ht",
        "excellent": r"xuất sắc|htxs",
        "good": r"hoàn thành tốt|httnv|htt nv|(?<!\w)tốt(?!\w)",
        "fair": r"hoàn thành nhiệm vụ|htnv|(?<!\w)khá(?!\w)",
        "middling": r"trung bình",
        "weak": r"(?<!\w)yếu(?!\w)|(?<!\w)kém(?!\w)",
    },
    "channel": {
        "online": r"trực tuyến|qua mạng|dvc|trên môi trường",
        "direct": r"trực tiếp",
        "post": r"bưu chính|bưu điện",
    },
    "vote": {
        "against": r"không (?:đồng ý|tán thành|nhất trí|tín nhiệm)|phản đối",
        "other": r"ý kiến khác|phiếu trắng|không có ý kiến|trống",
        "for": r"đồng ý|tán thành|nhất trí",
    },
    "valid": {"no": r"không hợp lệ", "yes": r"hợp lệ"},
    "trust": {"low": r"tín nhiệm thấp", "high": r"tín nhiệm cao", "plain": r"tín nhiệm"},
    "presence": {"absent": r"vắng|không (?:dự|tham gia|tham dự)", "present": r"có mặt|dự họp|tham dự|dự hội nghị"},
    "visit": {"again": r"nhiều lần|lần 2|lần hai", "first": r"lần đầu"},
    "service": {"part": r"một phần", "full": r"toàn trình"},
    "reach": {"no": r"(?:không|chưa) đạt", "yes": r"(?<!\S)đạt (?:chuẩn|yêu cầu|tiêu chuẩn)"},
    "house": {"repair": r"sửa chữa|cải tạo", "new": r"xây (?:dựng )?mới|làm mới"},
}  # fmt: skip
# Axes whose roles leave nothing out; naming two or more of them is meant to give the whole.
COMPLETE: Final = frozenset(_AXES) - {"level", "house", "kind"}
_COMPILED: Final = {axis: {role: re.compile(words) for role, words in roles.items()} for axis, roles in _AXES.items()}
TOTAL = re.compile(r"(?<!\w)(?:tổng(?: số| cộng)?|tất cả|cộng|toàn bộ)(?!\w)")
REST = re.compile(r"(?<!\w)(?<!không )còn(?: lại)?(?!\w)|số còn lại|kết dư|tồn quỹ|số dư(?! đầu)")
EXCEPT_REST = re.compile(r"còn (?:hiệu lực|tồn tại|thiếu hồ sơ)")


def roles_of(before: str, following: str) -> dict[str, str]:
    """Axis → role named by the words around a figure; those after it win over those before it."""
    named: dict[str, str] = {}
    for label in (before, following):
        for axis, roles in _COMPILED.items():
            if role := next((role for role, words in roles.items() if words.search(label)), ""):
                named[axis] = role
    kinds = [kind for kind in ("complaint", "denunciation") if _COMPILED["kind"][kind].search(following or before)]
    if len(kinds) == 2:
        named.pop("kind", None)
    label = f"{before} {following}"
    if "đã và đang" in label:
        named.pop("status", None)
    if TOTAL.search(label):
        named["total"] = "total"
    if REST.search(label) and not EXCEPT_REST.search(label):
        named["rest"] = "rest"
    return named
