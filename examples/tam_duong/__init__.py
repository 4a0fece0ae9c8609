"""Made-up lines behind the published figures of huyện Tam Đường, first half of 2024: one module per chapter.

`python -m examples.tam_duong` rewrites the CSV files of `examples/tam-duong-2024-H1/` byte for byte. The texts of that
folder (README.md, report.toml, narrative/) are written by hand and are left alone.
"""
