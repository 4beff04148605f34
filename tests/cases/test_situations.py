"""Where a citizen lives over time: the services, the database's own refusals, the history, and the pages."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import queries, rules, services
from cases.choices import SituationMark
from cases.models import SituationEpisode
from cases.permissions import CannotEdit, CannotReach
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.errors import DomainError
from housingfirst.overview import by_name
from tests.cases.test_citizen_access import make_citizen
from tests.conftest import persona


def days(number):
    return clock.today() + timedelta(days=number)


def _facts(situation):
    return {"situation": situation, "at_risk_reason": "conflict" if situation == "at_risk" else ""}


def citizen_of(by, *situations, **fields):
    """A citizen whose situations began so many days ago: ("street", 90), ("housed", 10)."""
    (first, ago), *later = situations
    row = services.create_citizen(
        by=by, first_name="Ida", last_name="Sandkrog", situation_from=days(-ago), **_facts(first), **fields
    )
    for situation, begun in later:
        reason = "conflict" if situation == "at_risk" else ""
        services.record_situation(
            by=by, citizen=row, situation=situation, starts_on=days(-begun), at_risk_reason=reason
        )
    return row


def told(citizen):
    """(situation, begun days ago, ended days ago or None), oldest first."""
    rows = SituationEpisode.objects.filter(citizen=citizen).order_by("starts_on")
    today = clock.today()
    return [
        (row.situation, (today - row.starts_on).days, (today - row.ends_on).days if row.ends_on else None)
        for row in rows
    ]


def current(citizen):
    return SituationEpisode.objects.get(citizen=citizen, ends_on=None)


def correct(by, episode, **changes):
    known = {name: getattr(episode, name) for name in (*services.SITUATION_FACTS, "starts_on", "ends_on", "version")}
    return services.correct_situation(by=by, episode=episode, **{"reason": "Skrevet forkert.", **known, **changes})


def test_new_situation_keeps_its_facts_and_the_code_of_the_evaluation(cast):
    row = citizen_of(cast["anna"], ("street", 90))
    services.record_situation(
        by=cast["anna"], citizen=row, situation="housed", starts_on=days(-10), outcome="almen_youth",
        functionally_homeless=True, whereabouts="Engdraget 5",
    )  # fmt: skip
    first, now = SituationEpisode.objects.filter(citizen=row).order_by("starts_on")
    assert (first.outcome, first.version) == ("sofa_street_unknown", 2)
    assert (now.outcome, now.functionally_homeless, now.whereabouts) == ("almen_youth", True, "Engdraget 5")
    assert now.marks == [SituationMark.FUNCTIONALLY_HOMELESS.label]


def test_earlier_situation_goes_between_the_others_when_they_give_way(cast):
    row = citizen_of(cast["anna"], ("street", 90), ("housed", 30))
    add = {"by": cast["anna"], "citizen": row, "situation": "hospital_1m", "starts_on": days(-60), "ends_on": days(-50)}
    with pytest.raises(rules.SituationOverlaps) as refused:
        services.add_past_situation(**add)
    assert days(-90).strftime("%d-%m-%Y") in str(refused.value)
    services.add_past_situation(**add, make_room=True)
    assert told(row) == [("street", 90, 60), ("hospital_1m", 60, 50), ("street", 50, 30), ("housed", 30, None)]
    services.add_past_situation(by=cast["anna"], citizen=row, situation="hotel", starts_on=days(-120))
    assert told(row)[0] == ("hotel", 120, 90)


def test_correction_moves_the_neighbours_and_keeps_what_stood_there(cast):
    row = citizen_of(cast["anna"], ("street", 90), ("shelter_110", 30))
    with pytest.raises(rules.ChangeReasonMissing):
        correct(cast["anna"], current(row), reason=" ")
    with pytest.raises(rules.SituationOverlaps):
        correct(cast["anna"], current(row), starts_on=days(-40))
    correct(cast["anna"], current(row), starts_on=days(-40), situation="hotel", make_room=True)
    assert told(row) == [("street", 90, 40), ("hotel", 40, None)]
    (change,) = queries.situation_changes(cast["anna"], row)
    assert (change.reason, change.gone) == ("Skrevet forkert.", False)
    assert days(-30).strftime("%d-%m-%Y") in change.before


def test_ended_situation_leaves_the_citizen_lost_sight_of_and_can_be_opened_again(cast):
    row = citizen_of(cast["anna"], ("street", 90))
    episode = services.end_situation(by=cast["anna"], episode=current(row), version=1, ends_on=days(-5))
    assert queries.current_situation(row) is None
    band = queries.situation_band(queries.situation_history(cast["anna"], row), clock.today())
    assert [block.css for block in band.blocks] == ["si-homeless", "si-unknown"]
    with pytest.raises(services.AlreadyEnded):
        services.end_situation(by=cast["anna"], episode=episode, version=2, ends_on=days(-1))
    correct(cast["anna"], episode, ends_on=None)
    assert told(row) == [("street", 90, None)]


def test_situation_taken_back_gives_its_days_to_the_one_before(cast):
    row = citizen_of(cast["anna"], ("street", 90), ("housed", 30))
    gone = current(row)
    services.withdraw_situation(by=cast["anna"], episode=gone, version=1, reason="Forkert borger.")
    assert told(row) == [("street", 90, None)]
    (change,) = queries.situation_changes(cast["anna"], row)
    assert (change.gone, change.reason) == (True, "Forkert borger.")
    with pytest.raises(services.SituationGone):
        services.withdraw_situation(by=cast["anna"], episode=gone, version=1, reason="Igen")
    services.record_situation(by=cast["anna"], citizen=row, situation="hotel", starts_on=days(-20))
    services.withdraw_situation(by=cast["anna"], episode=current(row), version=1, reason="Ukendt.", go_on=False)
    assert told(row) == [("street", 90, 20)]


def test_second_of_two_who_change_the_same_situation_is_told(cast):
    row = citizen_of(cast["anna"], ("street", 90))
    seen = current(row)
    correct(cast["anna"], seen, whereabouts="Ved havnen")
    for late in (
        lambda: correct(cast["bo"], seen, whereabouts="Ved stationen"),
        lambda: services.end_situation(by=cast["bo"], episode=seen, version=1, ends_on=days(-2)),
        lambda: services.withdraw_situation(by=cast["bo"], episode=seen, version=1, reason="x"),
    ):
        with pytest.raises(StaleVersion):
            late()


def test_only_who_reaches_the_whole_record_writes(cast):
    row = citizen_of(cast["anna"], ("street", 90))
    for who in ("dorthe", "yrsa", "hanne", "lise", "hedelund-anna"):
        for write in (
            lambda by: services.add_past_situation(by=by, citizen=row, situation="hotel", starts_on=days(-120)),
            lambda by: services.end_situation(by=by, episode=current(row), version=1, ends_on=days(-2)),
            lambda by: services.withdraw_situation(by=by, episode=current(row), version=1, reason="x"),
            lambda by: correct(by, current(row)),
        ):
            with pytest.raises((CannotReach, CannotEdit)):
                write(cast[who])


@pytest.mark.parametrize(
    "columns",
    [
        {"situation": "street", "grey_zone": True},
        {"situation": "street", "functionally_homeless": True},
        {"situation": "street", "outcome": "private_rental"},
        {"situation": "housed", "outcome": "shelter_110"},
    ],
    ids=str,
)
def test_database_refuses_marks_and_codes_that_do_not_fit(cast, columns):
    episode = current(citizen_of(cast["anna"], ("housed", 90)))
    with pytest.raises(IntegrityError), transaction.atomic():
        SituationEpisode.objects.filter(pk=episode.pk).update(**columns)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["record", "add", "correct", "end", "withdraw"]),
        st.sampled_from(["street", "shelter_110", "hotel", "at_risk", "housed"]),
        st.integers(0, 120),
        st.one_of(st.none(), st.integers(0, 120)),
        st.booleans(),
        st.integers(0, 5),
    ),
    max_size=14,
)


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(STEPS)
def test_episodes_never_overlap_whatever_is_written(cast, steps):
    """Whatever people do through the services, each day has one situation at most, and on any day the by-name list and
    the timeline say the same."""
    anna = cast["anna"]
    row, refused = citizen_of(anna, ("street", 100)), []
    for what, situation, start, end, room, which in steps:
        rows = list(SituationEpisode.objects.filter(citizen=row).order_by("starts_on"))
        facts = _facts(situation)
        period = {"starts_on": days(-start), "ends_on": None if end is None else days(-end), "make_room": room}
        one = rows[which % len(rows)] if rows else None
        try:
            with transaction.atomic():
                if what == "record":
                    services.record_situation(by=anna, citizen=row, starts_on=days(-start), **facts)
                elif what == "add":
                    services.add_past_situation(by=anna, citizen=row, **facts, **period)
                elif what == "correct" and one:
                    services.correct_situation(by=anna, episode=one, version=one.version, reason="r", **facts, **period)
                elif what == "end" and one:
                    services.end_situation(by=anna, episode=one, version=one.version, ends_on=days(-start))
                elif one:
                    services.withdraw_situation(by=anna, episode=one, version=one.version, reason="r", go_on=room)
        except DomainError as refusal:
            refused.append(str(refusal))
    assert not [words for words in refused if "%(" in words]
    rows = list(SituationEpisode.objects.filter(citizen=row).order_by("starts_on"))
    for before, after in zip(rows, rows[1:], strict=False):
        assert before.ends_on is not None
        assert before.starts_on < before.ends_on <= after.starts_on
    history = queries.situation_history(anna, row)
    told = sorted((event.at.date(), event.title) for event in queries.timeline_events(anna, row))
    for ago in (0, 1, 20, 55, 90, 119):
        day = days(-ago)
        held = [one for one in history if one.starts_on <= day < (one.ends_on or days(1))]
        assert list(SituationEpisode.objects.holding(day, clock.today()).filter(citizen=row)) == held
        listed = by_name.rows_on(persona("anna"), day).filter(citizen=row)
        assert list(listed) == [one for one in held if rules.stands_by_name(one.situation, one.functionally_homeless)]
        said = [title for at, title in told if at <= day][-1:]
        assert [one.get_situation_display() for one in held] == [
            words.partition(": ")[2] for words in said if ": " in words
        ]
    now = queries.current_situation(row)
    assert ({now.pk} if now else set()) == {one.pk for one in rows if one.ends_on is None}


# ------------------------------------------------------------------ the pages


def url(name, *args):
    return reverse(f"cases:{name}", args=args)


def text(response):
    return response.content.decode()


@pytest.fixture
def anna(client_of):
    return client_of("anna")


def posted(page, **changes):
    """What the page's form would send, with changes."""
    form = page.context["form"]
    data = {}
    for bound in form:
        value = bound.field.prepare_value(bound.initial) if bound.name not in changes else changes[bound.name]
        if value not in (None, False, ""):
            data[bound.html_name] = "on" if value is True else value
    return data | {name: "on" if value is True else value for name, value in changes.items() if value}


