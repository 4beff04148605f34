from django.urls import path

from . import views

app_name = "accounts"
urlpatterns = [
    path("login/", views.login, name="login"),
    path("login/token/", views.token, name="token"),
    path("login/enrol/", views.enrol, name="enrol"),
    path("login/password/<uidb64>/<token>/", views.set_password, name="set-password"),
    path("password/", views.change_password, name="change-password"),
    path("logout/", views.logout, name="logout"),
    path("views/save/", views.saved_view_add, name="saved-view-add"),
    path("views/<int:pk>/delete/", views.saved_view_delete, name="saved-view-delete"),
    path("demo/login/", views.demo_login, name="demo-login"),
]
