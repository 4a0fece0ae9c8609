"""Example data folders and the small programs that make them."""
