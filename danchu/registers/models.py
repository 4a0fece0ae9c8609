"""The tables of the room: the spine, and the typed table of every register."""

from danchu.registers.entry import Attachment, Entry, Nil, Version
from danchu.registers.registry import REGISTERS

__all__ = ["REGISTERS", "Attachment", "Entry", "Nil", "Version"]
