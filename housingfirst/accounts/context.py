"""What the frame round every page needs: who, where, and the menu of the role."""

from django.conf import settings

from .navigation import navigation_for, tabbar_for


def frame(request):
    """Template context: `navigation`, `tabbar`, `municipality`, `demo`. Empty before login."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"demo": settings.HF_DEMO}
    view = request.resolver_match.view_name if request.resolver_match else ""
    return {
        "demo": settings.HF_DEMO,
        "municipality": user.municipality,
        "navigation": navigation_for(user, view),
        "tabbar": tabbar_for(user, view),
    }
