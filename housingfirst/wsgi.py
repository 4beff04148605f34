"""The web process."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "housingfirst.settings")
application = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402  (needs the application to be set up)

from housingfirst.core.db import refuse_owner  # noqa: E402

refuse_owner()
get_resolver().url_patterns  # every view, before gunicorn forks: the workers share them, and no visitor waits  # noqa: B018
