"""May this person write in the journal, attach a file, open it or withdraw it?"""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import User
from housingfirst.accounts.roles import ALL_GROUPS, Permission, Role
from housingfirst.core.errors import NotAllowed

from ..models import Attachment, Citizen, JournalNote
from .citizens import check_can_edit_citizen, field_groups

WHY_CLOSED = {
    "withdrawn": _("it is withdrawn"),
    "infected": _("a virus was found in it"),
    "waiting": _("the virus scan is not over. Try again in a minute"),
}


class CannotReadNote(NotAllowed):
    code = "cannot_reach"
    status = 404
    message = _("There is no such note among those you read.")


class CannotReadJournal(NotAllowed):
    message = _("The journal is for the citizen's team and adviser. Ask them for what you need.")


class CannotWithdraw(NotAllowed):
    message = _("Only who attached the file, a team leader or an authority adviser withdraws it. Ask one of them.")


class CannotOpenAttachment(NotAllowed):
    message = _("The file cannot be opened now: %(why)s.")


def check_can_write_note(by: User, citizen: Citizen) -> None:
    """Whoever edits the record writes in its journal and attaches files."""
    check_can_edit_citizen(by, citizen)


def may_write_note(by: User, citizen: Citizen) -> bool:
    """For the button; the service asks again."""
    return by.may(Permission.EDIT_CITIZEN) and field_groups(by, citizen) == ALL_GROUPS


def check_can_read_journal(by: User, citizen: Citizen) -> None:
    """The journal is part of the whole record; who came through an opening reads what was shared, not the notes."""
    if field_groups(by, citizen) != ALL_GROUPS:
        raise CannotReadJournal()


def reads_every_class(by: User) -> bool:
    """CASE-161: the authority adviser; others are among the closest round some citizens and not round others."""
    return Role.AUTHORITY_ADVISER in by.access.roles


def check_can_add_to_note(by: User, note: JournalNote) -> None:
    """One adds to what one may read (CASE-161)."""
    check_can_edit_citizen(by, note.citizen)
    if not JournalNote.objects.visible_to(by).filter(pk=note.pk).exists():
        raise CannotReadNote()


def may_withdraw(by: User, attachment: Attachment) -> bool:
    """For the button; the service asks again."""
    leads = bool(by.access.roles & {Role.TEAM_LEADER, Role.AUTHORITY_ADVISER})
    return attachment.withdrawn_at is None and (attachment.added_by_id == by.pk or leads)


def check_can_withdraw(by: User, attachment: Attachment) -> None:
    check_can_edit_citizen(by, attachment.citizen)
    if not Attachment.objects.visible_to(by).filter(pk=attachment.pk).exists():
        raise CannotReadNote()
    if attachment.withdrawn_at is None and not may_withdraw(by, attachment):
        raise CannotWithdraw()


def scanner_on() -> bool:
    return bool(settings.ATTACHMENT_SCANNER)


def check_can_open(attachment: Attachment) -> None:
    """Reading it is `visible_to`'s question; this one is whether anybody may open it now (CASE-166)."""
    if why := attachment.why_closed:
        raise CannotOpenAttachment(why=WHY_CLOSED[why])
