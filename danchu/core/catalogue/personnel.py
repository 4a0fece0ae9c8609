"""Công tác cán bộ (chapters I and J): people under decisions of the window, by what was decided about them."""

from __future__ import annotations

from danchu.core.indicator import Counted, Indicator

SOURCE = "Sổ công tác cán bộ"
DOWNSIZING = "Nghị định 29/2023/NĐ-CP"
LEFT = ("retirement", "leaving")


def _people(
    code: str, vi: str, en: str, *refs: str, unit: str = "đồng chí", source: str = SOURCE, **where: tuple[str, ...]
) -> Indicator:
    return Indicator(f"personnel.{code}", vi, en, unit, Counted("personnel", "people", where=where), source, refs)


INDICATORS = (
    _people("total", "lượt người theo các quyết định về cán bộ", "people under personnel decisions", unit="lượt người"),
    _people("appointed", "bổ nhiệm", "appointed", kind=("appointment",)),
    _people(
        "reappointed",
        "bổ nhiệm lại, điều động bổ nhiệm công chức, viên chức lãnh đạo",
        "re-appointed, or transferred with an appointment",
        "I03",
        kind=("reappointment", "transfer_appointment"),
    ),
    _people(
        "seconded",
        "biệt phái, tiếp tục biệt phái, thôi biệt phái",
        "secondments begun, continued and ended",
        "I04",
        kind=("secondment", "secondment_continued", "secondment_ended"),
    ),
    _people(
        "retired.re_election",
        "nghỉ hưu do không đủ tuổi tái cử",
        "retired, too old for re-election",
        "I05",
        kind=LEFT,
        reason=("re_election_age",),
    ),
    _people(
        "transferred",
        "điều động công chức",
        "civil servants transferred",
        "I06",
        unit="công chức",
        kind=("transfer",),
        group=("civil_servant",),
    ),
    _people(
        "transferred.employees",
        "điều động viên chức",
        "public employees transferred",
        unit="viên chức",
        kind=("transfer",),
        group=("public_employee",),
    ),
    _people("acting", "giao phụ trách đơn vị", "acting heads named", "I07", kind=("acting_head",)),
    _people("moved", "chuyển công tác", "moved to another body", "I08", kind=("moved",)),
    _people("concurrent", "giao nhiệm vụ kiêm nhiệm", "given concurrent duties", "I09", kind=("concurrent",)),
    _people(
        "left",
        "nghỉ hưu, nghỉ theo chính sách tinh giản biên chế",
        "retired or left under the downsizing decree",
        "I10",
        source=DOWNSIZING,
        kind=LEFT,
        reason=("downsizing", "other"),
    ),
    _people("mentors", "phân công người hướng dẫn tập sự", "mentors of trainees named", "I11", kind=("mentoring",)),
    _people("ranked", "bổ nhiệm ngạch, xếp lương", "appointed to a rank", "I12", kind=("ranking",)),
    _people(
        "received",
        "tiếp nhận công chức về đơn vị sự nghiệp",
        "civil servants received into a public unit",
        "I13",
        unit="công chức",
        kind=("reception",),
        group=("civil_servant",),
    ),
    _people(
        "received.employees",
        "tiếp nhận viên chức",
        "public employees received",
        unit="viên chức",
        kind=("reception",),
        group=("public_employee",),
    ),
    _people(
        "downsized",
        "biên chế tinh giản",
        "posts cut",
        "J01",
        unit="biên chế",
        source=DOWNSIZING,
        kind=LEFT,
        reason=("downsizing",),
    ),
)
