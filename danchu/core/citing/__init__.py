"""How references are recognised; `danchu.core.citations` is the door to it."""
