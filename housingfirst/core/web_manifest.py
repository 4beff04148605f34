"""What a phone needs to put the system on its home screen. It names nobody and holds nothing of a citizen."""

from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.templatetags.static import static
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

THEME = "#0b4f6c"  # --accent of look.css; a test compares
GROUND = "#ffffff"
ICONS = (("img/app-192.png", "192x192", "any"), ("img/app-512.png", "512x512", "any"),
         ("img/app-maskable-512.png", "512x512", "maskable"))  # fmt: skip


@require_safe
@login_not_required
@cache_control(public=True, max_age=3600)
def manifest(request):
    """The manifest in Danish, whoever asks: it starts at Min dag, in a window of its own."""
    with translation.override("da"):
        content = {
            "id": "/",
            "name": _("Housing First: support in the municipality"),
            "short_name": "Housing First",
            "description": _("The day, the visits and the citizens of a Housing First team."),
            "lang": "da",
            "dir": "ltr",
            "start_url": "/",
            "scope": "/",
            "display": "standalone",
            "orientation": "any",
            "background_color": GROUND,
            "theme_color": THEME,
            "icons": [
                {"src": static("img/favicon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
                *({"src": static(src), "sizes": sizes, "type": "image/png", "purpose": purpose}
                  for src, sizes, purpose in ICONS),
            ],
            "shortcuts": [
                {
                    "name": _("Log visit"),
                    "url": "/support/contacts/new/",
                    "icons": [{"src": static("img/app-192.png"), "sizes": "192x192", "type": "image/png"}],
                }
            ],
        }  # fmt: skip
    return JsonResponse(content, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False})
