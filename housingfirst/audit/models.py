"""Who looked at whom. Rows are added, never changed: the application role may not update or delete them."""

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, Count, OuterRef, Q, Subquery, Value, When
from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.models import MunicipalityBound, User
from housingfirst.accounts.roles import FieldGroup, Permission
from housingfirst.core import clock


class ReadKind(models.TextChoices):
    """How the citizen was seen."""

    PAGE = "page", _("Opened a page")
    LIST = "list", _("Shown in a list")
    SEARCH = "search", _("Found by search")
    REVEAL = "reveal", _("Revealed a hidden field")
    EXPORT = "export", _("Exported")
    DOCUMENT = "document", _("Opened a document")
    API = "api", _("Read through the API")
    SHARED = "shared", _("Shared with another unit")


# Reads of many citizens at once: one look is one line of the log.
OF_MANY = frozenset({ReadKind.LIST, ReadKind.SEARCH, ReadKind.EXPORT})
# What the auditor looks at first, whoever it is about.
WATCHED = frozenset({ReadKind.REVEAL, ReadKind.EXPORT, ReadKind.SHARED})
# A look at one record, which counts among them when the record is protected.
OF_ONE = frozenset({ReadKind.PAGE, ReadKind.DOCUMENT, ReadKind.API})
SHOWN_TOGETHER = 50  # citizens named under one line; the rest stand in the list of that look


class AccessLogQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The auditor of the municipality; nobody else reads the log here."""
        if not user.may(Permission.SEE_ACCESS_LOG):
            return self.none()
        return self.filter(municipality_id=user.municipality_id)

    def heads(self):
        """One row for each look: of a list, a search and an export the first of its rows (CASE-194).

        A look is one person's, of one kind, on one page, at one moment.
        """
        return self.filter(is_first=True)

    def with_citizens(self):
        """With `together`, how many citizens the look showed, and `citizen_ids`, the first of them."""
        rows = _same_look().order_by()
        numbers = rows.values("kind").annotate(n=Count("citizen_id", distinct=True)).values("n")
        first = _same_look().order_by("citizen_id").values("citizen_id").distinct()[:SHOWN_TOGETHER]
        return self.annotate(
            together=Case(When(kind__in=OF_MANY, then=Subquery(numbers)), default=Value(1)),
            citizen_ids=Case(When(kind__in=OF_MANY, then=ArraySubquery(first)), default=None),
        )

    def of_look(self, row):
        """All rows of the look that `row` is of."""
        return self.filter(user_id=row.user_id, kind=row.kind, view=row.view, at=row.at)


def _same_look():
    keys = {name: OuterRef(name) for name in ("user_id", "kind", "view", "at")}
    return AccessLog.objects.filter(**keys)


class AccessLog(MunicipalityBound):
    """One read of one citizen by one person. No foreign key to the citizen: the log outlives the record.

    `is_first`: the row that stands for its look among those that show the log a look at a time.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    citizen_id = models.BigIntegerField()
    at = models.DateTimeField(default=clock.now)
    kind = models.CharField(max_length=10, choices=ReadKind)
    view = models.CharField(max_length=80)
    field_groups = ArrayField(models.CharField(max_length=12, choices=FieldGroup), default=list, blank=True)
    is_first = models.BooleanField(default=True)

    objects = AccessLogQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["municipality", "citizen_id", "-at"], name="accesslog_by_citizen"),
            models.Index(fields=["municipality", "-at"], name="accesslog_by_time"),
            models.Index(fields=["user", "-at"], name="accesslog_by_user"),
            models.Index(fields=["municipality", "-at"], condition=Q(is_first=True), name="accesslog_looks"),
        ]

    def __str__(self):
        return f"{self.user_id} {self.kind} {self.citizen_id}"

    class Privacy:
        operational = ["id", "municipality", "user", "citizen_id", "at", "kind", "view", "field_groups", "is_first"]
