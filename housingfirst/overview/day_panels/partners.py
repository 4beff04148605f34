"""The panels of the external partners: what waits for their unit, their residents, their vacancies."""

from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cases import queries as cases
from cases.choices import InquiryState
from housing import queries as housing
from housing.models import ShelterStay
from housing.queries import ledger, vacancies
from housingfirst.accounts.models import User
from housingfirst.accounts.roles import Permission, UnitKind
from housingfirst.core import formats
from referrals import queries as referrals

from ..my_day import Line, Link, Panel
from .common import READ, today_of


def inbox(user: User, now: datetime) -> list[Panel]:
    """The referrals that wait for an answer from one's unit, the nearest deadline first."""
    rows = list(referrals.waiting_for_unit(user)[:READ])
    has_more = user.access.unit_kinds & {UnitKind.SHELTER, UnitKind.HOUSING_ORGANISATION}
    empty = _("No referral waits for your answer. New ones come here as soon as the municipality sends them.")
    lines = [
        Line(
            title=row.citizen.name,
            url=reverse("referrals:referral", args=[row.pk]),
            why=_("%(subject)s · from %(name)s") % {"subject": row.subject, "name": row.sent_by},
            kind=(status := referrals.status_of(row, "unit"))[0],
            status=status[1],
            icon="calendar-month" if status[0] == "idle" else "",
            action=_("Answer"),
            action_url=reverse("referrals:referral", args=[row.pk]),
            citizen_id=row.citizen_id,
        )
        for row in rows
    ]
    return [
        Panel(
            "inbox",
            _("Referrals to your unit"),
            lines,
            empty="" if has_more else empty,
            more=Link(_("All referrals"), reverse("referrals:referral-list")),
            said=lambda count: ngettext("%(count)s referral to answer", "%(count)s referrals to answer", count),
        )
    ]


def own_warnings(user: User, now: datetime) -> list[Panel]:
    """The sanctions one's unit has warned of that nobody has dealt with."""
    today = today_of(now)
    lines = [
        Line(
            title=row.citizen.name,
            url=reverse("referrals:sanction", args=[row.pk]),
            why=row.what,
            kind="wait",
            status=_("Falls %(day)s") % {"day": formats.relative_day(row.falls_on, today)},
            citizen_id=row.citizen_id,
        )
        for row in referrals.open_sanctions(user)[:READ]
    ]
    return [Panel("warnings", _("Sanctions you have warned of"), lines, side=True)]


# ------------------------------------------------------------------ shelter


def residents(user: User, now: datetime) -> list[Panel]:
    """The residents of one's shelter, those longest there first, and how far the way home is."""
    if UnitKind.SHELTER not in user.access.unit_kinds:
        return []
    rows = list(housing.residents_of(user)[:READ])
    return [
        Panel(
            "residents",
            _("Residents"),
            [_resident(row, today_of(now)) for row in rows],
            empty=_("No residents yet. Report an admission, and the citizen comes here."),
            more=Link(_("All residents"), reverse("housing:shelter-residents")),
            most=20,
            said=lambda count: ngettext("%(count)s resident", "%(count)s residents", count),
        )
    ]


def _resident(row: ShelterStay, today: date) -> Line:
    admitted = _("Admitted %(day)s") % {"day": formats.long_date(row.admitted_on)}
    nomination = getattr(row, "nomination_id", None)
    parts = {"kind": "idle", "status": formats.count_days((today - row.admitted_on).days), "icon": "time"}
    if nomination:
        _kind, words = housing.status_words_of(row.nomination_status)  # type: ignore[attr-defined]
        url = reverse("housing:nomination", args=[nomination])
        why = _("%(admitted)s · nomination: %(state)s") % {"admitted": admitted, "state": words.lower()}
        return Line(row.citizen.name, url, why, action="", citizen_id=row.citizen_id, **parts)
    if row.has_live_nomination:  # type: ignore[attr-defined]
        why = _("%(admitted)s · nominated by somebody else") % {"admitted": admitted}
        return Line(row.citizen.name, "", why, citizen_id=row.citizen_id, **parts)
    url = reverse("housing:nomination-create", args=[row.citizen_id])
    return Line(
        row.citizen.name, "", admitted, action=_("Nominate"), action_url=url, citizen_id=row.citizen_id, **parts
    )


def sent_inquiries(user: User, now: datetime) -> list[Panel]:
    """How far the municipality is with the people one's unit was worried about."""
    if not user.may(Permission.RECORD_INQUIRY):
        return []
    today = today_of(now)
    lines = [
        Line(
            title=cases.inquiry_number(row),
            url=reverse("cases:inquiry", args=[row.pk]),
            meta=_("sent %(day)s") % {"day": formats.relative_day(row.received_on, today)},
            kind="ok" if row.state == InquiryState.SETTLED else "wait",
            status=str(row.get_state_display()),
        )
        for row in cases.sent_inquiries(user)[:READ]
    ]
    empty = _("When you are worried about somebody, write it here. You see how far the municipality is with it.")
    more = Link(_("All you have sent"), reverse("cases:inquiry-list"))
    return [Panel("sent", _("Concerns you have sent"), lines, empty=empty, side=True, most=5, more=more)]


# ------------------------------------------------------------------ housing organisation


def own_vacancies(user: User, now: datetime) -> list[Panel]:
    """The organisation's own vacancies and where they stand; never a citizen."""
    if UnitKind.HOUSING_ORGANISATION not in user.access.unit_kinds:
        return []
    rows = list(vacancies.vacancies(user).order_by("state_order", "-reported_on", "-pk")[:READ])
    lines = []
    for row in rows:
        status = vacancies.status_of(row)
        lines.append(
            Line(
                title=row.dwelling.address,
                url=reverse("housing:vacancy", args=[row.pk]),
                why=vacancies.why(row),
                kind=status.kind,
                status=str(status.words),
                icon=status.icon,
            )
        )
    return [
        Panel(
            "vacancies",
            _("Your vacancies"),
            lines,
            empty=_("No vacancies reported yet. Report one, and you see here whose turn it is."),
            more=Link(_("All vacancies"), reverse("housing:vacancy-list")),
        )
    ]


def own_ledger(user: User, now: datetime) -> list[Panel]:
    """How the count of the quarter rule stands for each organisation of one's unit."""
    if UnitKind.HOUSING_ORGANISATION not in user.access.unit_kinds:
        return []
    return [
        Panel(
            f"ledger-{row.organisation.pk}",
            str(row.organisation),
            side=True,
            more=Link(_("The quarter rule"), reverse("housing:ledger-organisation", args=[row.organisation.pk])),
            template="overview/_day_facts.html",
            part=[
                (_("Counted"), formats.number(row.totals.counted)),
                (_("The municipality's turns"), formats.number(row.totals.claimable)),
                (_("Used"), formats.number(row.totals.taken)),
                (_("Lost"), formats.number(row.totals.lost)),
                (pgettext("vacancy", "Open"), formats.number(row.totals.open)),
            ],
            total=0,
        )
        for row in ledger.organisations_with_totals(user, today_of(now))
    ]
