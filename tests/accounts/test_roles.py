"""Roles for a period: support and authority are kept apart unless the municipality has chosen otherwise."""

from datetime import timedelta

import pytest

from housingfirst.accounts import services
from housingfirst.core import clock


def test_support_and_authority_are_apart_also_where_their_periods_only_meet_later(cast):
    today = clock.today()
    someone = services.create_user(by=cast["sofie"], username="lis", first_name="Lis", last_name="Ravn")
    later = today + timedelta(days=30)
    services.give_role(by=cast["sofie"], user=someone, role="authority_adviser", starts_on=later)
    with pytest.raises(services.RolesApart):
        services.give_role(by=cast["sofie"], user=someone, role="support_worker", starts_on=today)
    until = services.give_role(by=cast["sofie"], user=someone, role="support_worker", starts_on=today, ends_on=later)
    assert until.ends_on == later


def test_support_and_authority_with_one_person_where_the_municipality_has_chosen_it(cast):
    services.set_parameter(
        by=cast["sofie"],
        key="roles.support_and_authority",
        value=True,
        valid_from=clock.today(),
        source="Socialudvalget",
    )
    role = services.give_role(by=cast["sofie"], user=cast["anna"], role="authority_adviser", starts_on=clock.today())
    assert role.user == cast["anna"]
