"""Access ends with what it came from: a role that ended, or has not begun, leaves no door open."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Citizen
from cases.permissions import can_see_address, field_groups
from cases.services import attach, grant
from housing.models import ShelterStay
from housingfirst.accounts.models import UserRole
from housingfirst.accounts.roles import Role
from housingfirst.core import clock
from housingfirst.tasks.models import Task
from referrals.models import Referral
from support.models import Contact, Course
from tests.conftest import LONG_AGO, persona

WORKERS = ["anna", "bo", "carla", "dorthe", "erik", "hanne", "yrsa", "jonas", "mona", "bent"]


def end_role(key, today):
    """As an administrator ends it on the server: the places in teams and units are left as they were."""
    UserRole.objects.filter(user=persona(key)).update(starts_on=LONG_AGO, ends_on=today)


def begin_role_tomorrow(key, today):
    UserRole.objects.filter(user=persona(key)).update(starts_on=today + timedelta(days=1), ends_on=None)


@pytest.mark.parametrize("change", [end_role, begin_role_tomorrow])
@pytest.mark.parametrize("key", WORKERS)
def test_without_the_role_nothing_is_reached(world, key, change):
    """Neither through the team or unit, nor through a tie in person, nor through a grant."""
    reached = list(Citizen.objects.visible_to(persona(key)))
    change(key, clock.today())
    user = persona(key)
    assert not (user.access.roles | user.access.team_ids | user.access.unit_ids)
    for model in (Citizen, Course, Contact, Referral, ShelterStay, Task):
        assert not model.objects.visible_to(user).exists(), model
    for citizen in reached:
        assert not field_groups(user, citizen)
        assert not can_see_address(user, citizen)
    citizen = world.citizens["team"]
    assert world.clients[key].get(reverse("overview:citizen", args=[citizen.pk])).status_code == 404
    assert world.clients[key].get(reverse("overview:my-day")).status_code == 200


def test_a_tie_in_person_does_not_follow_into_another_post(world):
    """A worker who becomes head of department, and whose course nobody has handed on yet."""
    bo, hidden = world.cast["bo"], world.citizens["protected"]
    assert Citizen.objects.visible_to(persona("bo")).filter(pk=hidden.pk).exists()
    UserRole.objects.filter(user=bo).update(role=Role.DEPARTMENT_HEAD)
    assert not Citizen.objects.visible_to(persona("bo")).exists()
    assert not field_groups(persona("bo"), hidden)
    assert not can_see_address(persona("bo"), world.citizens["address"])


def test_a_leader_who_only_works_in_the_team_no_longer_sees_who_waits(world):
    """The waiting list is the leader's: the mark on the place in the team does not make one."""
    citizen, today = world.citizens["team"], clock.today()
    citizen.ties.all().update(ends_on=today)
    carla = world.cast["carla"]
    attach(citizen=citizen, function="waiting", team=carla.team_memberships.get().team, starts_on=today)
    assert Citizen.objects.visible_to(persona("carla")).filter(pk=citizen.pk).exists()
    UserRole.objects.filter(user=carla).update(role=Role.SUPPORT_WORKER)
    assert not Citizen.objects.visible_to(persona("carla")).filter(pk=citizen.pk).exists()


def test_a_grant_ends_on_its_day(world):
    citizen, today = world.citizens["team"], clock.today()
    row = grant(
        by=world.cast["erik"],
        citizen=citizen,
        user=world.cast["dorthe"],
        what="view_citizen",
        ends_on=today + timedelta(days=1),
        reason="Vikar",
    )
    assert Citizen.objects.visible_to(persona("dorthe")).filter(pk=citizen.pk).exists()
    type(row).objects.filter(pk=row.pk).update(starts_on=LONG_AGO, ends_on=today)
    assert not Citizen.objects.visible_to(persona("dorthe")).filter(pk=citizen.pk).exists()
    assert not field_groups(persona("dorthe"), citizen)


def test_whoever_is_deactivated_is_out_at_the_next_press(world):
    anna = world.cast["anna"]
    assert world.clients["anna"].get("/").status_code == 200
    type(anna).objects.filter(pk=anna.pk).update(is_active=False)
    assert world.clients["anna"].get("/").status_code == 302
