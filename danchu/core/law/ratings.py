"""Rating of officials: levels, points, and the cap on the best level, which holds per body and peer group only."""

from danchu.core.law.amounts import Cap, Item, Of
from danchu.core.law.dated import Source, changing, rule, version
from danchu.core.law.sources import law10

_DECREE_48 = Source("Nghị định 48/2023/NĐ-CP", verify=True)
_DECREE_335 = Source("Nghị định 335/2025/NĐ-CP")
_DECREE_233 = Source("Nghị định 233/2026/NĐ-CP")
_LEVELS = (
    Item("HTXSNV", "hoàn thành xuất sắc nhiệm vụ", "excellent"),
    Item("HTTNV", "hoàn thành tốt nhiệm vụ", "good"),
    Item("HTNV", "hoàn thành nhiệm vụ", "fulfilled"),
    Item("KHTNV", "không hoàn thành nhiệm vụ", "not fulfilled"),
)

LEVELS = rule("Mức xếp loại chất lượng", "Levels of rating", _LEVELS, Source("Nghị định 90/2020/NĐ-CP", verify=True))
CIVIL_SERVANT_CAP = changing(
    "Tỷ lệ công chức HTXSNV trong một cơ quan và một nhóm tương đồng",
    "Excellent civil servants in one body and one peer group",
    version(Cap(20, None, Of.RATED_GOOD), _DECREE_48),
    version(Cap(20, 25, Of.RATED_GOOD), _DECREE_335),
)
EMPLOYEE_CAP = changing(
    "Tỷ lệ viên chức HTXSNV trong một đơn vị và một nhóm tương đồng",
    "Excellent public employees in one unit and one peer group",
    version(Cap(20, None, Of.RATED_GOOD), _DECREE_48),
    version(Cap(20, 25, Of.RATED_GOOD), _DECREE_233),
)
POINTS = rule(
    "Điểm tối thiểu của HTXSNV, HTTNV, HTNV đối với công chức",
    "Least points of the first three levels for civil servants",
    (90, 70, 50),
    _DECREE_335,
)
DEMOCRACY_COUNTS = rule(
    "Mức độ thực hiện dân chủ là tiêu chí đánh giá cơ quan, người đứng đầu",
    "The level of democracy reached counts in rating bodies and heads",
    True,
    law10("8", "3"),
)
