"""Codes in words for the pages: units, levels, kinds, and the dimensions and measures that registers compute.

Fields and their choices carry their own words; only what has no field of its own stands here. A code without a word is
shown as it is, and a test names every built-in one.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import npgettext_lazy

from danchu.core.place import Extent, Level
from danchu.core.value import Grade

Words = Mapping[str, Promise]

LEVELS: Final[Mapping[Level, Promise]] = {
    Level.COUNTRY: _("cả nước"),
    Level.PROVINCE: _("cấp tỉnh"),
    Level.DISTRICT: _("cấp huyện"),
    Level.COMMUNE: _("cấp xã"),
    Level.VILLAGE: _("thôn, bản, tổ dân phố"),
}

GRADES: Final[Mapping[Grade, Promise]] = {
    Grade.A: _("việc có ngày, có nội dung cụ thể"),
    Grade.B: _("số tổng trên dòng, có văn bản kèm theo"),
    Grade.C: _("số do đơn vị khai, có nguồn"),
}

EXTENTS: Final[Mapping[Extent, Promise]] = {Extent.FULL: _("toàn bộ"), Extent.PARTIAL: _("một phần")}

AREA_KINDS: Final[Words] = {
    "quoc_gia": _("quốc gia"),
    "tinh": _("tỉnh"),
    "thanh_pho": _("thành phố"),
    "huyen": _("huyện"),
    "xa": _("xã"),
    "phuong": _("phường"),
    "thi_tran": _("thị trấn"),
    "dac_khu": _("đặc khu"),
    "thon": _("thôn"),
    "ban": _("bản"),
    "to_dan_pho": _("tổ dân phố"),
}

BODY_KINDS: Final[Words] = {
    "cap_uy": _("Cấp ủy"),
    "hdnd": _("Hội đồng nhân dân"),
    "ubnd": _("Ủy ban nhân dân"),
    "ban_chi_dao": _("Ban Chỉ đạo thực hiện Quy chế dân chủ"),
    "mttq": _("Mặt trận Tổ quốc"),
    "cong_doan": _("Công đoàn"),
    "hoi_lhpn": _("Hội Liên hiệp Phụ nữ"),
    "hoi_nong_dan": _("Hội Nông dân"),
    "doan_thanh_nien": _("Đoàn Thanh niên"),
    "hoi_ccb": _("Hội Cựu chiến binh"),
    "co_quan_dang": _("Cơ quan Đảng"),
    "co_quan_chuyen_mon": _("Cơ quan chuyên môn"),
    "su_nghiep": _("Đơn vị sự nghiệp"),
    "hoi": _("Tổ chức hội"),
    "mot_cua": _("Bộ phận Một cửa"),
    "nganh_doc": _("Cơ quan ngành dọc"),
    "truong_hoc": _("Trường học"),
    "dn_nha_nuoc": _("Doanh nghiệp nhà nước"),
    "doanh_nghiep": _("Doanh nghiệp"),
    "hop_tac_xa": _("Hợp tác xã"),
    "thon": _("Thôn, bản, tổ dân phố"),
}

MATTER_KINDS: Final[Words] = {
    "du_an": _("dự án, công trình"),
    "ke_hoach": _("kế hoạch"),
    "quy_uoc": _("hương ước, quy ước"),
    "dot_nha": _("đợt nhà đại đoàn kết"),
    "chi_dao": _("chỉ đạo, giao việc"),
    "vu_viec": _("vụ việc"),
}

# One thing and several are told apart in English: 1 dossier, 2 dossiers; `unit` says which.
UNITS: Final[Words] = {
    "ban": npgettext_lazy("unit", "ban", "ban", "n"),
    "Ban Chỉ đạo": npgettext_lazy("unit", "Ban Chỉ đạo", "Ban Chỉ đạo", "n"),
    "biên chế": npgettext_lazy("unit", "biên chế", "biên chế", "n"),
    "buổi": npgettext_lazy("unit", "buổi", "buổi", "n"),
    "bản": npgettext_lazy("unit", "bản", "bản", "n"),
    "cuộc": npgettext_lazy("unit", "cuộc", "cuộc", "n"),
    "công chức": npgettext_lazy("unit", "công chức", "công chức", "n"),
    "công trình": npgettext_lazy("unit", "công trình", "công trình", "n"),
    "cơ quan": npgettext_lazy("unit", "cơ quan", "cơ quan", "n"),
    "cơ quan, đơn vị": npgettext_lazy("unit", "cơ quan, đơn vị", "cơ quan, đơn vị", "n"),
    "cử tri": npgettext_lazy("unit", "cử tri", "cử tri", "n"),
    "doanh nghiệp": npgettext_lazy("unit", "doanh nghiệp", "doanh nghiệp", "n"),
    "doanh nghiệp, hợp tác xã": npgettext_lazy("unit", "doanh nghiệp, hợp tác xã", "doanh nghiệp, hợp tác xã", "n"),
    "dân tộc": npgettext_lazy("unit", "dân tộc", "dân tộc", "n"),
    "hồ sơ": npgettext_lazy("unit", "hồ sơ", "hồ sơ", "n"),
    "hộ": npgettext_lazy("unit", "hộ", "hộ", "n"),
    "hộ nghèo": npgettext_lazy("unit", "hộ nghèo", "hộ nghèo", "n"),
    "hộ, người": npgettext_lazy("unit", "hộ, người", "hộ, người", "n"),
    "hội": npgettext_lazy("unit", "hội", "hội", "n"),
    "hội nghị": npgettext_lazy("unit", "hội nghị", "hội nghị", "n"),
    "kiến nghị": npgettext_lazy("unit", "kiến nghị", "kiến nghị", "n"),
    "lao động": npgettext_lazy("unit", "lao động", "lao động", "n"),
    "lượt": npgettext_lazy("unit", "lượt", "lượt", "n"),
    "lượt người": npgettext_lazy("unit", "lượt người", "lượt người", "n"),
    "lần": npgettext_lazy("unit", "lần", "lần", "n"),
    "lần/tháng": npgettext_lazy("unit", "lần/tháng", "lần/tháng", "n"),
    "mục": npgettext_lazy("unit", "mục", "mục", "n"),
    "ngày": npgettext_lazy("unit", "ngày", "ngày", "n"),
    "ngày công": npgettext_lazy("unit", "ngày công", "ngày công", "n"),
    "người": npgettext_lazy("unit", "người", "người", "n"),
    "nhiệm vụ": npgettext_lazy("unit", "nhiệm vụ", "nhiệm vụ", "n"),
    "nhà": npgettext_lazy("unit", "nhà", "nhà", "n"),
    "nội dung": npgettext_lazy("unit", "nội dung", "nội dung", "n"),
    "quy ước": npgettext_lazy("unit", "quy ước", "quy ước", "n"),
    "quyết định": npgettext_lazy("unit", "quyết định", "quyết định", "n"),
    "thông báo": npgettext_lazy("unit", "thông báo", "thông báo", "n"),
    "triệu đồng": npgettext_lazy("unit", "triệu đồng", "triệu đồng", "n"),
    "trường": npgettext_lazy("unit", "trường", "trường", "n"),
    "tổ": npgettext_lazy("unit", "tổ", "tổ", "n"),
    "tổ chức": npgettext_lazy("unit", "tổ chức", "tổ chức", "n"),
    "tổ, nhóm": npgettext_lazy("unit", "tổ, nhóm", "tổ, nhóm", "n"),
    "viên chức": npgettext_lazy("unit", "viên chức", "viên chức", "n"),
    "việc": npgettext_lazy("unit", "việc", "việc", "n"),
    "văn bản": npgettext_lazy("unit", "văn bản", "văn bản", "n"),
    "vụ việc": npgettext_lazy("unit", "vụ việc", "vụ việc", "n"),
    "xã": npgettext_lazy("unit", "xã", "xã", "n"),
    "xã, thị trấn": npgettext_lazy("unit", "xã, thị trấn", "xã, thị trấn", "n"),
    "ý kiến": npgettext_lazy("unit", "ý kiến", "ý kiến", "n"),
    "đoàn": npgettext_lazy("unit", "đoàn", "đoàn", "n"),
    "đơn": npgettext_lazy("unit", "đơn", "đơn", "n"),
    "đơn vị": npgettext_lazy("unit", "đơn vị", "đơn vị", "n"),
    "đồng chí": npgettext_lazy("unit", "đồng chí", "đồng chí", "n"),
    "đợt": npgettext_lazy("unit", "đợt", "đợt", "n"),
}


def unit(code: str, amount: Decimal | None = None) -> str:
    """The unit in the language of the page, of one thing or (by default) several.

    One that an officer typed, or ha, km, %, stays as it is.
    """
    known = UNITS.get(code)
    return code if known is None else str(known % {"n": 1 if amount == 1 else 2})


def body_kind(code: str) -> str:
    return str(BODY_KINDS.get(code, code))


def area_kind(code: str) -> str:
    return str(AREA_KINDS.get(code, code))


def matter_kind(code: str) -> str:
    return str(MATTER_KINDS.get(code, code))
