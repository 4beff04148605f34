"""Addresses of what the record keeps over time, and of packages for other municipalities; part of `cases.urls`."""

from django.urls import path

from .views import moving, periods

urlpatterns = [
    path(
        f"citizens/<int:pk>/{kind}/",
        periods.periods,
        {"kind": kind},
        name=f"citizen-{kind}",
    )
    for kind in periods.KINDS
]
urlpatterns += [
    path(
        f"citizens/<int:pk>/{kind}/<int:row_pk>/",
        periods.period_edit,
        {"kind": kind},
        name=f"citizen-{kind}-edit",
    )
    for kind in periods.KINDS
]
urlpatterns += [
    path("citizens/<int:pk>/packages/new/", moving.move_package_create, name="move-package-create"),
    path("citizens/packages/<int:pk>/", moving.move_package, name="move-package"),
    path("citizens/packages/<int:pk>/edit/", moving.move_package_edit, name="move-package-edit"),
    path("citizens/packages/<int:pk>/make/", moving.move_package_make, name="move-package-make"),
    path("citizens/packages/<int:pk>/discard/", moving.move_package_discard, name="move-package-discard"),
    path("citizens/packages/<int:pk>/handed-over/", moving.move_package_hand_over, name="move-package-hand-over"),
    path("citizens/packages/<int:pk>/file/", moving.move_package_file, name="move-package-file"),
    path("citizens/packages/<int:pk>/data/", moving.move_package_data, name="move-package-data"),
    path("citizens/packages/<int:pk>/print/", moving.move_package_print, name="move-package-print"),
]
