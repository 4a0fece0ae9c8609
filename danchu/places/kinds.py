"""Kinds of areas and bodies: the codes that folders, registers and the catalogue may use, and what people call them.

A folder that names another kind is at fault, and so is a register that would be kept by one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

AREA_KINDS: Mapping[str, Promise] = MappingProxyType(
    {
        "tinh": _("tỉnh"),
        "thanh_pho": _("thành phố"),
        "huyen": _("huyện"),
        "quan": _("quận"),
        "thi_xa": _("thị xã"),
        "xa": _("xã"),
        "thi_tran": _("thị trấn"),
        "phuong": _("phường"),
        "dac_khu": _("đặc khu"),
        "thon": _("thôn"),
        "ban": _("bản"),
        "to_dan_pho": _("tổ dân phố"),
    }
)

BODY_KINDS: Mapping[str, Promise] = MappingProxyType(
    {
        "ubnd": _("Ủy ban nhân dân"),
        "cap_uy": _("cấp ủy"),
        "hdnd": _("Hội đồng nhân dân"),
        "mttq": _("Ủy ban Mặt trận Tổ quốc"),
        "ban_chi_dao": _("Ban Chỉ đạo"),
        "co_quan_chuyen_mon": _("cơ quan chuyên môn"),
        "su_nghiep": _("đơn vị sự nghiệp"),
        "hoi": _("hội"),
        "co_quan_dang": _("cơ quan Đảng"),
        "hoi_lhpn": _("Hội Liên hiệp Phụ nữ"),
        "hoi_nong_dan": _("Hội Nông dân"),
        "doan_thanh_nien": _("Đoàn Thanh niên"),
        "hoi_ccb": _("Hội Cựu chiến binh"),
        "cong_doan": _("Công đoàn"),
        "nganh_doc": _("cơ quan ngành dọc"),
        "truong_hoc": _("trường học"),
        "dn_nha_nuoc": _("doanh nghiệp nhà nước"),
        "doanh_nghiep": _("doanh nghiệp"),
        "hop_tac_xa": _("hợp tác xã"),
        "mot_cua": _("bộ phận một cửa"),
        "thon": _("cộng đồng dân cư thôn"),
    }
)
