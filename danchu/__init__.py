"""Danchu: the information system for grassroots democracy; every number opens down to the lines it was counted from."""
