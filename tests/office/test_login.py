"""Logging in and out; guessing is locked out for a quarter of an hour, by every server process alike."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from danchu.office.forms import LOCKED_FOR, TRIES
from danchu.office.models import FailedLogin
from tests.world import PASSWORD, World

pytestmark = pytest.mark.django_db
LOGIN, LOGOUT = reverse("office:login"), reverse("office:logout")


def log_in(client: Client, name: str = "an", password: str = PASSWORD, **more: str) -> int:
    return client.post(LOGIN, {"username": name, "password": password, **more}).status_code


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_an_logs_in_and_out(world: World, client: Client) -> None:
    assert "Đăng nhập" in client.get(LOGIN).content.decode()
    assert (log_in(client), is_in(client)) == (302, True)
    assert client.get(LOGOUT).status_code == 405  # a link in a mail must not log anybody out
    assert (client.post(LOGOUT).status_code, is_in(client)) == (302, False)


def test_the_way_goes_back_to_the_page_but_never_to_another_site(world: World, client: Client) -> None:
    for wanted, given in (("/dia-ban/", "/dia-ban/"), ("https://example.org/", "/"), ("//example.org", "/")):
        response = client.post(LOGIN, {"username": "an", "password": PASSWORD, "next": wanted})
        assert response["Location"] == given


def test_a_wrong_password_is_told_without_saying_whether_the_name_exists(world: World, client: Client) -> None:
    told = set()
    for name in ("an", "nobody"):
        response = client.post(LOGIN, {"username": name, "password": "sai"})
        assert response.status_code == 200
        told.add(str(response.context["form"].non_field_errors()))
    assert len(told) == 1
    assert not is_in(client)


def test_after_five_failures_even_the_right_password_waits(world: World, client: Client) -> None:
    for _ in range(TRIES):
        log_in(client, "AN ", "sai")  # capitals and blanks do not make another name
    response = client.post(LOGIN, {"username": "an", "password": PASSWORD})
    assert "15 phút" in response.content.decode()
    assert not is_in(client)
    assert log_in(client, "binh") == 302  # nobody else is locked

    FailedLogin.objects.update(at=timezone.now() - LOCKED_FOR - timedelta(seconds=1))
    assert log_in(client) == 302


def test_a_name_that_does_not_exist_is_locked_alike(world: World, client: Client) -> None:
    for _ in range(TRIES):
        log_in(client, "nobody", "sai")
    assert "15 phút" in client.post(LOGIN, {"username": "nobody", "password": "sai"}).content.decode()


def test_a_success_forgets_the_failures_before_it(world: World, client: Client) -> None:
    for _ in range(TRIES - 1):
        log_in(client, password="sai")
    assert log_in(client) == 302
    assert FailedLogin.objects.count() == 0


def test_old_failures_are_not_kept_and_names_only_as_hashes(world: World, client: Client) -> None:
    """People type their password into the field of the name."""
    log_in(client, "mật-khẩu-của-tôi", "x")
    assert "mật" not in FailedLogin.objects.get().name_hash
    FailedLogin.objects.update(at=timezone.now() - LOCKED_FOR)
    log_in(client, "nobody", "x")
    assert FailedLogin.objects.count() == 1


def test_an_account_that_was_shut_does_not_come_in(world: World, client: Client) -> None:
    world.an.is_active = False
    world.an.save()
    assert (log_in(client), is_in(client)) == (200, False)
