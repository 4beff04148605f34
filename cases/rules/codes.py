"""Rules about the national codes of a citizen's themes."""

from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

from ..choices import ffb


class SeverityNotUsedHere(DomainError):
    code, field = "severity_not_used", "severity"
    message = _(
        "The need for support is stated only for what a person does and takes part in, and “%(theme)s” is not that. "
        "Leave it out, or write about the activity it makes hard."
    )


class SeverityUnknown(DomainError):
    code, field = "severity_unknown", "severity"
    message = _("Choose one of the levels of need for support.")


def check_severity(concept: str, severity: str) -> None:
    """CASE-104: severity (støttebehov) only below the FFB group “Aktivitet og deltagelse”, and one of its six levels.

    Source: the note of the code file, methods-fidelity-law § 6.1 [V:K1]. No severity is always allowed.
    """
    if not severity:
        return
    if severity not in ffb.SEVERITIES:
        raise SeverityUnknown()
    if not ffb.takes_severity(concept):
        raise SeverityNotUsedHere(theme=ffb.display(concept))
