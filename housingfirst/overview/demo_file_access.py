"""Citizens of the demo who ask to see the record: one half gone through, with something left out; one just noted."""

from datetime import timedelta

from cases import demo, services
from cases.choices import FileAccessKind, RedactionReason
from cases.models import FileAccessRequest, Relation
from housingfirst.accounts.models import User
from housingfirst.core import clock

from .file_access import PARTS, fingerprint, read_part

GONE_THROUGH = ("identity", "people")


def load_file_access(people: dict[str, User]) -> None:
    """Erik has noted that Jesper asks, and begun; what is there already stays."""
    if FileAccessRequest.objects.exists():
        return
    erik, jesper = people["erik"], demo.citizen("jesper")
    request = services.open_file_access(
        by=erik, citizen=jesper, kind=FileAccessKind.FILE, received_on=clock.today() - timedelta(days=2)
    )
    relation = Relation.objects.filter(citizen=jesper).order_by("pk").first()
    if relation is not None:
        services.leave_out_rows(
            by=erik,
            request=request,
            version=request.version,
            part="people",
            rows=[f"cases.relation:{relation.pk}"],
            reason=RedactionReason.OTHERS,
        )
    for part in PARTS:
        if part.code in GONE_THROUGH:
            now = fingerprint(read_part(request, part))
            services.look_at_part(by=erik, request=request, part=part.code, seen=now, content_sha256=now)
    services.open_file_access(
        by=erik, citizen=demo.citizen("rosa"), kind=FileAccessKind.DATA, received_on=clock.today() - timedelta(days=12)
    )
