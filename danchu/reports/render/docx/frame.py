"""The official head and foot of the paper in either form, as two borderless tables and the lines between them."""

from __future__ import annotations

from lxml import etree

from danchu.core.document import Annex
from danchu.reports.render.docx import tables
from danchu.reports.render.docx.xml import paragraph, run
from danchu.reports.render.form import Form
from danchu.reports.render.heading import geometry
from danchu.reports.render.wording import Wording


def head(form: Form, words: Wording) -> list[etree._Element]:
    """Heading block, kind, abstract and addressees."""
    shape = geometry(form, words)
    block = tables.frame(
        (shape.left, shape.right),
        (_issuer(words, rule=shape.issuer_rule > 0), _heading(words)),
        (_lines("Number", words.number) or [paragraph("Number")], _lines("PlaceAndDate", words.dated)),
    )
    rule = [paragraph("AbstractRule")] if shape.abstract_rule else []
    title = [*_lines("Kind", words.kind), *_lines("Abstract", words.abstract), *rule]
    # A hair before the table: LibreOffice sets an empty line above a table that opens a text with footnotes.
    return [paragraph("Hair"), block, *title, *_addressees(words), paragraph("HeadEnd")]


def _issuer(words: Wording, *, rule: bool) -> list[etree._Element]:
    under = [paragraph("Star", run(words.star))] if words.star else []
    under += [paragraph("IssuerRule")] if rule else []
    return [*_lines("Superior", words.superior), *_lines("Issuer", words.issuer), *under] or [paragraph("Issuer")]


def _heading(words: Wording) -> list[etree._Element]:
    return [*_lines("National", words.heading), *_lines("Motto", words.motto), paragraph("HeadingRule")]


def _addressees(words: Wording) -> list[etree._Element]:
    first, *others = words.addressees or ("",)
    style = "AddresseeTitle" if others else "Addressee"
    return [*_lines(style, first), *(line for name in others for line in _lines("Addressees", name))]


def foot(form: Form, words: Wording) -> list[etree._Element]:
    """Recipients on the left, signature on the right; nothing when the paper has neither."""
    if not words.recipients and not words.signers:
        return []
    recipients = [*_lines("RecipientsTitle", words.recipients_title)]
    recipients += [line for name in words.recipients for line in _lines("Recipients", name)]
    signature = [line for capacity in words.signers for line in _lines("Signer", capacity)]
    signature.append(paragraph("SignerName", run(words.signer_name)))
    half = form.width / 2
    return [paragraph("FootGap"), tables.frame((half, half), (recipients or [paragraph("Recipients")], signature))]


def annex(block: Annex, words: Wording, *, wide: bool) -> list[etree._Element]:
    """Label, title and the paper that the annex belongs to; `wide` on a turned page."""
    attached = "AnnexAttachedWide" if wide else "AnnexAttached"
    named = [*_lines("AnnexLabel", block.label), *(_lines("AnnexTitle", block.title) or [paragraph("AnnexTitle")])]
    return [*named, *_lines(attached, words.attached), paragraph("AnnexGap")]


def _lines(style: str, text: str) -> list[etree._Element]:
    return [paragraph(style, run(text))] if text else []
