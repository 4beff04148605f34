"""Reads about measurements."""

from dataclasses import dataclass
from typing import Any

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, FieldGroup, Permission

from .. import permissions, rules
from ..choices import MeasuredBasis, MeasurementKind, PlanStatus, SupportType, YesNo
from ..models import Citizen, Measurement, PlanVersion, SituationEpisode
from ..models.measurement import ANSWERS

Groups = frozenset[FieldGroup]


@dataclass(frozen=True)
class MeasurementPanel:
    newest: Measurement | None
    count: int
    can_measure: bool


def measurements_of(user: User, citizen: Citizen):
    """Those that hold, newest first."""
    return (
        Measurement.objects.visible_to(user)
        .standing()
        .filter(citizen=citizen)
        .select_related("measured_by")
        .order_by("-measured_on", "-pk")
    )


def measurement_panel(user: User, citizen: Citizen, groups: Groups | None = None) -> MeasurementPanel | None:
    """At a glance; None for who does not see the whole record."""
    if (permissions.field_groups(user, citizen) if groups is None else groups) != ALL_GROUPS:
        return None
    rows = list(measurements_of(user, citizen))
    return MeasurementPanel(rows[0] if rows else None, len(rows), user.may(Permission.MEASURE))


def prefilled(user: User, citizen: Citizen) -> dict[str, Any]:
    """What a new measurement starts with: the last answers, and what the system knows since (CASE-53).

    The citizen's own words are never carried over: they belong to their day.
    """
    last = measurements_of(user, citizen).first()
    answers = {name: getattr(last, name) for name in ANSWERS if name != "own_words"} if last else {}
    now = (
        SituationEpisode.objects.filter(citizen=citizen, ends_on__isnull=True)
        .values_list("situation", "outcome")
        .first()
    )
    situation, outcome = now or ("", "")
    answers["housing"] = rules.housing_from(situation, answers.get("housing", ""), outcome)
    agreed = PlanVersion.objects.filter(citizen=citizen, status=PlanStatus.AGREED, plan__ended_on__isnull=True).exists()
    answers["has_plan"] = YesNo.YES if agreed else YesNo.NO
    answers["kind"] = MeasurementKind.QUARTER if last else MeasurementKind.START
    return answers


LISTS = {"support_types": SupportType, "legal_bases": MeasuredBasis}


def answers_of(measurement: Measurement) -> list[tuple[str, str]]:
    """The answers in words, those not given left out."""
    rows = []
    for name in ANSWERS:
        if name in LISTS:
            shown = ", ".join(str(LISTS[name](code).label) for code in getattr(measurement, name))
        else:
            shown = "" if name == "own_words" else getattr(measurement, f"get_{name}_display")()
        if shown:
            label = str(Measurement._meta.get_field(name).verbose_name)
            rows.append((label[:1].upper() + label[1:], str(shown)))
    return rows
