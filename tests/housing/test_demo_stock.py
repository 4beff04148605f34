"""The demo's housing stock: loads through the services, twice without change, and the ledger holds together."""

from housing.demo_stock import BIRKEBO, load_stock
from housing.models import Dwelling, HousingOrganisation, TurnCounter, Vacancy
from tests.housing.test_ledger import assert_replay_equals_store


def test_demo_stock_loads_once_and_holds_together(cast):
    load_stock()
    counts = Dwelling.objects.count(), Vacancy.objects.count()
    load_stock()

    assert (Dwelling.objects.count(), Vacancy.objects.count()) == counts
    assert HousingOrganisation.objects.count() == 5
    assert counts[0] >= 34
    assert counts[1] >= 58
    birkebo = HousingOrganisation.objects.get(name=BIRKEBO)
    assert birkebo.unit_id in cast["bent"].access.unit_ids
    assert TurnCounter.objects.get(agreement__organisation=birkebo, category="family").counted == 32
    for organisation in HousingOrganisation.objects.all():
        assert_replay_equals_store(organisation)
