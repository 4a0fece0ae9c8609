"""Texts are found where they are used, keep their translations, and none is left untranslated."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from danchu.kit.translations import checking, keeping

VIEW = """
from django.utils.translation import gettext as _, ngettext, pgettext
GREETING = _("Xin chào")
ROWS = ngettext("%(count)s dòng", "%(count)s dòng sổ", 2)
MENU = pgettext("menu", "Sổ")
"""
PAGE = """{% load i18n %}
<p class="x">{% translate "Xin chào" %}</p>
    <p title="{% translate 'Đóng lại' %}">{% blocktranslate count n=rows trimmed %}
        Có {{ n }} việc
    {% plural %}
        Có {{ n }} việc khác
    {% endblocktranslate %}</p>
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The locale folder of a small package with one module and one template."""
    package = tmp_path / "goi"
    (package / "templates").mkdir(parents=True)
    (package / "views.py").write_text(VIEW, encoding="utf-8")
    (package / "templates" / "trang.html").write_text(PAGE, encoding="utf-8")
    return package / "locale"


def entries(root: Path) -> dict[str, list[str]]:
    kept = keeping.read(keeping.catalogue("en", root))
    return {keeping.key_of(message)[1]: keeping.strings_of(message) for message in kept if message.id}


def translate(root: Path, text: str, translation: str) -> None:
    path = keeping.catalogue("en", root)
    old = path.read_text(encoding="utf-8")
    new = old.replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{translation}"')
    assert new != old
    path.write_text(new, encoding="utf-8")


def test_texts_of_code_and_templates_are_found_once_each(root: Path) -> None:
    keeping.extract(root=root)
    assert list(entries(root)) == ["%(count)s dòng", "Có %(n)s việc", "Sổ", "Xin chào", "Đóng lại"]


def test_extracting_twice_changes_nothing(root: Path) -> None:
    keeping.extract(root=root)
    before = keeping.catalogue("en", root).read_bytes()
    keeping.extract(root=root)
    assert keeping.catalogue("en", root).read_bytes() == before


def test_the_catalogue_holds_no_line_numbers_and_no_dates(root: Path) -> None:
    keeping.extract(root=root)
    text = keeping.catalogue("en", root).read_text(encoding="utf-8")
    assert "#: goi/templates/trang.html goi/views.py" in text
    assert "views.py:" not in text
    assert "Date" not in text


def test_moving_a_text_keeps_its_translation(root: Path) -> None:
    keeping.extract(root=root)
    translate(root, "Xin chào", "Good day")
    (root.parent / "views.py").write_text("\n\n\n" + VIEW, encoding="utf-8")
    keeping.extract(root=root)
    assert entries(root)["Xin chào"] == ["Good day"]


def test_a_text_that_goes_and_comes_back_finds_its_translation(root: Path) -> None:
    keeping.extract(root=root)
    translate(root, "Đóng lại", "Close")
    page = root.parent / "templates" / "trang.html"
    page.write_text("", encoding="utf-8")
    keeping.extract(root=root)
    assert "Đóng lại" not in entries(root)
    page.write_text(PAGE, encoding="utf-8")
    keeping.extract(root=root)
    assert entries(root)["Đóng lại"] == ["Close"]


def test_pruning_forgets_what_is_no_longer_said(root: Path) -> None:
    keeping.extract(root=root)
    translate(root, "Đóng lại", "Close")
    (root.parent / "templates" / "trang.html").write_text("", encoding="utf-8")
    keeping.extract(root=root, prune=True)
    assert "Close" not in keeping.catalogue("en", root).read_text(encoding="utf-8")


def test_untranslated_unused_and_broken_texts_are_each_named(root: Path) -> None:
    keeping.extract(root=root)
    translate(root, "Xin chào", "Good day %(name)s")
    translate(root, "Đóng lại", "Close")
    (root.parent / "templates" / "trang.html").write_text("", encoding="utf-8")
    told = [line for line in checking.findings(root) if not line.startswith("vi:")]
    assert any("chưa dịch" in line and "«%(count)s dòng» (goi/views.py)" in line for line in told)
    assert any("không còn dùng: «Đóng lại»" in line for line in told)
    assert any("chỗ điền không khớp" in line and "«Xin chào»" in line for line in told)


def test_compiling_writes_what_django_reads(root: Path) -> None:
    keeping.extract(root=root)
    translate(root, "Xin chào", "Good day")
    (made,) = keeping.compile_all(root)
    import gettext

    with made.open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert compiled.gettext("Xin chào") == "Good day"
    assert compiled.gettext("Đóng lại") == "Đóng lại"


def test_english_is_complete_and_vietnamese_covers_what_django_says() -> None:
    """On a failure: run `danchu translations extract`, then translate what `check` names."""
    assert checking.findings() == []


def test_the_command_fails_when_something_is_untranslated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "findings", lambda: ["chưa dịch sang tiếng Anh: «Xin chào»"])
    with pytest.raises(CommandError, match="Xin chào"):
        call_command("translations", "check")
