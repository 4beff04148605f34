"""Who looked at whom. Rows are added, never changed: the application role may not update or delete them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
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


class AccessLogQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The auditor of the municipality; nobody else reads the log here."""
        if not user.may(Permission.SEE_ACCESS_LOG):
            return self.none()
        return self.filter(municipality_id=user.municipality_id)


class AccessLog(MunicipalityBound):
    """One read of one citizen by one person. No foreign key to the citizen: the log outlives the record."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    citizen_id = models.BigIntegerField()
    at = models.DateTimeField(default=clock.now)
    kind = models.CharField(max_length=10, choices=ReadKind)
    view = models.CharField(max_length=80)
    field_groups = ArrayField(models.CharField(max_length=12, choices=FieldGroup), default=list, blank=True)

    objects = AccessLogQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["municipality", "citizen_id", "-at"], name="accesslog_by_citizen"),
            models.Index(fields=["municipality", "-at"], name="accesslog_by_time"),
            models.Index(fields=["user", "-at"], name="accesslog_by_user"),
        ]

    def __str__(self):
        return f"{self.user_id} {self.kind} {self.citizen_id}"

    class Privacy:
        operational = ["id", "municipality", "user", "citizen_id", "at", "kind", "view", "field_groups"]
