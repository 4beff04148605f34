"""The week of a worker or a team, and the address a calendar outside the application reads."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from icalendar import Calendar, Event

from cases.queries import municipality_of
from cases.reading import note_list
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from housingfirst.core.public import small_body

from .. import permissions, queries, services
from ..rules.calendar import week_of
from .teams import team_asked_for


@require_safe
def calendar(request):
    """Seven days, one's own or a team's: on a phone below each other, on a desk side by side."""
    user, today = request.user, clock.today()
    permissions.check_can_see_caseload(user)
    teams = queries.teams_of(user)
    week = week_of(request.GET.get("week", ""), today)
    whose, team, people = request.GET.get("worker", ""), None, [user]
    if "team" in request.GET:
        team = team_asked_for(request, teams)
        people = queries.people_of(team, max(week.monday, today))
    chosen = next((one for one in people if str(one.pk) == whose), None)
    shown = queries.calendar_week(user, week, [chosen] if chosen else people)
    note_list(request, shown.shown_citizens)
    context = {
        "shown": shown,
        "teams": teams,
        "team": team,
        "people": people,
        "chosen": chosen,
        "is_this_week": week == week_of("", today),
        "week_before": week.moved(-1),
        "week_after": week.moved(1),
        "kept": _kept(team, chosen),
        "summary": _summary(shown),
        "may_have_feed": permissions.can_have_calendar(user),
    }
    return render(request, "support/calendar.html", context)


def _kept(team, chosen) -> str:
    """What the links to other weeks carry on."""
    kept = {"team": team.pk if team else None, "worker": chosen.pk if chosen and team else None}
    return "".join(f"&{name}={value}" for name, value in kept.items() if value)


def _summary(shown) -> str:
    """`12 aftaler, heraf 2 om aftenen og 1 i weekenden`"""
    text = ngettext("%(count)s appointment", "%(count)s appointments", shown.count) % {"count": shown.count}
    if shown.evenings or shown.weekend:
        text += _(", of which %(evenings)s in the evening and %(weekend)s at the weekend") % {
            "evenings": shown.evenings,
            "weekend": shown.weekend,
        }
    return text


@require_http_methods(["GET", "POST"])
def calendar_feed(request):
    """One's own address for a calendar on the phone. The address itself is shown once, when it is made."""
    permissions.check_can_have_calendar(request.user)
    address = ""
    if request.method == "POST":
        _feed, secret = services.make_calendar_feed(by=request.user)
        path = reverse("support:calendar-file", args=[request.user.municipality_id, secret])
        address = f"{settings.PUBLIC_URL}{path}"
    webcal = f"webcal://{address.partition('://')[2]}" if address else ""  # what calendar programs open by themselves
    context = {"feed": queries.live_feed(request.user), "address": address, "webcal": webcal}
    return render(request, "support/calendar_feed.html", context)


@require_POST
def calendar_feed_stop(request):
    if services.stop_calendar_feed(by=request.user):
        messages.success(request, _("The address is stopped. Your calendar gets nothing from it any more."))
    return redirect("support:calendar-feed")


@small_body(1_000)  # a page open to all: what it refuses fills no log, least of all with addresses
@never_cache
@require_safe
@login_not_required
def calendar_file(request, pk, secret):
    """The appointments behind an address, without names. One answer for a wrong, a stopped and somebody's ended one."""
    municipality = municipality_of(pk)
    if municipality is None:
        raise Http404
    with municipality_scope(municipality.pk):
        feed = queries.feed_by_digest(services.digest_of(secret))
        if feed is None or not permissions.can_have_calendar(feed.user):
            raise Http404
        services.note_calendar_read(feed=feed)
        body = _as_file(queries.feed_appointments(feed))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="aftaler.ics"'
    return response


def _as_file(rows) -> bytes:
    """RFC 5545. No name, no address and not what it is about; the link leads behind the login (SUP-161)."""
    file = Calendar()
    file.add("prodid", "-//Housing First//DA")
    file.add("version", "2.0")
    stamp = clock.now().replace(microsecond=0)
    with override("da"):
        file.add("x-wr-calname", _("My appointments"))
        for row in rows:
            event = Event()
            event.add("uid", f"appointment-{row.pk}@housingfirst")
            event.add("dtstamp", stamp)
            event.add("dtstart", row.starts_at)
            event.add("dtend", row.starts_at + timedelta(minutes=row.minutes))
            event.add("summary", _("Appointment: %(place)s") % {"place": row.get_place_display()})
            event.add("url", f"{settings.PUBLIC_URL}{reverse('support:appointment', args=[row.pk])}")
            event.add("class", "PRIVATE")
            file.add_component(event)
    return file.to_ical()
