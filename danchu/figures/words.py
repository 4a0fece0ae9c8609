"""Codes in words for the pages: units, levels, kinds, and the dimensions and measures that registers compute.

Fields and their choices carry their own words; only what has no field of its own stands here. A code without a word is
shown as it is, and a test names every built-in one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

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

UNITS: Final[Words] = {
    "ban": _("ban"),
    "Ban Chỉ đạo": _("Ban Chỉ đạo"),
    "biên chế": _("biên chế"),
    "buổi": _("buổi"),
    "bản": _("bản"),
    "cuộc": _("cuộc"),
    "công chức": _("công chức"),
    "công trình": _("công trình"),
    "cơ quan": _("cơ quan"),
    "cơ quan, đơn vị": _("cơ quan, đơn vị"),
    "cử tri": _("cử tri"),
    "doanh nghiệp": _("doanh nghiệp"),
    "doanh nghiệp, hợp tác xã": _("doanh nghiệp, hợp tác xã"),
    "dân tộc": _("dân tộc"),
    "hồ sơ": _("hồ sơ"),
    "hộ": _("hộ"),
    "hộ nghèo": _("hộ nghèo"),
    "hộ, người": _("hộ, người"),
    "hội": _("hội"),
    "hội nghị": _("hội nghị"),
    "kiến nghị": _("kiến nghị"),
    "lao động": _("lao động"),
    "lượt": _("lượt"),
    "lượt người": _("lượt người"),
    "lần": _("lần"),
    "lần/tháng": _("lần/tháng"),
    "mục": _("mục"),
    "ngày": _("ngày"),
    "ngày công": _("ngày công"),
    "người": _("người"),
    "nhiệm vụ": _("nhiệm vụ"),
    "nhà": _("nhà"),
    "nội dung": _("nội dung"),
    "quy ước": _("quy ước"),
    "quyết định": _("quyết định"),
    "thông báo": _("thông báo"),
    "triệu đồng": _("triệu đồng"),
    "trường": _("trường"),
    "tổ": _("tổ"),
    "tổ chức": _("tổ chức"),
    "tổ, nhóm": _("tổ, nhóm"),
    "viên chức": _("viên chức"),
    "việc": _("việc"),
    "văn bản": _("văn bản"),
    "vụ việc": _("vụ việc"),
    "xã": _("xã"),
    "xã, thị trấn": _("xã, thị trấn"),
    "ý kiến": _("ý kiến"),
    "đoàn": _("đoàn"),
    "đơn": _("đơn"),
    "đơn vị": _("đơn vị"),
    "đồng chí": _("đồng chí"),
    "đợt": _("đợt"),
}


def unit(code: str) -> str:
    """The unit in the language of the page; one that an officer typed, or ha, km, %, stays as it is."""
    return str(UNITS.get(code, code))


def body_kind(code: str) -> str:
    return str(BODY_KINDS.get(code, code))


def area_kind(code: str) -> str:
    return str(AREA_KINDS.get(code, code))


def matter_kind(code: str) -> str:
    return str(MATTER_KINDS.get(code, code))
