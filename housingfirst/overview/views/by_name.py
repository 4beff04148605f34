"""The by-name list (navneliste): who is homeless or at risk, now or on an earlier day."""

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_safe

from cases import queries as cases
from cases.choices import Situation, SituationMark
from cases.reading import note_export, note_rows
from housingfirst.accounts.roles import Permission
from housingfirst.core import clock, formats
from housingfirst.core.lists import Column, Filter, ListPage, View
from housingfirst.reporting.permissions import can_see_flow

from .. import by_name, permissions

SITUATIONS = [
    ("homeless", gettext_lazy("Homeless, all nine situations")),
    *[(value, label) for value, label in Situation.choices],
]
DAYS = [(number, ngettext_lazy("More than %(days)s day", "More than %(days)s days", number) % {"days": number})
        for number in (30, 90, 180, 365)]  # fmt: skip
SILENT = [(number, ngettext_lazy("%(days)s day or more", "%(days)s days or more", number) % {"days": number})
          for number in (7, 14, 30, 90)]  # fmt: skip
AGES = [("0-17", gettext_lazy("Under 18")), *[(key, key.replace("-", "–")) for key in ("18-24", "25-29", "30-59")],
        ("60", gettext_lazy("60 and over"))]  # fmt: skip


def _citizen(name):
    return lambda row: getattr(row.citizen.listed, name)


def _listed(name):
    return lambda row: getattr(row.listed, name)


COLUMNS = [
    Column("name", gettext_lazy("Name"), _citizen("name"), sort="citizen__sort_name",
           template="overview/_by_name_name.html", header=True, phone="wide"),
    Column("situation", gettext_lazy("Situation"), lambda row: str(row.get_situation_display()), sort="situation",
           template="overview/_by_name_situation.html", phone="wide"),
    Column("reason", gettext_lazy("Why at risk"), "reason_label", page=False),
    Column("marks", gettext_lazy("Marks"), lambda row: ", ".join(str(mark) for mark in row.marks), page=False),
    Column("since", gettext_lazy("Since"), "starts_on", sort="starts_on", css="hf-num", phone="inline"),
    Column("days", gettext_lazy("Days in it"), _listed("days"), css="hf-r", phone="inline"),
    Column("in_all", gettext_lazy("Homeless in all"), _listed("days_homeless"), css="hf-r", phone="inline"),
    Column("contact", gettext_lazy("Last contact"), _listed("last_contact"), sort="last_held_at",
           template="overview/_by_name_contact.html"),
    Column("next", gettext_lazy("Next step"), _listed("next"), template="overview/_by_name_next.html"),
    Column("next_on", gettext_lazy("When"), _listed("next_on"), page=False),
    Column("around", gettext_lazy("Team and worker"), _citizen("around")),
]  # fmt: skip


def _more_filters(request, day, nobody):
    """Those asked for more seldom, behind “More filters”."""
    workers = [*by_name.workers_to_choose(request.user), nobody]
    of_age = by_name.of_age(day, request.user.municipality_id)
    as_it_was = {"apply": lambda rows, _day: rows, "kind": "date"}
    return [
        Filter("reason", gettext_lazy("Why at risk"), cases.known_reasons_at_risk, cases.at_risk_for, more=True),
        Filter("mark", gettext_lazy("Mark"), SituationMark.choices, by_name.with_mark, more=True),
        Filter("age", gettext_lazy("Age"), AGES, of_age, more=True),
        Filter("days", gettext_lazy("In the situation"), DAYS, by_name.longer_than(day), more=True),
        Filter("worker", gettext_lazy("Primary worker"), workers, by_name.of_worker, more=True),
        Filter("on", gettext_lazy("As it was on"), more=True, **as_it_was),
    ]


def _page(request, day):
    def show(note):
        def done(request, rows):
            by_name.prepare(request.user, rows, day)
            note(request, rows)

        return done

    nobody = ("none", gettext_lazy("Nobody"))
    return ListPage(
        key="by-name",
        title=gettext_lazy("By-name list"),
        columns=COLUMNS,
        filters=[
            Filter("situation", gettext_lazy("Situation"), SITUATIONS, by_name.in_situation),
            Filter("silent", gettext_lazy("Without contact"), SILENT, by_name.silent_for(day)),
            Filter("team", gettext_lazy("Team"), [*cases.teams_to_choose(request.user), nobody], by_name.of_team),
            *_more_filters(request, day, nobody),
        ],
        search=by_name.by_citizen_name,
        search_label=gettext_lazy("Search by name or nickname"),
        default_sort="since",
        views=[
            View(gettext_lazy("Homeless"), "situation=homeless"),
            View(gettext_lazy("At risk"), f"situation={Situation.AT_RISK.value}"),
            View(gettext_lazy("14 days without contact"), "silent=14"),
        ],
        counted=ngettext_lazy("%(count)s citizen", "%(count)s citizens", "count"),
        empty=(
            gettext_lazy("Nobody is homeless or at risk"),
            gettext_lazy("Here come the citizens you have access to, as soon as one of them is homeless or at risk."),
        ),
        on_page=show(note_rows),
        on_export=show(note_export),
    )  # fmt: skip


def _day(request):
    """The day asked for, today where it cannot be read or has not come yet, and whether it could not be used."""
    today = clock.today()
    asked = request.GET.get("on", "")
    try:
        day = formats.parse_date(asked) if asked else today
    except ValueError:
        return today, True
    return (today, True) if day > today else (day, False)


@require_safe
def by_name_list(request):
    permissions.check_can_see_names(request.user)
    day, wrong = _day(request)
    if wrong:
        messages.warning(
            request, _("That day cannot be shown. Write a day that has passed, for example 31-01-2026. This is today.")
        )
    rows = by_name.rows_on(request.user, day)
    context = {"day": day, "is_today": day == clock.today(), "counts": by_name.counts_of(rows)}
    context["may_import"] = request.user.may(Permission.IMPORT_CITIZENS)
    context["may_see_flow"] = can_see_flow(request.user)
    return _page(request, day).respond(request, rows, "overview/by_name.html", context)
