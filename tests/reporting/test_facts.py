"""What the reports are computed from, where the rows are not whole."""

from datetime import timedelta

from housing import services
from housing.models import ShelterStay
from housingfirst.accounts.models import Unit
from housingfirst.core import clock
from housingfirst.reporting.queries.facts import homes_between
from tests.housing import home_world


def test_who_left_the_shelter_before_anybody_said_who_it_was_is_nobodys_arrival(cast):
    today = clock.today()
    known = home_world.admitted(cast, home_world.citizen(cast))
    unknown = services.report_admission(
        by=cast["mona"],
        unit=Unit.objects.get(name="Boformen Engholm"),
        first_name="Ukendt",
        last_name="Mand",
        admitted_on=today - timedelta(days=3),
    )
    for stay in (known, unknown):
        services.discharge(by=cast["mona"], stay=ShelterStay.objects.get(pk=stay.pk), discharged_on=today)
    homes = homes_between(cast["mona"].municipality_id, today, today + timedelta(days=1), [])
    assert [arrival.citizen_id for arrival in homes.arrivals] == [known.citizen_id]
