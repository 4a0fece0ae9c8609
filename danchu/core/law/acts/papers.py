"""Circulars and decisions of ministries, and papers of the Party."""

from datetime import date

from danchu.core.law.act import Act

CIRCULARS = (
    Act(
        "Thông tư",
        "02/2021/TT-TTCP",
        "Chế độ báo cáo công tác thanh tra, tiếp công dân (mẫu 2021)",
        "Inspection and reception reports, forms of 2021",
        since=date(2021, 5, 10),
        until=date(2025, 9, 30),
        replaced_by=("01/2024/TT-TTCP",),
        verify=True,
        unsure_from=date(2024, 1, 20),
    ),
    Act(
        "Thông tư",
        "01/2024/TT-TTCP",
        "Chế độ báo cáo công tác thanh tra, tiếp công dân (mẫu 2024)",
        "Inspection and reception reports, forms of 2024",
        issued=date(2024, 1, 20),
        until=date(2025, 9, 30),
        replaced_by=("06/2025/TT-TTCP",),
    ),
    Act(
        "Thông tư",
        "06/2025/TT-TTCP",
        "Chế độ báo cáo công tác thanh tra, tiếp công dân (mẫu 2025)",
        "Inspection and reception reports, forms of 2025",
        issued=date(2025, 9, 29),
        since=date(2025, 9, 30),
    ),
    Act(
        "Thông tư",
        "04/2021/TT-TTCP",
        "Quy trình tiếp công dân",
        "Procedure of citizen reception",
        issued=date(2021, 10, 1),
        since=date(2021, 11, 15),
        unsure_from=date(2026, 7, 1),
    ),
    Act(
        "Thông tư",
        "05/2021/TT-TTCP",
        "Quy trình xử lý đơn",
        "Procedure of handling petitions",
        issued=date(2021, 10, 1),
        since=date(2021, 11, 15),
        unsure_from=date(2026, 7, 1),
    ),
    Act(
        "Thông tư",
        "01/2020/TT-VPCP",
        "Chế độ báo cáo kiểm soát thủ tục hành chính",
        "Reports on administrative procedures",
        issued=date(2020, 10, 21),
        since=date(2020, 10, 21),
        verify=True,
    ),
    Act("Thông tư", "03/2019/TT-BTP", "Thống kê của ngành Tư pháp", "Statistics of the justice sector"),
    Act("Thông tư", "11/2020/TT-BGDĐT", "Dân chủ trong trường học", "Democracy in schools"),
    Act("Quyết định", "19/2025/QĐ-TTg", "Mã số đơn vị hành chính", "Codes of administrative units"),
)

PARTY_PAPERS = (
    Act(
        "Quyết định",
        "217-QĐ/TW",
        "Quy chế giám sát và phản biện xã hội",
        "Supervision and social criticism",
        issued=date(2013, 12, 12),
    ),
    Act(
        "Quyết định",
        "218-QĐ/TW",
        "Góp ý xây dựng Đảng, xây dựng chính quyền",
        "Contributing opinions on building Party and government",
        issued=date(2013, 12, 12),
    ),
    Act(
        "Quy định",
        "124-QĐ/TW",
        "Giám sát việc tu dưỡng, rèn luyện đạo đức, lối sống",
        "Supervision of the conduct of officials",
        issued=date(2018, 2, 2),
    ),
    Act(
        "Quy định",
        "11-QĐi/TW",
        "Người đứng đầu cấp ủy tiếp dân, đối thoại trực tiếp với dân",
        "Heads of Party committees receive citizens and hold dialogues",
        issued=date(2019, 2, 18),
    ),
    Act(
        "Kết luận",
        "21-KL/TW",
        "Xây dựng, chỉnh đốn Đảng",
        "Building and rectifying the Party",
        issued=date(2021, 10, 25),
    ),
    Act("Kết luận", "01-KL/TW", "Tiếp tục thực hiện Chỉ thị 05", "Continuing Directive 05", issued=date(2021, 5, 18)),
    Act("Chỉ thị", "05-CT/TW", "Học tập và làm theo Bác", "Following Hồ Chí Minh's example"),
    Act("Nghị quyết", "39-NQ/TW", "Tinh giản biên chế", "Reduction of staff", issued=date(2015, 4, 17)),
    Act(
        "Nghị quyết",
        "18-NQ/TW",
        "Đổi mới, sắp xếp tổ chức bộ máy",
        "Rearranging the political system",
        issued=date(2017, 10, 25),
    ),
    Act(
        "Nghị quyết",
        "19-NQ/TW",
        "Đổi mới các đơn vị sự nghiệp công lập",
        "Renewing public service units",
        issued=date(2017, 10, 25),
    ),
    Act("Quy định", "66-QĐ/TW", "Thể loại, thể thức văn bản của Đảng", "Kinds and form of Party papers"),
    Act("Hướng dẫn", "36-HD/VPTW", "Thể thức văn bản của Đảng", "Form of Party papers", issued=date(2018, 4, 3)),
)
