"""Short ways to write down an article, one per act, so that its number and its doubts stand in one place."""

from datetime import date

from danchu.core.law.dated import Source

AMENDED_UNSEEN = date(2025, 7, 1)
"""Luật 97/2025/QH15 changed Luật 10/2022/QH15 on this day; its consolidated wording was not read."""


def law10(article: str, clause: str = "", point: str = "", *, verify: bool = False) -> Source:
    """Luật Thực hiện dân chủ ở cơ sở; certain up to its amendment of 1 July 2025."""
    return Source("Luật 10/2022/QH15", article, clause, point, verify, AMENDED_UNSEEN)


def decree59(article: str, clause: str = "", point: str = "", *, verify: bool = False) -> Source:
    """Details of that law."""
    return Source("Nghị định 59/2023/NĐ-CP", article, clause, point, verify)


def decree61(article: str, clause: str = "", point: str = "") -> Source:
    """Village conventions."""
    return Source("Nghị định 61/2023/NĐ-CP", article, clause, point)


def decree185(article: str, clause: str = "") -> Source:
    """Villages and residential groups."""
    return Source("Nghị định 185/2026/NĐ-CP", article, clause)


def reception_law(article: str, clause: str = "", point: str = "") -> Source:
    """Luật Tiếp công dân, in the wording of 2013."""
    return Source("Luật 42/2013/QH13", article, clause, point)


def complaints_law(article: str, clause: str = "") -> Source:
    """Luật Khiếu nại, in the wording of 2011."""
    return Source("Luật 02/2011/QH13", article, clause)


def denunciations_law(article: str = "", clause: str = "") -> Source:
    """Luật Tố cáo, in the wording of 2018."""
    return Source("Luật 25/2018/QH14", article, clause)


def law136(amends: str, *, verify: bool = False) -> Source:
    """The law that amended the three above, by the article that it rewrote."""
    return Source("Luật 136/2025/QH15", verify=verify, amends=amends)


def labour_code(article: str, clause: str = "") -> Source:
    """Bộ luật Lao động."""
    return Source("Bộ luật 45/2019/QH14", article, clause)


def decree145(article: str, clause: str = "", *, verify: bool = False) -> Source:
    """Details of the Labour Code."""
    return Source("Nghị định 145/2020/NĐ-CP", article, clause, verify=verify)
