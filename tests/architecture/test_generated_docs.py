"""Generated documents equal what the code says."""

from django.conf import settings

from housingfirst.accounts.access_table import markdown


def test_access_table_is_current():
    written = (settings.BASE_DIR / "docs/reference/access.md").read_text(encoding="utf-8")
    assert written == markdown(), "run manage.py access_table"
