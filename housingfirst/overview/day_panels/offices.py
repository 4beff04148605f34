"""The panels of the town hall: the authority adviser, the housing coordinator, the benefits office."""

from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import queries as cases
from cases.models import ConcernInquiry
from housing import queries as housing
from housing.models import Offer, Vacancy
from housing.queries import ledger, vacancies
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from ..my_day import Line, Link, Panel
from .common import READ, due_parts, today_of

# ------------------------------------------------------------------ adviser


def nominations(user: User, now: datetime) -> list[Panel]:
    """Nominations that wait for an answer, least time first; one's own are for another adviser."""
    rows = housing.inbox_for(user)
    lines = [
        Line(
            title=row.nomination.citizen.name,
            url=reverse("housing:nomination", args=[row.nomination.pk]),
            why=_("Your own: a colleague answers it")
            if row.is_own
            else _("Nominated by %(name)s") % {"name": row.nomination.nominated_by},
            kind=row.kind,
            status=row.words,
            icon=row.icon,
            action="" if row.is_own else _("Answer"),
            action_url="" if row.is_own else reverse("housing:nomination", args=[row.nomination.pk]),
            citizen_id=row.nomination.citizen_id,
        )
        for row in rows
    ]
    return [
        Panel(
            "nominations",
            _("Nominations to answer"),
            lines,
            empty=_("No nominations wait for you."),
            more=Link(_("All nominations"), reverse("housing:nomination-list")),
            said=lambda count: ngettext("%(count)s nomination", "%(count)s nominations", count),
        )
    ]


def inquiries(user: User, now: datetime) -> list[Panel]:
    """Concern inquiries nobody has finished, the nearest deadline first."""
    rows, today = list(cases.open_inquiries(user)[:READ]), today_of(now)
    return [
        Panel(
            "inquiries",
            _("Inquiries"),
            [_inquiry(row, today) for row in rows],
            empty=_("No open inquiries. New ones come here the moment somebody is worried."),
            more=Link(_("All inquiries"), reverse("cases:inquiry-list")),
            said=lambda count: ngettext("%(count)s inquiry", "%(count)s inquiries", count),
        )
    ]


def _inquiry(row: ConcernInquiry, today: date) -> Line:
    kind, words, awaited = cases.inquiry_clock(row, today)
    url = reverse("cases:inquiry", args=[row.pk])
    received = _("received %(day)s") % {"day": formats.relative_day(row.received_on, today)}
    return Line(
        title=cases.inquiry_about(row),
        url=url,
        why=" · ".join(part for part in (awaited, cases.source_words(row), received) if part),
        kind=kind,
        status=words,
        icon="calendar-month" if kind == "idle" else "",
        action=_("Open it"),
        action_url=url,
        settles=url,
        citizen_id=row.citizen_id,
    )


def complaints(user: User, now: datetime) -> list[Panel]:
    """Complaints with the clock of the reassessment."""
    today = today_of(now)
    lines = [
        Line(
            title=row.citizen.name,
            url=reverse("cases:complaint", args=[row.pk]),
            why=_("%(decision)s · received %(day)s")
            % {"decision": row.decision.get_type_display(), "day": formats.day_month(row.received_on)},
            **due_parts(row.reassess_by, today),
            action=_("Reassess"),
            action_url=reverse("cases:complaint", args=[row.pk]),
            settles=reverse("cases:decision", args=[row.decision_id]),
            citizen_id=row.citizen_id,
        )
        for row in cases.open_complaints(user)[:READ]
    ]
    empty = _("No complaints wait. One comes here the day it is received, with the clock of the reassessment.")
    return [Panel("complaints", _("Complaints to reassess"), lines, empty=empty, side=True)]


def admissions(user: User, now: datetime) -> list[Panel]:
    """People a shelter has reported, who nobody has said who are."""
    today = today_of(now)
    lines = [
        Line(
            title=row.inquiry.person_name or _("Name not known"),
            why=row.unit.name,
            kind="soon",
            status=_("Admitted %(day)s") % {"day": formats.relative_day(row.admitted_on, today)},
            action=_("Say who"),
            action_url=reverse("housing:shelter-accept", args=[row.pk]),
            citizen_id=row.inquiry.citizen_id,
        )
        for row in housing.reports_for(user)[:READ]
        if row.inquiry
    ]
    more = Link(_("All admissions"), reverse("housing:shelter-reports"))
    return [Panel("admissions", _("Admissions at the shelters"), lines, side=True, more=more)]


# ------------------------------------------------------------------ coordinator


def turns(user: User, now: datetime) -> list[Panel]:
    """The vacancies that wait for the municipality's answer, the nearest deadline first."""
    rows = list(ledger.to_answer(user)[:READ])
    return [
        Panel(
            "vacancies",
            _("Vacancies to answer"),
            [_turn(row, now) for row in rows],
            empty=_("No vacancy waits for the municipality. A dwelling comes here when it is the municipality's turn."),
            more=Link(_("All vacancies"), reverse("housing:vacancy-list")),
            said=lambda count: ngettext("%(count)s vacancy to answer", "%(count)s vacancies to answer", count),
        )
    ]


