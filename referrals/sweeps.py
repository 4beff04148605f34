"""What the clocks of referrals do by themselves, for the municipality of the transaction."""

from django.db import transaction

from housingfirst.accounts.models import User
from housingfirst.tasks import services as tasks

from . import clocks, services


@transaction.atomic
def sweep_referrals(*, by: User) -> None:
    """End what was shared long enough, then make the tasks what the clocks say."""
    services.end_access(by=by)
    for kind, find in clocks.FINDERS:
        tasks.sweep(by=by, kind=kind, find=find)
