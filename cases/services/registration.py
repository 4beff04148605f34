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

from .. import permissions, rules
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
    permissions.check_can_register_citizen(by)
    if inquiry is not None and not fields.get("cpr"):
        fields["cpr"] = inquiry.person_cpr
    known = _who_has(by, fields["cpr"]) if fields.get("cpr") else None
    try:
        citizen = create_citizen(by=by, shares_number=known is not None, **fields)
    except CprTaken:  # registered by somebody else in the same moment
        known = _who_has(by, fields["cpr"])
        citizen = create_citizen(by=by, shares_number=True, **fields)
    if citizen.cpr:
        _pass_on_or_as_if(by, known, citizen, told_of_second(by, citizen, phone, email))
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
    permissions.check_can_edit_citizen(by, citizen)
    change = partial(update_citizen, by=by, citizen=citizen, version=version, keep_former_name=keep_former_name)
    typed = rules.clean_cpr(fields["cpr"], clock.today()) if fields.get("cpr") else ""
    if typed in ("", citizen.cpr):
        return change(**fields)
    known = _who_has(by, typed, besides=citizen)
    try:
        saved = change(shares_number=known is not None, **fields)
    except CprTaken:
        known = _who_has(by, typed, besides=citizen)
        saved = change(shares_number=True, **fields)
    told = gettext("%(who)s typed the citizen's CPR number in another record: %(record)s.")
    _pass_on_or_as_if(by, known, saved, told % {"who": by, "record": _record(saved)})
    return saved


def _who_has(by: User, typed: str, besides: Citizen | None = None) -> Citizen | None:
    """Who had the number first, out of the actor's reach; refused with the name where the actor reaches who has it.

    Asked before anything is written: a write that is refused draws a number, and the next citizen's would tell it.
    """
    cpr = rules.clean_cpr(typed, clock.today())
    others = Citizen.objects.filter(municipality_id=by.municipality_id, cpr=cpr, merged_into__isnull=True)
    if besides is not None:
        others = others.exclude(pk=besides.pk)
    reached = others.visible_to(by).first()
    if reached is not None:
        raise CprAmongYours(name=reached.name)
    return others.order_by("shares_number", "pk").first()


def _pass_on_or_as_if(by: User, known: Citizen | None, own: Citizen, told: str) -> None:
    """Tell those who reach the record that has the number, and note the attempt in its access log (CASE-16).

    Where nobody has it the very same is done and taken back: it takes as long, and draws as many numbers, whoever the
    CPR number belongs to.
    """
    with transaction.atomic():
        holder = known or own
        log_read(by=by, citizen_ids=[holder.pk], view="cases:citizen-create", kind=ReadKind.SEARCH)
        _tell(by, holder, told)
        if known is None:
            transaction.set_rollback(True)


def told_of_second(by: User, second: Citizen, phone: str, email: str) -> str:
    """What those who reach the record that was there are told of a second one: never what is protected in it."""
    reach = [] if second.record_protected else [phone, email, "" if second.address_protected else second.address]
    return gettext(
        "%(who)s registered the citizen once more, without reaching this record: %(record)s. Reach: %(reach)s."
    ) % {"who": by, "record": _record(second), "reach": ", ".join(filter(None, reach)) or "–"}


def _record(citizen: Citizen) -> str:
    return gettext("a protected one") if citizen.record_protected else f"{citizen.name} ({citizen.pk})"


def told_of_row(by: User, row: rules.ImportRow) -> str:
    """What they are told of a row of a file that made no second record; a protected one names nobody."""
    reach = [] if row.protected else [row.phone, row.email]
    return gettext(
        "%(who)s wanted to register the citizen. Name: %(name)s. Situation: %(situation)s. Reach: %(reach)s."
    ) % {
        "who": by,
        "name": gettext("a protected one") if row.protected else f"{row.first_name} {row.last_name}",
        "situation": Situation(row.situation).label,
        "reach": ", ".join(filter(None, reach)) or "–",
    }


def pass_on_registration(*, by: User, known: Citizen, told: str) -> None:
    """CASE-16: tell those who reach a citizen what somebody who does not has written; the same once.

    The caller has checked the actor.
    """
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
