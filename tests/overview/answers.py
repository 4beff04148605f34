"""Requests to see the record, gone through and made as a person and a worker do."""

from cases import services
from housingfirst.overview import file_access

BY_CODE = {part.code: part for part in file_access.PARTS}


def go_through(by, request, but=()):
    for part in file_access.PARTS:
        if part.code not in but:
            now = file_access.fingerprint(file_access.read_part(request, part))
            services.look_at_part(by=by, request=request, part=part.code, seen=now, content_sha256=now)


def make(by, request):
    """What the worker does, in one go."""
    services.request_answer(by=by, request=request, parts=list(BY_CODE))
    assert services.claim_answer(request_id=request.pk)
    prepared = file_access.prepare_answer(request_id=request.pk)
    return services.keep_answer(
        request_id=request.pk,
        claimed_at=prepared.claimed_at,
        fingerprints=prepared.fingerprints,
        data=prepared.data,
        drawn=file_access.draw_answer(prepared),
    )
