"""Addresses of incoming reports."""

from django.urls import path

from danchu.inbox import views

app_name = "inbox"
urlpatterns = [
    path("den/", views.reports, name="reports"),
    path("den/<slug:place>/nhan/", views.receive, name="receive"),
    path("den/<int:pk>/", views.report, name="report"),
    path("den/<int:pk>/khop/", views.decide, name="decide"),
    path("den/<int:pk>/don-vi-gui/", views.sender, name="sender"),
    path("den/<int:pk>/<str:name>", views.file, name="file"),
]
