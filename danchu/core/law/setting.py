"""The three settings in which the Law on grassroots democracy is lived, each with its own rules."""

from enum import StrEnum


class Setting(StrEnum):
    """Xã, phường, thị trấn (Điều 11–45); cơ quan, đơn vị (46–63); doanh nghiệp nhà nước (64–81)."""

    COMMUNE = "commune"
    AGENCY = "agency"
    ENTERPRISE = "state_enterprise"
