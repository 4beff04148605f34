"""Every page of the methods, the course and the team in a real browser: axe on the phone, whole on the desk."""

from datetime import timedelta

import pytest
from django.urls import reverse

from housingfirst.accounts.models import User
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import services
from tests import access_world
from tests.support import world

pytestmark = pytest.mark.browser


@pytest.fixture
def course(site):
    """Bo's CTI course in its second phase, with everything the pages of a course can show."""
    cast = {user.persona: user for user in User.objects.exclude(persona="")}
    bo, today = cast["bo"], clock.today()
    with municipality_scope(bo.municipality_id):
        world.offer_methods(cast)
        row = world.course(cast, "CTI", "bo", starts_on=today - timedelta(days=120))
        world.course(cast, "ICM", "anna")
        world.entry(cast)
        row = services.start_phase_one(by=bo, course=row, event="lease", on=today - timedelta(days=100))
        services.agree_transfer(by=bo, course=row, takes_over="Bostøtten Syd")
        services.note_interruption(by=bo, course=row, reason="hospital", starts_on=today - timedelta(days=9))
        services.plan_appointment(by=bo, citizen=row.citizen, starts_at=clock.now() + timedelta(minutes=5))
        services.write_warning(
            by=bo, citizen=row.citizen, kind="dog", text="Ring, før du går op.", review_on=today + timedelta(days=20)
        )
        access_world.annas_home({"anna": bo}, row.citizen)
    return row


def pages_of(course):
    """Persona and addresses."""
    one, citizen, team = [course.pk], [course.citizen_id], [course.team_id]
    of_worker = [
        reverse("overview:my-day"),
        reverse("overview:citizen", args=citizen),
        course.get_absolute_url(),
        reverse("support:course-phase", args=[course.pk, 2]),
        reverse("support:course-network", args=one),
        reverse("support:network-add", args=one),
        reverse("support:course-follow-on", args=one),
        reverse("support:interruption-change", args=[course.interruptions.get().pk]),
        reverse("support:check-answer", args=[course.pk, "CHK-06"]),
        reverse("support:contact-create", args=citizen),
        reverse("support:going", args=citizen),
        reverse("support:warning-list", args=citizen),
        reverse("support:activity-create"),
        reverse("support:calendar"),
        reverse("support:calendar-feed"),
        reverse("overview:citizen-home", args=citizen),
        reverse("support:home-add", args=[course.citizen_id, "activity"]),
    ]
    of_leader = [
        reverse("support:caseload"),
        reverse("support:waiting-list"),
        reverse("support:unmet-list"),
        reverse("support:team-forecast", args=team),
        reverse("support:course-bases", args=one),
        reverse("support:course-provider", args=one),
        reverse("support:calendar") + f"?team={course.team_id}",
        reverse("support:team-places", args=team),
        reverse("support:team-leave", args=team),
        reverse("support:team-leaver", args=[course.team_id, course.worker_id]),
        reverse("support:team-board", args=team),
        reverse("support:team-functions", args=team),
        reverse("support:session-list"),
        reverse("support:competence-list"),
        reverse("support:closed-list"),
        reverse("support:aftercare-list", args=citizen),
        reverse("overview:citizen-round", args=citizen),
    ]
    return {"bo": of_worker, "carla": of_leader, "sofie": [reverse("support:method-list")]}


def test_every_page_of_support_holds_on_phone_and_desk(visitor, course):
    with municipality_scope(course.municipality_id):
        walk = pages_of(course)
    wrong = {}
    for persona, addresses in walk.items():
        phone, desk = visitor("phone"), visitor("desktop")
        for one in (phone, desk):
            one.log_in(persona)
        for address in addresses:
            assert phone.visit(address).status == 200, address
            if found := phone.violations():
                wrong[address] = found
            if persona != "bo":  # the worker has a phone, the leader a desk
                assert desk.visit(address).status == 200, address
    assert not wrong
