"""What a measurement may be, and what it starts with."""

from collections.abc import Collection, Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import ConcurrentChange, DomainError

from ..choices import FOLLOWING_OUTCOMES, HOMELESS_OUTCOMES, MeasuredBasis, SupportMethod, SupportType


class MeasuredInFuture(DomainError):
    code, field = "date_in_future", "measured_on"
    message = _("The date %(day)s lies in the future. Choose today or an earlier date.")


class AlreadyCorrected(ConcurrentChange):
    code = "already_corrected"
    message = _("This measurement has already been corrected. Open the newer one and correct that.")


class CorrectionReasonMissing(DomainError):
    code, field = "correction_reason_missing", "correction_reason"
    message = _("Write what was wrong in the measurement you correct.")


class NoneAndMore(DomainError):
    code = "none_and_more"


class NoSupportAndMore(NoneAndMore):
    field = "support_types"
    message = _("“No support” stands alone. Take it away, or the others.")


class NoBasisAndMore(NoneAndMore):
    field = "legal_bases"
    message = _("“No legal basis” stands alone. Take it away, or the others.")


def check_measured_on(measured_on: date, today: date) -> None:
    """CASE-50: a measurement is of today or earlier. Source: ours."""
    if measured_on > today:
        raise MeasuredInFuture(day=measured_on.strftime("%d-%m-%Y"))


def check_correction(is_corrected: bool, reason: str) -> None:
    """CASE-51: a measurement is corrected once, by a new row with a reason; the old one stays. Source: ours."""
    if is_corrected:
        raise AlreadyCorrected()
    if not reason.strip():
        raise CorrectionReasonMissing()


def is_housed(housing: str) -> bool:
    """CASE-52: all housing situations but two count as housed. Source: 001-R6, T5.6 (l.1798-1803) [V]."""
    return housing not in HOMELESS_OUTCOMES


def housing_from(situation: str, last: str, outcome: str = "") -> str:
    """CASE-53: the housing a new measurement starts with: what the situation of the day says, else the last answer.

    `outcome` is the kind of home noted with the situation. Where none is, housed and at risk do not say which of the
    eleven homes it is, so the last measurement's home stands there, if it was one. Empty where nothing is known.
    Source: ours.
    """
    if outcome:
        return outcome
    if known := FOLLOWING_OUTCOMES.get(situation):
        return known
    return last if last and is_housed(last) else ""


_TYPE_OF_METHOD: dict[str, SupportType] = {
    SupportMethod.CTI: SupportType.CTI,
    SupportMethod.ICM: SupportType.ICM,
    SupportMethod.ACT: SupportType.ACT,
    SupportMethod.M_ACT: SupportType.M_ACT,
    SupportMethod.P85: SupportType.OTHER_FLOATING,
    SupportMethod.PREVENTIVE: SupportType.PREVENTIVE,
    SupportMethod.OUTREACH: SupportType.PREVENTIVE,
    SupportMethod.SKP: SupportType.CONTACT_PERSON,
}
# The beginning of a law reference's code (cases.LegalBasis) → the row of the table; the longest that fits decides.
_ROW_OF_BASIS: dict[str, MeasuredBasis] = {
    "SEL-82": MeasuredBasis.SEL_82,
    "SEL-85": MeasuredBasis.SEL_85,
    "SEL-85a": MeasuredBasis.SEL_85A,
    "SEL-99": MeasuredBasis.SEL_99,
    "SEL-110": MeasuredBasis.SEL_110,
}


def support_type_of(method: str) -> SupportType:
    """CASE-54: the support a method counts as in the measurement. Source: 001 T5.8, l.2069-2102 [V]; the pairing OURS.

    `method`: a code of SupportMethod.
    """
    return _TYPE_OF_METHOD[method]


def measured_bases_of(references: Iterable[str]) -> list[MeasuredBasis]:
    """CASE-54: the rows of the measurement's list that law references fall under, in its order, each once.

    `references`: codes of cases.LegalBasis, for example `SEL-85a-1`. What is no row of its own counts as another
    basis. Source: 001 T5.9, l.2184-2221 [V]; § 85 a and the pairing OURS.
    """
    rows = set()
    for reference in references:
        fits = [start for start in _ROW_OF_BASIS if reference.startswith(start)]
        rows.add(_ROW_OF_BASIS[max(fits, key=len)] if fits else MeasuredBasis.OTHER)
    return [row for row in MeasuredBasis if row in rows]


def several(chosen: Collection[str], codes: type[SupportType] | type[MeasuredBasis]) -> list[str]:
    """CASE-55: several types of support and several legal bases at a time, in the order of the list, each once; “none”
    stands alone. What is no code stays, for the field to refuse. Source: 001-R8, T5.8, T5.9 notes [V].
    """
    if codes.NONE in chosen and len(set(chosen)) > 1:
        raise NoSupportAndMore() if codes is SupportType else NoBasisAndMore()
    order = list(codes.values)
    return sorted(set(chosen), key=lambda code: (order.index(code) if code in order else len(order), code))
