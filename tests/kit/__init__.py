"""Behaviours of the kit."""