def _turn(row: Vacancy, now: datetime) -> Line:
    left = row.answer_due_at - now if row.answer_due_at else None
    if left is None:
        kind, words = "soon", str(vacancies.status_of(row).words)
    elif left.total_seconds() < 0:
        kind, words = "late", _("%(duration)s over") % {"duration": formats.duration(left)}
    else:
        kind, words = "soon", _("%(duration)s left") % {"duration": formats.duration(left)}
    whose = _("the municipality's turn") if row.municipal else _("offered outside the count")
    return Line(
        title=row.dwelling.address,
        url=reverse("housing:vacancy", args=[row.pk]),
        why=" · ".join(part for part in (row.organisation.name, whose, vacancies.answer_by(row)) if part),
        kind=kind,
        status=words,
        action=_("Find a citizen"),
        action_url=reverse("housing:match", args=[row.pk]),
        settles=reverse("housing:vacancy", args=[row.pk]),
    )


def offers(user: User, now: datetime) -> list[Panel]:
    """Offers in the citizens' hands, the nearest deadline first."""
    rows = list(housing.live_offers(user)[:READ])
    housing.keep_homes(user, rows)
    return [
        Panel(
            "offers",
            _("Offers"),
            [_offer(row) for row in rows],
            empty=_("No offer waits for an answer."),
            more=Link(_("All offers"), reverse("housing:offer-list")),
            said=lambda count: ngettext("%(count)s offer in hand", "%(count)s offers in hand", count),
        )
    ]


def _offer(row: Offer) -> Line:
    kind, words = housing.offer_status(row)
    local = row.answer_by.astimezone(clock.DANISH_TIME)
    deadline = _("answer by %(when)s") % {"when": f"{formats.weekday_date(local.date())} {formats.at_time(local)}"}
    waits_for_lease = kind == "ok"
    following = _("the lease is next") if waits_for_lease else deadline
    return Line(
        title=row.citizen.name,
        url=reverse("housing:offer", args=[row.pk]),
        why=f"{row.dwelling.address} · {following}",
        kind=kind,
        status=words,
        action=_("Sign the lease") if waits_for_lease else _("Open it"),
        action_url=reverse("housing:offer-lease" if waits_for_lease else "housing:offer", args=[row.pk]),
        settles=reverse("housing:offer", args=[row.pk]),
        citizen_id=row.citizen_id,
    )


def without_offer(user: User, now: datetime) -> list[Panel]:
    """Who is approved and has no offer yet, those who have waited longest first."""
    today, rows = today_of(now), list(housing.waiting_for_home(user)[:READ])
    lines = [
        Line(
            title=row.citizen.name,
            url=reverse("housing:nomination", args=[row.pk]),
            why=housing.areas_words(row),
            kind="idle",
            status=_("waited %(days)s") % {"days": formats.count_days((today - row.nominated_on).days)},
            icon="time",
            citizen_id=row.citizen_id,
        )
        for row in rows
    ]
    more = Link(_("All nominations"), reverse("housing:nomination-list"))
    return [Panel("without-offer", _("Approved, waiting for a home"), lines, side=True, most=5, more=more)]


# ------------------------------------------------------------------ benefits office


def fast_track(user: User, now: datetime) -> list[Panel]:
    """The benefits office's queue, least time first; what waits for somebody else last."""
    rows = list(housing.queue_for(user).order_by("waits_since", "deadline_at", "pk")[:READ])
    rows.sort(key=lambda row: (row.waits_since is not None, row.deadline_at))
    lines = []
    for row in rows:
        kind, words = housing.application_status(row)
        left = row.deadline_at - now
        if kind != "wait":
            sentence = _("%(duration)s over") if kind == "late" else _("%(duration)s left")
            words = sentence % {"duration": formats.duration(left)}
        url = reverse("housing:benefit", args=[row.pk])
        lines.append(
            Line(
                title=housing.asked_words(row),
                url=url,
                why=" · ".join(part for part in (row.citizen.name, housing.what_waits_words(row)) if part),
                kind=kind,
                status=words,
                icon="time" if kind == "idle" else "",
                action=_("Answer"),
                action_url=url,
                settles=url,
                citizen_id=row.citizen_id,
            )
        )
    return [
        Panel(
            "fast-track",
            _("Fast track"),
            lines,
            empty=_("Nothing waits for an answer."),
            more=Link(_("The whole queue"), reverse("housing:fast-track")),
            said=lambda count: ngettext("%(count)s question to answer", "%(count)s questions to answer", count),
        )
    ]


def month(user: User, now: datetime) -> list[Panel]:
    """The month so far in figures, nobody named."""
    figures = housing.month_figures(user.municipality_id or 0, today_of(now))
    rows = [
        (_("Answered"), formats.number(figures.answered)),
        (_("In time"), formats.number(figures.in_time)),
        (_("Half within"), formats.duration(figures.median) if figures.median is not None else "–"),
        (_("Dwellings lost"), formats.number(figures.lost)),
    ]
    title = formats.month(figures.month).capitalize()
    return [Panel("month", title, side=True, template="overview/_day_facts.html", part=rows, total=0)]
