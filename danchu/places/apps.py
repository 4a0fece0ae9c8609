"""The room's place in Django."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "danchu.places"
    label = "places"
