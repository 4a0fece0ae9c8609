"""Quán triệt, tuyên truyền, tập huấn (chapter B): a conference is a session, attendances are not persons."""

from __future__ import annotations

from danchu.core.indicator import Counted, Indicator

SOURCE = "Sổ quán triệt, tuyên truyền, tập huấn"
Where = dict[str, tuple[str, ...]]
CONFERENCES: Where = {"form": ("conference",), "purpose": ("briefing", "publicity")}
TRAINING: Where = {"form": ("conference",), "purpose": ("training",)}
FRONT = ("mttq", "hoi_lhpn", "hoi_nong_dan", "doan_thanh_nien", "hoi_ccb", "cong_doan")


def _made(
    code: str, vi: str, en: str, unit: str, measure: str, where: Where, *refs: str, kinds: tuple[str, ...] = ()
) -> Indicator:
    made = Counted("dissemination", measure, where=where, kinds=kinds)
    return Indicator(f"dissemination.{code}", vi, en, unit, made, SOURCE, refs)


INDICATORS = (
    _made(
        "conferences",
        "hội nghị quán triệt, tuyên truyền",
        "briefing and publicity conferences",
        "hội nghị",
        "sessions",
        CONFERENCES,
        "B01",
    ),
    _made(
        "attendances",
        "lượt người dự hội nghị quán triệt, tuyên truyền",
        "attendances at briefing and publicity conferences",
        "lượt người",
        "attendances",
        CONFERENCES,
        "B02",
    ),
    _made("training", "hội nghị tập huấn", "training conferences", "hội nghị", "sessions", TRAINING),
    _made(
        "training.attendances",
        "lượt người dự tập huấn",
        "attendances at training",
        "lượt người",
        "attendances",
        TRAINING,
    ),
    _made(
        "broadcasts",
        "buổi tuyên truyền trên loa truyền thanh",
        "loudspeaker broadcasts",
        "buổi",
        "sessions",
        {"form": ("broadcast",)},
    ),
    _made(
        "front.sessions",
        "cuộc tuyên truyền của MTTQ, đoàn thể",
        "sessions by the Front and unions",
        "cuộc",
        "sessions",
        {},
        kinds=FRONT,
    ),
)
