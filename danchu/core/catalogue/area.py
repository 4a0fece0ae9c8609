"""Bối cảnh (chapter A): the land, its people, its bodies; told for the last day of the window.

Shares of ethnic groups are of the people counted by group, for the population itself may be «trên» a round number.
"""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Placed, Rolls, Style
from danchu.core.place import Level

PROFILE = "Hồ sơ địa bàn do UBND cấp xã lập"
TREE = "Danh mục đơn vị, địa bàn"
COMMUNES = ("ubnd",)
ENTERPRISES = ("doanh_nghiep", "dn_nha_nuoc", "hop_tac_xa")
UNIONS = ("hoi_lhpn", "hoi_nong_dan", "doan_thanh_nien", "hoi_ccb", "cong_doan")


def _profile(measure: str, per: int = 1, kinds: tuple[str, ...] = COMMUNES) -> Counted:
    return Counted("profiles", measure, "state", kinds=kinds, per=per)


def _people(code: str, name: str, ref: str) -> tuple[Indicator, Indicator]:
    """The people of one dân tộc and their share."""
    counted = Counted("profiles", "people", "ethnic", where={"ethnicity": (name,)}, kinds=COMMUNES)
    return (
        Indicator(f"people.{code}", f"người dân tộc {name}", f"{name} people", "người", counted, PROFILE),
        _share(f"people.{code}", "people.by_group", f"tỷ lệ dân tộc {name}", f"share of {name} people", ref, 1),
    )


def _share(part: str, whole: str, vi: str, en: str, ref: str, decimals: int) -> Indicator:
    made = Formula(f"100 * {part} / {whole}")
    return Indicator(f"{part}.share", vi, en, "%", made, PROFILE, (ref,), Rolls.REMAKE, decimals)


LAND = (
    Indicator(
        "area.land",
        "tổng diện tích tự nhiên",
        "natural area",
        "ha",
        _profile("land_m2", per=100_000),
        PROFILE,
        ("A01",),
        decimals=2,
    ),
    Indicator(
        "area.communes",
        "số xã, thị trấn",
        "communes and townships",
        "xã, thị trấn",
        Placed("areas", level=Level.COMMUNE),
        TREE,
        ("A02",),
    ),
    Indicator("area.villages", "số bản", "villages", "bản", Placed("areas", level=Level.VILLAGE), TREE, ("A03",)),
)

GROUPS = (
    ("mong", "Mông", "A06"),
    ("thai", "Thái", "A07"),
    ("kinh", "Kinh", "A08"),
    ("dao", "Dao", "A09"),
    ("giay", "Giáy", "A10"),
    ("lao", "Lào", "A11"),
    ("lu", "Lự", "A12"),
)

