"""Texts of the interface and their translations: found in code and templates, kept in one catalogue, compiled by Babel.

Texts are written in Vietnamese where they are used; `locale/en` translates them, `locale/vi` holds only what
other packages say in English. The catalogue has no line numbers and no dates, so that two people adding texts
at once change different lines.
"""
