"""The by-name list over 100,000 citizens asks as often as over a hundred, and reads no big table from end to end."""

import pytest
from django.urls import reverse

from housingfirst.core import clock
from tests import scale

LIST = reverse("overview:by-name")
WAYS = ("", "?sort=-since", "?sort=name", "?situation=family_friends&silent=14", "?age=18-24&days=90")


def asked(crowd):
    return {(who, way): scale.visit(crowd, who, LIST + way) for who in ("anna", "erik") for way in WAYS}


@pytest.mark.usefixtures("own_database")
def test_list_of_a_crowd_is_answered_by_indexes():
    small = {key: len(visit.asked) for key, visit in asked(scale.crowd(citizens=100)).items()}
    crowd = scale.crowd(citizens=100_000)
    visits = asked(crowd)
    visits |= {("erik", "on"): scale.visit(crowd, "erik", f"{LIST}?on={clock.today().replace(day=1):%d-%m-%Y}")}
    found = scale.visit(crowd, "erik", f"{reverse('cases:citizen-list')}?q=skovbyz")
    assert found.response.context["listing"].count > 3_000
    assert found.scanned == set(), "a name late in the alphabet is not looked for in order of names"
    assert {key: visit.scanned for key, visit in visits.items() if visit.scanned} == {}
    wanted = {key: "situation_by_day" if key[1] == "on" else "situation_by_name" for key in visits}
    assert {key for key, index in wanted.items() if index not in visits[key].indexes} == set()
    assert {key: len(visits[key].asked) for key in small} == small
    assert visits["erik", ""].response.context["listing"].count > 2_500
