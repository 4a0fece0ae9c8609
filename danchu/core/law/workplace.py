"""Democracy at private and state workplaces: dialogue, conference and collective agreement are three things."""

from danchu.core.law.amounts import Band, Limit, Of, Per, Range, Rate, Share, Side, Unit
from danchu.core.law.dated import rule
from danchu.core.law.sources import decree145, labour_code

DIALOGUE = rule(
    "Đối thoại định kỳ tại nơi làm việc",
    "Periodic dialogue at the workplace",
    Rate(1, Per.YEAR),
    labour_code("63", "2"),
)
AGREEMENT_PASS = rule(
    "Lấy phiếu về thỏa ước lao động tập thể",
    "Vote on a collective agreement",
    Share(1, 2, Of.ALL_WORKERS, is_strict=True),
    labour_code("76"),
)
AGREEMENT_FILED = rule(
    "Gửi thỏa ước cho cơ quan lao động kể từ ngày ký",
    "Filing a collective agreement after signing",
    Limit(10, Unit.CALENDAR_DAYS),
    labour_code("77"),
)
EMPLOYER_SIDE = rule(
    "Số người bên người sử dụng lao động khi đối thoại", "Employer's side in a dialogue", Range(3), decree145("38")
)
WORKER_SIDE = rule(
    "Số người bên người lao động khi đối thoại, theo số lao động",
    "Workers' side in a dialogue, by number of workers",
    (
        Band(1, 50, Range(3)),
        Band(50, 150, Range(4, 8)),
        Band(150, 300, Range(9, 13)),
        Band(300, 500, Range(14, 18)),
    ),
    decree145("38"),
)
WORKER_SIDE_LARGE = rule(
    "Số người bên người lao động khi đối thoại ở nơi từ 500 lao động",
    "Workers' side in a dialogue from 500 workers",
    (Band(500, 1000, Range(19, 23)), Band(1000, None, Range(24))),
    decree145("38", verify=True),  # the sizes are certain, the boundary of 1.000 workers is from memory
)
DIALOGUE_QUORUM = rule(
    "Số thành viên bên người lao động có mặt khi đối thoại",
    "Members of the workers' side who must be present",
    Share(70, 100, Of.TEAM, is_strict=True),
    decree145("39"),
)
AGENDA_SENT = rule(
    "Gửi nội dung trước đối thoại",
    "Agenda before a dialogue",
    Limit(5, Unit.WORKING_DAYS, Side.BEFORE),
    decree145("39"),
)
POINTS_PUBLISHED = rule(
    "Công bố nội dung chính sau đối thoại",
    "Publishing the main points after a dialogue",
    Limit(3, Unit.WORKING_DAYS),
    decree145("39"),
)
DISCLOSED_GROUPS = rule(
    "Số nhóm nội dung người sử dụng lao động phải công khai",
    "Groups of content an employer must disclose",
    7,
    decree145("43"),
)
CONFERENCE = rule("Hội nghị người lao động", "Conference of the workers", Rate(1, Per.YEAR), decree145("47"))
