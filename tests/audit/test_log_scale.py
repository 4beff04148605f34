"""The auditor's log over a hundred thousand reads: any page of it, and any day, is found by an index."""

import pytest
from django.urls import reverse

from tests import scale

READS, OF_ONE_LOOK = 100_000, 20
LOG = reverse("overview:access-log")


def reads(crowd):
    """Looks of several people over months; half of the looks show a list of twenty."""
    people = sorted(user.pk for user in crowd.people.values() if user.municipality_id == crowd.municipality_id)
    look = f"(n / {OF_ONE_LOOK})"
    is_list = f"{look} % 2 = 0"
    columns = {
        "municipality_id": crowd.municipality_id, "user_id": f"(array{people})[1 + {look} % {len(people)}]",
        "citizen_id": "1 + n % 100", "at": f"now() - {look} * interval '1 hour'", "field_groups": "array['identity']",
        "kind": f"case when {is_list} then 'list' else 'page' end",
        "view": f"case when {is_list} then 'cases:citizen-list' else 'overview:citizen' end",
        "is_first": f"not ({is_list}) or n % {OF_ONE_LOOK} = 0",
    }  # fmt: skip
    scale.insert("audit_accesslog", columns, f"generate_series(0, {READS - 1}) n")
    scale.analyse()
    return crowd


def met(visit):
    """How many rows of the log were looked at for the page itself; the count apart."""
    asked = zip(visit.asked, visit.plans, strict=True)
    return sum(scale.rows_met(plan)["audit_accesslog"] for sql, plan in asked if "COUNT(*)" not in sql)


@pytest.mark.usefixtures("own_database")
def test_pages_and_days_of_the_log_read_what_they_show():
    crowd = reads(scale.crowd(citizens=100, teams=1))
    last = scale.visit(crowd, "frida", f"{LOG}?page=99999999")
    listing = last.response.context["listing"]
    assert listing.count > READS / 2
    assert {row.together for row in listing.page_rows} == {1, OF_ONE_LOOK}
    assert met(last) < 2_000, "the last page is read from the end"
    assert "accesslog_looks" in last.indexes
    middle = scale.visit(crowd, "frida", f"{LOG}?page={listing.pages // 2}")
    assert met(middle) < listing.count * 0.6, "whom a look showed is looked up for the looks of this page alone"
    oldest = listing.page_rows[-1].at.date()
    old = scale.visit(crowd, "frida", f"{LOG}?until={oldest:%d-%m-%Y}")
    assert old.response.context["listing"].count > 5
    assert old.scanned == set()