def test_pages_write_correct_end_and_take_back_with_the_band_in_sight(anna, cast):
    row = citizen_of(cast["anna"], ("street", 90))
    answer = anna.post(
        url("citizen-situation", row.pk),
        {
            "situation": "family_friends",
            "situation_from": days(-30).isoformat(),
            "grey_zone": "on",
            "whereabouts": "Hos sin søster",
        },
    )
    assert answer.status_code == 302
    page = anna.get(url("citizen-situation", row.pk))
    assert "Hos sin søster" in text(page)
    assert "<svg" in text(page)
    now = current(row)
    address = url("citizen-situation-correct", row.pk, now.pk)
    answer = anna.post(
        address, posted(anna.get(address), situation="hotel", grey_zone=False, reason="Det var et hotel.")
    )
    assert answer.status_code == 302, text(answer)
    assert "Det var et hotel." in text(anna.get(url("citizen-situation", row.pk)))
    address = url("citizen-situation-end", row.pk, now.pk)
    assert anna.post(address, posted(anna.get(address), situation_until=days(-1).isoformat())).status_code == 302
    address = url("citizen-situation-withdraw", row.pk, now.pk)
    assert anna.post(address, posted(anna.get(address), reason="Fejl", go_on="yes")).status_code == 302
    assert told(row) == [("street", 90, 1)]
    timeline = text(anna.get(reverse("overview:citizen-timeline", args=[row.pk])))
    assert "<svg" in timeline
    address = url("citizen-situation-add", row.pk)
    answer = anna.post(address, {"situation": "hotel", "situation_from": days(-100).isoformat()})
    assert answer.status_code == 302
    assert told(row)[0] == ("hotel", 100, 90)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"situation_from": "31-02-2026"}, "31-02-2026"),
        ({"situation_from": "1/1-1901"}, "01-01-1901"),
        ({"situation_until": "2/1-2026", "situation_from": "5/1-2026"}, "02-01-2026"),
        ({"situation": "street", "grey_zone": True}, "gråzone"),
        ({"functionally_homeless": True}, "funktionelt hjemløs"),
        ({"reason": ""}, "Udfyld"),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_and_what_was_typed_is_kept(anna, cast, changes, words):
    row = citizen_of(cast["anna"], ("night_shelter", 90))
    address = url("citizen-situation-correct", row.pk, current(row).pk)
    data = posted(anna.get(address), **{"reason": "Retter.", "whereabouts": "Et sted", **changes})
    answer = anna.post(address, data)
    assert answer.status_code == 422
    page = text(answer)
    assert "Et sted" in page
    assert words.lower() in page.lower()
    assert told(row) == [("night_shelter", 90, None)]


def test_second_writer_of_a_situation_sees_both_versions(anna, client_of, cast):
    row = citizen_of(cast["anna"], ("street", 90))
    address = url("citizen-situation-correct", row.pk, current(row).pk)
    mine = posted(anna.get(address), reason="Præcist sted", whereabouts="Ved havnen")
    correct(cast["bo"], current(row), whereabouts="Ved stationen")
    answer = anna.post(address, mine)
    assert answer.status_code == 409
    assert "Ved havnen" in text(answer)
    assert "Ved stationen" in text(answer)


def test_situation_of_another_citizen_is_not_found(anna, cast):
    mine, other = citizen_of(cast["anna"], ("street", 9)), make_citizen(cast["dorthe"])
    assert anna.get(url("citizen-situation-correct", mine.pk, current(other).pk)).status_code == 404
