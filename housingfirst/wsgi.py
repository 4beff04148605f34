"""The web process."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "housingfirst.settings")
application = get_wsgi_application()

from housingfirst.core.db import refuse_owner  # noqa: E402  (needs the application to be set up)

refuse_owner()
