"""How the pages of the record come to the citizen they change, and to a row of theirs."""

from django.http import Http404

from .. import permissions
from ..models import Citizen
from ..reading import get_visible


def editable(request, pk):
    """The citizen, for somebody who may change the record; the read is noted."""
    citizen = get_visible(request, Citizen, pk)
    permissions.check_can_edit_citizen(request.user, citizen)
    return citizen


def of_citizen(request, model, citizen, pk):
    """A row of this citizen; the citizen's own read is noted already."""
    row = model.objects.visible_to(request.user).filter(citizen=citizen, pk=pk).select_related("citizen").first()
    if row is None:
        raise Http404
    return row
