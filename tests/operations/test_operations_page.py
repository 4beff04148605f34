"""docs/operations.md names what runs by itself and every variable has its row."""

import re

from django.conf import settings

from tests.operations.conftest import CHECKOUT

PAGE = (CHECKOUT / "docs/operations.md").read_text()


def test_every_entry_of_beat_is_explained_and_nothing_else_is():
    named = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE))
    assert named == set(settings.CELERY_BEAT_SCHEDULE)


def test_every_variable_the_settings_read_is_explained():
    source = (CHECKOUT / "housingfirst/settings.py").read_text()
    read = set(re.findall(r"""env(?:_flag|_list)?\(\s*"([A-Z_]+)\"""", source))
    explained = (CHECKOUT / "docs/reference/settings.md").read_text()
    assert read
    assert [name for name in sorted(read) if f"`{name}`" not in explained] == []
