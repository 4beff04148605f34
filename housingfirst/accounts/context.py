"""What the frame round every page needs: who, where, and the menu of the role."""

from django.conf import settings

from .navigation import can_search, navigation_for, parted, rest_of, tabbar_for
from .roles import Permission


def frame(request):
    """Template context: the menus, `can_search`, `works_offline`, the municipality, `demo`; before login only that."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"demo": settings.HF_DEMO}
    view = request.resolver_match.view_name if request.resolver_match else ""
    navigation, tabbar = navigation_for(user, view), tabbar_for(user, view)
    row, more = parted(navigation)
    return {
        "demo": settings.HF_DEMO,
        "municipality": user.municipality,
        "navigation": row,
        "more_navigation": more,
        "more_is_current": any(entry["current"] for entry in more),
        "tabbar": tabbar,
        "can_search": can_search(user),
        "works_offline": user.may(Permission.LOG_CONTACT),
        "account_menu": rest_of(navigation, tabbar),
    }
