"""Logging in and out."""

from django.contrib.auth import views
from django.urls import path

from danchu.office.forms import LoginForm

app_name = "office"
urlpatterns = [
    path(
        "dang-nhap/",
        views.LoginView.as_view(template_name="office/login.html", authentication_form=LoginForm),
        name="login",
    ),
    path("dang-xuat/", views.LogoutView.as_view(), name="logout"),
]
