"""Vacancies as people read them: with the rent of their day, their state in words, and what standing empty costs."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.db.models import Case, IntegerField, OuterRef, Prefetch, QuerySet, Subquery, Value, When
from django.db.models.functions import Extract, Greatest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from housingfirst.core import clock, formats
from housingfirst.core.calculation import rounded

from ..choices import ACTIVE_STATES, NotCounted, VacancyState
from ..models import DwellingRent, LedgerCorrection, Vacancy, VacancyOutcome
from ..rules import vacancies as rules
from ..rules.vacancy_rent import VacancyRent, vacancy_rent

S = VacancyState


def vacancies(user) -> QuerySet[Vacancy]:
    """The vacancies `user` may reach, each with its dwelling, `rent` and `on_account` of the day the rent runs from.

    Outcomes and corrections come with two further queries, whatever the number of rows.
    """
    on_day = DwellingRent.objects.filter(
        dwelling=OuterRef("dwelling"), valid_from__lte=Greatest(OuterRef("reported_on"), OuterRef("available_from"))
    ).order_by("-valid_from")
    return (
        Vacancy.objects.visible_to(user)
        .select_related("organisation", "department", "dwelling")
        .annotate(
            rent=Subquery(on_day.values("rent")[:1]),
            on_account=Subquery(on_day.values("on_account")[:1]),
            state_order=Case(
                When(state=S.OPEN, then=Value(0)),
                When(state=S.RESERVED, then=Value(1)),
                When(state=S.NOT_OURS, then=Value(3)),
                default=Value(2),
                output_field=IntegerField(),
            ),
            # What is open by its deadline, the rest with the newest first.
            state_moment=Case(
                When(state=S.OPEN, then=Extract("answer_due_at", "epoch")), default=-Extract("registered_at", "epoch")
            ),
        )
        .prefetch_related(
            Prefetch("outcomes", VacancyOutcome.objects.order_by("id")),
            Prefetch("corrections", LedgerCorrection.objects.select_related("made_by").order_by("id")),
        )
    )


@dataclass(frozen=True)
class Status:
    """A status as the look shows it: kind, words, icon."""

    kind: str
    words: str
    icon: str = ""


def status_of(vacancy: Vacancy) -> Status:
    """Whose turn it is and what became of it; icon, word and colour."""
    if vacancy.state == S.NOT_OURS:
        if vacancy.turn_number is None:
            return Status("idle", _("Not counted"))
        return Status("idle", _("The organisation's"), "business")
    kind, icon = {
        S.OPEN: ("soon", "time"),
        S.RESERVED: ("wait", "hourglass"),
        S.LET: ("ok", "success"),
        S.UNUSABLE: ("idle", "close"),
        S.WAIVED: ("idle", "close"),
        S.RETURNED: ("late", "warning"),
    }[VacancyState(vacancy.state)]
    if vacancy.state == S.OPEN and vacancy.answer_due_at and vacancy.answer_due_at < clock.now():
        kind, icon = "late", "warning"
    if vacancy.municipal:
        words = {
            S.OPEN: _("The municipality's, open"),
            S.RESERVED: _("The municipality's, reserved"),
            S.LET: _("The municipality's, used"),
            S.UNUSABLE: _("The municipality's, unusable"),
            S.WAIVED: _("The municipality's, waived"),
            S.RETURNED: _("The municipality's, lost"),
        }
    else:
        words = {
            S.OPEN: _("Offered outside the count, open"),
            S.RESERVED: _("Offered outside the count, reserved"),
            S.LET: _("Offered outside the count, used"),
            S.UNUSABLE: _("Offered outside the count, unusable"),
            S.WAIVED: _("Offered outside the count, waived"),
            S.RETURNED: _("Offered outside the count, lost"),
        }
    return Status(kind, words[VacancyState(vacancy.state)], icon)


def why(vacancy: Vacancy) -> str:
    """The sum or the reason that decided, and what happened since."""
    return " ".join(part for part in (_decided(vacancy), _late(vacancy), _happened(vacancy)) if part)


def _decided(vacancy: Vacancy) -> str:
    if vacancy.turn_number is not None:
        return rules.turn_sentence(vacancy.turn_number, Fraction(vacancy.share), municipal=vacancy.municipal)
    if vacancy.reason == NotCounted.AREA_EXEMPT:
        return _exempt_words(vacancy)
    if vacancy.reason == NotCounted.NOT_ALMEN:
        return _("%(tenure)s: only social dwellings are counted.") % {"tenure": vacancy.get_tenure_display()}
    return _("No agreement that counts: the organisation offered the dwelling itself.")


def _exempt_words(vacancy: Vacancy) -> str:
    place = vacancy.department
    if not place.is_exempt(vacancy.reported_on):  # the department has been changed since
        return _("The department was exempt that day.")
    names = {"reason": place.get_exempt_reason_display(), "start": formats.long_date(place.exempt_from)}
    if place.exempt_until is None:
        return _("The department is exempt (%(reason)s) from %(start)s.") % names
    names["end"] = formats.long_date(place.exempt_last_day)
    return _("The department is exempt (%(reason)s) %(start)s – %(end)s.") % names


def _late(vacancy: Vacancy) -> str:
    registered = vacancy.registered_at.astimezone(clock.DANISH_TIME).date()
    days = (registered - vacancy.reported_on).days
    if days < 1:
        return ""
    return _("Registered %(days)s late, on %(day)s.") % {
        "days": formats.count_days(days),
        "day": formats.day_month(registered),
    }


def _happened(vacancy: Vacancy) -> str:
    if vacancy.state == S.NOT_OURS:
        return ""
    if vacancy.state == S.OPEN:
        return f"{capfirst(answer_words(vacancy))}." if vacancy.answer_due_at else ""
    last = list(vacancy.outcomes.all())[-1]
    if vacancy.state == S.RESERVED:
        return _("Reserved %(day)s.") % {"day": formats.day_month(last.happened_on)}
    if vacancy.state == S.LET:
        return _("Lease %(day)s · %(days)s from reported to signed.") % {
            "day": formats.day_month(last.happened_on),
            "days": formats.count_days((last.happened_on - vacancy.reported_on).days),
        }
    return f"{last.get_reason_display()}: {last.note}" if last.note else f"{last.get_reason_display()}."


def answer_by(vacancy: Vacancy) -> str:
    """`torsdag 26. november kl. 12`; empty where nobody waits for an answer."""
    if vacancy.state != S.OPEN or vacancy.answer_due_at is None:
        return ""
    moment = vacancy.answer_due_at.astimezone(clock.DANISH_TIME)
    return f"{formats.weekday_date(moment.date())} {formats.at_time(moment)}"


def answer_words(vacancy: Vacancy) -> str:
    """`svar senest torsdag 26. november kl. 12`, and when that is over `svarfristen var …`"""
    when = answer_by(vacancy)
    if not when:
        return ""
    if vacancy.answer_due_at < clock.now():  # type: ignore[operator]
        return _("the deadline for the answer was %(when)s") % {"when": when}
    return _("answer by %(when)s") % {"when": when}


def standing_empty(vacancy: Vacancy, today: date) -> VacancyRent | None:
    """What the municipality pays for the vacancy so far; None where it never paid (HOU-20 to HOU-22).

    Until the lease begins, or until the day the dwelling was given back.
    """
    if not vacancy.at_disposal or vacancy.rent is None:  # type: ignore[attr-defined]
        return None
    start = rules.rent_runs_from(vacancy.reported_on, vacancy.available_from)
    end = vacancy.let_from if vacancy.state == S.LET else None if vacancy.state in ACTIVE_STATES else vacancy.state_on
    if end is not None and end > today:
        end = None
    let_on = None if end is None else max(end, start)
    return vacancy_rent(vacancy.rent, start, let_on, max(today, start))  # type: ignore[attr-defined]


def rent_a_day(monthly_rent: Decimal, day: date) -> Decimal:
    """HOU-21 for one day: the monthly rent divided by the days of the day's month."""
    return rounded(Fraction(monthly_rent) / monthrange(day.year, day.month)[1])
