"""Every icon a page names is in the one sprite."""

import re
from pathlib import Path

from django.conf import settings

from housingfirst.accounts import navigation
from housingfirst.core.templatetags import look

ROOT = Path(settings.BASE_DIR)
SPRITE = set(re.findall(r'<symbol id="([^"]+)"', (ROOT / "static" / look.SPRITE).read_text(encoding="utf-8")))


def test_icons_named_in_templates_exist():
    wrong = {}
    for template in ROOT.glob("templates/**/*.html"):
        text = template.read_text(encoding="utf-8")
        named = re.findall(r"""{%\s*icon\s+["']([^"']+)["']""", text) + re.findall(
            r"""\b(?:status_)?icon=["']([^"']+)["']""", text
        )
        if unknown := set(named) - SPRITE:
            wrong[template.name] = unknown
    assert not wrong


def test_icons_of_statuses_notes_and_menus_exist():
    menus = [entry for entries in (*navigation.MENUS.values(), *navigation.TABBARS.values()) for entry in entries]
    named = {*look.STATUS_ICONS.values(), *look.NOTE_ICONS.values(), *(entry.icon for entry in menus)}
    assert named <= SPRITE


def test_sprite_is_ours_to_serve():
    assert len(SPRITE) > 100
