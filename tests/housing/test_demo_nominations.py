"""The demo's nominations: every state, an offer, a question and a home; loading twice changes nothing."""

from cases.demo import load_people
from housing.demo_nominations import load_nominations
from housing.demo_stock import load_stock
from housing.models import AffordabilityCheck, BenefitApplication, Nomination, Offer, ShelterStay, Tenancy


def test_the_demo_shows_every_state_and_is_loaded_once(cast):
    load_people()
    load_stock()
    load_nominations(cast)
    seen = set(Nomination.objects.values_list("status", flat=True))
    assert seen == {"submitted", "returned", "approved", "refused", "withdrawn", "housed"}
    assert set(Offer.objects.values_list("status", flat=True)) == {"open", "accepted", "signed"}
    assert BenefitApplication.objects.open().count() == 2
    assert AffordabilityCheck.objects.filter(light__in=["ok", "close", "no"]).count() == 2, "the threshold is set"
    counts = [model.objects.count() for model in (Nomination, Offer, Tenancy, ShelterStay)]
    load_nominations(cast)
    assert [model.objects.count() for model in (Nomination, Offer, Tenancy, ShelterStay)] == counts
