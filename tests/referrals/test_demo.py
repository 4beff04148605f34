"""The demo's referrals stand in every state, once."""

from cases import services as cases
from housingfirst.core import clock
from referrals.demo import load_referrals
from referrals.models import Referral, SanctionNotice

from .makers import make_citizen


def test_demo_is_loaded_once_and_shows_every_state(cast):
    for number in range(7):
        citizen = make_citizen(cast, last_name=f"Nr {number}")
        cases.attach(citizen=citizen, function="primary_worker", user=cast["anna"], starts_on=clock.today())
    assert load_referrals(cast) == 6
    assert load_referrals(cast) == 0
    assert set(Referral.objects.values_list("state", "answer")) == {
        ("sent", ""),
        ("received", ""),
        ("answered", "accepted"),
        ("answered", "needs_more"),
        ("answered", "declined"),
    }
    assert SanctionNotice.objects.open().count() == 1
