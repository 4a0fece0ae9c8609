"""A small right data folder, to be damaged one way at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILES = {
    "areas.csv": """key,since,name,kind,level,parent,ended
huyen,2020-01-01,huyện H,huyen,huyen,,
xa-a,2020-01-01,xã A,xa,xa,huyen,
xa-b,2020-01-01,xã B,xa,xa,huyen,
xa-cu,2020-01-01,xã C,xa,xa,huyen,
xa-cu,2023-07-01,xã C,xa,xa,huyen,1
""",
    "bodies.csv": """key,since,name,kind,level,area
ubnd-a,2020-01-01,Ủy ban nhân dân xã A,ubnd,xa,xa-a
ubnd-b,2020-01-01,Ủy ban nhân dân xã B,ubnd,xa,xa-b
""",
    "matters.csv": """key,name,kind,area,since
duong,Đường liên xã,du_an,xa-a,2024-01-01
""",
    "registers/receptions.csv": """code,body,day,matter,arises_from,grade,kind,by_head,visits,people,cases
tcd-1,ubnd-a,05/01/2024,duong,,A,Thường xuyên,không,1,2,1
tcd-2,ubnd-a,2024-02-06,,tcd-1,A,scheduled,có,1.000,1.234,1
""",
    "registers/profiles.csv": """code,body,day,grade,land_m2,population,households,poor_households,near_poor_households
hs-1,ubnd-a,2024-01-01,B,"414.231,2",5900,1200,300,150
""",
    "registers/profiles.ethnic_groups.csv": """line,name,people
hs-1,Mông,4000
hs-1,Thái,1900
""",
    "registers/petitions.csv": """code,body,day,channel,kind,processed_on,decided_on,duplicate_of
don-1,ubnd-a,2023-11-06,Chính quyền,suggestion,2023-11-10,2023-12-01,
don-2,ubnd-a,2023-12-04,government,suggestion,2023-12-06,2023-12-20,don-1
""",
    "registers/inspections.csv": """code,body,day,topic
kt-1,ubnd-a,2024-04-10,qcdc
""",
    "registers/inspections.subjects.csv": """line,body,conclusion,concluded_on,recommendations
kt-1,ubnd-b,vb-1,2024-05-02,2
""",
    "registers/documents.csv": """code,body,day,role,type_word,number,symbol,issuer,abstract
vb-1,ubnd-a,2024-05-02,issued,Thông báo,12,12/TB-UBND,Ủy ban nhân dân xã A,Kết luận kiểm tra
""",
    "indicators.csv": """code,label_vi,unit,made,formula,since,source
nha.van_hoa,nhà văn hóa,nhà,stated,,2024-01-01,Nghị quyết của xã
nha.ty_le,nhà văn hóa trên 100 hộ,%,formula,100 * nha.van_hoa / people.total,2024-01-01,Nghị quyết của xã
""",
    "successions.csv": """predecessor,heir,on,extent,decision
xa-cu,xa-a,2023-07-01,full,Nghị quyết 1
""",
    "declared.csv": """code,body,indicator,period,value,qualifier,source
kh-1,ubnd-b,receptions.visits,2024-H1,7,,Báo cáo giấy
kh-2,ubnd-b,receptions.people,2024-H1,không có số liệu,,Báo cáo giấy
""",
    "nil.csv": """register,body,period,stated_by,stated_on
petitions,ubnd-a,2024-H1,Công chức Văn phòng,2024-07-01
""",
    "report.toml": """[report]
place = "huyen"
period = "2024-H1"
form = "party"
issuer = "BAN CHỈ ĐẠO"
locality = "H"
abstract = "kết quả"
date = 2024-07-01
[watermark]
text = "SỐ LIỆU MINH HỌA"
""",
    "narrative/ket-qua.md": 'Kết quả tốt trong năm 2024, theo {{ paper("vb-1") }}.\n',
}


def write(folder: Path, **changes: str) -> Path:
    """The folder with some files replaced; a change is named by the file with «/» and «.» as «__» and «_»."""
    named = {name.replace("/", "__").replace(".", "_"): name for name in FILES}
    return lay(folder, FILES | {named.get(key, key): text for key, text in changes.items()})


def lay(folder: Path, files: Mapping[str, str]) -> Path:
    """Just these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
