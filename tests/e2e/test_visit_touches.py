"""The stopwatch: the usual visit in at most four touches and fifteen seconds at 360 × 740 (issue 4, line 10)."""

import time
from datetime import timedelta

from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from support import services
from support.choices import Outcome
from support.models import Appointment, Contact, Outing
from tests.access_world import annas_citizen
from tests.conftest import persona

MOST_TOUCHES, MOST_SECONDS = 4, 15


class Thumb:
    """Touches what can be seen without scrolling sideways, and counts."""

    def __init__(self, page):
        self.page, self.touches, self.started = page, 0, time.monotonic()

    def touch(self, what, lands=""):
        what.scroll_into_view_if_needed()
        box = what.bounding_box()
        assert box["height"] >= 24, box
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 360, box
        what.tap()
        self.touches += 1
        if lands:
            self.page.wait_for_url(lands)

    def seconds(self):
        return time.monotonic() - self.started


def prepared(by):
    """Two visits of today: one that has begun, one in an hour, with a warning."""
    citizens = [annas_citizen({"anna": by}, first_name=name, last_name="Kvist") for name in ("Malthe", "Signe")]
    for citizen, minutes in zip(citizens, (3, 60), strict=True):
        services.plan_appointment(by=by, citizen=citizen, starts_at=clock.now() + timedelta(minutes=minutes))
    services.write_warning(
        by=by, citizen=citizens[1], kind="dog", text="Ring, før du går op.",
        review_on=clock.today() + timedelta(days=20),
    )  # fmt: skip
    Appointment.objects.filter(citizen=citizens[0]).update(starts_at=clock.now() - timedelta(minutes=20))
    return citizens


def test_the_usual_visit_takes_at_most_four_touches_and_fifteen_seconds(visitor):
    anna = persona("anna")
    with municipality_scope(anna.municipality_id):
        malthe, signe = prepared(anna)
    phone = visitor("phone", has_touch=True, is_mobile=True)
    page = phone.page
    page.set_viewport_size({"width": 360, "height": 740})
    phone.log_in("anna")
    phone.visit("/")

    # Log besøg in the tab bar opens whom one is with; a spoken word; save.
    thumb = Thumb(page)
    thumb.touch(page.locator(".hf-tabbar__do"), "**/contacts/new/?appointment=*")
    assert "Malthe Kvist" in phone.text()
    thumb.touch(page.locator("#id_note"))
    page.keyboard.insert_text("Drak kaffe og talte om ugen")
    thumb.touch(page.get_by_role("button", name="Gem besøg"), "**/saved/")
    assert thumb.touches <= MOST_TOUCHES
    assert thumb.seconds() < MOST_SECONDS
    with municipality_scope(anna.municipality_id):
        contact = Contact.objects.get(citizen=malthe)
        assert (contact.outcome, contact.note, contact.minutes) == (Outcome.HELD, "Drak kaffe og talte om ugen", 45)
        assert Appointment.objects.planned().filter(citizen=malthe).count() == 1  # the next one, by the norm

    # On the way to the next: the warning first, one touch says when she is expected back.
    phone.visit("/")
    Thumb(page).touch(page.get_by_role("link", name="Af sted").first, "**/going/*")
    assert "Ring, før du går op." in phone.text()
    assert phone.violations() == []
    Thumb(page).touch(page.get_by_role("button", name="Jeg tager af sted nu"), f"{phone.site}/")
    assert "Du er ude" in phone.text()
    assert phone.violations() == []
    with municipality_scope(anna.municipality_id):
        assert Outing.objects.under_way().get().citizen == signe
        Appointment.objects.planned().filter(citizen=signe).update(starts_at=clock.now() - timedelta(minutes=15))

    # Nobody there: one touch, and one more takes the next try.
    phone.visit("/")
    thumb = Thumb(page)
    thumb.touch(page.get_by_role("button", name="Kom ikke").first, "**/saved/")
    assert "lukker aldrig noget" in phone.text()
    thumb.touch(page.get_by_role("button", name="Prøv igen"))
    page.get_by_text("Du prøver igen").wait_for()
    assert "Du prøver igen" in phone.text()
    assert thumb.touches == 2
    with municipality_scope(anna.municipality_id):
        assert Contact.objects.get(citizen=signe).outcome == Outcome.NO_SHOW
        assert not Outing.objects.under_way().exists()
    phone.visit("/support/activities/new/")
    assert phone.violations() == []
    assert not phone.complaints