PEOPLE = (
    Indicator(
        "people.total",
        "dân số",
        "population",
        "người",
        Counted("profiles", "population", "population", kinds=COMMUNES),
        PROFILE,
        ("A04",),
        style=Style.TEN_THOUSANDS,
    ),
    Indicator(
        "people.groups",
        "số dân tộc",
        "ethnic groups",
        "dân tộc",
        Counted("profiles", "ethnicity", "ethnic", How.DISTINCT, kinds=COMMUNES),
        PROFILE,
        ("A05",),
        Rolls.UNION,
    ),
    Indicator(
        "people.by_group",
        "số người đã thống kê theo dân tộc",
        "people counted by ethnic group",
        "người",
        Counted("profiles", "people", "ethnic", kinds=COMMUNES),
        PROFILE,
    ),
    *(made for code, name, ref in GROUPS for made in _people(code, name, ref)),
    Indicator(
        "people.others.share",
        "tỷ lệ các dân tộc khác",
        "share of other ethnic groups",
        "%",
        Formula("100 - " + " - ".join(f"people.{code}.share" for code, _, _ in GROUPS)),
        PROFILE,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
    Indicator("households.total", "số hộ", "households", "hộ", _profile("households"), PROFILE),
    Indicator("households.poor", "hộ nghèo", "poor households", "hộ", _profile("poor_households"), PROFILE),
    Indicator(
        "households.near_poor",
        "hộ cận nghèo",
        "near-poor households",
        "hộ",
        _profile("near_poor_households"),
        PROFILE,
    ),
    _share("households.poor", "households.total", "tỷ lệ hộ nghèo", "poor household rate", "A13", 2),
    _share("households.near_poor", "households.total", "tỷ lệ hộ cận nghèo", "near-poor household rate", "A14", 2),
    Indicator(
        "workers.total",
        "lao động tại doanh nghiệp, hợp tác xã",
        "workers in enterprises and co-operatives",
        "lao động",
        _profile("workers", kinds=ENTERPRISES),
        "Hồ sơ do doanh nghiệp, hợp tác xã lập",
        ("A24",),
    ),
)


def _bodies(code: str, vi: str, en: str, unit: str, made: Placed, *refs: str) -> Indicator:
    return Indicator(f"bodies.{code}", vi, en, unit, made, TREE, refs)


def _district(*kinds: str) -> Placed:
    return Placed("bodies", kinds, Level.DISTRICT)


PARTS = (
    _bodies(
        "offices",
        "cơ quan chuyên môn trực thuộc UBND huyện",
        "district specialised offices",
        "cơ quan",
        _district("co_quan_chuyen_mon"),
        "A16",
    ),
    _bodies(
        "units",
        "đơn vị sự nghiệp trực thuộc UBND huyện",
        "district public service units",
        "đơn vị",
        _district("su_nghiep"),
        "A17",
    ),
    _bodies("associations", "tổ chức hội trực thuộc", "associations", "tổ chức", _district("hoi"), "A18"),
    _bodies(
        "communes",
        "chính quyền xã, thị trấn",
        "commune authorities",
        "xã, thị trấn",
        Placed("bodies", ("ubnd",), Level.COMMUNE),
        "A19",
    ),
    _bodies(
        "party_mass",
        "cơ quan khối đảng và đoàn thể",
        "Party bodies and mass organisations",
        "cơ quan",
        _district("co_quan_dang", "mttq", *UNIONS),
        "A20",
    ),
    _bodies(
        "vertical",
        "cơ quan ngành dọc đóng trên địa bàn",
        "vertical-line agencies",
        "cơ quan",
        Placed("bodies", ("nganh_doc",)),
        "A21",
    ),
)

BODIES = (
    Indicator(
        "bodies.local",
        "cơ quan, ban, ngành, đoàn thể, xã, thị trấn",
        "agencies, mass organisations and communes",
        "cơ quan, đơn vị",
        Formula(" + ".join(part.code for part in PARTS)),
        TREE,
        ("A15",),
        Rolls.REMAKE,
    ),
    *PARTS,
    _bodies("schools", "đơn vị trường học", "schools", "trường", Placed("bodies", ("truong_hoc",)), "A22"),
    _bodies(
        "enterprises",
        "doanh nghiệp, hợp tác xã đang hoạt động",
        "active enterprises and co-operatives",
        "doanh nghiệp, hợp tác xã",
        Placed("bodies", ENTERPRISES),
        "A23",
    ),
    _bodies(
        "state_owned",
        "doanh nghiệp nhà nước",
        "state enterprises",
        "doanh nghiệp",
        Placed("bodies", ("dn_nha_nuoc",)),
        "A25",
    ),
    _bodies(
        "women.communes",
        "Hội Liên hiệp Phụ nữ cấp xã",
        "commune women's unions",
        "hội",
        Placed("bodies", ("hoi_lhpn",), Level.COMMUNE),
    ),
    _bodies(
        "committees.communes",
        "Ban Chỉ đạo cấp xã",
        "commune steering committees",
        "Ban Chỉ đạo",
        Placed("bodies", ("ban_chi_dao",), Level.COMMUNE),
    ),
    _bodies(
        "fronts.communes",
        "Ủy ban Mặt trận Tổ quốc cấp xã",
        "commune Fatherland Fronts",
        "đơn vị",
        Placed("bodies", ("mttq",), Level.COMMUNE),
    ),
)

INDICATORS = (*LAND, *PEOPLE, *BODIES)
