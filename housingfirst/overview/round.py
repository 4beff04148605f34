"""Everyone round the citizen on one page: what whoever coordinates must know, put together from every app."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from cases.choices import SECTOR_OF_UNIT, Sector
from cases.models import Citizen, Consent
from cases.queries import relations, representatives
from cases.queries.consents import consent_cards
from housing.queries import applications_of
from housing.queries.benefits import application_status
from housingfirst.accounts.models import User
from housingfirst.core import charts, clock, formats
from referrals.choices import ReferralState
from referrals.models import Referral
from referrals.queries import call_words, open_sanctions, status_of
from support.choices import ProviderKind
from support.models import Course
from support.queries import course_for_citizen, network_of, weeks_of
from support.queries.grounds import provider_on
from support.rules.weeks import WeekHours


@dataclass(frozen=True)
class Somebody:
    """One person or house round the citizen. `status`: kind and words of a tag; `url` where there is more to read."""

    name: str
    what: str
    more: str = ""
    status: tuple[str, str] | None = None
    url: str = ""


@dataclass(frozen=True)
class SectorSaid:
    """What the citizen has said of telling a sector; nothing where they were not asked."""

    sector: str
    whom: str
    status: tuple[str, str]
    sentence: str = ""


@dataclass(frozen=True)
class Week:
    found: WeekHours

    @property
    def number(self) -> int:
        return self.found.monday.isocalendar().week

    @property
    def planned(self) -> str:
        return hours(self.found.planned)

    @property
    def given(self) -> str:
        return "" if self.found.is_coming else hours(self.found.given)


@dataclass(frozen=True)
class Round:
    course: Course | None
    coordinator: str
    ours: list[Somebody]
    others: list[Somebody]
    network: list[Somebody]
    consents: list[SectorSaid]
    weeks: list[Week]
    chart: charts.Chart | None

    @property
    def people(self) -> int:
        return len(self.ours) + len(self.others) + len(self.network)


def hours(minutes: int) -> str:
    """`2,5`"""
    return formats.number(round(minutes / 60, 1))


def round_of(user: User, citizen: Citizen, groups: Any) -> Round:
    """SUP-191: everyone who supports, treats, decides or is near, with what the citizen has said of telling them.

    For whoever has the whole record; the same number of queries however many there are.
    """
    today = clock.today()
    course = course_for_citizen(citizen)
    live = course if course and course.is_live else None
    others, sectors = _others(user, citizen)
    weeks = [Week(week) for week in weeks_of(live, today)] if live else []
    return Round(
        course=course,
        coordinator=str(live.worker or live.team) if live else "",
        ours=_ours(live, today) if live else [],
        others=others,
        network=_network(user, citizen, groups, live, today),
        consents=_consents(user, citizen, sectors),
        weeks=weeks,
        chart=_chart(weeks),
    )


def _ours(course: Course, today: date) -> list[Somebody]:
    found = []
    if course.worker:
        found.append(Somebody(str(course.worker), gettext("Primary worker, coordinates"), course.worker.phone))
    found.append(Somebody(course.team.name, gettext("The team of the course")))
    if course.adviser:
        found.append(Somebody(str(course.adviser), gettext("Authority adviser"), course.adviser.phone))
    given = provider_on(course, today)
    if given and given.kind != ProviderKind.MUNICIPAL:
        employer = gettext("Employer: %(name)s") % {"name": given.employer}
        found.append(Somebody(given.provider, gettext("Gives the support"), employer))
    return found


def _others(user: User, citizen: Citizen) -> tuple[list[Somebody], list[str]]:
    """Units with a referral, the newest each, and the benefits office; and the sectors they belong to."""
    rows = (
        Referral.objects.visible_to(user)
        .filter(citizen=citizen)
        .exclude(state=ReferralState.WITHDRAWN)
        .select_related("unit__directory_entry", "answered_by")
        .order_by("unit_id", "-sent_at", "-pk")
        .distinct("unit_id")
    )
    sanctions = {row.referral.unit_id: row for row in open_sanctions(user).filter(citizen=citizen)}
    found, sectors = [], []
    for row in rows:
        sectors.append(str(SECTOR_OF_UNIT[row.unit.kind]))
        notice = sanctions.get(row.unit_id)
        falls = gettext("A sanction falls on %(day)s") % {"day": formats.day_month(notice.falls_on)} if notice else ""
        whom = str(row.answered_by) if row.answered_by_id else ""
        found.append(
            Somebody(
                row.unit.name,
                row.subject,
                " · ".join(part for part in (whom, call_words(row.unit)) if part),
                ("late", falls) if falls else status_of(row),
                reverse("referrals:referral", args=[row.pk]),
            )
        )
    asked = applications_of(user, citizen)
    if asked:
        sectors.append(str(Sector.BENEFITS))
        newest = asked[0]
        url = reverse("housing:benefit", args=[newest.pk])
        office = str(Sector.BENEFITS.label)
        found.append(Somebody(office, str(newest.get_kind_display()), "", application_status(newest), url))
    return found, sectors


def _network(user: User, citizen: Citizen, groups: Any, course: Course | None, today: date) -> list[Somebody]:
    """Relations, representatives, and those of the network map who are not among them."""
    found = [
        Somebody(
            row.name,
            str(row.kind_label),
            row.phone,
            ("idle", gettext("May we contact them: %(answer)s") % {"answer": row.get_may_contact_display()}),
        )
        for row in relations(user, citizen, groups).current
    ]
    found += [
        Somebody(row.name, str(row.get_kind_display()), row.phone)
        for row in representatives(user, citizen, groups).current
    ]
    known = {one.name for one in found}
    for row in network_of(course, today) if course else ():
        if row.name not in known:
            over = gettext("Takes over: %(what)s") % {"what": row.takes_over} if row.takes_over else ""
            found.append(Somebody(row.name, f"{row.get_kind_display()} · {row.get_life_area_display()}", over))
    return found


def _consents(user: User, citizen: Citizen, sectors: list[str]) -> list[SectorSaid]:
    """By sector, in their order: each consent, and the sectors of the round the citizen was not asked about."""
    cards = consent_cards(citizen, Consent.objects.visible_to(user).filter(citizen=citizen))
    found = []
    for sector in Sector:
        mine = [card for card in cards if sector in card.row.sectors and card.last]
        found += [SectorSaid(str(sector.label), card.whom, card.status, card.sentence) for card in mine]
        if not mine and sector in sectors:
            found.append(SectorSaid(str(sector.label), "", ("soon", gettext("Not asked"))))
    return found


def _chart(weeks: list[Week]) -> charts.Chart | None:
    """The hours given, drawn; the table beside it says what was planned."""
    past = [week for week in weeks if not week.found.is_coming]
    if not any(week.found.given for week in past):
        return None
    total = hours(sum(week.found.given for week in past))
    return charts.bar_chart(
        gettext("Hours given, week by week"),
        gettext("%(hours)s hours in %(weeks)s weeks.") % {"hours": total, "weeks": len(past)},
        [(str(week.number), round(week.found.given / 60, 1), week.given) for week in past],
        head=(gettext("Week"), gettext("Hours")),
        height=150,
    )
