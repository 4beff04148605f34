from django.urls import path

from . import views

app_name = "overview"
urlpatterns = [
    path("", views.my_day, name="my-day"),
]
