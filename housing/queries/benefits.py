"""Reads about applications to the benefits office: the queue by clock, the month in figures, what to ask about."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from cases.models import Citizen
from housingfirst.accounts.models import User
from housingfirst.core import clock, formats

from ..choices import AffordabilityLight, BenefitKind
from ..models import AffordabilityCheck, BenefitApplication, Offer, Vacancy
from ..rules import Affordability

SOON = timedelta(hours=4)


def applications_for(user: User) -> QuerySet[BenefitApplication]:
    """The applications somebody sees, with the deadline of the offer that waits."""
    offers = Offer.objects.live().filter(citizen=OuterRef("citizen"), vacancy=OuterRef("vacancy"))
    return (
        BenefitApplication.objects.visible_to(user)
        .select_related("citizen", "vacancy__dwelling", "requested_by")
        .annotate(offer_answer_by=Subquery(offers.values("answer_by")[:1]))
    )


def queue_for(user: User) -> QuerySet[BenefitApplication]:
    """What waits for an answer; the least time first is the order of the list."""
    return applications_for(user).open()  # type: ignore[attr-defined]


def benefit_answers(user: User, since: datetime) -> QuerySet[BenefitApplication]:
    """The answers to what the user has asked the benefits office, newest first; for My day."""
    rows = BenefitApplication.objects.visible_to(user).filter(requested_by=user, answered_at__gte=since)
    return rows.select_related("citizen", "vacancy__dwelling").order_by("-answered_at", "-pk")


def applications_by_name(rows: QuerySet[BenefitApplication], text: str) -> QuerySet[BenefitApplication]:
    return rows.filter(citizen__in=Citizen.objects.search(text))


WAITING = {
    "dwelling": lambda rows: rows.filter(fast_track=True),
    "document": lambda rows: rows.filter(waits_since__isnull=False),
}


def narrow_waiting(rows: QuerySet[BenefitApplication], value: str) -> QuerySet[BenefitApplication]:
    """`dwelling`: a dwelling waits for the answer; `document`: somebody else must answer first."""
    return WAITING[value](rows)


def asked_words(application: BenefitApplication) -> str:
    """The question as a title: `Kan Tenna betale Lærkevænget 14?`, `Beboerindskudslån, 21.600 kr.`"""
    if application.kind == BenefitKind.AFFORDABILITY:
        return _("Can %(name)s pay for %(home)s?") % {
            "name": application.citizen.first_name,
            "home": application.dwelling_address,
        }
    label = application.get_kind_display()
    if application.applied_amount is None:
        return label
    return f"{label}, {formats.amount(application.applied_amount)}"


def what_waits_words(application: Any) -> str:
    """What hangs on the answer; while the clock stands still, what is missing."""
    if application.waits_for:
        return _("Missing: %(what)s") % {"what": application.waits_for}
    if application.what_waits:
        return application.what_waits
    answer_by = getattr(application, "offer_answer_by", None)
    if answer_by:
        local = answer_by.astimezone(clock.DANISH_TIME)
        return _("The offer of %(home)s must be answered %(day)s %(time)s.") % {
            "home": application.dwelling_address,
            "day": formats.weekday_date(local.date()),
            "time": formats.at_time(local),
        }
    if application.vacancy_id:
        return _("%(home)s waits for the answer.") % {"home": application.dwelling_address}
    return ""


def application_status(application: BenefitApplication) -> tuple[str, str]:
    """Kind and words for the row."""
    if not application.is_open:
        return ("ok", application.get_outcome_display()) if application.outcome else ("idle", _("Given up"))
    left = application.deadline_at - clock.now()
    if application.waits_since:
        return "wait", _("Waits for somebody else")
    if left < timedelta():
        return "late", _("Answer now")
    return ("soon", _("Soon")) if left < SOON else ("idle", _("New"))


@dataclass(frozen=True)
class MonthFigures:
    """What the benefits office has answered since the month began; figures without names."""

    month: date
    answered: int
    in_time: int
    median: timedelta | None
    longest: timedelta | None
    lost: int


def month_figures(municipality_id: int, today: date) -> MonthFigures:
    """Answers of the month: how many within their deadline, how long they took, and dwellings lost to casework."""
    first = today.replace(day=1)
    start = datetime.combine(first, time(), clock.DANISH_TIME)
    rows = list(
        BenefitApplication.objects.filter(municipality_id=municipality_id, answered_at__gte=start).values_list(
            "requested_at", "answered_at", "deadline_at"
        )
    )
    took = [answered - asked for asked, answered, _deadline in rows]
    lost = BenefitApplication.objects.filter(municipality_id=municipality_id, lost_on__gte=first)
    return MonthFigures(
        month=first,
        answered=len(rows),
        in_time=sum(answered <= deadline for _asked, answered, deadline in rows),
        median=median(took) if took else None,
        longest=max(took, default=None),
        lost=lost.values("vacancy", "home").distinct().count(),
    )


def vacancies_to_ask_about(citizen: Citizen, user: User) -> list[Vacancy]:
    """The dwellings a question can be about: on offer to the citizen, and for the coordinator all that are open."""
    offered = Offer.objects.visible_to(user).live().filter(citizen=citizen)
    rows = Vacancy.objects.filter(pk__in=offered.values("vacancy"))
    rows = rows | Vacancy.objects.visible_to(user).filter(at_disposal=True, state__in=["open", "reserved"])
    return list(rows.select_related("dwelling").order_by("dwelling__address", "pk"))


def applications_of(user: User, citizen: Citizen) -> list[BenefitApplication]:
    """All that was asked about the citizen, newest first."""
    return list(applications_for(user).filter(citizen=citizen).order_by("-requested_at", "-pk"))


def check_of(user: User, application: BenefitApplication) -> AffordabilityCheck | None:
    """The sum behind the answer, for those who see economy."""
    return AffordabilityCheck.objects.visible_to(user).filter(application=application).first()


def light_words(answer: Affordability) -> tuple[str, str]:
    """Kind of status and words of a light."""
    kind = {"ok": "ok", "close": "soon", "no": "late"}.get(answer.light, "idle")
    return kind, str(AffordabilityLight(answer.light).label)
