"""The whole database and its papers in one file, the same for SQLite and PostgreSQL; read back before it is trusted.

A zip of one JSON-lines member a table, the papers, and a manifest with the SHA-256 of every member. Sessions stay out:
whoever holds a backup must not be logged in by it.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from danchu.config.loading import store
from danchu.journal.actions import record

FORMAT = "danchu-backup-1"
MANIFEST = "manifest.json"
_BATCH = 2000
_MADE_BY_MIGRATE = (Permission, ContentType)


class Unusable(Exception):  # noqa: N818 - said to people as it is
    """Why a file is not restored, or not here, as one Vietnamese sentence."""


@dataclass
class Manifest:
    """What a backup holds: columns and rows of every table, and the SHA-256 of every member by its name."""

    format: str = FORMAT
    migrations: list[list[str]] = field(default_factory=list)
    columns: dict[str, list[str]] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    sha256: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)  # papers the lines name that were not on disk

    @property
    def papers(self) -> list[str]:
        return [name.removeprefix("files/") for name in self.sha256 if name.startswith("files/")]


def backup(path: Path) -> Manifest:
    """Write the state of one moment; the file appears whole and read back, or not at all. OSError passes through."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")  # only its owner may read it
    try:
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            manifest = _write(archive)
        verify(Path(beside))
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    record(verb="backup", target=f"file:{path.name}"[:120], details={"rows": sum(manifest.rows.values())})
    return manifest


def _write(archive: zipfile.ZipFile) -> Manifest:
    manifest = Manifest()
    with transaction.atomic():
        _one_moment()
        manifest.migrations = _migrations()
        papers: set[str] = set()
        for model in _tables():
            label, columns = model._meta.label_lower, model._meta.concrete_fields
            manifest.columns[label] = [column.attname for column in columns]
            rows = [0]
            member = f"tables/{label}.jsonl"
            manifest.sha256[member] = _put(archive, member, _lines(model, papers, rows))
            manifest.rows[label] = rows[0]
    for name in sorted(papers):
        try:
            with default_storage.open(name) as paper:
                manifest.sha256[f"files/{name}"] = _put(archive, f"files/{name}", paper.chunks())
        except FileNotFoundError:
            manifest.missing.append(name)
    archive.writestr(MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
    return manifest


def _one_moment() -> None:
    """What others write meanwhile is not seen; on SQLite the immediate transaction keeps them waiting."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _migrations() -> list[list[str]]:
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def _tables() -> list[type[models.Model]]:
    return [model for model in apps.get_models(include_auto_created=True) if model is not Session]


def _lines(model: type[models.Model], papers: set[str], rows: list[int]) -> Iterator[bytes]:
    """One JSON list a row; names of papers and the number of rows are told on the way."""
    columns = model._meta.concrete_fields
    files = [column for column in columns if isinstance(column, models.FileField)]
    for row in model._base_manager.order_by("pk").iterator(chunk_size=_BATCH):
        papers |= {name for column in files if (name := str(column.value_from_object(row)))}
        rows[0] += 1
        yield (json.dumps([_said(column, row) for column in columns], ensure_ascii=False) + "\n").encode()


def _said(column: models.Field[Any, Any], row: models.Model) -> Any:
    """As JSON holds it. Moments keep their microseconds, which Django's own encoder drops: the journal is sealed."""
    value = column.value_from_object(row)
    if value is None or isinstance(value, bool | int | str) or isinstance(column, models.JSONField):
        return value
    return column.value_to_string(row)


def _put(archive: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for chunk in chunks:
            digest.update(chunk)
            member.write(chunk)
    return digest.hexdigest()


def verify(path: Path) -> Manifest:
    """Read every byte and compare; touches nothing. Raises Unusable for anything but a whole backup."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = Manifest(**json.loads(archive.read(MANIFEST)))
            if manifest.format != FORMAT:
                raise Unusable("Tệp này không phải bản sao lưu mà phiên bản Danchu đang dùng đọc được.")
            whole = {name: _digest(archive.open(name)) for name in archive.namelist() if name != MANIFEST}
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, KeyError, TypeError, ValueError) as damage:
        raise Unusable(
            "Tệp sao lưu bị hỏng hoặc không phải của Danchu; chưa thay đổi gì. Hãy dùng bản khác."
        ) from damage
    if whole != manifest.sha256:
        raise Unusable("Tệp sao lưu không còn nguyên vẹn; chưa thay đổi gì. Hãy dùng bản khác.")
    return manifest


def _digest(member: IO[bytes]) -> str:
    with member:
        return hashlib.file_digest(member, "sha256").hexdigest()  # type: ignore[arg-type]  # a reader of bytes


def restore(path: Path) -> Manifest:
    """Put a backup into an empty database in one transaction: all of it or nothing.

    Raises Unusable before anything is touched when the file is damaged, was made by another version, or the database
    holds anything.
    """
    manifest = verify(path)
    with zipfile.ZipFile(path) as archive, transaction.atomic():
        store.queue()
        _refuse(manifest)
        for name in manifest.papers:
            _put_paper(Path(default_storage.path(name)), archive.open(f"files/{name}"))
        for made in _MADE_BY_MIGRATE:
            made._base_manager.all().delete()
        for model in _tables():
            _insert(model, archive.open(f"tables/{model._meta.label_lower}.jsonl"))
        _go_on_counting()
        store.learn(_tables())
        connection.check_constraints()
        record(verb="restore", target=f"file:{path.name}"[:120], details={"rows": sum(manifest.rows.values())})
    ContentType.objects.clear_cache()
    return manifest


def _refuse(manifest: Manifest) -> None:
    if manifest.migrations != _migrations():
        raise Unusable("Bản sao lưu do phiên bản Danchu khác lập. Hãy cài đúng phiên bản đó, khôi phục rồi nâng cấp.")
    kept = [model for model in _tables() if model not in _MADE_BY_MIGRATE]
    if any(model._base_manager.exists() for model in kept):
        raise Unusable(
            "Cơ sở dữ liệu này đã có dữ liệu nên không được ghi đè. Hãy đặt DANCHU_VAR là một thư mục trống "
            "(hoặc DANCHU_DATABASE_URL là một cơ sở dữ liệu trống) rồi chạy lại."
        )


def _insert(model: type[models.Model], member: IO[bytes]) -> None:
    columns = model._meta.concrete_fields
    with member:
        rows = (
            model(**{column.attname: column.to_python(value) for column, value in zip(columns, said, strict=True)})
            for said in map(json.loads, member)
        )
        while batch := list(islice(rows, _BATCH)):
            model._base_manager.bulk_create(batch)


def _put_paper(path: Path, member: IO[bytes]) -> None:
    """Papers lie under their hash: one that is there already is the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with member:
        path.write_bytes(member.read())


def _go_on_counting() -> None:
    """PostgreSQL hands out the next keys from counters of its own."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), _tables()):
            cursor.execute(statement)
