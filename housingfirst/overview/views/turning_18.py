"""The list of young people in placement who turn 18 soon without a housing plan."""

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_safe

from cases.permissions import check_can_see_network
from cases.queries import in_list
from cases.reading import note_list
from housingfirst.audit.models import ReadKind
from housingfirst.core.lists import Column, Filter, ListPage

from .. import turning_18 as queries


def _keep(request, rows):
    in_list(request.user, rows)


def _on_page(request, rows):
    _keep(request, rows)
    note_list(request, [row.pk for row in rows])


def _on_export(request, rows):
    _keep(request, rows)
    note_list(request, [row.pk for row in rows], kind=ReadKind.EXPORT)


YOUNG = ListPage(
    key="turning-18",
    title=gettext_lazy("Turning 18 soon without a housing plan"),
    columns=[
        Column(
            "name",
            gettext_lazy("Name"),
            lambda row: row.listed.name,
            sort="sort_name",
            link=lambda row: row.get_absolute_url(),
            header=True,
            phone="wide",
        ),
        Column("turns", gettext_lazy("Turns 18"), "turns_18", sort=F("turns_18"), phone="inline"),
        Column("left", gettext_lazy("Left"), queries.days_left, kind="status", phone="inline", export=False),
        Column("placed", gettext_lazy("In placement"), queries.placement_words, phone="wide"),
        Column("around", gettext_lazy("With"), lambda row: row.listed.around),
        Column(
            "plan",
            "",
            lambda row: gettext_lazy("The plan"),
            link=lambda row: reverse("cases:plan", args=[row.pk]),
            export=False,
            phone="inline",
        ),
    ],
    filters=[
        Filter(
            "placed",
            gettext_lazy("In placement"),
            [
                ("measured", gettext_lazy("By the newest measurement")),
                ("leaving", gettext_lazy("At risk: leaving placement")),
            ],
            lambda rows, value: (
                rows.filter(at_risk_now=True) if value == "leaving" else rows.filter(placed_as__in=queries.IN_PLACEMENT)
            ),
        )
    ],
    search=lambda rows, text: rows.search(text),
    search_label=gettext_lazy("Search by name"),
    default_sort="turns",
    counted=ngettext_lazy("%(count)s young person", "%(count)s young people", "count"),
    empty=(
        gettext_lazy("Nobody turns 18 soon without a housing plan"),
        gettext_lazy("Here come young people in placement, as soon as it is time to find a home with them."),
    ),
    on_page=_on_page,
    on_export=_on_export,
)


@require_safe
def turning_18(request):
    check_can_see_network(request.user)
    context = {"months": queries.months_ahead(request.user)}
    return YOUNG.respond(request, queries.turning_18(request.user), "overview/turning_18.html", context)
