"""Settings of the office site. Every choice an installation makes is a DANCHU_… variable; the rest is fixed here."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

import bootstrap
import dj_database_url
import fontpkg_be_vietnam_pro

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "danchu"
VAR = Path(os.environ.get("DANCHU_VAR", ROOT / "var"))


def flag(name: str, default: bool = False) -> bool:
    """True for 1, yes, true; False for 0, no, false; anything else stops the start."""
    text = os.environ.get(name, "1" if default else "0").strip().lower()
    if text not in {"0", "1", "no", "yes", "false", "true"}:
        raise SystemExit(f"{name} phải là 0 hoặc 1, không phải «{text}».")
    return text in {"1", "yes", "true"}


def secret_key() -> str:
    """The key from the environment, else one made at the first start and kept in the data folder."""
    if given := os.environ.get("DANCHU_SECRET_KEY"):
        return given
    path = VAR / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50), encoding="ascii")
        path.chmod(0o600)
    return path.read_text(encoding="ascii").strip()


def database() -> dict[str, Any]:
    """SQLite in the data folder, or what DANCHU_DATABASE_URL names; both wait 20 seconds for what somebody else holds.

    SQLite with Django's defaults loses writes under load; WAL and immediate transactions do not. PostgreSQL by itself
    would wait for ever.
    """
    url = os.environ.get("DANCHU_DATABASE_URL", "")
    found: dict[str, Any]
    if url:
        found = {**dj_database_url.parse(url, conn_max_age=60)}
    else:
        found = {"ENGINE": "django.db.backends.sqlite3", "NAME": VAR / "danchu.sqlite3"}
    if found["ENGINE"].endswith("postgresql"):
        found["OPTIONS"] = {"options": "-c lock_timeout=20s", **found.get("OPTIONS", {})}
    if found["ENGINE"].endswith("sqlite3"):
        found["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
        }
    return found


DEBUG = flag("DANCHU_DEBUG")
SECRET_KEY = secret_key()
ALLOWED_HOSTS = os.environ.get("DANCHU_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")

# Guests may read everything that holds no personal data: for the illustrative example only, off by default.
DANCHU_OPEN_READING = flag("DANCHU_OPEN_READING")
DANCHU_OUT = Path(os.environ.get("DANCHU_OUT", ROOT / "out"))
# Days off and swapped working days announced after the `holidays` package was released, see kit.holidays.
DANCHU_HOLIDAYS = os.environ.get("DANCHU_HOLIDAYS", "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "lucide",
    "csp",
    "danchu.kit",
    "danchu.journal",
    "danchu.places",
    "danchu.office",
    "danchu.matters",
    "danchu.registers",
    "danchu.figures",
    "danchu.reports",
    "danchu.inbox",
    "danchu.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "danchu.kit.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "danchu.config.urls"
WSGI_APPLICATION = "danchu.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "danchu.kit.context.frame",
                "danchu.config.context.frame",
            ]
        },
    }
]

DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "office:login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = True
# Django's own Vietnamese formats read 05/06/2026 as 6 May and 1.234 as a little over one.
FORMAT_MODULE_PATH = ["danchu.kit.formats"]

STATIC_URL = "static/"
# WhiteNoise serves the files from where the packages have them; nothing has to be collected.
STATIC_ROOT = None
STATICFILES_DIRS = [
    ("vendor/bootstrap", Path(next(iter(bootstrap.__path__)))),
    ("vendor/fonts", Path(next(iter(fontpkg_be_vietnam_pro.__path__))) / "files"),
]
WHITENOISE_USE_FINDERS = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
if flag("DANCHU_HTTPS"):
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 31_536_000

FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
# Papers attached to lines; they go out only through the door, as downloads.
MEDIA_ROOT = VAR / "files"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
