"""The one table of core: the offset of the demo clock."""

from django.db import models


class ClockOffset(models.Model):
    """How many seconds the clock is moved (D16). One row; zero outside demo and test."""

    seconds = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="clockoffset_is_one_row")]

    class Privacy:
        operational = ["id", "seconds"]
