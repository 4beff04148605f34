"""The menu: everybody finds their pages, no entry is dead, and a phone reaches what a desk reaches."""

import pytest
from django.urls import reverse

from housingfirst.accounts.navigation import ROOM, navigation_for, parted, rest_of, tabbar_for
from housingfirst.core.db import municipality_scope
from tests import access_world
from tests.access_matrix import EVERYBODY
from tests.conftest import persona


def entries(key):
    return menus(key)[0]


def menus(key):
    """The menu and the tab bar of the persona, asked for in their own municipality."""
    user = persona(key)
    with municipality_scope(user.municipality_id):
        return navigation_for(user, "overview:my-day"), tabbar_for(user, "overview:my-day")


def addresses(key):
    return [item["url"] for item in entries(key)]


@pytest.mark.parametrize("key", EVERYBODY.split())
def test_no_entry_is_dead(key, cast, client_of):
    client = client_of(key)
    for url in dict.fromkeys(item["url"] for menu in menus(key) for item in menu):
        assert client.get(url, follow=True).status_code == 200, url


@pytest.mark.parametrize("key", EVERYBODY.split())
def test_a_phone_reaches_every_entry(key, cast):
    menu, tabs = menus(key)
    assert 2 <= len(tabs) <= 5
    assert {item["url"] for item in menu} <= {item["url"] for item in [*tabs, *rest_of(menu, tabs)]}


def test_the_tab_bar_of_a_shelter_has_room_for_its_words_and_an_icon_for_each(cast):
    tabs = menus("mona")[1]
    assert [str(tab["label"]) for tab in tabs] == ["Min dag", "Beboere", "Henvisninger", "Henvendelser"]
    assert len({tab["icon"] for tab in tabs}) == len(tabs)


def test_the_header_of_a_team_leader_stands_in_one_row_and_the_rest_below_more(client_of):
    menu = menus("carla")[0]
    row, more = parted(menu)
    assert (len(row), row + more) == (ROOM - 1, menu)
    page = client_of("carla").get("/").content.decode()
    assert all(f'href="{item["url"]}"' in page for item in menu)


@pytest.mark.parametrize("key", ["anna", "carla", "erik", "mona", "jonas", "bent"])
def test_whoever_may_send_or_see_inquiries_has_a_way_to_them(key, cast):
    assert reverse("cases:inquiry-list") in addresses(key)


def test_a_partner_sees_only_what_the_kind_of_unit_uses(cast):
    assert reverse("housing:ledger") in addresses("bent")
    assert reverse("housing:ledger") not in addresses("mona")
    names = ("overview:my-day", "referrals:referral-list", "cases:inquiry-list")
    assert addresses("jonas") == [reverse(name) for name in names]


def test_the_street_is_in_the_menu_of_the_outreach_team_only(cast):
    assert not [key for key in EVERYBODY.split() if reverse("cases:outreach") in addresses(key)]
    access_world.out_on_the_street(cast)
    assert [key for key in EVERYBODY.split() if reverse("cases:outreach") in addresses(key)] == ["bo"]
