"""What the frame round every page needs: who, where, and the menu of the role."""

from functools import lru_cache

from django.conf import settings

from .models import Municipality
from .navigation import navigation_for, tabbar_for


@lru_cache
def municipality_named(municipality_id):
    """The municipality for the page's head; its name is set once by a command and never changes while this runs."""
    return Municipality.objects.filter(pk=municipality_id).first()


def frame(request):
    """Template context: `navigation`, `tabbar`, `municipality`, `demo`. Empty before login."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"demo": settings.HF_DEMO}
    view = request.resolver_match.view_name if request.resolver_match else ""
    return {
        "demo": settings.HF_DEMO,
        "municipality": municipality_named(user.municipality_id),
        "navigation": navigation_for(user, view),
        "tabbar": tabbar_for(user, view),
    }
