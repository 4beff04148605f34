"""Addresses of tasks, below /tasks/."""

from django.urls import path

from . import views

app_name = "tasks"

urlpatterns = [
    path("", views.task_list, name="task-list"),
    path("<int:pk>/", views.task, name="task"),
    path("<int:pk>/done/", views.task_done, name="task-done"),
    path("<int:pk>/postpone/", views.task_postpone, name="task-postpone"),
    path("<int:pk>/drop/", views.task_drop, name="task-drop"),
]
