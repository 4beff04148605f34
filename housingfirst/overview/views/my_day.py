"""Min dag, the first page of everybody."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.reading import note_list
from housingfirst.core import clock

from ..day_panels import day_for


def greeting(hour):
    """Good morning until ten, good day until five, then good evening."""
    if hour < 10:
        return _("Good morning, %(name)s")
    return _("Good day, %(name)s") if hour < 17 else _("Good evening, %(name)s")


@require_safe
def my_day(request):
    """What should I do now? The answer stands on the page without a click."""
    now = clock.now()
    day = day_for(request.user, now)
    note_list(request, day.citizen_ids())
    local = now.astimezone(clock.DANISH_TIME)
    title = greeting(local.hour) % {"name": request.user.first_name or request.user.username}
    return render(request, "overview/my_day.html", {"day": day, "title": title, "today": local})
