"""Who is expected to keep which register, as the registers declare it; a test compares this with their declarations.

Level "" means every level.
"""

from __future__ import annotations

from examples.tam_duong.bodies import Body

Levels = tuple[str, ...]
Kinds = dict[str, Levels]

ANY: Levels = ("",)
COMMUNE: Levels = ("xa",)
UNIONS = ("mttq", "hoi_lhpn", "hoi_nong_dan", "doan_thanh_nien", "hoi_ccb", "cong_doan")
ENTERPRISES: Kinds = {"doanh_nghiep": ANY, "dn_nha_nuoc": ANY, "hop_tac_xa": ANY}
AUTHORITIES: Kinds = {"cap_uy": ANY, "ubnd": ANY, "hdnd": ANY, "mttq": ANY}
OFFICES: Kinds = {"co_quan_chuyen_mon": ANY, "su_nghiep": ANY, "truong_hoc": ANY}
BOUND: Kinds = {"ubnd": COMMUNE, "hoi": ANY, "co_quan_dang": ANY, **OFFICES, "dn_nha_nuoc": ANY}

EVERY_BODY: Kinds = {}

KEEPERS: dict[str, Kinds] = {
    "committees": {"ban_chi_dao": ANY},
    "community_decisions": {"thon": ANY, "ubnd": COMMUNE},
    "community_groups": {"ubnd": COMMUNE},
    "consultations": {"ubnd": COMMUNE},
    "contributions": {"ubnd": COMMUNE},
    "conventions": {"thon": ANY},
    "dialogues": {"cap_uy": ANY, "ubnd": ANY},
    "directives": {"cap_uy": ANY, "ubnd": ANY, "ban_chi_dao": ANY},
    "disclosures": EVERY_BODY,
    "dissemination": {
        "cap_uy": ANY,
        "ubnd": ANY,
        "ban_chi_dao": ANY,
        **dict.fromkeys(UNIONS, ANY),
        **OFFICES,
        "hoi": ANY,
        "co_quan_dang": ANY,
        "dn_nha_nuoc": ANY,
    },
    "documents": EVERY_BODY,
    "inspections": {"ban_chi_dao": ANY, "ubnd": ANY},
    "insurance": ENTERPRISES,
    "investment_supervision": {"ubnd": COMMUNE},
    "land_recovery": {"ubnd": ANY},
    "mediation": {"ubnd": COMMUNE},
    "one_stop": {"mot_cua": ANY},
    "opinions": AUTHORITIES,
    "people_inspectorates": {"ubnd": COMMUNE, **OFFICES, "dn_nha_nuoc": ANY},
    "personnel": {"ubnd": ANY},
    "petitions": AUTHORITIES,
    "practices": {**BOUND, **dict.fromkeys(UNIONS, ("huyen", "tinh"))},
    "profiles": {"ubnd": COMMUNE, **ENTERPRISES},
    "ratings": {"ubnd": ANY, **OFFICES},
    "reception_schedules": {"cap_uy": ANY, "ubnd": ANY},
    "receptions": {"ubnd": ANY, "co_quan_chuyen_mon": ("huyen", "tinh"), "su_nghiep": ("huyen", "tinh")},
    "social_criticism": dict.fromkeys(UNIONS, ANY),
    "supervisions": dict.fromkeys(UNIONS, ANY),
    "unity_houses": {"mttq": ("xa", "huyen")},
    "voter_contacts": {"hdnd": ANY, "mttq": ANY},
    "workplace_events": ENTERPRISES,
}


def keeps(register: str, body: Body) -> bool:
    """Whether the body is expected to keep the register."""
    kinds = KEEPERS[register]
    levels = kinds.get(body.kind)
    return not kinds or (levels is not None and (levels == ANY or body.level in levels))
