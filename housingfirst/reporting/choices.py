"""Code lists of reporting."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Indicator(models.TextChoices):
    """The computed indicators of fidelity (methods-fidelity-law § 2.6); the other eighteen come later."""

    CASELOAD_CTI = "FI-01", _("Caseload per full-time position, CTI")
    CASELOAD_OTHERS = "FI-02", _("Caseload per full-time position, ICM, ACT and M-ACT")
    FIRST_CONTACT = "FI-04", _("Days from the decision to the first held contact")
    TIME_TO_KEY = "FI-05", _("Days from the nomination to moving in")
    SUPPORT_FIRST = "FI-06", _("Support decided before moving in or leaving the shelter")
    CONTACT_NORM = "FI-07", _("The contact norm of the method is kept")


class ReportState(models.TextChoices):
    """Where a report stands. The row remembers, Celery carries."""

    REQUESTED = "requested", pgettext_lazy("report", "In line")
    RUNNING = "running", pgettext_lazy("report", "Being made")
    READY = "ready", pgettext_lazy("report", "Ready")
    FAILED = "failed", pgettext_lazy("report", "Failed")


class Verdict(models.TextChoices):
    """What a row of the drill-down does in its figure."""

    YES = "yes", pgettext_lazy("verdict", "Counts")
    NO = "no", pgettext_lazy("verdict", "Counts against")
    EXCLUDED = "excluded", pgettext_lazy("verdict", "Left out")


class Why(models.TextChoices):
    """Why a row counts, counts against, or is left out; `rules.words.why_words` puts the number in."""

    HELD = "held", _("Held by a worker or by the team")
    NO_WORKER = "no_worker", _("Waits for a worker")
    NO_STAFF = "no_staff", _("Nobody employed in the team holds the course")
    FIRST_CONTACT = "first_contact", _("Days to the first held contact")
    NOT_SEEN = "not_seen", _("Not seen yet; days so far")
    TOO_EARLY = "too_early", _("Not seen yet, and still in time; days so far")
    NO_DECISION = "no_decision", _("No decision on support is registered")
    CAME_BACK = "came_back", _("Came back to a former course, without a new decision")
    MOVED_IN = "moved_in", _("Days from the nomination to moving in")
    WAITS_FOR_HOME = "waits_for_home", _("Still waits for a home; days so far")
    DECIDED_BEFORE = "decided_before", _("Days the decision was made before the day")
    DECIDED_AFTER = "decided_after", _("Days the decision came after the day")
    NEVER_DECIDED = "never_decided", _("No support was decided")
    LONGEST_GAP = "longest_gap", _("Longest time without a held contact, in days")
    NEVER_SEEN = "never_seen", _("No held contact yet; days since the course began")
    SINCE_LAST = "since_last", _("Days since the last held contact")
    VISITS = "visits", _("Visits in the month")
    NO_NORM = "no_norm", _("The method has no contact norm")
    TOO_SHORT = "too_short", _("Fewer than seven days in the month")
