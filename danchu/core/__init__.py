"""The rules in plain Python: no Django, no files, no clock."""
