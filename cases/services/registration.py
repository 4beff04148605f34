"""Registering somebody from a form: the citizen with the ways to reach them, or a quiet word to who may see more."""

from functools import partial
from typing import Any

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.audit.models import ReadKind
from housingfirst.audit.services import log_read
from housingfirst.core import clock

from .. import rules
from ..choices import ConcernDomain, ContactKind, InquirySource, KnownBefore, Situation
from ..models import Citizen, ConcernInquiry
from .citizens import CprTaken, create_citizen, update_citizen
from .inquiries import link_citizen, pass_on_inquiry
from .people import add_contact_way


class CprAmongYours(CprTaken):
    """The number belongs to somebody the actor reaches, so the name may be said."""

    message = _("%(name)s already has that CPR number. Open the page instead of creating one more.")


@transaction.atomic
def register_citizen(
    *, by: User, phone: str = "", email: str = "", inquiry: ConcernInquiry | None = None, **fields: Any
) -> Citizen:
    """Register a citizen with phone and e-mail, and link the inquiry the citizen came from.

    CASE-16: where the CPR number belongs to somebody the actor reaches, that is refused with the name. Where it belongs
    to somebody out of reach, nothing is confirmed: the citizen is registered as with a free number, those who reach the
    other record are told, and somebody who may see both joins them. Source: issue of early detection, bad input;
    design.md § 1. Without a number typed, that of the inquiry is taken.
    """
    if inquiry is not None and not fields.get("cpr"):
        fields["cpr"] = inquiry.person_cpr
    try:
        citizen = create_citizen(by=by, **fields)
    except CprTaken:
        known = _out_of_reach(by, fields["cpr"])
        citizen = create_citizen(by=by, shares_number=True, **fields)
        tell_of_second(by=by, known=known, second=citizen, reach=[phone, email, citizen.address])
    for kind, value in ((ContactKind.PHONE, phone), (ContactKind.EMAIL, email)):
        if value:
            add_contact_way(by=by, citizen=citizen, kind=kind, value=value)
    if inquiry is not None:
        link_citizen(by=by, inquiry=inquiry, citizen=citizen)
    return citizen


@transaction.atomic
def edit_citizen(*, by: User, citizen: Citizen, version: int, keep_former_name: bool = False, **fields: Any) -> Citizen:
    """Change a record (`update_citizen`).

    CASE-16: a number that belongs to somebody out of reach is neither refused nor confirmed here either: it is written,
    those who reach the other record are told, and somebody who may see both joins the two.
    """
    change = partial(update_citizen, by=by, citizen=citizen, version=version, keep_former_name=keep_former_name)
    try:
        return change(**fields)
    except CprTaken:
        known = _out_of_reach(by, fields["cpr"])
    saved = change(shares_number=True, **fields)
    tell_of_number(by=by, known=known, other=saved)
    return saved


def _out_of_reach(by: User, typed: str) -> Citizen:
    """Who has the number, when the actor does not reach them; refused with the name when the actor does.

    Each attempt stands in the access log of whoever has the number, as a search for it does.
    """
    _explain_if_visible(by, typed)
    cpr = rules.clean_cpr(typed, clock.today())
    known = Citizen.objects.get(municipality_id=by.municipality_id, cpr=cpr, shares_number=False)
    log_read(by=by, citizen_ids=[known.pk], view="cases:citizen-create", kind=ReadKind.SEARCH)
    return known


def _explain_if_visible(by: User, typed: str) -> None:
    cpr = rules.clean_cpr(typed, clock.today())
    known = Citizen.objects.visible_to(by).filter(cpr=cpr).first()
    if known is not None:
        raise CprAmongYours(name=known.name)


def tell_of_number(*, by: User, known: Citizen, other: Citizen) -> None:
    """CASE-16: who reaches the record that had the number learns which other one has it now.

    The caller has checked the actor.
    """
    told = gettext("%(who)s typed the citizen's CPR number in another record: %(record)s.")
    _tell(by, known, told % {"who": by, "record": _record(other)})


def tell_of_second(*, by: User, known: Citizen, second: Citizen, reach: list[str]) -> None:
    """CASE-16: who reaches the record that was there learns that there is a second one, and what was typed in it.

    The caller has checked the actor.
    """
    told = gettext(
        "%(who)s registered the citizen once more, without reaching this record: %(record)s. Reach: %(reach)s."
    ) % {"who": by, "record": _record(second), "reach": ", ".join(filter(None, reach)) or "–"}
    _tell(by, known, told)


def _record(citizen: Citizen) -> str:
    return gettext("a protected one") if citizen.record_protected else f"{citizen.name} ({citizen.pk})"


def pass_on_registration(*, by: User, known: Citizen, name: str, situation: str, reach: list[str]) -> None:
    """CASE-16: tell those who reach a citizen what a file says of them that registers nobody; the same once.

    The caller has checked the actor.
    """
    told = gettext(
        "%(who)s wanted to register the citizen. Name: %(name)s. Situation: %(situation)s. Reach: %(reach)s."
    ) % {
        "who": by,
        "name": name,
        "situation": Situation(situation).label,
        "reach": ", ".join(filter(None, reach)) or "–",
    }
    _tell(by, known, told)


def _tell(by: User, known: Citizen, told: str) -> None:
    if ConcernInquiry.objects.filter(citizen=known, recorded_by=by, what_is_known=told).exists():
        return
    pass_on_inquiry(
        by=by,
        citizen=known,
        received_on=clock.today(),
        source=InquirySource.OTHER,
        reasons=[ConcernDomain.HOUSING],
        known_before=KnownBefore.YES,
        sender_name=str(by),
        what_is_known=told,
    )
