"""Renderers: a document model in, a paper out (.docx, .html, .pdf); no database, no clock, nothing countable typed."""
