"""The public form under 1,000 posts from one address: the real web process, real commits, and others still served."""

import http.client
import threading
import time
from urllib.parse import urlencode, urlsplit

import pytest

from cases.forms.public import new_token
from cases.models import ConcernInquiry, InquiryStep, PublicCount
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cast import found_cast

pytestmark = pytest.mark.slow
POSTS, SENDERS = 1_000, 4
SECRET = "Han sover under Havnebroen"


class Sender:
    """One connection from one address, with the cookie of the form."""

    def __init__(self, address, path, source):
        self.host, self.path, self.source = urlsplit(address).netloc, path, source
        self.line = http.client.HTTPConnection(self.host, source_address=(source, 0), timeout=30)
        self.cookie = self.ask("GET").headers["Set-Cookie"].split(";")[0]

    def ask(self, method, body=None, headers=None):
        self.line.request(method, self.path, body, headers or {})
        response = self.line.getresponse()
        response.read()
        return response

    def post(self, token):
        typed = {
            "csrfmiddlewaretoken": self.cookie.partition("=")[2],
            "token": token,
            "reasons": "housing",
            "source": "other",
            "what_is_known": SECRET,
        }
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", urlencode(typed), headers).status


def test_flood_from_one_address_stores_its_share_and_locks_nobody_out(own_database, start_web):
    people = found_cast()
    clock.move_to(clock.now().replace(minute=10))  # the hour does not turn in the middle of it
    municipality_id = people["sofie"].municipality_id
    with municipality_scope(municipality_id):
        key = "inquiry.public_seconds"
        set_parameter(by=people["sofie"], key=key, value=0, valid_from=clock.today(), source="Kommunen")
        tokens = [new_token(municipality_id) for _number in range(POSTS)]
        last = new_token(municipality_id)
    process, address = start_web()
    path, statuses = f"/concern/{municipality_id}/", []

    def flood(own):
        sender = Sender(address, path, "127.0.0.1")
        statuses.extend(sender.post(token) for token in own)
        sender.line.close()

    begun = time.monotonic()
    threads = [threading.Thread(target=flood, args=(tokens[place::SENDERS],)) for place in range(SENDERS)]
    for thread in threads:
        thread.start()
    while statuses.count(429) < 20 and any(thread.is_alive() for thread in threads):
        time.sleep(0.02)
    neighbour = Sender(address, path, "127.0.0.2")
    asked = time.monotonic()
    assert neighbour.post(last) == 200, "somebody else gets through in the middle of it"
    waited = time.monotonic() - asked
    neighbour.line.close()
    for thread in threads:
        thread.join()
    taken = time.monotonic() - begun

    assert statuses.count(200) == 10
    assert statuses.count(429) == POSTS - 10
    assert taken < 60, "1,000 posts a minute are borne"
    assert waited < taken / 4, "in the middle, not after it"
    with municipality_scope(municipality_id):
        assert ConcernInquiry.objects.count() == InquiryStep.objects.count() == 11
        counts = sorted(PublicCount.objects.values_list("count", flat=True))
    assert counts == [1, 10, 11], "one row an address and one in all, however many have tried"
    log = process.log.read_text(errors="replace")
    assert SECRET not in log
    assert "127.0.0" not in log
    assert len(log.splitlines()) < 20, log[:2_000]
